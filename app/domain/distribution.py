"""Distribution (توزیع): which body received which version, how and when; and the secretariat's own number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Channel(StrEnum):
    """The way by which minutes reach a body."""

    AUTOMATION = "automation"  # اتوماسیون اداری
    LETTER = "letter"  # نامه
    HAND = "hand"  # تحویل دستی
    EMAIL = "email"  # رایانامه
    OTHER = "other"  # راه دیگر


@dataclass(frozen=True, slots=True)
class Distribution:
    """One version given to one body; ``name`` is how the body was called then."""

    id: str
    version: int
    body_id: str
    name: str
    channel: Channel
    on: date
    receipt_no: str = ""


@dataclass(frozen=True, slots=True)
class SecretariatNumber:
    """The number and day under which the secretariat (دبیرخانه) entered a version, typed in later."""

    version: int
    number: str
    on: date
