"""The names to offer where the caret stands in the line of a resolution; it changes no line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.line_chips import OFFERED, Chip, Standing
from app.domain.line_fields import Field
from app.domain.line_lexicon import LineIndex
from app.domain.line_names import Name

if TYPE_CHECKING:
    from app.domain.resolution_line import Line


@dataclass(frozen=True, slots=True)
class Completion:
    """A name to offer: source[start:end] is replaced by `insert`; `is_guess`: nothing is called as typed."""

    name: Name
    start: int
    end: int
    insert: str
    field: Field
    is_guess: bool = False


def completions(line: Line, caret: int, index: LineIndex, most: int = OFFERED) -> tuple[Completion, ...]:
    """Names for the chip in which the caret stands, the best first; none outside of chips."""
    chip = chip_at(line, caret)
    lexicon = index.lexicon(chip.field) if chip else None
    if chip is None:
        return ()
    if chip.field is Field.TOPIC:
        lexicon = index.topics
    if lexicon is None:
        return ()
    start = caret if chip.standing is Standing.EMPTY else chip.value_start
    typed = line.source[start:caret]
    end = caret
    while end < chip.value_end and not line.source[end].isspace():
        end += 1
    lead = " " if line.source[:start].endswith(":") else ""
    names = lexicon.search(typed, most)
    if not names and chip.candidates:
        return tuple(
            Completion(name, chip.value_start, chip.value_end, name.said, chip.field, is_guess=True)
            for name in chip.candidates[:most]
        )
    if [name.said for name in names] == [line.source[start:end]]:
        return ()
    return tuple(Completion(name, start, end, lead + name.said, chip.field) for name in names)


def chip_at(line: Line, caret: int) -> Chip | None:
    """The chip in which the caret stands."""
    return next((chip for chip in line.chips if _is_typed_in(chip, line.source, caret)), None)


def _is_typed_in(chip: Chip, source: str, caret: int) -> bool:
    if chip.standing is Standing.EMPTY:
        return chip.value_end <= caret and not source[chip.value_end : caret].strip()
    return chip.value_start <= caret <= chip.value_end
