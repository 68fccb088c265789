"""What the register holds of a signatory: every event with its facts, and the scan of the paper."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.signature import Method, Signatory, SignatureEvent
from app.services import signatures
from app.ui import figures, theme
from app.ui.widgets import button, words
from app.words import Catalogue


class SignatureFacts(QWidget):
    """`scan_wanted` with the hash of a scan."""

    scan_wanted = Signal(str)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(4))
        self._shown: list[QWidget] = []

    def show_signatory(self, signatory: Signatory) -> None:
        """Show what was registered of somebody, the newest first."""
        for gone in self._shown:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._shown = []
        for event in reversed(signatory.events):
            for part in self._parts(event):
                self._shown.append(part)
                self._column.addWidget(part)
        self.setVisible(bool(self._shown))

    def sentences(self) -> list[str]:
        """What is told, line by line."""
        return [one.text() for one in self._shown if hasattr(one, "text")]

    def _parts(self, event: SignatureEvent) -> Iterator[QWidget]:
        method = self._catalogue.say("methods", event.method.value)
        told = self.tr("{method}: {name}، {day}").format(
            method=method, name=_who(event), day=figures.long_day(event.on)
        )
        yield words(told, "body", wrap=True)
        if event.dissent:
            heading = (
                self.tr("علت: {text}") if event.method is Method.REFUSED else self.tr("نظر مخالف: {text}")
            )
            yield words(heading.format(text=event.dissent), "label", wrap=True)
        if event.certificate_sha256:
            mark = signatures.short_fingerprint(event.certificate_sha256)
            yield words(self.tr("اثر گواهی: {mark}").format(mark=f"\u2066{mark}\u2069"), "label")
        if event.scan_sha256:
            digest = event.scan_sha256
            save = button(
                self.tr("ذخیره تصویر برگه…"), lambda: self.scan_wanted.emit(digest), "quiet", "export"
            )
            save.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            yield save


def _who(event: SignatureEvent) -> str:
    return f"{event.name} ({event.title})" if event.title else event.name
