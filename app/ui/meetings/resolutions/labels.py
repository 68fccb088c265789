"""What the values of a resolution are called; the words of this folder that belong to no widget."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.quantity import Axis
from app.domain.resolution import ResolutionKind, ResolutionStatus
from app.domain.vote import VoteKind

_CONTEXT = "Resolutions"

_WORDS: dict[object, Any] = {
    ResolutionKind.RESOLUTION: QT_TRANSLATE_NOOP("Resolutions", "مصوبه"),
    ResolutionKind.UNDERTAKING: QT_TRANSLATE_NOOP("Resolutions", "تعهد"),
    ResolutionKind.PERMIT: QT_TRANSLATE_NOOP("Resolutions", "مجوز"),
    ResolutionKind.RECOMMENDATION: QT_TRANSLATE_NOOP("Resolutions", "توصیه و تأکید"),
    ResolutionStatus.PROPOSED: QT_TRANSLATE_NOOP("Resolutions", "پیشنهاد"),
    ResolutionStatus.ADOPTED: QT_TRANSLATE_NOOP("Resolutions", "مصوب"),
    ResolutionStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("Resolutions", "در دست اقدام"),
    ResolutionStatus.DONE: QT_TRANSLATE_NOOP("Resolutions", "انجام‌شده"),
    ResolutionStatus.REJECTED: QT_TRANSLATE_NOOP("Resolutions", "ردشده"),
    ResolutionStatus.CANCELLED: QT_TRANSLATE_NOOP("Resolutions", "لغوشده"),
    Axis.PLACE: QT_TRANSLATE_NOOP("Resolutions", "محل"),
    Axis.SUPPLIER: QT_TRANSLATE_NOOP("Resolutions", "تأمین‌کننده"),
    Axis.NEIGHBOURHOOD: QT_TRANSLATE_NOOP("Resolutions", "محله"),
    Axis.STAGE: QT_TRANSLATE_NOOP("Resolutions", "مرحله"),
    VoteKind.NONE: QT_TRANSLATE_NOOP("Resolutions", "بدون رأی‌گیری"),
    VoteKind.UNANIMOUS: QT_TRANSLATE_NOOP("Resolutions", "به اتفاق آرا"),
    VoteKind.MAJORITY: QT_TRANSLATE_NOOP("Resolutions", "با اکثریت آرا"),
    VoteKind.COUNTED: QT_TRANSLATE_NOOP("Resolutions", "با شمارش آرا"),
    "unassigned": QT_TRANSLATE_NOOP("Resolutions", "تعیین‌نشده"),
    "related": QT_TRANSLATE_NOOP("Resolutions", "مرتبط با {rows}"),
    "attached": QT_TRANSLATE_NOOP("Resolutions", "{count} پیوست"),
    "split": QT_TRANSLATE_NOOP("Resolutions", "{whole} = {parts}"),
    "open_split": QT_TRANSLATE_NOOP("Resolutions", "{whole}: {parts}"),
    "resolution_text_missing": QT_TRANSLATE_NOOP("Resolutions", "شرح نوشته نشده"),
    "responsible_missing": QT_TRANSLATE_NOOP("Resolutions", "مسئول تعیین نشده"),
    "deadline_missing": QT_TRANSLATE_NOOP("Resolutions", "مهلت تعیین نشده"),
    "permit_incomplete": QT_TRANSLATE_NOOP("Resolutions", "مشخصات مجوز کامل نیست"),
    "amount_missing": QT_TRANSLATE_NOOP("Resolutions", "مقدار نوشته نشده"),
    "split_rest": QT_TRANSLATE_NOOP("Resolutions", "{rest} {unit} تعیین نشده"),
    "split_over": QT_TRANSLATE_NOOP("Resolutions", "جمع تفکیک {parts} از {whole} بیشتر است"),
    "vote_counts_missing": QT_TRANSLATE_NOOP("Resolutions", "شمار آرا نوشته نشده"),
    "vote_not_carried": QT_TRANSLATE_NOOP("Resolutions", "رأی نیاورده"),
    "votes_exceed": QT_TRANSLATE_NOOP("Resolutions", "آرا {given} از {entitled}"),
}

DEADLINES = ("مستمر", "فوری", "تا جلسه بعد")
SOURCES = ("دفترچه محلات",)
UNITS = ("مورد", "دستگاه", "ایستگاه", "کانکس", "متر مربع", "متر", "نفر", "ریال")
"""What is often written into the minutes: content, which is Persian in every language of the window."""


def label(key: object) -> str:
    """The word for a kind, a status, an axis, or one of the phrases of this folder."""
    return QCoreApplication.translate(_CONTEXT, _WORDS[key])


def options(values: type[ResolutionKind] | type[ResolutionStatus] | type[Axis]) -> list[tuple[object, str]]:
    """Every value with its word, as a choice field wants them."""
    return [(value, label(value)) for value in values]
