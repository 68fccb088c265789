"""A certificate from outside that is nobody's here yet: whose it says it is, and two presses to enter it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import signatures
from app.services.adopting import Unentered
from app.ui import theme
from app.ui.widgets import Banner, TwoStep, words


class Adoption(QWidget):
    """`confirmed` with what was shown."""

    confirmed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Unentered | None = None
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.notice = Banner("", "amber")
        self.mark = words("", "label", wrap=True)
        self.step = TwoStep(self.tr("ثبت این گواهی به نام او"), self.tr("از آنِ خود اوست؟"), "verified")
        self.step.confirmed.connect(self._confirm)
        row = QHBoxLayout()
        row.addWidget(self.step)
        row.addStretch(1)
        column.addWidget(self.notice)
        column.addWidget(self.mark)
        column.addLayout(row)
        self.hide()

    def show_certificate(self, unentered: Unentered, name: str) -> None:
        """Ask whether this certificate is of the person with this name."""
        self._shown = unentered
        told = self.tr(
            "چیزی امضا نشد: این گواهی به نام «{holder}» است و هنوز برای «{name}» ثبت نشده. اگر از آنِ خود "
            "اوست، یک بار ثبتش کنید و سپس امضا کنید."
        )
        self.notice.set_sentence(told.format(holder=unentered.holder.name, name=name))
        mark = signatures.short_fingerprint(unentered.holder.fingerprint)
        self.mark.setText(self.tr("اثر گواهی: {mark}").format(mark=f"\u2066{mark}\u2069"))
        self.step.withdraw()
        self.show()

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit(self._shown)
