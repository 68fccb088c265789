"""The minutes as a value of the domain and as the bytes of a record.

A `variant` above 0 is worked into every statement, name, title, body and resolution, so that no engine meets
the same paragraph or cell again; `times` makes the same meeting that many times as long.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from app import records
from app.domain import gap as gaps
from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, MinutesState, Named, PersonName
from app.domain.resolution import Resolution
from app.domain.statement import Statement
from app.persian import digits

TEXT: dict[str, Any] = tomllib.loads(Path(__file__).with_name("text.toml").read_text(encoding="utf-8"))
ROWS, SIGNATORIES = 20, 3
HELD_ON = date(2026, 11, 3)


def minutes_record(variant: int = 0, times: int = 1) -> bytes:
    """The record of the minutes."""
    return records.write(approved(_Source(variant, times).meeting(TEXT["statements"]), variant))


def stress_record() -> bytes:
    """The record of a meeting in which everything was said that text layers stumble over."""
    return records.write(approved(_Source(0, 1).meeting(TEXT["stress"]), 0))


def approved(meeting: Meeting, variant: int) -> Minutes:
    """Approved minutes of the meeting, whose content hash holds."""
    bodies = tuple(Named(f"body-{n}", _varied(name, variant)) for n, name in enumerate(TEXT["bodies"]))
    places = tuple(Named(f"place-{n}", name) for n, name in enumerate(TEXT["neighbourhoods"]))
    people = tuple(PersonName(row.person_id, row.name) for row in meeting.attendance if row.person_id)
    content = Content(meeting, people=people, bodies=bodies, neighbourhoods=places)
    issue = Issue(
        state=MinutesState.APPROVED,
        number=f"20/ص/1405/08/{variant + 1}",
        jalali_year=1405,
        sequence=variant + 1,
        approved_at=datetime(2026, 11, 3, 14, 0, tzinfo=UTC),
        content_sha256=records.content_sha256(content),
    )
    return Minutes(content, issue)


class _Source:
    """Makes the parts of one meeting."""

    def __init__(self, variant: int, times: int) -> None:
        self._variant, self._times = variant, times

    def meeting(self, statements: list[str]) -> Meeting:
        meeting = Meeting(
            id=f"bench-{self._variant}",
            title=TEXT["title"],
            ordinal=self._variant + 8,
            held_on=HELD_ON,
            started=time(10, 5),
            ended=time(12, 10),
            venue=TEXT["venue"],
            sample=True,
            agenda=tuple(AgendaItem(f"agenda-{n}", title) for n, title in enumerate(TEXT["agenda"])),
            attendance=tuple(self._row(n) for n in range(ROWS * self._times)),
            statements=tuple(self._statement(n, statements) for n in range(len(statements) * self._times)),
            resolutions=tuple(self._resolution(n) for n in range(len(TEXT["resolutions"]) * self._times)),
        )
        return replace(meeting, acknowledged=tuple(gap.key for gap in gaps.gaps(meeting)))

    def _text(self, text: str, place: int, of: int) -> str:
        """The text, other in every variant and in every repetition of a long meeting."""
        return _varied(text, self._variant * self._times + place // of)

    def _row(self, place: int) -> Attendance:
        roles = {0: Role.CHAIR, 2: Role.SECRETARY}
        arrived = time(10, 5 + place % ROWS if place % 7 == 0 else 5)
        stays = (Stay(arrived, time(12, 10)),) if place % 4 else ()
        return Attendance(
            id=f"row-{place}",
            name=self._text(_turned(TEXT["people"], place), place, ROWS),
            person_id=f"person-{place}",
            title=self._text(_turned(TEXT["titles"], place), place, ROWS),
            body_id=None if place % 2 else f"body-{place // 2 % len(TEXT['bodies'])}",
            neighbourhood_id=f"place-{place // 2 % len(TEXT['neighbourhoods'])}" if place % 2 else None,
            role=roles.get(place, Role.MEMBER),
            presence=Presence.PRESENT,
            stays=stays,
            signs=place < SIGNATORIES,
        )

    def _statement(self, place: int, texts: list[str]) -> Statement:
        text = self._text(_turned(texts, place), place, len(texts))
        return Statement(f"statement-{place}", speaker_id=f"row-{place % SIGNATORIES}", text=text)

    def _resolution(self, place: int) -> Resolution:
        given = _turned(TEXT["resolutions"], place)
        return Resolution(
            id=f"resolution-{place}",
            text=self._text(given["text"], place, len(TEXT["resolutions"])),
            responsible_ids=(f"body-{given['responsible']}",),
            due_text=self._text(given["due"], place, len(TEXT["resolutions"])),
        )


def _turned(given: list[Any], place: int) -> Any:
    return given[place % len(given)]


def _varied(text: str, variant: int) -> str:
    return f"{text} {digits.to_persian(str(variant))}" if variant else text
