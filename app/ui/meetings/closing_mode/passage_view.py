"""A passage in large type, as it is read aloud from the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.domain.reading import Line, Passage
from app.ui import theme
from app.ui.widgets.announcing import announce

_TIMES = (2.1, 1.9, 1.7)
"""The sizes beside that of the window's text: the largest in which the passage is seen whole, or else the
smallest.
"""
_TITLE = 1.1
_LEADING, _MARGIN, _STEP = 120, 32, 36
_MOST = 1.4
"""The text size up to which the letters grow, as a factor."""
"""Per cent from line to line, and px at 100 %."""
_NEXT = (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


class PassageView(QTextEdit):
    """`passed` with Space or → when she has read it all, `returned` with Shift+Space or ← from its beginning;
    `seen(whole)` as it is scrolled.

    → is «next» in both directions of writing, for that is what the remote controls of lecturers send.
    """

    passed = Signal()
    returned = Signal()
    seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "plain")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("متن قرائت"))
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self._show_again)
        theme.current().changed.connect(self._settled.start)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self._tell_seen())
        bar.rangeChanged.connect(lambda _least, _most: self._tell_seen())
        self._passage: Passage | None = None

    def show_passage(self, passage: Passage) -> None:
        """Show a passage from its beginning; the same one stays where it was scrolled to."""
        before, self._passage = self._passage, passage
        if before == passage:
            return
        is_same = before is not None and before.key == passage.key
        at = self.verticalScrollBar().value() if is_same else 0
        self._write(passage)
        self.verticalScrollBar().setValue(at)
        announce(self, self.accessibleDescription())

    def go_on(self) -> None:
        """What does not fit comes first, then what follows."""
        if not self._scroll(1):
            self.passed.emit()

    def go_back(self) -> None:
        """The same the other way."""
        if not self._scroll(-1):
            self.returned.emit()

    def _tell_seen(self) -> None:
        bar = self.verticalScrollBar()
        self.seen.emit(bar.value() >= bar.maximum())

    def _scroll(self, by: int) -> bool:
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + by * max(1, bar.pageStep() - theme.current().px(3 * _STEP)))
        return bar.value() != before

    def _show_again(self) -> None:
        if self._passage is not None:
            self._write(self._passage)

    def _write(self, passage: Passage) -> None:
        for times in _TIMES:
            self._set(passage, times)
            if self.document().size().height() <= self.viewport().height():
                break
        self.setAccessibleDescription("\n".join(line.text for line in passage.lines))

    def _set(self, passage: Passage, times: float) -> None:
        self.clear()
        self.document().setDocumentMargin(theme.current().px(_MARGIN))
        cursor = QTextCursor(self.document())
        for place, line in enumerate(passage.lines):
            if place:
                cursor.insertBlock()
            cursor.setBlockFormat(_block(line))
            for piece in line.pieces:
                cursor.insertText(piece.text, _letters(times * (_TITLE if line.title else 1), piece.bold))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def event(self, event: QEvent) -> bool:
        """Keys of fields and lists mean nothing else while she reads."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_own(event):
            event.ignore()
        elif event.isAutoRepeat():
            event.accept()  # a key that is held down passes over nothing
        elif event.key() in _BACK or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.go_back()
        else:
            self.go_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._settled.start()  # not now: Qt is laying the document out


def _is_own(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == Qt.Key.Key_Space:
        return held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    return not held and event.key() in (*_NEXT, *_BACK)


def _block(line: Line) -> QTextBlockFormat:
    px = theme.current().px
    made = QTextBlockFormat()
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setBottomMargin(px(10))
    made.setRightMargin(px(_STEP) * line.depth)
    if line.title:
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return made


def _letters(times: float, bold: bool) -> QTextCharFormat:
    font = theme.current().font("body", QFont.Weight.Bold if bold else QFont.Weight.Normal)
    in_all = times * min(1.0, _MOST / theme.current().factor)  # what is huge already grows no further
    font.setPointSizeF(font.pointSizeF() * in_all)
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(theme.current().colour("ink"))
    return made
