"""The invitation (دعوت‌نامه): a letter to each who is invited, with day, hour, venue and agenda."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from app.documents import Printed, own_form
from app.documents.minutes import opening, phrases
from app.documents.minutes.form import Form
from app.documents.press import FileFacts, Outfit, Paper, Told, print_papers
from app.documents.typesetting.flow import Block, Keep, Space
from app.documents.typesetting.paragraph import Align, Paragraph, Run, TextStyle
from app.documents.typesetting.structure import ElementRole
from app.domain.attendance import Attendance
from app.domain.minutes import Minutes
from app.persian import calendar, numerals

_BLANK_ITEMS = 3
_SIGNATURE_ROOM = 44.0  # points, for ink and stamp


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom a letter goes: a person's name with his honorific, his title and whom he stands for; or a body.

    Without a name all is written by hand.
    """

    name: str = ""
    title: str = ""
    body: str = ""
    neighbourhood: str = ""
    is_body: bool = False


@dataclass(frozen=True, slots=True)
class InvitationFacts:
    """What is written and by whom; without a `signatory` name and post are left blank.

    `printed_at` knows its time zone; its day is that of the letters.
    """

    minutes: Minutes
    addressees: tuple[Addressee, ...]
    signatory: Attendance | None
    printed_at: datetime


def render(facts: InvitationFacts, outfit: Outfit, told: Told) -> Printed:
    """One file, a letter for each; its words are those of `invitation.toml`."""
    letter = _Letter(facts, outfit)
    title = f"{outfit.words('invitation.title')} {outfit.words('page.dash')} {letter.meeting}"
    return print_papers(outfit, papers(facts, outfit), FileFacts(title, title, facts.printed_at), told)


def papers(facts: InvitationFacts, outfit: Outfit) -> tuple[Paper, ...]:
    """A letter for each addressee, or one without a name."""
    letter = _Letter(facts, outfit)
    return tuple(letter.paper(one) for one in facts.addressees or (Addressee(),))


@dataclass(frozen=True)
class _Letter:
    facts: InvitationFacts
    outfit: Outfit

    @cached_property
    def form(self) -> Form:
        """How values are said; it prints nothing here."""
        outfit = self.outfit
        return Form(self.facts.minutes, outfit.letterhead, outfit.words, outfit.fonts, own=outfit.own)

    @cached_property
    def body(self) -> TextStyle:
        """Running text, smaller on narrow paper."""
        narrow = own_form.is_narrow(self.outfit.page)
        size, leading = (10.0, 18.0) if narrow else (12.0, 23.0)
        return TextStyle(self.outfit.fonts, size=size, leading=leading)

    @cached_property
    def meeting(self) -> str:
        """«هشتمین نشست ماهیانه …», «هشتمین جلسه شورای …»; without a number «جلسه …»."""
        words, meeting = self.outfit.words, self.facts.minutes.meeting
        series = self.facts.minutes.content.series
        title = phrases.shown(meeting.title or (series.name if series else "")) or words("page.blank")
        is_noun = title.split(" ")[0] in words.row("invitation.nouns")
        if not meeting.ordinal or meeting.ordinal > numerals.LARGEST:
            return title if is_noun else words("invitation.meeting", title=title)
        ordinal = numerals.ordinal_in_words(meeting.ordinal, attributive=True)
        return words(
            "invitation.ordinal" if is_noun else "invitation.ordinal_meeting", ordinal=ordinal, title=title
        )

    def paper(self, to: Addressee) -> Paper:
        """The letter to one person or body."""
        words = self.outfit.words
        day = calendar.short(self.facts.printed_at.date())
        beside = (
            words("invitation.number", number=words("page.blank_short")),
            words("invitation.date", date=day),
            words("page.attachments", attachments=words("page.attachments_no")),
        )
        mark = words("page.watermark.sample") if self.facts.minutes.meeting.sample else ""
        return Paper(tuple(self._blocks(to)), beside, words("invitation.title"), mark)

    def _blocks(self, to: Addressee) -> Iterator[Block]:
        words, body = self.outfit.words, self.body
        right = replace(body, align=Align.RIGHT, keeps_next=True)
        yield from self._to(to, right)
        about = words("invitation.about", meeting=self.meeting)
        yield Paragraph((Run(words("invitation.subject"), bold=True), Run(about)), right)
        yield Space(10)
        yield Paragraph.plain(words("invitation.greeting"), right)
        yield Paragraph.plain(self._opening(), replace(body, first_indent=opening.FIRST_LINE))
        yield Space(4)
        yield Paragraph.plain(words("invitation.agenda"), right, bold=True)
        yield from self._agenda()
        yield Space(6)
        yield Paragraph.plain(
            words("invitation.body" if to.is_body else "invitation.person"),
            replace(body, first_indent=opening.FIRST_LINE),
        )
        yield Keep([Paragraph.plain(words("invitation.thanks"), body), Space(14), *self._signature()])

    def _to(self, to: Addressee, style: TextStyle) -> Iterator[Block]:
        """The name is the title of the letter, for whoever hears it read; below it post and place."""
        words = self.outfit.words
        name = phrases.shown(to.name) or words("page.blank")
        title = replace(style, size=style.size + 1, role=ElementRole.TITLE)
        yield Paragraph.plain(words("invitation.to") + name, title, bold=True)
        place = words("requests.neighbourhood", name=to.neighbourhood) if to.neighbourhood else ""
        post = words("page.comma").join(phrases.shown(one) for one in (to.title, to.body, place) if one)
        if post or not to.name:
            yield Paragraph.plain(post or words("page.blank"), style)
        yield Space(6, keeps_next=True)

    def _opening(self) -> str:
        words, meeting = self.outfit.words, self.facts.minutes.meeting
        blank = words("page.blank_short")
        return words(
            "invitation.opening",
            meeting=self.meeting,
            weekday=calendar.weekday_name(meeting.held_on) if meeting.held_on else blank,
            date=phrases.day(meeting.held_on, blank),
            hour=phrases.hour(meeting.planned_start or meeting.started, blank),
            venue=phrases.shown(meeting.venue) or words("page.blank"),
        )

    def _agenda(self) -> list[Block]:
        """What was to be dealt with, without what came of it; blank lines for no agenda."""
        items = [item for item in self.facts.minutes.meeting.agenda if not item.outside]
        runs: Sequence[Sequence[Run]] = [
            opening.agenda_item(self.form, replace(item, outcome="")) for item in items
        ] or [[Run(self.outfit.words("page.blank"))]] * _BLANK_ITEMS
        return self.form.numbered(runs, self.body)

    def _signature(self) -> Iterator[Block]:
        """Name and post in the left half, with room for ink below."""
        words, row = self.outfit.words, self.facts.signatory
        left = replace(
            self.body, align=Align.CENTRE, indent=self.outfit.page.frame(2).width / 2, keeps_next=True
        )
        yield Paragraph.plain(phrases.shown(row.name) if row else words("page.blank"), left, bold=True)
        if row is None or row.title:
            yield Paragraph.plain(phrases.shown(row.title) if row else words("page.blank"), left)
        yield Space(_SIGNATURE_ROOM)
