"""What was said: the gist of every statement behind its speaker, and the requests with what answered them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from app.documents.minutes import course, phrases
from app.documents.minutes.form import BETWEEN, Form
from app.documents.typesetting.flow import Block, Space
from app.documents.typesetting.paragraph import Paragraph, Run
from app.documents.typesetting.table import Row
from app.domain.request import Request
from app.domain.statement import Statement, StatementKind

_CONTINUED = 14.0
_SHARES = (1.25, 6.8, 3.6, 5.4)


def statements(form: Form) -> Iterator[Block]:
    """The statements in order; a speaker who goes on is not named again, unless something came between.

    A dissent stands under a name of its own, on whichever page, and nothing after it is read as part of it.
    """
    said = form.minutes.meeting.statements
    if not said:
        return
    yield from form.heading(form.words("discussion.heading"))
    introduced: set[str] = set()
    movements = course.Movements(form)
    before: tuple[str | None, ...] = ()
    for one in said:
        notes = movements.until(_hour(form, one))
        yield from notes
        speaker = (one.speaker_id, one.body_id, _label(form, one))
        dissents = one.kind is StatementKind.DISSENT
        goes_on = speaker == before and not notes and not dissents
        yield from _statement(form, one, introduced, goes_on=goes_on)
        before = () if dissents else speaker
    yield from movements.rest()


def requests(form: Form) -> Iterator[Block]:
    """The requests, by whom, and which resolution or speech answered each."""
    asked = form.minutes.meeting.requests
    if not asked:
        return
    yield from form.heading(form.words("requests.heading"))
    rows = [
        Row(
            [
                form.text(phrases.number(place), centre=True),
                _request(form, one),
                form.text(raised_by(form, one)),
                form.text(answers(form, one)),
            ]
        )
        for place, one in enumerate(asked, 1)
    ]
    yield form.table("requests.columns", _SHARES, rows)


def _statement(form: Form, one: Statement, introduced: set[str], *, goes_on: bool) -> Iterator[Block]:
    words = form.words
    dissent = words("discussion.dissent") if one.kind is StatementKind.DISSENT else ""
    first, *rest = [phrases.shown(line) for line in one.text.split("\n") if line.strip()] or [
        words("page.blank")
    ]
    inner = replace(form.body, indent=_CONTINUED)
    if goes_on:
        at = words("discussion.hour", hour=phrases.hour(one.started_at, "")) if one.started_at else ""
        yield Paragraph((Run(at), Run(dissent, bold=True), Run(first)), inner)
    else:
        speaker = words("discussion.speaker", speaker=_introduction(form, one, introduced))
        yield Paragraph((Run(speaker, bold=True), Run(dissent, bold=True), Run(first)), form.body)
    for line in rest:
        yield Paragraph.plain(line, inner)
    yield Space(BETWEEN)


def _introduction(form: Form, one: Statement, introduced: set[str]) -> str:
    """The speaker's name, with the title at first, and the hour if it is known."""
    words, row = form.words, form.row(one.speaker_id)
    name = named(form, one) or words("page.blank")
    if row and row.title and row.id not in introduced:
        introduced.add(row.id)
        name = words("discussion.named", name=name, title=phrases.shown(row.title))
    if one.started_at:
        return words("discussion.timed", speaker=name, hour=phrases.hour(one.started_at, ""))
    return name


def named(form: Form, one: Statement) -> str:
    """Who spoke: a row of the attendance, a body without one, or whom the turn names by a label alone."""
    row = form.row(one.speaker_id)
    return (
        form.called(row) if row else phrases.shown(form.minutes.body_name(one.body_id) or _label(form, one))
    )


def _label(form: Form, one: Statement) -> str:
    turn = form.turns.get(one.id)
    return turn.label if turn else ""


def _hour(form: Form, one: Statement) -> time | None:
    """When a statement was made, or its turn began."""
    turn = form.turns.get(one.id)
    return one.started_at or (turn.spans[0].began if turn and turn.spans else None)


def _request(form: Form, one: Request) -> list[Block]:
    cell = [*form.text(phrases.shown(one.text))]
    if one.topic:
        topic = form.words("requests.topic", topic=phrases.shown(one.topic))
        cell.append(Paragraph.plain(topic, form.detail))
    return cell


def raised_by(form: Form, one: Request) -> str:
    """Who asked, in the words of the record; the body only if nobody was written down."""
    place = form.minutes.neighbourhood_name(one.neighbourhood_id)
    parts = [
        one.raised_by or form.minutes.body_name(one.body_id),
        form.words("requests.neighbourhood", name=place) if place else "",
    ]
    return form.words("page.comma").join(phrases.shown(part) for part in parts if part)


def answers(form: Form, one: Request) -> str:
    """Which resolutions and whose words answered a request; a dash for none."""
    meeting, words = form.minutes.meeting, form.words
    rows = [phrases.number(n) for n, made in enumerate(meeting.resolutions, 1) if made.id in one.answered_by]
    found = [words("requests.by_resolution", rows=words("page.and").join(rows))] if rows else []
    speakers = dict.fromkeys(
        _speaker(form, said) for said in meeting.statements if said.id in one.answered_by
    )
    found += [words("requests.by_statement", speaker=speaker) for speaker in speakers]
    return words("page.semicolon").join(found) or words("requests.unanswered")


def _speaker(form: Form, one: Statement) -> str:
    return named(form, one) or form.words("page.blank_short")
