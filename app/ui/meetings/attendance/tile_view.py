"""The tiles of the neighbourhoods as a grid of one view: arrows go about, Enter or a click opens one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui import figures, icons, theme
from app.ui.meetings.attendance.tiles import TILE_ROLE, Tile, TileModel
from app.ui.widgets.elided import written

AnyIndex = QModelIndex | QPersistentModelIndex
_LEAST_WIDTH, _HEIGHT, _MARK = 96, 54, 14


class TileView(QListView):
    """`opened(neighbourhood id)` · `typed(letters)` · `escaped()`; as many in a line as have room."""

    opened = Signal(str)
    typed = Signal(str)
    escaped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = TileModel()
        self.setModel(self.tiles)
        self.setItemDelegate(_TileDelegate(self))
        self.setAccessibleName(name)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._open)
        theme.current().changed.connect(self._fit)

    def current(self) -> Tile | None:
        """The tile on which she stands."""
        index = self.currentIndex()
        return self.tiles.tile(index.row()) if index.isValid() else None

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these; the tile on which she stands stays chosen, or it is the first."""
        current = self.current()
        self.tiles.show(tiles)
        ids = [tile.id for tile in tiles]
        at = ids.index(current.id) if current and current.id in ids else 0
        if ids:
            self.setCurrentIndex(self.tiles.index(at))

    def step(self, lines: int) -> None:
        """Go on by some lines of tiles, as far as there are any."""
        columns = max(self.viewport().width() // max(self.gridSize().width(), 1), 1)
        at = self.currentIndex().row() + lines * columns
        if 0 <= at < self.tiles.rowCount():
            self.setCurrentIndex(self.tiles.index(at))

    def open_current(self) -> None:
        """Open the tile on which she stands."""
        if self.currentIndex().isValid():
            self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.tiles.tile(index.row()).id)

    def _fit(self) -> None:
        px = theme.current().px
        room = self.viewport().width() - 1
        columns = max(room // px(_LEAST_WIDTH), 1)
        self.setGridSize(QSize(max(room // columns, px(_LEAST_WIDTH)), px(_HEIGHT)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modified = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif not modified and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


class _TileDelegate(QStyledItemDelegate):
    """A tile: its name, a mark whose shape says whether it is represented, and the words for it."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return self._view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tile: Tile = index.data(TILE_ROLE)
        now = theme.current()
        px = now.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(px(3), px(3), -px(3), -px(3))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, bool(tile.here), chosen)
        inside = box.adjusted(px(7), px(4), -px(7), -px(4))
        half = inside.height() // 2
        name = QRect(inside.topLeft(), QSize(inside.width(), half))
        _write(painter, name, tile.name, "ink", now.font("label", QFont.Weight.Medium), option.direction)
        below = QRect(inside.left(), inside.top() + half, inside.width(), inside.height() - half)
        if tile.all:
            mark = QRect(below.left(), below.center().y() - px(_MARK) // 2, px(_MARK), px(_MARK))
            _paint_mark(painter, QStyle.visualRect(option.direction, below, mark), tile)
            rest = below.adjusted(px(_MARK + 4), 0, 0, 0)
            below = QStyle.visualRect(option.direction, below, rest)
        ink = "green" if tile.here else "amber_ink"
        font = now.font("tiny")
        said = f"{tile.who} · {figures.row(tile.here)}" if tile.here else tile.state
        if tile.here and written(said, QFontMetrics(font), below.width()).rstrip("…") == tile.who:
            said = tile.who  # no name has room
        _write(painter, below, said, ink if tile.all else "muted", font, option.direction)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, here: bool, chosen: bool) -> None:
        now = theme.current()
        edge = "primary" if chosen else "line"
        painter.setPen(QPen(now.colour(edge), 3.0 if chosen and self._view.hasFocus() else 1.2))
        painter.setBrush(now.colour("green_ground" if here else "primary_ground" if chosen else "card"))
        painter.drawRoundedRect(QRectF(box), now.px(8), now.px(8))


def _write(
    painter: QPainter, place: QRect, text: str, ink: str, font: QFont, direction: Qt.LayoutDirection
) -> None:
    painter.setFont(font)
    painter.setPen(theme.current().colour(ink))
    shown = written(text, painter.fontMetrics(), place.width())
    begin = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(place, begin | Qt.AlignmentFlag.AlignAbsolute, shown)


def _paint_mark(painter: QPainter, place: QRect, tile: Tile) -> None:
    now = theme.current()
    disc = QRectF(place).adjusted(1, 1, -1, -1)
    if not tile.here:
        painter.setPen(QPen(now.colour("amber" if tile.all else "edge"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour("green"))
    painter.drawEllipse(disc)
    inner = place.adjusted(now.px(2), now.px(2), -now.px(2), -now.px(2))
    painter.drawPixmap(inner, icons.pixmap("ok", "card", _MARK - 4))
