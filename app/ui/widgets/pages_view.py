"""The pages of a PDF below each other; only what is looked at is drawn, in the pixels of the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui import figures, theme
from app.ui.rendering import Preview, draw
from app.ui.tasks import Tasks

_MARGIN = 12
_SETTLE = 60
_KEPT = 4
"""So many views above and below, pictures are kept: those of a book of 300 pages would fill the memory."""


class Sheet(QWidget):
    """One page; until it is drawn anew it shows what it was, stretched to its place."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.asked: object = None
        self.setAccessibleName(self.tr("صفحه {number}").format(number=figures.grouped(number)))

    def show_image(self, image: QImage) -> None:
        self.image = image
        self.update()

    def forget_image(self) -> None:
        """Be drawn anew when it is looked at again."""
        self.image = self.asked = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.image is None:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self.image)
        painter.setPen(theme.current().colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PagesView(QScrollArea):
    """`page_changed` with the page in view, from 1, and how many there are; twice 0 when there are none."""

    page_changed = Signal(int, int)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._preview: Preview | None = None
        self.sheets: list[Sheet] = []
        self._tops: list[int] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        content = QWidget()
        content.setProperty("ground", "clear")
        margin = theme.current().px(_MARGIN)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(margin)
        self._column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE)
        self._settled.timeout.connect(self._draw_visible)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_preview(self, preview: Preview) -> None:
        """Show these pages in place of those before; where she has scrolled to is kept."""
        self._preview = preview
        while len(self.sheets) > len(preview.sizes):
            gone = self.sheets.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.sheets) < len(preview.sizes):
            sheet = Sheet(len(self.sheets) + 1)
            self.sheets.append(sheet)
            self._column.insertWidget(len(self.sheets) - 1, sheet)
        for sheet in self.sheets:
            sheet.asked = None
        self._fit()
        self._tell_page()
        self._draw_visible()

    def clear(self) -> None:
        """Show no pages, until there are others."""
        self._preview = None
        for sheet in self.sheets:
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self.sheets.clear()
        self._tops.clear()
        self.verticalScrollBar().setValue(0)
        self.page_changed.emit(0, 0)

    def page(self) -> int:
        """The page in view, from 0: the last that begins above the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        begun = [place for place, top in enumerate(self._tops) if top <= middle]
        return begun[-1] if begun else 0

    def go_to(self, page: int) -> None:
        """Bring the head of a page, from 0, to the top of the view."""
        if self._tops:
            top = self._tops[min(max(page, 0), len(self._tops) - 1)]
            self.verticalScrollBar().setValue(top - self._column.contentsMargins().top())

    def _fit(self) -> None:
        if self._preview is None:
            return
        margins = self._column.contentsMargins()
        width = max(1, self.viewport().width() - margins.left() - margins.right())
        self._tops, top = [], margins.top()
        for sheet, (across, down) in zip(self.sheets, self._preview.sizes, strict=True):
            sheet.setFixedSize(width, round(width * down / across))
            self._tops.append(top)
            top += sheet.height() + self._column.spacing()

    def _draw_visible(self) -> None:
        preview = self._preview
        if preview is None or not self.isVisible():
            return
        above = self.verticalScrollBar().value()
        below = above + self.viewport().height()
        ratio, near = self.devicePixelRatioF(), _KEPT * self.viewport().height()
        for place, (sheet, top) in enumerate(zip(self.sheets, self._tops, strict=True)):
            wanted = (preview, round(sheet.width() * ratio))
            if top > below + near or top + sheet.height() < above - near:
                sheet.forget_image()
            elif top < below and top + sheet.height() > above and sheet.asked != wanted:
                sheet.asked = wanted
                self._ask(sheet, place, *wanted)

    def _ask(self, sheet: Sheet, place: int, preview: Preview, width: int) -> None:
        def drawn(image: QImage) -> None:
            if sheet.asked == (preview, width):
                sheet.show_image(image)

        self._tasks.run(lambda: draw(preview, place, width), drawn, owner=sheet)

    def _on_scrolled(self) -> None:
        self._tell_page()
        self._settled.start()

    def _tell_page(self) -> None:
        if self.sheets:
            self.page_changed.emit(self.page() + 1, len(self.sheets))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.go_to(self.page() + step)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self.page()
        self._fit()
        if self.verticalScrollBar().value() > 0:
            self.go_to(page)
        self._settled.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settled.start()
