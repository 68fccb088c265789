"""The sheet of resolutions, a row for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.documents.minutes import phrases
from app.documents.wording import Wording
from app.documents.workbook.table import Column, Shape, Sheet, sheet_of
from app.domain.minutes import Minutes
from app.domain.resolution import Resolution
from app.domain.vote import VoteKind


@dataclass(frozen=True, slots=True)
class _Row:
    """A resolution, its row from 1, and what its names are looked up in."""

    one: Resolution
    row: int
    minutes: Minutes
    words: Wording

    def bodies(self, ids: Iterable[str]) -> str:
        return self.listed(map(self.minutes.body_name, ids))

    def listed(self, names: Iterable[str]) -> str:
        return self.words("page.comma").join(phrases.shown(name) for name in names if name)

    @property
    def status(self) -> str:
        """In the words of the record, if there are any."""
        return phrases.shown(self.one.status_text) or self.words(f"workbook.status.{self.one.status}")

    @property
    def vote(self) -> str:
        kind = self.one.vote.kind
        return "" if kind is VoteKind.NONE else self.words(f"workbook.vote.{kind}")

    @property
    def agenda_row(self) -> int | None:
        agenda = enumerate(self.minutes.meeting.agenda, 1)
        return next((row for row, item in agenda if item.id == self.one.agenda_item_id), None)

    @property
    def permit(self) -> str:
        permit, words = self.one.permit, self.words
        if not (permit.issuer or permit.number or permit.issued_on):
            return ""
        blank = words("page.blank_short")
        return words(
            "resolutions.permit",
            issuer=phrases.shown(permit.issuer) or blank,
            number=phrases.shown(permit.number) or blank,
            date=phrases.day(permit.issued_on, blank),
        )


_PRINTED: tuple[Column[_Row], ...] = (
    Column("row", 6, lambda r: r.row, Shape.COUNT),
    Column("kind", 11, lambda r: r.words(f"resolutions.kind.{r.one.kind}"), Shape.LABEL),
    Column("text", 46, lambda r: phrases.shown(r.one.text)),
    Column("responsible", 20, lambda r: r.bodies(r.one.responsible_ids)),
    Column("cooperating", 18, lambda r: r.bodies(r.one.cooperating_ids)),
    Column(
        "neighbourhoods", 16, lambda r: r.listed(map(r.minutes.neighbourhood_name, r.one.neighbourhood_ids))
    ),
    Column("amount", 10, lambda r: r.one.quantity.amount if r.one.quantity else None, Shape.AMOUNT),
    Column("unit", 9, lambda r: phrases.shown(r.one.quantity.unit) if r.one.quantity else "", Shape.LABEL),
    Column("due_jalali", 11, lambda r: phrases.day(r.one.due_on, ""), Shape.LABEL),
    Column("due_text", 13, lambda r: phrases.shown(r.one.due_text)),
    Column("status", 15, lambda r: r.status),
    Column("credit", 17, lambda r: r.one.credit, Shape.AMOUNT),
)
_MORE: tuple[Column[_Row], ...] = (
    Column("credit_year", 9, lambda r: r.one.credit_year, Shape.YEAR),
    Column("due", 12, lambda r: r.one.due_on, Shape.DAY),
    Column("number", 16, lambda r: phrases.shown(r.minutes.issue.number), Shape.LABEL),
    Column("topic", 16, lambda r: phrases.shown(r.one.topic)),
    Column("consulted", 20, lambda r: r.bodies(r.one.consulted_ids)),
    Column("place", 16, lambda r: phrases.shown(r.one.place)),
    Column("vote", 14, lambda r: r.vote, Shape.LABEL),
    Column("in_favour", 8, lambda r: r.one.vote.in_favour, Shape.COUNT),
    Column("against", 8, lambda r: r.one.vote.against, Shape.COUNT),
    Column("abstained", 8, lambda r: r.one.vote.abstained, Shape.COUNT),
    Column("agenda_row", 8, lambda r: r.agenda_row, Shape.COUNT),
    Column("condition", 26, lambda r: phrases.shown(r.one.condition)),
    Column("rationale", 26, lambda r: phrases.shown(r.one.rationale)),
    Column("permit", 26, lambda r: r.permit),
    Column("source", 18, lambda r: phrases.shown(r.one.source_document)),
    Column("notes", 26, lambda r: phrases.shown(r.one.notes)),
)


def sheet(minutes: Minutes, words: Wording) -> Sheet:
    """Every resolution in the order of the record."""
    rows = [_Row(one, row, minutes, words) for row, one in enumerate(minutes.meeting.resolutions, 1)]
    return sheet_of("resolutions", words, _PRINTED, rows, _MORE)
