"""One statement as it is read: who, what kind, when, and the text; a click or Enter opens its editor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.statement import Statement
from app.ui import figures, shortcuts, theme
from app.ui.meetings.speakers import doubt, kind_label, speaker_name
from app.ui.meetings.statement_editor import StatementEditor
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets import Chip, icon_button, line, words
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.focus_ring import paint_focus_ring
from app.ui.widgets.group import Group

_REST = 100
"""Stretch of the title beside the 1 of the gap that holds its place while it is hidden."""


class StatementRow(Group):
    """`opened(id)`, `moved(id, by)`, `removed(id)`, `decided(id)` to make a resolution of it.

    The editor is built when first wanted; a `narrow` row leaves out the title.
    """

    opened = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)
    decided = Signal(str)

    def __init__(
        self, item_id: str, make_editor: Callable[[str], StatementEditor], narrow: bool = False
    ) -> None:
        super().__init__()
        self._narrow = narrow
        self.item_id = item_id
        self._make_editor = make_editor
        self.editor: StatementEditor | None = None
        self._shown: object = None
        self._locked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind(self, "move_up", lambda: self.moved.emit(self.item_id, -1), here)
        shortcuts.bind(self, "move_down", lambda: self.moved.emit(self.item_id, 1), here)
        if not narrow:  # in the hall its card hears the key for every row; heard twice it would do nothing
            shortcuts.bind(self, "edit", lambda: self.opened.emit(self.item_id), here)
        shortcuts.bind(self, "delete_row", lambda: self.removed.emit(self.item_id), here)
        shortcuts.bind(self, "to_resolution", lambda: self.decided.emit(self.item_id), here)

    @property
    def is_open(self) -> bool:
        """Whether the editor is shown in place of the text."""
        return self.editor is not None and not self.editor.isHidden()

    def show_statement(
        self, said: Statement, place: int, meeting: Meeting, register: Register, gap: str, locked: bool
    ) -> None:
        """Show a statement at its place from 0, with the sentence of its gap."""
        name, title = speaker_name(said, meeting, register)
        odd = doubt(said, meeting)
        shown = (said, place, name, title, odd, gap, locked)
        if self.editor is not None and self.is_open:
            self.editor.show_statement(said, meeting, register, locked)
        if shown == self._shown:
            return
        self._shown = shown
        self.number.setText(figures.grouped(place + 1))
        self.name.setText(name)
        self.position.setText("" if self._narrow else title)
        self.kind.setText(kind_label(said.kind))
        self.time.setText(figures.time(said.started_at) if said.started_at else "")
        self.text.setText(said.text)
        self.text.setVisible(bool(said.text) and not self.is_open)
        self.gap.set_text(gap)
        self.gap.setVisible(bool(gap) and not locked)
        self.doubt.setText(odd)
        self.doubt.setVisible(bool(odd) and not locked)
        self._locked = locked
        self._show_tools()
        self.setAccessibleName(f"{figures.grouped(place + 1)}. {name}: {said.text}")

    def open_editor(self, said: Statement, meeting: Meeting, register: Register) -> StatementEditor:
        """Put the editor in place of the text."""
        if self.editor is None:
            self.editor = self._make_editor(self.item_id)
            self._column.insertWidget(2, self.editor)
        self.editor.show_statement(said, meeting, register, locked=False)
        self.editor.show()
        for part in (self.text, self.name, self.position, self.kind, self.time):
            part.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show_tools()
        return self.editor

    def close_editor(self) -> None:
        """Show the text again."""
        if self.editor is not None and self.is_open:
            self.editor.hide()
            for part in (self.name, self.position, self.kind, self.time):
                part.show()
            self.text.setVisible(bool(self.text.text()))
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._show_tools()

    def _build(self) -> None:
        px = theme.current().px
        self.number = words("", "muted")
        self.number.setFixedWidth(px(24))
        self.name = ElidedLabel(role="strong", least=60 if self._narrow else 75)
        self.position = ElidedLabel(role="muted", least=4)
        self.kind, self.time = words("", "tag"), words("", "muted")
        self.text = words("", wrap=True)
        self.gap, self.doubt = Chip("", "amber"), words("", "amber", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        for part in (self.number, self.name, self.kind):
            head.addWidget(part)
        self.position.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head.addWidget(self.position, _REST)  # what the name and the tools leave
        head.addStretch(1)
        tools = self._build_tools()
        head.addWidget(tools)
        head.addWidget(self.time)
        head.addStrut(tools.sizeHint().height())  # a row stays as high when its tools come
        chips = QHBoxLayout()
        chips.setSpacing(px(6))
        for told in (self.gap, self.doubt):
            told.hide()
        chips.addWidget(self.gap, 0, Qt.AlignmentFlag.AlignLeft)
        chips.addWidget(self.doubt, 1)
        inside = QVBoxLayout()
        left, right = theme.current().sides(32, 6)
        inside.setContentsMargins(left, 0, right, px(8))
        inside.setSpacing(px(6))
        inside.addWidget(self.text)
        inside.addLayout(chips)
        head.setContentsMargins(0, px(4), 0, 0)
        self._column = QVBoxLayout(self)
        left, right = theme.current().sides(14, 8)
        self._column.setContentsMargins(left, 0, right, 0)
        self._column.setSpacing(px(2))
        self._column.addWidget(line())
        self._column.addLayout(head)
        self._column.addLayout(inside)

    def _build_tools(self) -> QWidget:
        self._tools = QWidget()
        self._tools.hide()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.up = icon_button(self.tr("بالا"), "up", lambda: self.moved.emit(self.item_id, -1))
        self.down = icon_button(self.tr("پایین"), "down", lambda: self.moved.emit(self.item_id, 1))
        self.delete = icon_button(self.tr("حذف اظهار"), "delete", lambda: self.removed.emit(self.item_id))
        name = shortcuts.label("to_resolution")
        self.decide = icon_button(name, "resolutions", lambda: self.decided.emit(self.item_id))
        self.decide.setToolTip(f"{name}  {shortcuts.hint('to_resolution')}")
        for tool in (self.decide, self.up, self.down, self.delete):
            tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(tool)
        return self._tools

    def _show_tools(self) -> None:
        """The tools of a row are seen while she is at it, and leave the others calm."""
        at_it = self.is_open or self.hasFocus() or self.underMouse()
        has_tools = at_it and not self._locked
        self._tools.setVisible(has_tools)
        if has_huge_text():
            self.time.setVisible(not has_tools and not self.is_open)  # they stand in its place

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_tools()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_tools()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_tools()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_tools()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.is_open:
            paint_focus_ring(self, 2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.is_open:
            self.opened.emit(self.item_id)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.item_id, by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not self.is_open:
            self.opened.emit(self.item_id)
        elif event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_editor()
            self.setFocus()
        else:
            super().keyPressEvent(event)
