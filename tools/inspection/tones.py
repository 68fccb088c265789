"""Whether nothing is said by colour alone (WCAG 2.2, 1.4.1): what has a tone has a word or a shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget

from app.ui.widgets.labels import Dot
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY
from app.ui.widgets.rows import TONE_ROLE
from app.ui.widgets.tinted import Tinted
from tools.inspection.widgets import rows_of, words_of


def wrong(widgets: Iterable[QWidget]) -> Iterator[tuple[QWidget, str]]:
    """Each widget that only its colour tells apart."""
    for widget in widgets:
        if isinstance(widget, Dot):
            parent = widget.parentWidget()
            if parent is None or not _says_something(parent):
                yield widget, "is a dot without a word"
        elif (widget.property("tone") or isinstance(widget, Tinted)) and not _says_something(widget):
            yield widget, "has a tone and no word"
        if widget.property("invalid") and not _tells_its_problem(widget):
            yield widget, "is marked as wrong and does not say why"
        if isinstance(widget, QAbstractItemView) and (row := _toned_row(widget)) is not None:
            yield widget, f"has a toned cell without a word in row {row + 1}"


def _says_something(widget: QWidget) -> bool:
    """A word that is seen, or an icon that has one."""
    for one in (widget, *widget.findChildren(QWidget)):
        if one is widget or one.isVisible():
            if words_of(one).strip():
                return True
            if isinstance(one, QAbstractButton) and not one.icon().isNull() and one.accessibleName():
                return True
            if isinstance(one, QLabel) and not one.pixmap().isNull():
                return True
    return False


def _tells_its_problem(widget: QWidget) -> bool:
    return bool(widget.property(PROBLEM_PROPERTY) or widget.accessibleDescription())


def _toned_row(view: QAbstractItemView) -> int | None:
    for at, cells in enumerate(rows_of(view)):
        if any(_is_toned(cell) and not cell.data(Qt.ItemDataRole.DisplayRole) for cell in cells):
            return at
    return None


def _is_toned(cell: QModelIndex) -> bool:
    tone = cell.data(TONE_ROLE)
    return isinstance(tone, str) and bool(tone)
