"""Blocks become strips, strips fill pages: breaking, keeping together, repeating headers; knows no text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from app.documents.typesetting.sheet import Box, Sheet
from app.documents.typesetting.structure import NUMBERED, Element, ElementRole

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
_TOLERANCE = 0.01
_WORTH_CUTTING = 0.25  # of a page that would stay empty below a high row
_UNFOLDED = 16  # pages; only longer documents are worth the time


class Strip(NamedTuple):
    """A horizontal band that no page break cuts; `draw(sheet, left, top)` draws it.

    `repeated` are drawn again on a new page before this one; `close(sheet, left, y)` ends the page before it.
    A `gap` is white space, dropped at the top of a page. `cut()` gives a high band in lower strips, for a
    page that would stay half empty otherwise.
    """

    height: float
    draw: Callable[[Sheet, float, float], None]
    keeps_next: bool = False
    gap: bool = False
    repeated: tuple[Strip, ...] = ()
    close: Callable[[Sheet, float, float], None] | None = None
    cut: Callable[[], list[Strip]] | None = None


class Block(Protocol):
    """Anything that can be set in a column: a paragraph, a table, white space."""

    def strips(self, width: float, page_height: float, owner: Element) -> Iterable[Strip]:
        """The block in a column of `width`, in strips no higher than `page_height` if that can be.

        What it draws belongs to `owner`, or to elements below it.
        """
        ...


class Space(NamedTuple):
    """White space between blocks, in points; `keeps_next` glues what is before it to what is after."""

    height: float
    keeps_next: bool = False

    def strips(self, _width: float, _page_height: float, _owner: Element) -> list[Strip]:
        """One gap."""
        return [Strip(self.height, _nothing, self.keeps_next, gap=True)]


class Keep(NamedTuple):
    """Blocks that stay on one page if a page can hold them."""

    blocks: Sequence[Block]

    def strips(self, width: float, page_height: float, owner: Element) -> list[Strip]:
        """The strips of the blocks, each kept with the next."""
        strips = [strip for block in self.blocks for strip in block.strips(width, page_height, owner)]
        return [*(strip._replace(keeps_next=True) for strip in strips[:-1]), *strips[-1:]]


class NumberedList(NamedTuple):
    """Items that bear their numbers in their text.

    A label of its own would cut the line into two marked contents, and there pdf.js loses the order of words.
    """

    items: Sequence[Block]

    def strips(self, width: float, page_height: float, owner: Element) -> list[Strip]:
        """The strips of the items, one after the other."""
        whole = owner.child(ElementRole.LIST, NUMBERED)
        strips: list[Strip] = []
        for item in self.items:
            body = whole.child(ElementRole.LIST_ITEM).child(ElementRole.LIST_BODY, takes_text=True)
            strips += item.strips(width, page_height, body)
        return strips


class Tied(NamedTuple):
    """Blocks whose last row or lines stay on one page with what follows, if a page can hold both."""

    before: Sequence[Block]
    after: Sequence[Block]

    def strips(self, width: float, page_height: float, owner: Element) -> Iterator[Strip]:
        """The strips of all, the last of `before` kept with the first of `after`."""
        above, below = (
            (strip for block in blocks for strip in block.strips(width, page_height, owner))
            for blocks in (self.before, self.after)
        )
        tail: list[Strip] = []
        for group in _kept_together(above):
            if all(strip.gap for strip in group):
                tail += group
            else:
                yield from tail
                tail = group
        head = next(_kept_together(below), [])
        joined = [*tail, *head]
        if tail and height_of(joined) + height_of(joined[0].repeated) <= page_height:
            tail = [strip._replace(keeps_next=True) for strip in tail]
        yield from tail
        yield from head
        yield from below


class Margins(NamedTuple):
    """White borders in points."""

    top: float
    right: float
    bottom: float
    left: float


class PageForm(NamedTuple):
    """Size and margins; the first page's are those of the circular of 1349: 40, 25, 25 and 15 mm."""

    size: tuple[float, float] = A4
    first: Margins = Margins(40 * MM, 25 * MM, 25 * MM, 15 * MM)
    following: Margins = Margins(20 * MM, 25 * MM, 25 * MM, 15 * MM)

    def frame(self, number: int) -> Box:
        """Where the text of page `number` (from 1) stands."""
        margins = self.first if number == 1 else self.following
        width, height = self.size
        return Box(margins.left, margins.bottom, width - margins.right, height - margins.top)


def draw_at(sheet: Sheet, block: Block, left: float, top: float, width: float, owner: Element) -> float:
    """Draw a block at a place of its own, outside the flow; returns where it ends."""
    for strip in block.strips(width, top, owner):
        strip.draw(sheet, left, top)
        top -= strip.height
    return top


NewSheet = Callable[[int], Sheet]
"""An empty sheet for the page at a place (from 0); it may bear what is read before the text."""


def fill(blocks: Iterable[Block], form: PageForm, new_sheet: NewSheet, document: Element) -> list[Sheet]:
    """Lay blocks out on as many sheets as they need, at least one. All frames must be equally wide."""
    filler = _Filler(form, new_sheet)
    frame = form.frame(2)
    strips = (strip for block in blocks for strip in block.strips(frame.width, frame.height, document))
    for group in _kept_together(strips):
        filler.place(group)
    return filler.sheets


class _Filler:
    def __init__(self, form: PageForm, new_sheet: NewSheet) -> None:
        self._form = form
        self._new = new_sheet
        self.sheets: list[Sheet] = []
        self._last: Strip | None = None
        self._untouched = True
        self._new_sheet()

    def place(self, group: list[Strip]) -> None:
        """Draw strips that stay together, or as many at the end of them as a page holds, and so on."""
        if self._fits(height_of(group)):
            self._draw(group)
        elif lower := self._lowered(group):
            for part in _kept_together(lower):
                self.place(part)
        else:
            self._draw_in_parts(group)

    def _lowered(self, group: list[Strip]) -> list[Strip]:
        """The group with its first high strip cut, if so much of this page would stay empty otherwise."""
        for place, strip in enumerate(group):
            if strip.cut and not self._fits(height_of(group[: place + 1])):
                free = self._y - height_of(group[:place]) - self._frame.bottom
                if free < self._form.frame(2).height * _WORTH_CUTTING:
                    break
                *most, last = strip.cut()
                return [
                    *group[:place],
                    *most,
                    last._replace(keeps_next=strip.keeps_next),
                    *group[place + 1 :],
                ]
        return []

    def _draw_in_parts(self, group: list[Strip]) -> None:
        for part in self._parts(group):
            if not self._fits(height_of(part)) and not self._untouched:
                self._break_before(part[0])
            self._draw(part)

    def _draw(self, strips: Iterable[Strip]) -> None:
        for strip in strips:
            self._place(strip)

    def _parts(self, group: list[Strip]) -> list[list[Strip]]:
        """The group in as few parts as pages need, each as large as can be, from its end."""
        frame = self._frame if self._untouched else self._form.frame(2)
        parts: list[list[Strip]] = [[]]
        height = 0.0
        for strip in reversed(group):
            height += strip.height
            if parts[0] and height + height_of(strip.repeated) > frame.height + _TOLERANCE:
                parts.insert(0, [])
                height = strip.height
            parts[0].insert(0, strip)
        return parts

    def _place(self, strip: Strip) -> None:
        if strip.gap and self._untouched:
            return
        strip.draw(self.sheets[-1], self._frame.left, self._y)
        self._y -= strip.height
        self._untouched = False
        self._last = strip
        if not strip.gap:
            self.sheets[-1].end = self._y

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
        if len(self.sheets) > _UNFOLDED:
            self.sheets[-1].fold()
        self.sheets.append(self._new(len(self.sheets)))
        self._frame = self._form.frame(len(self.sheets))
        self._y = self.sheets[-1].end = self._frame.top
        self._untouched = True


def _kept_together(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keeps_next:
            yield group
            group = []
    if group:
        yield group


def height_of(strips: Iterable[Strip]) -> float:
    """The height of strips one below the other, in points."""
    return sum([strip.height for strip in strips])


def _nothing(_sheet: Sheet, _left: float, _top: float) -> None:
    """White space has no ink."""
