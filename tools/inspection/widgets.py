"""What the checks ask of every widget: whether Tab comes to it, what it is called, where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

MOST_ROWS = 40


def shown(window: QWidget) -> list[QWidget]:
    """Every widget of a window that is shown now, but for those of windows of their own."""
    return [one for one in window.findChildren(QWidget) if one.isVisible() and one.window() is window]


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def name_of(widget: QWidget) -> str:
    """What a screen reader says first; a combo box says its text, its name is its own or its label's."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName() or _buddy_of(widget) or widget.accessibleDescription()
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name) if seen is not None else ""


def role_of(widget: QWidget) -> QAccessible.Role:
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.role() if seen is not None else QAccessible.Role.NoRole


def words_of(widget: QWidget) -> str:
    """What is written on it, or nothing."""
    if isinstance(widget, (QLabel, QAbstractButton)):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QTabBar):
        return widget.tabText(widget.currentIndex())
    return ""


def above(widget: QWidget) -> Iterator[QWidget]:
    """What it stands in, from the nearest to the window."""
    while (parent := widget.parentWidget()) is not None and not widget.isWindow():
        yield parent
        widget = parent


def place_of(widget: QWidget) -> QRect:
    """Its rectangle in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def seen_part(widget: QWidget) -> QRect:
    """What of it is not scrolled away, in its window."""
    place = place_of(widget)
    for one in above(widget):
        if isinstance(one.parentWidget(), QAbstractScrollArea) or one.isWindow():
            place = place.intersected(place_of(one))
    return place


def rows_of(view: QAbstractItemView) -> Iterator[list[QModelIndex]]:
    """The cells of the first rows of a list or a table."""
    model: QAbstractItemModel | None = view.model()  # which Qt's stubs take for granted
    if model is None:
        return
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    for row in range(min(model.rowCount(), MOST_ROWS)):
        yield [model.index(row, column) for column in range(columns)]


def called(widget: QWidget) -> str:
    """How a complaint names it."""
    at = place_of(widget)
    says = words_of(widget) or name_of(widget)
    inside = type(widget.parentWidget()).__name__
    told = " ".join(says.split())[:60]
    return f"{type(widget).__name__} in {inside} «{told}» {at.width()}x{at.height()} at {at.x()},{at.y()}"


def _buddy_of(widget: QWidget) -> str:
    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), "")
