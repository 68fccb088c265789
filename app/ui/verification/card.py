"""بررسی اصالت: the verdict on any PDF that is dropped or chosen; «cannot be read» is a verdict too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.services import files, verification
from app.services.office import Office
from app.services.verification import Examined
from app.ui import theme
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_for_pdf
from app.ui.verification.examined_view import ExaminedView
from app.ui.verification.verdict_view import VerdictView
from app.ui.widgets import Card, IconLabel, button, words
from app.ui.widgets.tinted import Dashed
from app.words import Catalogue

_LARGE = 1.25
"""The text size from which the button has no room beside the sentence."""


class VerificationCard(Card):
    """The file is read and judged on the worker, by all that the office knows.

    `stored_asked(meeting id, version)` when she would see what the office keeps.
    """

    stored_asked = Signal(str, int)

    def __init__(
        self, desk: Desk, catalogue: Catalogue, titled: bool = True, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("VerificationCard", "بررسی اصالت")
        super().__init__(title if titled else "", parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self._asked = 0
        self._file: Path | None = None
        self.setAcceptDrops(True)
        px = theme.current().px
        self._place = Dashed()
        row = QHBoxLayout(self._place)
        row.setContentsMargins(px(12), px(12), px(12), px(12))
        row.setSpacing(px(12))
        row.addWidget(IconLabel("import", "muted", 22))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(words(self.tr("پرونده PDF را اینجا رها کنید"), "strong", wrap=True))
        told.addWidget(words(self.tr("معلوم می‌شود پس از امضا عوض شده است یا نه."), "muted", wrap=True))
        row.addLayout(told, 1)
        self.choose = button(self.tr("انتخاب پرونده…"), self._ask, "secondary", "open")
        if theme.current().factor > _LARGE:
            told.addWidget(self.choose)
        else:
            row.addWidget(self.choose)
        self.verdict = VerdictView(catalogue)
        self.body.addWidget(self._place)
        self.body.addWidget(self.verdict)
        self.examined = ExaminedView(desk, catalogue)
        self.examined.stored_asked.connect(self.stored_asked)
        self.body.addWidget(self.examined)

    def verify(self, file: Path) -> None:
        """Judge a file and tell the verdict; of several asked for quickly only the last is told."""
        self._asked += 1
        self._file = file
        turn = self._asked

        def judged(examined: Examined) -> None:
            if turn == self._asked:
                self.examined.show_examined(examined, file.name)
                self.verdict.show_verdict(examined.verdict, file.name)

        def unread(problem: Problem) -> None:
            if turn == self._asked:
                self.examined.clear()
                self.verdict.show_unreadable(self.catalogue.problem(problem), file.name)

        self.desk.ask(lambda office: _examine(office, file), judged, unread, self)

    def _ask(self) -> None:
        ask_for_pdf(self, self.tr("بررسی اصالت"), self.verify)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._file is not None and not event.spontaneous():
            self.verify(self._file)  # what the office holds may be another version by now

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_of(event.mimeData()) is not None:
            self._place.set_inviting(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._place.set_inviting(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._place.set_inviting(False)
        file = file_of(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.verify(file)


def _examine(office: Office, file: Path) -> Examined:
    """What a file is worth by all that the office knows; raises Problem where it cannot be read."""
    return verification.examine(office, files.read(file), office.clock())


def verdict_of(office: Office, file: Path) -> Any:
    """The verdict alone."""
    return _examine(office, file).verdict


def file_of(dropped: QMimeData) -> Path | None:
    """The one file of this computer that is being dragged, if it is one."""
    local = [url.toLocalFile() for url in dropped.urls() if url.isLocalFile()]
    return Path(local[0]) if len(local) == 1 else None
