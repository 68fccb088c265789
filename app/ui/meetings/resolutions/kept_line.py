"""A line that nothing makes go: kept on disk while it is typed, and back in its field when it is undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.act import Act, Way
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.services import taken_lines, unfinished
from app.services.meetings import OpenMeeting
from app.services.office import Office
from app.services.taken_lines import Returned
from app.services.unfinished import Unfinished
from app.ui.desk import Desk
from app.ui.meetings.resolutions.line_reader import LineReader
from app.ui.meetings.resolutions.line_returned import WaitingLines
from app.ui.meetings.resolutions.line_text import LineText


class KeptLine(QWidget):
    """The field of a line with its reader, and the lines that wait to come back to it.

    What is typed and not taken is kept on disk; it comes back in every field of the same meeting.
    """

    _goes_back = True
    """Whether the line comes back to the field when its resolution is undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting("")
        self._id = new_id()
        self._made: frozenset[str] = frozenset()
        self._gone: frozenset[str] = frozenset()
        self._returning: frozenset[str] = frozenset()
        self._blank = self._kept = self._brought = self._under_way = ""
        self.reader = LineReader(desk, self)
        self.field = LineText(self.reader)
        self.waiting = WaitingLines()
        self.field.committed.connect(self._keep)
        self.waiting.wanted.connect(self._swap)
        self.waiting.dropped.connect(self._forget)
        desk.acted.connect(self._on_acted)

    def show_meeting(self, open_meeting: OpenMeeting) -> None:
        """Follow a meeting; what was begun in another stays there."""
        begins = open_meeting.meeting.id != self._meeting.id
        if begins:
            self.field.flush()
            self._under_way = ""
            self._clear()
            self.waiting.show_lines(())
        before = frozenset[str]() if begins else self._made
        self._meeting = open_meeting.meeting
        self._made = frozenset(one.id for one in self._meeting.resolutions)
        self._gone = before - self._made
        if self._id in self._made and not self._under_way:
            self._on_made_again()
        if self._gone:  # perhaps undone while another part was in view, or somewhere else
            self._returning = self._gone
            QTimer.singleShot(0, self, self._read_kept)
        self.reader.show_meeting(open_meeting.meeting)
        if begins:
            self._read_kept()

    def flush(self) -> None:
        """Put on disk now what was typed."""
        self.field.flush()

    def _key(self) -> str:
        """Under what its unfinished line is kept."""
        return self._meeting.id

    def _wants(self, line: Unfinished) -> bool:
        """Whether a line that was kept is still unfinished."""
        return line.id not in self._made

    def _clear(self) -> None:
        self._id = new_id()
        self._show_line(self._blank)

    def _show_line(self, text: str) -> None:
        self._kept = self._brought = text
        self.field.show_line(text)

    def _keep(self, text: str) -> None:
        self._kept = text
        key, line = self._key(), Unfinished(self._id, text)
        if key:
            self._desk.ask(lambda office: unfinished.keep(office, key, line))

    def _read_kept(self) -> None:
        """Bring back what was not taken, unless something was typed meanwhile."""
        key, made, goes_back = self._key(), self._made, self._goes_back

        def read(office: Office) -> Returned:
            return (
                taken_lines.look(office, key, made) if goes_back else Returned(unfinished.read(office, key))
            )

        if key and not self._under_way:
            self._desk.ask(read, self._shown_by(key), owner=self)

    def _shown_by(self, key: str) -> Callable[[Returned], None]:
        """Shows what the disk holds for a meeting; a line that finds its place taken waits beside it."""

        def show(found: Returned) -> None:
            if key != self._key():
                return
            self.waiting.show_lines(found.waiting)
            if self._under_way or self.field.value() != self._kept:
                self._put_by(found.line)
            elif found.line is not None and self._wants(found.line):
                self._id = found.line.id
                self._show_line(found.line.text)
            elif self._kept != self._blank:
                self._clear()

        return show

    def _put_by(self, line: Unfinished | None) -> None:
        """She went on typing while a line came back."""
        if line is None or line.id not in self._returning:
            return
        self._returning = frozenset()
        key, made = self._key(), self._made
        self._desk.ask(
            lambda office: taken_lines.put_by(office, key, line, made),
            lambda found: self.waiting.show_lines(found.waiting),
            owner=self,
        )

    def _on_acted(self, meeting_id: str, act: Act) -> None:
        """Resolutions that an undo took out are lines again; what is typed since stays where it is."""
        gone, made = self._gone, self._made
        if meeting_id != self._meeting.id or not gone or not self._goes_back:
            return
        self._gone = frozenset()
        self._returning = gone
        if act.way is not Way.UNDONE:
            self._read_kept()
            return
        self.field.flush()  # it may be written over what has just come back, which then waits
        self._desk.ask(
            lambda office: taken_lines.give_back(office, meeting_id, gone, made),
            self._shown_by(meeting_id),
            owner=self,
        )

    def _on_made_again(self) -> None:
        """What stands in the field is a resolution again; where she changed it, it is to be another one."""
        if self.field.toPlainText() == self._brought:
            self._clear()
            key = self._key()
            self._desk.ask(lambda office: unfinished.drop(office, key))
        else:
            self._id = new_id()

    def _swap(self, line_id: str) -> None:
        """Put a waiting line into the field; what is there waits."""
        if self._under_way:
            return
        self.field.flush()
        key, made, typed = self._key(), self._made, Unfinished(self._id, self.field.toPlainText())
        shown = self._shown_by(key)
        self._desk.ask(lambda office: taken_lines.swap(office, key, line_id, typed, made), shown, owner=self)
        self.field.setFocus()

    def _forget(self, line_id: str) -> None:
        key, made = self._key(), self._made
        self._desk.ask(
            lambda office: taken_lines.forget(office, key, line_id, made),
            lambda found: self.waiting.show_lines(found.waiting),
            owner=self,
        )
        self.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reader.warm()
        # Another field of this meeting may be hidden by the same step, and then keeps what it has.
        QTimer.singleShot(0, self, self._read_kept)
