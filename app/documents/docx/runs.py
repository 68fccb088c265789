"""Text as runs of one direction each: what is read from the left stands in runs without `w:rtl`.

In a run with `w:rtl` a word processor takes every bracket and stop for right-to-left, in one without it for
left-to-right; so the levels of the bidirectional algorithm decide to which run a character belongs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from app.documents.docx.elements import Element, element, text_element
from app.documents.typesetting.levels import RTL, classes, levels
from app.documents.typesetting.paragraph import Run
from app.documents.typesetting.words import printable

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2
_STRONG_LEFT = "L"
LANGUAGE, LATIN_LANGUAGE = "fa-IR", "en-US"


class DirectedRun(NamedTuple):
    """Text of one weight and one direction."""

    text: str
    bold: bool
    is_rtl: bool


def runs(texts: Sequence[Run], base: int = RTL) -> list[Element]:
    """The `w:r` of a paragraph."""
    return [run(one) for one in directed(texts, base)]


def run(one: DirectedRun, *content: Element) -> Element:
    """A `w:r` of a text, or with other content in its stead."""
    return element("r", properties(one), *(content or (text_element("t", one.text),)))


def properties(one: DirectedRun) -> Element:
    """Weight, direction and language; font, size and colour are the paragraph style's."""
    found = element("rPr")
    if one.bold:
        found.extend((element("b"), element("bCs")))
    if one.is_rtl:
        found.append(element("rtl"))
    found.append(element("lang", val=LATIN_LANGUAGE, bidi=LANGUAGE))
    return found


def directed(texts: Sequence[Run], base: int = RTL) -> Iterator[DirectedRun]:
    """The runs cut where the direction changes."""
    cleaned = _cleaned(texts)
    whole = "".join(text for text, _ in cleaned)
    weights = [bold for text, bold in cleaned for _ in text]
    marks = zip(weights, _directions(whole, base), strict=True)
    start = 0
    for (bold, is_rtl), same in groupby(marks):
        end = start + sum(1 for _ in same)
        yield DirectedRun(whole[start:end], bold, is_rtl)
        start = end


def cleaned(text: str) -> str:
    """A text as it is set: one space between words, no controls, nothing that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", printable(text))


def _cleaned(texts: Sequence[Run]) -> list[Run]:
    """The runs without a double space where two meet, and without space at both ends."""
    found = [Run(cleaned(text), bold) for text, bold in texts]
    found = [one for one in found if one.text]
    for place, (before, after) in enumerate(pairwise(found), 1):
        if before.text.endswith(" ") and after.text.startswith(" "):
            found[place] = Run(after.text.lstrip(" "), after.bold)
    if found:
        found[0] = found[0]._replace(text=found[0].text.lstrip(" "))
        found[-1] = found[-1]._replace(text=found[-1].text.rstrip(" "))
    return found


def _directions(text: str, base: int) -> Iterator[bool]:
    """Of each character whether its run is right-to-left, as a number's is unless it follows a letter."""
    kinds = classes(text)
    start = 0
    for level, same in groupby(levels(text, base)):
        end = start + sum(1 for _ in same)
        is_left = level % 2 == 0 and (base != RTL or _STRONG_LEFT in kinds[start:end])
        yield from (not is_left for _ in range(start, end))
        start = end
