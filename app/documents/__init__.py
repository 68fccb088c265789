"""How it is printed: content becomes PDF; knows no database, no window and no key.

Nothing heavy is imported before something is printed: the rooms below are opened inside these functions.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.font import OfficeFont
from app.domain.minutes import Minutes
from app.domain.profile import OfficeProfile

if TYPE_CHECKING:
    from app.documents.letterhead import Letterhead
    from app.documents.typesetting.fonts import FontFiles
    from app.documents.typesetting.machine import MachineFamily
    from app.documents.typesetting.suitability import FontReport
    from app.documents.wording import Wording


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, how many pages it has, and the characters, each once, that the font lacks (printed as «�»).

    `shaper` is the engine that shaped it, «harfbuzz» or «reshaper»; see `shaping_losses`. `pages_of_each` are
    those of each paper in a file of several.
    """

    pdf: bytes
    pages: int
    missing: tuple[str, ...]
    shaper: str
    pages_of_each: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """How a file is written.

    `tagged` files are PDF/A-3a and PDF/UA-1 with the record inside; untagged ones exist to be measured.
    `search_marks` are marks without ink that keep the order of text in readers that guess it from places.
    """

    tagged: bool = True
    search_marks: bool = True


RECORD_NAME = "minutes.json"
"""The name of the record inside the file."""


def print_minutes(
    minutes: Minutes,
    profile: OfficeProfile,
    resources: Path,
    record: bytes,
    options: PrintOptions = PrintOptions(),
    font: OfficeFont | None = None,
) -> Printed:
    """The minutes with the office's letterhead, and their `record` (JSON) embedded as `minutes.json`.

    Wording, the colour profile and Vazirmatn, in which they are set without a `font`, come from `resources`.
    Raises the refusals of `examine_font` if the font may not or cannot print Persian.
    """
    from app.documents import minutes as form

    return form.render(
        minutes,
        *outfit_of(profile, resources, font),
        own=profile.print_form,
        record=record,
        colours=(resources / "colour" / "sRGB.icc").read_bytes(),
        options=options,
        shows_movements=profile.prints_movements,
    )


def examine_font(data: bytes) -> FontReport:
    """What a font file is, why it cannot be used if it cannot, and which characters Vazirmatn would lend."""
    from app.documents.typesetting import suitability

    return suitability.check(data)


def machine_fonts(folders: Iterable[Path]) -> list[MachineFamily]:
    """The families in these folders and below them that can print Persian, sorted by name."""
    from app.documents.typesetting import machine

    return machine.machine_families(folders)


def bold_beside(file: Path) -> Path:
    """The bold one of the same family in the folder of a font file, or the file itself."""
    from app.documents.typesetting import machine

    return machine.bold_beside(file)


def specimen(resources: Path, width: float, font: OfficeFont | None = None) -> bytes:
    """A PDF of one small page, `width` points wide, with a sample of the font as it is printed."""
    from app.documents import font_sample, wording
    from app.documents.typesetting.fonts import chosen

    words = wording.read(resources / "wording" / "minutes.toml")
    return font_sample.render(chosen(font, resources / "fonts"), words, width)


def shaper_in_use() -> str:
    """The engine that shapes the next document, «harfbuzz» or «reshaper»; imports HarfBuzz to tell."""
    from app.documents.typesetting import shapers

    return shapers.chosen()


def shaping_losses(shaper: str) -> tuple[str, ...]:
    """What a document shaped by this engine lacks, as codes, to be named before anybody signs."""
    from app.documents.typesetting import shapers

    return shapers.losses(shaper)


def shaper_of(pdf: bytes) -> str:
    """The engine that shaped a file of minutes, as the file itself says; for `shaping_losses`."""
    from app.documents.typesetting import metadata

    return metadata.shaper_of(pdf)


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a file does not say what it should: page (from 1), place in words of the form, and both excerpts.

    `expected` is empty for what should not be there, `found` for what is missing.
    """

    page: int
    place: str
    expected: str
    found: str


def proofread(
    pdf: bytes, minutes: Minutes, profile: OfficeProfile, resources: Path, font: OfficeFont | None = None
) -> tuple[Difference, ...]:
    """Where a file printed by `print_minutes` does not say what the minutes say, in the order of reading.

    Raises `Problem("proof_unreadable")`.
    """
    from app.documents import proof

    outfit = outfit_of(profile, resources, font)
    return proof.proofread(
        pdf, minutes, *outfit, own=profile.print_form, shows_movements=profile.prints_movements
    )


def lacking_facts(pdf: bytes, minutes: Minutes, resources: Path) -> tuple[Difference, ...]:
    """The facts of the minutes that a file printed by `print_minutes` does not say, however the form was
    worded then; for a file that was proof-read when it was printed and that nobody has changed since.

    Raises `Problem("proof_unreadable")`.
    """
    from app.documents import proof, wording

    return proof.lacking_facts(pdf, minutes, wording.read(resources / "wording" / "minutes.toml"))


def letterhead_image_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of an image for the letterhead.

    Raises `Refusal("letterhead_image_too_large")`, `Refusal("letterhead_image_unreadable")`.
    """
    from app.documents import letterhead

    return letterhead.measured(data)


def form_texts(resources: Path, form: str) -> dict[str, str]:
    """The texts of a form by their keys, as they ship; those of a list are numbered from 1 behind its key."""
    from app.documents import wording

    return dict(wording.read(resources / "wording" / f"{form}.toml").listed())


def outfit_of(
    profile: OfficeProfile, resources: Path, font: OfficeFont | None
) -> tuple[Letterhead, Wording, FontFiles]:
    """What the form is printed on, with and in."""
    from app.documents import own_form, wording
    from app.documents.typesetting.fonts import chosen

    words = wording.read(resources / "wording" / "minutes.toml")
    words = own_form.worded(words, profile.print_form, ("minutes",))
    return own_form.letterhead_of(profile), words, chosen(font, resources / "fonts")


@dataclass(frozen=True, slots=True)
class RootFacts:
    """What a letter tells of the office's root certificate; `fingerprint` is its SHA-256, hexadecimal.

    `valid_from`, `valid_to` and the moment of printing know their time zones.
    """

    name: str
    organisation: str
    fingerprint: str
    valid_from: datetime
    valid_to: datetime
    printed_at: datetime


def print_root_letter(
    profile: OfficeProfile, facts: RootFacts, resources: Path, font: OfficeFont | None = None
) -> bytes:
    """The letter (A4, PDF/A and PDF/UA) that makes the office's root certificate known, with how to check it.

    Raises the refusals of `examine_font` if the font may not or cannot print Persian.
    """
    from app.documents import root_letter

    colours = (resources / "colour" / "sRGB.icc").read_bytes()
    return root_letter.render(
        facts, *outfit_of(profile, resources, font), colours=colours, trial=profile.trial
    )


def read_scan(scan: bytes) -> Generator[str]:
    """The texts of the QR codes on a scan (PNG, JPEG or PDF), page after page from the last one.

    Raises `Problem("scan_unreadable")`, `Problem("scan_too_large")` when the first is asked for.
    """
    from app.documents import paper_scan

    yield from paper_scan.codes(scan)


def signature_field(person_id: str) -> str:
    """The name of a person's signature field; a dot would part a hierarchy (ISO 32000-1, 12.7.3.2)."""
    return f"sig-{person_id}"


def signature_mark(
    *, name: str, role: str, moment: str, fingerprint: str, size: tuple[float, float], resources: Path
) -> bytes:
    """The appearance of a signature: a one-page PDF of `size` points (width, height) on clear ground."""
    from app.documents import mark, wording
    from app.documents.typesetting.fonts import vazirmatn

    words = wording.read(resources / "wording" / "minutes.toml")
    signatory = mark.Signatory(name, role, moment, fingerprint)
    return mark.render(signatory, size, words, vazirmatn(resources / "fonts"))
