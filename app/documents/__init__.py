"""How it is printed: content becomes PDF; knows no database, no window and no key.

Nothing heavy is imported before something is printed: the rooms below are opened inside these functions.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.extract import Extract
from app.domain.font import OfficeFont
from app.domain.minutes import Minutes
from app.domain.print_out import KeyLine
from app.domain.profile import OfficeProfile

if TYPE_CHECKING:
    from app.documents.invitation import InvitationFacts
    from app.documents.letterhead import Letterhead
    from app.documents.press import Outfit, Paper, Told
    from app.documents.sign_in_sheet import SignInFacts
    from app.documents.typesetting.fonts import FontFiles
    from app.documents.typesetting.machine import MachineFamily
    from app.documents.typesetting.suitability import FontReport
    from app.documents.wording import Wording
    from app.documents.year_book import YearBookFacts


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
class Stationery:
    """What the papers of an office are made with: whose they are, its font (None: Vazirmatn), and the folder
    of wording, fonts and colours.
    """

    profile: OfficeProfile
    resources: Path
    font: OfficeFont | None = None


def outfit(stationery: Stationery, form: str) -> Outfit:
    """What papers of a form are printed on, with and in; `form` names its wording, «invitation».

    Raises the refusals of `examine_font` if the font may not or cannot print Persian.
    """
    from app.documents import own_form, press, wording
    from app.documents.typesetting import fonts

    resources = stationery.resources
    letterhead, _, files = _outfit(stationery.profile, resources, stationery.font)
    own = stationery.profile.print_form
    words = own_form.worded(wording.read_form(resources / "wording", form), own, ("minutes", form))
    colours = (resources / "colour" / "sRGB.icc").read_bytes()
    return press.Outfit(letterhead, words, fonts.load(files), colours, own_form.page_of(own))


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
        *_outfit(profile, resources, font),
        own=profile.print_form,
        record=record,
        colours=(resources / "colour" / "sRGB.icc").read_bytes(),
        options=options,
        shows_movements=profile.prints_movements,
    )


def write_docx(minutes: Minutes, stationery: Stationery) -> bytes:
    """The minutes for a word processor: the printed form's blocks from right to left, its font not embedded.

    The same minutes and stationery give the same bytes.
    Raises the refusals of `examine_font` if the font may not or cannot print Persian.
    """
    from app.documents import docx
    from app.documents.minutes.form import Form

    profile, font = stationery.profile, stationery.font
    made = outfit(stationery, "docx")
    own, movements = profile.print_form, profile.prints_movements
    form = Form(minutes, made.letterhead, made.words, made.fonts, movements, own)
    return docx.render(form, font.family if font else "Vazirmatn")


def write_resolutions(minutes: Minutes, stationery: Stationery) -> bytes:
    """The resolutions as a workbook (.xlsx), split quantities on a sheet of their own.

    The same minutes and stationery give the same bytes.
    """
    from app.documents import workbook

    return workbook.render_resolutions(minutes, _workbook_words(stationery))


def write_attendance(minutes: Minutes, stationery: Stationery) -> bytes:
    """The attendance as a workbook (.xlsx); the same minutes and stationery give the same bytes."""
    from app.documents import workbook

    return workbook.render_attendance(minutes, _workbook_words(stationery))


def _workbook_words(stationery: Stationery) -> Wording:
    from app.documents import own_form, wording

    words = wording.read_form(stationery.resources / "wording", "workbook")
    return own_form.worded(words, stationery.profile.print_form, ("minutes", "workbook"))


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

    outfit = _outfit(profile, resources, font)
    return proof.proofread(
        pdf, minutes, *outfit, own=profile.print_form, shows_movements=profile.prints_movements
    )


def proofread_papers(
    pdf: bytes,
    papers: Sequence[Paper],
    outfit: Outfit,
    pages_of_each: Sequence[int],
    *,
    through: bool = False,
) -> tuple[Difference, ...]:
    """Where a file printed by `press.print_papers` does not say what the papers say, in the order of reading.

    Each paper stands on so many pages as `pages_of_each` says (`Printed.pages_of_each`) and counts them, or
    `through` all papers count as one.
    Raises `Problem("proof_unreadable")`.
    """
    from app.documents import proof

    return proof.proofread_papers(pdf, papers, outfit, pages_of_each, through=through)


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


def _outfit(
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
    return root_letter.render(facts, *_outfit(profile, resources, font), colours=colours, trial=profile.trial)


def print_sign_in_sheet(facts: SignInFacts, stationery: Stationery, told: Told) -> Printed:
    """The sign-in sheet (فهرست حضور و غیاب), to be signed by hand.

    Raises the refusals of `examine_font`, and what `told` raises.
    """
    from app.documents import sign_in_sheet

    return sign_in_sheet.render(facts, outfit(stationery, "sign_in_sheet"), told)


def print_extracts(
    minutes: Minutes, extracts: Sequence[Extract], stationery: Stationery, written_at: datetime, told: Told
) -> Printed:
    """All extracts (ابلاغ / رونوشت) as one file, each on papers of its own; `written_at` knows its time zone.

    Raises the refusals of `examine_font`, and what `told` raises.
    """
    from app.documents import extract

    return extract.render(minutes, extracts, outfit(stationery, "extract"), written_at, told)


def print_each_extract(
    minutes: Minutes, extracts: Sequence[Extract], stationery: Stationery, written_at: datetime
) -> Iterator[Printed]:
    """A file for each extract, made when it is asked for; `written_at` knows its time zone.

    Raises the refusals of `examine_font`.
    """
    from app.documents import extract

    yield from extract.render_each(minutes, extracts, outfit(stationery, "extract"), written_at)


def print_invitations(facts: InvitationFacts, stationery: Stationery, told: Told) -> Printed:
    """The invitations (دعوت‌نامه) to a meeting, a letter for each.

    Raises the refusals of `examine_font`, and what `told` raises.
    """
    from app.documents import invitation

    return invitation.render(facts, outfit(stationery, "invitation"), told)


def print_reading_copy(minutes: Minutes, stationery: Stationery, printed_at: datetime, told: Told) -> Printed:
    """The reading copy (پیش‌نویس قرائت): the minutes in large type; `printed_at` knows its time zone.

    Raises the refusals of `examine_font`, and what `told` raises.
    """
    from app.documents import reading_copy

    return reading_copy.render(minutes, outfit(stationery, "reading_copy"), printed_at, told)


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


def print_key_card(
    lines: Sequence[KeyLine], stationery: Stationery, printed_at: datetime, told: Told
) -> Printed:
    """The key card (کارت صفحه‌کلید); `printed_at` knows its time zone.

    Raises the refusals of `examine_font`, and what `told` raises.
    """
    from app.documents import key_card

    return key_card.render(lines, outfit(stationery, "key_card"), printed_at, told)


def write_news(minutes: Minutes, stationery: Stationery) -> str:
    """The press text (متن خبر) of a session, with the places of the record from which its numbers come.

    Raises the refusals of `examine_font` if the font may not or cannot print Persian.
    """
    from app.documents import news
    from app.documents.minutes.form import Form

    made = outfit(stationery, "news")
    return news.render(Form(minutes, made.letterhead, made.words, made.fonts))


def print_year_book(facts: YearBookFacts, stationery: Stationery, told: Told) -> Printed:
    """The year book (کتاب سال) of at least one session.

    Raises the refusals of `examine_font`, and what `told` raises.
    """
    from app.documents import year_book

    return year_book.render(facts, outfit(stationery, "year_book"), stationery.profile.print_form, told)
