"""A tile per neighbourhood: whether it is represented, and by whom; frozen values and their Qt model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.register import Register
from app.persian.folding import compact
from app.persian.sorting import sort_key
from app.ui import figures
from app.ui.meetings.attendance.labels import label
from app.ui.meetings.attendance.rows import Row

AnyIndex = QModelIndex | QPersistentModelIndex
TILE_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Tile:
    """One neighbourhood: `here` are the names of its people in the hall, `all` how many the list has."""

    id: str
    name: str
    here: tuple[str, ...]
    all: int

    @property
    def state(self) -> str:
        """Whether somebody of it is in the hall, in words."""
        if not self.all:
            return label("nobody_listed")
        return label("represented" if self.here else "unrepresented")

    @property
    def who(self) -> str:
        """Who is there, and how many of how many: «۲ از ۳»."""
        if not self.here:
            return ""
        return f"{figures.grouped(len(self.here))} {label('of')} {figures.grouped(self.all)}"

    @property
    def spoken(self) -> str:
        """All of it in one line, for a screen reader."""
        return figures.row((self.name, self.state, self.who, *self.here))


def tiles_of(rows: Iterable[Row], register: Register) -> tuple[Tile, ...]:
    """A tile for each neighbourhood of the district, in Persian order."""
    listed: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.neighbourhood_id:
            listed[row.neighbourhood_id].append(row)
    places = [one for one in register.neighbourhoods if one.active or one.id in listed]
    return tuple(
        Tile(
            place.id,
            place.name,
            tuple(row.name for row in listed[place.id] if row.is_here),
            len(listed[place.id]),
        )
        for place in sorted(places, key=lambda one: sort_key(one.name))
    )


def found_tiles(tiles: Iterable[Tile], typed: str) -> list[Tile]:
    """The tiles whose name has the letters, those that begin with them first."""
    wanted = compact(typed)
    answers = [tile for tile in tiles if wanted in compact(tile.name)]
    return sorted(answers, key=lambda tile: not compact(tile.name).startswith(wanted))


class TileModel(QAbstractListModel):
    """Holds an immutable tuple of tiles; other values repaint single tiles."""

    def __init__(self) -> None:
        super().__init__()
        self._tiles: tuple[Tile, ...] = ()

    def tile(self, at: int) -> Tile:
        return self._tiles[at]

    def show(self, tiles: Sequence[Tile]) -> None:
        """Show exactly these."""
        before, shown = self._tiles, tuple(tiles)
        if [tile.id for tile in before] != [tile.id for tile in shown]:
            self.beginResetModel()
            self._tiles = shown
            self.endResetModel()
            return
        self._tiles = shown
        for at, (old, new) in enumerate(zip(before, shown, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._tiles)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == TILE_ROLE:
            return self._tiles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._tiles[index.row()].name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._tiles[index.row()].spoken
        return None
