"""The table of the meetings and, below it while she searches, what their texts hold, with keys between."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import theme
from app.ui.desk import Desk
from app.ui.widgets import Card, LineField, TableView

if TYPE_CHECKING:
    from app.domain.search import Hit
    from app.ui.meetings.hits_card import HitsCard

_MOST = 0.42
"""Of the height, for the meetings above the texts: at 100 % three rows and a half, so that more shows."""
_EDGES = 16
_WITHOUT_END = 16_777_215  # QWIDGETSIZE_MAX


class ListResults(QWidget):
    """`hit_opened(Hit)`; `answered` when it is known what the texts hold.

    Down goes from the field into what was found, Escape there empties the field.
    """

    hit_opened = Signal(object)
    answered = Signal()

    def __init__(self, desk: Desk, search: LineField, table: TableView) -> None:
        super().__init__()
        self._desk, self._search, self._table = desk, search, table
        self._was_in_texts = self._goes_in = False
        self._card = Card(flush=True)
        self._card.body.addWidget(table)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(theme.GAP))
        self._column.addWidget(self._card, 1)
        for watched in (search, table):
            watched.installEventFilter(self)
        table.opened.connect(lambda _row: self._remember(False))

    @cached_property
    def texts(self) -> HitsCard:
        """What was found in texts; loaded with the first letter that is searched."""
        from app.ui.meetings.hits_card import HitsCard

        made = HitsCard(self._desk)
        made.answered.connect(self._on_answered)
        made.list.opened.connect(self._on_opened)
        made.list.left_above.connect(self._leave_texts)
        made.list.emptied.connect(self._empty)
        self._column.addWidget(made, 2)
        return made

    @property
    def has_hits(self) -> bool:
        """Whether a text answers, or it is not known yet."""
        return self._is_searching and (bool(self.texts.hits.count) or not self.texts.is_known)

    def look_for(self, typed: str) -> None:
        """Look for it in the texts too; the table shows what answers by its facts."""
        self._goes_in = False
        if typed.strip() or self._is_searching:
            self.texts.look_for(typed)
        self._arrange()

    def look_again(self) -> None:
        """The meetings are others."""
        if self._is_searching:
            self.texts.look_again()

    def enter(self) -> None:
        """Go into what was found, now or as soon as it is known."""
        self._goes_in = not self._step_in()

    def landing(self) -> QWidget | None:
        """Where the keys go: to what she opened last; None while there is nothing."""
        if self._shows_texts and (self._was_in_texts or not self._table.isVisible()):
            return self.texts.list
        return self._table if self._table.isVisible() else None

    @property
    def _is_searching(self) -> bool:
        return "texts" in self.__dict__

    @property
    def _shows_texts(self) -> bool:
        return self._is_searching and bool(self.texts.hits.count)

    def _step_in(self) -> bool:
        if self._table.rows.rowCount():
            self._table.setFocus()
        elif self._shows_texts and self.texts.is_known:
            self.texts.list.setFocus()
        else:
            return False
        return True

    def _leave_texts(self) -> None:
        if self._table.rows.rowCount():
            self._table.setFocus()
        else:
            self._search.setFocus()

    def _empty(self) -> None:
        self._search.clear()
        self._search.setFocus()

    def _arrange(self) -> None:
        """Who finds no meeting by its facts has all the room for the texts."""
        shows, rows = self._shows_texts, self._table.rows.rowCount()
        least, most = 0, _WITHOUT_END
        if shows:
            heads = self._table.sizeHint().height() - self._table.verticalHeader().length()
            row = self._table.verticalHeader().defaultSectionSize()
            room = max(heads + row, round(self.height() * _MOST) - theme.current().px(_EDGES))
            least = most = min(heads + rows * row, room) + theme.current().px(_EDGES)
        self._card.setMinimumHeight(least)
        self._card.setMaximumHeight(most)
        self._card.setVisible(bool(rows) or not shows)
        if self._is_searching:
            self.texts.setVisible(shows)

    def _on_answered(self) -> None:
        self._arrange()
        self.answered.emit()
        if self._goes_in and self.texts.is_known:
            self._goes_in = False
            if self._search.hasFocus():  # she may have gone on meanwhile
                self._step_in()

    def _on_opened(self, hit: Hit) -> None:
        self._remember(True)
        self.hit_opened.emit(hit)

    def _remember(self, in_texts: bool) -> None:
        self._was_in_texts = in_texts

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Down and is_plain:
            return self._on_down(watched)
        if event.key() == Qt.Key.Key_Escape and watched is self._table and self._search.text():
            self._empty()
            return True
        return False

    def _on_down(self, watched: QObject) -> bool:
        if watched is self._search:
            self.enter()
            return True
        is_last = self._table.currentIndex().row() == self._table.rows.rowCount() - 1
        if is_last and self._shows_texts:
            self.texts.list.setFocus()
        return is_last and self._shows_texts
