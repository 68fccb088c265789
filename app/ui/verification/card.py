"""بررسی اصالت: the verdict on any PDF that is dropped or chosen; «cannot be read» is a verdict too."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.problems import Problem
from app.services import files, verification
from app.services.office import Office
from app.services.verification import Examined
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_for_pdf
from app.ui.verification.drop_card import DropCard
from app.ui.verification.examined_view import ExaminedView
from app.ui.verification.verdict_view import VerdictView
from app.ui.widgets import button, words
from app.words import Catalogue


class VerificationCard(DropCard):
    """The file is read and judged beside the worker, by all that the office knows.

    `stored_asked(meeting id, version)` when she would see what the office keeps; `judged` with what the
    office holds of the file, or None.
    """

    stored_asked = Signal(str, int)
    judged = Signal(object)

    def __init__(
        self, desk: Desk, catalogue: Catalogue, titled: bool = True, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("VerificationCard", "بررسی اصالت")
        super().__init__(title if titled else "", parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self._asked = 0
        self._file: Path | None = None
        told = (
            words(self.tr("پرونده PDF را اینجا رها کنید"), "strong", wrap=True),
            words(self.tr("معلوم می‌شود پس از امضا عوض شده است یا نه."), "muted", wrap=True),
        )
        self.choose = button(self.tr("انتخاب پرونده…"), self._ask, "secondary", "open")
        self.invite(told, self.choose, room=12, between=0)
        self.verdict = VerdictView(catalogue)
        self.body.addWidget(self.place)
        self.body.addWidget(self.verdict)
        self.examined = ExaminedView(desk, catalogue)
        self.examined.stored_asked.connect(self.stored_asked)
        self.body.addWidget(self.examined)

    def take(self, file: Path) -> None:
        self.verify(file)

    def verify(self, file: Path) -> None:
        """Judge a file and tell the verdict; of several asked for quickly only the last is told."""
        if file != self._file:  # a verdict must never stand beside a file that it is not about
            self.verdict.clear()
            self.examined.clear()
        self._asked += 1
        self._file = file
        turn = self._asked

        def judged(examined: Examined) -> None:
            if turn == self._asked:
                self.examined.show_examined(examined, file.name)
                self.verdict.show_verdict(examined.verdict, file.name)
                self.judged.emit(examined.here)

        def unread(problem: Problem) -> None:
            if turn == self._asked:
                self.examined.clear()
                self.verdict.show_unreadable(self.catalogue.problem(problem), file.name)

        self.desk.ask_aside(lambda office: _examine(office, file), judged, unread, self)

    def _ask(self) -> None:
        ask_for_pdf(self, self.tr("بررسی اصالت"), self.verify)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._file is not None and not event.spontaneous():
            self.verify(self._file)  # what the office holds may be another version by now


def _examine(office: Office, file: Path) -> Examined:
    """What a file is worth by all that the office knows; raises Problem where it cannot be read."""
    return verification.examine(office, files.read(file), office.clock())
