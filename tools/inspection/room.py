"""Whether everything has room for its words, and they are written as the language of the window wants it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from app.ui.meetings.text.cleaning_panel import EditModel
from app.ui.widgets.elided import ElidedLabel
from tools.inspection.widgets import above, rows_of

_PERSIAN = re.compile("[آ-ی]")
_LATIN_RUN = re.compile(r"[\u2066\u2068][^\u2069]*\u2069|[A-Za-z][\w.+/-]*")
_BREAK = re.compile(r"[\s\u200b]+")
_DIGIT = re.compile(r"[0-9]")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_SLACK = 1


def wrong(widgets: Iterable[QWidget]) -> Iterator[tuple[QWidget, str]]:
    """Each widget with what is wrong with its room or its words."""
    for widget in widgets:
        for what in (*_wrong_room(widget), *_wrong_words(widget)):
            yield widget, what


def _wrong_room(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().isVisible():
        yield "scrolls sideways"
    if isinstance(widget, (QLabel, QAbstractButton)) and widget.text():
        if not _has_room(widget):
            yield "has no room for its words"
        if _is_cut(widget):
            yield "is cut at a side"
    if isinstance(widget, QTabBar) and widget.sizeHint().width() > widget.width() + _SLACK:
        yield "has no room for its tabs"


def _wrong_words(widget: QWidget) -> Iterator[str]:
    """In a window that is read from the right; a Persian name in an English one stands as it likes."""
    if widget.window().layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return
    if any(_has_latin_digit(text) for text in _texts(widget)):
        yield "has a Latin digit"
    if _stands_at_the_left(widget):
        yield "stands at the left"


def _has_room(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, ElidedLabel):
        return True  # it gives way, and its tool tip says all
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max(_BREAK.split(widget.text()), key=len)
        needed = widget.fontMetrics().horizontalAdvance(longest)
        tall_enough = widget.heightForWidth(widget.width()) <= widget.height() + _SLACK
        return tall_enough and needed <= widget.contentsRect().width() + _SLACK
    hint = widget.minimumSizeHint()
    return hint.width() <= widget.width() + _SLACK and hint.height() <= widget.height() + _SLACK


def _is_cut(widget: QWidget) -> bool:
    """Whether something around it hides a side of it; below and above it may be scrolled."""
    seen, inner = widget.rect(), widget
    for parent in above(widget):
        seen = QRect(inner.mapTo(parent, seen.topLeft()), seen.size())
        if seen.left() < -_SLACK or seen.right() > parent.width() + _SLACK:
            return True
        inner = parent
    return False


def _texts(widget: QWidget) -> Iterator[str]:
    """The words of the program; what somebody has typed is shown as it was typed."""
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QTabBar):
        yield from map(widget.tabText, range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget.model(), EditModel):
        for cell in chain.from_iterable(rows_of(widget)):
            yield from (str(cell.data(role) or "") for role in _ROLES)


def _has_latin_digit(text: str) -> bool:
    """In Persian words; keys («F7»), names of standards and files keep theirs."""
    return bool(_PERSIAN.search(text) and _DIGIT.search(_LATIN_RUN.sub("", text)))


def _stands_at_the_left(widget: QWidget) -> bool:
    if isinstance(widget, (QLabel, QLineEdit)) and _PERSIAN.search(widget.text()):
        seen = QStyle.visualAlignment(widget.layoutDirection(), widget.alignment())
        return not seen & (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignHCenter)
    if isinstance(widget, QTextEdit) and _PERSIAN.search(widget.toPlainText()):
        block = widget.document().begin()
        return block.textDirection() is not Qt.LayoutDirection.RightToLeft
    return False
