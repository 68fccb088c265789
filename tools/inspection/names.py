"""Whether a screen reader can say what every control is called and what it is (WCAG 2.2, 4.1.2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tools.inspection.widgets import above, name_of, role_of, rows_of, takes_tab, words_of

_CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QTextEdit)
_NO_CONTROL = frozenset(
    {
        QAccessible.Role.NoRole,
        QAccessible.Role.Client,
        QAccessible.Role.Window,
        QAccessible.Role.Pane,
        QAccessible.Role.Border,
        QAccessible.Role.Whitespace,
        QAccessible.Role.UserRole,
    }
)
"""Roles that do not tell what a control does."""


def wrong(widgets: Iterable[QWidget]) -> Iterator[tuple[QWidget, str]]:
    """Each control with what is wrong with its name or its role."""
    alike: dict[tuple[object, ...], list[QWidget]] = defaultdict(list)
    for widget in widgets:
        if not is_control(widget):
            continue
        name, role = name_of(widget), role_of(widget)
        if not any(letter.isalnum() for letter in name):
            yield widget, f"has no name for a screen reader{f' but «{name}»' if name else ''}"
        elif not isinstance(widget, QTabBar):
            alike[role, name, widget.accessibleDescription(), _value_of(widget), _heard_in(widget)].append(
                widget
            )
        if role in _NO_CONTROL and not isinstance(widget, QScrollArea):  # for which Qt has none
            yield widget, f"has no role for a screen reader ({role.name})"
        if isinstance(widget, QAbstractItemView) and (row := _silent_row(widget)) is not None:
            yield widget, f"says nothing of its row {row + 1} to a screen reader"
    for many in alike.values():
        if len(many) > 1:
            yield many[1], f"is called as {len(many) - 1} other(s) beside it"


def is_control(widget: QWidget) -> bool:
    """Whether something can be done with it; parts of a control speak through it."""
    if isinstance(widget.parentWidget(), (QLineEdit, QTabBar, QComboBox, QAbstractSpinBox)):
        return False
    is_one = isinstance(widget, _CONTROLS) and not isinstance(widget, QHeaderView)
    return is_one or takes_tab(widget)


def _value_of(widget: QWidget) -> str:
    """What is heard after the name of a field."""
    if isinstance(widget, QTextEdit):
        return widget.toPlainText()
    return words_of(widget) if isinstance(widget, (QComboBox, QLineEdit)) else ""


def _heard_in(widget: QWidget) -> tuple[str, ...]:
    """The names of what it stands in, which a screen reader says on the way."""
    return tuple(one.accessibleName() for one in above(widget) if one.accessibleName())


def _silent_row(view: QAbstractItemView) -> int | None:
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    silent = (
        at
        for at, cells in enumerate(rows_of(view))
        if not any(cell.data(role) for cell in cells for role in roles)
    )
    return next(silent, None)
