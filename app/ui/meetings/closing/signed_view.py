"""What was just signed: the verdict on the file that was written, what its time lacks, and where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.file_dialogs import show_folder_of
from app.ui.meetings.closing.signed_file import Signed
from app.ui.verification import VerdictView
from app.ui.widgets import Banner, button
from app.words import Catalogue


class SignedView(QWidget):
    """Unseen until something was signed; who has not signed yet is told by the list above it."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._file: Path | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(6))
        self.verdict = VerdictView(catalogue, names_empty=False)
        self.open_folder = button(self.tr("گشودن پوشه"), self._show_folder, "quiet", "open")
        self.open_folder.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.unstamped = Banner("", "amber")
        column.addWidget(self.verdict)
        column.addWidget(self.unstamped)
        column.addWidget(self.open_folder)
        self.hide()

    def show_signed(self, signed: Signed) -> None:
        """Tell the verdict on a file that was signed."""
        self._file = signed.file
        self.show()
        self.verdict.show_verdict(signed.verdict, signed.file.name)
        self.unstamped.setVisible(signed.unstamped is not None)
        if signed.unstamped is not None:
            told = self.tr("امضا درست است، ولی مهر زمان نگرفت. {reason}")
            self.unstamped.set_sentence(told.format(reason=self._catalogue.problem(signed.unstamped)))

    def _show_folder(self) -> None:
        if self._file is not None:
            show_folder_of(self._file)
