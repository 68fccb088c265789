"""The three lists of the page: what is in each, in which order, how it is told and by which words found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.body import Body
from app.domain.namesake import called, told_apart
from app.domain.person import MemberKind, Person, Position
from app.domain.register import Register
from app.domain.series import Series, Venue
from app.persian.folding import matches
from app.persian.sorting import person_key, sort_key
from app.services.register import Entry
from app.ui import figures
from app.ui.entries.keeper import is_active, shown_name
from app.ui.people.labels import body_kind, member_kind
from app.ui.widgets.labels import Tone
from app.ui.widgets.rows import Column

TAG_WIDTH = 96
_CONTEXT = "RegisterShelves"
_WORDS = {
    "people": QT_TRANSLATE_NOOP("RegisterShelves", "اشخاص"),
    "bodies": QT_TRANSLATE_NOOP("RegisterShelves", "نهادها"),
    "settings": QT_TRANSLATE_NOOP("RegisterShelves", "محل و نوع نشست"),
    "name": QT_TRANSLATE_NOOP("RegisterShelves", "نام"),
    "archived": QT_TRANSLATE_NOOP("RegisterShelves", "بایگانی"),
    "venue": QT_TRANSLATE_NOOP("RegisterShelves", "محل"),
    "series": QT_TRANSLATE_NOOP("RegisterShelves", "نوع نشست"),
    "next": QT_TRANSLATE_NOOP("RegisterShelves", "جلسه بعد: {ordinal}"),
    "untitled": QT_TRANSLATE_NOOP("RegisterShelves", "بی‌سمت"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in a line of the list; ``words`` is all that it is found by."""

    id: str
    name: str
    detail: str
    words: str
    tag: str = ""
    tone: Tone = "plain"
    active: bool = True


@dataclass(frozen=True, slots=True)
class Shelf:
    """One list: its key, its word, what is in it, and its rows in order; `in_protocol` where there is another
    order of them, that of the protocol.
    """

    key: str
    entries: Callable[[Register], tuple[Entry, ...]]
    rows: Callable[[Register], Iterable[Row]]
    in_protocol: Callable[[Register], Iterable[Row]] | None = None

    @property
    def label(self) -> str:
        """Its word in the language of the window."""
        return say(self.key)

    def count(self, register: Register) -> int:
        """How many are in use."""
        return sum(is_active(entry) for entry in self.entries(register))

    def found(
        self, register: Register, typed: str, *, archived: bool, by_protocol: bool = False
    ) -> list[Row]:
        """The rows that answer what was typed; archived ones only when asked for."""
        ordered = self.in_protocol if by_protocol and self.in_protocol else self.rows
        rows = [row for row in ordered(register) if archived or row.active]
        return [row for row in rows if matches(typed, row.words)] if typed.strip() else rows


def say(key: str) -> str:
    """A word of the lists in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[key]))


def columns() -> tuple[Column[Row], ...]:
    """Name with a grey line, and a tag."""
    return (
        Column(say("name"), lambda row: row.name, detail=lambda row: row.detail, strong=True),
        Column("", lambda row: row.tag, TAG_WIDTH, tone=lambda row: row.tone if row.tag else None),
    )


def shelf_of(entry: Entry) -> str:
    """The key of the list in which an entry stands."""
    if isinstance(entry, Person):
        return "people"
    return "bodies" if isinstance(entry, Body) else "settings"


def told_position(position: Position, register: Register) -> str:
    """A position in a line: title, body or neighbourhood."""
    body, place = register.body(position.body_id), register.neighbourhood(position.neighbourhood_id)
    member = "" if position.member_kind is MemberKind.NONE else member_kind(position.member_kind)
    parts = (
        position.title,
        (body.short_name or body.name) if body and body.name not in position.title else "",
        place.name if place else "",
        member,
    )
    return " · ".join(part for part in parts if part)


def _people(register: Register) -> list[Row]:
    people = sorted(register.people, key=lambda person: person_key(person.last_name, person.first_name))
    apart = told_apart(register)
    return [_person_row(person, register, apart) for person in people]


def _by_protocol(register: Register) -> list[Row]:
    """Everybody in the order of the protocol, with the number of his place."""
    apart = told_apart(register)
    rows = [_person_row(person, register, apart) for person in register.in_protocol_order()]
    places = {row.id: figures.grouped(at) for at, row in enumerate(filter(_is_used, rows), 1)}
    return [replace(row, tag=places.get(row.id, row.tag)) for row in rows]


def _is_used(row: Row) -> bool:
    return row.active


def _person_row(person: Person, register: Register, apart: Mapping[str, str]) -> Row:
    named = replace(person, positions=tuple(one for one in person.positions if one.title))
    held = named.position_on(date.today()) or named.position_on(None)
    positions = [told_position(position, register) for position in person.positions]
    searched = (person.full_name, *positions, *_searched_names(person, register))
    told = told_position(held, register) if held else say("untitled")
    return replace(_row(person, told, searched), name=called(person, apart))


def _searched_names(person: Person, register: Register) -> list[str]:
    """The bodies and neighbourhoods of a person by all their names."""
    bodies = [register.body(position.body_id) for position in person.positions]
    places = [register.neighbourhood(position.neighbourhood_id) for position in person.positions]
    return [
        name
        for thing in (*bodies, *places)
        if thing is not None
        for name in (thing.name, getattr(thing, "short_name", ""), *thing.aliases)
    ]


def _bodies(register: Register) -> list[Row]:
    bodies = sorted(register.bodies, key=lambda body: sort_key(body.name))
    return [_body_row(body, register) for body in bodies]


def _body_row(body: Body, register: Register) -> Row:
    parent = register.body(body.parent_id)
    above = (parent.short_name or parent.name) if parent else ""
    detail = " · ".join(part for part in (body_kind(body.kind), above) if part)
    return _row(body, detail, (body.name, body.short_name, *body.aliases, detail))


def _settings(register: Register) -> list[Row]:
    venues = sorted(register.venues, key=lambda venue: sort_key(venue.name))
    series = sorted(register.series, key=lambda one: sort_key(one.title))
    return [*(_series_row(one) for one in series), *(_venue_row(venue) for venue in venues)]


def _series_row(series: Series) -> Row:
    ordinal = figures.grouped(series.last_ordinal + 1)
    return _row(series, say("next").format(ordinal=ordinal), (series.title, say("series")), say("series"))


def _venue_row(venue: Venue) -> Row:
    return _row(venue, venue.address, (venue.name, venue.address, say("venue")), say("venue"))


def _row(entry: Entry, detail: str, searched: Iterable[str], tag: str = "") -> Row:
    active = is_active(entry)
    return Row(
        entry.id,
        shown_name(entry),
        detail,
        " ".join(searched),
        tag if active else say("archived"),
        "plain" if active else "amber",
        active,
    )


SHELVES = (
    Shelf("people", lambda register: register.people, _people, _by_protocol),
    Shelf("bodies", lambda register: register.bodies, _bodies),
    Shelf("settings", lambda register: (*register.venues, *register.series), _settings),
)
