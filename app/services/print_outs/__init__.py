"""Print-outs (چاپ و خروجی): any sheet of the office made as bytes, and written to a file; knows no window.

Each kind is made by a module of its own, which is imported when it is asked for and offers
``make(office, request, told) -> Made``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from app.domain.extract import LeftOut
from app.domain.print_out import KeyLine, Kind
from app.domain.problems import Problem, Refusal
from app.services import files, sign_in
from app.services.office import Office
from app.services.sign_in import SheetOrder

BLANK_ROWS = 16
"""So many rows for guests end a sign-in sheet, if nothing else is said."""

Told = Callable[[int, int], None]
"""Told how many of how many parts are done; what it raises (``Problem("stopped")``) ends the work."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is wanted: a kind, and the meeting or the Jalali year it is made of.

    ``ids`` are the people, bodies or rows that are chosen, none for all.  ``version`` is one kept version of
    the minutes; without ``search_marks`` their text layer has no invisible marks of direction; where they are
    ``signed``, and this computer has that file, it is wanted as it is.
    ``blank_rows`` end a sign-in sheet, for guests; ``anew`` numbers its rows as if none had been given out.
    The chair signs invitations, or ``by_secretary`` the secretary.  ``keys`` are those of the key card.
    """

    kind: Kind
    meeting_id: str = ""
    year: int = 0
    ids: tuple[str, ...] = ()
    version: int | None = None
    search_marks: bool = True
    signed: bool = False
    blank_rows: int = BLANK_ROWS
    anew: bool = False
    by_secretary: bool = False
    keys: tuple[KeyLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A print-out: the bytes of its file, the ``name`` proposed for it (ASCII), and its pages (0: has none).

    ``missing`` are the characters, each once, that the font lacks; ``shaper`` is the engine that shaped it,
    empty where nothing was shaped.  A ``signed`` one was not made but found.  ``order`` are the numbers of a
    sign-in sheet, which hold once it is given out; ``left_out`` are the resolutions of which extracts say
    nothing, and why.  ``sources`` is what of a text is for whoever checks it, and not for others.
    """

    kind: Kind
    data: bytes
    name: str
    pages: int = 0
    missing: tuple[str, ...] = ()
    shaper: str = ""
    signed: bool = False
    order: SheetOrder | None = None
    left_out: tuple[LeftOut, ...] = ()
    sources: str = ""


MODULES = {
    Kind.MINUTES: "minutes",
    Kind.READING: "reading_copy",
    Kind.SIGN_IN: "sign_in_sheet",
    Kind.INVITATION: "invitation",
    Kind.EXTRACT: "extract",
    Kind.YEAR_BOOK: "year_book",
    Kind.NEWS: "news",
    Kind.KEYS: "key_card",
    Kind.MINUTES_DOCX: "minutes_docx",
    Kind.RESOLUTIONS_XLSX: "resolutions_xlsx",
    Kind.ATTENDANCE_XLSX: "attendance_xlsx",
}
"""In which module of this package each kind is made."""


def untold(_done: int, _of: int) -> None:
    """Nobody is told."""


def make(office: Office, request: Request, told: Told = untold) -> Made:
    """Make a print-out; the office is only read.

    :raises Problem: ``meeting_unknown`` and what the module of the kind says; what ``told`` raises.
    """
    module = import_module(f"{__name__}.{MODULES[request.kind]}")
    made: Made = module.make(office, request, told)
    return made


def write(office: Office, made: Made, to: Path, *, replace: bool = False) -> None:
    """Write a print-out under the name ``to`` in one step; with ``replace`` over another file of that name,
    but never over a signed one.  Minutes are registered if they are final, and keep their own rule: they
    are written over unsigned minutes of ours and over nothing else.

    :raises Refusal: ``target_exists``, ``target_signed``.
    :raises Problem: what the disk refuses.
    """
    if made.kind is Kind.MINUTES:
        from app.services.print_outs import minutes

        minutes.write(office, made, to)
        return
    if to.exists():
        if not replace:
            raise Refusal("target_exists", file=to)
        _refuse_signed(to)
    with files.all_or_none(to):
        files.write(to, made.data)
        give_out(office, made)


def give_out(office: Office, made: Made) -> None:
    """Keep what holds once a print-out has left the program, on paper or as a file: :func:`write` does it,
    and whoever prints must.

    :raises Refusal: ``sheet_outdated``.
    """
    if made.order is not None:
        sign_in.give_out(office, made.order)


def _refuse_signed(file: Path) -> None:
    from app import signing

    try:
        fields = signing.fields_of(files.read(file))
    except Problem:
        return  # no PDF with fields, so nobody's signature is lost
    if any(field.filled for field in fields):
        raise Refusal("target_signed", file=file)
