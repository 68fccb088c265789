"""The press text (متن خبر): the session as a few paragraphs, and below them whence each number comes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.documents.minutes import discussion, opening, phrases, resolutions, split
from app.documents.minutes.form import Form
from app.domain.resolution import Resolution
from app.domain.statement import Statement, StatementKind
from app.persian import calendar

_NUMBER = re.compile(r"[۰-۹]+(?:[٬/:٫][۰-۹]+)*٪?")
_NOT_FOR_THE_PRESS = (StatementKind.DISSENT,)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One paragraph of the text, and the place of the record from which it was made."""

    text: str
    place: str

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in it, each once, as they are read."""
        return tuple(dict.fromkeys(_NUMBER.findall(self.text)))


def render(form: Form) -> tuple[str, str]:
    """The text for the press, each paragraph on a line of its own, and whence its numbers come if it has any.

    Its words are those of `news.toml`.
    """
    words, minutes = form.words, form.minutes
    told = list(sentences(form))
    notes = [
        words("news.sample") if minutes.meeting.sample else "",
        words("news.draft") if not minutes.issue.is_frozen else "",
    ]
    parts = [*filter(None, notes), *(one.text for one in told)]
    traced = list(_sources(form, told))
    sources = [words("news.sources"), *traced] if traced else []
    return "".join(f"{part}\n" for part in parts), "".join(f"{line}\n" for line in sources)


def sentences(form: Form) -> Iterator[Sentence]:
    """What is told, in order."""
    yield _held(form)
    yield from _Speeches(form).sentences()
    yield from _decided(form)
    next_on = form.minutes.meeting.next_meeting_on
    if next_on:
        text = form.words("news.next", date=calendar.long(next_on))
        yield Sentence(text, form.words("news.of_meeting"))


def _held(form: Form) -> Sentence:
    meeting, words = form.minutes.meeting, form.words
    title, *_ordinal = opening.title_lines(form)
    title = title.removeprefix(words("page.title", title="")).strip() or words("news.untitled")
    present = opening.counted(form, form.minutes.counts)
    day = meeting.held_on
    details = (
        words("news.day", date=calendar.long(day)) if day else "",
        words("news.venue", venue=phrases.shown(meeting.venue)) if meeting.venue else "",
        words("news.present", present=present) if present else "",
    )
    text = words("news.held", title=title, details="".join(details))
    return Sentence(text, words("news.of_attendance"))


@dataclass
class _Speeches:
    """The statements in order: a speaker is introduced once, and then called by the family name."""

    form: Form
    _told: dict[str, int] = field(default_factory=dict)

    def sentences(self) -> Iterator[Sentence]:
        for row, one in enumerate(self.form.minutes.meeting.statements, 1):
            if one.kind in _NOT_FOR_THE_PRESS or not one.text.strip():
                continue
            yield Sentence(self._sentence(one), self.form.words("news.of_statement", row=phrases.number(row)))

    def _sentence(self, one: Statement) -> str:
        form, words = self.form, self.form.words
        row = form.row(one.speaker_id)
        name = discussion.named(form, one)
        is_group = bool(row is None or row.is_group)
        group = "_group" if is_group else ""
        times = self._told.get(name, 0)
        self._told[name] = times + 1
        text = " ".join(phrases.shown(one.text).split())
        own = self._own_verb(text, group)
        if times == 0:
            title = phrases.shown(row.title) if row else ""
            speaker = words("news.introduced", name=name, title=title) if title else name
            if own:
                return words("news.first_verb", speaker=speaker, told=own)
            return words(f"news.first{group}", speaker=speaker, text=text)
        called = self._family_name(one) or name
        if own:
            return words(f"news.further_verb{group}", name=called, told=own)
        ways = words.row(f"news.further{group}")
        return ways[(times - 1) % len(ways)].format(name=called, text=text)

    def _own_verb(self, text: str, group: str) -> str:
        """«بر … تأکید کرد.» for «تأکید بر …»; empty for any other text."""
        words = self.form.words
        for beginning, verb in zip(words.row("news.openings"), words.row(f"news.verbs{group}"), strict=True):
            if text.startswith(beginning):
                return verb.format(text=text.removeprefix(beginning).rstrip(". "))
        return ""

    def _family_name(self, one: Statement) -> str:
        row = self.form.row(one.speaker_id)
        person = row.person_id if row else None
        names = (who.last_name for who in self.form.minutes.content.people if who.id == person)
        return phrases.shown(next(names, ""))


def _decided(form: Form) -> Iterator[Sentence]:
    words = form.words
    every = enumerate(form.minutes.meeting.resolutions, 1)
    adopted = [(row, one) for row, one in every if one.status.is_adopted and one.text.strip()]
    if not adopted:
        return
    count = words("news.decided", count=phrases.number(len(adopted)))
    yield Sentence(count, words("news.of_resolutions"))
    for row, one in adopted:
        details = words("page.semicolon").join(filter(None, _details(form, one)))
        shown = words("news.item_details", details=details) if details else ""
        text = words("news.item", text=phrases.shown(one.text.strip()).rstrip("."), details=shown)
        yield Sentence(text, words("news.of_resolution", row=phrases.number(row)))


def _details(form: Form, one: Resolution) -> Iterator[str]:
    words = form.words
    if one.quantity and one.quantity.amount is not None:
        amount = phrases.amount(one.quantity.amount, one.quantity.unit)
        parts = [
            words("news.part", label=line.label, amount=phrases.amount(line.amount))
            for line in split.lines(form, one.quantity)
            if line.depth == 0 and not line.bold
        ]
        whole = words("news.parts", amount=amount, parts=form.listed(parts)) if parts else amount
        yield whole
    if one.responsible_ids:
        yield words("news.responsible", names=resolutions.responsible(form, one))
    if one.has_deadline:
        yield words("news.deadline", deadline=resolutions.deadline(form, one))


def _sources(form: Form, told: list[Sentence]) -> Iterator[str]:
    """The numbers of each place of the record, so that whoever checks the text finds them there."""
    numbers: dict[str, list[str]] = {}
    for one in told:
        numbers.setdefault(one.place, []).extend(one.numbers)
    for place, found in numbers.items():
        if found:
            shown = form.words("page.comma").join(dict.fromkeys(found))
            yield form.words("news.source", place=place, numbers=shown)
