"""Deadlines in words: «تا ۲۵ اسفند»، «ظرف ۲ هفته»، «تا جلسه بعد»; it knows no meeting and no clock.

A day is never invented: what names no day of the calendar gives none and says why, what is only vague
(«اواخر پاییز»، «۲ هفته پس از ابلاغ») is no deadline here. Weeks end on Friday. A month is a Jalali month.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from app.persian.calendar import Overrun
from app.persian.folding import compact
from app.persian.reading import Reading, pattern
from app.persian.time_words import BOUND, COUNT, MONTH, WEEKDAY, Note, Sense, Term, length, rules

__all__ = ["Deadline", "Note", "Term", "at", "find", "read"]


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline: `words` are text[start:end] as typed; `day` may be known for the next meeting, too."""

    day: date | None
    term: Term
    words: str
    start: int
    end: int
    note: Note | None = None
    overrun: Overrun | None = None
    """The month that the day is too late for («۳۱ مهر»)."""

    @property
    def is_understood(self) -> bool:
        """Whether it says until when."""
        return self.day is not None or self.term is not Term.DAY


def read(text: str, today: date, next_meeting: date | None = None) -> Deadline | None:
    """Return the deadline that the whole text says, or None when it says none that is known here."""
    reading = Reading(text)
    found = at(reading, 0, today, next_meeting)
    return found if found and reading.first_from(found.end) == len(reading.words) else None


def at(reading: Reading, index: int, today: date, next_meeting: date | None = None) -> Deadline | None:
    """Return the longest deadline that begins with word `index`, or None."""
    said = _at(reading, index, today, next_meeting)
    return said.deadline if said else None


def find(
    reading: Reading,
    today: date,
    next_meeting: date | None = None,
    stops: Collection[int] = (),
) -> Iterator[Deadline]:
    """Yield the deadlines of running prose, in order: those led by «تا» or «ظرف».

    «از شنبه تا چهارشنبه» and «۸ تا ۱۰ روز» are lengths, not deadlines. What could be either («تا ۱۰ روز»،
    «تا ۱/۲») counts only where its clause ends: before a sign, a word of `stops`, or the end.
    """
    for found in _LEAD.finditer(reading.keys):
        index = reading.index_of(found.start())
        said = None if reading.is_joined(index) else _at(reading, index, today, next_meeting)
        if said is None or _is_range(reading, index, said.is_firm, stops):
            continue
        after = reading.first_from(said.deadline.end)
        ends = after == len(reading.words) or after in stops or reading.words[after].is_sign
        if said.is_firm or (ends and said.deadline.is_understood):
            yield said.deadline


@dataclass(frozen=True, slots=True)
class _Said:
    deadline: Deadline
    is_firm: bool  # it can be nothing but a deadline


_LEAD: Final = re.compile(rf"(?<!\S)(?:{pattern('حداکثر', 'نهایتا')} )?{pattern('تا', 'لغایت', 'ظرف')}(?!\S)")
# «۲ هفته پس از ابلاغ» counts from another day, «۱۰ روز کاری» needs the holidays.
_COUNTS_OTHERWISE: Final = frozenset(map(compact, ("پس", "قبل", "پیش", "بعد", "از", "کاری", "و")))
_FROM: Final = compact("از")
_RANGE: Final = 5  # words between «از» and «تا», at most


def _at(reading: Reading, index: int, today: date, next_meeting: date | None) -> _Said | None:
    if index >= len(reading.words):
        return None
    best: tuple[int, Sense] | None = None
    offset = reading.offset(index)
    for spoken, rule in rules():
        found = spoken.match(reading.keys, offset)
        if found is None or (best and found.end() <= best[0]):
            continue
        after = reading.index_of(found.end() - 1) + 1
        if reading.is_joined(after) or (rule is length and _continues(reading, after)):
            continue
        if sense := rule(found, today):
            best = found.end(), sense
    if best is None:
        return None
    end, sense = best
    start, stop = reading.words[index].start, reading.words[reading.index_of(end - 1)].end
    day = next_meeting if sense.term is Term.NEXT_MEETING else sense.day
    deadline = Deadline(day, sense.term, reading.text[start:stop], start, stop, sense.note, sense.overrun)
    return _Said(deadline, sense.is_firm)


@cache
def _times() -> re.Pattern[str]:
    """Words of time, with which a length of time begins."""
    return re.compile(rf"(?:[0-9]+|{COUNT}|{WEEKDAY}|{MONTH}|{BOUND}|ساعت|امروز|فردا)(?!\S)")


def _continues(reading: Reading, after: int) -> bool:
    return after < len(reading.words) and reading.words[after].key in _COUNTS_OTHERWISE


def _is_range(reading: Reading, index: int, is_firm: bool, stops: Collection[int]) -> bool:
    """Whether what stands before «تا» makes it the end of a length: «از شنبه تا …»، «۸ تا ۱۰ روز»."""
    for place in range(index - 1, max(index - 2 - _RANGE, -1), -1):
        word = reading.words[place]
        if word.key == _FROM:
            return bool(_times().match(reading.keys, reading.offset(place + 1)))
        if place + 1 == index and not is_firm and _times().match(reading.keys, reading.offset(place)):
            return True
        if place in stops or (word.is_sign and word.key not in "/.-:"):
            return False
    return False
