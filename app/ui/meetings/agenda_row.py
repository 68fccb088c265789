"""One item of the agenda as a row of fields; it knows its item, not the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.domain import bounds
from app.domain.agenda import AgendaItem
from app.persian import digits
from app.services import meetings
from app.ui import shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.binding import Bound, Save, Work, set_locked
from app.ui.widgets import LineField, WholeField, icon_button, line, words
from app.words import Catalogue

PRESENTER_WIDTH, MINUTES_WIDTH = 190, 76


class AgendaRow(QFrame):
    """`entered(id)` on Enter in the title, `moved(id, by)`, `removed(id)`: what the list does about it."""

    entered = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(self, desk: Desk, catalogue: Catalogue, meeting_id: str, item_id: str) -> None:
        super().__init__()
        self.item_id = item_id
        self._meeting_id = meeting_id
        self._build()
        self._bound = {
            name: Bound(field, desk, catalogue, self._saves(name))
            for name, field in (
                ("title", self.title),
                ("presenter", self.presenter),
                ("minutes_planned", self.minutes),
            )
        }
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind(self, "move_up", lambda: self.moved.emit(self.item_id, -1), here)
        shortcuts.bind(self, "move_down", lambda: self.moved.emit(self.item_id, 1), here)
        shortcuts.bind(self, "delete_row", lambda: self.removed.emit(self.item_id), here)

    def show_item(self, item: AgendaItem, place: int, last: bool, locked: bool) -> None:
        """Show the item at its place from 0."""
        self.number.setText(digits.grouped(place + 1))
        self._bound["title"].show(item.title)
        self._bound["presenter"].show(item.presenter)
        self._bound["minutes_planned"].show(item.minutes_planned)
        for field in (self.title, self.presenter, self.minutes):
            set_locked(field, locked)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(not last)
        for action in (self.up, self.down, self.delete):
            action.setVisible(not locked)

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(px(10), px(3), px(14), px(3))
        row.setSpacing(px(8))
        column.addWidget(line())
        column.addLayout(row)
        self.number = words("", "muted")
        self.number.setFixedWidth(px(22))
        self.title = LineField(self.tr("عنوان"))
        self.presenter = LineField(self.tr("ارائه‌دهنده"))
        self.minutes = WholeField(bounds.MINUTES, self.tr("دقیقه"))
        self.presenter.setFixedWidth(px(PRESENTER_WIDTH))
        self.minutes.setFixedWidth(px(MINUTES_WIDTH))
        for field, name in (
            (self.title, self.tr("عنوان بند")),
            (self.presenter, self.tr("ارائه‌دهنده بند")),
            (self.minutes, self.tr("مدت بند به دقیقه")),
        ):
            field.setAccessibleName(name)
            field.setProperty("kind", "plain")
        self.title.returnPressed.connect(lambda: self.entered.emit(self.item_id))
        self.up = icon_button(self.tr("بالا"), "up", lambda: self.moved.emit(self.item_id, -1))
        self.down = icon_button(self.tr("پایین"), "down", lambda: self.moved.emit(self.item_id, 1))
        self.delete = icon_button(self.tr("حذف بند"), "delete", lambda: self.removed.emit(self.item_id))
        row.addWidget(self.number)
        row.addWidget(self.title, 1)
        for widget in (self.presenter, self.minutes, self.up, self.down, self.delete):
            row.addWidget(widget)

    def _saves(self, name: str) -> Save:
        def save(value: Any) -> Work:
            return lambda office: meetings.amend(office, self._meeting_id, self.item_id, **{name: value})

        return save

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.item_id, by)
        else:
            super().keyPressEvent(event)
