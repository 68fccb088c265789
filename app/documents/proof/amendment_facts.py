"""Of the second net, what an amendment says: of which minutes it is, why, and what it words anew.

Like the other facts written from the record alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.documents.proof.places import Fact
from app.documents.wording import Wording
from app.domain.amendment import Amendment
from app.domain.minutes import Minutes


def facts(minutes: Minutes, amendment: Amendment, words: Wording) -> Iterator[Fact]:
    """Everything but the signatures; what the meeting said is in force, and not printed again."""
    meeting = minutes.meeting
    values = (
        minutes.issue.number,
        meeting.title,
        meeting.ordinal,
        amendment.ordinal,
        amendment.of_number,
        amendment.of_held_on,
        *amendment.reason.splitlines(),
        *(minutes.body_name(body) for body in meeting.copies_to),
    )
    yield from (Fact("", 0, (value,)) for value in values)
    section = words("amendment.changes")
    for row, one in enumerate(amendment.changes, 1):
        yield Fact(section, row, (one.place, *one.before.splitlines(), *one.after.splitlines()))
