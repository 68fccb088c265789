"""The office's own form for its papers: letterhead, paper, margins, sections, wording; knows no printing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.own_wording import OwnText
from app.domain.problems import Refusal

MOST_LINES = 4
LONGEST_LINE = 120
IMAGE_BYTES = 2 * 1024 * 1024
IMAGE_PIXELS = 12_000_000
"""Of a letterhead's image: more than a whole A4 at 300 dpi."""
NARROWEST_TEXT = 100
"""Millimetres; a narrower column breaks names between their words."""

_SPACES = re.compile(r"\s+")


class PaperSize(StrEnum):
    """A paper of ISO 216, upright."""

    A4 = "A4"
    A5 = "A5"

    @property
    def millimetres(self) -> tuple[int, int]:
        """Width and height."""
        return (210, 297) if self is PaperSize.A4 else (148, 210)


class PrintedSection(StrEnum):
    """A part of the minutes between the opening and the end, which have their places and are always there."""

    ATTENDANCE = "attendance"
    COURSE = "course"
    STATEMENTS = "statements"
    REQUESTS = "requests"
    RESOLUTIONS = "resolutions"
    ATTACHMENTS = "attachments"


ALWAYS_PRINTED = frozenset({PrintedSection.RESOLUTIONS})
"""What is decided is what the signatures are put to."""


@dataclass(frozen=True, slots=True)
class PaperMargins:
    """White borders in whole millimetres; the defaults are those of the circular of 1349.

    ``first_top`` is that of the first page, ``top`` of those that follow; the right one is for punching.
    """

    first_top: int = 40
    top: int = 20
    right: int = 25
    bottom: int = 25
    left: int = 15


BOUNDS: dict[str, tuple[int, int]] = {
    "first_top": (36, 90),
    "top": (10, 60),
    "right": (10, 45),
    "bottom": (24, 50),
    "left": (10, 45),
}
"""Least and most of each margin: the head needs 36 mm, the foot 24 mm."""


@dataclass(frozen=True, slots=True)
class LetterheadImage:
    """The office's own emblem or banner, a PNG or JPEG file; ``name`` is what it was called.

    ``sha256`` (lower-case hex) is that of ``data``, for which it stands in comparisons.
    """

    name: str
    width: int
    height: int
    sha256: str
    data: bytes = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class SectionChoice:
    """A section in its place, and whether it is printed."""

    section: PrintedSection
    printed: bool = True


ALL_SECTIONS = tuple(SectionChoice(section) for section in PrintedSection)


@dataclass(frozen=True, slots=True)
class PrintForm:
    """How the office prints its papers.

    Without ``lines`` organisation and department of the profile stand in the letterhead, without an
    ``invocation`` that of the wording. ``sections`` names each section once.
    """

    lines: tuple[str, ...] = ()
    image: LetterheadImage | None = None
    invocation: str = ""
    paper: PaperSize = PaperSize.A4
    margins: PaperMargins = PaperMargins()
    sections: tuple[SectionChoice, ...] = ALL_SECTIONS
    wording: tuple[OwnText, ...] = ()

    @property
    def printed(self) -> tuple[PrintedSection, ...]:
        """The sections that are printed, in their order."""
        return tuple(one.section for one in self.sections if one.printed)

    @property
    def hidden(self) -> frozenset[PrintedSection]:
        """The sections that are left out."""
        return frozenset(one.section for one in self.sections if not one.printed)

    def own_texts(self, forms: Iterable[str]) -> dict[str, str]:
        """The office's texts for these forms by their keys; a later form's stand before an earlier one's."""
        return {one.key: one.text for form in forms for one in self.wording if one.form == form}

    def with_text(self, own: OwnText) -> PrintForm:
        """With one text in place of what was said for its key."""
        texts = (*self.without_text(own.form, own.key).wording, own)
        return replace(self, wording=tuple(sorted(texts, key=lambda one: (one.form, one.key))))

    def without_text(self, form: str, key: str) -> PrintForm:
        """With the text of the form itself again."""
        kept = tuple(one for one in self.wording if (one.form, one.key) != (form, key))
        return replace(self, wording=kept)


AS_SHIPPED = PrintForm()
"""The form of the program."""


def checked(form: PrintForm) -> PrintForm:
    """The form with its lines in order, if papers can be printed by it; its wording is checked elsewhere.

    :raises Refusal: ``letterhead_lines_too_many``, ``letterhead_line_too_long``, ``margin_out_of_bounds``,
        ``margins_leave_no_room``, ``section_needed``.
    """
    lines = tuple(filter(None, map(_plain, form.lines)))
    invocation = _plain(form.invocation)
    if len(lines) > MOST_LINES:
        raise Refusal("letterhead_lines_too_many", most=MOST_LINES)
    if any(len(line) > LONGEST_LINE for line in (*lines, invocation)):
        raise Refusal("letterhead_line_too_long", most=LONGEST_LINE)
    _check_margins(form.margins, form.paper)
    if sorted(one.section for one in form.sections) != sorted(PrintedSection):
        raise ValueError("each section has one place")
    if form.hidden & ALWAYS_PRINTED:
        raise Refusal("section_needed")
    return replace(form, lines=lines, invocation=invocation)


def check_image(size: int, pixels: int = 0) -> None:
    """Refuse an image file of more bytes or pixels than a letterhead needs."""
    if size > IMAGE_BYTES or pixels > IMAGE_PIXELS:
        megabytes, megapixels = IMAGE_BYTES // 1024**2, IMAGE_PIXELS // 1000**2
        raise Refusal("letterhead_image_too_large", megabytes=megabytes, megapixels=megapixels)


def _check_margins(margins: PaperMargins, paper: PaperSize) -> None:
    for name, (least, most) in BOUNDS.items():
        if not least <= getattr(margins, name) <= most:
            raise Refusal("margin_out_of_bounds", least=least, most=most)
    if paper.millimetres[0] - margins.right - margins.left < NARROWEST_TEXT:
        raise Refusal("margins_leave_no_room", least=NARROWEST_TEXT)


def _plain(line: str) -> str:
    return _SPACES.sub(" ", line).strip()
