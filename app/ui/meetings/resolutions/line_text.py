"""The field in which a resolution is typed in one line: plain text, in which what was understood is tinted.

It rewrites nothing under her hand; it offers names, and says when the line is to be taken.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.meetings.resolutions.line_offers import LineOffers, adding, nobodys, offer_detail
from app.ui.meetings.resolutions.line_reader import LineReader
from app.ui.meetings.resolutions.line_tints import paint_tint
from app.ui.meetings.resolutions.line_words import Said, painted_span, said
from app.ui.widgets import TextArea
from app.ui.widgets.pick_list import Entry, NewEntry, Notice

if TYPE_CHECKING:
    from app.domain.line_completions import Completion
    from app.domain.line_remedies import Remedy
    from app.domain.resolution_line import Line

_LEAST_TO_ADD = 3  # letters
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineText(TextArea):
    """`understood` after each change, and as the caret comes and goes · `take_asked` on Ctrl+Enter or Enter ·
    `given_up` on Esc · `remedy_chosen` when what has no such name is to be added.
    """

    understood = Signal()
    take_asked = Signal()
    given_up = Signal()
    remedy_chosen = Signal(object)

    def __init__(self, reader: LineReader, parent: QWidget | None = None) -> None:
        super().__init__(lines=1, at_most=3, parent=parent)
        self._reader = reader
        self.line: Line | None = None
        self.said: tuple[Said, ...] = ()
        self.offers = LineOffers(self)
        self._offered: tuple[Completion, ...] = ()
        self._more: tuple[Remedy | Notice, ...] = ()
        self._is_typing = self._tells_all = False
        self.offers.picked.connect(self._take_name)
        self.textChanged.connect(self._read)
        self.cursorPositionChanged.connect(self._on_caret)
        reader.changed.connect(self._read_again)
        theme.current().changed.connect(self.viewport().update)

    def caret(self) -> int:
        """Where the caret stands, in characters of the text; Qt counts in halves of UTF-16."""
        return self._characters(self.textCursor().position())

    def show_line(self, text: str) -> None:
        """Show a line that is known already, with the caret at its end and nothing to undo."""
        self._commit.drop()
        self.set_value(text)
        self.go_to_end()

    def set_most_lines(self, lines: int) -> None:
        """How tall it grows before it scrolls."""
        self._at_most = lines
        self._fit()

    def go_to_end(self) -> None:
        """Put the caret after the last letter."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def insert_opening(self, words: str) -> None:
        """Write the beginning of a chip at the caret, and offer what can follow."""
        before = self.toPlainText()[: self.caret()]
        lead = "" if not before or before[-1].isspace() else " "
        self.setFocus()
        self.textCursor().insertText(f"{lead}{words}")
        self._offer()

    def select(self, start: int, end: int) -> None:
        """Select characters, so that what is typed next takes their place."""
        cursor = self.textCursor()
        cursor.setPosition(self._units(start))
        cursor.setPosition(self._units(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of characters, as one step that undo takes back."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units(start))
        cursor.setPosition(self._units(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def tell_all(self) -> None:
        """Tell of the chip at the caret, too, until the line is another one."""
        self._tells_all = True
        self._show_said()

    def _read(self) -> None:
        text = self.toPlainText()
        if self.line is None or text != self.line.source:
            self.line = self._reader.understand(text) if text.strip() else None
            self._tells_all = False
        self._show_said()

    def _read_again(self) -> None:
        self.line = None
        self._read()

    def _show_said(self) -> None:
        is_typed = self.hasFocus() and not self._tells_all
        now = said(self.line, self.caret() if is_typed else None) if self.line else ()
        if now != self.said:
            self.said = now
            self.viewport().update()
        self.understood.emit()

    def _on_caret(self) -> None:
        if self.line and self.line.source == self.toPlainText():
            self._show_said()
            if self.offers.isVisible() and not self._is_typing:
                self._offer()

    def _offer(self) -> bool:
        """Offer names for the chip at the caret; the first is chosen where she has begun one that is not
        understood yet, so that Enter never changes what is right or asks to be chosen.  Where no name begins
        so, those that are like it are offered, and to add it; none of them is chosen for her.
        """
        caret = self.caret()
        self._offered = self._reader.completions(self.line, caret) if self.line else ()
        self._more = self._beside(caret)
        if not (self._offered or self._more) or self.textCursor().hasSelection():
            self.offers.hide()
            return False
        names = [Entry(one.name.id, one.name.name, offer_detail(one)) for one in self._offered]
        more = [one if isinstance(one, Notice) else NewEntry(adding(one), one.name) for one in self._more]
        place = self.cursorRect().translated(self.viewport().pos())
        self.offers.offer([*names, *more], place, self._is_begun())
        return True

    def _beside(self, caret: int) -> tuple[Remedy | Notice, ...]:
        """Who has no body, and what can be added where nothing is called as it is typed, nor begins so."""
        if self.line is None or any(not one.is_guess for one in self._offered):
            return ()
        trouble = self._reader.trouble_at(self.line, caret)
        if trouble is None or len(trouble.chip.words.strip()) < _LEAST_TO_ADD:
            return ()
        told = (nobodys(trouble.person),) if trouble.person else ()
        return (*told, *(one for one in trouble.remedies if one.way == "add"))

    def _is_begun(self) -> bool:
        """Whether the first name offered goes on with what she typed, and with nothing that is right; of
        bodies that are offered for their people one is chosen only where it is the only one.
        """
        if not self._offered or self._offered[0].is_guess or not self.line:
            return False
        if self._offered[0].name.person and len(self._offered) > 1:
            return False
        start = self._offered[0].start
        return any(chip.value_start == start and chip.standing == "unknown" for chip in self.line.chips)

    def _take_name(self, row: int) -> None:
        if row >= len(self._offered):
            self.offers.hide()
            more = self._more[row - len(self._offered)]
            if not isinstance(more, Notice):
                self.remedy_chosen.emit(more)
            return
        taken = self._offered[row]
        self.select(taken.start, taken.end)
        self.textCursor().insertText(taken.insert)
        self.offers.hide()

    def _units(self, characters: int) -> int:
        text = self.toPlainText()
        return characters + sum(letter > "\uffff" for letter in text[:characters])

    def _characters(self, units: int) -> int:
        return len(self.toPlainText().encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()  # the line is taken here, whatever Ctrl+Enter means around it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if self.offers.isVisible() and plain and self._goes_to_offers(event):
            return
        if event.key() in _ENTER:
            self._on_enter(event.modifiers())
        elif event.key() == Qt.Key.Key_Down and plain and self._offer():
            return
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            self._while_typing(lambda: super(LineText, self).keyPressEvent(event))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._while_typing(lambda: super(LineText, self).inputMethodEvent(event))

    def _while_typing(self, work: Callable[[], None]) -> None:
        """Let Qt handle what was typed, and offer names for it once."""
        before = self.toPlainText()
        self._is_typing = True
        work()
        self._is_typing = False
        if self.toPlainText() != before or self.offers.isVisible():
            self._offer()

    def _goes_to_offers(self, event: QKeyEvent) -> bool:
        key, chosen = event.key(), self.offers.chosen
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.offers.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER and chosen is not None:
            self._take_name(chosen)
        elif key == Qt.Key.Key_Escape:
            self.offers.hide()
        else:
            return False
        return True

    def _on_enter(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
        else:
            self.offers.hide()
            self.take_asked.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        chosen = self.offers.chosen
        if forward and self.offers.isVisible() and (self._offered or chosen is not None):
            self._take_name(chosen or 0)  # nothing is added by leaving the field
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._reader.warm()
        self._show_said()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.offers.hide()
        self._show_said()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.line and self.said:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.verticalScrollBar().value())
            for chip, shown in zip(self.line.chips, self.said, strict=True):
                start, end = map(self._units, painted_span(chip, self.line.source))
                paint_tint(painter, self.document(), shown, start, end)
            painter.end()
        super().paintEvent(event)
