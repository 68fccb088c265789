"""Hypothesis strategies for the values of the domain: meetings, registers, quantities, as hands type them.

Identifiers are unique within what is drawn.  What a meeting names is in the register it is drawn for,
so that it can be stored; :func:`offices` draws both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, time
from decimal import Decimal
from itertools import count
from typing import Any, TypeVar

from hypothesis import strategies as st

from app.domain.agenda import AgendaItem
from app.domain.attachment import Attachment
from app.domain.attendance import OFFICERS, Attendance, Presence, Role, Stay
from app.domain.body import Body, BodyKind
from app.domain.meeting import Meeting
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import MemberKind, Person, Position
from app.domain.presiding import Presiding
from app.domain.profile import OfficeProfile
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.register import Register
from app.domain.request import Request
from app.domain.resolution import Permit, Resolution, ResolutionKind, ResolutionStatus
from app.domain.series import Series, Venue
from app.domain.stage import Recess
from app.domain.statement import Statement, StatementKind
from app.domain.turn import Span, Turn
from app.domain.vote import NO_VOTE, Vote, VoteKind
from app.persian import folding

Drawn = TypeVar("Drawn")
Draw = Callable[[st.SearchStrategy[Any]], Any]

EMPTY = Register()
LETTERS = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآأؤئء"
SIGNS = "\u200c ًّٔ۰۱۲۳۴۵۶۷۸۹0123456789()«»،؛.:؟/-\n" + "ABCxyzيكة"


def texts(max_size: int = 24) -> st.SearchStrategy[str]:
    """Texts as they are typed in the hall, empty ones too."""
    return st.text(alphabet=LETTERS + SIGNS, max_size=max_size)


def names(max_size: int = 16) -> st.SearchStrategy[str]:
    """Texts with at least one letter."""
    return st.builds("{}{}".format, st.sampled_from(LETTERS), texts(max_size - 1))


def days() -> st.SearchStrategy[date]:
    """Days of the years 1300 to 1430 (Jalali), roughly."""
    return st.dates(min_value=date(1921, 4, 1), max_value=date(2051, 3, 1))


def amounts() -> st.SearchStrategy[Decimal]:
    """Positive amounts, whole and broken."""
    whole = st.integers(min_value=1, max_value=10**9).map(Decimal)
    return st.one_of(whole, st.decimals(min_value="0.001", max_value=10**6, places=3))


@st.composite
def quantities(draw: Draw, register: Register = EMPTY) -> Quantity:
    """Quantities, balanced or not, split up to three levels deep."""
    return _quantity(draw, _identifiers(draw), register)


@st.composite
def registers(draw: Draw) -> Register:
    """Registers; no two bodies share a name or alias, however it is spelled."""
    ids = _identifiers(draw)
    bodies = _bodies(draw, ids)
    places = tuple(
        Neighbourhood(
            next(ids),
            name,
            draw(st.tuples(names())),
            draw(texts()),
            draw(maybe(st.booleans())),
            draw(st.booleans()),
        )
        for name in draw(st.lists(names(), max_size=3))
    )
    people = tuple(_person(draw, ids, bodies, places) for _ in range(draw(st.integers(0, 3))))
    venues = tuple(
        Venue(next(ids), name, draw(texts()), draw(maybe(st.integers(1, 900))))
        for name in draw(st.lists(names(), max_size=2))
    )
    series = tuple(
        Series(
            id=next(ids),
            title=title,
            venue_id=_one_of(draw, venues),
            chair_id=_one_of(draw, people),
            secretary_id=_one_of(draw, people),
            last_ordinal=draw(st.integers(0, 90)),
            quorum_rule=draw(st.sampled_from(QuorumRule)),
            quorum_basis=draw(st.sampled_from(QuorumBasis)),
        )
        for title in draw(st.lists(names(), max_size=2))
    )
    return Register(people, bodies, places, venues, series)


@st.composite
def meetings(draw: Draw, register: Register = EMPTY) -> Meeting:
    """Meetings that name only what is in the register; inside, every identifier is unique."""
    ids = _identifiers(draw)
    agenda = tuple(
        AgendaItem(
            next(ids),
            draw(texts()),
            draw(texts()),
            draw(maybe(st.integers(1, 90))),
            outside=draw(st.booleans()),
        )
        for _ in _some(draw)
    )
    attendance = tuple(_attendance(draw, ids, register) for _ in _some(draw, 4))
    statements = tuple(
        Statement(
            id=next(ids),
            speaker_id=_one_of(draw, attendance),
            body_id=_one_of(draw, register.bodies),
            kind=draw(st.sampled_from(StatementKind)),
            text=draw(texts(80)),
            agenda_item_id=_one_of(draw, agenda),
            started_at=draw(maybe(st.times())),
        )
        for _ in _some(draw, 4)
    )
    resolutions = tuple(_resolution(draw, ids, register, agenda, attendance, statements) for _ in _some(draw))
    requests = tuple(
        Request(
            id=next(ids),
            text=draw(texts()),
            body_id=_one_of(draw, register.bodies),
            neighbourhood_id=_one_of(draw, register.neighbourhoods),
            answered_by=_several(draw, (*statements, *resolutions)),
        )
        for _ in _some(draw, 2)
    )
    attachments = tuple(
        Attachment(
            next(ids),
            draw(texts()),
            draw(names()),
            "application/pdf",
            draw(st.integers(0, 10**12)),
            "0" * 64,
            _one_of(draw, resolutions),
        )
        for _ in _some(draw, 2)
    )
    return Meeting(
        id=next(ids),
        title=draw(texts()),
        series_id=_one_of(draw, register.series),
        ordinal=draw(maybe(st.integers(1, 500))),
        held_on=draw(maybe(days())),
        planned_start=draw(maybe(st.times())),
        started=draw(maybe(st.times())),
        ended=draw(maybe(st.times())),
        venue_id=_one_of(draw, register.venues),
        venue=draw(texts()),
        opening_note=draw(texts()),
        next_meeting_on=draw(maybe(days())),
        cancelled=draw(st.booleans()),
        sample=draw(st.booleans()),
        agenda=agenda,
        attendance=attendance,
        statements=statements,
        requests=requests,
        resolutions=resolutions,
        attachments=attachments,
        copies_to=_several(draw, register.bodies),
        acknowledged=tuple(draw(st.lists(names(), max_size=3, unique=True))),
        turns=_turns(draw, ids, register, agenda, attendance, statements),
        recesses=tuple(
            Recess(next(ids), *sorted(draw(st.tuples(st.times(), st.times()))), draw(texts()))
            for _ in _some(draw, 2)
        ),
        presiding=tuple(
            Presiding(
                next(ids),
                row.id,
                draw(st.sampled_from(OFFICERS)),
                *draw(st.sampled_from([(None, None), (time(9), None), (None, time(9)), (time(22), time(1))])),
            )
            for row in attendance[:2]
        ),
        quorum_rule=draw(st.sampled_from(QuorumRule)),
        quorum_basis=draw(st.sampled_from(QuorumBasis)),
    )


@st.composite
def offices(draw: Draw) -> tuple[Register, Meeting]:
    """A register and a meeting drawn for it."""
    register = draw(registers())
    return register, draw(meetings(register))


def profiles() -> st.SearchStrategy[OfficeProfile]:
    """Profiles of an office."""
    return st.builds(OfficeProfile, texts(), texts(), texts(), texts(), texts(), st.booleans())


def maybe(strategy: st.SearchStrategy[Drawn]) -> st.SearchStrategy[Drawn | None]:
    """Something or nothing."""
    return st.one_of(st.none(), strategy)


def _identifiers(draw: Draw) -> Iterator[str]:
    return (f"{number:032x}" for number in count(draw(st.integers(0, 2**96)) << 20))


def _some(draw: Draw, most: int = 3) -> range:
    return range(draw(st.integers(0, most)))


def _one_of(draw: Draw, things: Sequence[Any]) -> str | None:
    found: str | None = draw(st.sampled_from([None, *(thing.id for thing in things)]))
    return found


def _several(draw: Draw, things: Sequence[Any]) -> tuple[str, ...]:
    ids = [thing.id for thing in things]
    return tuple(draw(st.lists(st.sampled_from(ids), max_size=3, unique=True))) if ids else ()


def _bodies(draw: Draw, ids: Iterator[str]) -> tuple[Body, ...]:
    found: list[Body] = []
    free = draw(st.lists(names(), max_size=8, unique_by=folding.compact))
    while free:
        name, *free = free
        aliases, free = free[:2], free[2:]
        kind = draw(st.sampled_from(BodyKind))
        parent = _one_of(draw, found)
        found.append(Body(next(ids), name, draw(texts()), kind, parent, tuple(aliases), draw(st.booleans())))
    return tuple(found)


def _person(
    draw: Draw, ids: Iterator[str], bodies: Sequence[Body], places: Sequence[Neighbourhood]
) -> Person:
    positions = tuple(
        Position(
            next(ids),
            draw(names()),
            _one_of(draw, bodies),
            _one_of(draw, places),
            draw(st.sampled_from(MemberKind)),
            draw(maybe(days())),
            draw(maybe(days())),
        )
        for _ in _some(draw, 2)
    )
    return Person(
        id=next(ids),
        last_name=draw(names()),
        first_name=draw(texts()),
        honorific=draw(texts()),
        positions=positions,
        father_name=draw(texts()),
        national_id=draw(texts()),
        mobile=draw(texts()),
        note=draw(texts()),
        active=draw(st.booleans()),
    )


def _attendance(draw: Draw, ids: Iterator[str], register: Register) -> Attendance:
    return Attendance(
        id=next(ids),
        name=draw(names()),
        person_id=_one_of(draw, register.people),
        title=draw(texts()),
        body_id=_one_of(draw, register.bodies),
        neighbourhood_id=_one_of(draw, register.neighbourhoods),
        role=draw(st.sampled_from(Role)),
        invited=draw(st.booleans()),
        presence=draw(st.sampled_from(Presence)),
        stays=tuple(Stay(*sorted(draw(st.tuples(st.times(), st.times())))) for _ in _some(draw, 2)),
        is_group=draw(st.booleans()),
        headcount=draw(maybe(st.integers(1, 200))),
        signs=draw(st.booleans()),
        remarks=draw(texts()),
        excuse=draw(texts()),
        private_note=draw(texts()),
        alternate=draw(st.booleans()),
    )


def _turns(
    draw: Draw,
    ids: Iterator[str],
    register: Register,
    agenda: Sequence[AgendaItem],
    attendance: Sequence[Attendance],
    statements: Sequence[Statement],
) -> tuple[Turn, ...]:
    """Turns of which at most the last that was called is running."""
    spans = [
        tuple(
            Span(*sorted(draw(st.tuples(st.times(), st.times()))), draw(maybe(st.integers(0, 3600))))
            for _ in _some(draw, 2)
        )
        for _ in _some(draw, 4)
    ]
    runs = draw(st.booleans())
    return tuple(
        Turn(
            id=next(ids),
            speaker_id=_one_of(draw, attendance),
            body_id=_one_of(draw, register.bodies),
            label=draw(texts()),
            spans=(*each, Span(draw(st.times()))) if runs and place == 0 else each,
            done=draw(st.booleans()) and not (runs and place == 0),
            statement_id=_one_of(draw, statements),
            agenda_item_id=_one_of(draw, agenda),
        )
        for place, each in enumerate(spans)
    )


def _vote(draw: Draw, attendance: Sequence[Attendance]) -> Vote:
    if draw(st.booleans()):
        return NO_VOTE
    counts = draw(st.tuples(*[maybe(st.integers(0, 9))] * 3))
    recused = _several(draw, attendance)
    return Vote(draw(st.sampled_from(VoteKind)), *counts, recused, _one_of(draw, attendance))


def _resolution(
    draw: Draw,
    ids: Iterator[str],
    register: Register,
    agenda: Sequence[AgendaItem],
    attendance: Sequence[Attendance],
    statements: Sequence[Statement],
) -> Resolution:
    bodies = _several(draw, register.bodies)
    return Resolution(
        id=next(ids),
        kind=draw(st.sampled_from(ResolutionKind)),
        text=draw(texts(80)),
        responsible_ids=bodies[:1],
        cooperating_ids=bodies[1:2],
        consulted_ids=bodies[2:],
        neighbourhood_ids=_several(draw, register.neighbourhoods),
        place=draw(texts()),
        condition=draw(texts()),
        permit=draw(st.builds(Permit, texts(), texts(), maybe(days()))),
        due_on=draw(maybe(days())),
        due_text=draw(texts()),
        credit=draw(maybe(st.integers(0, 10**15))),
        credit_year=draw(maybe(st.integers(1380, 1430))),
        quantity=_quantity(draw, ids, register) if draw(st.booleans()) else None,
        related_ids=tuple(draw(st.lists(names(), max_size=2))),
        agenda_item_id=_one_of(draw, agenda),
        status=draw(st.sampled_from(ResolutionStatus)),
        notes=draw(texts()),
        vote=_vote(draw, attendance),
        from_statement_id=_one_of(draw, statements),
    )


def _quantity(draw: Draw, ids: Iterator[str], register: Register) -> Quantity:
    return Quantity(draw(maybe(amounts())), draw(texts(8)), _split(draw, ids, register, depth=3))


def _split(draw: Draw, ids: Iterator[str], register: Register, depth: int) -> Split | None:
    if not depth or not draw(st.booleans()):
        return None
    parts = tuple(
        Part(
            id=next(ids),
            label=draw(texts(8)),
            amount=draw(maybe(amounts())),
            body_id=_one_of(draw, register.bodies),
            neighbourhood_id=_one_of(draw, register.neighbourhoods),
            unassigned=draw(st.booleans()),
            split=_split(draw, ids, register, depth - 1),
        )
        for _ in _some(draw)
    )
    return Split(draw(st.sampled_from(Axis)), parts)
