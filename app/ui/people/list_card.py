"""The card with the three lists: which one, what she looks for, its rows; it knows no editor."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.register import Register
from app.ui import figures, shortcuts, theme
from app.ui.people.people_table import PeopleTable
from app.ui.people.shelves import SHELVES, TAG_WIDTH, Row, Shelf, columns
from app.ui.widgets import Card, CheckField, EmptyPage, LineField
from app.ui.widgets.segments import Segment, Segments

WIDTH, LEAST_WIDTH, ROW_HEIGHT = 396, 180, 50
PLACE_WIDTH = 56


class ListCard(Card):
    """``shelf_chosen(key)`` · ``asked()`` for another search or order · ``selected(id)`` · ``opened()`` ·
    ``moved(id, before)`` to another place in the order of the protocol, the last where ``before`` is empty.
    """

    shelf_chosen = Signal(object)
    asked = Signal()
    selected = Signal(str)
    opened = Signal()
    moved = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setMinimumWidth(theme.current().px(LEAST_WIDTH))
        self.setMaximumWidth(theme.current().px(WIDTH))
        self.body.addLayout(self._tools())
        self.table = PeopleTable(columns(), lambda row: row.id, self.tr("فهرست"), ROW_HEIGHT)
        self.table.dropped.connect(self.moved)
        here = Qt.ShortcutContext.WidgetShortcut
        shortcuts.bind(self.table, "move_up", lambda: self._move(-1), here)
        shortcuts.bind(self.table, "move_down", lambda: self._move(1), here)
        self.table.horizontalHeader().hide()
        self.table.selected.connect(self._on_selected)
        self.table.opened.connect(lambda _row: self.opened.emit())
        self._not_found = EmptyPage(
            "search",
            self.tr("چیزی پیدا نشد"),
            self.tr("بخشی از نام، سمت، نهاد یا محله را بنویسید؛ املای ی و ک و فاصله مهم نیست."),
            self.tr("همه فهرست"),
            lambda: self.search.clear(),
            step_icon="close",
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._not_found)
        self.body.addWidget(self._lists, 1)

    def show_shelf(self, shelf: Shelf, register: Register, chosen: str) -> None:
        """Show the rows that she looks for; the list stays where it was scrolled to, and nothing is told."""
        self.segments.set_value(shelf.key)
        for one in SHELVES:
            self.segments.set_count(one.key, figures.grouped(one.count(register)))
        by_protocol = self.is_by_protocol and shelf.in_protocol is not None
        self.order.setVisible(shelf.in_protocol is not None)
        self.table.is_movable = by_protocol
        self.table.setToolTip(self._told_moving() if by_protocol else "")
        narrow = by_protocol and not self.archived.value()
        self.table.setColumnWidth(1, theme.current().px(PLACE_WIDTH if narrow else TAG_WIDTH))
        found = shelf.found(
            register, self.search.text(), archived=self.archived.value(), by_protocol=by_protocol
        )
        if found != self.rows():
            at = self.table.verticalScrollBar().value()
            self.table.blockSignals(True)
            self.table.set_rows(found)
            self.table.setColumnHidden(1, not any(row.tag for row in found))
            self.table.select(chosen)
            self.table.blockSignals(False)
            self.table.verticalScrollBar().setValue(at)
            if by_protocol:
                self.table.scrollTo(self.table.currentIndex())
        self._lists.setCurrentIndex(0 if found or not self.search.text().strip() else 1)

    @property
    def is_by_protocol(self) -> bool:
        """Whether people stand in the order of the protocol."""
        return bool(self.order.value() == "protocol")

    def rows(self) -> list[Row]:
        """The rows that are shown, from above."""
        model = self.table.rows
        return [model.row(at) for at in range(model.rowCount())]

    def first(self) -> str:
        """The identifier of the first row, or nothing."""
        return self.table.rows.row(0).id if self.table.rows.rowCount() else ""

    def clear_choice(self) -> None:
        """Have no current row."""
        self.table.setCurrentIndex(QModelIndex())

    def _tools(self) -> QVBoxLayout:
        px = theme.current().px
        tools = QVBoxLayout()
        tools.setContentsMargins(px(12), px(4), px(12), px(8))
        tools.setSpacing(px(8))
        self.segments = Segments(self.tr("فهرست"), [Segment(shelf.key, shelf.label) for shelf in SHELVES])
        self.segments.chosen.connect(self.shelf_chosen)
        tools.addWidget(self.segments)
        self.order = Segments(
            self.tr("ترتیب اشخاص"),
            [Segment("alphabet", self.tr("الفبایی")), Segment("protocol", self.tr("تشریفات"))],
        )
        self.order.set_value("alphabet")
        self.order.button("protocol").setToolTip(self._told_moving())
        self.order.chosen.connect(self._on_order)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.search = _Search(self.tr("جست‌وجو"))
        self.search.setAccessibleName(self.tr("جست‌وجو"))
        self.search.setToolTip(self.tr("جست‌وجو در نام، سمت، نهاد و محله"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self.asked.emit())
        self.search.returnPressed.connect(self._open_first)
        self.search.went_down.connect(self._into_list)
        self.archived = CheckField(self.tr("بایگانی‌ها"))
        self.archived.setToolTip(self.tr("بایگانی‌شده‌ها را هم نشان بده"))
        self.archived.committed.connect(lambda _on: self.asked.emit())
        row.addWidget(self.search, 1)
        row.addWidget(self.archived)
        tools.addLayout(row)
        tools.addWidget(self.order)
        return tools

    def _told_moving(self) -> str:
        keys = f"{shortcuts.hint('move_up')}  {shortcuts.hint('move_down')}"
        return self.tr("جای هر کس را با کشیدن یا با {keys} عوض کنید").format(keys=keys)

    def _on_order(self, order: str) -> None:
        self.order.set_value(order)
        self.asked.emit()

    def _move(self, by: int) -> None:
        """One place up or down among the rows that are shown."""
        at, count = self.table.currentIndex().row(), self.table.rows.rowCount()
        if self.table.is_movable and at >= 0 and 0 <= at + by < count:
            below = at + by + (by > 0)
            before = self.table.rows.row(below).id if below < count else ""
            self.moved.emit(self.table.rows.row(at).id, before)

    def _on_selected(self, row: Row | None) -> None:
        if row is not None:
            self.selected.emit(row.id)

    def _open_first(self) -> None:
        if self.first():
            self.table.select(self.first())
            self.opened.emit()

    def _into_list(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.first():
            self.table.select(self.first())


class _Search(LineField):
    """The search field; the arrow down goes into the list."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)
