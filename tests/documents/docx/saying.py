"""What a .docx says beside what the printed form says, whose texts proof-reading knows."""

from __future__ import annotations

from datetime import UTC, datetime

from app.documents import sheets
from app.documents.minutes import furniture
from app.documents.minutes.form import Form
from app.documents.proof import expected
from app.documents.sheets import Stationery
from app.domain.minutes import Issue, Minutes, MinutesState
from tests.documents.docx import reading

APPROVED = Issue(
    MinutesState.APPROVED,
    2,
    "20/ش/1405/08/1",
    1405,
    1,
    datetime(2026, 11, 4, 9, 30, tzinfo=UTC),
    "3fa2b81c" * 8,
)


def said_and_meant(minutes: Minutes, stationery: Stationery) -> tuple[list[str], list[str]]:
    """What the file's body says and what the form says, as the form's font spells both.

    Without the letterhead, which is in the head of the page, and the mark of the paper, which is left out.
    """
    outfit, profile = sheets.outfit(stationery, "docx"), stationery.profile
    made = (outfit.letterhead, outfit.words, outfit.fonts)
    form = Form(minutes, *made, shows_movements=profile.prints_movements, own=profile.print_form)
    head = (form.words("page.invocation"), *form.letterhead.lines, *furniture.identity(form))
    found = expected.document(form).texts[sum(1 for text in head if expected.settled(text)) :]
    mark, spelled = form.words("paper.title"), form.fonts.regular.spelled
    said = [expected.settled(spelled(text)) for text in reading.texts(sheets.write_docx(minutes, stationery))]
    return [text for text in said if text], [text.text for text in found if text.section != mark]
