"""مقدار و تفکیک: how much of what, and its split as a tree; one frozen quantity, replaced at each word."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain import quantity as quantities
from app.domain.problems import Refusal
from app.domain.quantity import Quantity, Split
from app.ui import theme
from app.ui.binding import set_locked
from app.ui.meetings.resolutions.directory import Directory
from app.ui.meetings.resolutions.labels import UNITS
from app.ui.meetings.resolutions.split_level import SplitLevel, rebalanced
from app.ui.widgets import FieldRow, NumberField, SuggestField, button
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY, ProblemMark


class QuantityEditor(ProblemMark, QWidget):
    """`committed(Quantity or None)`; `cut` instead when parts were taken away, which can be undone ·
    `rests_asked` to write the shortfalls out as «تعیین‌نشده».
    """

    committed = Signal(object)
    cut = Signal(object)
    rests_asked = Signal()

    def __init__(self, directory: Directory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._directory = directory
        self._quantity = Quantity()
        self._locked = False
        self._build()

    def value(self) -> Quantity | None:
        """The quantity as she last said it."""
        return self._quantity if self._quantity != Quantity() else None

    def set_value(self, quantity: Quantity | None) -> None:
        """Show a quantity; a split that she has opened and not yet filled stays open."""
        self._quantity = quantity or Quantity()
        if not self.amount.property(PROBLEM_PROPERTY):
            self.amount.set_value(self._quantity.amount)
        self.unit.set_value(self._quantity.unit)
        self._show_split()

    def begin(self) -> None:
        """Forget what was opened for another resolution."""
        self.split.hide()
        self.split.begin()

    def flush(self) -> None:
        """Its fields are flushed one by one."""

    def set_problem(self, sentence: str | None) -> None:
        self.amount.set_problem(sentence)

    def set_locked(self, locked: bool) -> None:
        self._locked = locked
        for field in (self.amount, self.unit, self.split):
            set_locked(field, locked)
        self._show_split()

    def open_split(self) -> None:
        """Open the split, with the caret in its next row."""
        self.split.setVisible(True)
        self._show_split()
        self.split.add_part()

    def focus_split(self) -> None:
        """Go where the parts do not make up the whole; to the amount where there is no split."""
        unbalanced = self.split.unbalanced() if self._quantity.split else None
        if unbalanced is None:
            self.amount.setFocus()
        else:
            unbalanced.focus_last()

    def _build(self) -> None:
        px = theme.current().px
        self.amount = NumberField(self.tr("مانند ۱۵"))
        self.amount.committed.connect(self._on_amount)
        self.unit = SuggestField(UNITS, self.tr("مانند ایستگاه"))
        self.unit.committed.connect(lambda unit: self._say(replace(self._quantity, unit=unit)))
        self.amount.returnPressed.connect(self.unit.setFocus)
        self.opener = button(self.tr("تفکیک مقدار"), self.open_split, "quiet", "split")
        self.unit.returnPressed.connect(lambda: self.unit.offered_labels() or self.opener.setFocus())
        self.split = SplitLevel(self._directory)
        self.split.changed.connect(self._on_split)
        self.split.whole_said.connect(self._on_whole)
        self.split.rests_asked.connect(self.rests_asked)
        self.split.closed.connect(self._on_closed)
        self.split.hide()
        line = QHBoxLayout()
        line.setSpacing(px(14))
        line.addWidget(FieldRow(self.tr("مقدار"), self.amount), 1)
        line.addWidget(FieldRow(self.tr("واحد"), self.unit), 1)
        beside = QVBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self.opener)
        line.addLayout(beside)
        line.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(line)
        column.addWidget(self.split)
        self.setFocusProxy(self.amount)

    def _show_split(self) -> None:
        quantity = self._quantity
        self.split.show_split(quantity.split, quantity.amount, quantity.unit)
        if quantity.split and quantity.split.parts:
            self.split.setVisible(True)
        self.opener.setVisible(self.split.isHidden() and not self._locked)

    def _on_amount(self, amount: Decimal | None) -> None:
        if amount is not None and amount <= 0:
            self.amount.set_problem(self._directory.catalogue.problem(Refusal("quantity_not_positive")))
            return
        split = rebalanced(self._quantity.split, amount)
        self._say(replace(self._quantity, amount=amount, split=split))

    def _on_split(self, split: Split | None) -> None:
        self._say(replace(self._quantity, split=split))

    def _on_whole(self, amount: Decimal) -> None:
        self._on_amount(amount)
        self.amount.set_value(amount)
        self.amount.setFocus()

    def _on_closed(self) -> None:
        self.split.hide()
        self._on_split(None)
        self._show_split()
        self.amount.setFocus()

    def _say(self, quantity: Quantity) -> None:
        if quantity != self._quantity:
            taken_away = _named(quantity) < _named(self._quantity)
            self._quantity = quantity
            (self.cut if taken_away else self.committed).emit(self.value())
            self._show_split()


def _named(quantity: Quantity) -> int:
    """How many parts there are that she has written, at every depth."""
    return sum(not part.unassigned for part in quantities.walk(quantity.split))
