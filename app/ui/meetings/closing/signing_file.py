"""Which file is signed: the one that was just written, or another; read back before any key is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.persian.isolates import isolated
from app.ui import theme
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_for_pdf
from app.ui.meetings.closing.kept_file import KeptFile
from app.ui.meetings.closing.losses_banner import LossesBanner
from app.ui.meetings.closing.proof_banner import ProofBanner
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import ElidedLabel, button, set_kind, words
from app.words import Catalogue


class SigningFile(QWidget):
    """`changed` when another file waits or was read back, `export_requested` when she wants a new one."""

    changed = Signal()
    export_requested = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting_id = ""
        self._version = 0
        self._file: Path | None = None
        self._kept = KeptFile(desk, self)
        self._kept.found.connect(self._on_found)
        self.proof = ProofBanner(desk, catalogue)
        self.proof.proved.connect(self._on_proved)
        self.losses = LossesBanner(desk, catalogue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(8))
        column.addLayout(self._build_row())
        says = self.tr("برای امضا با خودکار روی کاغذ، همین نسخه را چاپ کنید؛ امضای رقمی منتظر آن نمی‌ماند.")
        column.addWidget(words(says, "muted", wrap=True))
        column.addWidget(self.proof)
        column.addWidget(self.losses)
        self._show()

    def show_meeting(self, meeting_id: str, version: int) -> None:
        """Forget the file of another meeting or version, and look for that of this meeting."""
        if (meeting_id, version) != (self._meeting_id, self._version):
            if meeting_id != self._meeting_id:
                self._kept.forget()
            self._meeting_id, self._version, self._file = meeting_id, version, None
            self.proof.clear()
            self.losses.clear()
            self._show()
        self._kept.ask(meeting_id)

    def look_again(self) -> None:
        """Another card may have gone on with a signed file; it takes the place of the one that was proved."""
        self._kept.forget()
        self._kept.ask(self._meeting_id)

    def file(self) -> Path | None:
        """The file that would be signed."""
        return self._file

    def is_ready(self) -> bool:
        """Whether there is a file that says what the minutes say."""
        return self._file is not None and self.proof.is_clean

    def offer(self, file: Path) -> None:
        """Have this file ready to be signed, once it has been read back without a difference."""
        self._file = file
        self.losses.read(file)
        self.proof.read(file, self._meeting_id)
        self._show()
        self.changed.emit()

    def go_on_with(self, signed: Path) -> None:
        """The next signs what has just been signed, which was verified as it was written."""
        self._file = signed
        self._kept.keep(self._meeting_id, signed)
        self._show()
        self.changed.emit()

    def _build_row(self) -> QBoxLayout:
        large = has_large_text()
        whole: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        row = QHBoxLayout()
        for line in (whole, row):
            line.setSpacing(theme.current().px(8))
        self.name = ElidedLabel()
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.export = button(self.tr("نسخه PDF…"), self.export_requested.emit, "primary")
        self.choose = button(self.tr("پرونده دیگر…"), self._ask_for_file, "secondary", "open")
        whole.addWidget(self.name, 0 if large else 1)
        row.addWidget(self.export)
        row.addWidget(self.choose)
        row.addStretch(1 if large else 0)
        whole.addLayout(row)
        return whole

    def _show(self) -> None:
        nothing = self.tr("هنوز نسخه PDF گرفته نشده است.")
        self.name.setText(isolated(self._file.name) if self._file else nothing)
        set_kind(self.export, "secondary" if self._file else "primary")

    def _on_found(self, meeting_id: str, file: Path) -> None:
        """Take up the file that was written before the program was closed, or signed elsewhere."""
        is_ours = meeting_id == self._meeting_id and file != self._file
        if is_ours and (self._file is None or self.is_ready()):
            self.offer(file)

    def _on_proved(self) -> None:
        if self.is_ready() and self._file is not None:
            self._kept.keep(self._meeting_id, self._file)
        self.changed.emit()

    def _ask_for_file(self) -> None:
        ask_for_pdf(self, self.tr("پرونده‌ای که امضا می‌شود"), self.offer)
