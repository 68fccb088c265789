"""One split: its axis, its parts, the running total, and what is missing from or too much for the whole."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.identity import new_id
from app.domain.problems import Refusal
from app.domain.quantity import Axis, Part, Split
from app.ui import figures, theme
from app.ui.binding import set_locked
from app.ui.meetings.resolutions.directory import Directory
from app.ui.meetings.resolutions.labels import options
from app.ui.meetings.resolutions.part_name import renamed
from app.ui.meetings.resolutions.part_row import PartRow
from app.ui.theme.large_text import has_huge_text, has_large_text
from app.ui.widgets import ChoiceField, button, icon_button, set_look, words
from app.ui.widgets.rows_by_id import RowsById


class SplitLevel(QFrame):
    """`changed(split or None)` with what she said · `whole_said(Decimal)` when the sum is the whole ·
    `rests_asked` to write the shortfalls out · `closed`.

    The last row is always an empty one, and becomes a part when something is said in it.
    """

    changed = Signal(object)
    whole_said = Signal(object)
    rests_asked = Signal()
    closed = Signal()

    def __init__(self, directory: Directory, depth: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._directory, self._depth = directory, depth
        self._parts: tuple[Part, ...] = ()
        self._next = Part(new_id())
        self._whole: Decimal | None = None
        self._unit = ""
        self._locked = False
        self._asked = False
        self._build()
        self._refresh()

    def show_split(self, split: Split | None, whole: Decimal | None, unit: str) -> None:
        """Show a split of `whole` as it is now."""
        self._whole, self._unit = whole, unit
        self._parts = split.parts if split else ()
        if self._next.id in {part.id for part in self._parts}:
            self._next = Part(new_id())
        if split:
            self.axis.set_value(split.axis)
        self._refresh()

    def begin(self) -> None:
        """Forget what was opened and chosen for another resolution."""
        self.axis.set_value(Axis.SUPPLIER if self._depth else Axis.PLACE)
        self._next = Part(new_id())
        self._asked = False

    def add_part(self) -> None:
        """Go to the empty row, which is hidden while the parts make up the whole."""
        self._asked = True
        self._refresh()
        row = self.rows.row(self._next.id)
        if row is not None:
            row.name.field.setFocus()

    def unbalanced(self) -> SplitLevel | None:
        """The first split, from here down, whose parts do not make up its whole."""
        if self._parts and self._whole is not None and self._total() != self._whole:
            return self
        below = (row.below.unbalanced() for row in self.rows if row.below is not None)
        return next(filter(None, below), None)

    def focus_last(self) -> None:
        """Go to the amount of the last part, or to the empty row where something is missing."""
        if self._wants_next():
            self.add_part()
        else:
            self.row(len(self._parts) - 1).amount.setFocus()

    def row(self, place: int) -> PartRow:
        """The row at a place from 0; the last is the empty one."""
        row = self.rows.at(place)
        assert row is not None
        return row

    def set_locked(self, locked: bool) -> None:
        self._locked = locked
        set_locked(self.axis, locked)
        self.close_button.setVisible(not locked)
        self._refresh()

    def _build(self) -> None:
        px = theme.current().px
        self.setProperty("role", "inset")
        self.axis = ChoiceField(options(Axis))
        self.axis.set_value(Axis.SUPPLIER if self._depth else Axis.PLACE)
        self.axis.committed.connect(self._on_axis)
        self.axis.setMinimumWidth(px(100))
        by = words(self.tr("تفکیک بر اساس"), "label")
        by.setBuddy(self.axis)
        self.axis.setAccessibleName(by.text())
        self.total = words("", "strong")
        self.add = button(self.tr("بخش"), self.add_part, "quiet", "add")
        self.close_button = icon_button(self.tr("برچیدن این تفکیک"), "delete", self.closed.emit)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        for widget in (by, self.axis, self.total):
            head.addWidget(widget)
        if has_huge_text() or (self._depth and has_large_text()):
            by.hide()  # there is no room for it, and a screen reader says it with the choice
        head.addStretch(1)
        head.addWidget(self.add)
        head.addWidget(self.close_button)
        self.rows = RowsById(self._make_row, px(5))
        self.note = words("", "amber", wrap=True)
        self.confirm = button(self.tr("ثبت به‌عنوان تعیین‌نشده"), self._on_confirm, "quiet")
        self.take_sum = button("", lambda: self.whole_said.emit(self._total()), "quiet")
        foot = QHBoxLayout()
        foot.setSpacing(px(12))
        foot.addWidget(self.take_sum, 0, Qt.AlignmentFlag.AlignLeading)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(4), px(10), px(6))
        column.setSpacing(px(5))
        column.addLayout(head)
        column.addWidget(self.rows)
        column.addLayout(foot)

    def _make_row(self, part_id: str) -> PartRow:
        part = next((one for one in self._parts if one.id == part_id), Part(part_id))
        row = PartRow(
            part,
            self.axis.value(),
            self._directory,
            lambda: SplitLevel(self._directory, self._depth + 1),
            rebalanced,
        )
        row.changed.connect(self._on_part)
        row.removed.connect(lambda: self._on_removed(part_id))
        row.next_asked.connect(lambda: self._on_next(part_id))
        row.rests_asked.connect(self.rests_asked)
        return row

    def _refresh(self) -> None:
        shown = (*self._parts, self._next) if self._wants_next() else self._parts
        self.rows.sync([part.id for part in shown])
        for row, part in zip(self.rows, shown, strict=True):
            row.set_axis(self.axis.value())
            row.show_part(part, self._unit)
            row.set_locked(self._locked)
            row.show()  # the layout would do so later, and what is hidden takes no focus
        self._show_sum()

    def _wants_next(self) -> bool:
        """An empty row is offered as long as something is missing, or was asked for."""
        complete = self._parts and self._whole is not None and self._total() >= self._whole
        return not self._locked and (self._asked or not complete)

    def _total(self) -> Decimal:
        return Split(Axis.PLACE, self._parts).total

    def _show_sum(self) -> None:
        total = self._total()
        unit = f" {self._unit}" if self._unit else ""
        self.total.setText(self.tr("جمع: {total}").format(total=figures.grouped(total)))
        self.total.setVisible(bool(self._parts))
        rest = Decimal(0) if self._whole is None else self._whole - total
        if rest > 0:
            sentence = self.tr("{rest} هنوز تعیین نشده است").format(rest=figures.grouped(rest) + unit)
        elif rest < 0:
            over = Refusal("split_over", parts=total, whole=self._whole, unit=self._unit, label="")
            sentence = self._directory.catalogue.problem(over)
        else:
            sentence = ""
        set_look(self.note, role="problem" if rest < 0 else "amber")
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))
        self.add.setVisible(not self._locked and not self._wants_next())
        self.confirm.setVisible(rest > 0 and not self._locked)
        whole = self.tr("ثبت {total} به‌عنوان مقدار کل").format(total=figures.grouped(total) + unit)
        self.take_sum.setText(whole)
        self.take_sum.setVisible(self._is_sum_offered())
        for row in self.rows:
            row.mark_over(rest < 0)

    def _is_sum_offered(self) -> bool:
        """Whether the sum may be the whole: nobody said the whole, and of no part the amount is unknown."""
        known = bool(self._parts) and all(part.amount is not None for part in self._parts)
        return known and self._whole is None and not self._locked

    def _on_axis(self, axis: Axis) -> None:
        self._say(tuple(renamed(part, axis, self._directory) for part in self._parts))

    def _on_part(self, part: Part) -> None:
        if part.id == self._next.id:
            self._next = Part(new_id())
            self._asked = False
            self._say((*self._parts, part))
        else:
            self._say(tuple(part if one.id == part.id else one for one in self._parts))

    def _on_removed(self, part_id: str) -> None:
        places = [part.id for part in self._parts]
        self._say(tuple(part for part in self._parts if part.id != part_id))
        if part_id in places:
            self._focus(places.index(part_id))

    def _on_next(self, part_id: str) -> None:
        self._focus(self.rows.place(part_id) + 1)

    def _focus(self, place: int) -> None:
        """Go to the name of a row, or where a further part is added."""
        row = self.rows.at(place)
        if row is not None:
            row.name.field.setFocus()
        elif not self.add.isHidden():
            self.add.setFocus()
        else:
            self.axis.setFocus()

    def _on_confirm(self) -> None:
        if self._parts:
            self.rests_asked.emit()
        else:
            self._say((Part(new_id(), amount=self._whole, unassigned=True),))

    def _say(self, parts: tuple[Part, ...]) -> None:
        self._parts = balanced(parts, self._whole)
        self.changed.emit(Split(self.axis.value(), self._parts) if self._parts else None)


def balanced(parts: tuple[Part, ...], whole: Decimal | None) -> tuple[Part, ...]:
    """The same parts, the row «تعیین‌نشده» being what the others leave; it goes when they leave nothing."""
    named = tuple(part for part in parts if not part.unassigned)
    if whole is None or len(named) == len(parts):
        return parts
    rest = whole - Split(Axis.PLACE, named).total
    kept = next(part for part in parts if part.unassigned)
    return (*named, replace(kept, amount=rest)) if rest > 0 else named


def rebalanced(split: Split | None, whole: Decimal | None) -> Split | None:
    """The split of a node whose amount has become another."""
    parts = balanced(split.parts, whole) if split else ()
    return replace(split, parts=parts) if split and parts else None
