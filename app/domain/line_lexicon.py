"""The names that a line can say, folded once, so that each key press finds them at once; it reads no line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Final, NamedTuple

from app.domain import holders, line_names
from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance
from app.domain.holders import Holder, Holders
from app.domain.line_fields import Field
from app.domain.line_likeness import SURELY, Likeness, pairs
from app.domain.line_names import Entry, Name
from app.domain.line_spellings import Spellings
from app.domain.register import Register
from app.persian.folding import compact, index_tokens, tokens
from app.persian.reading import Reading
from app.persian.sorting import sort_key


class Led(NamedTuple):
    """To what people or posts of some words lead; `is_sure` where it is one thing, and all lead there."""

    names: tuple[Name, ...]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class _Folded:
    name: Name
    keys: tuple[str, ...]
    words: tuple[str, ...]


class Lexicon:
    """Finds names by the whole of them, by how their words begin, and by those who stand for them."""

    def __init__(self, entries: Iterable[Entry], through: Holders | None = None) -> None:
        self.holders = through or Holders()
        offered, archived = {}, defaultdict[str, dict[str, Name]](dict)
        called = defaultdict[str, dict[str, Name]](dict)
        spelled: list[tuple[str, str]] = []
        for entry in entries:
            spelled += ((entry.name.id, one) for one in (entry.name.said, entry.name.name, *entry.also))
            keys = tuple(filter(None, map(compact, (entry.name.said, entry.name.name, *entry.also))))
            for key in keys:
                (called if entry.is_offered else archived)[key][entry.name.id] = entry.name
            if entry.is_offered:
                words = tuple(chain.from_iterable(map(index_tokens, (entry.name.said, *entry.also))))
                offered[entry.name.id] = _Folded(entry.name, keys, words)
        self._spellings = Spellings(spelled)
        self._called = {key: tuple(names.values()) for key, names in chain(archived.items(), called.items())}
        self._beginnings = frozenset(key[:end] for key in self._called for end in range(1, len(key) + 1))
        self._offered = sorted(offered.values(), key=lambda one: sort_key(one.name.name))
        self._by_id = {name.id: name for names in self._called.values() for name in names}
        self._alike = [(one.name, pairs(key)) for one in self._offered for key in one.keys]
        self._alike += [(self._through(holder), pairs(key)) for holder, key in self.holders.names()]

    def get(self, name_id: str) -> Name | None:
        """The name with this identifier, archived ones too."""
        return self._by_id.get(name_id)

    def called(self, text: str) -> tuple[Name, ...]:
        """Everything that is called exactly so; several are namesakes."""
        return self._called.get(compact(text), ())

    def longest(self, reading: Reading, index: int, limit: int) -> tuple[int, tuple[Name, ...]] | None:
        """The word after the longest name that begins with word `index`, and whose name it is."""
        best, key, brackets = None, "", 0
        for place in range(index, limit):
            word = reading.words[place]
            if word.is_sign:
                if not key or word.key not in _INSIDE_NAMES:
                    break
                brackets += (word.key == "(") - (word.key == ")")
                if word.key == ")" and brackets == 0 and best and best[0] == place:
                    best = place + 1, best[1]
                continue
            key += word.key
            if key not in self._beginnings:
                break
            if key in self._called and not reading.is_joined(place + 1):
                best = place + 1, self._called[key]
        return best

    def reach(
        self, reading: Reading, index: int, limit: int, found: tuple[int, tuple[Name, ...]]
    ) -> tuple[int, tuple[Name, ...]]:
        """What was found, with all further words that belong to a name: «قرارگاه» stands for «قرارگاه فرهنگی
        امام رضا», and so does «قرارگاه فرهنگی»; nobody's, where the last of the text is a name half typed.
        """
        after, ids = self._spellings.reach(reading, index, found[0], limit, [name.id for name in found[1]])
        if after == limit or limit < len(reading.words) or reading.words[-1].end < len(reading.text):
            return after, tuple(self._by_id[one] for one in ids)
        if self.may_begin(reading.text[reading.words[index].start :]):
            return limit, ()
        return after, tuple(self._by_id[one] for one in ids)

    def led_to(self, text: str) -> Led:
        """What is meant by a person or post that is called exactly so."""
        meant = self.holders.called(text)
        found: dict[str, Name] = {}
        for one in meant:
            if one.thing_id:
                found.setdefault(one.thing_id, self._through(one))
        return Led(tuple(found.values()), len(found) == 1 and all(one.thing_id for one in meant))

    def person(self, reading: Reading, index: int, limit: int) -> int | None:
        """The word after the longest person or post that begins with word `index` and is the whole of what
        is said there: «و» or «،» or nothing follows.
        """
        ends = [place for place in range(index + 1, limit) if reading.words[place].key in ("و", "،")]
        comma = next((at for at, end in enumerate(ends) if reading.words[end].key == "،"), None)
        ends = [*ends, limit] if comma is None else ends[: comma + 1]
        said = (" ".join(word.key for word in reading.words[index:end]) for end in reversed(ends))
        found = next((at for at, words in enumerate(said, 1) if self.holders.called(words)), None)
        return ends[-found] if found else None

    def may_begin(self, text: str) -> bool:
        """Whether a name begins like this."""
        return compact(text) in self._beginnings

    def search(self, text: str, most: int) -> tuple[Name, ...]:
        """Names to offer: those that begin so, those with words that do, each in Persian order; then those
        of people and posts that are called so.  A person or post that is called just so is named with each.
        """
        key, typed = compact(text), tokens(text)
        ranked: tuple[list[Name], list[Name]] = [], []
        for one in self._offered:
            if any(own.startswith(key) for own in one.keys):
                ranked[0].append(one.name)
            elif all(any(own.startswith(word) for own in one.words) for word in typed):
                ranked[1].append(one.name)
        found = {name.id: name for name in chain.from_iterable(ranked)}
        if len(found) < most:
            for holder in self.holders.search(text):
                if holder.thing_id:
                    found.setdefault(holder.thing_id, self._through(holder))
        found |= {name.id: name for name in self.led_to(text).names if name.id in found}
        return tuple(found.values())[:most]

    def nearest(self, text: str, most: int) -> tuple[Name, ...]:
        """Names that she may have meant, the likeliest first: «شهرداری منتقه ۲۰», «فرماندحی انتظامی»."""
        typed = Likeness(compact(text))
        best: dict[str, tuple[float, Name]] = {}
        for name, key in self._alike:
            score = typed.to(key)
            if name.person and score < SURELY:
                continue
            if score and score > best.get(name.id, (0.0, name))[0]:
                best[name.id] = score, name
        ranked = sorted(best.values(), key=lambda one: -one[0])
        return tuple(name for _score, name in ranked[:most])

    def _through(self, holder: Holder) -> Name:
        return replace(self._by_id[holder.thing_id or ""], person=holder.name, post=holder.title)


_INSIDE_NAMES: Final = frozenset("()«»-/.")


class LineIndex:
    """All names that a line of one meeting can say; made anew when the register, the agenda or those who take
    part change.  `day` is the day of the meeting, on which the posts of the office are looked at.
    """

    def __init__(
        self,
        register: Register,
        agenda: Sequence[AgendaItem] = (),
        topics: Sequence[str] = (),
        attendance: Sequence[Attendance] = (),
        day: date | None = None,
    ) -> None:
        bodies = Lexicon(line_names.bodies(register), holders.of_bodies(register, attendance, day))
        places = Lexicon(
            line_names.neighbourhoods(register), holders.of_neighbourhoods(register, attendance, day)
        )
        self.topics = _topics(topics)
        self._lexicons: dict[Field, Lexicon] = {
            Field.RESPONSIBLE: bodies,
            Field.COOPERATING: bodies,
            Field.CONSULTED: bodies,
            Field.NEIGHBOURHOOD: places,
            Field.KIND: Lexicon(
                Entry(Name(kind.value, names[0], names[0]), names) for kind, names in line_names.KINDS.items()
            ),
            Field.AGENDA: Lexicon(
                line_names.agenda_item(number, item) for number, item in enumerate(agenda, start=1)
            ),
            Field.DUE: Lexicon(Entry(Name(words, words, words)) for words in line_names.DEADLINES),
        }

    def lexicon(self, field: Field) -> Lexicon | None:
        """The names of a field; None where words are free."""
        return self._lexicons.get(field)

    def with_topics(self, topics: Sequence[str]) -> LineIndex:
        """The same names, and the topics that the resolutions of the meeting have so far."""
        other = copy(self)
        other.topics = _topics(topics)
        return other

    def said(self, field: Field, name_id: str) -> str | None:
        """How a thing is named in a line so that it is understood; None for what has no name of its own."""
        lexicon = self._lexicons[field]
        name = lexicon.get(name_id)
        if name is None:
            return None
        found = lexicon.called(name.said)
        return name.said if [one.id for one in found] == [name_id] else None


def _topics(topics: Sequence[str]) -> Lexicon:
    """Topics as they were said; one with more in it than letters is said in «…»."""

    def said(topic: str) -> str:
        is_plain = all(letter.isalnum() or letter in " \u200c" for letter in topic)
        return topic if is_plain else f"«{topic}»"

    return Lexicon(Entry(Name(topic, topic, said(topic))) for topic in dict.fromkeys(topics) if topic.strip())
