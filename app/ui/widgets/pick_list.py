"""The list under a pick field: entries that match what was typed, in Persian folding, best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.persian.folding import compact, matches
from app.ui import figures, theme
from app.ui.widgets.chosen_line import ChosenLine
from app.ui.widgets.elided import written

AnyIndex = QModelIndex | QPersistentModelIndex
MOST_SHOWN = 60
_MEASURED = 9
"""Lines that are seen at once; to measure all of them would be felt."""
ENTRY_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be picked: `detail` is shown beside the label; of `also` (other names, a line each)
    the one that was meant is shown, where the label is another.
    """

    id: Any
    label: str
    detail: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class NewEntry:
    """The last line of the list: make a new entry of what was typed."""

    label: str
    typed: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A line that only tells why something is not offered; who takes it is told `sentence`."""

    label: str
    detail: str = ""
    sentence: str = ""


Line = Entry | NewEntry | Notice


def best_first(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """Entries that answer `typed`; those with a name that begins with it come first, in their order."""
    wanted = compact(typed)
    if not wanted:
        return list(islice(entries, MOST_SHOWN))
    found = [entry for entry in entries if matches(typed, f"{entry.label} {entry.detail} {entry.also}")]
    found.sort(
        key=lambda entry: not any(compact(name).startswith(wanted) for name in (entry.label, entry.also))
    )
    return [_with_reason(entry, typed) for entry in found[:MOST_SHOWN]]


def _with_reason(entry: Entry, typed: str) -> Entry:
    """The entry with the other name by which it was found."""
    if matches(typed, f"{entry.label} {entry.detail}"):
        return entry
    meant = next((name for name in entry.also.splitlines() if matches(typed, name)), "")
    told = f"«{meant}»" if meant else ""
    return replace(entry, detail=figures.row((told, entry.detail)))


def wanted_width(lines: Sequence[Line]) -> int:
    """Pixels in which none of the lines that are seen at first gives way."""
    now = theme.current()
    label, detail = QFontMetrics(now.font("body")), QFontMetrics(now.font("small"))
    widths = (label.horizontalAdvance(one.label) + detail.horizontalAdvance(one.detail) for one in lines)
    return now.px(50) + max(islice(widths, _MEASURED), default=0)


class PickModel(QAbstractListModel):
    """The entries that are shown now, in an immutable tuple."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Line, ...] = ()

    def show(self, entries: Sequence[Line]) -> None:
        self.beginResetModel()
        self._shown = tuple(entries)
        self.endResetModel()

    def entry(self, row: int) -> Line:
        return self._shown[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ENTRY_ROLE):
            return None
        entry = self._shown[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole or not entry.detail:
            return entry.label
        return figures.row((entry.label, entry.detail))


class PickPopup(QListView):
    """The list itself; it keeps no focus of its own, the field goes on taking keys.

    A screen reader follows the focus and would never come here: the chosen line is said aloud.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QListView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self._told = ChosenLine(self)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self._told.look_again()


_INKS = {NewEntry: "primary", Notice: "soft"}


class PickDelegate(QStyledItemDelegate):
    """Label at the beginning of the line, detail in grey at its end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.current().px(200), theme.current().px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        now = theme.current()
        entry: Line = index.data(ENTRY_ROLE)
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.save()
        if chosen:
            painter.fillRect(option.rect, now.colour("primary_ground"))
        rect: QRect = option.rect.adjusted(now.px(10), 0, -now.px(10), 0)
        begin, end = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        if option.direction == Qt.LayoutDirection.LeftToRight:
            begin, end = end, begin
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(now.font("body"))
        label = written(entry.label, painter.fontMetrics(), rect.width())
        painter.setPen(now.colour(_INKS.get(type(entry), "ink")))
        painter.drawText(rect, begin | middle, label)
        left = rect.width() - painter.fontMetrics().horizontalAdvance(label) - now.px(16)
        if entry.detail and left > now.px(30):
            painter.setFont(now.font("small"))
            painter.setPen(now.colour("soft" if chosen else "muted"))
            detail = written(entry.detail, painter.fontMetrics(), left)
            painter.drawText(rect, end | middle, detail)
        painter.restore()
