"""چاپ و خروجی: the print-outs at the right, for whom they are, and the one that is chosen beside them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.print_out import Format, Kind
from app.domain.problems import Problem
from app.persian import calendar
from app.persian.isolates import isolated
from app.services import meetings, print_outs
from app.services.office import Office
from app.services.print_outs import Made, extract
from app.ui import figures, shortcuts, theme
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_where_to_write_copy, ask_where_to_write_each
from app.ui.meetings.part import Part
from app.ui.meetings.print_outs.kind_list import KindList
from app.ui.meetings.print_outs.kinds import ENTRIES
from app.ui.meetings.print_outs.making import Making
from app.ui.meetings.print_outs.options_row import OptionsRow
from app.ui.meetings.print_outs.sheet_view import SheetView
from app.ui.printing import PrintRun, ask_how_to_print
from app.ui.widgets import Card, button, scrolled, set_kind
from app.words import Catalogue

REFRESH_AFTER = 600
_KINDS, _SHEET = 7, 13
"""How the width is shared between the list and what is chosen in it."""


class PrintOutsPart(Part):
    """Every change of the meeting makes what is shown anew; nothing is made while she does not look."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(desk, catalogue, parent)
        self.kinds = KindList()
        self.options = OptionsRow()
        self.sheet = SheetView(desk, catalogue)
        self.making = Making(desk, self)
        self._run: PrintRun | None = None
        self._stale = False
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make)
        self.kinds.chosen.connect(self._on_kind)
        self.options.changed.connect(lambda: self._touch(0))
        self.making.made.connect(self._on_made)
        self.making.failed.connect(self._on_failed)
        self.making.progress.connect(self.sheet.progress.show_progress)
        self.sheet.progress.stopped.connect(self._on_stopped)
        desk.register_changed.connect(lambda _register: self._touch(REFRESH_AFTER))
        shortcuts.bind(self, "export", self.save.click)
        self.kinds.choose(Kind.MINUTES)

    def landing(self) -> QWidget | None:
        kind = self.kinds.kind()
        return self.kinds.buttons[kind] if kind is not None else None

    def jump_to(self, item_id: str, where: str) -> None:
        """Print what is shown."""
        if where == "print":
            self.ask_how_to_print()

    def ask_where_to_save(self) -> None:
        """Ask where the file goes, under the name that it has by itself."""
        if self.sheet.made is not None:
            ask_where_to_write_copy(self, self._name(), self.sheet.made.name, self.save_to)

    def save_to(self, file: Path) -> None:
        """Write what is shown; the dialog has asked whether a file of that name is written over."""
        made = self.sheet.made
        if made is None:
            return
        told = self.tr("نوشته شد: {file}").format(file=isolated(file.name))
        self.desk.ask(
            lambda office: print_outs.write(office, made, file, replace=True),
            lambda _nothing: self.sheet.tell(told, file),
            self.sheet.tell_problem,
            self,
        )

    def ask_where_to_save_each(self) -> None:
        """Ask for the folder in which each body gets a file of its own."""
        ask_where_to_write_each(self, self.tr("پوشه ابلاغ‌ها"), self.save_each_to)

    def save_each_to(self, folder: Path) -> None:
        """Write a file for each body; if one cannot be written, none is left."""
        request = self.options.request(Kind.EXTRACT)

        def written(done: tuple[Made, ...]) -> None:
            told = self.tr("{count} پرونده در «{folder}» نوشته شد.")
            shown = isolated(folder.name)
            self.sheet.tell(
                told.format(count=figures.grouped(len(done)), folder=shown), folder / done[0].name
            )

        self.desk.ask_aside(
            lambda office: extract.write_each(office, request, folder, print_outs.untold),
            written,
            self.sheet.tell_problem,
            self,
        )

    def ask_how_to_print(self) -> None:
        """Ask for printer, copies and pages."""
        if self.sheet.preview is not None and self._run is None:
            pages = len(self.sheet.preview.sizes)
            ask_how_to_print(self, self._name(), pages, self.print_on, printer_name=self.desk.printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print what is shown, the file itself."""
        made, preview = self.sheet.made, self.sheet.preview
        if made is None or preview is None or self._run is not None:
            return
        self.desk.keep_printer(printer.printerName())
        run = self._run = PrintRun(self.desk.tasks, printer, preview, made.name, self)
        self.sheet.progress.begin(self.tr("در حال چاپ…"))
        run.progress.connect(self.sheet.progress.show_progress)
        run.finished.connect(self._on_printed)
        self.desk.ask(
            lambda office: print_outs.give_out(office, made),
            lambda _nothing: run.start(),
            self._on_printed,
            self,
        )

    def _build(self) -> None:
        px = theme.current().px
        gap = px(theme.GAP)
        print_key, save_key = shortcuts.hint("print"), shortcuts.hint("export")
        self.print = button(self.tr("چاپ…"), self.ask_how_to_print, "primary", "print", print_key)
        self.save = button(self.tr("ذخیره…"), self.ask_where_to_save, "secondary", "export", save_key)
        self.each = button(self.tr("هر نهاد یک پرونده…"), self.ask_where_to_save_each)
        self.options.add(self.each)
        for action in (self.save, self.print):
            self.sheet.add_action(action)
        self.sheet.body.insertWidget(0, self.options)
        listed = Card(flush=True)
        listed.body.addWidget(self.kinds)
        side = QWidget()
        column = QVBoxLayout(side)
        beside_bar = px(theme.GAP_TIGHT)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        column.setContentsMargins(*((beside_bar, 0, 0, 0) if right_to_left else (0, 0, beside_bar, 0)))
        column.setSpacing(gap)
        column.addWidget(listed)
        column.addStretch(1)
        scroll = scrolled(side)
        scroll.setAccessibleName(self.tr("چاپ‌ها و خروجی‌ها"))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(gap - beside_bar)
        row.addWidget(scroll, _KINDS)
        row.addWidget(self.sheet, _SHEET)

    def _refresh(self) -> None:
        self._offer()
        self._touch(REFRESH_AFTER if self.sheet.made else 0)

    def _on_kind(self, _kind: Kind) -> None:
        self.sheet.clear()
        self._offer()
        self._touch(0)

    def _offer(self) -> None:
        kind = self.kinds.kind()
        if kind is None:
            return
        self.options.show_kind(kind, self.meeting, self.desk.register)
        self.sheet.set_title(ENTRIES[kind].label())
        self.print.setVisible(kind.file_format is Format.PDF)
        is_only_saved = kind.file_format in (Format.DOCX, Format.XLSX)
        set_kind(self.save, "primary" if is_only_saved else "secondary")
        self.each.setVisible(kind is Kind.EXTRACT)
        if kind is Kind.YEAR_BOOK:
            self.desk.ask(_years, self._offer_years, owner=self)

    def _offer_years(self, years: list[int]) -> None:
        before = self.options.request(Kind.YEAR_BOOK)
        self.options.offer_years(years)
        if self.options.request(Kind.YEAR_BOOK) != before:
            self._touch(0)

    def _touch(self, after: int) -> None:
        """What is shown is no longer right; make it anew `after` ms, or when she looks at it again."""
        self._stale = bool(self.meeting.id)
        if self._stale and self.isVisible():
            self._timer.start(after)

    def _make(self) -> None:
        kind = self.kinds.kind()
        if not (self._stale and self.isVisible()) or kind is None:
            return
        self._stale = False
        self.sheet.progress.begin(self.tr("در حال ساختن…"))
        self.making.begin(self.options.request(kind))

    def _on_made(self, made: Made) -> None:
        self.sheet.progress.end()
        self.sheet.show_made(made)

    def _on_failed(self, problem: Problem) -> None:
        self.sheet.progress.end()
        self.sheet.show_problem(problem)

    def _on_stopped(self) -> None:
        if self._run is not None:
            self._run.stop()
        else:
            self.making.stop()
            self.sheet.progress.end()
            self.sheet.show_problem(Problem("stopped"))

    def _on_printed(self, problem: Problem | None) -> None:
        self._run = None
        self.sheet.progress.end()
        if problem is None:
            self.sheet.tell(self.tr("به چاپگر فرستاده شد."))
        else:
            self.sheet.tell_problem(problem)

    def _name(self) -> str:
        kind = self.kinds.kind()
        return ENTRIES[kind].label() if kind else ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stale = self._stale or self.making.under_way  # nobody looks at it; made when she comes back
        self.making.stop()


def _years(office: Office) -> list[int]:
    """The Jalali years in which sessions were held, newest first."""
    days = (one.held_on for one in meetings.summaries(office))
    return sorted({calendar.year_of(day) for day in days if day}, reverse=True)
