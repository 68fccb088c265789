"""The last act in view with its undo; after an undo, what would bring it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.domain.act import Act, Way
from app.domain.problems import Problem
from app.services import history
from app.ui import shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.attendance.rows import Row
from app.ui.meetings.attendance.telling import said
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import button, words
from app.ui.widgets.elided import ElidedLabel
from app.words import Catalogue


class LastAct(QFrame):
    """Follows one meeting, also its acts before the program was started; hidden as long as there is none.

    It stays in one line at a large text size, where the list above has little room.
    """

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._meeting_id = ""
        self._locked = False
        self._act: Act | None = None
        self._rows: Sequence[Row] = ()
        px = theme.current().px
        line = QHBoxLayout(self)
        line.setContentsMargins(px(10), px(3), px(10), px(3))
        line.setSpacing(px(8))
        self.sentence = ElidedLabel() if has_large_text() else words("", wrap=True)
        self.back = button("", self._turn)
        line.addWidget(self.sentence, 1)
        line.addWidget(self.back)
        desk.acted.connect(self._on_acted)
        self.hide()

    def show_meeting(self, meeting_id: str, rows: Sequence[Row], locked: bool) -> None:
        """Follow this meeting; its rows tell namesakes apart."""
        self._rows = rows
        other, self._meeting_id = meeting_id != self._meeting_id, meeting_id
        if locked != self._locked:
            self._locked = locked
            self._show()
        if other:
            self._act = None
            self._show()
            self._desk.ask(lambda office: history.acts(office, meeting_id, 1), self._on_read, owner=self)

    def _on_read(self, found: Sequence[Act]) -> None:
        # Read before anything was done here, but told after it perhaps.
        if self._act is None and found:
            self._act = found[0]
            self._show()

    def _on_acted(self, meeting_id: str, act: Act) -> None:
        if meeting_id == self._meeting_id:
            self._act = act
            self._show()

    def _show(self) -> None:
        act = self._act
        self.setVisible(act is not None)
        if act is None:
            return
        told = said(act, self._rows, self._catalogue)
        self.sentence.setText(told)
        self.setAccessibleName(told)
        key, word = ("redo", self.tr("ازنو")) if act.way is Way.UNDONE else ("undo", self.tr("واگرد"))
        named = f"{word}  {shortcuts.hint(key)}"
        self.back.setText(word if has_large_text() else named)
        self.back.setToolTip(named)
        self.back.setVisible(not self._locked)

    def _turn(self) -> None:
        if self._act is None:
            return
        meeting_id = self._meeting_id
        verb = history.redo if self._act.way is Way.UNDONE else history.undo
        self._desk.ask(lambda office: verb(office, meeting_id), None, self._refused, owner=self)

    def _refused(self, problem: Problem) -> None:
        self._desk.done.emit(self._catalogue.problem(problem), None)
