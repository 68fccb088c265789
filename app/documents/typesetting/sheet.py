"""One page while it is drawn: operators in order, what they belong to, and fields and pictures laid on it.

Everything visible is drawn inside an `Element`: the one place where tags of an accessible file are opened.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.documents.typesetting.embedding import DocumentFonts


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


class ElementRole(StrEnum):
    """What a part of the page is (standard structure types of ISO 32000-1, 14.8.4)."""

    TITLE = "H1"
    HEADING = "H2"
    PARAGRAPH = "P"
    HEADER_CELL = "TH"
    CELL = "TD"
    ARTIFACT = "Artifact"


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One paragraph, heading or cell, perhaps over several pages; two are the same only by identity."""

    role: ElementRole


ARTIFACT = Element(ElementRole.ARTIFACT)


@dataclass(frozen=True, slots=True)
class SignatureField:
    """An empty signature field: `name` is its key in the file, `label` what a person is told."""

    name: str
    label: str
    box: Box


@dataclass(frozen=True, slots=True)
class Picture:
    """An image file's bytes, fitted into a box."""

    data: bytes
    box: Box


class Sheet:
    """A page: drawing appends operators; nothing is written before the whole document is laid out."""

    def __init__(self, fonts: DocumentFonts) -> None:
        self.fonts = fonts
        self.fields: list[SignatureField] = []
        self.pictures: list[Picture] = []
        self._beneath: list[str] = []
        self._operators: list[str] = []
        self._open: Element | None = None
        self._all_artifact = False

    @property
    def operators(self) -> list[str]:
        """The page's content, what lies beneath first."""
        return [*self._beneath, *self._operators, *(["EMC"] if self._open else [])]

    @contextmanager
    def as_artifact(self) -> Iterator[None]:
        """Whatever is drawn inside repeats what stands elsewhere (a header row on the next page)."""
        self._all_artifact = True
        try:
            yield
        finally:
            self._all_artifact = False

    def draw(self, operators: str, element: Element) -> None:
        """Append operators that belong to an element; lines of one paragraph stay in one marked content."""
        owner = ARTIFACT if self._all_artifact else element
        if owner is not self._open:
            if self._open:
                self._operators.append("EMC")
            self._operators.append(f"/{owner.role} BMC")
            self._open = owner
        self._operators.append(operators)

    def draw_beneath(self, operators: str) -> None:
        """Append operators under everything else (a watermark)."""
        self._beneath.append(f"/{ARTIFACT.role} BMC\n{operators}\nEMC")

    def lines(self, ends: list[tuple[float, float, float, float]], width: float, grey: float) -> None:
        """Draw straight lines (x1, y1, x2, y2)."""
        path = " ".join(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l" for x1, y1, x2, y2 in ends)
        self.draw(f"q {width:g} w {grey:g} G {path} S Q", ARTIFACT)

    def fill(self, box: Box, grey: float) -> None:
        """Fill a rectangle."""
        shape = f"{box.left:.2f} {box.bottom:.2f} {box.width:.2f} {box.height:.2f} re"
        self.draw(f"q {grey:g} g {shape} f Q", ARTIFACT)

    def dotted(self, left: float, right: float, y: float) -> None:
        """A dotted line to write on."""
        self.draw(f"q 0.8 w 0.45 G 1 J [0 2.4] 0 d {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S Q", ARTIFACT)


def turned(operators: str, degrees: float, x: float, y: float) -> str:
    """Operators drawn around the origin, turned and moved to (x, y)."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return f"q {cosine:.5f} {sine:.5f} {-sine:.5f} {cosine:.5f} {x:.2f} {y:.2f} cm\n{operators}\nQ"
