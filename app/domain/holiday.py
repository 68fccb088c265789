"""Days on which an office is closed, and what there is to say of a day; nothing of it ever refuses a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Holiday:
    """One lunar holiday as the office entered it for its year: they cannot be computed."""

    day: date
    title: str


class DayNoteKind(StrEnum):
    """What there is to say of a day."""

    FRIDAY = "friday"
    THURSDAY = "thursday"
    HOLIDAY = "holiday"
    LUNAR_UNKNOWN = "lunar_unknown"  # تعطیلات قمری این سال وارد نشده است


@dataclass(frozen=True, slots=True)
class DayNote:
    """One thing to say of a day; ``title`` names the holiday, ``year`` the Jalali year without a table."""

    kind: DayNoteKind
    title: str = ""
    year: int | None = None
