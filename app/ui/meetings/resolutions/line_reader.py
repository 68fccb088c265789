"""Reads lines of one meeting: keeps the names that a line can say, made anew when they change.

The language of the line is slow to load, and its names to fold: both are done before the first letter.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.resolution import Resolution
from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.domain.line_completions import Completion
    from app.domain.line_remedies import Trouble
    from app.domain.resolution_line import Chip, Line, LineIndex


class LineReader(QObject):
    """`changed` when the same line may be understood otherwise now, and once the names are ready."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting("")
        self._register = desk.register
        self._topics: tuple[str, ...] = ()
        self._index: LineIndex | None = None
        self._is_used = self._is_warming = False
        desk.register_changed.connect(self._on_register)

    @property
    def is_ready(self) -> bool:
        """Whether a letter can be read at once."""
        return self._index is not None

    def show_meeting(self, meeting: Meeting) -> None:
        """In which meeting the lines are said: its agenda and people have names, its day is today."""
        before, self._meeting = self._meeting, meeting
        if before.resolutions is not meeting.resolutions or before.requests is not meeting.requests:
            self._take_topics()
        if _names_of(before) != _names_of(meeting):
            self._renew()

    def warm(self) -> None:
        """Make ready for the first letter, in the worker's thread."""
        self._is_used = True
        if self._index is not None or self._is_warming:
            return
        self._is_warming = True
        register, meeting = self._register, self._meeting

        def made(index: LineIndex) -> None:
            self._is_warming = False
            if register is not self._register or _names_of(meeting) != _names_of(self._meeting):
                self.warm()
            elif self._index is None:
                self._index = index.with_topics(self._topics)
                self.changed.emit()

        self._desk.tasks.run(lambda: _index_of(register, meeting), made, owner=self)

    def understand(self, text: str) -> Line:
        from app.domain import resolution_line

        return resolution_line.understand(text, self._names(), self._today())

    def completions(self, line: Line, caret: int) -> tuple[Completion, ...]:
        """Names for the chip in which the caret (in characters of the line) stands."""
        from app.domain import line_completions

        return line_completions.completions(line, caret, self._names())

    def trouble(self, chip: Chip) -> Trouble | None:
        """What is wrong with a name of the line, and what can be done about it."""
        from app.domain import line_remedies

        return line_remedies.trouble(chip, self._names())

    def trouble_at(self, line: Line, caret: int) -> Trouble | None:
        """The same, of the chip in which the caret stands."""
        from app.domain import line_completions

        chip = line_completions.chip_at(line, caret)
        return self.trouble(chip) if chip else None

    def as_line(self, one: Resolution) -> str | None:
        """The line that says a resolution, or None when none can."""
        from app.domain import resolution_line

        return resolution_line.as_line(one, self._names(), self._today())

    def _today(self) -> date:
        return _day_of(self._meeting)

    def _names(self) -> LineIndex:
        if self._index is None:
            self._index = _index_of(self._register, self._meeting).with_topics(self._topics)
        return self._index

    def _take_topics(self) -> None:
        """The topics of this meeting, for whoever says one of them again."""
        decided = [one.topic for one in self._meeting.resolutions]
        asked = [one.topic for one in self._meeting.requests]
        topics = tuple(dict.fromkeys(filter(None, (*decided, *asked))))
        if topics != self._topics:
            self._topics = topics
            if self._index is not None:
                self._index = self._index.with_topics(topics)

    def _on_register(self, register: Register) -> None:
        self._register = register
        self._renew()

    def _renew(self) -> None:
        self._index = None
        if self._is_used:
            self.warm()


def _index_of(register: Register, meeting: Meeting) -> LineIndex:
    from app.domain.resolution_line import LineIndex

    return LineIndex(register, meeting.agenda, attendance=meeting.attendance, day=_day_of(meeting))


def _names_of(meeting: Meeting) -> tuple[object, ...]:
    """All of a meeting that has names in a line; whoever comes or goes leaves them as they are."""
    people = tuple(
        (row.person_id, row.name, row.title, row.body_id, row.neighbourhood_id, row.is_group)
        for row in meeting.attendance
    )
    return meeting.agenda, people, meeting.held_on


def _day_of(meeting: Meeting) -> date:
    return meeting.held_on or date.today()
