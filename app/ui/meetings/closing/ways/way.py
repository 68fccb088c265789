"""What every way of signing offers to the panel that shows it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.ui import theme
from app.ui.desk import Desk
from app.ui.meetings.closing.signed_file import Ground
from app.ui.widgets import PassphraseEntry, button
from app.ui.widgets.pick_list import Entry
from app.words import Catalogue


class Way(QWidget):
    """A column of fields; `asked` carries what is to be done on the worker."""

    asked = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__()
        self.desk, self.catalogue = desk, catalogue
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.current().px(10))

    def offer_substitutes(self, people: Sequence[Entry]) -> None:
        """Offer whoever may sign in his place."""

    def show_ground(self, ground: Ground) -> None:
        """Show how the person who is to sign stands."""

    def set_ready(self, ready: bool, why_not: str) -> None:
        """Whether there is a file that can be signed."""

    def set_under_way(self, under_way: bool) -> None:
        """Whether the worker is at it."""

    def start(self) -> None:
        """Put the caret where this way begins."""

    def refuse(self, problem: Problem) -> bool:
        """Tell a problem at the field it belongs to; False where it belongs to none."""
        return False

    def forget(self) -> None:
        """Somebody else is chosen: what was typed is nobody's."""


class KeyWay(Way):
    """A way with a secret and a button; `asked` carries a `MeansOf`."""

    def __init__(self, desk: Desk, catalogue: Catalogue, secret: str) -> None:
        super().__init__(desk, catalogue)
        self._ready, self._under_way = False, False
        self.entry = PassphraseEntry(secret)
        self.entry.field.returnPressed.connect(self.press)
        self.sign = button(
            QCoreApplication.translate("KeyWay", "امضا کن"), self.press, "primary", "signature"
        )
        self.line = QHBoxLayout()
        self.line.setSpacing(theme.current().px(10))
        self.line.addWidget(self.sign)
        self.line.addStretch(1)

    def press(self) -> None:
        """Sign, if the fields say enough."""
        if self.sign.isEnabled():
            self.submit()

    def start(self) -> None:
        self.entry.field.setFocus()

    def submit(self) -> None:
        """Emit `asked`, or tell at a field what it lacks."""
        raise NotImplementedError

    def can_sign(self) -> bool:
        """Whether there is anything to sign with."""
        return True

    def set_ready(self, ready: bool, why_not: str) -> None:
        self._ready = ready
        self.sign.setToolTip(why_not)
        self.show_button()

    def set_under_way(self, under_way: bool) -> None:
        self._under_way = under_way
        self.show_button()

    def show_button(self) -> None:
        """Show whether it can be pressed now."""
        self.sign.setEnabled(self._ready and self.can_sign() and not self._under_way)
        busy, idle = (
            QCoreApplication.translate("KeyWay", "در حال امضا…"),
            QCoreApplication.translate("KeyWay", "امضا کن"),
        )
        self.sign.setText(busy if self._under_way else idle)

    def forget(self) -> None:
        self.entry.take()
        self.entry.set_problem(None)

    def tell_at_entry(self, problem: Problem) -> bool:
        """Tell a problem at the secret."""
        self.entry.set_problem(self.catalogue.problem(problem))
        self.entry.field.setFocus()
        return True
