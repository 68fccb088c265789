"""One turn that is over: from when to when and how long; a press, Enter or F2 opens its editor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.turn import Span, SpeakingTime, Turn
from app.ui import figures, shortcuts, theme
from app.ui.meetings.hall.spoken_turn_editor import SpokenTurnEditor
from app.ui.meetings.hall.voices import running_time
from app.ui.widgets import icon_button, words
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.focus_ring import paint_focus_ring
from app.ui.widgets.group import Group
from app.ui.widgets.labels import Role


class SpokenTurnRow(Group):
    """`opened(id)`, `removed(id)`; the first turn of a speaker is headed by the name and the total."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, turn_id: str, make_editor: Callable[[str], SpokenTurnEditor]) -> None:
        super().__init__()
        self.turn_id = turn_id
        self._make_editor = make_editor
        self.editor: SpokenTurnEditor | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind(self, "delete_row", self._ask_removal, here)

    @property
    def is_open(self) -> bool:
        """Whether the editor is shown below the times."""
        return self.editor is not None and not self.editor.isHidden()

    @property
    def is_at_hand(self) -> bool:
        """Whether she is at this row, or in its editor."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def show_turn(self, turn: Turn, name: str, in_all: SpeakingTime | None, locked: bool) -> None:
        """Show a turn of whoever is called `name`, and above the first one the time in all."""
        self.head.setVisible(in_all is not None)
        if in_all is not None:
            self.name.setText(name)
            self.count.setText(self.tr("{count} نوبت").format(count=figures.grouped(in_all.turns)))
            self.total.setText(running_time(in_all.seconds))
        times = " · ".join(self._told(span) for span in turn.spans)
        self.times.setText(times)
        self.length.setText(running_time(turn.seconds))
        self.delete.setVisible(not locked)
        if locked:
            self.close_editor()
        told = self.tr("{name}: {times}، مدت {length}")
        self.setAccessibleName(told.format(name=name, times=times, length=self.length.text()))

    def open_editor(self) -> SpokenTurnEditor:
        """Show the editor below the times; it is built when first wanted."""
        if self.editor is None:
            self.editor = self._make_editor(self.turn_id)
            self.editor.left.connect(self._go_back)
            self._column.addWidget(self.editor)
        self.editor.show()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self.editor

    def close_editor(self) -> None:
        """Save what was typed and show the times only."""
        if self.editor is not None and self.is_open:
            self.editor.times.flush()
            self.editor.hide()
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def forget(self) -> None:
        """The turn is being taken out: what was only typed is not saved any more."""
        if self.editor is not None:
            self.editor.times.drop()

    def _build(self) -> None:
        px = theme.current().px
        self.name, self.count = ElidedLabel(role="strong"), words("", "muted")
        self.total = _length("strong")
        self.times, self.length = ElidedLabel(), _length("muted")
        self.delete = icon_button(
            self.tr("حذف نوبت") + f"  {shortcuts.hint('delete_row')}", "delete", self._ask_removal, size=14
        )
        self.delete.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side = self.delete.sizeHint().width() + px(4)
        self.head = QWidget()
        over = QHBoxLayout(self.head)
        over.setContentsMargins(side, px(6), 0, 0)
        over.setSpacing(px(8))
        for part in (self.name, self.count):
            over.addWidget(part)
        over.addStretch(1)
        over.addWidget(self.total)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, px(12), 0)
        line.setSpacing(px(4))
        line.addWidget(self.times, 1)
        line.addWidget(self.length)
        line.addWidget(self.delete)
        policy = self.delete.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.delete.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(2), 0, 0, 0)
        self._column.setSpacing(px(2))
        self._column.addWidget(self.head)
        self._column.addLayout(line)

    def _told(self, span: Span) -> str:
        began, ended = figures.time(span.began), figures.time(span.ended) if span.ended else ""
        return self.tr("{began} تا {ended}").format(began=began, ended=ended)

    def _ask_removal(self) -> None:
        self.removed.emit(self.turn_id)

    def _go_back(self) -> None:
        self.close_editor()
        self.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.is_open:
            paint_focus_ring(self, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.is_open:
            self._go_back()
        else:
            self.opened.emit(self.turn_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not self.is_open:
            self.opened.emit(self.turn_id)
        elif key == Qt.Key.Key_Delete and not self.is_open:
            self._ask_removal()
        elif key == Qt.Key.Key_Escape and self.is_open:
            self._go_back()
        else:
            super().keyPressEvent(event)


def _length(role: Role) -> QLabel:
    label = words("", role)
    label.setFont(theme.current().font("body", tabular=True))
    return label
