"""The window of the guide: contents at the beginning of the line, the text beside them; it stops no other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import shortcuts, theme
from app.ui.guide import keys_topic
from app.ui.guide.book import Topic
from app.ui.guide.contents import Contents
from app.ui.guide.finding import Hit, Index
from app.ui.guide.reader import Reader
from app.ui.widgets import button, icon_button
from app.ui.widgets.reading_order import focus_next

_SIZE = QSize(940, 680)
_PART = 0.72
"""How much of a small screen it takes at most, so that her work stays in view beside it."""


class GuideWindow(QWidget):
    """`asked_again` when F1 is pressed in it: the page behind it may be another by now · `outdated` when the
    program speaks another language than it was built in.
    """

    asked_again = Signal()
    outdated = Signal()

    def __init__(self, topics: Sequence[Topic], pictures: Path) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("راهنما"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._topics = {topic.key: topic for topic in topics}
        self._topics[keys_topic.KEY] = keys_topic.topic(())
        self.contents = Contents(tuple(self._topics.values()), self._find)
        theme.current().changed.connect(self._fit)
        self.reader = Reader(self._topics.__getitem__, pictures)
        self.back = icon_button(self.tr("صفحه پیشین راهنما"), "back", self.reader.backward)
        self.forward = icon_button(self.tr("صفحه بعدی راهنما"), "next", self.reader.forward)
        self.keys = button(self.tr("کلیدها"), self.show_keys, "quiet", "key")
        self._build()
        self.contents.chosen.connect(self._on_chosen)
        self.reader.sourceChanged.connect(lambda url: self._on_shown(url.path()))
        self.reader.backwardAvailable.connect(self.back.setEnabled)
        self.reader.forwardAvailable.connect(self.forward.setEnabled)
        shortcuts.bind(self, "search", self.contents.field.setFocus)
        shortcuts.bind(self, "help", self.asked_again.emit)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, forward)

    def open(self, target: str, heard: Collection[str] = ()) -> None:
        """Come up at «topic#section»; ``heard`` are the keys of the page from which she comes."""
        self._topics[keys_topic.KEY] = keys_topic.topic(heard)
        self.contents.field.clear()
        self.show()  # first, for only then it is known how broad the lines are
        self.reader.open(target)
        self.reader.setFocus()
        self.raise_()
        self.activateWindow()

    def show_keys(self) -> None:
        """Show the keys of the page from which she came, and then all."""
        self.reader.open(keys_topic.KEY)
        self.reader.setFocus()

    def stand_beside(self, screen: QRect) -> None:
        """Stand at the end of the lines of a screen, for navigation and lists are at their beginning."""
        px = theme.current().px
        room = QSize(round(screen.width() * _PART), screen.height() - px(48))
        place = QRect(screen.topLeft(), QSize(px(_SIZE.width()), px(_SIZE.height())).boundedTo(room))
        place.moveTop(screen.top() + px(32))
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            place.moveRight(screen.right())
        self.setGeometry(place)

    def _build(self) -> None:
        px = theme.current().px
        head = QHBoxLayout()
        head.setSpacing(px(4))
        for part in (self.back, self.forward):
            part.setEnabled(False)
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.keys)
        column = QVBoxLayout()
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.reader, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(px(12), px(10), px(12), px(12))
        across.setSpacing(px(12))
        across.addWidget(self.contents)
        across.addLayout(column, 1)

    @cached_property
    def _index(self) -> Index:
        """The words of all topics; made when she first searches."""
        return Index(self._topics.values(), shortcuts.hint)

    def _find(self, query: str) -> tuple[Hit, ...]:
        return self._index.find(query)

    def _fit(self) -> None:
        self.contents.fit(self.width())

    def _on_chosen(self, target: str, query: str) -> None:
        self.reader.open(target, query)
        if query:
            self.reader.setFocus()

    def _on_shown(self, key: str) -> None:
        topic = self._topics[key]
        self.contents.show_topic(topic.key)
        self.reader.setAccessibleName(topic.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.outdated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.close()
        else:
            super().keyPressEvent(event)
