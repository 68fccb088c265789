"""The field for running text: plain, right-to-left, as tall as what is written in it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from app.persian.letters import normalise
from app.persian.listing import entries_of
from app.ui.commit import Commit
from app.ui.widgets.keyboard import (
    belongs_to_page,
    composed,
    is_arabic_mark,
    is_redo,
    marked_arabic,
    pasted,
    typed_instead,
)
from app.ui.widgets.persian_offer import PersianOffer
from app.ui.widgets.problem_mark import ProblemMark

_LINE_HEIGHT_PERCENT = 112


class TextArea(ProblemMark, QTextEdit):
    """Persian text of several lines; `committed(str)` after a pause, often while typing, and on leaving.

    It grows from `lines` to `at_most` lines and then scrolls. Tab goes on to the next field.
    Where it ``takes_entries``, a list that is pasted is told by ``entries_pasted(tuple of str)``.
    """

    committed = Signal(str)
    entries_pasted = Signal(object)
    takes_entries = False

    def __init__(
        self, placeholder: str = "", lines: int = 2, at_most: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.persian_offer = PersianOffer(self, self._before_caret, self._replace_in_paragraph)
        self._lines, self._at_most = lines, at_most
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(4)
        self._space_lines()
        self._commit = Commit(self.value, self)
        self._commit.committed.connect(lambda value: self.committed.emit(value))
        self._showing = False
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def value(self) -> str:
        """The text as it is stored, lines parted by a line feed."""
        return normalise(self.toPlainText()).strip()

    def set_value(self, value: str) -> None:
        """Show a value from outside; what she is typing at this moment is never overwritten."""
        self._commit.mark(value)
        if self._commit.pending or value == self.value():
            return
        caret = self.textCursor().position()
        self._showing = True
        self.setPlainText(value)
        self._space_lines()
        self._showing = False
        if self.hasFocus():
            cursor = self.textCursor()
            cursor.setPosition(min(caret, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def flush(self) -> None:
        """Commit now what was typed."""
        self._commit.flush()

    def forget_undo(self) -> None:
        """Something else was done since: Ctrl+Z is not about this text any more."""
        self.document().clearUndoRedoStacks()

    def replace_text(self, start: int, length: int, text: str) -> None:
        """Put a text in the place of another, as one step that undo can take back."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def set_locked(self, locked: bool) -> None:
        """Show the text without letting it be changed."""
        self.setReadOnly(locked)
        self.setProperty("locked", locked)
        self.style().unpolish(self)
        self.style().polish(self)

    def _space_lines(self) -> None:
        """Lines further apart than Qt sets them; new paragraphs inherit it and undo does not see it."""
        self.document().setUndoRedoEnabled(False)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        self.document().setUndoRedoEnabled(True)

    def _height(self, lines: int) -> int:
        text = ceil(QFontMetricsF(self.font()).lineSpacing() * _LINE_HEIGHT_PERCENT / 100 * lines)
        frame = self.contentsMargins().top() + self.contentsMargins().bottom()
        return text + 2 * round(self.document().documentMargin()) + frame + 2

    def _fit(self) -> None:
        frame = self._height(0) - 2 * round(self.document().documentMargin())
        wanted = ceil(self.document().size().height()) + frame
        low, high = self._height(self._lines), self._height(self._at_most)
        scrolls = wanted > high
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff)
        height = min(max(wanted, low), high)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _on_text_changed(self) -> None:
        if not self._showing and not self.isReadOnly():
            self._commit.touch()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def event(self, event: QEvent) -> bool:
        if belongs_to_page(event, self.document().isUndoAvailable(), self.document().isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif is_redo(event) and self.document().isRedoAvailable():
            self.redo()
        elif is_arabic_mark(event):
            cursor = self.textCursor()
            cursor.insertText(marked_arabic(cursor.selectedText()))
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
            self.setTextCursor(cursor)
        elif not self.persian_offer.takes(event):
            self._type(event)

    def _type(self, event: QKeyEvent) -> None:
        instead = typed_instead(event, self._before_caret())
        if instead is None:
            super().keyPressEvent(event)
            self.persian_offer.look(event)
        else:
            self.textCursor().insertText(instead)

    def _replace_in_paragraph(self, start: int, length: int, text: str) -> None:
        self.replace_text(self.textCursor().block().position() + start, length, text)

    def _before_caret(self) -> str:
        """The paragraph as far as the caret."""
        cursor = self.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(composed(event, self._before_caret()))

    def insertFromMimeData(self, source: QMimeData) -> None:
        entries = entries_of(source.text()) if self.takes_entries else ()
        if len(entries) > 1:
            self.entries_pasted.emit(entries)
        else:
            self.insert_text(source.text())

    def insert_text(self, text: str) -> None:
        """Insert at the cursor what was typed somewhere else."""
        self.textCursor().insertText(pasted(text, self._before_caret()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.persian_offer.withdraw()
            self.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
