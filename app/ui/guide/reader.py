"""Shows a topic of the guide as the window looks now; it keeps where she was, and opens no other place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMargins, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from app.persian.folding import highlight
from app.ui import shortcuts, theme
from app.ui.guide.book import Topic
from app.ui.guide.markup import Look, Page
from app.ui.theme.tokens import POINT_SIZES

_MARGIN = 20
_MEASURE = 840  # px at 100 %: longer lines are hard to follow back
_REST = 120
"""How long the width rests before the page is laid out anew, ms."""


class Reader(QTextBrowser):
    """``find_topic`` gives a topic by its key; a link leads to «topic#section»."""

    def __init__(
        self, find_topic: Callable[[str], Topic], pictures: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find_topic, self._pictures = find_topic, pictures
        self._query, self._laid_width, self._came_to = "", 0, 0
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        option = QTextOption()
        option.setTextDirection(self.layoutDirection())
        self.document().setDefaultTextOption(option)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.lay_out_again)
        self.sourceChanged.connect(lambda _url: self._mark_found())
        theme.current().changed.connect(self.lay_out_again)

    def open(self, target: str, query: str = "") -> None:
        """Go to «topic#section», and mark there what was searched for."""
        self._query = query
        self.setSource(QUrl(target))
        self._arrive()

    def target(self) -> str:
        """Where she is, «topic#section»."""
        return self.source().toString()

    def lay_out_again(self) -> None:
        """The theme, the text size or the width has changed; she stays where she is."""
        if self.source().isEmpty():
            return
        bar = self.verticalScrollBar()
        has_moved, part = bar.value() != self._came_to, bar.value() / max(1, bar.maximum())
        self.setHtml(self._html(self._find_topic(self.source().path())))
        if has_moved:
            self._mark_found()
            bar.setValue(round(part * bar.maximum()))
        else:
            self._arrive()

    def _arrive(self) -> None:
        """Bring the section into view, and within it what was searched for."""
        if self.source().hasFragment():
            self.scrollToAnchor(self.source().fragment())
        else:
            self.verticalScrollBar().setValue(0)
        first = self.cursorForPosition(QPoint(0, 0)).position()
        found = next((place for place in self._mark_found() if place >= first), None)
        if found is not None:
            cursor = self.textCursor()
            cursor.setPosition(found)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        self._came_to = self.verticalScrollBar().value()

    def _look(self) -> Look:
        now = theme.current()
        colours = now.colours
        return Look(
            right_to_left=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
            muted=colours.muted,
            primary=colours.primary,
            primary_ground=colours.primary_ground,
            chip=colours.chip,
            line=colours.line,
            title=POINT_SIZES["title"] * 1.25 * now.factor,
            heading=POINT_SIZES["title"] * now.factor,
            small=POINT_SIZES["small"] * now.factor,
            gap=now.px(10),
            hint=shortcuts.hint,
            size=self._size,
        )

    def _html(self, topic: Topic) -> str:
        """A whole topic: its title, links to its tasks, and the tasks."""
        self._laid_width = self.viewport().width()
        self.document().setDefaultFont(theme.current().font("body"))
        self.document().setDocumentMargin(theme.current().px(_MARGIN))
        page = Page(self._look())
        first, *tasks = topic.sections
        links = "\n".join(f"- [{task.title}]({topic.key}#{task.anchor})" for task in tasks)
        parts = [page.title(topic.title), page.blocks(first.text), page.blocks(links)]
        for task in tasks:
            parts += [page.heading(task.anchor, task.title), page.blocks(task.text)]
        return "".join(parts)

    def _size(self, file: str) -> tuple[int, int]:
        """A picture in its own size, or as broad as there is room, in px."""
        image = QImage(str(self._pictures / file))
        room = self.viewport().width() - 2 * theme.current().px(_MARGIN)
        width = max(1, min(image.width(), room))
        return width, max(1, round(width * image.height() / max(1, image.width())))

    def _mark_found(self) -> list[int]:
        """Mark what answers the search, so that she sees to what she was led; where, comes back."""
        marks: list[QTextEdit.ExtraSelection] = []
        look = QTextCharFormat()
        look.setBackground(theme.current().colour("amber_ground"))
        look.setForeground(theme.current().colour("amber_ink"))
        block = self.document().begin()
        while self._query and block.isValid():
            for start, end in highlight(self._query, block.text()):
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
            block = block.next()
        self.setExtraSelections(marks)
        return [mark.cursor.position() for mark in self.extraSelections()]

    def loadResource(self, kind: int, url: QUrl | str) -> Any:
        name = QUrl(url)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            width, height = self._size(name.path())
            ratio = self.devicePixelRatioF()
            kept = QImage(str(self._pictures / name.path())).convertToFormat(QImage.Format.Format_RGB32)
            image = kept.scaled(
                round(width * ratio),
                round(height * ratio),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter = QPainter(image)
            painter.setPen(theme.current().colour("line"))  # pictures are light, and so may the page be
            painter.drawRect(image.rect().adjusted(0, 0, -1, -1))
            painter.end()
            image.setDevicePixelRatio(ratio)
            return image
        return self._html(self._find_topic(name.path()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_measure()
        if self.viewport().width() != self._laid_width:
            self._rest.start()

    def _keep_measure(self) -> None:
        """In a wide window the page stays at the side where lines begin."""
        beside = max(0, self.width() - theme.current().px(_MEASURE))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        margins = QMargins(beside, 0, 0, 0) if is_mirrored else QMargins(0, 0, beside, 0)
        if self.viewportMargins() != margins:
            self.setViewportMargins(margins)
