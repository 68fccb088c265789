"""مصوبات: at the right the list with its quick entry, at the left the editor of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.resolution import Resolution
from app.services import meetings
from app.services.meetings import OpenMeeting
from app.ui import figures, shortcuts, theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.lock_banner import LockBanner
from app.ui.meetings.part import Part
from app.ui.meetings.resolutions.editor import ResolutionEditor
from app.ui.meetings.resolutions.line_editor import LineEditor, framed
from app.ui.meetings.resolutions.line_entry import LineEntry
from app.ui.meetings.resolutions.resolution_list import ResolutionList
from app.ui.meetings.resolutions.rows import Mark, gap_marks, rows_of
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets import Card, EmptyPage, chip_button, icon_button
from app.words import Catalogue

_BELOW = Qt.ShortcutContext.WidgetWithChildrenShortcut


class ResolutionsPart(Part):
    """List and editor; the chosen resolution stays chosen through every change.

    `said(resolution)` with each letter of a line · `chosen_there(id)` when she goes to one in the list.
    """

    said = Signal(object)
    chosen_there = Signal(str)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(desk, catalogue, parent)
        self.banner = LockBanner(desk, catalogue)
        self.line: LineEditor | None = None
        self._build_list()
        self._build_editor()
        self._lay_out()
        for key, pressed in (
            ("move_up", lambda: self.move_chosen(-1)),
            ("move_down", lambda: self.move_chosen(1)),
            ("delete_row", self.remove_chosen),
            ("add_row", self.entry.setFocus),
        ):
            shortcuts.bind(self, key, pressed, _BELOW)
        shortcuts.bind(self, "go_to_line", self.entry.setFocus)
        desk.register_changed.connect(self._on_register_changed)

    @property
    def chosen(self) -> Resolution | None:
        """The resolution in the editor."""
        wanted = self.list.current_id()
        return next((one for one in self.meeting.resolutions if one.id == wanted), None)

    def show_meeting(self, open_meeting: OpenMeeting) -> None:
        if open_meeting.meeting.id != self.meeting.id:
            flush_fields(self)
            self._close_line()
        super().show_meeting(open_meeting)
        self.entry.show_meeting(open_meeting)

    def landing(self) -> QWidget | None:
        return self.list if self.is_locked else self.entry

    def jump_to(self, item_id: str, where: str) -> None:
        self.list.choose(item_id)
        if self.list.current_id() == item_id:
            self.editor.jump_to(where)
        else:
            self.entry.setFocus()

    def edit_line(self) -> None:
        """Edit the chosen resolution as a line in its place; what no line can say is edited in the form."""
        chosen = self.chosen
        if chosen is None or self.is_locked:
            return
        flush_fields(self)
        self._close_line()
        line = LineEditor(self.desk, self.catalogue, chosen)
        if not line.open(OpenMeeting(self.meeting, self.issue)):
            line.deleteLater()
            self.editor.jump_to("text")
            return
        self.line = line
        line.said.connect(self.said)
        line.closed.connect(self._on_line_closed)
        self.list.open_editor(chosen.id, framed(line))
        line.setFocus()

    def move_chosen(self, step: int) -> None:
        """Move the chosen resolution up (-1) or down (1)."""
        chosen = self.chosen
        if chosen is not None and not self.is_locked:
            self.desk.do(meetings.move, self.meeting.id, chosen.id, step)

    def remove_chosen(self) -> None:
        """Delete the chosen resolution; the toast brings it back."""
        chosen = self.chosen
        if chosen is None or self.is_locked:
            return
        flush_fields(self)
        meeting_id, item_id = self.meeting.id, chosen.id
        text = " ".join(chosen.text.split()[:6]) or self.tr("بی‌شرح")
        self.desk.do_undoably(
            self.tr("مصوبه «{text}» حذف شد").format(text=text),
            lambda office: meetings.remove(office, meeting_id, item_id),
        )

    def _build_list(self) -> None:
        px = theme.current().px
        self.list_card = Card(self.tr("مصوبات"), flush=True)
        self.entry = LineEntry(self.desk, self.catalogue)
        self.list = ResolutionList(self.tr("فهرست مصوبات"))
        entry = QVBoxLayout()
        entry.setContentsMargins(px(12), 0, px(12), px(8))
        entry.addWidget(self.entry)
        self.list_card.body.setSpacing(0)
        self.list_card.body.addLayout(entry)
        self.list_card.body.addWidget(self.list, 1)
        self.entry.taken.connect(self.list.choose)
        self.entry.said.connect(self.said)
        self.entry.taken.connect(self.chosen_there)
        self.entry.passed_on.connect(self._on_passed_on)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda _id: self.editor.jump_to("text"))
        self.list.gap_pressed.connect(self.jump_to)
        self.list.moved.connect(self.move_chosen)
        self.list.removed.connect(self.remove_chosen)
        shortcuts.bind(self.list, "edit", self.edit_line, Qt.ShortcutContext.WidgetShortcut)

    def _build_editor(self) -> None:
        self.editor_card = Card(" ", flush=True)
        self.editor = ResolutionEditor(self.desk, self.catalogue)
        self.up = icon_button(shortcuts.label("move_up"), "up", lambda: self.move_chosen(-1))
        self.down = icon_button(shortcuts.label("move_down"), "down", lambda: self.move_chosen(1))
        self.remove = icon_button(self.tr("حذف مصوبه"), "delete", self.remove_chosen)
        for one, keys in ((self.up, "Alt+Up"), (self.down, "Alt+Down")):
            one.setToolTip(f"{one.toolTip()}  \u2066{keys}\u2069")
        self._gaps = QHBoxLayout()
        self._gaps.setSpacing(theme.current().px(theme.GAP_TIGHT))
        self._gap_marks: tuple[Mark, ...] = ()
        self._chips: list[QPushButton] = []
        self.editor_card.head.addLayout(self._gaps)
        for action in (self.up, self.down, self.remove):
            self.editor_card.add_action(action)
        self.editor_card.body.addWidget(self.editor)
        self.empty = EmptyPage(
            "resolutions",
            self.tr("هنوز مصوبه‌ای نوشته نشده است"),
            self.tr("مصوبه، تعهد، مجوز و توصیه‌های جلسه اینجا می‌آیند؛ شرح را بنویسید و Enter بزنید."),
            self.tr("نوشتن نخستین مصوبه"),
            self.entry.setFocus,
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.editor_card)
        self._pages.addWidget(self.empty)

    def _lay_out(self) -> None:
        px = theme.current().px
        columns = QHBoxLayout()
        columns.setSpacing(px(theme.GAP))
        listed = 42 if has_huge_text() else 36  # in a hundred of the width
        columns.addWidget(self.list_card, listed)
        columns.addWidget(self._pages, 100 - listed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(theme.GAP), px(theme.GAP), px(theme.GAP), px(theme.GAP))
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        outer.addLayout(columns, 1)

    def _refresh(self) -> None:
        self.banner.show_issue(self.meeting.id, self.issue)
        self.entry.setVisible(not self.is_locked)
        if self.is_locked:
            self._close_line()
        self._show_rows()
        if not self.list.current_id():
            self.list.choose_at(0)
        self._show_chosen()
        self.editor.set_locked(self.is_locked)
        self.count_changed.emit(len(self.meeting.resolutions))

    def _on_register_changed(self) -> None:
        self._show_rows()

    def _show_rows(self) -> None:
        rows = rows_of(self.meeting, self.desk.register, self.catalogue.gap)
        self.list.show_rows(rows)
        missing = sum(bool(mark.where) and mark.tone != "plain" for row in rows for mark in row.marks)
        count = self.tr("{count} مورد").format(count=figures.grouped(len(rows))) if rows else ""
        if missing:
            count += self.tr(" · {count} کاستی").format(count=figures.grouped(missing))
        self.list_card.set_count(count)

    def _show_chosen(self) -> None:
        chosen = self.chosen
        self._pages.setCurrentWidget(self.editor_card if chosen else self.empty)
        self.empty.show_how(not self.is_locked)
        for action in (self.up, self.down, self.remove):
            action.setVisible(not self.is_locked)
        if chosen is None:
            return
        row, count = self.meeting.resolutions.index(chosen) + 1, len(self.meeting.resolutions)
        title = self.tr("مصوبه {row} از {count}")
        self.editor_card.set_title(title.format(row=figures.grouped(row), count=figures.grouped(count)))
        self.up.setEnabled(row > 1)
        self.down.setEnabled(row < count)
        self._show_gaps(gap_marks(self.meeting, self.catalogue.gap).get(chosen.id, ()))
        self.editor.show_resolution(chosen, self.meeting)

    def _show_gaps(self, marks: tuple[Mark, ...]) -> None:
        """The gaps of the chosen one as chips that lead to their fields."""
        if marks == self._gap_marks:
            return
        self._gap_marks = marks
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(mark) for mark in marks]
        for chip in self._chips:
            self._gaps.addWidget(chip)

    def _chip(self, mark: Mark) -> QPushButton:
        chip = chip_button(mark.text, lambda: self.editor.jump_to(mark.where), mark.tone)
        chip.setToolTip(mark.hint)
        return chip

    def _close_line(self) -> None:
        """Put the row back in the place of its line; what was typed in it is kept."""
        if self.line is not None:
            self.line.flush()
            self.line = None
            self.list.close_editor()

    def _on_chosen(self, resolution_id: str) -> None:
        self._show_chosen()
        if resolution_id and self.list.hasFocus():  # else it is chosen by what was done elsewhere
            self.chosen_there.emit(resolution_id)

    def _on_line_closed(self) -> None:
        self._close_line()
        self.list.setFocus()
        self.chosen_there.emit(self.list.current_id())

    def _on_passed_on(self) -> None:
        if self.chosen is not None:
            self.editor.jump_to("responsible")
