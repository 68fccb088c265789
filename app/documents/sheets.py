"""Every sheet beside the minutes: one function each, which opens the room that makes it when it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.documents import Difference, Printed, outfit_of
from app.domain.extract import Extract
from app.domain.font import OfficeFont
from app.domain.minutes import Minutes
from app.domain.print_out import KeyLine
from app.domain.profile import OfficeProfile

if TYPE_CHECKING:
    from app.documents.invitation import InvitationFacts
    from app.documents.press import Outfit, Paper, Told
    from app.documents.sign_in_sheet import SignInFacts
    from app.documents.wording import Wording
    from app.documents.year_book import YearBookFacts


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
    letterhead, _, files = outfit_of(stationery.profile, resources, stationery.font)
    own = stationery.profile.print_form
    words = own_form.worded(wording.read_form(resources / "wording", form), own, ("minutes", form))
    colours = (resources / "colour" / "sRGB.icc").read_bytes()
    return press.Outfit(letterhead, words, fonts.load(files), colours, own_form.page_of(own), own)


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


def print_key_card(
    lines: Sequence[KeyLine], stationery: Stationery, printed_at: datetime, told: Told
) -> Printed:
    """The key card (کارت صفحه‌کلید); `printed_at` knows its time zone.

    Raises the refusals of `examine_font`, and what `told` raises.
    """
    from app.documents import key_card

    return key_card.render(lines, outfit(stationery, "key_card"), printed_at, told)


def write_news(minutes: Minutes, stationery: Stationery) -> tuple[str, str]:
    """The press text (متن خبر) of a session, and the places of the record from which its numbers come.

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
