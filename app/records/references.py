"""Identifiers within one record: each thing once, and nothing named that is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from app.domain.attendance import OFFICERS
from app.domain.meeting import COLLECTIONS, Meeting
from app.domain.minutes import Content
from app.domain.quantity import Split
from app.domain.resolution import Resolution
from app.records.field_error import FieldError, pointer

Step = str | int
Known = Collection[str]

_MEETING: tuple[Step, ...] = ("content", "meeting")


def faults(content: Content) -> Iterator[FieldError]:
    """Every doubled identifier, then every dangling one, then the names that nobody uses."""
    yield from _doubled(content)
    yield from _dangling(content)
    yield from _unused(content)


def _doubled(content: Content) -> Iterator[FieldError]:
    meeting = content.meeting
    # The items of a meeting are found by their identifier alone, whatever they are.
    yield from _twice(
        ((*_MEETING, name, place, "id"), item.id)
        for name in COLLECTIONS.values()
        for place, item in enumerate(getattr(meeting, name))
    )
    for name in ("people", "bodies", "neighbourhoods"):
        named = getattr(content, name)
        yield from _twice((("content", name, place, "id"), one.id) for place, one in enumerate(named))
    for place, one in enumerate(meeting.resolutions):
        if one.quantity:
            steps = (*_MEETING, "resolutions", place, "quantity", "split")
            yield from _twice((path, part) for path, part, _, _ in _parts(one.quantity.split, steps))
    yield from _twice(
        ((*_MEETING, "attendance", place, "role"), row.role.value)
        for place, row in enumerate(meeting.attendance)
        if row.role in OFFICERS
    )
    yield from _twice(((*_MEETING, "copies_to", place), body) for place, body in enumerate(meeting.copies_to))


def _twice(found: Iterable[tuple[tuple[Step, ...], str]]) -> Iterator[FieldError]:
    seen: set[str] = set()
    for steps, value in found:
        if value in seen:
            yield FieldError(pointer(*steps), str(steps[-1]), "duplicate", actual=value)
        seen.add(value)


def _dangling(content: Content) -> Iterator[FieldError]:
    meeting = content.meeting
    bodies = {one.id for one in content.bodies}
    places = {one.id for one in content.neighbourhoods}
    series = {content.series.id} if content.series else set()
    yield from _one(meeting.series_id, series, *_MEETING, "series_id")
    yield from _many(meeting.copies_to, bodies, *_MEETING, "copies_to")
    yield from _of_people(content, bodies, places)
    yield from _of_words(meeting, bodies, places)
    for place, one in enumerate(meeting.resolutions):
        yield from _of_resolution(meeting, one, (*_MEETING, "resolutions", place), bodies, places)
    yield from _of_turns(meeting, bodies)
    resolutions = {one.id for one in meeting.resolutions}
    for place, file in enumerate(meeting.attachments):
        yield from _one(file.resolution_id, resolutions, *_MEETING, "attachments", place, "resolution_id")


def _unused(content: Content) -> Iterator[FieldError]:
    """A person who was not invited has no business in the record, nor has another series."""
    invited = {row.person_id for row in content.meeting.attendance}
    for place, person in enumerate(content.people):
        if person.id not in invited:
            yield FieldError(pointer("content", "people", place), "people", "unused", actual=person.id)
    if content.series and content.meeting.series_id != content.series.id:
        yield FieldError(pointer("content", "series"), "series", "unused", actual=content.series.id)


def _of_people(content: Content, bodies: Known, places: Known) -> Iterator[FieldError]:
    people = {one.id for one in content.people}
    rows = {row.id for row in content.meeting.attendance}
    for place, row in enumerate(content.meeting.attendance):
        here = (*_MEETING, "attendance", place)
        yield from _one(row.person_id, people, *here, "person_id")
        yield from _one(row.body_id, bodies, *here, "body_id")
        yield from _one(row.neighbourhood_id, places, *here, "neighbourhood_id")
        yield from _one(row.on_behalf_of, rows - {row.id}, *here, "on_behalf_of")


def _of_words(meeting: Meeting, bodies: Known, places: Known) -> Iterator[FieldError]:
    rows = {row.id for row in meeting.attendance}
    agenda = {item.id for item in meeting.agenda}
    answers = {said.id for said in meeting.statements} | {one.id for one in meeting.resolutions}
    for place, said in enumerate(meeting.statements):
        here = (*_MEETING, "statements", place)
        yield from _one(said.speaker_id, rows, *here, "speaker_id")
        yield from _one(said.body_id, bodies, *here, "body_id")
        yield from _one(said.agenda_item_id, agenda, *here, "agenda_item_id")
    for place, asked in enumerate(meeting.requests):
        here = (*_MEETING, "requests", place)
        yield from _one(asked.body_id, bodies, *here, "body_id")
        yield from _one(asked.neighbourhood_id, places, *here, "neighbourhood_id")
        yield from _many(asked.answered_by, answers, *here, "answered_by")


def _of_turns(meeting: Meeting, bodies: Known) -> Iterator[FieldError]:
    """Who had the floor, and who presided."""
    rows = {row.id for row in meeting.attendance}
    said = {one.id for one in meeting.statements}
    agenda = {item.id for item in meeting.agenda}
    for place, turn in enumerate(meeting.turns):
        here = (*_MEETING, "turns", place)
        yield from _one(turn.speaker_id, rows, *here, "speaker_id")
        yield from _one(turn.body_id, bodies, *here, "body_id")
        yield from _one(turn.statement_id, said, *here, "statement_id")
        yield from _one(turn.agenda_item_id, agenda, *here, "agenda_item_id")
    for place, one in enumerate(meeting.presiding):
        yield from _one(one.row_id, rows, *_MEETING, "presiding", place, "row_id")


def _of_resolution(
    meeting: Meeting, one: Resolution, here: tuple[Step, ...], bodies: Known, places: Known
) -> Iterator[FieldError]:
    for name in ("responsible_ids", "cooperating_ids", "consulted_ids"):
        yield from _many(getattr(one, name), bodies, *here, name)
    yield from _many(one.neighbourhood_ids, places, *here, "neighbourhood_ids")
    others = {other.id for other in meeting.resolutions} - {one.id}
    yield from _many(one.related_ids, others, *here, "related_ids")
    yield from _one(one.agenda_item_id, {item.id for item in meeting.agenda}, *here, "agenda_item_id")
    said = {statement.id for statement in meeting.statements}
    rows = {row.id for row in meeting.attendance}
    yield from _one(one.from_statement_id, said, *here, "from_statement_id")
    yield from _many(one.vote.recused_ids, rows, *here, "vote", "recused_ids")
    yield from _one(one.vote.proposed_by, rows, *here, "vote", "proposed_by")
    if one.quantity:
        for path, _, body, place in _parts(one.quantity.split, (*here, "quantity", "split")):
            yield from _one(body, bodies, *path[:-1], "body_id")
            yield from _one(place, places, *path[:-1], "neighbourhood_id")


def _parts(
    split: Split | None, here: tuple[Step, ...]
) -> Iterator[tuple[tuple[Step, ...], str, str | None, str | None]]:
    """The path to the identifier, the identifier, the body and the neighbourhood of every part of a tree."""
    for place, part in enumerate(split.parts if split else ()):
        path = (*here, "parts", place)
        yield (*path, "id"), part.id, part.body_id, part.neighbourhood_id
        yield from _parts(part.split, (*path, "split"))


def _one(value: str | None, known: Known, *steps: Step) -> Iterator[FieldError]:
    if value is not None and value not in known:
        yield FieldError(pointer(*steps), str(steps[-1]), "dangling", actual=value)


def _many(values: tuple[str, ...], known: Known, *steps: Step) -> Iterator[FieldError]:
    for place, value in enumerate(values):
        yield from _one(value, known, *steps, place)
