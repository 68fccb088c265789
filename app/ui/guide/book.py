"""The guide as it is written: topics and their sections, read from Markdown files; it knows no window."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

TOPICS = (
    "start",
    "practice",
    "people",
    "neighbourhoods",
    "preparing",
    "attendance",
    "hall",
    "line",
    "resolutions",
    "closing",
    "signing",
    "print-outs",
    "display",
    "after",
    "verification",
    "backups",
    "settings",
    "typing",
)
"""The topics in the order of the contents; each is a file of every language."""

_HEADING = re.compile(r"## (?P<title>.+?) \{#(?P<anchor>[a-z-]+)\}")


@dataclass(frozen=True, slots=True)
class Section:
    """One task: what a link leads to (empty before the first heading), its title, and Markdown."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the guide; the first of its sections stands before the first heading."""

    key: str
    title: str
    sections: tuple[Section, ...]

    def section(self, anchor: str) -> Section:
        """The section of an anchor; ValueError if there is none."""
        for section in self.sections:
            if section.anchor == anchor:
                return section
        raise ValueError(f"{self.key}#{anchor}")


def read(folder: Path) -> tuple[Topic, ...]:
    """The guide of one language."""
    return tuple(parse(key, (folder / f"{key}.md").read_text(encoding="utf-8")) for key in TOPICS)


def parse(key: str, text: str) -> Topic:
    """A topic: «# title» first, then tasks, each below «## title {#anchor}»; ValueError if it is not so."""
    first, _, rest = text.partition("\n")
    if not first.startswith("# "):
        raise ValueError(f"{key}: {first!r}")
    sections: list[Section] = []
    anchor, title, lines = "", first[2:].strip(), []
    for line in [*rest.splitlines(), "## {#}"]:
        if not line.startswith("## "):
            lines.append(line)
            continue
        sections.append(Section(anchor, title, "\n".join(lines).strip()))
        heading = _HEADING.fullmatch(line)
        if heading is None and line != "## {#}":
            raise ValueError(f"{key}: {line!r}")
        if heading is not None:
            anchor, title, lines = heading["anchor"], heading["title"], []
    return Topic(key, sections[0].title, tuple(sections))
