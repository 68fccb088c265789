"""What can be done about a name in a line that nothing is called by; it changes no line and no register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.line_chips import Chip, Standing
from app.domain.line_fields import Field
from app.domain.line_lexicon import LineIndex

OFFERED: Final = 2
LONGEST: Final = 80
"""Letters; what is longer is a sentence, and no name to add."""
_IN_NAMES: Final = frozenset(" ()-/.\u200c")
_AROUND: Final = " \t\n\u200c،؛.:«»"


class Way(StrEnum):
    """What a remedy does before its words are put into the line."""

    TAKE = "take"
    ADD = "add"  # a body, or a neighbourhood, of that name


@dataclass(frozen=True, slots=True)
class Remedy:
    """source[start:end] becomes `insert`; `name` is shown, and is what an added entry is called.

    `person` is through whom a body or neighbourhood is offered.
    """

    way: Way
    field: Field
    start: int
    end: int
    insert: str
    name: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A chip that wants a look, and its remedies, the nearest name first.

    `person` is who is called so without belonging to a body.
    """

    chip: Chip
    remedies: tuple[Remedy, ...]
    person: str = ""


def trouble(chip: Chip, index: LineIndex) -> Trouble | None:
    """What is wrong with the name that a chip says; None where it is understood, or no name of an entry."""
    is_topic = chip.field is Field.TOPIC and bool(chip.candidates)
    is_place = chip.field is Field.NEIGHBOURHOOD
    is_name = chip.field is not Field.DUE and index.lexicon(chip.field) is not None
    if not is_topic and (chip.standing is not Standing.UNKNOWN or not is_name):
        return None
    near = tuple(
        Remedy(Way.TAKE, chip.field, chip.value_start, chip.value_end, one.said, one.name, one.person)
        for one in chip.candidates[:OFFERED]
    )
    if is_topic or not (is_place or chip.field.names_bodies):
        return Trouble(chip, near)
    person, title = (not is_place and index.bodiless(chip.words)) or ("", "")
    name = " ".join((title or chip.words).split()).strip(_AROUND)
    if person:
        near = tuple(one for one in near if not one.person)
    if any(one.person for one in near) or (person and not title):
        return Trouble(chip, near, person)  # people are no bodies
    return Trouble(chip, (*near, *_adding(chip, name)), person)


def _adding(chip: Chip, name: str) -> tuple[Remedy, ...]:
    if not any(map(str.isalpha, name)) or len(name) > LONGEST or "\n" in chip.words:
        return ()
    is_plain = all(letter.isalnum() or letter in _IN_NAMES for letter in name)
    insert = name if is_plain else f"«{name}»"
    return (Remedy(Way.ADD, chip.field, chip.value_start, chip.value_end, insert, name),)
