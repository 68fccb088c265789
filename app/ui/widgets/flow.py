"""A layout that sets its items in lines, as words of a paragraph, from the side where writing begins."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items keep their size hint; one whose policy is Expanding takes what is left of its line."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_widget(self, position: int, widget: QWidget) -> None:
        """Put a widget before the item now at `position`."""
        self.addWidget(widget)
        self._items.insert(position, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set_lines(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._set_lines(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _set_lines(self, rect: QRect, move: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in (item for item in self._items if not item.isEmpty()):
            width = item.sizeHint().width()
            if lines[-1] and used + width > inner.width():
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += width + self.spacing()
        heights = [max((item.sizeHint().height() for item in line), default=0) for line in lines]
        needed = sum(heights) + self.spacing() * (len(lines) - 1)
        top = inner.top() + (max(inner.height() - needed, 0) // 2 if move else 0)
        for line, height in zip(lines, heights, strict=True):
            if move:
                self._set_line(line, QRect(inner.left(), top, inner.width(), height))
            top += height + self.spacing()
        return top - self.spacing() - rect.top() + self.contentsMargins().bottom()

    def _set_line(self, line: list[QLayoutItem], rect: QRect) -> None:
        left = rect.width() - sum(item.sizeHint().width() + self.spacing() for item in line) + self.spacing()
        offset = 0
        parent = self.parentWidget()
        right_to_left = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item in line:
            size = item.sizeHint()
            if item.expandingDirections() & Qt.Orientation.Horizontal:
                size.setWidth(size.width() + max(left, 0))
                left = 0
            size.setWidth(min(size.width(), rect.width()))
            place = QRect(rect.topLeft() + QPoint(offset, (rect.height() - size.height()) // 2), size)
            if right_to_left:
                place.moveRight(rect.right() - offset)
            item.setGeometry(place)
            offset += size.width() + self.spacing()
