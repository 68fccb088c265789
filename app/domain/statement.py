"""A statement (اظهارات): what a person or a body said in the meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class StatementKind(StrEnum):
    """What a statement is, in the secretary's words."""

    STATEMENT = "statement"  # بیان
    REPORT = "report"  # گزارش
    REQUEST = "request"  # درخواست
    EMPHASIS = "emphasis"  # توصیه و تأکید
    UNDERTAKING = "undertaking"  # تعهد
    PERMIT = "permit"  # مجوز
    THANKS = "thanks"  # قدردانی
    BACKGROUND = "background"  # زمینه
    DISSENT = "dissent"  # نظر مخالف


@dataclass(frozen=True, slots=True)
class Statement:
    """The gist of one turn; the speaker is a row of the attendance (person or group) or a body without
    one.
    """

    id: str
    speaker_id: str | None = None
    body_id: str | None = None
    kind: StatementKind = StatementKind.STATEMENT
    text: str = ""
    agenda_item_id: str | None = None
    started_at: time | None = None
