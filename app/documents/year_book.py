"""The year book (کتاب سال): the minutes of a year with contents, and an index of what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import accumulate

from app.documents import Printed
from app.documents.minutes import closing, opening, phrases, printing, standing
from app.documents.minutes.form import Form
from app.documents.press import FileFacts, Laid, Outfit, Paper, Press, Told
from app.documents.typesetting.flow import Block, Space
from app.documents.typesetting.grouped_table import Group, GroupedTable
from app.documents.typesetting.paragraph import Align, Paragraph
from app.documents.typesetting.sheet import Box, Sheet
from app.documents.typesetting.structure import Element, ElementRole
from app.documents.typesetting.table import Row, Table
from app.documents.year_index import Entry, Index, by_body, by_neighbourhood
from app.domain.minutes import Minutes, MinutesState
from app.domain.print_form import PrintedSection, PrintForm
from app.persian import calendar, digits

_CONTENTS_SHARES = (1.1, 7.4, 4.2, 2.6, 1.4)
_INDEX_SHARES = (8.6, 4.4, 2.6, 1.4)


@dataclass(frozen=True, slots=True)
class YearBookFacts:
    """The approved and void minutes of a Jalali year in their order, and how many drafts are left out.

    `printed_at` knows its time zone.
    """

    year: int
    minutes: tuple[Minutes, ...]
    drafts: int
    printed_at: datetime
    shows_movements: bool = False


def render(facts: YearBookFacts, outfit: Outfit, own: PrintForm, told: Told) -> Printed:
    """The book: its words are those of `year_book.toml`; `told` hears of each meeting that is laid out."""
    press, laid = _laid(facts, outfit, own, told)
    pages, done = sum(len(one.sheets) for one in laid), 0
    for one in laid:
        press.furnish(one, done, pages)
        done += len(one.sheets)
    told(len(facts.minutes), len(facts.minutes))
    title = outfit.words("year_book.title", year=phrases.number(facts.year))
    return press.finish(laid, FileFacts(title, title, facts.printed_at))


def papers(facts: YearBookFacts, outfit: Outfit, own: PrintForm) -> tuple[Paper, ...]:
    """What the book says, in the order of its pages; laid out to know them, and for proof-reading."""
    _press, laid = _laid(facts, outfit, own, lambda _done, _of: None)
    return tuple(one.paper for one in laid)


def _laid(facts: YearBookFacts, outfit: Outfit, own: PrintForm, told: Told) -> tuple[Press, list[Laid]]:
    """Every paper on its sheets, in the order of the book."""
    book = _Book(facts, outfit, own)
    press = Press(outfit)
    front = press.document.child(ElementRole.PART)
    front.hang()  # laid last, when all pages are known, but read first
    before = len(Press(outfit).lay(book.front({})).sheets)
    laid: list[Laid] = []
    pages = before
    for place, minutes in enumerate(facts.minutes):
        told(place, len(facts.minutes))
        laid.append(press.lay(book.chapter(minutes), pages, press.document.child(ElementRole.PART)))
        pages += len(laid[-1].sheets)
    for paper in book.indexes():
        laid.append(press.lay(paper, pages, press.document.child(ElementRole.PART)))
        pages += len(laid[-1].sheets)
    starts = accumulate((len(one.sheets) for one in laid), initial=before + 1)
    first_pages = {one.meeting.id: start for one, start in zip(facts.minutes, starts, strict=False)}
    return press, [press.lay(book.front(first_pages), 0, front), *laid]


@dataclass(frozen=True)
class _Book:
    facts: YearBookFacts
    outfit: Outfit
    own: PrintForm
    pages: dict[str, int] = field(default_factory=dict)
    """The page (from 1) of each resolution that has been laid out."""

    def front(self, first_pages: dict[str, int]) -> Paper:
        """Title and contents; a page that is not known yet is as wide as any."""
        return self._paper(list(self._front(first_pages)), has_head=True)

    def chapter(self, minutes: Minutes) -> Paper:
        """The minutes of a meeting in force, without places to sign."""
        return self._paper(list(self._chapter(minutes)))

    def indexes(self) -> Iterator[Paper]:
        """By body and by neighbourhood, where there is anything to be found."""
        words = self.outfit.words
        for key, found in (
            ("year_book.by_body", by_body(self.facts.minutes)),
            ("year_book.by_neighbourhood", self._placed(by_neighbourhood(self.facts.minutes))),
        ):
            if found:
                yield self._paper(list(self._index(words(key), found)))

    def _placed(self, found: Index) -> Index:
        """Its headings say that they are neighbourhoods."""
        return tuple((self.outfit.words("year_book.neighbourhood", name=name), of) for name, of in found)

    def _paper(self, blocks: Sequence[Block], *, has_head: bool = False) -> Paper:
        words, facts = self.outfit.words, self.facts
        day = calendar.short(facts.printed_at.astimezone().date())
        year = phrases.number(facts.year)
        sample = any(one.meeting.sample for one in facts.minutes)
        return Paper(
            blocks,
            beside=(words("year_book.year", year=year), words("year_book.date", date=day)),
            foot=words("year_book.foot", year=year),
            watermark=words("page.watermark.sample") if sample else "",
            has_head=has_head,
        )

    def _form(self, minutes: Minutes) -> Form:
        outfit, facts = self.outfit, self.facts
        return Form(minutes, outfit.letterhead, outfit.words, outfit.fonts, facts.shows_movements, self.own)

    def _front(self, first_pages: dict[str, int]) -> Iterator[Block]:
        facts, words = self.facts, self.outfit.words
        form = self._form(facts.minutes[0])
        yield Paragraph.plain(
            words("year_book.title", year=phrases.number(facts.year)), form.title, bold=True
        )
        organisation = " ".join(map(digits.shown, self.outfit.letterhead.lines))
        if organisation:
            below = replace(form.title, role=ElementRole.PARAGRAPH)
            yield Paragraph.plain(words("year_book.subtitle", organisation=organisation), below)
        yield from form.heading(words("year_book.contents"))
        rows = [
            Row(
                [
                    form.text(phrases.number(place), centre=True),
                    form.text(self._called(one)),
                    form.text(phrases.shown(one.issue.number), centre=True),
                    form.text(phrases.day(one.meeting.held_on, ""), centre=True),
                    form.text(phrases.number(first_pages.get(one.meeting.id, 0)), centre=True),
                ]
            )
            for place, one in enumerate(facts.minutes, 1)
        ]
        yield form.table("year_book.contents_columns", _CONTENTS_SHARES, rows, frugal=False)
        if facts.drafts:
            yield Space(8)
            told = words("year_book.drafts", count=phrases.number(facts.drafts))
            yield Paragraph.plain(told, form.body)

    def _called(self, minutes: Minutes) -> str:
        words = self.outfit.words
        title, *ordinal = opening.title_lines(self._form(minutes))
        called = title.removeprefix(words("page.title", title=""))
        if ordinal:
            called = words("year_book.entry", title=called, ordinal=ordinal[0])
        return words("year_book.void", title=called) if _is_void(minutes) else called

    def _chapter(self, minutes: Minutes) -> Iterator[Block]:
        words = self.outfit.words
        amendment = minutes.content.amendment
        whole = replace(minutes, content=replace(minutes.content, amendment=None))
        form = self._form(whole)
        small = form.sized(replace(form.body, align=Align.CENTRE, keeps_next=True), 9.5, 16)
        yield Paragraph.plain(self._identity(minutes), small)
        yield from standing.blocks(form)
        if _is_void(minutes):
            for line in opening.title_lines(form):
                yield Paragraph.plain(line, form.title, bold=True)
            return
        if amendment:
            number = phrases.shown(minutes.issue.number)
            yield Paragraph.plain(words("year_book.amended", number=number), small)
        yield from opening.blocks(form)
        for section in form.own.printed:
            blocks = printing.SECTIONS[section](form)
            yield from self._marked(minutes, blocks) if section is PrintedSection.RESOLUTIONS else blocks
        yield from closing.sentence(form)
        names = [form.called(row) for row in minutes.meeting.attendance if row.signs]
        if names:
            yield Space(4)
            yield Paragraph.plain(words("year_book.signatories", names=form.listed(names)), form.body)
        yield from closing.copies(form)

    def _identity(self, minutes: Minutes) -> str:
        words, issue = self.outfit.words, minutes.issue
        return words(
            "year_book.identity",
            number=phrases.shown(issue.number),
            date=phrases.day(minutes.meeting.held_on, words("page.blank_short")),
            version=phrases.number(issue.version),
            dash=words("page.dash"),
        )

    def _marked(self, minutes: Minutes, blocks: Iterator[Block]) -> Iterator[Block]:
        """The table of resolutions, which tells on what page each of its rows comes to stand."""
        for block in blocks:
            if isinstance(block, Table):
                found = zip(block.rows, minutes.meeting.resolutions, strict=True)
                block = replace(block, rows=[self._telling(row, one.id) for row, one in found])
            yield block

    def _telling(self, row: Row, resolution_id: str) -> Row:
        def drawn(sheet: Sheet, _boxes: Sequence[Box], _cells: Sequence[Element]) -> None:
            self.pages[resolution_id] = sheet.place + 1

        return replace(row, decorate=drawn)

    def _index(self, title: str, found: Sequence[tuple[str, Sequence[Entry]]]) -> Iterator[Block]:
        form, words = self._form(self.facts.minutes[0]), self.outfit.words
        yield from form.heading(title)
        groups = [
            Group(
                name=(form.text(phrases.shown(name), bold=True), [], [], []),
                again=(form.text(words("year_book.again", name=phrases.shown(name)), bold=True), [], [], []),
                rows=[self._entry(form, entry) for entry in entries],
            )
            for name, entries in found
        ]
        listed = [row for group in groups for row in group.rows]
        table = form.table("year_book.index_columns", _INDEX_SHARES, listed, frugal=False)
        yield GroupedTable(replace(table, rows=()), groups)

    def _entry(self, form: Form, entry: Entry) -> Row:
        words, one = form.words, entry.resolution
        text = phrases.shown(" ".join(one.text.split())) or words("page.blank")
        if entry.cooperates:
            text = words("year_book.cooperating", text=text)
        deadline = words("page.comma").join(
            filter(None, (phrases.day(one.due_on, ""), phrases.shown(one.due_text)))
        )
        number = words("year_book.number", number=phrases.shown(entry.number), row=phrases.number(entry.row))
        page = phrases.number(self.pages.get(one.id, 0))
        return Row(
            [
                form.text(text),
                form.text(number, centre=True),
                form.text(deadline, centre=True),
                form.text(page, centre=True),
            ]
        )


def _is_void(minutes: Minutes) -> bool:
    return minutes.issue.state is MinutesState.VOID
