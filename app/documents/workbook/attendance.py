"""The sheet of the attendance, a row for each participant; of a person it says what the minutes say."""

from __future__ import annotations

from dataclasses import dataclass

from app.documents.minutes import phrases
from app.documents.wording import Wording
from app.documents.workbook.table import Column, Shape, Sheet, sheet_of
from app.domain.attendance import Attendance
from app.domain.minutes import Minutes


@dataclass(frozen=True, slots=True)
class _Row:
    """A participant, the row from 1, and what names are looked up in."""

    one: Attendance
    row: int
    minutes: Minutes
    words: Wording

    @property
    def is_late(self) -> bool:
        return self.one.late_for(self.minutes.meeting.start)

    @property
    def left_early(self) -> bool:
        return self.one.early_from(self.minutes.meeting.ended)

    @property
    def stays(self) -> str:
        """Every coming and going, where one row of two hours cannot say it."""
        if len(self.one.stays) < 2:
            return ""
        return phrases.stays(self.one, self.minutes.meeting, self.words)

    @property
    def headcount(self) -> int | None:
        return self.one.headcount if self.one.is_group else 1

    @property
    def on_behalf_of(self) -> str:
        rows = self.minutes.meeting.attendance
        return next((phrases.shown(row.name) for row in rows if row.id == self.one.on_behalf_of), "")

    def mark(self, key: str, *, holds: bool) -> str:
        return self.words(f"workbook.attendance.{key}") if holds else ""


_PRINTED: tuple[Column[_Row], ...] = (
    Column("row", 6, lambda r: r.row, Shape.COUNT),
    Column("name", 26, lambda r: phrases.shown(r.one.name)),
    Column("title", 24, lambda r: phrases.shown(r.one.title)),
    Column("body", 24, lambda r: phrases.shown(r.minutes.body_name(r.one.body_id))),
    Column(
        "neighbourhood", 16, lambda r: phrases.shown(r.minutes.neighbourhood_name(r.one.neighbourhood_id))
    ),
    Column("role", 11, lambda r: r.words(f"workbook.role.{r.one.role}"), Shape.LABEL),
    Column("presence", 12, lambda r: r.words(f"workbook.presence.{r.one.presence}"), Shape.LABEL),
    Column("headcount", 7, lambda r: r.headcount, Shape.COUNT),
    Column("arrived", 8, lambda r: r.one.arrived_at, Shape.HOUR),
    Column("left", 8, lambda r: r.one.left_at, Shape.HOUR),
    Column("remarks", 26, lambda r: phrases.shown(r.one.remarks)),
)
_MORE: tuple[Column[_Row], ...] = (
    Column("late", 10, lambda r: r.mark("late", holds=r.is_late), Shape.LABEL),
    Column("left_early", 12, lambda r: r.mark("left_early", holds=r.left_early), Shape.LABEL),
    Column("stays", 28, lambda r: r.stays),
    Column("on_behalf_of", 24, lambda r: r.on_behalf_of),
    Column("letter", 14, lambda r: phrases.shown(r.one.letter_no), Shape.LABEL),
    Column("alternate", 11, lambda r: r.mark("alternate", holds=r.one.alternate), Shape.LABEL),
)


def sheet(minutes: Minutes, words: Wording) -> Sheet:
    """Everybody in the order of the record."""
    rows = [_Row(one, row, minutes, words) for row, one in enumerate(minutes.meeting.attendance, 1)]
    return sheet_of("attendance", words, _PRINTED, rows, _MORE)
