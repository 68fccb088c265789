"""The Persian words in which an amendment says what it changed: headings, names of fields, choices."""

from __future__ import annotations

from typing import Final

from app.domain.agenda import AgendaItem
from app.domain.aggregate import Item
from app.domain.attachment import Attachment
from app.domain.attendance import Attendance, Presence, Role
from app.domain.presiding import Presiding
from app.domain.quantity import Axis
from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.request import Request
from app.domain.resolution import Resolution, ResolutionKind, ResolutionStatus
from app.domain.stage import Recess
from app.domain.statement import Statement, StatementKind
from app.domain.turn import Turn
from app.domain.vote import VoteKind

HEADINGS: Final[dict[type[Item], tuple[str, str]]] = {
    AgendaItem: ("دستور جلسه، بند {row}", "ترتیب دستور جلسه"),
    Attendance: ("حضور و غیاب، {name}", "ترتیب حضور و غیاب"),
    Statement: ("سخنان، ردیف {row}", "ترتیب سخنان"),
    Request: ("درخواست‌ها، ردیف {row}", "ترتیب درخواست‌ها"),
    Resolution: ("مصوبه {row}", "ترتیب مصوبات"),
    Attachment: ("پیوست {row}", "ترتیب پیوست‌ها"),
    Turn: ("نوبت سخن {row}", "ترتیب نوبت‌های سخن"),
    Recess: ("تنفس {row}", "ترتیب تنفس‌ها"),
    Presiding: ("اداره جلسه {row}", "ترتیب اداره جلسه"),
}
"""Of an item by itself, and of the order of its kind."""

MEETING: Final = "مشخصات جلسه، {field}"
NAMED: Final = "نام «{name}»"
DISTRICT: Final = "محلات منطقه"

FACTS: Final[dict[str, str]] = {
    "title": "عنوان",
    "series_id": "نوع نشست",
    "ordinal": "شماره جلسه",
    "held_on": "تاریخ",
    "planned_start": "ساعت برنامه‌ریزی‌شده",
    "started": "ساعت شروع",
    "ended": "ساعت پایان",
    "venue": "محل برگزاری",
    "opening_note": "آغاز جلسه",
    "next_meeting_on": "تاریخ جلسه بعد",
    "cancelled": "لغو",
    "sample": "نمونه بودن",
    "copies_to": "رونوشت",
    "quorum_rule": "حد نصاب",
    "quorum_basis": "مبنای حد نصاب",
}

FIELDS: Final[dict[type[Item], dict[str, str]]] = {
    AgendaItem: {
        "title": "عنوان",
        "presenter": "ارائه‌کننده",
        "minutes_planned": "مدت (دقیقه)",
        "outcome": "نتیجه",
        "outside": "خارج از دستور",
    },
    Attendance: {
        "name": "نام",
        "title": "سمت",
        "body_id": "نهاد",
        "neighbourhood_id": "محله",
        "role": "نقش",
        "invited": "دعوت",
        "presence": "حضور",
        "stays": "ورود و خروج",
        "is_group": "گروه",
        "headcount": "تعداد",
        "on_behalf_of": "جانشینِ",
        "letter_no": "شماره معرفی‌نامه",
        "signs": "امضا",
        "remarks": "ملاحظات",
        "alternate": "علی‌البدل",
    },
    Statement: {
        "text": "متن",
        "speaker_id": "گوینده",
        "body_id": "نهاد",
        "kind": "نوع",
        "agenda_item_id": "دستور",
        "started_at": "ساعت",
    },
    Request: {
        "text": "متن",
        "topic": "موضوع",
        "raised_by": "درخواست‌کننده",
        "body_id": "نهاد",
        "neighbourhood_id": "محله",
        "answered_by": "پاسخ",
    },
    Resolution: {
        "text": "شرح",
        "kind": "نوع",
        "topic": "موضوع",
        "responsible_ids": "مسئول اقدام",
        "cooperating_ids": "همکار",
        "consulted_ids": "با نظر",
        "neighbourhood_ids": "محلات",
        "place": "محل",
        "condition": "شرط",
        "rationale": "دلیل و هدف",
        "permit": "مجوز",
        "due_on": "مهلت",
        "due_text": "مهلت",
        "credit": "اعتبار (ریال)",
        "credit_year": "سال اعتبار",
        "source_document": "مأخذ",
        "quantity": "مقدار",
        "related_ids": "مصوبات مرتبط",
        "agenda_item_id": "دستور",
        "status": "وضعیت",
        "status_text": "شرح وضعیت",
        "notes": "توضیحات",
        "vote": "رأی‌گیری",
        "from_statement_id": "برگرفته از سخن",
    },
    Attachment: {
        "title": "عنوان",
        "file_name": "نام پرونده",
        "media_type": "نوع پرونده",
        "size": "اندازه (بایت)",
        "sha256": "اثر پرونده",
        "resolution_id": "مصوبه",
    },
    Turn: {
        "speaker_id": "گوینده",
        "body_id": "نهاد",
        "label": "نام",
        "spans": "زمان سخن",
        "done": "پایان‌یافته",
        "statement_id": "متن سخن",
        "agenda_item_id": "دستور",
    },
    Recess: {"began": "آغاز", "ended": "پایان", "reason": "علت"},
    Presiding: {"row_id": "شخص", "role": "سمت", "since": "از ساعت", "until": "تا ساعت"},
}
"""Every field that a reader can tell, in the order in which a whole item is told; the first needs no name
then.
"""

UNTOLD: Final = frozenset({"id", "acknowledged", "venue_id", "person_id", "carried_from"})
"""What is kept beside a name that is told, or follows from what is told."""

CHOICES: Final[dict[type, dict[str, str]]] = {
    Role: {
        "chair": "رئیس جلسه",
        "secretary": "دبیر جلسه",
        "member": "عضو",
        "guest": "مدعو",
        "observer": "ناظر",
    },
    Presence: {"unmarked": "ثبت‌نشده", "present": "حاضر", "absent": "غایب", "excused": "غیبت موجه"},
    StatementKind: {
        "statement": "بیان",
        "report": "گزارش",
        "request": "درخواست",
        "emphasis": "توصیه و تأکید",
        "undertaking": "تعهد",
        "permit": "مجوز",
        "thanks": "قدردانی",
        "background": "زمینه",
        "dissent": "نظر مخالف",
    },
    ResolutionKind: {
        "resolution": "مصوبه",
        "undertaking": "تعهد",
        "permit": "مجوز",
        "recommendation": "توصیه و تأکید",
    },
    ResolutionStatus: {
        "proposed": "پیشنهاد",
        "adopted": "مصوب",
        "in_progress": "در دست اقدام",
        "done": "انجام‌شده",
        "rejected": "ردشده",
        "cancelled": "لغوشده",
    },
    Axis: {"place": "محل", "supplier": "تأمین‌کننده", "neighbourhood": "محله", "stage": "مرحله"},
    VoteKind: {
        "none": "بدون رأی‌گیری",
        "unanimous": "به اتفاق آرا",
        "majority": "با اکثریت آرا",
        "counted": "با شمارش آرا",
    },
    QuorumRule: {"none": "ندارد", "half_plus_one": "نصف به‌علاوه یک", "two_thirds": "دو سوم"},
    QuorumBasis: {"members": "اعضا", "neighbourhoods": "محلات"},
}
YES, NO = "بله", "خیر"
UNASSIGNED = "تعیین‌نشده"
EMPTY = "(بدون متن)"
