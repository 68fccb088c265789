"""The reading copy (پیش‌نویس قرائت): the minutes in large type, read aloud in the hall before they are signed.

One thought in a paragraph, each number also in words, each resolution in its own block; what is not known
yet is a dotted blank. It says what the minutes say, in their words. What is read on a screen is the same:
`reading_passages` takes it from the passages of which the paper is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import groupby
from typing import NamedTuple, Protocol

from app.documents import Printed, own_form
from app.documents.minutes import amendment, discussion, furniture, opening, phrases, resolutions, split, vote
from app.documents.minutes.form import Form
from app.documents.press import FileFacts, Outfit, Paper, Told, print_papers
from app.documents.typesetting.flow import Block, Keep, Space
from app.documents.typesetting.paragraph import Align, Paragraph, Run, TextStyle
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Row, Table, TableStyle
from app.domain.amendment import Amendment, Rewording
from app.domain.attendance import Presence
from app.domain.minutes import Minutes
from app.domain.reading import PassageKind
from app.domain.request import Request
from app.domain.resolution import Resolution
from app.domain.statement import Statement, StatementKind
from app.persian.aloud import thoughts, with_words
from app.persian.numerals import ordinal_in_words

_SIZE, _NARROW_SIZE = 17.0, 14.0
_LEADING = 1.75
_BETWEEN = 5.0
_UNCUT = 1.0
"""A minimal height: a row that has one is not cut for the sake of a page that would stay half empty."""
_FIGURES = re.compile(r".*\d{1,2} \w+ \d{4}|\d\d:\d\d")
"""A day or an hour."""
_BLOCK = TableStyle(padding_x=12, padding_y=8, rule=0.8, grey=0.35)


def render(minutes: Minutes, outfit: Outfit, printed_at: datetime, told: Told) -> Printed:
    """The file; its words are those of `reading_copy.toml`."""
    form = Form(minutes, outfit.letterhead, outfit.words, outfit.fonts, own=outfit.own)
    title = f"{outfit.words('reading_copy.title')} {outfit.words('page.dash')} {_titles(form)[0]}".strip()
    return print_papers(outfit, papers(minutes, outfit), FileFacts(title, title, printed_at), told)


def papers(minutes: Minutes, outfit: Outfit) -> tuple[Paper, ...]:
    """One paper, without head: it is no document, but what is read from the lectern."""
    form = Form(minutes, outfit.letterhead, outfit.words, outfit.fonts, own=outfit.own)
    size = _NARROW_SIZE if own_form.is_narrow(outfit.page) else _SIZE
    foot, mark = outfit.words("reading_copy.title"), furniture.watermark_text(form)
    blocks = tuple(block for passage in _Copy(form, size).passages() for block in passage.blocks)
    return (Paper(blocks, foot=foot, watermark=mark, has_head=False, foot_size=size),)


def passages(minutes: Minutes, outfit: Outfit) -> Iterator[Composed]:
    """What the paper is made of, passage by passage."""
    yield from _Copy(
        Form(minutes, outfit.letterhead, outfit.words, outfit.fonts, own=outfit.own), _SIZE
    ).passages()


class Identified(Protocol):
    """Any item of a meeting."""

    @property
    def id(self) -> str: ...


class Composed(NamedTuple):
    """A passage as it is set: the heading of its section, its blocks, and the items of which it tells."""

    kind: PassageKind
    heading: str
    blocks: Sequence[Block]
    item_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Copy:
    form: Form
    size: float

    @cached_property
    def text(self) -> TextStyle:
        """What is read: lines are not stretched, for the eye finds its place by the words' distance."""
        return TextStyle(self.form.fonts, size=self.size, leading=self.size * _LEADING, align=Align.RIGHT)

    @cached_property
    def inner(self) -> TextStyle:
        """What belongs to the line above it."""
        return replace(self.text, indent=self.size)

    def passages(self) -> Iterator[Composed]:
        """Everything from the invocation to the closing sentence, each with its heading and blocks."""
        words, changed = self.form.words, self.form.minutes.content.amendment
        centred = replace(self.text, align=Align.CENTRE, keeps_next=True)
        title, *below = _titles(self.form)
        style = replace(centred, size=self.size * 1.15, role=ElementRole.TITLE)
        head: list[Block] = [
            Paragraph.plain(words("page.invocation"), centred),
            Paragraph.plain(title, style, bold=True),
            *(Paragraph.plain(line, centred, bold=True) for line in below),
        ]
        yield from self._amendment(changed, head) if changed else self._minutes(head)

    def _minutes(self, head: list[Block]) -> Iterator[Composed]:
        meeting, words, kind = self.form.minutes.meeting, self.form.words, PassageKind
        yield Composed(kind.FACTS, "", [*head, Space(6), *self._facts()])
        yield from self._section(
            "agenda.heading", [Composed(kind.AGENDA, "", list(self._agenda()), _ids(meeting.agenda))]
        )
        opened = self._said(_text(opening.opening_sentence(self.form)))
        present = [Space(10), *opened, *self._away()]
        yield Composed(kind.PRESENCE, "", present, _ids(meeting.attendance))
        yield from self._section("discussion.heading", self._statements(meeting.statements))
        asked = [
            Composed(kind.REQUEST, "", [self._request(one, row)], (one.id,))
            for row, one in enumerate(meeting.requests, 1)
        ]
        yield from self._section("requests.heading", asked)
        decided = [
            Composed(kind.RESOLUTION, "", [self._resolution(one, row), Space(10)], (one.id,))
            for row, one in enumerate(meeting.resolutions, 1)
        ]
        nothing = Composed(kind.RESOLUTION, "", self._said(words("reading_copy.nothing_decided")))
        yield from self._section("resolutions.heading", decided or [nothing])
        yield Composed(kind.CLOSING, "", [Space(10), *self._closing()])

    def _section(self, key: str, passages: Iterable[Composed]) -> Iterator[Composed]:
        """Passages under one heading, which stands before the first of them."""
        heading = self.form.words(key)
        for place, one in enumerate(passages):
            blocks = one.blocks if place else [*self._heading(heading), *one.blocks]
            yield one._replace(heading=heading, blocks=blocks)

    def _facts(self) -> Iterator[Block]:
        for label, value in opening.facts(self.form):
            yield self._labelled(label, with_words(value) if _FIGURES.fullmatch(value) else value)

    def _closing(self) -> Iterator[Block]:
        meeting, words = self.form.minutes.meeting, self.form.words
        ended = words("closing.sentence", hour=phrases.hour(meeting.ended, words("page.blank")))
        yield from self._said(ended)
        if meeting.next_meeting_on:
            yield from self._said(words("closing.next", date=phrases.day(meeting.next_meeting_on, "")))

    def _heading(self, text: str) -> list[Block]:
        style = replace(self.text, size=self.size * 1.1, role=ElementRole.HEADING, keeps_next=True)
        return [Space(16), Paragraph.plain(text, style, bold=True), Space(4, keeps_next=True)]

    def _labelled(self, label: str, value: str, style: TextStyle | None = None) -> Paragraph:
        """A name or another value behind its label, as it is: «منطقه ۲۰» needs no words."""
        name = self.form.words("reading_copy.label", label=with_words(label))
        return Paragraph((Run(name, bold=True), Run(value)), style or self.text)

    def _said(self, text: str, style: TextStyle | None = None) -> list[Block]:
        """Each thought of a text in a paragraph of its own, a little apart from the next."""
        return [
            block
            for one in thoughts(text)
            for block in (Paragraph.plain(with_words(one), style or self.text), Space(_BETWEEN))
        ]

    def _headed(self, head: str, text: str, style: TextStyle | None = None) -> Iterator[Block]:
        """The thoughts of a text, a bold head before the first; a dotted blank for no text."""
        first, *rest = thoughts(text) or [self.form.words("page.blank")]
        yield Paragraph((Run(head, bold=True), Run(with_words(first))), style or self.text)
        yield Space(_BETWEEN)
        for one in rest:
            yield from self._said(one, style)

    def _agenda(self) -> Iterator[Block]:
        words, agenda = self.form.words, self.form.minutes.meeting.agenda
        style = replace(self.text, indent=self.size * 1.6, first_indent=-self.size * 1.6)
        for row, item in enumerate(agenda, 1):
            number = words("page.list_item", number=phrases.number(row))
            yield Paragraph.plain(number + with_words(_joined(opening.agenda_item(self.form, item))), style)
        if not agenda:
            yield Paragraph.plain(words("page.blank"), self.text)

    def _away(self) -> Iterator[Block]:
        """Who is absent by name, who came instead, and how many nobody has marked."""
        form, words, rows = self.form, self.form.words, self.form.minutes.meeting.attendance
        for presence in (Presence.ABSENT, Presence.EXCUSED):
            away = [row for row in rows if row.presence is presence]
            if away:
                label = words(f"reading_copy.{presence}", count=phrases.number(len(away)))
                yield Space(6)
                yield self._labelled(label, words("page.comma").join(map(form.called, away)))
        for row in rows:
            principal = form.called(form.row(row.on_behalf_of))
            if principal:
                said = words("reading_copy.substitute", name=form.called(row), principal=principal)
                yield from self._said(said)
        unmarked = sum(row.presence is Presence.UNMARKED for row in rows)
        if unmarked:
            yield from self._said(words("reading_copy.unmarked", count=phrases.number(unmarked)))

    def _statements(self, statements: Sequence[Statement]) -> Iterator[Composed]:
        """The speaker on a line, what was said below it; who goes on is not named again."""
        words, kind = self.form.words, PassageKind.STATEMENTS
        for speaker, said in groupby(statements, self._speaker):
            group = tuple(said)
            named = Paragraph.plain(speaker, replace(self.text, keeps_next=True), bold=True)
            told = [block for one in group for block in self._statement(one)]
            yield Composed(kind, "", [Space(8), named, *told], _ids(group))
        if not statements:
            yield Composed(kind, "", self._said(words("reading_copy.nobody_said")))

    def _statement(self, one: Statement) -> Iterator[Block]:
        dissent = self.form.words("discussion.dissent") if one.kind is StatementKind.DISSENT else ""
        return self._headed(dissent, phrases.shown(one.text), self.inner)

    def _speaker(self, one: Statement) -> str:
        words, row = self.form.words, self.form.row(one.speaker_id)
        name = discussion.named(self.form, one) or words("page.blank")
        if row and row.title:
            return words("discussion.named", name=name, title=phrases.shown(row.title))
        return name

    def _request(self, one: Request, row: int) -> Block:
        """What was asked, by whom, and what answered it."""
        words = self.form.words
        number = words("page.list_item", number=phrases.number(row))
        asked = discussion.raised_by(self.form, one) or words("page.blank")
        answer = with_words(discussion.answers(self.form, one))
        lines: list[Block] = [
            *self._headed(number, phrases.shown(one.text), self.text),
            self._labelled(words("reading_copy.raised_by"), asked, self.inner),
            self._labelled(words("reading_copy.answer"), answer, self.inner),
            Space(6),
        ]
        return Keep(lines)

    def _resolution(self, one: Resolution, row: int) -> Block:
        """A block with what is to be done, how much of it for whom, by whom and till when."""
        form, words = self.form, self.form.words
        kind = words(f"resolutions.kind.{one.kind}")
        title = words("reading_copy.resolution", kind=kind, number=phrases.number(row))
        inside: list[Block] = [
            Paragraph.plain(with_words(title), replace(self.text, keeps_next=True), bold=True),
            *(self._said(phrases.shown(one.text)) or self._said(words("page.blank"))),
            *(block for text in resolutions.details(form, one) for block in self._said(text)),
            *self._split(one),
            *self._duty(one),
            *(block for said in vote.blocks(form, one) for block in self._said(_text(said))),
            *(block for text in resolutions.notes(form, one) for block in self._said(text)),
        ]
        return _block(inside)

    def _split(self, one: Resolution) -> Iterator[Block]:
        for line in split.lines(self.form, one.quantity) if one.quantity else ():
            amount = split.said(self.form, line, one.quantity.unit if one.quantity else "")
            said = self.form.words("reading_copy.part", label=line.label, amount=amount)
            style = replace(self.text, indent=self.size * (line.depth + 1))
            yield Paragraph.plain(with_words(said), style, bold=line.bold)

    def _duty(self, one: Resolution) -> Iterator[Block]:
        """Who, with whom and till when; nothing where nobody need do anything by a day."""
        form, words = self.form, self.form.words
        if one.responsible_ids or one.kind.is_duty:
            yield self._labelled(words("reading_copy.responsible"), resolutions.responsible(form, one))
            yield Space(_BETWEEN)
        if one.cooperating_ids:
            names = resolutions.names_of(form, one.cooperating_ids)
            yield self._labelled(words("reading_copy.cooperating"), names)
            yield Space(_BETWEEN)
        if one.has_deadline or one.kind.is_duty:
            yield self._labelled(words("reading_copy.deadline"), with_words(resolutions.deadline(form, one)))
            yield Space(_BETWEEN)

    def _amendment(self, changed: Amendment, head: list[Block]) -> Iterator[Composed]:
        """Why, and each place as it was and as it is now."""
        words = self.form.words
        date = phrases.day(changed.of_held_on, "")
        opened = words("amendment.opening", number=phrases.shown(changed.of_number), date=date)
        why = words("amendment.reason", reason=phrases.shown(changed.reason))
        yield Composed(PassageKind.FACTS, "", [*head, *self._said(opened), *self._said(why)])
        changes = (self._change(one, place) for place, one in enumerate(changed.changes, 1))
        yield from self._section("amendment.changes", changes)

    def _change(self, one: Rewording, place: int) -> Composed:
        words = self.form.words
        inside: list[Block] = [
            Paragraph.plain(with_words(phrases.shown(one.place)), self.text, bold=True),
            *self._wording("before", one.before or words("page.dash")),
            *self._wording("after", one.after or words("amendment.left_out")),
        ]
        return Composed(PassageKind.CHANGE, "", [_block(inside), Space(10)], (str(place),))

    def _wording(self, key: str, text: str) -> Iterator[Block]:
        label = self.form.words(f"reading_copy.{key}")
        yield from self._headed(self.form.words("reading_copy.label", label=label), phrases.shown(text))


def _block(inside: Sequence[Block]) -> Table:
    """A frame around what is read as one; whatever fits on a page stays on one."""
    return Table((1,), [Row([inside], min_height=_UNCUT)], style=_BLOCK, looks=True)


def _ids(items: Iterable[Identified]) -> tuple[str, ...]:
    return tuple(one.id for one in items)


def _titles(form: Form) -> list[str]:
    changed = form.minutes.content.amendment
    if changed:
        return [amendment.title(form, changed)]
    title, *_numbered = opening.title_lines(form)
    ordinal = form.minutes.meeting.ordinal
    if not ordinal:
        return [title]
    said = ordinal_in_words(ordinal)
    return [title, form.words("reading_copy.ordinal", said=said, ordinal=phrases.number(ordinal))]


def _joined(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def _text(paragraph: Paragraph) -> str:
    return _joined(paragraph.runs)
