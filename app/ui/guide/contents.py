"""The column beside the text: the topics of the guide, or what a search has found in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.guide.book import Topic
from app.ui.guide.finding import Hit
from app.ui.widgets import LineField
from app.ui.widgets.labels import words

_TARGET = Qt.ItemDataRole.UserRole
_WIDTH, _SHARE = 236, 0.33
"""px, and of the window at most."""


class Contents(QWidget):
    """``chosen(target, query)`` when she goes somewhere; the query is empty for a topic."""

    chosen = Signal(str, str)

    def __init__(
        self, topics: Sequence[Topic], find: Callable[[str], Sequence[Hit]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._topics, self._find, self._topic = topics, find, ""
        self.field = LineField(self.tr("جست‌وجو در راهنما"))
        self.field.setAccessibleName(self.tr("جست‌وجو در راهنما"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _text: self._fill())
        self.field.returnPressed.connect(self._open_first)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self._nothing = words(self.tr("در راهنما پیدا نشد؛ واژه دیگری بنویسید."), "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, self._nothing):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self._fill()

    def fit(self, window: int) -> None:
        """Take a part of the breadth of a window, in px."""
        self.setFixedWidth(min(theme.current().px(_WIDTH), round(window * _SHARE)))

    def show_topic(self, key: str) -> None:
        """Mark the topic that is shown."""
        self._topic = key
        if not self._query():
            self._select(key)

    def titles(self) -> list[str]:
        """The lines as they are shown."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _query(self) -> str:
        return self.field.value()

    def _fill(self) -> None:
        query = self._query()
        self.list.clear()
        if query:
            for hit in self._find(query):
                self._add(hit.target, "\n".join(dict.fromkeys((hit.title, hit.topic))))
            self.list.setAccessibleName(self.tr("یافته‌ها"))
            self.list.setCurrentRow(0)
        else:
            for topic in self._topics:
                self._add(topic.key, topic.title)
            self.list.setAccessibleName(self.tr("فهرست راهنما"))
            self._select(self._topic)
        self._nothing.setVisible(not self.list.count())
        self.list.setVisible(bool(self.list.count()))

    def _add(self, target: str, text: str) -> None:
        item = QListWidgetItem(text)
        item.setData(_TARGET, target)
        item.setToolTip(text)
        self.list.addItem(item)

    def _select(self, key: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(_TARGET) == key:
                self.list.setCurrentRow(row)

    def _go(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_TARGET), self._query())

    def _open_first(self) -> None:
        current = self.list.currentItem()
        if self._query() and current is not None:
            self._go(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the field the arrows move in the list."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)
