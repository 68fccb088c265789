"""The sign-in sheet (فهرست حضور و غیاب): everybody who is expected, to sign by hand; it knows no order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import groupby

from app.documents import Printed
from app.documents.minutes import phrases
from app.documents.minutes.form import Form
from app.documents.press import FileFacts, Outfit, Paper, Told, print_papers
from app.documents.typesetting.column_widths import uncut
from app.documents.typesetting.flow import MM, Block, Keep, Space
from app.documents.typesetting.grouped_table import Group, GroupedTable
from app.documents.typesetting.paragraph import Align, Paragraph, TextStyle
from app.documents.typesetting.table import Cell, Row, Table, TableStyle
from app.domain.attendance import Attendance, Role
from app.domain.minutes import Minutes
from app.domain.sign_in import Group as Place
from app.domain.sign_in import GroupKind, SignInRow
from app.persian import calendar, clock

_SHARES = (1.2, 5.2, 4.9, 1.9, 4.2)
_TO_SIGN = 10.2 * MM
_NAMED_ROLES = {Role.CHAIR: "attendance.chair", Role.SECRETARY: "attendance.secretary"}


@dataclass(frozen=True, slots=True)
class SignInFacts:
    """Who is to sign: the rows in order, then so many blank ones, the first with the number `first_blank`.

    The moment of printing knows its time zone.
    """

    minutes: Minutes
    rows: Sequence[SignInRow]
    first_blank: int
    blank_rows: int
    printed_at: datetime


def render(facts: SignInFacts, outfit: Outfit, told: Told) -> Printed:
    """The sheet as a file of one paper."""
    sheet = _Sheet(facts, Form(facts.minutes, outfit.letterhead, outfit.words, outfit.fonts, own=outfit.own))
    title = sheet.title()
    return print_papers(outfit, (sheet.paper(),), FileFacts(title, sheet.name, facts.printed_at), told)


def paper(facts: SignInFacts, outfit: Outfit) -> Paper:
    """The sheet before it is laid out."""
    return _Sheet(
        facts, Form(facts.minutes, outfit.letterhead, outfit.words, outfit.fonts, own=outfit.own)
    ).paper()


@dataclass(frozen=True)
class _Sheet:
    facts: SignInFacts
    form: Form

    @cached_property
    def _of_name(self) -> TextStyle:
        return self.form.sized(self.form.cell, 10, 13.5)

    @property
    def name(self) -> str:
        """What the sheet is."""
        return self.form.words("sign_in_sheet.name")

    def title(self) -> str:
        """What the sheet is, and of what meeting."""
        called = phrases.shown(self.facts.minutes.meeting.title)
        return self.form.words("sign_in_sheet.title", title=called).strip()

    def paper(self) -> Paper:
        """All of it."""
        sample = self.facts.minutes.meeting.sample
        return Paper(
            tuple(self._blocks()),
            beside=tuple(self._beside()),
            foot=self._foot(),
            watermark=self.form.words("page.watermark.sample") if sample else "",
        )

    def _blocks(self) -> Iterator[Block]:
        form = self.form
        yield Paragraph.plain(self.title(), form.title, bold=True)
        about = form.sized(TextStyle(form.fonts, align=Align.CENTRE), 10, 17)
        yield Paragraph.plain(self._about(), about)
        yield Space(6, keeps_next=True)
        groups = list(self._groups())
        if groups:
            heads = form.words.row("sign_in_sheet.columns")
            header = Row([form.text(text, bold=True, centre=True) for text in heads])
            style = TableStyle(padding_y=2.5)
            numbered = (row for group in groups for row in group.rows)
            shares = uncut(_SHARES, (header, *numbered), style, form.page.frame(2).width)
            yield GroupedTable(Table(shares, (), header, style), groups)
        yield Keep([Space(8, keeps_next=True), self._ending()])

    def _beside(self) -> Iterator[str]:
        words, meeting = self.form.words, self.facts.minutes.meeting
        if meeting.ordinal is not None:
            yield words("sign_in_sheet.beside_session", ordinal=phrases.number(meeting.ordinal))
        yield words("page.date", date=phrases.day(meeting.held_on, words("page.blank_short")))
        yield words("sign_in_sheet.beside_hour", hour=phrases.hour(meeting.start, words("page.blank_short")))

    def _about(self) -> str:
        """«جلسه شماره ۹، سه‌شنبه …، ساعت ۱۰:۰۰، محل: …»; what is not known is left out, but the venue."""
        words, meeting = self.form.words, self.facts.minutes.meeting
        known = {
            "session": phrases.number(meeting.ordinal) if meeting.ordinal is not None else "",
            "day": calendar.long(meeting.held_on) if meeting.held_on else "",
            "hour": phrases.hour(meeting.start, ""),
            "venue": phrases.shown(meeting.venue) or words("page.blank"),
        }
        named = {"session": "ordinal"}
        said = {
            key: words(f"sign_in_sheet.{key}", **{named.get(key, key): value}) if value else ""
            for key, value in known.items()
        }
        return words("sign_in_sheet.facts", **said)

    def _foot(self) -> str:
        """Short, for the page's number stands beside it; the moment tells one print from another."""
        words, moment = self.form.words, self.facts.printed_at
        ordinal = self.facts.minutes.meeting.ordinal
        session = "" if ordinal is None else phrases.number(ordinal)
        return words(
            "sign_in_sheet.foot",
            session=words("sign_in_sheet.foot_session", ordinal=session) if session else "",
            dash=words("page.dash"),
            day=calendar.short(moment.date()),
            hour=clock.short(moment.time()),
        )

    def _groups(self) -> Iterator[Group]:
        for place, rows in groupby(self.facts.rows, key=lambda row: row.group):
            yield self._group(self._called(place), [self._row(row) for row in rows])
        first = self.facts.first_blank
        blank = [self._line(number, ()) for number in range(first, first + self.facts.blank_rows)]
        if blank:
            yield self._group(self.form.words("sign_in_sheet.guests"), blank)

    def _group(self, name: str, rows: Sequence[Row]) -> Group:
        again = self.form.words("sign_in_sheet.again", name=name)
        return Group(self._band(name), self._band(again), rows)

    def _band(self, name: str) -> list[Cell]:
        return [[], self.form.text(name, bold=True), [], [], []]

    def _called(self, place: Place) -> str:
        key = f"sign_in_sheet.{place.kind}"
        if place.kind not in (GroupKind.NEIGHBOURHOOD, GroupKind.BODY):
            return self.form.words(key)
        name = phrases.shown(place.name)
        says_what_it_is = name.startswith(self.form.words(key, name=""))
        return name if says_what_it_is else self.form.words(key, name=name)

    def _row(self, row: SignInRow) -> Row:
        """Number, name and post; an unnamed group says below how many came."""
        form, one = self.form, row.participant
        called = phrases.shown(one.name) if row.group.name else form.called(one)  # the group tells him apart
        name: Cell = [Paragraph.plain(called, self._of_name, bold=True)]
        if one.is_group:
            name = [*name, *form.text(form.words("sign_in_sheet.headcount"))]
        return self._line(row.number, [name, form.text(self._post(one))])

    def _line(self, number: int, cells: Sequence[Cell]) -> Row:
        empty: list[Cell] = [[] for _ in range(len(_SHARES) - 1 - len(cells))]
        place = self.form.text(phrases.number(number), centre=True)
        return Row([place, *cells, *empty], min_height=_TO_SIGN)

    def _post(self, row: Attendance) -> str:
        form = self.form
        notes = [phrases.shown(row.title)]
        if row.role in _NAMED_ROLES:
            notes.append(form.words(_NAMED_ROLES[row.role]))
        if row.alternate:
            notes.append(form.words("attendance.alternate"))
        principal = form.called(form.row(row.on_behalf_of))
        if principal:
            notes.append(form.words("sign_in_sheet.substitute", name=principal))
        return form.words("page.comma").join(dict.fromkeys(filter(None, notes)))

    def _ending(self) -> Table:
        style = replace(self.form.body, align=Align.RIGHT)
        cells = [
            [Paragraph.plain(self.form.words(key), style)]
            for key in ("sign_in_sheet.counts", "sign_in_sheet.kept_by")
        ]
        return Table((2, 3), [Row(cells)], style=TableStyle(padding_y=6), looks=True)
