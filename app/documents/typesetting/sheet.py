"""One page while it is drawn: operators in order, what they belong to, and fields and pictures laid on it.

Everything visible is drawn inside an `Element`: the one place where tags of an accessible file are opened.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.structure import ARTIFACT, REPEATED, WATERMARK, Element, MarkedContent


class Box(NamedTuple):
    """A rectangle in points, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom


class SignatureField(NamedTuple):
    """An empty signature field: `name` is its key in the file, `label` what a person is told.

    `owner` is the element in which it stands: the cell to be signed.
    """

    name: str
    label: str
    box: Box
    owner: Element = ARTIFACT


class Picture(NamedTuple):
    """An image file's bytes, fitted into a box."""

    data: bytes
    box: Box


class Sheet:
    """A page: drawing appends operators; nothing is written before the whole document is laid out.

    `place` counts the pages from 0. A `tagged` sheet opens marked content for every element; without it the
    operators stand alone. `search_marks` puts invisible marks where readers would lose the order of text.
    """

    def __init__(
        self, fonts: DocumentFonts, place: int = 0, *, tagged: bool = False, search_marks: bool = True
    ) -> None:
        self.fonts = fonts
        self.search_marks = search_marks
        self.fields: list[SignatureField] = []
        self.pictures: list[Picture] = []
        self.contents: list[Element] = []  # whose the marked content is, by its number
        self.end = 0.0  # how far down the flow of text reached
        self.place = place
        self._tagged = tagged
        self._beneath: list[str] = []
        self._fills: list[str] = []
        self._operators: list[str] = []
        self._folded = b""
        self._rules: dict[tuple[float, float], list[str]] = {}
        self._dotted: list[str] = []
        self._open: Element | None = None
        self._repeats = False

    @property
    def operators(self) -> list[str]:
        """The page's content: what lies beneath, fills, elements in the order of drawing, rules."""
        rules = [f"{width:g} w {grey:g} G\n{' '.join(ends)} S" for (width, grey), ends in self._rules.items()]
        if self._dotted:
            rules.append(f"0.8 w 0.45 G 1 J [0 2.4] 0 d\n{' '.join(self._dotted)} S")
        return [
            *self._beneath,
            *self._decoration(self._fills),
            *([zlib.decompress(self._folded).decode("ascii")] if self._folded else []),
            *self._operators,
            *(["EMC"] if self._open else []),
            *self._decoration(rules),
        ]

    def fold(self) -> None:
        """Keep the operators so far in a tenth of the room: nothing but furniture will be added."""
        self._folded = zlib.compress("\n".join(self._operators).encode("ascii"), 1)
        self._operators.clear()

    def clear(self) -> None:
        """Forget the content, which is written: a long document is not held twice."""
        for part in (self._beneath, self._fills, self._operators, self._dotted):
            part.clear()
        self._folded = b""
        self._rules.clear()
        self._open = None

    @contextmanager
    def as_artifact(self) -> Iterator[None]:
        """Whatever is drawn inside repeats what stands elsewhere (a header row on the next page)."""
        self._repeats = True
        try:
            yield
        finally:
            self._repeats = False

    def hang(self, element: Element) -> None:
        """Take an element without ink (an empty cell) into the tree, here in the order of reading."""
        if not self._repeats:
            element.hang()

    def draw(self, operators: str, element: Element) -> None:
        """Append operators that belong to an element; lines of one paragraph stay in one marked content."""
        if self._tagged:
            owner = REPEATED if self._repeats else element
            if owner is not self._open:
                self._switch(owner)
        self._operators.append(operators)

    def draw_beneath(self, operators: str) -> None:
        """Append operators under everything else (a watermark)."""
        self._beneath += self._enclosed([operators], WATERMARK)

    def lines(self, ends: list[tuple[float, float, float, float]], width: float, grey: float) -> None:
        """Draw straight lines (x1, y1, x2, y2)."""
        path = [f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l" for x1, y1, x2, y2 in ends]
        self._rules.setdefault((width, grey), []).extend(path)

    def uprights(self, places: Iterable[float], bottom: float, top: float, width: float, grey: float) -> None:
        """Draw vertical lines, all of the same height."""
        foot, head = f"{bottom:.2f} m ", f"{top:.2f} l"
        path = [f"{x} {foot}{x} {head}" for x in [f"{place:.2f}" for place in places]]
        self._rules.setdefault((width, grey), []).extend(path)

    def fill(self, box: Box, grey: float) -> None:
        """Fill a rectangle, under all text."""
        self._fills.append(
            f"{grey:g} g {box.left:.2f} {box.bottom:.2f} {box.width:.2f} {box.height:.2f} re f"
        )

    def dotted(self, left: float, right: float, y: float) -> None:
        """A dotted line to write on."""
        self._dotted.append(f"{left:.2f} {y:.2f} m {right:.2f} {y:.2f} l")

    def _switch(self, owner: Element) -> None:
        """End the open marked content and begin the owner's next one."""
        if self._open:
            self._operators.append("EMC")
        self._open = owner
        if owner.is_artifact:
            self._operators.append(f"/Artifact <<{owner.attributes}>> BDC")
            return
        owner.hang()
        number = len(self.contents)
        owner.kids.append(MarkedContent(self.place, number))
        self.contents.append(owner)
        self._operators.append(f"/{owner.role} <</MCID {number}>> BDC")

    def _decoration(self, operators: list[str]) -> list[str]:
        return self._enclosed(["q", *operators, "Q"], ARTIFACT) if operators else []

    def _enclosed(self, operators: list[str], artifact: Element) -> list[str]:
        return [f"/Artifact <<{artifact.attributes}>> BDC", *operators, "EMC"] if self._tagged else operators


def turned(operators: str, degrees: float, x: float, y: float) -> str:
    """Operators drawn around the origin, turned and moved to (x, y)."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return f"q {cosine:.5f} {sine:.5f} {-sine:.5f} {cosine:.5f} {x:.2f} {y:.2f} cm\n{operators}\nQ"
