"""What became of a version, above its title: that it is void, or follows one that was reopened, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.documents.minutes import phrases
from app.documents.minutes.form import Form
from app.documents.typesetting.flow import Block, Space
from app.documents.typesetting.paragraph import Align, Paragraph
from app.domain.minutes import MinutesState


def blocks(form: Form) -> Iterator[Block]:
    """The notice; nothing for the first version and for an amendment, which says its reason itself."""
    issue, words = form.minutes.issue, form.words
    is_void = issue.state is MinutesState.VOID
    if not is_void and not issue.follows_a_reopening:
        return
    reason = phrases.shown(" ".join(issue.reason.split()))
    key = "standing.void" if is_void else "standing.reopened"
    said = words(key, version=phrases.number(issue.version), reason=reason)
    style = form.sized(replace(form.body, align=Align.CENTRE), 11 if is_void else 9.5, 18)
    yield Paragraph.plain(said, style, bold=is_void)
    yield Space(4, keeps_next=True)
