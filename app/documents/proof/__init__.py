"""Proof-reading: a printed file is read back by other means and compared with the minutes it was made from.

Nothing here lays text out, shapes it or writes a file: what the press does wrong must not be done again here.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from app.documents import Difference
from app.documents.letterhead import Letterhead
from app.documents.typesetting.fonts import FontFiles
from app.documents.wording import Wording
from app.domain.minutes import Minutes
from app.domain.print_form import AS_SHIPPED, PrintForm

if TYPE_CHECKING:
    from app.documents.press import Outfit, Paper

MOST = 20
"""So many differences are told; whoever has more needs no list."""


def proofread(
    pdf: bytes,
    minutes: Minutes,
    letterhead: Letterhead,
    wording: Wording,
    fonts: FontFiles,
    *,
    own: PrintForm = AS_SHIPPED,
    shows_movements: bool = False,
) -> tuple[Difference, ...]:
    """Where the file does not say what the minutes say, in the order of reading, at most `MOST` places.

    First every text of the form against what stands on the pages; if they agree, every fact of the record
    against what was read, for the form itself may have forgotten something.
    Raises `Problem("proof_unreadable")` if the file cannot be read at all.
    """
    from app.documents.minutes.form import Form
    from app.documents.proof import compare, expected, facts, places, reading
    from app.documents.typesetting import fonts as families

    form = Form(minutes, letterhead, wording, families.load(fonts), shows_movements, own)
    wanted = expected.document(form)
    comparison = compare.Comparison(wanted, reading.read(pdf))
    found = tuple(islice(comparison.differences(), MOST))
    if found:
        return found
    said = places.InForm(comparison.read)
    lacking = facts.differences(minutes, said, wording, shows_movements=shows_movements, hidden=own.hidden)
    return tuple(islice(lacking, MOST))


def proofread_papers(
    pdf: bytes,
    papers: Sequence[Paper],
    outfit: Outfit,
    pages_of_each: Sequence[int],
    *,
    through: bool = False,
) -> tuple[Difference, ...]:
    """Where a file of papers does not say what they say, in the order of reading, at most `MOST` places.

    Raises `Problem("proof_unreadable")` if the file cannot be read at all.
    """
    from app.documents.proof import compare, expected, reading

    wanted = expected.of_papers(papers, outfit, pages_of_each, through=through)
    comparison = compare.Comparison(wanted, reading.read(pdf))
    return tuple(islice(comparison.differences(), MOST))


def lacking_facts(pdf: bytes, minutes: Minutes, wording: Wording) -> tuple[Difference, ...]:
    """The facts of the record that stand nowhere in the file, whatever its form; at most `MOST`.

    Who came and went is sought in the attendance only, for whether the talks say it too is up to the form;
    sections that the file says it was printed without are not sought at all.
    Raises `Problem("proof_unreadable")` if the file cannot be read at all.
    """
    from app.documents.proof import facts, places, reading
    from app.documents.typesetting import metadata

    read = reading.read(pdf)
    hidden = metadata.sections_left_out(read.keywords)
    lacking = facts.differences(minutes, places.Anywhere(read), wording, hidden=hidden)
    return tuple(islice(lacking, MOST))


__all__ = ["lacking_facts", "proofread", "proofread_papers"]
