"""The parts of a thing as tabs with counts; Ctrl+Tab goes round, Alt+1 … Alt+8 go straight."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QWidget

from app.ui import shortcuts, theme
from app.ui.widgets.labels import words
from app.ui.widgets.problem_mark import set_look

_MARGIN = 8
_STRAIGHT = 8
"""So many parts have a key of their own."""
_SPARED = 2 * (9 - 4)
"""What a tight tab is narrower than another, px at text size 100 %; the style sheet says the same."""
_TIGHT, _BARE = 1, 2


class StepTabs(QFrame):
    """`parts` are (key, label); `chosen(key)` when she goes to another one, `asked(key, again)` when a key of
    the table has led there, `again` where it was there already.
    """

    chosen = Signal(str)
    asked = Signal(str, bool)

    def __init__(
        self, parts: Sequence[tuple[str, str]], name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = [key for key, _label in parts]
        self._counts: dict[str, str] = {}
        self._crowding = 0
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setAccessibleName(name)
        for position, (_key, label) in enumerate(parts):
            self.bar.addTab(label)
            if position < _STRAIGHT:
                self.bar.setTabToolTip(position, f"{label}  {shortcuts.hint(f'part_{position + 1}')}")
        row = QHBoxLayout(self)
        margin = theme.current().px(_MARGIN)
        row.setContentsMargins(margin, 0, margin, 0)
        row.addWidget(self.bar)
        row.addStretch(1)
        self.bar.currentChanged.connect(lambda at: self.chosen.emit(self._keys[at]))
        self._bind()

    def current(self) -> str:
        return self._keys[self.bar.currentIndex()]

    def choose(self, key: str) -> None:
        """Go to a part, as a jump to a gap does."""
        self.bar.setCurrentIndex(self._keys.index(key))

    def set_count(self, key: str, count: str, lacks: str = "") -> None:
        """A small number (in Persian digits) beside the label; empty takes it away.

        A number of what `lacks` is amber, and told in words.
        """
        if self._counts.get(key, "") == count:
            return
        was_shown = bool(self._counts.get(key))
        self._counts[key] = count
        position, side = self._keys.index(key), QTabBar.ButtonPosition.RightSide
        badge = self.bar.tabButton(position, side) if was_shown else None
        if not (count and isinstance(badge, _Badge) and badge.says(count, lacks)):
            made = _Badge(count, lacks, self._crowding == _BARE) if count else None
            self.bar.setTabButton(position, side, made)
        label = self.bar.tabText(position)
        if position < _STRAIGHT:
            named = f"{label}: {lacks}" if lacks else label
            self.bar.setTabToolTip(position, f"{named}  {shortcuts.hint(f'part_{position + 1}')}")
        self.bar.setAccessibleTabName(position, f"{label} {lacks or count}".strip())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In large type the tabs stand closer, and their counts lose their ground, before any is out of
        sight.
        """
        room = self.width() - 2 * theme.current().px(_MARGIN)
        spared = theme.current().px(_SPARED) * self.bar.count()
        if self._crowding == _BARE:
            self._crowd(_TIGHT)
        wide = self.bar.sizeHint().width() + (spared if self._crowding else 0)
        self._crowd(0 if wide <= room else _TIGHT if wide - spared <= room else _BARE)

    def _crowd(self, crowding: int) -> None:
        before, self._crowding = self._crowding, crowding
        if bool(before) is not bool(crowding):
            set_look(self.bar, tight=bool(crowding))
        if (before == _BARE) is (crowding == _BARE):
            return
        side = QTabBar.ButtonPosition.RightSide
        for position in range(self.bar.count()):
            badge = self.bar.tabButton(position, side)
            if isinstance(badge, _Badge):
                self.bar.setTabButton(position, side, badge.again(crowding == _BARE))

    def _bind(self) -> None:
        shortcuts.bind(self, "next_part", lambda: self._step(1))
        shortcuts.bind(self, "previous_part", lambda: self._step(-1))
        for position in range(min(_STRAIGHT, len(self._keys))):
            shortcuts.bind(self, f"part_{position + 1}", partial(self._go, position))

    def _step(self, by: int) -> None:
        self._go((self.bar.currentIndex() + by) % len(self._keys))

    def _go(self, position: int) -> None:
        is_there = position == self.bar.currentIndex()
        self.bar.setCurrentIndex(position)
        self.asked.emit(self._keys[position], is_there)


class _Badge(QWidget):
    """The number with room after it: a tab's padding does not reach its button; a bare one has no ground."""

    def __init__(self, count: str, lacks: str, bare: bool) -> None:
        super().__init__()
        self._number = words(count, "badge")
        self._number.setProperty("bare", bare)
        self.setToolTip(lacks)
        if lacks:  # before it is styled
            self._number.setProperty("tone", "amber")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._number)
        row.addSpacing(theme.current().px(3 if bare else 10))

    def again(self, bare: bool) -> _Badge:
        """The same with a ground or without."""
        return _Badge(self._number.text(), self.toolTip(), bare)

    def says(self, count: str, lacks: str) -> bool:
        """Say another number, if there is room for it; the tabs need not be laid out anew for that."""
        width = self.sizeHint().width()
        self._number.setText(count)
        self.setToolTip(lacks)
        return self.sizeHint().width() <= width
