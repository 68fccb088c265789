"""Search over the whole guide, with the folding of every search of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.persian.folding import Folded, compact, finder, fold, matches
from app.ui.guide.book import Topic
from app.ui.guide.markup import plain


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that was found: what leads there, its title, and that of its topic."""

    target: str
    title: str
    topic: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """A section as it is searched: its words, with those of the title of its topic, folded once."""

    hit: Hit
    told: Folded


class Index:
    """The words of topics; `hint` tells a key as it is shown."""

    def __init__(self, topics: Iterable[Topic], hint: Callable[[str], str]) -> None:
        self._entries = tuple(
            _entry(topic, section.anchor, section.title, plain(section.text, hint))
            for topic in topics
            for section in topic.sections
        )

    def find(self, query: str) -> tuple[Hit, ...]:
        """Sections that answer a query, those first whose title does; none for nothing but gaps."""
        if not compact(query):
            return ()
        answers = finder(query)
        found = [entry.hit for entry in self._entries if answers(entry.told)]
        return tuple(sorted(found, key=lambda hit: not matches(query, hit.title)))


def _entry(topic: Topic, anchor: str, title: str, text: str) -> _Entry:
    target = f"{topic.key}#{anchor}" if anchor else topic.key
    return _Entry(Hit(target, title, topic.title), fold(f"{title} {text} {topic.title}"))
