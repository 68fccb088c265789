"""From the line of a resolution to chips: which words stand for which field; it builds no resolution.

Read from left to right.  A chip is opened by a word or sign of `line_fields` or by a deadline in the prose
(«تا ۲۵ اسفند»).  Names end where the longest known name ends, with all further words that belong to it; a
person or a post stands for its body only as the whole of a value («*معاون خدمات شهری» is not «معاون»); free
words end where the next chip begins, at «؛», at the end of a sentence or of the line.  What stands in «…» is
no chip, and as a value is taken whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from app.domain.line_fields import OPENINGS, SIGNS, SIGNS_BEFORE_DIGITS, Field
from app.domain.line_lexicon import Lexicon, LineIndex
from app.domain.line_names import Name
from app.domain.line_quantity import said_quantity
from app.domain.quantity import Quantity
from app.persian import deadlines
from app.persian.calendar import Overrun
from app.persian.deadlines import Deadline
from app.persian.reading import LINE_END, Reading, pattern, quotes

OFFERED: Final = 8


class Standing(StrEnum):
    """What became of a chip; only what is understood goes into the fields, the rest stays in the text."""

    UNDERSTOOD = "understood"
    EMPTY = "empty"  # opened, nothing said yet
    UNKNOWN = "unknown"  # no such name, number or day
    AMBIGUOUS = "ambiguous"  # namesakes, or people and posts of several bodies
    REPLACED = "replaced"  # said otherwise later in the line


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing said: `source[start:end]` with its opening, `words` = source[value_start:value_end].

    `value`, when understood, is the Name, the Deadline, the Quantity, or the free words; a deadline may also
    be free words («پس از تأمین اعتبار»).  `candidates` are the names that could be meant; a topic, which
    anything may be, has those that are nearly it.  `note` of a deadline says what to look at, understood or
    not, and `overrun` the month that it is too late for.
    """

    field: Field
    start: int
    end: int
    value_start: int
    value_end: int
    words: str
    standing: Standing
    value: Name | Deadline | Quantity | str | None = None
    candidates: tuple[Name, ...] = ()
    note: deadlines.Note | None = None
    overrun: Overrun | None = None

    @property
    def is_understood(self) -> bool:
        """Whether it goes into the resolution."""
        return self.standing is Standing.UNDERSTOOD


class _Opener(NamedTuple):
    field: Field
    value: int  # the word where the value begins


_WORDS: Final = "|".join(f"(?P<{opening.field}>{pattern(*opening.words)})" for opening in OPENINGS)
_KEYWORD: Final = re.compile(rf"(?<!\S)(?:{_WORDS}) :(?!\S)")
_SENTENCE_ENDS: Final = frozenset(".!؟")
_CLAUSE_ENDS: Final = frozenset({"؛", LINE_END})
_JOINS: Final = frozenset({"و", "،"})
_PARTS: Final = frozenset({"،", "؛"})


def read(text: str, index: LineIndex, today: date, next_meeting: date | None) -> tuple[Chip, ...]:
    """Every chip of the text, in order and apart; nothing is left out and nothing raises."""
    return tuple(_Scan(text, index, today, next_meeting).chips())


class _Scan:
    def __init__(self, text: str, index: LineIndex, today: date, next_meeting: date | None) -> None:
        self._text, self._index = text, index
        self._days = today, next_meeting
        self._reading = reading = Reading(text)
        self._words = reading.words
        self._quoted = quotes(reading)
        self._inside = {place for start, end in self._quoted.items() for place in range(start, end + 1)}
        self._openers = {place: opener for place, opener in self._opened() if place not in self._inside}
        self._deadlines = {
            place: found
            for found in deadlines.find(reading, *self._days, stops=self._openers)
            if (place := reading.first_from(found.start)) not in self._inside
        }
        self._stops = sorted({*self._openers, *self._deadlines, *self._ends(), len(self._words)})

    def chips(self) -> Iterator[Chip]:
        place = 0
        while place < len(self._words):
            if opener := self._openers.get(place):
                chips, place = self._said(place, opener)
                yield from chips
            elif found := self._deadlines.get(place):
                yield self._deadline_chip(found, found.start)
                place = self._reading.first_from(found.end)
            else:
                place += 1

    def _opened(self) -> Iterator[tuple[int, _Opener]]:
        for found in _KEYWORD.finditer(self._reading.keys):
            place = self._reading.index_of(found.start())
            if not self._reading.is_joined(place):
                yield (
                    place,
                    _Opener(Field(found.lastgroup or ""), self._reading.index_of(found.end() - 1) + 1),
                )
        for place, word in enumerate(self._words):
            if word.is_sign and word.key in SIGNS and self._opens(place):
                yield place, _Opener(SIGNS[word.key], place + 1)

    def _opens(self, place: int) -> bool:
        """Whether a sign follows a gap and its value follows it at once; at the very end it waits for one."""
        sign = self._words[place]
        if not self._reading.has_gap_before(place):
            return False
        if place + 1 == len(self._words):
            return sign.end == len(self._text)
        value = self._words[place + 1]
        if value.start != sign.end:
            return False
        return (
            value.key == "«" if value.is_sign else not value.key.isdigit() or sign.key in SIGNS_BEFORE_DIGITS
        )

    def _ends(self) -> Iterator[int]:
        """Where free words end at the latest: «؛», a new line, the end of a sentence."""
        last = len(self._words) - 1
        for place, word in enumerate(self._words):
            if not word.is_sign or place in self._inside:
                continue
            if word.key in _CLAUSE_ENDS or (
                word.key in _SENTENCE_ENDS and (place == last or self._reading.has_gap_before(place + 1))
            ):
                yield place

    def _stop(self, place: int) -> int:
        return self._stops[bisect_left(self._stops, place)] if place < len(self._words) else place

    def _said(self, place: int, opener: _Opener) -> tuple[list[Chip], int]:
        """The chips that one opening leads to, and the word after them."""
        field, value = opener
        start = self._words[place].start
        if value in self._quoted:
            close = self._quoted[value]
            chip = self._whole(field, start, self._words[value].end, self._words[close].start)
            return self._closed([chip], close + 1)
        if field is Field.DUE and (found := deadlines.at(self._reading, value, *self._days)):
            return self._closed([self._deadline_chip(found, start)], self._reading.first_from(found.end))
        # «مهلت: تا …» is one chip: a deadline that begins here has just been taken.
        limit = self._stop(value)
        if limit == value:
            end = self._words[value - 1].end
            return [Chip(field, start, end, end, end, "", Standing.EMPTY)], value
        lexicon = None if field is Field.DUE else self._index.lexicon(field)
        if lexicon:
            return self._named(field, start, value, limit, lexicon)
        last = limit - 1
        while last > value and self._words[last].key == "،":
            last -= 1
        return self._closed(
            [self._whole(field, start, self._words[value].start, self._words[last].end)], last + 1
        )

    def _named(
        self, field: Field, start: int, place: int, limit: int, lexicon: Lexicon
    ) -> tuple[list[Chip], int]:
        """Names joined by «و» or «،», each a chip of its own."""
        chips: list[Chip] = []
        while True:
            found = lexicon.longest(self._reading, place, limit)
            after, names = (
                lexicon.reach(self._reading, place, limit, found)
                if found
                else (self._end_of_unknown(field, place, limit, lexicon), ())
            )
            value_start, value_end = self._words[place].start, self._words[after - 1].end
            chips.append(self._name_chip(field, (start, value_start, value_end), names, lexicon))
            if not field.takes_many or not self._goes_on(field, after, limit, lexicon):
                return self._closed(chips, after)
            start, place = self._words[after].start, after + 1

    def _end_of_unknown(self, field: Field, place: int, limit: int, lexicon: Lexicon) -> int:
        person = lexicon.person(self._reading, place, limit) if field.names_bodies else None
        if person is not None:
            return person
        for after in range(place + 1, limit):
            key = self._words[after].key
            if key == "،":
                return after
            if key == "و" and field.takes_many and lexicon.longest(self._reading, after + 1, limit):
                return after
        return limit

    def _goes_on(self, field: Field, after: int, limit: int, lexicon: Lexicon) -> bool:
        """Whether «و» or «،» leads to another name, or to what may become one while it is typed."""
        if after + 1 >= limit or self._words[after].key not in _JOINS or self._reading.is_joined(after):
            return False
        if lexicon.longest(self._reading, after + 1, limit):
            return True
        if field.names_bodies and lexicon.person(self._reading, after + 1, limit):
            return True
        ends = (place for place in range(after + 1, limit) if self._words[place].key == "،")
        last = self._words[next(ends, limit) - 1]
        begun = self._text[self._words[after + 1].start : last.end]
        return lexicon.may_begin(begun) or (field.names_bodies and lexicon.holders.begins(begun))

    def _name_chip(
        self, field: Field, span: tuple[int, int, int], names: tuple[Name, ...], lexicon: Lexicon
    ) -> Chip:
        start, value_start, value_end = span
        words = self._text[value_start:value_end]
        chip = Chip(field, start, value_end, value_start, value_end, words, Standing.UNDERSTOOD)
        if len(names) == 1:
            return replace(chip, value=names[0])
        if names:
            return replace(chip, standing=Standing.AMBIGUOUS, candidates=names)
        led = lexicon.led_to(words)
        if led.is_sure and field.names_bodies:
            return replace(chip, value=led.names[0])
        if len(led.names) > 1:
            return replace(chip, standing=Standing.AMBIGUOUS, candidates=led.names)
        could_be = led.names
        if not could_be and any(map(str.isalnum, words)):
            could_be = lexicon.search(words, OFFERED) or lexicon.nearest(words, OFFERED)
        return replace(chip, standing=Standing.UNKNOWN, candidates=could_be)

    def _whole(self, field: Field, start: int, value_start: int, value_end: int) -> Chip:
        """A value whose end is known: free words, a quantity, or a name in «…»."""
        words = self._text[value_start:value_end]
        chip = Chip(
            field, start, value_end, value_start, value_end, words, Standing.UNDERSTOOD, words.strip()
        )
        if not words.strip():
            return replace(chip, standing=Standing.EMPTY, value=None)
        if field is Field.QUANTITY:
            amount = said_quantity(words.strip())
            return replace(chip, value=amount, standing=chip.standing if amount else Standing.UNKNOWN)
        lexicon = None if field is Field.DUE else self._index.lexicon(field)
        if lexicon:
            span = start, value_start, value_end
            return self._name_chip(field, span, lexicon.called(words), lexicon)
        if field is Field.TOPIC and not self._index.topics.called(words):
            return replace(chip, candidates=self._index.topics.nearest(words, OFFERED))
        return chip

    def _deadline_chip(self, found: Deadline, start: int) -> Chip:
        standing = Standing.UNDERSTOOD if found.is_understood else Standing.UNKNOWN
        value = found if found.is_understood else None
        span = start, found.end, found.start, found.end
        chip = Chip(Field.DUE, *span, found.words, standing, value)
        return replace(chip, note=found.note, overrun=found.overrun)

    def _closed(self, chips: list[Chip], after: int) -> tuple[list[Chip], int]:
        """The last chip takes the «،» or «؛» that parts it from what follows."""
        if after < len(self._words) and self._words[after].key in _PARTS:
            after += 1
        return [*chips[:-1], replace(chips[-1], end=self._words[after - 1].end)], after
