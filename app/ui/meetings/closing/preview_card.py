"""پیش‌نمایش: the minutes as they will be printed, drawn anew a moment after each change, and their export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.domain.number import file_stem
from app.domain.problems import Problem
from app.persian import calendar, digits
from app.persian.isolates import isolated
from app.services import fonts, minutes
from app.services.fonts import Shaping
from app.services.office import Office
from app.services.versions import VersionLine
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_where_to_write, show_folder_of
from app.ui.meetings.closing.losses_banner import LossesBanner
from app.ui.rendering import Preview, preview_of
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets import Banner, Card, IconLabel, button, set_kind, words
from app.ui.widgets.announcing import announce
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.page_stepper import PageStepper
from app.ui.widgets.pages_view import PagesView
from app.words import Catalogue

REFRESH_AFTER = 600


class PreviewCard(Card):
    """`exported` with the file and whether what was written is approved; `drawn` with the pages shown."""

    exported = Signal(object, bool)
    drawn = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PreviewCard", "پیش‌نمایش"), flush=True, parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self._meeting, self._issue = Meeting(""), Issue()
        self._version: VersionLine | None = None
        self._stale = False
        self._turn = 0
        self._last: Path | None = None
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw_again)
        desk.register_changed.connect(self._on_register_changed)

    def show_meeting(self, meeting: Meeting, issue: Issue) -> None:
        """Show the minutes of a meeting; another one at once, a change of the same after a moment."""
        if (meeting, issue) == (self._meeting, self._issue):
            return
        another = meeting.id != self._meeting.id or issue.state is not self._issue.state
        if meeting.id != self._meeting.id or issue != self._issue:
            self._set_version(None)
            self._written.hide()
        if meeting.id != self._meeting.id:
            self.pages.clear()
            self.missing.hide()
            self.losses.clear()
            self._waiting.setText(self.tr("در حال ساختن پیش‌نمایش…"))
            self._waiting.show()
        self._meeting, self._issue = meeting, issue
        set_kind(self.export, "primary" if issue.is_frozen else "secondary")
        self._touch(0 if another else REFRESH_AFTER)

    def show_version(self, line: VersionLine | None) -> None:
        """Show a version as it was frozen, read only; None: the minutes as they stand."""
        if line is not None and line.in_force and self._issue.is_frozen:
            line = None
        self._set_version(line)
        self.pages.clear()
        self._waiting.show()
        self._touch(0)

    def _set_version(self, line: VersionLine | None) -> None:
        self._version = line
        self.older.setVisible(line is not None)
        if line is not None:
            told = self.tr("نسخه {version}، شماره {number}: تنها برای دیدن و رونوشت گرفتن")
            version, number = figures.grouped(line.issue.version), digits.to_persian(line.issue.number)
            self.older.set_sentence(told.format(version=version, number=number))

    def _build(self) -> None:
        px = theme.current().px
        self._title.setVisible(not has_huge_text())  # the pages tell it, and their steps need its room
        self.pages = PagesView(self.desk.tasks)
        self.pages.setAccessibleName(self.tr("صفحه‌های صورتجلسه"))
        self.stepper = PageStepper(self.pages)
        self.export = button(self.tr("نسخه PDF…"), self.ask_where)
        for action in (self.stepper, self.export):
            self.add_action(action)
        self._waiting = words("", "label")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setContentsMargins(px(12), px(12), px(12), px(12))
        self.problem = words("", "problem", wrap=True)
        self.problem.setContentsMargins(px(14), 0, px(14), 0)
        self.problem.hide()
        self.missing = Banner("", "amber")
        self.missing.hide()
        self.losses = LossesBanner(self.desk, self.catalogue)
        back = self.tr("بازگشت به نسخه کنونی")
        self.older = Banner("", "primary", back, lambda: self.show_version(None))
        self.older.hide()
        self.add_inset(self.older)
        for widget in (self._written_row(), self.problem):
            self.body.addWidget(widget)
        for widget in (self.missing, self.losses):
            self.add_inset(widget)
        self.body.addWidget(self._waiting)
        self.body.addWidget(self.pages, 1)

    def _written_row(self) -> QWidget:
        px = theme.current().px
        self._written = QWidget()
        row = QHBoxLayout(self._written)
        row.setContentsMargins(px(14), 0, px(14), 0)
        row.setSpacing(px(8))
        self.written = ElidedLabel(role="label")
        self.written.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.open_folder = button(self.tr("گشودن پوشه"), self._show_folder, "quiet", "open")
        row.addWidget(IconLabel("ok", "green", 16))
        row.addWidget(self.written, 1)
        row.addWidget(self.open_folder)
        self._written.hide()
        return self._written

    def ask_where(self) -> None:
        """Ask where the PDF goes."""
        ask_where_to_write(self, self.tr("نسخه PDF"), self._file_name(), self.export_to)

    def export_to(self, file: Path) -> None:
        """Write the PDF of the minutes."""
        line = self._version
        meeting_id, approved = self._meeting.id, self._issue.is_frozen or line is not None
        version = line.issue.version if line else None
        self.problem.hide()

        def written(_printed: object) -> None:
            if meeting_id != self._meeting.id:
                return
            self._last = file
            told = self.tr("نوشته شد: {file}") if approved else self.tr("پیش‌نویس نوشته شد: {file}")
            self.written.setText(told.format(file=isolated(file.name)))
            self._written.show()
            announce(self.written, self.written.text())
            self.exported.emit(file, approved and line is None)

        def refused(problem: Problem) -> None:
            self._written.hide()
            self._show_problem(problem)

        self.desk.ask(
            lambda office: minutes.export(office, meeting_id, file, version=version), written, refused, self
        )

    def _file_name(self) -> str:
        issue = self._version.issue if self._version else self._issue
        if issue.number:
            again = f"-{issue.version}" if self._version else ""
            return f"{file_stem(issue.number)}{again}.pdf"
        held_on = self._meeting.held_on
        return f"{calendar.ascii_short(held_on)}-draft.pdf" if held_on else "draft.pdf"

    def _on_register_changed(self) -> None:
        self._touch(REFRESH_AFTER)

    def _touch(self, after: int) -> None:
        """What is shown is no longer right; draw it anew `after` ms, or when she looks at it again."""
        self._stale = bool(self._meeting.id)
        if self._stale and self.isVisible():
            self._timer.start(after)

    def _draw_again(self) -> None:
        if not (self._stale and self.isVisible()):
            return
        self._stale = False
        self._turn += 1
        turn, meeting_id = self._turn, self._meeting.id
        version = self._version.issue.version if self._version else None

        def made(office: Office) -> tuple[Preview, tuple[str, ...], Shaping]:
            printed = minutes.printed(office, meeting_id, version=version)
            return preview_of(printed.pdf), printed.missing, fonts.shaping_of(printed)

        def drawn(answer: tuple[Preview, tuple[str, ...], Shaping]) -> None:
            preview, missing, shaping = answer
            if turn == self._turn and meeting_id == self._meeting.id:
                self._waiting.hide()
                self.problem.hide()
                self._show_missing(missing)
                self.losses.show_shaping(shaping)
                self.pages.show_preview(preview)
                self.drawn.emit(preview)

        def failed(problem: Problem) -> None:
            self._waiting.hide()
            self._show_problem(problem)

        self.desk.ask(made, drawn, failed, self)

    def _show_problem(self, problem: Problem) -> None:
        self.problem.setText(self.catalogue.problem(problem))
        self.problem.show()

    def _show_missing(self, characters: tuple[str, ...]) -> None:
        """Say before anybody signs which characters the paper lacks."""
        if characters:
            told = self.catalogue.say("cli", "missing_characters", characters=" ".join(characters))
            self.missing.set_sentence(told)
        self.missing.setVisible(bool(characters))

    def _show_folder(self) -> None:
        if self._last is not None:
            show_folder_of(self._last)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)
