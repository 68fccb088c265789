"""What is read aloud in the hall before the minutes are signed, thought by thought; knows no paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256


class PassageKind(StrEnum):
    """What a passage is about; each kind has its own place where it is corrected."""

    FACTS = "facts"  # عنوان و مشخصات
    AGENDA = "agenda"  # دستور جلسه
    PRESENCE = "presence"  # تشکیل جلسه و حاضران
    STATEMENTS = "statements"  # سخنان یک نفر
    REQUEST = "request"  # درخواست
    RESOLUTION = "resolution"  # مصوبه
    CLOSING = "closing"  # پایان جلسه
    CHANGE = "change"  # تغییری که اصلاحیه می‌دهد


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, indented by so many steps; a ``title`` stands in the middle."""

    pieces: tuple[Piece, ...]
    depth: int = 0
    title: bool = False

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Passage:
    """What is read in one breath: its lines under the heading of its section, and the items it tells of."""

    kind: PassageKind
    heading: str
    lines: tuple[Line, ...]
    item_ids: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """By what it is known again when the minutes were changed."""
        return f"{self.kind}:{self.item_ids[0]}" if self.item_ids and self.kind in _MANY else str(self.kind)

    @property
    def digest(self) -> str:
        """A short mark of its words; another one means that something else is read."""
        return sha256("\n".join(line.text for line in self.lines).encode()).hexdigest()[:16]


_MANY = frozenset({PassageKind.STATEMENTS, PassageKind.REQUEST, PassageKind.RESOLUTION, PassageKind.CHANGE})
"""The kinds of which there are several; of the others there is one, whatever it tells of."""


def place_of(key: str, passages: tuple[Passage, ...], before: int = 0) -> int:
    """Where a passage stands now; where it stood ``before``, or the nearest to it, when it is gone."""
    at = next((at for at, one in enumerate(passages) if one.key == key), before)
    return max(0, min(at, len(passages) - 1))
