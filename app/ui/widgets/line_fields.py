"""One-line fields: Persian text, right-to-left whatever it begins with, and codes, left-to-right."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from app.persian.digits import to_ascii
from app.persian.letters import normalise
from app.persian.listing import entries_of
from app.ui import figures, icons, speech
from app.ui.commit import Commit
from app.ui.widgets.keyboard import (
    belongs_to_page,
    composed,
    force_direction,
    is_arabic_mark,
    is_redo,
    marked_arabic,
    pasted,
    typed_instead,
)
from app.ui.widgets.persian_offer import PersianOffer
from app.ui.widgets.problem_mark import ProblemMark

_LATIN = re.compile("[A-Za-z]")


class LineField(ProblemMark, QLineEdit):
    """A line of Persian text; `committed(str)` after a pause, on Enter and on leaving.

    Escape does what its clear button does, where it has one (a search).
    ی, ک and invisible marks are put right as they are typed or pasted, as steps that undo can take back.
    Where it ``takes_entries``, a list that is pasted is told by ``entries_pasted(tuple of str)``.
    """

    committed = Signal(str)
    entries_pasted = Signal(object)
    right_to_left = True
    takes_entries = False
    _showing = False

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.persian_offer = PersianOffer(
            self, lambda: self.text()[: self.cursorPosition()], self.replace_text
        )
        if speech.is_persian() or not self.right_to_left:  # in English each text finds its own direction
            force_direction(self, self.right_to_left)
        self.setPlaceholderText(placeholder)
        self._commit = Commit(self.value, self)
        self._commit.committed.connect(lambda value: self.committed.emit(value))
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self.flush)

    def value(self) -> str:
        """The text as it is stored."""
        return normalise(self.text()).strip()

    def set_value(self, value: str) -> None:
        """Show a value from outside; what she is typing at this moment is never overwritten."""
        self._commit.mark(value)
        if not self._commit.pending and value != self.value():
            caret = self.cursorPosition() if self.hasFocus() else 0
            self.setText(value)
            self.setCursorPosition(caret)

    def flush(self) -> None:
        """Commit now what was typed."""
        self._commit.flush()

    def forget_undo(self) -> None:
        """Something else was done since: Ctrl+Z is not about this text any more."""
        caret, begin, chosen = self.cursorPosition(), self.selectionStart(), self.selectionLength()
        self.setText(self.text())
        if chosen:
            self.setSelection(begin, chosen)
        else:
            self.setCursorPosition(caret)

    def setText(self, text: str | None) -> None:
        """Show a text; what changes it otherwise is hers, be it by a key, a screen reader or a dictation."""
        self._showing = True
        super().setText(text)
        self._showing = False

    def clear(self) -> None:
        self.setText("")

    def setClearButtonEnabled(self, enable: bool) -> None:
        super().setClearButtonEnabled(enable)
        clearing = self.findChild(QAction, "_q_qlineeditclearaction")
        if clearing is not None:  # one of our outlines in the place of Qt's black disc
            icons.dress(clearing, "close", "soft", 16)

    def _on_text_changed(self) -> None:
        if not self._showing and not self.isReadOnly():
            self._commit.touch()

    def _persian(self, text: str) -> str:
        return pasted(text, self.text()[: self.cursorPosition()]).replace("\n", " ")

    def replace_text(self, start: int, length: int, text: str) -> None:
        """Put a text in the place of another, as one step that undo can take back."""
        self.setSelection(start, length)
        self.insert(text)
        self._commit.touch()

    def insert_text(self, text: str) -> None:
        """Insert at the cursor as if typed."""
        self.insert(self._persian(text))
        self._commit.touch()

    def event(self, event: QEvent) -> bool:
        if belongs_to_page(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self._paste(QGuiApplication.clipboard().mimeData())
        elif is_redo(event) and self.isRedoAvailable() and not self.isReadOnly():
            self.redo()
            self._commit.touch()
        elif event.key() == Qt.Key.Key_Escape and self.isClearButtonEnabled() and self.text():
            self.selectAll()
            self.del_()
        elif self.right_to_left and not self.isReadOnly():
            self._type(event)
        else:
            super().keyPressEvent(event)

    def _type(self, event: QKeyEvent) -> None:
        if self.persian_offer.takes(event):
            return
        instead = typed_instead(event, self.text()[: self.cursorPosition()])
        if is_arabic_mark(event):
            self.insert(marked_arabic(self.selectedText()))
            self.cursorBackward(False)
            self._commit.touch()
        elif instead is not None:
            self.insert(instead)
            self._commit.touch()
        else:
            super().keyPressEvent(event)
            if self.property("offersPersian") is not False:
                self.persian_offer.look(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        before = self.text()[: self.cursorPosition()]
        super().inputMethodEvent(composed(event, before) if self.right_to_left else event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda: self._paste(QGuiApplication.clipboard().mimeData()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self._paste(event.mimeData())
        event.acceptProposedAction()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.persian_offer.withdraw()
            self.flush()

    def _paste(self, pasted: QMimeData) -> None:
        entries = entries_of(pasted.text()) if self.takes_entries else ()
        if len(entries) > 1:
            self.entries_pasted.emit(entries)
        elif pasted.hasText():
            self.insert_text(pasted.text())


class CodeField(LineField):
    """A left-to-right line for codes, phones and e-mail; its value has ASCII digits and no spaces around.

    Digits are shown as the window has them, except beside Latin letters (e-mail, serial numbers).
    """

    right_to_left = False

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        begin = Qt.AlignmentFlag.AlignRight if speech.is_persian() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(begin | Qt.AlignmentFlag.AlignAbsolute)

    def value(self) -> str:
        return to_ascii(normalise(self.text())).strip()

    def set_value(self, value: str) -> None:
        self._commit.mark(value)
        if not self._commit.pending:
            self._show(value)

    def flush(self) -> None:
        super().flush()
        self._show(self.value())

    def _show(self, value: str) -> None:
        shown = value if _LATIN.search(value) else figures.plain(value)
        if shown != self.text():
            self.setText(shown)

    def _persian(self, text: str) -> str:
        return to_ascii(normalise(text)).replace("\n", " ").strip()


class PassphraseField(CodeField):
    """A passphrase, shown as dots; its value is taken exactly as typed and it commits nothing."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.show_letters(False)
        self._commit.blockSignals(True)

    def show_letters(self, shown: bool) -> None:
        """Show what is typed, or dots, which run as the lines of the window do."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        force_direction(self, speech.is_persian() and not shown)
        begin = Qt.AlignmentFlag.AlignRight if speech.is_persian() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(begin | Qt.AlignmentFlag.AlignAbsolute)

    def value(self) -> str:
        return self.text()

    def _show(self, value: str) -> None:
        """What is typed stays as it is typed."""

    def _persian(self, text: str) -> str:
        return text
