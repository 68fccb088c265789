"""One entry of the distribution in a line: the body, and below it how, when and under which receipt."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.distribution import Distribution
from app.ui import figures, theme
from app.ui.widgets import IconLabel
from app.ui.widgets.elided import ElidedLabel
from app.words import Catalogue


class DistributionRow(QWidget):
    """Read only: what somebody has received cannot be taken back."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        row.addWidget(IconLabel("ok", "green"))
        told = QVBoxLayout()
        told.setSpacing(0)
        self.name, self.detail = ElidedLabel(role="body"), ElidedLabel(role="muted")
        for label in (self.name, self.detail):
            told.addWidget(label)
        row.addLayout(told, 1)

    def show_given(self, given: Distribution, number: str, with_number: bool) -> None:
        """Show an entry, with the number of the version where there are several."""
        self.name.setText(given.name)
        receipt = self.tr("رسید {number}").format(number=figures.plain(given.receipt_no))
        parts = (
            self._catalogue.say("channels", given.channel.value),
            figures.long_day(given.on),
            receipt if given.receipt_no else "",
            number if with_number else "",
        )
        self.detail.setText(" · ".join(part for part in parts if part))
        self.setAccessibleName(f"{given.name}: {self.detail.text()}")
