"""One item of the agenda as a row of fields; it knows its item, not the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain import bounds
from app.domain.agenda import AgendaItem
from app.services import meetings
from app.ui import figures, shortcuts, theme
from app.ui.binding import Bound, Save, Work, set_locked
from app.ui.desk import Desk
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Chip, LineField, WholeField, chip_button, icon_button, line, set_look, words
from app.words import Catalogue

PRESENTER_WIDTH, LEAST_PRESENTER_WIDTH, MINUTES_WIDTH = 190, 120, 76


class AgendaRow(QFrame):
    """`entered(id)` on Enter in the title, `moved(id, by)`, `removed(id)`: what the list does about it."""

    entered = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(self, desk: Desk, catalogue: Catalogue, meeting_id: str, item_id: str) -> None:
        super().__init__()
        self.item_id = item_id
        self._desk, self._meeting_id = desk, meeting_id
        self._item = AgendaItem(item_id)
        self._locked = False
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
        self._item, self._locked = item, locked
        self.number.setText(figures.grouped(place + 1))
        self.setAccessibleName(f"{self.number.text()}. {item.title}")
        self._bound["title"].show(item.id, item.title)
        self._bound["presenter"].show(item.id, item.presenter)
        self._bound["minutes_planned"].show(item.id, item.minutes_planned)
        for field in (self.title, self.presenter, self.minutes):
            set_locked(field, locked)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(not last)
        for action in (self.up, self.down, self.delete):
            action.setVisible(not locked)
        set_look(self.outside, tone="primary" if item.outside else "")
        self.outside.setChecked(item.outside)
        self._show_outside()

    def tools_width(self) -> int:
        """What its buttons take of the line, with the gaps between them."""
        tools = (self.up, self.down, self.delete)
        return sum(one.sizeHint().width() for one in tools) + theme.current().px(8) * (len(tools) - 1)

    def show_origin(self, told: str, tip: str) -> None:
        """Say from where an item that was carried over comes."""
        self.origin.set_text(told)
        self.origin.setToolTip(tip)
        self.origin.setAccessibleDescription(tip)
        self.origin.setVisible(bool(told))

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        left, right = theme.current().sides(14, 10)
        row.setContentsMargins(left, px(3), right, px(3))
        row.setSpacing(px(8))
        column.addWidget(line())
        column.addLayout(row)
        self.number = words("", "muted")
        self.number.setFixedWidth(px(22))
        self.title = LineField(self.tr("عنوان"))
        self.presenter = LineField(self.tr("ارائه‌دهنده"))
        self.minutes = WholeField(bounds.MINUTES, self.tr("دقیقه"))
        self.presenter.setFixedWidth(presenter_width())
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
        self._build_marks()
        row.addWidget(self.number)
        row.addWidget(self.title, 1)
        row.addWidget(self.origin)
        for widget in (self.outside, self.presenter, self.minutes, self.up, self.down, self.delete):
            row.addWidget(widget)

    def _build_marks(self) -> None:
        self.origin = Chip("")
        self.origin.hide()
        self.outside = chip_button(self.tr("خارج از دستور"), self._turn_outside)
        self.outside.setCheckable(True)
        fields: tuple[QWidget, ...] = (self.title, self.presenter, self.minutes, self.outside)
        for part in fields:
            part.installEventFilter(self)

    def _turn_outside(self) -> None:
        """It came up beside the agenda, or not."""
        outside = not self._item.outside
        self.outside.setChecked(self._item.outside)
        self._desk.ask(lambda office: meetings.amend(office, self._meeting_id, self.item_id, outside=outside))

    def _show_outside(self) -> None:
        """Always where it is so; else only in the row she is at."""
        focus = QApplication.focusWidget()
        here = self.underMouse() or (focus is not None and self.isAncestorOf(focus))
        self.outside.setVisible(self._item.outside or (here and not self._locked))
        self.outside.setEnabled(not self._locked)

    def _saves(self, name: str) -> Save:
        def save(item_id: str, value: Any) -> Work:
            return lambda office: meetings.amend(office, self._meeting_id, item_id, **{name: value})

        return save

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            QTimer.singleShot(0, self, self._show_outside)
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_outside()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_outside()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.item_id, by)
        else:
            super().keyPressEvent(event)


def presenter_width() -> int:
    """The column of the presenters; with large text the titles need the room."""
    return theme.current().px(LEAST_PRESENTER_WIDTH if has_large_text() else PRESENTER_WIDTH)
