"""What can be done about a name in a line that nothing is called by; it changes no line and no register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.line_chips import Chip, Standing
from app.domain.line_fields import Field
from app.domain.line_lexicon import Lexicon, LineIndex

OFFERED: Final = 2
NAMESAKES: Final = 4
"""Bodies offered where a person or a post leads to several."""
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

    `person` and `post` are through whom a body or neighbourhood is offered.
    """

    way: Way
    field: Field
    start: int
    end: int
    insert: str
    name: str
    person: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A chip that wants a look, and its remedies, the nearest name first.

    `person` is who, or the post that, is called so without belonging to a body.
    """

    chip: Chip
    remedies: tuple[Remedy, ...]
    person: str = ""


def trouble(chip: Chip, index: LineIndex) -> Trouble | None:
    """What is wrong with the name that a chip says; None where it is understood, or no name of an entry."""
    is_topic = chip.field is Field.TOPIC and bool(chip.candidates)
    lexicon = None if chip.field in (Field.TOPIC, Field.DUE) else index.lexicon(chip.field)
    if lexicon is None:
        return Trouble(chip, _near(chip, OFFERED)) if is_topic else None
    if chip.standing is Standing.AMBIGUOUS and chip.candidates[0].person:
        return Trouble(chip, _near(chip, NAMESAKES))
    if chip.standing is not Standing.UNKNOWN:
        return None
    near = _near(chip, OFFERED)
    if not (chip.field.names_bodies or chip.field is Field.NEIGHBOURHOOD):
        return Trouble(chip, near)
    nobody = lexicon.holders.nobodys(chip.words) if chip.field.names_bodies else None
    if nobody:
        holder, is_name = nobody
        near = tuple(one for one in near if not one.person)
        return Trouble(chip, (*near, *_adding(chip, lexicon)), holder.name if is_name else holder.title)
    return Trouble(chip, (*near, *_adding(chip, lexicon)))


def _near(chip: Chip, most: int) -> tuple[Remedy, ...]:
    return tuple(
        Remedy(
            Way.TAKE, chip.field, chip.value_start, chip.value_end, one.said, one.name, one.person, one.post
        )
        for one in chip.candidates[:most]
    )


def _adding(chip: Chip, lexicon: Lexicon) -> tuple[Remedy, ...]:
    """To add what is called so; never a person, though misspelled, nor a post of which a body is known."""
    name = " ".join(chip.words.split()).strip(_AROUND)
    people = lexicon.holders
    is_misspelled = any(one.person for one in chip.candidates) and not people.search(name)
    if is_misspelled or people.is_person(name) or lexicon.led_to(name).names:
        return ()
    if not any(map(str.isalpha, name)) or len(name) > LONGEST or "\n" in chip.words:
        return ()
    is_plain = all(letter.isalnum() or letter in _IN_NAMES for letter in name)
    insert = name if is_plain else f"«{name}»"
    return (Remedy(Way.ADD, chip.field, chip.value_start, chip.value_end, insert, name),)
