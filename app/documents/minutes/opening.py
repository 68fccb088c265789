"""The beginning of the minutes: title, facts, agenda and the sentence with which the meeting was opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.documents.minutes import phrases
from app.documents.minutes.form import Form
from app.documents.typesetting.flow import Block, Space
from app.documents.typesetting.paragraph import Paragraph, Run
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Row, Table, TableStyle
from app.domain import opening_note
from app.domain.agenda import AgendaItem
from app.domain.counts import Counts
from app.domain.quorum import Quorum
from app.persian import calendar

FIRST_LINE = 10 * 72 / 25.4  # the circular of 1349: the first line of a paragraph begins 1 cm further in


def blocks(form: Form) -> Iterator[Block]:
    """Title, facts, agenda and opening sentence."""
    title, *below = title_lines(form)
    yield Paragraph.plain(title, form.title, bold=True)
    for line in below:
        yield Paragraph.plain(line, replace(form.title, role=ElementRole.PARAGRAPH), bold=True)
    yield Space(6, keeps_next=True)
    yield _facts(form)
    yield from form.heading(form.words("agenda.heading"))
    yield from _agenda(form)
    yield Space(8)
    yield opening_sentence(form)


def opening_sentence(form: Form) -> Paragraph:
    """«جلسه … با حضور ۱۱۸ نفر و ۳ گروه با تعداد نامعلوم … تشکیل شد.»; unknown parts are left out.

    A note that is a sentence already follows it as one.
    It counts who was there at the beginning; whoever came later is told after it, with the sum.
    A quorum that was not met is said by its numbers, for what follows from it is not ours to say.
    """
    sentences = [form.words("opening.sentence", details="".join(_details(form)))]
    told = opening_note.read(form.minutes.meeting.opening_note).sentences
    if told:
        sentences.append(phrases.shown(told))
    if form.quorum and not form.quorum.met:
        sentences.append(_quorum(form, form.quorum, "opening.quorum_not_met"))
    sentences += _later(form)
    return Paragraph.plain(" ".join(sentences), replace(form.body, first_indent=FIRST_LINE))


def title_lines(form: Form) -> Iterator[str]:
    """The title, and the number of the meeting if it has one."""
    meeting, words = form.minutes.meeting, form.words
    series = form.minutes.content.series
    yield words("page.title", title=phrases.shown(meeting.title or (series.name if series else "")))
    if meeting.ordinal is not None:
        yield words("page.ordinal", ordinal=phrases.number(meeting.ordinal))


def facts(form: Form) -> tuple[tuple[str, str], ...]:
    """Day, hours, place and officers, each behind its label; a dotted blank for what is unknown."""
    meeting, words = form.minutes.meeting, form.words
    blank = words("page.blank")
    told = (
        ("facts.day", calendar.long(meeting.held_on) if meeting.held_on else blank),
        ("facts.start", phrases.hour(meeting.started, blank)),
        ("facts.end", phrases.hour(meeting.ended, blank)),
        ("facts.venue", phrases.shown(meeting.venue) or blank),
        ("facts.chair", form.called(meeting.chair) or blank),
        ("facts.secretary", form.called(meeting.secretary) or blank),
    )
    return tuple((words(key), value) for key, value in told)


def _facts(form: Form) -> Table:
    cells = [
        [Paragraph((Run(f"{label}: ", bold=True), Run(value)), form.cell)] for label, value in facts(form)
    ]
    return Table((4, 3.4, 3.4), [Row(cells[:3]), Row(cells[3:])], style=TableStyle(padding_y=3.5), looks=True)


def _agenda(form: Form) -> list[Block]:
    agenda = form.minutes.meeting.agenda
    if not agenda:
        return [Paragraph.plain(form.words("page.blank"), form.body)]
    return form.numbered(agenda_item(form, item) for item in agenda)


def agenda_item(form: Form, item: AgendaItem) -> list[Run]:
    """An item with what is known of it in brackets."""
    words = form.words
    details = [
        words("agenda.outside") if item.outside else "",
        words("agenda.presenter", presenter=phrases.shown(item.presenter)) if item.presenter else "",
        words("agenda.minutes", minutes=phrases.number(item.minutes_planned)) if item.minutes_planned else "",
        words("agenda.outcome", outcome=phrases.shown(item.outcome)) if item.outcome else "",
    ]
    said = words("page.semicolon").join(filter(None, details))
    return [Run(phrases.shown(item.title)), Run(f" ({said})" if said else "")]


def _details(form: Form) -> Iterator[str]:
    meeting, words = form.minutes.meeting, form.words
    manner = opening_note.read(meeting.opening_note).manner
    if manner:
        yield words("opening.note", note=phrases.shown(manner))
    if meeting.started:
        yield words("opening.hour", hour=phrases.hour(meeting.started, ""))
    if meeting.held_on:
        weekday = calendar.weekday_name(meeting.held_on)
        yield words("opening.day", weekday=weekday, date=phrases.day(meeting.held_on, ""))
    if meeting.venue:
        yield words("opening.venue", venue=phrases.shown(meeting.venue))
    present = counted(form, form.minutes.counts_at_start)
    if present:
        yield words("opening.attendance", present=present)
        if form.quorum and form.quorum.met:
            yield _quorum(form, form.quorum, "opening.quorum_met")


def _later(form: Form) -> Iterator[str]:
    later = form.minutes.counts_later
    came = _heads(form, later)
    if came:
        is_one = (later.present, later.groups_unknown) == (1, 0)
        key = "opening.came_one" if is_one else "opening.came_many"
        told = form.words("opening.later", came=came)
        yield form.words(key, later=told, present=counted(form, form.minutes.counts))


def counted(form: Form, counts: Counts) -> str:
    """«۱۱۸ نفر و ۳ گروه با تعداد نامعلوم (۱۶ محله از ۲۰ محله)»; empty if it is nobody."""
    heads, everywhere = _heads(form, counts), len(form.minutes.content.neighbourhoods)
    if not heads or not counts.neighbourhoods or not everywhere:
        return heads
    number = phrases.number
    return heads + form.words(
        "opening.neighbourhoods", count=number(counts.neighbourhoods), all=number(everywhere)
    )


def _heads(form: Form, counts: Counts) -> str:
    """«۱۱۸ نفر و ۳ گروه با تعداد نامعلوم»; empty if it is nobody."""
    told = [
        form.words(f"opening.{key}", count=phrases.number(count))
        for key, count in (("persons", counts.present), ("groups", counts.groups_unknown))
        if count
    ]
    return form.words("page.and").join(told)


def _quorum(form: Form, found: Quorum, key: str) -> str:
    return form.words(
        key,
        here=phrases.number(found.here),
        of=phrases.number(found.of),
        needed=phrases.number(found.needed),
        basis=form.words(f"opening.basis.{form.minutes.meeting.quorum_basis}"),
    )
