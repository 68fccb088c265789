"""A resolution in one line: «نصب ۵ کانکس مسئول: شهرداری منطقه ۲۰ موضوع: امنیت تا ۱۴۰۵/۱۲/۲۵», both ways.

It knows no window: pages show the chips of a `Line` and take its resolution.  Words and signs are in
`line_fields`, names in `line_lexicon`, the reading in `line_chips`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from app.domain import line_chips
from app.domain.line_chips import Chip, Standing
from app.domain.line_fields import LABELS, OPENINGS, SIGNS, SIGNS_BEFORE_DIGITS, Field, Opening
from app.domain.line_lexicon import LineIndex
from app.domain.line_names import Name
from app.domain.quantity import Quantity
from app.domain.resolution import Resolution, ResolutionKind
from app.persian import calendar, digits
from app.persian.deadlines import Deadline, Term

__all__ = [
    "LABELS", "OPENINGS", "SIGNS", "SIGNS_BEFORE_DIGITS",
    "Chip", "Field", "Line", "LineIndex", "Name", "Opening", "Standing", "Values",
    "amended", "as_line", "resolution", "understand",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Values:
    """The fields of a resolution that its line says; all others are none of the line's business."""

    kind: ResolutionKind = ResolutionKind.RESOLUTION
    topic: str = ""
    responsible_ids: tuple[str, ...] = ()
    cooperating_ids: tuple[str, ...] = ()
    consulted_ids: tuple[str, ...] = ()
    neighbourhood_ids: tuple[str, ...] = ()
    place: str = ""
    condition: str = ""
    due_on: date | None = None
    due_text: str = ""
    quantity: Quantity | None = None
    agenda_item_id: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is understood.

    `text` is the prose without chips, `values` what the understood chips say; source[chip.start:chip.end] of
    all `chips` and what lies between them make up the whole `source`.
    """

    source: str
    text: str
    chips: tuple[Chip, ...]
    values: Values

    @property
    def left(self) -> tuple[Chip, ...]:
        """What was meant for a field and stays in the text."""
        return tuple(chip for chip in self.chips if not chip.is_understood and chip.words.strip())

    @property
    def is_clear(self) -> bool:
        """Whether every chip was understood, so that nothing waits for her."""
        return all(chip.is_understood for chip in self.chips)


_DUE_WORDS: Final = {Term.NEXT_MEETING: "تا جلسه بعد", Term.CONTINUOUS: "مستمر", Term.IMMEDIATE: "فوری"}
_FREE: Final = {
    Field.TOPIC: "topic",
    Field.PLACE: "place",
    Field.CONDITION: "condition",
    Field.DUE: "due_text",
}
_CLOSING: Final = ".،؛!؟:)»"
_TRIMMED: Final = " \t\n\u200c،؛"


def understand(text: str, index: LineIndex, today: date, next_meeting: date | None = None) -> Line:
    """Understand any text, said on `today`, the day of the meeting; nothing raises."""
    chips = _settled(line_chips.read(text, index, today, next_meeting))
    return Line(text, _prose(text, chips), chips, _values(chips))


def resolution(line: Line, resolution_id: str) -> Resolution:
    """The resolution that the line says; what was not understood stays in its text, with its label."""
    return amended(Resolution(resolution_id), line)


def amended(one: Resolution, line: Line) -> Resolution:
    """The resolution as its line now says it; a split stays with its amount."""
    said = line.values
    quantity = said.quantity
    if quantity and one.quantity and replace(one.quantity, split=None) == quantity:
        quantity = one.quantity
    return replace(
        one,
        text=_prose(line.source, line.chips, keep=True),
        quantity=quantity,
        **{name: getattr(said, name) for name in Values.__slots__ if name != "quantity"},
    )


def as_line(one: Resolution, index: LineIndex, today: date, next_meeting: date | None = None) -> str | None:
    """The line that says the fields of `Values` and the text; None when no line can say them exactly
    (a prose that holds «موضوع:», a body that the register does not know, an amount without a number).
    """
    wanted = Values(
        quantity=replace(one.quantity, split=None) if one.quantity else None,
        **{name: getattr(one, name) for name in Values.__slots__ if name != "quantity"},
    )

    def read_back(line: str) -> Line:
        return understand(line, index, today, next_meeting)

    chips = _spoken(wanted, index, read_back)
    if chips is None:
        return None
    for day in _days(wanted.due_on):
        line = " ".join(filter(None, (one.text, *chips, day)))
        read = read_back(line)
        if read.values == wanted and resolution(read, one.id).text == one.text:
            return line
    return None


def _settled(chips: tuple[Chip, ...]) -> tuple[Chip, ...]:
    """What is said twice counts as it was said last; a body has one part in a resolution."""
    last: dict[str, int] = {}
    for place, chip in enumerate(chips):
        if chip.is_understood:
            last |= dict.fromkeys(_slots(chip), place)
    return tuple(
        replace(chip, standing=Standing.REPLACED)
        if chip.is_understood and _lost(chips, place, last)
        else chip
        for place, chip in enumerate(chips)
    )


def _lost(chips: tuple[Chip, ...], place: int, last: dict[str, int]) -> bool:
    """Whether later chips took all that this one says; the same name in the same part takes nothing."""
    chip = chips[place]
    later = [chips[last[slot]] for slot in _slots(chip) if last[slot] != place]
    return len(later) == len(_slots(chip)) and not any(
        chip.field.takes_many and other.field is chip.field for other in later
    )


def _slots(chip: Chip) -> tuple[str, ...]:
    """What there is only one of: a single field, the part of a body, the day and the words of a deadline."""
    if isinstance(chip.value, Name) and chip.field.takes_many:
        return (f"{'body' if chip.field.names_bodies else chip.field} {chip.value.id}",)
    if chip.field is Field.DUE:
        return ("due_on",) if _due_text(chip) == "" else ("due_text",)
    return (chip.field,)


def _due_text(chip: Chip) -> str:
    if isinstance(chip.value, Deadline):
        return _DUE_WORDS.get(chip.value.term, "")
    return chip.words.strip()


def _values(chips: tuple[Chip, ...]) -> Values:
    said = [chip for chip in chips if chip.is_understood]

    def ids(field: Field) -> tuple[str, ...]:
        names = [chip.value for chip in said if chip.field is field]
        return tuple(dict.fromkeys(name.id for name in names if isinstance(name, Name)))

    def words(field: Field) -> str:
        return next((chip.words.strip() for chip in said if chip.field is field), "")

    kind, agenda = ids(Field.KIND), ids(Field.AGENDA)
    due = [chip for chip in said if chip.field is Field.DUE]
    days = sorted(due, key=lambda chip: bool(_due_text(chip)))
    return Values(
        kind=ResolutionKind(kind[0]) if kind else ResolutionKind.RESOLUTION,
        topic=words(Field.TOPIC),
        responsible_ids=ids(Field.RESPONSIBLE),
        cooperating_ids=ids(Field.COOPERATING),
        consulted_ids=ids(Field.CONSULTED),
        neighbourhood_ids=ids(Field.NEIGHBOURHOOD),
        place=words(Field.PLACE),
        condition=words(Field.CONDITION),
        due_on=next((c.value.day for c in days if isinstance(c.value, Deadline) and c.value.day), None),
        due_text=next(filter(None, map(_due_text, due)), ""),
        quantity=next((chip.value for chip in said if isinstance(chip.value, Quantity)), None),
        agenda_item_id=agenda[0] if agenda else None,
    )


def _prose(source: str, chips: tuple[Chip, ...], *, keep: bool = False) -> str:
    """What lies between the chips, and in its place what was not understood if it is to be kept."""
    pieces, place = [], 0
    for chip in chips:
        pieces.append(source[place : chip.start].strip())
        if keep and not chip.is_understood:
            pieces.append(_kept(source, chip))
        place = chip.end
    pieces.append(source[place:].strip())
    prose = ""
    for piece in filter(None, pieces):
        prose += piece if not prose or piece[0] in _CLOSING else f" {piece}"
    return prose.strip(_TRIMMED)


def _kept(source: str, chip: Chip) -> str:
    if chip.standing is Standing.EMPTY or chip.start == chip.value_start:
        return chip.words
    after = source[chip.value_end : chip.end].strip()
    words = f"«{chip.words}" if after.startswith("»") else chip.words
    return f"{LABELS[chip.field]}: {words}{after}"


def _spoken(values: Values, index: LineIndex, read_back: Callable[[str], Line]) -> list[str] | None:
    """A chip for each value but the day, in the order of the table; None when a name cannot be said."""
    chips: list[str] = []
    for opening in OPENINGS:
        if opening.field in _FREE:
            words: str = getattr(values, _FREE[opening.field])
            chip = f"{opening.label}: {words}"
            # Words that would be read otherwise stand in «…».
            plain = getattr(read_back(chip).values, _FREE[opening.field]) == words and (
                opening.field is not Field.DUE or read_back(chip).values.due_on in (None, values.due_on)
            )
            said: list[str | None] = [words if plain or not words else f"«{words}»"]
        else:
            said = list(_names(opening.field, values, index))
        if None in said:
            return None
        if any(said):
            chips.append(f"{opening.label}: {'، '.join(filter(None, said))}")
    return chips


def _names(field: Field, values: Values, index: LineIndex) -> Iterator[str | None]:
    """The names of a field as a line says them, None for what it cannot; a quantity likewise."""
    match field:
        case Field.QUANTITY if values.quantity and values.quantity.amount is not None:
            yield f"{digits.grouped(values.quantity.amount)} {values.quantity.unit}".strip()
        case Field.KIND if values.kind is not ResolutionKind.RESOLUTION:
            yield index.said(field, values.kind)
        case Field.AGENDA if values.agenda_item_id:
            yield index.said(field, values.agenda_item_id)
        case _ if field.takes_many:
            ids: tuple[str, ...] = getattr(values, f"{field}_ids")
            yield from (index.said(field, one) for one in ids)


def _days(day: date | None) -> tuple[str, ...]:
    """How a day is said, the usual way first; after «از …» in the prose «تا» would end a length."""
    if day is None:
        return ("",)
    return f"تا {calendar.short(day)}", f"{LABELS[Field.DUE]}: {calendar.short(day)}"
