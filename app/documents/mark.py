"""The appearance of a signature: a small page on clear ground that the signing room lays into the field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.documents.typesetting import fonts as families
from app.documents.typesetting.canvas import write
from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import draw_at
from app.documents.typesetting.fonts import FontFamily, FontFiles
from app.documents.typesetting.metadata import Facts
from app.documents.typesetting.paragraph import Align, Paragraph, TextStyle
from app.documents.typesetting.sheet import Sheet
from app.documents.typesetting.structure import ARTIFACT
from app.documents.wording import Wording
from app.persian import digits

_MARGIN = 1.0
_LARGEST = 9.0
_SMALLEST = 3.5
_STEP = 0.25
_SHORT_FINGERPRINT = 16
_LEADING = 1.36
_BESIDE = 0.72
"""Office, moment and certificate are smaller: who has signed is seen at a glance."""
_WRITTEN = datetime(2000, 1, 1, tzinfo=UTC)  # the time that counts stands in the signature


@dataclass(frozen=True, slots=True)
class Signatory:
    """What a signature shows; `moment` is ready to read (Jalali), `fingerprint` hexadecimal."""

    name: str
    role: str
    moment: str
    fingerprint: str


def render(signatory: Signatory, size: tuple[float, float], wording: Wording, files: FontFiles) -> bytes:
    """A one-page PDF of exactly `size` points (width, height), in the largest type that fits.

    It says who signed, in what capacity, when, with which certificate. Raises `Problem("font_unreadable")`.
    """
    fonts = families.load(files)
    width, height = size[0] - 2 * _MARGIN, size[1] - 2 * _MARGIN
    letter, is_broken = _LARGEST, False
    while letter > _SMALLEST and not _fits(signatory, letter, is_broken, wording, fonts, (width, height)):
        letter, is_broken = (letter - _STEP, False) if is_broken else (letter, True)
    embedded = DocumentFonts()
    sheet = Sheet(embedded)
    lines = list(_lines(signatory, letter, is_broken, wording, fonts))
    y = size[1] / 2 + sum(line.style.leading for line in lines) / 2
    for line in lines:
        y = draw_at(sheet, line, _MARGIN, y, width, ARTIFACT)
    facts = Facts(signatory.name, signatory.name, wording("page.subject"), _WRITTEN)
    return write([sheet], embedded, size, facts)


def _lines(
    signatory: Signatory, letter: float, is_broken: bool, wording: Wording, fonts: FontFamily
) -> Iterator[Paragraph]:
    """The sentence in one line, or broken before the name, which then has the line and larger type."""
    style = TextStyle(fonts, size=letter, leading=letter * _LEADING, align=Align.CENTRE)
    small = max(letter * _BESIDE, _SMALLEST)
    beside = replace(style, size=small, leading=small * _LEADING)
    before, after = wording("signature_mark.before"), wording("signature_mark.after")
    if is_broken:
        yield Paragraph.plain(before, beside)
    said = f"{signatory.name} {after}" if is_broken else f"{before} {signatory.name} {after}"
    yield Paragraph.plain(said, style, bold=True)
    if signatory.role:
        yield Paragraph.plain(digits.to_persian(signatory.role), beside)
    fingerprint = "".join(signatory.fingerprint.split()).lower()[:_SHORT_FINGERPRINT]
    groups = " ".join(fingerprint[start : start + 4] for start in range(0, len(fingerprint), 4))
    yield Paragraph.plain(wording("signature_mark.foot", moment=signatory.moment, fingerprint=groups), beside)


def _fits(
    signatory: Signatory,
    letter: float,
    is_broken: bool,
    wording: Wording,
    fonts: FontFamily,
    room: tuple[float, float],
) -> bool:
    lines = list(_lines(signatory, letter, is_broken, wording, fonts))
    high = sum(line.style.leading for line in lines)
    return high <= room[1] and all(line.natural_width <= room[0] for line in lines)
