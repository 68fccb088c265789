"""Several of many: chips of what was picked, and a field to find the next; knows ids and labels only."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.ui import theme
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.pick_field import PickField
from app.ui.widgets.pick_list import Entry
from app.ui.widgets.problem_mark import ProblemMark, set_look


class PickManyField(ProblemMark, QFrame):
    """`committed(tuple of ids)` at each change, in order of picking; Backspace takes the last one away."""

    committed = Signal(object)
    created = Signal(str)

    def __init__(
        self,
        placeholder: str = "",
        entries: Sequence[Entry] = (),
        creates: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ids: tuple[Hashable, ...] = ()
        self._labels: dict[Hashable, str] = {}
        self._chips: dict[Hashable, Chip] = {}
        self._placeholder = placeholder
        px = theme.current().px
        self._flow = FlowLayout(self, px(4))
        left, right = theme.current().sides(4, 1)  # the button stands at the end as in other fields
        self._flow.setContentsMargins(left, px(2), right, px(2))
        self.input = _Input(placeholder, creates=creates, keeps_text=False)
        self.input.setProperty("kind", "plain")
        self.input.setMinimumWidth(px(96))
        self.input.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.input.offer_only(lambda entry: entry.id not in self._ids)
        self.input.picked.connect(self._on_picked)
        self.input.created.connect(self.created)
        self.input.installEventFilter(self)
        self._flow.addWidget(self.input)
        self.setFocusProxy(self.input)
        self.setMinimumHeight(px(32))  # as a line has, also while it is locked and empty
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_entries(entries)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        self._labels = {entry.id: entry.label for entry in entries}
        self.input.set_entries(entries)

    def set_placeholder(self, text: str) -> None:
        """What stands there while nothing is picked."""
        self._placeholder = text
        self.input.setPlaceholderText("" if self._ids else text)

    def value(self) -> tuple[Hashable, ...]:
        return self._ids

    def set_value(self, value: Sequence[Hashable]) -> None:
        """Show these ids as chips."""
        self._ids = tuple(value)
        for gone in [known for known in self._chips if known not in self._ids]:
            chip = self._chips.pop(gone)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for position, known in enumerate(self._ids):
            if known not in self._chips:
                chip = Chip(self._labels.get(known, "—"), "primary", removable=True)
                chip.removed.connect(lambda known=known: self._change([i for i in self._ids if i != known]))
                self._chips[known] = chip
                self._flow.insert_widget(position, chip)
        self.input.setPlaceholderText("" if self._ids else self._placeholder)
        self.updateGeometry()

    def set_locked(self, locked: bool) -> None:
        """Show the chips without letting them be changed."""
        self.input.setVisible(not locked)
        set_look(self, locked=locked)
        for chip in self._chips.values():
            chip.cross.setVisible(not locked)

    def flush(self) -> None:
        """A pick is committed as it is made."""

    def _change(self, ids: Sequence[Hashable]) -> None:
        self.set_value(ids)
        self.committed.emit(self._ids)

    def _on_picked(self, known: Hashable) -> None:
        if known not in self._ids:
            self._change([*self._ids, known])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_look(self, active=event.type() == QEvent.Type.FocusIn)
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Backspace
            and not self.input.text()
            and self._ids
        ):
            self._change(self._ids[:-1])
            return True
        return False


class _Input(PickField):
    """It asks for its least width only, and takes what the chips leave of their line."""

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())
