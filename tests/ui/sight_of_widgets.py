"""What somebody who looks at a window would mind: a clipped word, a Latin digit, Persian at the left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from PySide6.QtCore import QAbstractTableModel, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
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

_PERSIAN = re.compile("[آ-ی]")
_LATIN_RUN = re.compile(r"\u2066[^\u2069]*\u2069|[A-Za-z][\w.+/-]*")
_DIGIT = re.compile(r"[0-9]")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_MOST_ROWS = 40
_SLACK = 1


def complaints(window: QWidget) -> list[str]:
    """Everything that is wrong with what is shown now, one line each."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            found += [f"{what}: {_named(widget)}" for what in _wrong_with(widget)]
    return found


def _wrong_with(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().isVisible():
        yield "scrolls sideways"
    if isinstance(widget, (QLabel, QAbstractButton)) and widget.text():
        if not _has_room(widget):
            yield "has no room for its words"
        if _is_cut(widget):
            yield "is cut at a side"
    if isinstance(widget, QTabBar) and widget.sizeHint().width() > widget.width() + _SLACK:
        yield "has no room for its tabs"
    if any(_has_latin_digit(text) for text in _texts(widget)):
        yield "has a Latin digit"
    if _stands_at_the_left(widget):
        yield "stands at the left"
    if _takes_tab(widget) and not _name(widget):
        yield "has no name for a screen reader"


def _has_room(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, ElidedLabel):
        return True  # it gives way, and its tool tip says all
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max(widget.text().split(), key=len, default="")
        needed = widget.fontMetrics().horizontalAdvance(longest)
        tall_enough = widget.heightForWidth(widget.width()) <= widget.height() + _SLACK
        return tall_enough and needed <= widget.contentsRect().width() + _SLACK
    hint = widget.minimumSizeHint()
    return hint.width() <= widget.width() + _SLACK and hint.height() <= widget.height() + _SLACK


def _is_cut(widget: QWidget) -> bool:
    """Whether something around it hides a side of it; below and above it may be scrolled."""
    seen, above = widget.rect(), widget
    while not above.isWindow() and (parent := above.parentWidget()) is not None:
        seen = QRect(above.mapTo(parent, seen.topLeft()), seen.size())
        if seen.left() < -_SLACK or seen.right() > parent.width() + _SLACK:
            return True
        above = parent
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
        model = widget.model()
        columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
        for row, column in product(range(min(model.rowCount(), _MOST_ROWS)), range(columns)):
            yield from (str(model.index(row, column).data(role) or "") for role in _ROLES)


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


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _name(widget: QWidget) -> str:
    """What a screen reader says first; a combo box says its text, and its label is the buddy's."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name) if seen is not None else ""


def _named(widget: QWidget) -> str:
    at = widget.mapTo(widget.window(), QPoint())
    words = next(iter(_texts(widget)), "") or _name(widget)
    inside = type(widget.parentWidget()).__name__
    size = f"{widget.width()}x{widget.height()}"
    return f"{type(widget).__name__} in {inside} «{words[:60]}» {size} at {at.x()},{at.y()}"
