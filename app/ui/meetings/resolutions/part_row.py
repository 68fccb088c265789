"""One part of a split: its name, its amount, and below it its own split one step deeper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.problems import Refusal
from app.domain.quantity import Axis, Part, Split
from app.ui import theme
from app.ui.binding import set_locked
from app.ui.meetings.resolutions.directory import Directory
from app.ui.meetings.resolutions.part_name import PartName
from app.ui.widgets import NumberField, PickField, icon_button, set_look, words
from app.ui.widgets.group import Group
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY

_PROBLEM = PROBLEM_PROPERTY.encode()
DEEPER_HINT = "\u2066Alt+Left\u2069"


class PartRow(Group):
    """`changed(part)` · `removed` · `next_asked` on Enter in its amount · `rests_asked` by a split below."""

    changed = Signal(object)
    removed = Signal()
    next_asked = Signal()
    rests_asked = Signal()

    def __init__(
        self,
        part: Part,
        axis: Axis,
        directory: Directory,
        make_level: Callable[[], Any],
        rebalanced: Callable[[Split | None, Decimal | None], Split | None],
        parent: QWidget | None = None,
    ) -> None:
        """`make_level` builds a split, `rebalanced` fits one to another amount; a split itself holds rows."""
        super().__init__(parent)
        self.part = part
        self._directory, self._make_level, self._rebalanced = directory, make_level, rebalanced
        self._unit = ""
        self._locked = False
        self.below: Any = None
        px = theme.current().px
        self.amount = NumberField(self.tr("مقدار"))
        self.amount.setAccessibleName(self.tr("مقدار این بخش"))
        self.amount.setFixedWidth(px(92))
        self.amount.committed.connect(self._on_amount)
        self.amount.returnPressed.connect(self.next_asked)
        self.deeper = icon_button(self.tr("تفکیک این بخش") + f"  {DEEPER_HINT}", "split", self.split)
        self.remove = icon_button(self.tr("حذف این بخش"), "close", self.removed.emit)
        self._line = QHBoxLayout()
        self._line.setSpacing(px(6))
        self.note = words("", "problem", wrap=True)
        self.note.hide()
        for widget in (self.amount, self.deeper, self.remove):
            self._line.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._column.addLayout(self._line)
        self._column.addWidget(self.note)
        self._deeper = QHBoxLayout()
        self._deeper.setSpacing(0)
        self._column.addLayout(self._deeper)
        self.amount.installEventFilter(self)
        self.name = self._named(axis)
        self.show_part(part, "")

    @property
    def is_blank(self) -> bool:
        """Whether nothing of it has been said yet."""
        return replace(self.part, id="") == Part("")

    def show_part(self, part: Part, unit: str) -> None:
        """Show the part as it is now."""
        self.part, self._unit = part, unit
        self.name.show_part(part)
        self._tell_name()
        if not self.note.text():
            self.amount.set_value(part.amount)
        self._show_buttons()
        if part.split and part.split.parts:
            self._level().show_split(part.split, part.amount, unit)
        elif self.below is not None:
            self._level().show_split(None, part.amount, unit)

    def _tell_name(self) -> None:
        """Whose amount and whose buttons they are, for a screen reader."""
        called = self.name.told()
        self.setAccessibleName(called)
        for acts in (self.deeper, self.remove):
            acts.setAccessibleDescription(called)

    def set_axis(self, axis: Axis) -> None:
        """Ask for the name in the way another axis wants it."""
        if axis is not self.name.axis:
            self.name.hide()
            self._line.removeWidget(self.name)
            self.name.deleteLater()
            self.name = self._named(axis)

    def split(self) -> None:
        """Open the split of this part, or go to it."""
        if self._locked or self.part.unassigned or self.is_blank:
            return
        level = self._level()
        level.show_split(self.part.split, self.part.amount, self._unit)
        level.add_part()
        self._show_buttons()

    def mark_over(self, over: bool) -> None:
        """Mark the amount as one of those that are too much together."""
        marked = bool(self.note.text()) or (over and self.part.amount is not None)
        if bool(self.amount.property("invalid")) != marked:
            set_look(self.amount, invalid=marked)

    def set_locked(self, locked: bool) -> None:
        self._locked = locked
        for field in (self.name.field, self.amount):
            set_locked(field, locked)
        self._show_buttons()
        if self.below is not None:
            self._level().set_locked(locked)

    def _named(self, axis: Axis) -> PartName:
        name = PartName(self.part, axis, self._directory)
        name.said.connect(self._on_name)
        name.field.installEventFilter(self)
        name.field.returnPressed.connect(self._on_named)
        if isinstance(name.field, PickField):
            name.field.picked.connect(lambda _id: self._on_picked())
        self._line.insertWidget(0, name, 1)
        return name

    def _level(self) -> Any:
        if self.below is None:
            level = self.below = self._make_level()
            level.changed.connect(self._on_split)
            level.whole_said.connect(self._on_whole)
            level.rests_asked.connect(self.rests_asked)
            level.closed.connect(self._on_closed)
            level.set_locked(self._locked)
            self._deeper.addSpacing(theme.current().px(22))
            self._deeper.addWidget(level)
        return self.below

    def _on_named(self) -> None:
        """Enter goes on to the amount, unless it has just taken something from the list."""
        field = self.name.field
        if not (isinstance(field, PickField) and field.offered_labels()):
            self.amount.setFocus()

    def _on_picked(self) -> None:
        """A name taken from the list is followed by its amount; one that is settled on leaving is not."""
        if self.window().focusWidget() is self.name.field:
            self.amount.setFocus()

    def _on_name(self, named: Part) -> None:
        name = {"label": named.label, "body_id": named.body_id, "neighbourhood_id": named.neighbourhood_id}
        self._change(replace(self.part, **name))  # type: ignore[arg-type]

    def _on_amount(self, amount: Decimal | None) -> None:
        if amount is not None and amount <= 0:
            self.amount.set_problem(self._directory.catalogue.problem(Refusal("quantity_not_positive")))
            return
        self._change(replace(self.part, amount=amount, split=self._rebalanced(self.part.split, amount)))

    def _on_split(self, split: Split | None) -> None:
        self._change(replace(self.part, split=split))

    def _on_whole(self, amount: Decimal) -> None:
        self._on_amount(amount)
        self.amount.set_value(amount)
        self.amount.setFocus()

    def _on_closed(self) -> None:
        if self.below is not None:
            self.below.hide()
            self.below.deleteLater()
            self.below = None
            while self._deeper.takeAt(0) is not None:
                pass
        self._show_buttons()
        if self.part.split is not None:
            self._change(replace(self.part, split=None))
        self.amount.setFocus()

    def _change(self, part: Part) -> None:
        if part != self.part:
            self.part = part
            if self.below is not None:
                self._level().show_split(part.split, part.amount, self._unit)
            self._show_buttons()
            self.changed.emit(part)

    def _show_buttons(self) -> None:
        free = not self._locked
        for shown, kept in (
            (self.deeper, free and not self.part.unassigned and self.below is None and not self.is_blank),
            (self.remove, free and not self.is_blank),
        ):
            policy = shown.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            shown.setSizePolicy(policy)
            shown.setVisible(kept)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == _PROBLEM:
            self.note.setText(str(watched.property(PROBLEM_PROPERTY) or ""))
            self.note.setVisible(bool(self.note.text()))
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Left
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.name.field.flush()
            self.amount.flush()
            self.split()
            return True
        return False
