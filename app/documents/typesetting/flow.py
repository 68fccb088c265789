"""Blocks become strips, strips fill pages: breaking, keeping together, repeating headers; knows no text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.sheet import Box, Sheet

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
_TOLERANCE = 0.01


@dataclass(frozen=True, slots=True)
class Strip:
    """A horizontal band that no page break cuts; `draw(sheet, left, top)` draws it.

    `repeated` are drawn again on a new page before this one; `close(sheet, left, y)` ends the page before it.
    A `gap` is white space, dropped at the top of a page.
    """

    height: float
    draw: Callable[[Sheet, float, float], None]
    keeps_next: bool = False
    gap: bool = False
    repeated: tuple[Strip, ...] = ()
    close: Callable[[Sheet, float, float], None] | None = None


class Block(Protocol):
    """Anything that can be set in a column: a paragraph, a table, white space."""

    def strips(self, width: float, page_height: float) -> list[Strip]:
        """The block in a column of `width`, in strips no higher than `page_height` if that can be."""
        ...


@dataclass(frozen=True, slots=True)
class Space:
    """White space between blocks, in points; `keeps_next` glues what is before it to what is after."""

    height: float
    keeps_next: bool = False

    def strips(self, _width: float, _page_height: float) -> list[Strip]:
        """One gap."""
        return [Strip(self.height, _nothing, self.keeps_next, gap=True)]


@dataclass(frozen=True, slots=True)
class Keep:
    """Blocks that stay on one page if a page can hold them."""

    blocks: Sequence[Block]

    def strips(self, width: float, page_height: float) -> list[Strip]:
        """The strips of the blocks, each kept with the next."""
        strips = [strip for block in self.blocks for strip in block.strips(width, page_height)]
        kept = [
            Strip(s.height, s.draw, True, gap=s.gap, repeated=s.repeated, close=s.close) for s in strips[:-1]
        ]
        return [*kept, *strips[-1:]]


@dataclass(frozen=True, slots=True)
class Margins:
    """White borders in points."""

    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class PageForm:
    """Size and margins; the first page's are those of the circular of 1349: 40, 25, 25 and 15 mm."""

    size: tuple[float, float] = A4
    first: Margins = Margins(40 * MM, 25 * MM, 25 * MM, 15 * MM)
    following: Margins = Margins(20 * MM, 25 * MM, 25 * MM, 15 * MM)

    def frame(self, number: int) -> Box:
        """Where the text of page `number` (from 1) stands."""
        margins = self.first if number == 1 else self.following
        width, height = self.size
        return Box(margins.left, margins.bottom, width - margins.right, height - margins.top)


def draw_at(sheet: Sheet, block: Block, left: float, top: float, width: float) -> float:
    """Draw a block at a place of its own, outside the flow; returns where it ends."""
    for strip in block.strips(width, top):
        strip.draw(sheet, left, top)
        top -= strip.height
    return top


def fill(blocks: Iterable[Block], form: PageForm, fonts: DocumentFonts) -> list[Sheet]:
    """Lay blocks out on as many sheets as they need, at least one. All frames must be equally wide."""
    filler = _Filler(form, fonts)
    frame = form.frame(2)
    strips = [strip for block in blocks for strip in block.strips(frame.width, frame.height)]
    for group in _kept_together(strips):
        filler.place(group)
    return filler.sheets


class _Filler:
    def __init__(self, form: PageForm, fonts: DocumentFonts) -> None:
        self._form = form
        self._fonts = fonts
        self.sheets: list[Sheet] = []
        self._last: Strip | None = None
        self._untouched = True
        self._new_sheet()

    def place(self, group: list[Strip]) -> None:
        height = sum(strip.height for strip in group)
        if height > self._form.frame(2).height and len(group) > 1:
            for strip in group:
                self.place([strip])
            return
        if not self._fits(height) and not self._untouched:
            self._break_before(group[0])
        for strip in group:
            self._place(strip)

    def _place(self, strip: Strip) -> None:
        if strip.gap and self._untouched:
            return
        strip.draw(self.sheets[-1], self._frame.left, self._y)
        self._y -= strip.height
        self._untouched = False
        self._last = strip

    def _fits(self, height: float) -> bool:
        return self._y - height >= self._frame.bottom - _TOLERANCE

    def _break_before(self, strip: Strip) -> None:
        if strip.gap:
            self._new_sheet()
            return
        if self._last and self._last.close and strip.repeated:
            self._last.close(self.sheets[-1], self._frame.left, self._y)
        self._new_sheet()
        with self.sheets[-1].as_artifact():
            for header in strip.repeated:
                self._place(header)

    def _new_sheet(self) -> None:
        self.sheets.append(Sheet(self._fonts))
        self._frame = self._form.frame(len(self.sheets))
        self._y = self._frame.top
        self._untouched = True


def _kept_together(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keeps_next:
            yield group
            group = []
    if group:
        yield group


def _nothing(_sheet: Sheet, _left: float, _top: float) -> None:
    """White space has no ink."""
