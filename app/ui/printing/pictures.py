"""Pages on a printer that takes no files: each drawn as a picture in the printer's own dots."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.domain.problems import Problem
from app.ui.rendering import Preview, draw
from app.ui.tasks import Tasks

_POINTS = 72


class PagePictures(QObject):
    """`progress(done, of)` after each page, `finished(problem)` once, with None when all is on its way.

    Pages are drawn on the worker one by one, so that whatever she types meanwhile is saved between them.
    """

    progress = Signal(int, int)
    finished = Signal(object)

    def __init__(self, tasks: Tasks, printer: QPrinter, preview: Preview, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._printer, self._preview = tasks, printer, preview
        last = printer.toPage() or len(preview.sizes)
        self._pages = range((printer.fromPage() or 1) - 1, min(last, len(preview.sizes)))
        self._painter = QPainter()
        self._stopped = False

    def start(self) -> None:
        """Begin with the first page that is wanted."""
        self._shape(self._pages.start)
        if self._painter.begin(self._printer):
            self._draw(0)
        else:
            self.finished.emit(self._problem("begin"))

    def stop(self) -> None:
        """Give up before the next page; what the printer has already got cannot be taken back."""
        self._stopped = True

    def _draw(self, done: int) -> None:
        if self._stopped or done == len(self._pages):
            self._end(None)
            return
        page, preview = self._pages[done], self._preview
        width = round(preview.sizes[page][0] / _POINTS * self._printer.resolution())
        self._tasks.run(
            lambda: draw(preview, page, width), lambda image: self._paint(image, done), self._fail, self
        )

    def _paint(self, image: QImage, done: int) -> None:
        if done and not self._stopped:
            self._shape(self._pages[done])
            if not self._printer.newPage():
                self._fail(self._problem("page"))
                return
        if not self._stopped:
            whole = self._printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
            size = image.size().scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
            self._painter.drawImage(QRect(whole.topLeft(), size), image)
            self.progress.emit(done + 1, len(self._pages))
        self._draw(done + 1)

    def _shape(self, page: int) -> None:
        """The printer's paper as the page is: its size, upright or across."""
        across, down = self._preview.sizes[page]
        layout = self._printer.pageLayout()
        layout.setPageSize(QPageSize(QSizeF(min(across, down), max(across, down)), QPageSize.Unit.Point))
        way = QPageLayout.Orientation
        layout.setOrientation(way.Landscape if across > down else way.Portrait)
        self._printer.setPageLayout(layout)

    def _fail(self, problem: Problem) -> None:
        self._stopped = True
        self._end(problem)

    def _end(self, problem: Problem | None) -> None:
        if self._stopped:
            self._printer.abort()
        self._painter.end()
        self.finished.emit(problem)

    def _problem(self, reason: str) -> Problem:
        return Problem("printing_failed", printer=self._printer.printerName(), reason=reason)
