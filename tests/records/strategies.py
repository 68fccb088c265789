"""Minutes that hold together: every identifier names something, and every rule of the domain is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from app.domain import number as numbers
from app.domain.agenda import AgendaItem
from app.domain.attachment import Attachment
from app.domain.attendance import OFFICERS, Attendance, Presence, Role, Stay
from app.domain.gap import Weight, gaps
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, MinutesState, Named, PersonName
from app.domain.presiding import Presiding
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.request import Request
from app.domain.resolution import Permit, Resolution, ResolutionKind, ResolutionStatus
from app.domain.stage import Recess
from app.domain.statement import Statement, StatementKind
from app.domain.turn import Span, Turn
from app.domain.vote import NO_VOTE, Vote, VoteKind, entitled
from app.records import canonical

PERSIAN = st.text("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئؤأةۀًّٔ‌ ۰۱۲۳۴۵۶۷۸۹،؛؟«»()", max_size=25)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
TEXTS = PERSIAN | ANY_TEXT
LAST_DAY = date(2058, 3, 19)
DAYS = st.dates(date(1921, 3, 21), LAST_DAY)
TIMES = st.times(time(6), time(23, 59)) | st.times().map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
MOMENTS = st.datetimes(
    datetime(2000, 1, 1),
    datetime(2058, 1, 1),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=3, minutes=30))]),
)


def _ids(prefix: str, most: int = 4) -> st.SearchStrategy[list[str]]:
    return st.integers(0, most).map(lambda count: [f"{prefix}-{number}" for number in range(count)])


def _one_of(ids: Sequence[str]) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(ids) if ids else st.none()


def _some_of(ids: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), unique=True, max_size=3).map(tuple) if ids else st.just(())


def _stays(draw: st.DrawFn) -> tuple[Stay, ...]:
    ends = sorted(draw(st.lists(TIMES, max_size=4).filter(lambda times: len(times) % 2 == 0)))
    return tuple(Stay(*pair) for pair in zip(ends[::2], ends[1::2], strict=True))


@st.composite
def splits(draw: st.DrawFn, whole: int, bodies: Sequence[str], prefix: str, depth: int = 2) -> Split:
    """A split of ``whole`` hundredths that may fall short but never exceeds it."""
    parts, rest = [], whole
    for number in range(draw(st.integers(0, 3))):
        if rest == 0:
            break
        share = draw(st.integers(1, rest))
        rest -= share
        inner = draw(st.none() | splits(share, bodies, f"{prefix}-{number}", depth - 1)) if depth else None
        label, body = draw(TEXTS), draw(_one_of(bodies))
        parts.append(Part(f"{prefix}-{number}", label, Decimal(share) / 100, body, split=inner))
    return Split(draw(st.sampled_from(Axis)), tuple(parts))


@st.composite
def quantities(draw: st.DrawFn, bodies: Sequence[str], prefix: str) -> Quantity:
    """A positive quantity, perhaps with a split."""
    whole = draw(st.integers(1, 10_000_000))
    return Quantity(Decimal(whole) / 100, draw(TEXTS), draw(st.none() | splits(whole, bodies, prefix)))


@st.composite
def _attendance(
    draw: st.DrawFn, rows: list[str], people: list[str], bodies: list[str], places: list[str]
) -> Any:
    made = []
    for place, row in enumerate(rows):
        person = people[place] if place < len(people) else None
        role = (Role.CHAIR, Role.SECRETARY)[place] if place < 2 else draw(st.sampled_from(list(Role)[2:]))
        others = [other for other in rows if other != row]
        made.append(
            Attendance(
                row,
                draw(TEXTS),
                person,
                draw(TEXTS),
                draw(_one_of(bodies)),
                draw(_one_of(places)),
                role,
                draw(st.booleans()),
                draw(st.sampled_from(Presence)),
                _stays(draw),
                person is None,
                draw(st.none() | st.integers(1, 300)) if person is None else None,
                draw(_one_of(others)),
                draw(TEXTS),
                draw(st.booleans()),
                draw(TEXTS),
                alternate=draw(st.booleans()),
            )
        )
    return tuple(made)


@st.composite
def _turns(
    draw: st.DrawFn, ids: list[str], rows: list[str], bodies: list[str], said: list[str], agenda: list[str]
) -> Any:
    made = []
    for place, one in enumerate(ids):
        spans = tuple(
            Span(stay.arrived, stay.left, draw(st.none() | st.integers(0, 86_400)))
            for stay in _stays(draw)
            if stay.arrived
        )
        runs = place == 0 and draw(st.booleans())
        made.append(
            Turn(
                one,
                draw(_one_of(rows)),
                draw(_one_of(bodies)),
                draw(TEXTS),
                (*spans, Span(draw(TIMES))) if runs else spans,
                not runs and draw(st.booleans()),
                draw(_one_of(said)),
                draw(_one_of(agenda)),
            )
        )
    return tuple(made)


@st.composite
def _votes(draw: st.DrawFn, attendance: Sequence[Attendance]) -> Vote:
    """No vote, a formula, or counts that those who were there could have given."""
    rows = [row.id for row in attendance]
    recused = draw(_some_of(rows))
    kind = draw(st.sampled_from(VoteKind))
    if kind is VoteKind.NONE:
        return NO_VOTE
    if kind is not VoteKind.COUNTED:
        return Vote(kind, recused_ids=recused, proposed_by=draw(_one_of(rows)))
    counts, rest = [], len(entitled(attendance, recused))
    for _ in range(3):
        count = draw(st.none() | st.integers(0, rest))
        counts.append(count)
        rest -= count or 0
    return Vote(kind, *counts, recused_ids=recused, proposed_by=draw(_one_of(rows)))


@st.composite
def _resolutions(
    draw: st.DrawFn,
    ids: list[str],
    held_on: date | None,
    agenda: list[str],
    bodies: list[str],
    places: list[str],
    attendance: tuple[Attendance, ...],
    said: list[str],
) -> Any:
    made = []
    for one in ids:
        named = draw(_some_of(bodies))
        due = draw(st.none() | st.dates(held_on or date(1921, 3, 21), LAST_DAY))
        made.append(
            Resolution(
                one,
                draw(st.sampled_from(ResolutionKind)),
                draw(TEXTS),
                draw(TEXTS),
                named[:1],
                named[1:2],
                named[2:],
                draw(_some_of(places)),
                draw(TEXTS),
                draw(TEXTS),
                draw(TEXTS),
                Permit(draw(TEXTS), draw(TEXTS), draw(st.none() | DAYS)),
                due,
                draw(TEXTS),
                draw(st.none() | st.integers(0, 10**15)),
                draw(st.none() | st.integers(1300, 1450)),
                draw(TEXTS),
                draw(st.none() | quantities(bodies, f"{one}-part")),
                draw(_some_of([other for other in ids if other != one])),
                draw(_one_of(agenda)),
                draw(st.sampled_from(ResolutionStatus)),
                draw(TEXTS),
                draw(TEXTS),
                draw(_votes(attendance)),
                draw(_one_of(said)),
            )
        )
    return tuple(made)


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """Any content that a record can hold."""
    people, bodies, places = draw(_ids("person")), draw(_ids("body")), draw(_ids("place"))
    rows, agenda = draw(_ids("row")), draw(_ids("item", 2))
    people = people[: len(rows)]
    said, decided = draw(_ids("said")), draw(_ids("decided"))
    held_on = draw(st.none() | DAYS)
    series = draw(st.none() | st.builds(Named, st.just("series"), TEXTS))
    started, ended = draw(
        st.sampled_from([(None, None), (time(10), time(12, 5, 7)), (time(21), time(1)), (time(9), None)])
    )
    attendance = draw(_attendance(rows, people, bodies, places))
    meeting = Meeting(
        "meeting",
        draw(TEXTS),
        series and series.id,
        draw(st.none() | st.integers(1, 500)),
        held_on,
        draw(st.none() | TIMES),
        started,
        ended,
        draw(st.sampled_from([None, "venue"])),
        draw(TEXTS),
        draw(TEXTS),
        draw(st.none() | DAYS),
        draw(st.booleans()),
        draw(st.booleans()),
        agenda=tuple(
            AgendaItem(
                one,
                draw(TEXTS),
                draw(TEXTS),
                draw(st.none() | st.integers(0, 90)),
                outside=draw(st.booleans()),
            )
            for one in agenda
        ),
        attendance=attendance,
        statements=tuple(
            Statement(
                one,
                draw(_one_of(rows)),
                draw(_one_of(bodies)),
                draw(st.sampled_from(StatementKind)),
                draw(TEXTS),
                draw(_one_of(agenda)),
                draw(st.none() | TIMES),
            )
            for one in said
        ),
        requests=tuple(
            Request(
                one,
                draw(TEXTS),
                draw(TEXTS),
                draw(TEXTS),
                draw(_one_of(bodies)),
                draw(_one_of(places)),
                draw(_some_of(said + decided)),
            )
            for one in draw(_ids("asked", 2))
        ),
        resolutions=draw(_resolutions(decided, held_on, agenda, bodies, places, attendance, said)),
        attachments=tuple(
            Attachment(
                one,
                draw(TEXTS),
                draw(TEXTS),
                "application/pdf",
                draw(st.integers(0, 10**9)),
                "0f" * 32,
                draw(_one_of(decided)),
            )
            for one in draw(_ids("file", 2))
        ),
        copies_to=draw(_some_of(bodies)),
        acknowledged=draw(st.lists(TEXTS, max_size=3).map(tuple)),
        turns=draw(_turns(draw(_ids("turn", 3)), rows, bodies, said, agenda)),
        recesses=tuple(
            Recess(one, began, draw(st.sampled_from([None, time(23, 59), began])), draw(TEXTS))
            for one in draw(_ids("recess", 2))
            for began in [draw(TIMES)]
        ),
        presiding=tuple(
            Presiding(f"presiding-{row}", row, draw(st.sampled_from(OFFICERS)), time(10), until)
            for row in rows[:2]
            for until in [draw(st.sampled_from([None, time(11), time(10)]))]
        ),
        quorum_rule=draw(st.sampled_from(QuorumRule)),
        quorum_basis=draw(st.sampled_from(QuorumBasis)),
    )
    return Content(
        meeting,
        series,
        tuple(PersonName(one, draw(TEXTS), draw(TEXTS), draw(TEXTS)) for one in people),
        tuple(Named(one, draw(TEXTS)) for one in bodies),
        tuple(Named(one, draw(TEXTS)) for one in places),
    )


def closed(content: Content) -> Content:
    """The same with what an approval asks for: no gap is open."""
    meeting = content.meeting
    officers = (Role.CHAIR, Role.SECRETARY)
    rows = [replace(row, name=row.name or "نام نمونه") for row in meeting.attendance]
    rows += [Attendance(f"row-{role}", "نام نمونه", role=role) for role in officers[len(rows) :]]
    attendance = (*(replace(row, presence=Presence.PRESENT) for row in rows[:2]), *rows[2:])
    turns = (replace(turn, spans=turn.spans[: -turn.is_running or None]) for turn in meeting.turns)
    held_on = meeting.held_on or min(
        (one.due_on for one in meeting.resolutions if one.due_on), default=LAST_DAY
    )
    meeting = replace(
        meeting,
        title=meeting.title or "نشست",
        held_on=held_on,
        cancelled=False,
        attendance=attendance,
        turns=tuple(turns),
        statements=tuple(replace(said, text=said.text or "متن") for said in meeting.statements),
        resolutions=tuple(replace(one, text=one.text or "متن") for one in meeting.resolutions),
    )
    blanks = tuple(gap.key for gap in gaps(meeting) if gap.weight is Weight.BLANK)
    return replace(content, meeting=replace(meeting, acknowledged=blanks))


@st.composite
def minutes(draw: st.DrawFn) -> Minutes:
    """Drafts, and issued minutes whose hash is that of their content."""
    content = draw(contents())
    if draw(st.booleans()):
        return Minutes(content, Issue())
    content = closed(content)
    assert content.meeting.held_on
    state = draw(st.sampled_from([MinutesState.APPROVED, MinutesState.VOID]))
    year, sequence = numbers.year_of(content.meeting.held_on), draw(st.integers(1, 999))
    return Minutes(
        content,
        Issue(
            state,
            draw(st.integers(1, 9)),
            f"20/ص/{year}/08/{sequence}",
            year,
            sequence,
            draw(MOMENTS),
            canonical.content_sha256(content),
            draw(st.sampled_from(["", "ab" * 32])),
        ),
    )
