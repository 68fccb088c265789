"""What is said about a line that is being typed: its chips in words, and what to look at in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.quantity import Quantity
from app.ui import figures
from app.ui.meetings.resolutions.rows import quantity_text
from app.ui.widgets import Tone

if TYPE_CHECKING:
    from app.domain.resolution_line import Chip, Line

_CONTEXT = "ResolutionLine"
_SENTENCES: dict[str, Any] = {
    "unknown": QT_TRANSLATE_NOOP("ResolutionLine", "این نام در فهرست نیست؛ در متن می‌ماند"),
    "unknown_body": QT_TRANSLATE_NOOP("ResolutionLine", "نهادی به این نام شناخته نیست؛ در متن می‌ماند"),
    "unknown_place": QT_TRANSLATE_NOOP("ResolutionLine", "محله‌ای به این نام شناخته نیست؛ در متن می‌ماند"),
    "person": QT_TRANSLATE_NOOP(
        "ResolutionLine", "این نام یا سمت از یک شخص است و اینجا نام نهاد می‌آید؛ در متن می‌ماند"
    ),
    "several_bodies": QT_TRANSLATE_NOOP(
        "ResolutionLine", "این نام یا سمت به چند نهاد می‌رسد؛ یکی را برگزینید، وگرنه در متن می‌ماند"
    ),
    "councillor": QT_TRANSLATE_NOOP(
        "ResolutionLine", "این نام شخص است و اینجا نام محله می‌آید؛ در متن می‌ماند"
    ),
    "near_topic": QT_TRANSLATE_NOOP("ResolutionLine", "موضوع تازه است و مانند آن در این جلسه آمده است"),
    "ambiguous": QT_TRANSLATE_NOOP("ResolutionLine", "چند نام چنین است؛ یکی را برگزینید"),
    "replaced": QT_TRANSLATE_NOOP("ResolutionLine", "پس از این دوباره گفته شده؛ در متن می‌ماند"),
    "unknown_day": QT_TRANSLATE_NOOP("ResolutionLine", "این مهلت شناخته نشد؛ در متن می‌ماند"),
    "unknown_quantity": QT_TRANSLATE_NOOP("ResolutionLine", "مقدار با عدد آغاز می‌شود؛ در متن می‌ماند"),
    "no_such_day": QT_TRANSLATE_NOOP("ResolutionLine", "چنین روزی در تقویم نیست"),
    "overrun": QT_TRANSLATE_NOOP("ResolutionLine", "{month} {days} روز دارد؛ در متن می‌ماند"),
    "wrong_weekday": QT_TRANSLATE_NOOP("ResolutionLine", "روز هفته با تاریخ نمی‌خواند"),
    "past": QT_TRANSLATE_NOOP("ResolutionLine", "این روز گذشته است"),
    "either_order": QT_TRANSLATE_NOOP("ResolutionLine", "ماه پیش از روز خوانده شد"),
}
_UNKNOWN = {"due": "unknown_day", "quantity": "unknown_quantity"}


@dataclass(frozen=True, slots=True)
class Said:
    """A chip as it is shown: words, tone, and a sentence where there is something to look at."""

    text: str
    tone: Tone
    sentence: str
    start: int
    end: int

    @property
    def needs_look(self) -> bool:
        """Whether it wears a sign."""
        return self.tone == "amber"


def said(line: Line, caret: int | None) -> tuple[Said, ...]:
    """Every chip of the line; one in which the caret stands is still being typed, so nobody complains."""
    return tuple(
        _said(chip, caret is not None and chip.value_start <= caret <= chip.end) for chip in line.chips
    )


def painted_span(chip: Chip, source: str) -> tuple[int, int]:
    """Where a chip lies in the line, without the comma or «و» that joins it to its neighbours."""
    from app.domain.resolution_line import SIGNS

    opening = source[chip.start : chip.value_start].rstrip(" «")
    opens = opening in SIGNS or opening.endswith(":")
    start = chip.start if opens else chip.value_start
    end = start + len(source[start : chip.end].rstrip(" ،؛\n\u200c"))
    return start, max(end, start)


def _said(chip: Chip, is_typed: bool) -> Said:
    from app.domain.resolution_line import LABELS

    text = f"{LABELS[chip.field]}: {_value(chip)}".rstrip()
    if chip.overrun:  # nothing that may follow makes it right
        is_typed = False
    return Said(text, _tone(chip, is_typed), "" if is_typed else _sentence(chip), chip.start, chip.end)


def _tone(chip: Chip, is_typed: bool) -> Tone:
    if chip.is_understood:
        return "amber" if chip.note else "primary"
    return "plain" if chip.standing == "empty" or (is_typed and chip.standing == "unknown") else "amber"


def _sentence(chip: Chip) -> str:
    if chip.overrun:
        year, month, days = chip.overrun
        told = f"{figures.month(month)} {figures.plain(year)}"
        return _say("overrun").format(month=told, days=figures.grouped(days))
    if chip.note:
        return _say(chip.note)
    if chip.is_understood:
        return _say("near_topic") if chip.candidates else ""
    if chip.standing == "empty":
        return ""
    if chip.standing == "ambiguous" and chip.field.names_bodies and chip.candidates[0].person:
        return _say("several_bodies")
    if chip.standing == "unknown" and (chip.field.names_bodies or chip.field == "neighbourhood"):
        return _say(_unknown_name(chip))
    return _say(_UNKNOWN.get(chip.field, "unknown") if chip.standing == "unknown" else chip.standing)


def _unknown_name(chip: Chip) -> str:
    is_person = bool(chip.candidates and chip.candidates[0].person)
    if chip.field.names_bodies:
        return "person" if is_person else "unknown_body"
    return "councillor" if is_person else "unknown_place"


def _value(chip: Chip) -> str:
    value = chip.value
    if isinstance(value, Quantity):
        return quantity_text(value)
    day = getattr(value, "day", None)
    if isinstance(day, date):
        return figures.short(day)
    name, detail = getattr(value, "name", ""), getattr(value, "detail", "")
    if person := getattr(value, "person", ""):
        return f"{name} — {figures.row((person, getattr(value, 'post', '')))}"
    if name and detail:
        return f"{name} ({detail})"
    return name or " ".join(chip.words.split())


def _say(code: str) -> str:
    return QCoreApplication.translate(_CONTEXT, _SENTENCES[code])
