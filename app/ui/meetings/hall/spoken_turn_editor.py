"""The times and the name of a turn that is over, put right in their place; saved at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.turn import Span, Turn
from app.services import turns
from app.ui import theme
from app.ui.binding import Bound, Work
from app.ui.desk import Desk
from app.ui.meetings.hall.voice_field import VoiceField
from app.ui.meetings.hall.voices import Voice, speaker_fields_of
from app.ui.meetings.speakers import speaker_entries
from app.ui.widgets import FieldRow, TimeField
from app.words import Catalogue

Times = tuple[tuple[time | None, time | None], ...]
"""Beginning and end of every stretch, as they stand in the fields."""


class SpokenTurnEditor(QWidget):
    """`left` when Escape closes it.

    A stretch whose times are as they were measured keeps its seconds; else they come from the times.
    """

    left = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, meeting_id: str, turn_id: str) -> None:
        super().__init__()
        self._desk, self._meeting_id, self._turn_id = desk, meeting_id, turn_id
        self._measured: dict[tuple[time | None, time | None], int] = {}
        self.times = SpanTimes()
        self._bound = Bound(self.times, desk, catalogue, self._save, self._lacks)
        self.other = VoiceField(self.tr("نام، نهاد یا هر عنوان"))
        named = FieldRow(self.tr("سخن از آنِ دیگری بود"), self.other)
        self.other.setAccessibleName(named.label.text())
        self.other.chosen.connect(self._rename)
        self.other.left.connect(self._on_left)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(4), px(12), px(10))
        column.setSpacing(px(8))
        column.addWidget(self.times)
        column.addWidget(named)

    def show_turn(self, turn: Turn, meeting: Meeting, register: Register) -> None:
        """Show the turn as it is now; what she is typing stays."""
        for span in turn.spans:
            if span.seconds is not None:
                self._measured[span.began, span.ended] = span.seconds
        self._bound.show(turn.id, tuple((span.began, span.ended) for span in turn.spans))
        self.other.set_entries(speaker_entries(meeting, register))

    def _save(self, turn_id: str, times: Times) -> Work:
        meeting_id = self._meeting_id
        spans = [
            Span(began, ended, self._measured.get((began, ended)))
            for began, ended in times
            if began and ended
        ]
        return lambda office: turns.correct(office, meeting_id, turn_id, spans)

    def _lacks(self, times: Times) -> str:
        lacking = any(moment is None for stretch in times for moment in stretch)
        return self.tr("آغاز و پایان سخن هر دو لازم است.") if lacking else ""

    def _on_left(self) -> None:
        """A name only begun is dropped; by Escape the whole editor is left, by Tab the field alone."""
        self.other.clear()
        if self.other.hasFocus():
            self.left.emit()

    def _rename(self, voice: Voice) -> None:
        self._desk.do(turns.rename, self._meeting_id, self._turn_id, **speaker_fields_of(voice))


class SpanTimes(QWidget):
    """All stretches of a turn as one value, so that moving both times is right in the end: `committed`.

    A problem is told where she typed.
    """

    committed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[TimeField, TimeField]] = []
        self._rows: list[tuple[FieldRow, FieldRow]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.current().px(12))
        self._grid.setVerticalSpacing(theme.current().px(6))
        self._append()
        self._typed_in = self.began

    @property
    def began(self) -> TimeField:
        """When he began."""
        return self._lines[0][0]

    @property
    def ended(self) -> TimeField:
        """When he ended."""
        return self._lines[-1][1]

    def note(self) -> str:
        """The sentence of the problem, wherever it stands."""
        return " ".join(filter(None, (row.note() for rows in self._rows for row in rows)))

    def value(self) -> Times:
        return tuple((began.value(), ended.value()) for began, ended in self._lines)

    def set_value(self, times: Times) -> None:
        while len(self._lines) < len(times):
            self._append()
        while len(self._lines) > max(len(times), 1):
            self._drop()
        for fields, stretch in zip(self._lines, times, strict=False):
            for field, moment in zip(fields, stretch, strict=True):
                field.set_value(moment)

    def set_problem(self, sentence: str | None) -> None:
        for field in self._fields():
            field.set_problem(sentence if field is self._typed_in else None)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields():
            field.flush()

    def drop(self) -> None:
        """Say no more what was typed."""
        self.blockSignals(True)

    def _fields(self) -> list[TimeField]:
        return [field for fields in self._lines for field in fields]

    def _append(self) -> None:
        fields = TimeField(), TimeField()
        rows = FieldRow(self.tr("آغاز سخن"), fields[0]), FieldRow(self.tr("پایان سخن"), fields[1])
        for column, (field, row) in enumerate(zip(fields, rows, strict=True)):
            field.committed.connect(self._said(field))
            self._grid.addWidget(row, len(self._lines), column)
        self._lines.append(fields)
        self._rows.append(rows)

    def _drop(self) -> None:
        if self._typed_in in self._lines.pop():
            self._typed_in = self.began
        for row in self._rows.pop():
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _said(self, field: TimeField) -> Callable[[object], None]:
        def said(_moment: object) -> None:
            self._typed_in = field
            self.committed.emit(self.value())

        return said
