"""The times and the name of a turn that is over, put right in their place; saved at once."""

from __future__ import annotations

from functools import cmp_to_key
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import wall_clock
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.turn import Span, Turn
from app.services import turns
from app.services.changes import Changes
from app.services.office import Office
from app.ui import theme
from app.ui.binding import Bound, Work
from app.ui.desk import Desk
from app.ui.meetings.hall.span_times import SpanTimes, Stretch, Times
from app.ui.meetings.hall.voice_field import VoiceField
from app.ui.meetings.hall.voices import Voice, speaker_fields_of, voice_in_the_list
from app.ui.meetings.speakers import speaker_entries
from app.ui.widgets import FieldRow
from app.words import Catalogue


class SpokenTurnEditor(QWidget):
    """`left` when Escape closes it.

    A stretch whose times are as they were measured keeps its seconds; else they come from the times.
    """

    left = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, meeting_id: str, turn_id: str) -> None:
        super().__init__()
        self._desk, self._meeting_id, self._turn_id = desk, meeting_id, turn_id
        self._measured: dict[Stretch, int] = {}
        self.times = SpanTimes()
        self._bound = Bound(self.times, desk, catalogue, self._save, self._lacks)
        self.other = VoiceField(self.tr("نام، نهاد یا هر عنوان"))
        named = FieldRow(self.tr("سخن از آنِ دیگری بود"), self.other)
        self.other.setAccessibleName(named.label.text())
        self.other.chosen.connect(self._rename)
        self.other.left.connect(self._on_left)
        px = theme.current().px
        column = QVBoxLayout(self)
        left, right = theme.current().sides(24, 12)
        column.setContentsMargins(left, px(4), right, px(10))
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
            for began, ended in _in_order(times)
            if began and ended
        ]
        return lambda office: turns.correct(office, meeting_id, turn_id, spans)

    def _lacks(self, times: Times) -> str:
        if any(moment is None for stretch in times for moment in stretch):
            return self.tr("آغاز و پایان سخن هر دو لازم است.")
        return self.tr("این بازه با بازه دیگر هم‌پوشانی دارد.") if _overlap(times) else ""

    def _on_left(self) -> None:
        """A name only begun is dropped; by Escape the whole editor is left, by Tab the field alone."""
        self.other.clear()
        if self.other.hasFocus():
            self.left.emit()

    def _rename(self, voice: Voice) -> None:
        meeting_id, turn_id = self._meeting_id, self._turn_id

        def renamed(office: Office) -> Changes:
            there = voice_in_the_list(office, meeting_id, voice)
            return turns.rename(office, meeting_id, turn_id, **speaker_fields_of(there))

        self._desk.ask(renamed)


def _in_order(times: Times) -> Times:
    """The stretches as they came, midnight considered; one that was added may have come first."""

    def compared(one: Stretch, other: Stretch) -> int:
        if not (one[0] and other[0]):
            return 0
        return wall_clock.is_before(other[0], one[0]) - wall_clock.is_before(one[0], other[0])

    return tuple(sorted(times, key=cmp_to_key(compared)))


def _overlap(times: Times) -> bool:
    """Whether a stretch begins before another one has ended; time would be counted twice."""
    return any(
        ended and began and wall_clock.is_before(began, ended)
        for (_, ended), (began, _) in pairwise(_in_order(times))
    )
