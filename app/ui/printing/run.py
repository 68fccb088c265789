"""One file on its way to paper: by the queue of the system as it is, or page by page as pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from app.services import files, printing
from app.services.printing import PrintJob
from app.ui.printing.pictures import PagePictures
from app.ui.rendering import Preview
from app.ui.tasks import Tasks


class PrintRun(QObject):
    """`progress(done, of)` where pages are counted, `finished(problem)` once, with None when all is well."""

    progress = Signal(int, int)
    finished = Signal(object)

    def __init__(
        self, tasks: Tasks, printer: QPrinter, preview: Preview, title: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks, self._printer, self._preview, self._title = tasks, printer, preview, title
        self._pictures: PagePictures | None = None

    def start(self) -> None:
        """Begin; nothing is waited for."""
        pdf, printer = self._preview.pdf, self._printer
        if printer.outputFileName():
            to = Path(printer.outputFileName())
            self._tasks.run(lambda: files.write(to, pdf), self._done, self.finished.emit, self)
        elif printing.has_queue():
            job = self._job()
            self._tasks.run(lambda: printing.send(pdf, job), self._done, self.finished.emit, self)
        else:
            self._pictures = PagePictures(self._tasks, printer, self._preview, self)
            self._pictures.progress.connect(self.progress)
            self._pictures.finished.connect(self.finished)
            self._pictures.start()

    def stop(self) -> None:
        """Give up; a file that the queue has taken can no longer be stopped from here."""
        if self._pictures is not None:
            self._pictures.stop()

    def _done(self, _nothing: None) -> None:
        self.finished.emit(None)

    def _job(self) -> PrintJob:
        printer, way = self._printer, QPrinter.DuplexMode
        return PrintJob(
            title=self._title,
            printer=printer.printerName(),
            copies=printer.copyCount(),
            first=printer.fromPage(),
            last=printer.toPage(),
            two_sided=printer.duplex() in (way.DuplexLongSide, way.DuplexShortSide),
        )
