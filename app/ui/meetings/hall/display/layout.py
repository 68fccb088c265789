"""Where everything of the display stands: one picture in words becomes texts and bars with their places.

It paints nothing, so that a test can ask whether all is legible and nothing lies over anything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QRectF

from app.persian import digits
from app.ui.meetings.hall.display import type_sizes
from app.ui.meetings.hall.display.fitting import cut, fitted, lines_of, width_of
from app.ui.meetings.hall.display.shown import Shown, Stage, Wording, say
from app.ui.meetings.hall.display.type_sizes import LEADING, LEAST, pixels

Ink = Literal["ink", "soft", "accent", "on_mark"]
Side = Literal["start", "centre", "end"]

_EDGE = 0.045
"""Free at the sides, in heights of the picture; above and below a little less."""
_ABOVE = 0.03
_GAP = 0.02
_AGENDA, _AGENDA_ALONE = 0.42, 0.5
"""The share of the width that the agenda has beside who speaks, and where nobody does."""
_ROOM_FOR_TWO = 1.25
"""Widths in heights from which the agenda has a column of its own."""
_ROOM_FOR_NAME = 4
"""Type sizes below which what is left of a name tells nobody who he is."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text in its place; `size` is its type in px."""

    at: QRectF
    text: str
    size: int
    ink: Ink = "ink"
    side: Side = "start"
    bold: bool = False
    tabular: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """An area of one colour: a thin line, or the ground of the item that is talked about."""

    at: QRectF
    ink: Literal["line", "mark"]


Mark = Text | Bar


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is painted, back to front, and into how many pages the resolution goes."""

    marks: tuple[Mark, ...]
    pages: int = 1


def laid_out(shown: Shown, width: float, height: float, page: int = 0) -> Picture:
    """The picture of this size, whose lines begin at the right.  A page that is not there any more is the
    last one.
    """
    sheet = _Sheet(width, height)
    box = sheet.frame(shown)
    pages = 1
    if shown.stage is Stage.WORDING and shown.wording is not None:
        pages = sheet.wording(shown, shown.wording, box, page)
    else:
        sheet.middle(shown, box)
    return Picture(tuple(_mirrored(mark, width) for mark in sheet.marks), pages)


class _Sheet:
    """Gathers marks as for a picture whose lines begin at the left."""

    def __init__(self, width: float, height: float) -> None:
        self.marks: list[Mark] = []
        self._width, self._height = width, height
        self._least = pixels(LEAST, height)
        self._line = self._least * LEADING

    def frame(self, shown: Shown) -> QRectF:
        """Head and foot; what is left between them comes back."""
        edge, above, gap = (share * self._height for share in (_EDGE, _ABOVE, _GAP))
        band = self._band(shown.mark) if shown.mark else 0.0
        inside = QRectF(edge, band + above, self._width - 2 * edge, self._height - band - 2 * above)
        head = self._head(shown, inside)
        foot = self._foot(shown, inside)
        top = inside.top() + head + gap / 2
        for y in (top, inside.bottom() - foot - gap / 2):
            self.marks.append(Bar(QRectF(inside.left(), y - 1, inside.width(), max(2, gap / 8)), "line"))
        return QRectF(inside.left(), top + gap / 2, inside.width(), inside.bottom() - foot - top - gap * 1.5)

    def wording(self, shown: Shown, wording: Wording, box: QRectF, page: int) -> int:
        """A resolution in large letters below what it is and who speaks; the number of its pages."""
        label, box = _parted(box, self._line)
        facts = self._together(wording.facts, box.width())
        room = box.height() - len(facts) * self._line
        found = fitted(wording.text, box.width(), room, self._height, type_sizes.TEXT)
        if len(found.lines) * found.line_height > room:
            whole = "\n".join((wording.text, *facts))
            facts, found = (), fitted(whole, box.width(), box.height(), self._height, (LEAST,))
        page = min(page, found.pages - 1)
        self._label(wording.label, shown, label, (page, found.pages))
        lines = found.page(page)
        rest = room if facts else box.height()
        top = box.top() + (0.0 if found.pages > 1 else (rest - len(lines) * found.line_height) / 2)
        below = self._lines(lines, found.size, QRectF(box.left(), top, box.width(), 0))
        self._lines(facts, self._least, QRectF(box.left(), below, box.width(), 0), "soft")
        return found.pages

    def middle(self, shown: Shown, box: QRectF) -> None:
        """Who speaks, or what the session is, and beside it the agenda where there is room."""
        main = box
        if shown.agenda and shown.stage is not Stage.OVER and self._width > _ROOM_FOR_TWO * self._height:
            gap = 2 * _GAP * self._height
            wide = box.width() * (_AGENDA_ALONE if shown.stage is Stage.CALM else _AGENDA)
            self._agenda(shown, QRectF(box.right() - wide, box.top(), wide, box.height()))
            main = QRectF(box.left(), box.top(), box.width() - wide - gap, box.height())
        if shown.stage is Stage.SPEAKING and shown.floor is not None:
            name, detail, time = shown.floor.name, shown.floor.detail, shown.floor.time
            self._column(main, (name, type_sizes.NAME, True), (detail,), (time, type_sizes.FIGURE))
        elif shown.told:
            first, *others = shown.told
            self._column(main, (first, type_sizes.NAME, True), tuple(others))
        else:
            self._column(main, (shown.title, type_sizes.NAME, True), shown.facts)

    def _band(self, mark: str) -> float:
        """What all the picture is, across its upper end; the height comes back."""
        across = QRectF(0, 0, self._width, self._line)
        self.marks.append(Bar(across, "mark"))
        self._lines((mark,), self._least, across, "on_mark", "centre", bold=True)
        return self._line

    def _head(self, shown: Shown, inside: QRectF) -> float:
        """What is talked about or the title of the session, and the time; the height comes back.

        The title takes a second line before a word of it is left out; a resolution needs that line itself.
        """
        clock = width_of(shown.clock, self._least, True)
        line = QRectF(inside.left(), inside.top(), inside.width(), self._line)
        self.marks.append(Text(line, shown.clock, self._least, "ink", "end", True))
        told = shown.item if shown.stage is Stage.WORDING else shown.title
        if shown.stage is not Stage.CALM:
            room = inside.width() - clock - 2 * _GAP * self._height
            line = QRectF(inside.left(), inside.top(), room, self._line)
            lines = cut(told, self._least, room, 1 if shown.stage is Stage.WORDING else 2)
            self._lines(lines, self._least, line, "soft")
            return max(1, len(lines)) * self._line
        return self._line

    def _foot(self, shown: Shown, inside: QRectF) -> float:
        """The counts; the height comes back."""
        lines = self._together(shown.counts, inside.width())
        high = len(lines) * self._line
        at = QRectF(inside.left(), inside.bottom() - high, inside.width(), 0)
        self._lines(lines, self._least, at, "soft")
        return high

    def _together(self, parts: Sequence[str], width: float) -> tuple[str, ...]:
        """Parts side by side, in as few lines as there is room for; no number is parted from its name."""
        lines: list[str] = []
        for part in parts:
            joined = f"{lines[-1]} · {part}" if lines else part
            if lines and width_of(joined, self._least) <= width:
                lines[-1] = joined
            else:
                lines += lines_of(part, self._least, width)
        return tuple(lines)

    def _label(self, label: str, shown: Shown, line: QRectF, page: tuple[int, int]) -> None:
        """What is worded, on which of its pages, and at the end of the line who speaks."""
        if page[1] > 1:
            number, count = digits.grouped(page[0] + 1), digits.grouped(page[1])
            label = f"{label} · {say('page').format(at=number, count=count)}"
        self._lines(cut(label, self._least, line.width(), 1, True), self._least, line, "accent", bold=True)
        if shown.floor is None:
            return
        gap = 2 * _GAP * self._height
        time = width_of(shown.floor.time, self._least, True, True)
        room = line.width() - width_of(label, self._least, True) - time - 2 * gap
        if room < -gap:
            return
        self.marks.append(Text(line, shown.floor.time, self._least, "ink", "end", True, True))
        if room > _ROOM_FOR_NAME * self._least:
            at = QRectF(line.right() - time - gap / 2 - room, line.top(), room, line.height())
            self._lines(cut(shown.floor.name, self._least, room), self._least, at, "soft", "end")

    def _agenda(self, shown: Shown, box: QRectF) -> None:
        """The items around the one that is talked about, which stands in a bar."""
        head, box = _parted(box, self._line)
        self._lines((say("agenda"),), self._least, head, "accent", bold=True)
        inside = self._least * 0.35
        width = box.width() - 2 * inside
        room = int(box.height() / self._line)
        rows = [self._item(shown, place, width, 2) for place in range(len(shown.agenda))]
        if sum(map(len, rows)) > room:
            most = [2 if place == shown.at else 1 for place in range(len(rows))]
            rows = [self._item(shown, place, width, lines) for place, lines in enumerate(most)]
        top = box.top()
        for place in _around(shown.at or 0, [len(lines) for lines in rows], room):
            high = len(rows[place]) * self._line
            is_on = place == shown.at
            if is_on:
                self.marks.append(Bar(QRectF(box.left(), top, box.width(), high), "mark"))
            at = QRectF(box.left() + inside, top, width, high)
            self._lines(rows[place], self._least, at, "on_mark" if is_on else "soft", bold=is_on)
            top += high

    def _item(self, shown: Shown, place: int, width: float, most: int) -> tuple[str, ...]:
        told = f"{digits.grouped(place + 1)}. {shown.agenda[place]}"
        return cut(told, self._least, width, most, bold=place == shown.at)

    def _column(
        self,
        box: QRectF,
        first: tuple[str, Sequence[float], bool],
        others: tuple[str, ...],
        figure: tuple[str, Sequence[float]] | None = None,
    ) -> None:
        """Words one below the other in the middle of a box: the first large, then small ones, then a time."""
        text, shares, bold = first
        small = [line for told in others for line in cut(told, self._least, box.width(), 2)]
        needed = (2 if figure else 1) * self._line
        small = small[: max(0, int((box.height() - needed) / self._line))]
        room = box.height() - len(small) * self._line
        name = fitted(text, box.width(), room * (0.55 if figure else 1), self._height, shares, bold, 3)
        size = self._figure_size(figure, box.width(), room - len(name.lines) * name.line_height)
        high = len(name.lines) * name.line_height + len(small) * self._line + size * LEADING
        top = box.top() + max(0.0, (box.height() - high) / 2)
        top = self._lines(name.lines, name.size, QRectF(box.left(), top, box.width(), 0), bold=bold)
        top = self._lines(small, self._least, QRectF(box.left(), top, box.width(), 0), "soft")
        if figure is not None:
            at = QRectF(box.left(), top, box.width(), size * LEADING)
            self.marks.append(Text(at, figure[0], size, "accent", "start", True, True))

    def _figure_size(self, figure: tuple[str, Sequence[float]] | None, width: float, room: float) -> int:
        if figure is None:
            return 0
        sizes = [pixels(share, self._height) for share in figure[1]]
        found = (size for size in sizes if width_of(figure[0], size, True, True) <= width)
        return next((size for size in found if size * LEADING <= room), sizes[-1])

    def _lines(
        self,
        lines: Sequence[str],
        size: int,
        at: QRectF,
        ink: Ink = "ink",
        side: Side = "start",
        bold: bool = False,
    ) -> float:
        """Put lines one below the other from the top of `at`; where the next one would stand comes back."""
        top = at.top()
        for line in lines:
            self.marks.append(
                Text(QRectF(at.left(), top, at.width(), size * LEADING), line, size, ink, side, bold)
            )
            top += size * LEADING
        return top


def _around(at: int, rows: Sequence[int], room: int) -> range:
    """The places around `at` whose lines go into the room: one before it, then what follows, then before."""
    first = last = at
    left = room - rows[at]
    for forward in (False, *[True] * len(rows), *[False] * len(rows)):
        place = last + 1 if forward else first - 1
        if 0 <= place < len(rows) and rows[place] <= left:
            left -= rows[place]
            first, last = (first, place) if forward else (place, last)
    return range(first, last + 1)


def _parted(box: QRectF, high: float) -> tuple[QRectF, QRectF]:
    """The first line of a box, and what is below it."""
    line = QRectF(box.left(), box.top(), box.width(), high)
    return line, QRectF(box.left(), box.top() + high, box.width(), box.height() - high)


def _mirrored(mark: Mark, width: float) -> Mark:
    at = QRectF(width - mark.at.right(), mark.at.top(), mark.at.width(), mark.at.height())
    return replace(mark, at=at)
