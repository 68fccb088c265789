"""The names that a line can say, folded once, so that each key press finds them at once; it reads no line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from app.domain.agenda import AgendaItem
from app.domain.line_fields import Field
from app.domain.line_likeness import SURELY, Likeness, pairs
from app.domain.person import Person, Position
from app.domain.register import Register
from app.domain.resolution import ResolutionKind
from app.persian import digits, numerals
from app.persian.folding import compact, index_tokens, tokens
from app.persian.reading import Reading
from app.persian.sorting import sort_key


@dataclass(frozen=True, slots=True)
class Name:
    """A name to choose: `said` puts it into a line so that nothing else is understood.

    `detail` tells it from a namesake: the nahiyeh of a neighbourhood, the title of an agenda item.
    `person` is through whom it is offered, where the words typed are those of a person.
    """

    id: str
    name: str
    said: str
    detail: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with all by which it is called; what is archived is understood, but not offered.

    `hints` lead to the name without being it: whoever types a person (by one of the words, and so called) is
    offered that person's body.
    """

    name: Name
    also: tuple[str, ...] = ()
    hints: tuple[tuple[str, str], ...] = ()
    is_offered: bool = True


@dataclass(frozen=True, slots=True)
class _Folded:
    name: Name
    keys: tuple[str, ...]
    words: tuple[str, ...]
    hints: tuple[tuple[str, str], ...]
    """The folded words of a person, and how the person is called."""


class Lexicon:
    """Finds names by the whole of them, and by how their words begin."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        offered, archived = {}, defaultdict[str, dict[str, Name]](dict)
        called = defaultdict[str, dict[str, Name]](dict)
        for entry in entries:
            keys = tuple(filter(None, map(compact, (entry.name.said, entry.name.name, *entry.also))))
            for key in keys:
                (called if entry.is_offered else archived)[key][entry.name.id] = entry.name
            if entry.is_offered:
                words = tuple(chain.from_iterable(map(index_tokens, (entry.name.said, *entry.also))))
                hints = tuple((compact(said), person) for said, person in entry.hints)
                offered[entry.name.id] = _Folded(entry.name, keys, words, hints)
        self._called = {key: tuple(names.values()) for key, names in chain(archived.items(), called.items())}
        self._beginnings = frozenset(key[:end] for key in self._called for end in range(1, len(key) + 1))
        self._offered = sorted(offered.values(), key=lambda one: sort_key(one.name.name))
        self._by_id = {name.id: name for names in self._called.values() for name in names}
        self._alike = [
            (replace(one.name, person=person), pairs(key))
            for one in self._offered
            for key, person in chain(((key, "") for key in one.keys), one.hints)
        ]

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

    def may_begin(self, text: str) -> bool:
        """Whether a name begins like this."""
        return compact(text) in self._beginnings

    def search(self, text: str, most: int) -> tuple[Name, ...]:
        """Names to offer: those that begin so, those with words that do, those of people called so;
        each in Persian order.
        """
        key, typed = compact(text), tokens(text)
        ranked: tuple[list[Name], list[Name], list[Name]] = [], [], []
        for one in self._offered:
            if any(own.startswith(key) for own in one.keys):
                ranked[0].append(one.name)
            elif all(any(own.startswith(word) for own in one.words) for word in typed):
                ranked[1].append(one.name)
            elif person := next((person for hint, person in one.hints if hint.startswith(key)), ""):
                ranked[2].append(replace(one.name, person=person))
        return tuple(chain.from_iterable(ranked))[:most]

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


_INSIDE_NAMES: Final = frozenset("()«»-/.")
_KINDS: Final = {
    ResolutionKind.RESOLUTION: ("مصوبه",),
    ResolutionKind.UNDERTAKING: ("تعهد",),
    ResolutionKind.PERMIT: ("مجوز", "مجوز مرجع بالاتر"),
    ResolutionKind.RECOMMENDATION: ("توصیه و تأکید", "توصیه", "تأکید"),
}
_DEADLINES: Final = (
    "تا جلسه بعد", "مستمر", "فوری", "یک هفته", "دو هفته", "یک ماه", "آخر هفته", "آخر ماه", "پایان سال",
)  # fmt: skip


class LineIndex:
    """All names that a line of one meeting can say; made anew when the register or the agenda changes."""

    def __init__(
        self, register: Register, agenda: Sequence[AgendaItem] = (), topics: Sequence[str] = ()
    ) -> None:
        bodies = Lexicon(_bodies(register))
        self.topics = _topics(topics)
        self._bodiless = dict(_bodiless(register))
        self._lexicons: dict[Field, Lexicon] = {
            Field.RESPONSIBLE: bodies,
            Field.COOPERATING: bodies,
            Field.CONSULTED: bodies,
            Field.NEIGHBOURHOOD: Lexicon(_neighbourhoods(register)),
            Field.KIND: Lexicon(
                Entry(Name(kind.value, names[0], names[0]), names) for kind, names in _KINDS.items()
            ),
            Field.AGENDA: Lexicon(_item(number, item) for number, item in enumerate(agenda, start=1)),
            Field.DUE: Lexicon(Entry(Name(words, words, words)) for words in _DEADLINES),
        }

    def lexicon(self, field: Field) -> Lexicon | None:
        """The names of a field; None where words are free."""
        return self._lexicons.get(field)

    def with_topics(self, topics: Sequence[str]) -> LineIndex:
        """The same names, and the topics that the resolutions of the meeting have so far."""
        other = copy(self)
        other.topics = _topics(topics)
        return other

    def bodiless(self, text: str) -> tuple[str, str] | None:
        """The person who is called so and whose position is in no body: name and title of the position."""
        return self._bodiless.get(compact(text))

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


def _holders(register: Register) -> Iterator[tuple[Person, Position]]:
    """Everybody with a position of now."""
    for person in register.people:
        position = person.position_on(None)
        if person.active and position:
            yield person, position


def _called(person: Person) -> Iterator[str]:
    """By which words a person is typed."""
    yield from dict.fromkeys(
        (person.last_name, person.full_name, f"{person.first_name} {person.last_name}".strip())
    )


def _hints(people: Iterable[tuple[str, Person]]) -> dict[str, list[tuple[str, str]]]:
    hints = defaultdict[str, list[tuple[str, str]]](list)
    for led_to, person in people:
        hints[led_to] += [(said, person.full_name) for said in _called(person)]
    return hints


def _bodies(register: Register) -> Iterable[Entry]:
    hints = _hints((position.body_id, one) for one, position in _holders(register) if position.body_id)
    for body in register.bodies:
        also = tuple(filter(None, (body.short_name, *body.aliases)))
        yield Entry(Name(body.id, body.name, body.name), also, tuple(hints.get(body.id, ())), body.active)


def _bodiless(register: Register) -> Iterator[tuple[str, tuple[str, str]]]:
    for person, position in _holders(register):
        if not position.body_id:
            yield from ((compact(said), (person.full_name, position.title)) for said in _called(person))


def _item(number: int, item: AgendaItem) -> Entry:
    figure = digits.to_persian(str(number))
    ordinal = numerals.ordinal_in_words(number)
    return Entry(
        Name(item.id, figure, figure, item.title),
        tuple(
            filter(None, (item.title, numerals.in_words(number), ordinal, f"بند {number}", f"بند {ordinal}"))
        ),
    )


def _neighbourhoods(register: Register) -> Iterable[Entry]:
    """Namesakes are said with their nahiyeh: «شهادت (ناحیه ۳)»; councillors lead to their neighbourhood."""
    places = register.neighbourhoods
    hints = _hints(
        (position.neighbourhood_id, one) for one, position in _holders(register) if position.neighbourhood_id
    )
    shared = Counter(
        key
        for place in places
        if place.active
        for key in {compact(name) for name in (place.name, *place.aliases)}
    )
    for place in places:
        nahiyeh = digits.to_persian(place.nahiyeh.strip())
        if nahiyeh and not compact(nahiyeh).startswith(compact("ناحیه")):
            nahiyeh = f"ناحیه {nahiyeh}"
        has_namesake = bool(nahiyeh) and shared[compact(place.name)] > 1
        said = f"{place.name} ({nahiyeh})" if has_namesake else place.name
        with_nahiyeh = tuple(f"{alias} {nahiyeh}" for alias in (place.name, *place.aliases) if nahiyeh)
        name = Name(place.id, place.name, said, nahiyeh if has_namesake else "")
        yield Entry(name, (*place.aliases, *with_nahiyeh), tuple(hints.get(place.id, ())), place.active)
