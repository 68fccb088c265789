"""مصوبات in the hall: the line in which one is written, and the list in short; the full form is elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.domain.resolution import Resolution
from app.services import meetings
from app.services.meetings import OpenMeeting
from app.ui import figures, shortcuts, theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.resolutions.line_editor import LineEditor, framed
from app.ui.meetings.resolutions.line_entry import LineEntry
from app.ui.meetings.resolutions.resolution_list import ResolutionList
from app.ui.meetings.resolutions.rows import rows_of
from app.ui.widgets import Card, words
from app.words import Catalogue

_BELOW = Qt.ShortcutContext.WidgetWithChildrenShortcut


class ResolutionsCard(Card):
    """`opened(id, field)` when the full form is wanted; F2 edits the line in its place.

    `said(resolution)` with each letter of a line · `chosen_there(id)` when she goes to one in the list.
    """

    opened = Signal(str, str)
    said = Signal(object)
    chosen_there = Signal(str)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("مصوبات"), flush=True, parent=parent)
        self._desk, self._catalogue = desk, catalogue
        self._open = OpenMeeting(Meeting(""), Issue())
        self._shown: object = None
        self.line: LineEditor | None = None
        self._build()
        for key, pressed in (
            ("move_up", lambda: self._move(-1)),
            ("move_down", lambda: self._move(1)),
            ("delete_row", self._remove),
        ):
            shortcuts.bind(self, key, pressed, _BELOW)
        shortcuts.bind(self.list, "edit", self.edit_line, Qt.ShortcutContext.WidgetShortcut)

    @property
    def chosen(self) -> Resolution | None:
        """The resolution at which she is."""
        wanted = self.list.current_id()
        return next((one for one in self._open.meeting.resolutions if one.id == wanted), None)

    def show_meeting(self, found: OpenMeeting) -> None:
        """Show the meeting as it is now; other parts of it are left alone."""
        meeting, locked = found.meeting, found.issue.is_frozen
        if meeting.id != self._open.meeting.id or locked:
            self._close_line()
        self._open = found
        self.entry.show_meeting(found)
        self.entry.setVisible(not locked)
        shown = (meeting.resolutions, meeting.attachments, meeting.acknowledged, locked, meeting.held_on)
        if shown != self._shown:
            self._shown = shown
            self.show_rows()

    def show_rows(self) -> None:
        """Show the resolutions, as when a body has another name."""
        rows = rows_of(self._open.meeting, self._desk.register, self._catalogue.gap)
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows and not self._open.issue.is_frozen)
        missing = sum(bool(mark.where) and mark.tone != "plain" for row in rows for mark in row.marks)
        count = self.tr("{count} مورد").format(count=figures.grouped(len(rows))) if rows else ""
        if missing:
            count += self.tr(" · {count} کاستی").format(count=figures.grouped(missing))
        self.set_count(count)

    def edit_line(self) -> None:
        """Edit the chosen resolution as a line; what no line can say is edited in the full form."""
        chosen = self.chosen
        if chosen is None or self._open.issue.is_frozen:
            return
        self._close_line()
        line = LineEditor(self._desk, self._catalogue, chosen)
        if not line.open(self._open):
            line.deleteLater()
            self.opened.emit(chosen.id, "text")
            return
        self.line = line
        line.closed.connect(self._on_line_closed)
        line.said.connect(self.said)
        self.list.open_editor(chosen.id, framed(line))
        line.setFocus()

    def _build(self) -> None:
        px = theme.current().px
        self.entry = LineEntry(self._desk, self._catalogue)
        self.entry.is_told_beside = True
        self.list = ResolutionList(self.tr("فهرست مصوبات"))
        self.list.setMinimumHeight(px(48))  # with large text it gives way to what is told of the line
        self.empty = words(
            self.tr("هنوز مصوبه‌ای نیست. آن را در یک خط بنویسید، یا سخنی را با Ctrl+M مصوبه کنید."),
            "muted",
            wrap=True,
        )
        self.empty.setContentsMargins(px(14), px(8), px(14), px(8))
        line = QVBoxLayout()
        line.setContentsMargins(px(12), 0, px(12), px(8))
        line.addWidget(self.entry)
        self.body.setSpacing(0)
        self.body.addLayout(line)
        self.body.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.list, 1)
        self.entry.taken.connect(self.list.choose)
        self.entry.said.connect(self.said)
        self.entry.taken.connect(self.chosen_there)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda item_id: self.opened.emit(item_id, "text"))
        self.list.doubleClicked.connect(lambda _index: self.opened.emit(self.list.current_id(), "text"))
        self.list.gap_pressed.connect(self.opened)
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)

    def _move(self, by: int) -> None:
        chosen, meeting = self.chosen, self._open.meeting
        if chosen is not None and not self._open.issue.is_frozen:
            self._desk.do(meetings.move, meeting.id, chosen.id, by)

    def _remove(self) -> None:
        chosen, meeting_id = self.chosen, self._open.meeting.id
        if chosen is None or self._open.issue.is_frozen:
            return
        flush_fields(self)
        text = " ".join(chosen.text.split()[:6]) or self.tr("بی‌شرح")
        self._desk.do_undoably(
            self.tr("مصوبه «{text}» حذف شد").format(text=text),
            lambda office: meetings.remove(office, meeting_id, chosen.id),
        )

    def _close_line(self) -> None:
        if self.line is not None:
            self.line.flush()
            self.line = None
            self.list.close_editor()

    def _on_chosen(self, resolution_id: str) -> None:
        if resolution_id and self.list.hasFocus():  # else it is chosen by what was done elsewhere
            self.chosen_there.emit(resolution_id)

    def _on_line_closed(self) -> None:
        self._close_line()
        self.list.setFocus()
        self.chosen_there.emit(self.list.current_id())
