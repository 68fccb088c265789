"""The queue of speakers as chips in their order, and the field that adds one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import figures, shortcuts, theme
from app.ui.meetings.hall.queue_chip import QueueChip
from app.ui.meetings.hall.voice_field import VoiceField
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Entry, FlowLayout, chip_button

_MOST_SHOWN, _MOST_LARGE = 9, 3


class QueueRow(QWidget):
    """`added(voice)` · `called(turn id)` · `stepped(turn id, by)` by keys · `moved(turn id, place from 0)` by
    the mouse · `removed(turn id)` · `left()` when she wants nobody more and has not gone elsewhere yet."""

    added = Signal(object)
    called = Signal(str)
    stepped = Signal(str, int)
    moved = Signal(str, int)
    removed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self._chips: dict[str, QueueChip] = {}
        self._all = False
        self.add = chip_button(self.tr("+ نوبت"), self.open)
        self.add.setToolTip(f"{shortcuts.label('queue_speaker')}  {shortcuts.hint('queue_speaker')}")
        self.more = chip_button("", self._show_all)
        self.field = VoiceField(self.tr("نام، نهاد یا هر عنوان؛ Enter در نوبت می‌گذارد"))
        self.field.chosen.connect(self.added)
        self.field.left.connect(self._leave)
        self._flow = FlowLayout(spacing=px(6))
        for chip in (self.more, self.add):
            self._flow.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(self._flow)
        column.addWidget(self.field)
        self.more.hide()
        self.field.hide()

    def show_queue(self, waiting: Sequence[tuple[str, str, str]], locked: bool) -> None:
        """Show who waits, as (turn id, name, what is odd), in their order."""
        self.add.setVisible(not locked)
        if tuple(waiting) == self._shown:
            return
        self._shown = tuple(waiting)
        ids = [turn_id for turn_id, _name, _odd in waiting]
        for gone in set(self._chips) - set(ids):
            chip = self._chips.pop(gone)
            if chip.hasFocus():
                self.add.setFocus()  # Qt would go on anywhere in the window
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for place, (turn_id, name, odd) in enumerate(waiting):
            chip = self._chips.get(turn_id) or self._made(turn_id)
            self._flow.removeWidget(chip)
            self._flow.insert_widget(place, chip)
            chip.show_turn(place + 1, name, odd)
        self._show_as_many_as_fit()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Who can be picked."""
        self.field.set_entries(entries)

    def open(self) -> None:
        """Let her say who is next."""
        self.field.show()
        self.field.setFocus()

    def close_field(self) -> None:
        """Nobody more is added."""
        self.field.clear()
        self.field.hide()

    def _leave(self) -> None:
        if self.field.hasFocus():
            self.left.emit()
        self.close_field()

    def chips(self) -> list[QueueChip]:
        """The chips in the order of the queue."""
        return [self._chips[turn_id] for turn_id, _name, _odd in self._shown]

    def _made(self, turn_id: str) -> QueueChip:
        chip = self._chips[turn_id] = QueueChip(turn_id)
        chip.called.connect(partial(self.called.emit, turn_id))
        chip.removed.connect(partial(self.removed.emit, turn_id))
        chip.stepped.connect(partial(self.stepped.emit, turn_id))
        chip.dragged.connect(partial(self._drag, chip))
        chip.dropped.connect(partial(self._drop, chip))
        return chip

    def _show_as_many_as_fit(self) -> None:
        chips = self.chips()
        most = _MOST_LARGE if has_large_text() else _MOST_SHOWN
        hidden = 0 if self._all else max(len(chips) - most, 0)
        for place, chip in enumerate(chips):
            chip.setVisible(place < len(chips) - hidden)
        self.more.setText(self.tr("و {count} نفر دیگر").format(count=figures.grouped(hidden)))
        self.more.setVisible(bool(hidden))

    def _show_all(self) -> None:
        self._all = True
        self._show_as_many_as_fit()

    def _place(self, chip: QueueChip) -> int:
        return next(at for at in range(self._flow.count()) if self._flow.itemAt(at).widget() is chip)  # type: ignore[union-attr]

    def _drag(self, chip: QueueChip, where: QPoint) -> None:
        """The chips make room while one is dragged."""
        under = self.childAt(self.mapFromGlobal(where))
        if isinstance(under, QueueChip) and under is not chip:
            to = self._place(under)
            self._flow.removeWidget(chip)
            self._flow.insert_widget(to, chip)

    def _drop(self, chip: QueueChip) -> None:
        to = self._place(chip)
        if self._shown[to][0] != chip.turn_id:
            self.moved.emit(chip.turn_id, to)
