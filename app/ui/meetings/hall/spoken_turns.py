"""نوبت‌های گفته‌شده: who spoke, when and how long, to be put right afterwards in the list itself."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.turn import SpeakingTime, Turn, Turns, speaking_times
from app.services import turns
from app.ui import theme
from app.ui.desk import Desk
from app.ui.meetings.hall.spoken_turn_editor import SpokenTurnEditor
from app.ui.meetings.hall.spoken_turn_row import SpokenTurnRow
from app.ui.meetings.hall.voices import turn_name
from app.ui.widgets import words
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue


class SpokenTurns(QWidget):
    """The turns that are over, speaker by speaker, each speaker with the total; `wanted(row)` when it is
    to be seen.  Nothing is built as long as it is folded.
    """

    wanted = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._meeting = Meeting("")
        self._locked = False
        self.rows = RowsById(self._make_row)
        self.nobody = words(self.tr("هنوز هیچ نوبتی پایان نیافته است."), "muted")
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(6), px(14), px(12))
        column.setSpacing(px(2))
        column.addWidget(words(self.tr("نوبت‌های گفته‌شده"), "strong"))
        column.addWidget(self.nobody)
        column.addWidget(self.rows)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the list is unfolded."""
        return not self.isHidden()

    def fold(self, folded: bool) -> None:
        """Put the list away, or show it from its beginning."""
        self.setVisible(not folded)
        self._show_rows()
        if not folded:
            self.wanted.emit(self.rows.at(0) or self)

    def show_meeting(self, meeting: Meeting, locked: bool) -> None:
        """Show the turns of the meeting as it is now."""
        self._meeting, self._locked = meeting, locked
        self._show_rows()

    def edit(self, turn_id: str = "") -> bool:
        """Open a turn, the named one or the one she is at; false when she is at none."""
        row = self.rows.row(turn_id) or next((row for row in self.rows if row.is_at_hand), None)
        if row is None or self._locked or not self.is_open:
            return False
        for other in self.rows:
            if other is not row:
                other.close_editor()
        turn = next(turn for turn in self._meeting.turns if turn.id == row.turn_id)
        editor = row.open_editor()
        editor.show_turn(turn, self._meeting, self._desk.register)
        editor.times.began.setFocus()
        editor.times.began.selectAll()
        self.wanted.emit(row)
        return True

    def _show_rows(self) -> None:
        spoken = tuple(turn for turn in self._meeting.turns if turn.done and turn.spans)
        shown = _by_speaker(self._meeting, spoken) if self.is_open else []
        self.rows.sync([turn.id for turn, _in_all in shown])
        self.nobody.setVisible(not spoken)
        for (turn, in_all), row in zip(shown, self.rows, strict=True):
            name = self._name(turn)
            row.show_turn(turn, name, in_all, self._locked)
            if row.editor is not None and row.is_open:
                row.editor.show_turn(turn, self._meeting, self._desk.register)

    def _name(self, turn: Turn) -> str:
        return turn_name(turn, self._meeting, self._desk.register)[0]

    def _make_row(self, turn_id: str) -> SpokenTurnRow:
        row = SpokenTurnRow(turn_id, self._make_editor)
        row.opened.connect(self.edit)
        row.removed.connect(self._remove)
        return row

    def _make_editor(self, turn_id: str) -> SpokenTurnEditor:
        return SpokenTurnEditor(self._desk, self._catalogue, self._meeting.id, turn_id)

    def _remove(self, turn_id: str) -> None:
        row = self.rows.row(turn_id)
        turn = next((turn for turn in self._meeting.turns if turn.id == turn_id), None)
        if row is None or turn is None or self._locked:
            return
        row.forget()
        meeting_id = self._meeting.id
        self._desk.do_undoably(
            self.tr("نوبت «{name}» حذف شد").format(name=self._name(turn)),
            lambda office: turns.remove(office, meeting_id, turn_id),
        )


def _by_speaker(meeting: Meeting, spoken: Turns) -> list[tuple[Turn, SpeakingTime | None]]:
    """The turns of the first who spoke, then those of the next; the first of each with the time in all."""
    found: list[tuple[Turn, SpeakingTime | None]] = []
    for one in speaking_times(replace(meeting, turns=spoken)):
        who = (one.speaker_id, one.body_id, one.label)
        mine = [turn for turn in spoken if (turn.speaker_id, turn.body_id, turn.label) == who]
        found += [(turn, one if turn is mine[0] else None) for turn in mine]
    return found
