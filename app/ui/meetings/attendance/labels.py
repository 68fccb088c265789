"""What presences, roles and the lines of the list are called; the words that belong to no widget."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.attendance import Presence, Role
from app.ui.widgets import Tone

_CONTEXT = "Attendance"

VISITOR = "visitor"
"""A guest whom nobody had invited: «مدعو» would say that somebody had."""

_WORDS: dict[object, object] = {
    Presence.PRESENT: QT_TRANSLATE_NOOP("Attendance", "حاضر"),
    Presence.ABSENT: QT_TRANSLATE_NOOP("Attendance", "غایب"),
    Presence.EXCUSED: QT_TRANSLATE_NOOP("Attendance", "غیبت موجه"),
    Presence.UNMARKED: QT_TRANSLATE_NOOP("Attendance", "ثبت‌نشده"),
    Role.CHAIR: QT_TRANSLATE_NOOP("Attendance", "رئیس"),
    Role.SECRETARY: QT_TRANSLATE_NOOP("Attendance", "دبیر"),
    Role.MEMBER: QT_TRANSLATE_NOOP("Attendance", "عضو"),
    Role.GUEST: QT_TRANSLATE_NOOP("Attendance", "مدعو"),
    Role.OBSERVER: QT_TRANSLATE_NOOP("Attendance", "ناظر"),
    VISITOR: QT_TRANSLATE_NOOP("Attendance", "مهمان"),
    "all": QT_TRANSLATE_NOOP("Attendance", "همه"),
    "late": QT_TRANSLATE_NOOP("Attendance", "با تأخیر"),
    "early": QT_TRANSLATE_NOOP("Attendance", "ترک زودهنگام"),
    "came_back": QT_TRANSLATE_NOOP("Attendance", "بازگشت {time}"),
    "gone": QT_TRANSLATE_NOOP("Attendance", "رفته"),
    "letter": QT_TRANSLATE_NOOP("Attendance", "نامه {number}"),
    "group": QT_TRANSLATE_NOOP("Attendance", "گروه"),
    "heads": QT_TRANSLATE_NOOP("Attendance", "{count} نفر"),
    "heads_unknown": QT_TRANSLATE_NOOP("Attendance", "تعداد نامعلوم"),
    "came_for": QT_TRANSLATE_NOOP("Attendance", "جانشینِ {name}"),
    "sent": QT_TRANSLATE_NOOP("Attendance", "جانشین: {name}"),
    "until": QT_TRANSLATE_NOOP("Attendance", "تا {time}"),
    "row": QT_TRANSLATE_NOOP("Attendance", "ردیف {number}"),
    "from_register": QT_TRANSLATE_NOOP("Attendance", "افزودن از دفتر: {name}"),
    "new_guest": QT_TRANSLATE_NOOP("Attendance", "افزودن مهمان «{name}»"),
    "new_group": QT_TRANSLATE_NOOP("Attendance", "افزودن گروه «{name}»"),
    "guest_detail": QT_TRANSLATE_NOOP("Attendance", "کسی که در دفتر نیست"),
    "guest_of": QT_TRANSLATE_NOOP("Attendance", "از {body}"),
    "guest_of_new": QT_TRANSLATE_NOOP("Attendance", "از {body}، که به دفتر افزوده می‌شود"),
    "represented": QT_TRANSLATE_NOOP("Attendance", "نماینده دارد"),
    "unrepresented": QT_TRANSLATE_NOOP("Attendance", "بی‌نماینده"),
    "nobody_listed": QT_TRANSLATE_NOOP("Attendance", "کسی در آن نیست"),
    "of": QT_TRANSLATE_NOOP("Attendance", "از"),
    "enter_present": QT_TRANSLATE_NOOP("Attendance", "حاضر"),
    "enter_left": QT_TRANSLATE_NOOP("Attendance", "خروج"),
    "enter_back": QT_TRANSLATE_NOOP("Attendance", "بازگشت"),
    "enter_add": QT_TRANSLATE_NOOP("Attendance", "افزودن"),
    "group_detail": QT_TRANSLATE_NOOP("Attendance", "چند نفر بی‌نام، مانند مدیران یک قرارگاه"),
}

TONES: dict[Presence, Tone] = {
    Presence.PRESENT: "green",
    Presence.ABSENT: "red",
    Presence.EXCUSED: "amber",
    Presence.UNMARKED: "plain",
}

REMARKS = ("امتناع از امضا", "امضای جانشین", "حاضر نبود")
"""What is customarily written beside a signature: content, which is Persian in every language."""


def capacity(role: Role, invited: bool) -> Role | str:
    """The role as it is called: a guest is an invited one (مدعو) or one who came (مهمان)."""
    return VISITOR if role is Role.GUEST and not invited else role


def label(key: object) -> str:
    """The word for a presence, a role, or one of the phrases of this folder."""
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[key]))
