"""نمونه‌خوانی: whether the chosen file says what the minutes say, read back before any signing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.problems import Problem
from app.services import files, proof
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.widgets import Banner
from app.words import Catalogue


class ProofBanner(Banner):
    """Unseen unless something differs; `proved` when the answer is there. She works on meanwhile."""

    proved = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("", "red", parent=parent)
        self._desk, self._catalogue = desk, catalogue
        self._file: Path | None = None
        self.is_clean = False
        self.hide()

    def clear(self) -> None:
        """There is no file; an answer that is still to come is nobody's."""
        self._file, self.is_clean = None, False
        self.set_sentence("")
        self.hide()

    def read(self, file: Path, meeting_id: str) -> None:
        """Read a file back and compare it with the minutes of a meeting."""
        self.clear()
        self._file = file

        def compared(office: Office) -> Any:
            return proof.proofread(office, meeting_id, files.read(file))

        def told(differences: Any) -> None:
            self._tell(file, proof.problem_of(differences) if differences else None)

        self._desk.ask(compared, told, lambda problem: self._tell(file, problem), self)

    def _tell(self, file: Path, problem: Problem | None) -> None:
        if file != self._file:
            return
        self.is_clean = problem is None
        self.set_sentence(self._catalogue.problem(problem) if problem else "")
        self.setVisible(problem is not None)
        self.proved.emit()
