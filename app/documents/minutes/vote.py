"""The formula of a vote under its resolution: how it was decided, who kept out of it, and who proposed it."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents.minutes import phrases
from app.documents.minutes.form import Form
from app.documents.typesetting.paragraph import Paragraph
from app.domain.resolution import Resolution, ResolutionStatus
from app.domain.vote import Vote, VoteKind

_SIDES = ("in_favour", "against", "abstained")


def blocks(form: Form, one: Resolution) -> Iterator[Paragraph]:
    """«با ۱۲ رأی موافق، ۳ مخالف و ۲ ممتنع تصویب شد.» and what belongs to it; nothing without a vote.

    That something did not carry stands out.
    """
    vote, words = one.vote, form.words
    if vote.kind is not VoteKind.NONE:
        outcome = _outcome(one)
        said = words(f"vote.{outcome}", how=_how(form, vote))
        yield Paragraph.plain(said, form.cell, bold=outcome in ("lost", "rejected"))
    recused = [form.called(row) for row in map(form.row, vote.recused_ids) if row]
    if recused:
        key = "vote.recused" if len(recused) == 1 else "vote.recused_many"
        yield Paragraph.plain(words(key, names=form.listed(recused)), form.detail)
    proposer = form.called(form.row(vote.proposed_by))
    if proposer:
        yield Paragraph.plain(words("vote.proposed_by", name=proposer), form.detail)


def _how(form: Form, vote: Vote) -> str:
    """«به اتفاق آرا», «با اکثریت آرا», or the counts that are known."""
    if vote.kind is not VoteKind.COUNTED:
        return form.words(f"vote.{vote.kind}")
    given = [(side, count) for side in _SIDES if (count := getattr(vote, side)) is not None]
    if not given:
        return form.words("vote.uncounted")
    counts = [
        form.words(
            "vote.further" if place else "vote.first",
            count=phrases.number(count),
            side=form.words(f"vote.{side}"),
        )
        for place, (side, count) in enumerate(given)
    ]
    return form.words("vote.counted", counts=form.listed(counts))


def _outcome(one: Resolution) -> str:
    """The wording of what came of it; left open where nobody counted who was in favour."""
    if one.status is ResolutionStatus.REJECTED:
        return "rejected"
    if one.vote.kind is VoteKind.COUNTED and one.vote.is_carried is None and one.vote.given:
        return "open"
    return "lost" if one.vote.is_carried is False else "carried"
