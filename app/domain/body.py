"""A body (نهاد/دستگاه): an organisation that takes part, speaks, or is made responsible."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BodyKind(StrEnum):
    """What sort of organisation a body is."""

    DISTRICT = "district"  # شهرداری منطقه
    NAHIYEH = "nahiyeh"  # شهرداری ناحیه
    DEPUTY = "deputy"  # معاونت یا اداره
    POLICE = "police"  # انتظامی
    GOVERNORATE = "governorate"  # فرمانداری
    HEADQUARTERS = "headquarters"  # قرارگاه
    NEIGHBOURHOOD_HALL = "neighbourhood_hall"  # سرای محله
    COUNCIL = "council"  # شورایاری
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Body:
    """One organisation, with every other name by which people call it."""

    id: str
    name: str
    short_name: str = ""
    kind: BodyKind = BodyKind.OTHER
    parent_id: str | None = None
    aliases: tuple[str, ...] = ()
    active: bool = True
