"""What was found in the texts of the meetings, a row each: which item, the words around, which meeting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.search import Hit
from app.ui import figures, theme
from app.ui.meetings.list_columns import say
from app.ui.meetings.text.places import place_of
from app.ui.widgets.elided import written
from app.ui.widgets.marked_text import paint_marked
from app.ui.widgets.row_ground import paint_row_ground

AnyIndex = QModelIndex | QPersistentModelIndex
HIT_ROLE = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 54
_WHAT, _MEETING, _SIDE, _LEAST_TEXT = 150, 190, 14, 200


def meeting_of(hit: Hit) -> tuple[str, str]:
    """Of which meeting, «جلسه ۸» or its title, and its day."""
    passage = hit.passage
    ordinal = passage.meeting_ordinal
    which = say("which").format(number=figures.grouped(ordinal)) if ordinal else ""
    day = figures.long(passage.held_on) if passage.held_on else say("undated")
    return which or passage.meeting_title or say("untitled"), day


class HitsModel(QAbstractListModel):
    """The hits that are shown, in an immutable tuple."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[Hit, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit(self, row: int) -> Hit:
        return self._hits[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self._hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.excerpt()[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return figures.sentences((figures.row((place_of(hit), *meeting_of(hit))), hit.excerpt()[0]))
        return None


class HitsList(QListView):
    """`opened(Hit)` on Enter or a click, `left_above` by Up from the first row, `emptied` by Escape."""

    opened = Signal(object)
    left_above = Signal()
    emptied = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows = HitsModel()
        self.setModel(self.rows)
        self.setItemDelegate(_HitDelegate(self))
        self.setAccessibleName(name)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show these; she stays at the item where she was, if it is still among them."""
        chosen = self.current()
        self.rows.show(hits)
        places = [hit.text.item_id for hit in hits]
        at = places.index(chosen.text.item_id) if chosen and chosen.text.item_id in places else 0
        self.setCurrentIndex(self.rows.index(at, 0))

    def current(self) -> Hit | None:
        """The row she is at."""
        index = self.currentIndex()
        return self.rows.hit(index.row()) if index.isValid() else None

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.rows.hit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.emptied.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_above.emit()
        else:
            super().keyPressEvent(event)


class _HitDelegate(QStyledItemDelegate):
    """In a narrow list the meeting stands below the item, beside a shorter text."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.current().px(300), theme.current().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        now, hit = theme.current(), index.data(HIT_ROLE)
        px, rect, direction = now.px, option.rect, option.direction
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setLayoutDirection(direction)
        paint_row_ground(painter, rect, direction, chosen, hovered, self._view.hasFocus())
        which, day = meeting_of(hit)
        is_narrow = rect.width() < px(_WHAT + _MEETING + _LEAST_TEXT + 2 * _SIDE)
        end = 0 if is_narrow else px(_MEETING)
        text = rect.width() - px(_WHAT + 2 * _SIDE) - end

        def place(begin: int, width: int) -> QRect:
            at = QRect(rect.left() + begin, rect.top() + px(3), width, rect.height() - px(6))
            return QStyle.visualRect(direction, rect, at)

        soft = "soft" if chosen else "muted"
        what = place(px(_SIDE), px(_WHAT - 12))
        if is_narrow:
            _two_lines(painter, what, place_of(hit), figures.row((which, day)), soft)
        else:
            _two_lines(painter, what, place_of(hit), "", soft)
            _two_lines(painter, place(rect.width() - end, end - px(_SIDE)), which, day, soft, strong=False)
        painter.setFont(now.font("body"))
        shown, marks = hit.excerpt()
        paint_marked(painter, place(px(_SIDE + _WHAT), text - px(12)), shown, marks, now.colour("ink"))
        painter.restore()


def _two_lines(
    painter: QPainter, place: QRect, upper: str, lower: str, soft: str, strong: bool = True
) -> None:
    now = theme.current()
    begin = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    if painter.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        begin = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    above, below = QRect(place), QRect(place)
    if lower:
        above.setBottom(place.center().y() + now.px(1))
        below.setTop(place.center().y() + now.px(1))
    painter.setFont(now.font("body", QFont.Weight.Medium if strong else QFont.Weight.Normal))
    painter.setPen(now.colour("ink"))
    side = Qt.AlignmentFlag.AlignBottom if lower else Qt.AlignmentFlag.AlignVCenter
    painter.drawText(above, begin | side, written(upper, painter.fontMetrics(), place.width()))
    if lower:
        painter.setFont(now.font("small"))
        painter.setPen(now.colour(soft))
        shown = written(lower, painter.fontMetrics(), place.width())
        painter.drawText(below, begin | Qt.AlignmentFlag.AlignTop, shown)
