"""Every key of the window in one table: the window, its palette, the key card and docs/keys.md come from it.

No key needs AltGr and none is Alt with a letter, for those are letters or menus on Persian keyboards; letters
are Latin only: Ctrl+S beside Ctrl+س would be ambiguous, and Qt would then fire neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.domain.print_out import KeyLine


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802
    """The text as it stands; by this name Qt's own tools find it, which this room does not import."""
    return text


class Group(Enum):
    """What a key is about, in the order of the key card."""

    GENERAL = QT_TRANSLATE_NOOP("Keys", "کلی")
    MEETING = QT_TRANSLATE_NOOP("Keys", "جلسه")
    ATTENDANCE = QT_TRANSLATE_NOOP("Keys", "حضور")
    SPEAKERS = QT_TRANSLATE_NOOP("Keys", "سخنران")
    LISTS = QT_TRANSLATE_NOOP("Keys", "ردیف‌ها")
    TEXT = QT_TRANSLATE_NOOP("Keys", "متن")


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its group, Latin sequence as Qt writes it, Persian label and where it works.

    ``also`` are sequences that do the same.
    """

    group: Group
    sequence: str
    label: str
    where: str
    also: tuple[str, ...] = ()


_GENERAL: tuple[tuple[str, str, str, str], ...] = (
    ("palette", "Ctrl+K", QT_TRANSLATE_NOOP("Keys", "همه فرمان‌ها"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
    ("help", "F1", QT_TRANSLATE_NOOP("Keys", "راهنمای این صفحه"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
    ("go_1", "Ctrl+1", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش نخست"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
    ("go_2", "Ctrl+2", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش دوم"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
    ("go_3", "Ctrl+3", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش سوم"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
    ("go_4", "Ctrl+4", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش چهارم"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
    ("go_5", "Ctrl+5", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش پنجم"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
    ("go_6", "Ctrl+6", QT_TRANSLATE_NOOP("Keys", "رفتن به بخش ششم"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
    ("new", "Ctrl+N", QT_TRANSLATE_NOOP("Keys", "جدید"), QT_TRANSLATE_NOOP("Keys", "صفحه‌های فهرست")),
    ("search", "Ctrl+F", QT_TRANSLATE_NOOP("Keys", "جست‌وجو"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
    ("undo", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "واگرد"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
    ("redo", "Ctrl+Y", QT_TRANSLATE_NOOP("Keys", "ازنو"), QT_TRANSLATE_NOOP("Keys", "همه‌جا")),
)
_MEETING: tuple[tuple[str, str, str, str], ...] = (
    ("part_1", "Alt+1", QT_TRANSLATE_NOOP("Keys", "برگه نخست"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    ("part_2", "Alt+2", QT_TRANSLATE_NOOP("Keys", "برگه دوم"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    ("part_3", "Alt+3", QT_TRANSLATE_NOOP("Keys", "برگه سوم"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    ("part_4", "Alt+4", QT_TRANSLATE_NOOP("Keys", "برگه چهارم"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    ("part_5", "Alt+5", QT_TRANSLATE_NOOP("Keys", "برگه پنجم"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    ("part_6", "Alt+6", QT_TRANSLATE_NOOP("Keys", "برگه ششم"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    ("part_7", "Alt+7", QT_TRANSLATE_NOOP("Keys", "برگه هفتم"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    ("part_8", "Alt+8", QT_TRANSLATE_NOOP("Keys", "برگه هشتم"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    ("next_part", "Ctrl+Tab", QT_TRANSLATE_NOOP("Keys", "برگه بعد"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    (
        "previous_part",
        "Ctrl+Shift+Tab",
        QT_TRANSLATE_NOOP("Keys", "برگه قبل"),
        QT_TRANSLATE_NOOP("Keys", "جلسه"),
    ),
    ("next_gap", "F8", QT_TRANSLATE_NOOP("Keys", "کاستی بعد"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    (
        "recess",
        "Ctrl+B",
        QT_TRANSLATE_NOOP("Keys", "تنفس یا ادامه جلسه"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    (
        "next_item",
        "Alt+PgDown",
        QT_TRANSLATE_NOOP("Keys", "بند بعد دستور"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    (
        "previous_item",
        "Alt+PgUp",
        QT_TRANSLATE_NOOP("Keys", "بند قبل دستور"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    (
        "hall_display",
        "F11",
        QT_TRANSLATE_NOOP("Keys", "نمایش در سالن"),
        QT_TRANSLATE_NOOP("Keys", "جلسه"),
    ),
    (
        "closing_mode",
        "Ctrl+Shift+E",
        QT_TRANSLATE_NOOP("Keys", "ختم جلسه"),
        QT_TRANSLATE_NOOP("Keys", "جلسه"),
    ),
    ("next_step", "Ctrl+PgDown", QT_TRANSLATE_NOOP("Keys", "گام بعد"), QT_TRANSLATE_NOOP("Keys", "ختم جلسه")),
    (
        "previous_step",
        "Ctrl+PgUp",
        QT_TRANSLATE_NOOP("Keys", "گام پیش"),
        QT_TRANSLATE_NOOP("Keys", "ختم جلسه"),
    ),
    ("sign_ink", "1", QT_TRANSLATE_NOOP("Keys", "امضا کرد"), QT_TRANSLATE_NOOP("Keys", "ثبت امضا")),
    ("sign_refused", "2", QT_TRANSLATE_NOOP("Keys", "خودداری کرد"), QT_TRANSLATE_NOOP("Keys", "ثبت امضا")),
    (
        "sign_replaced",
        "3",
        QT_TRANSLATE_NOOP("Keys", "جانشین امضا کرد"),
        QT_TRANSLATE_NOOP("Keys", "ثبت امضا"),
    ),
    ("preview", "F9", QT_TRANSLATE_NOOP("Keys", "پیش‌نمایش صورتجلسه"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    ("print", "Ctrl+P", QT_TRANSLATE_NOOP("Keys", "چاپ و خروجی"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
    ("export", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "نسخه PDF"), QT_TRANSLATE_NOOP("Keys", "صورتجلسه")),
)
_ATTENDANCE: tuple[tuple[str, str, str, str], ...] = (
    ("mark_present", "F3", QT_TRANSLATE_NOOP("Keys", "حاضر"), QT_TRANSLATE_NOOP("Keys", "حضور و غیاب")),
    ("mark_absent", "F4", QT_TRANSLATE_NOOP("Keys", "غایب"), QT_TRANSLATE_NOOP("Keys", "حضور و غیاب")),
    ("mark_excused", "F5", QT_TRANSLATE_NOOP("Keys", "غیبت موجه"), QT_TRANSLATE_NOOP("Keys", "حضور و غیاب")),
    (
        "mark_rest",
        "Shift+F3",
        QT_TRANSLATE_NOOP("Keys", "همه حاضر"),
        QT_TRANSLATE_NOOP("Keys", "حضور و غیاب"),
    ),
    (
        "tick_sheet",
        "Ctrl+Shift+T",
        QT_TRANSLATE_NOOP("Keys", "تیک از روی برگه امضاشده"),
        QT_TRANSLATE_NOOP("Keys", "حضور و غیاب"),
    ),
    (
        "tick_present",
        "Space",
        QT_TRANSLATE_NOOP("Keys", "حاضر و ردیف بعد"),
        QT_TRANSLATE_NOOP("Keys", "تیک از روی برگه"),
    ),
    (
        "tick_absent",
        "0",
        QT_TRANSLATE_NOOP("Keys", "غایب و ردیف بعد"),
        QT_TRANSLATE_NOOP("Keys", "تیک از روی برگه"),
    ),
    (
        "tick_up_to",
        "Shift+Return",
        QT_TRANSLATE_NOOP("Keys", "تا این ردیف همه حاضر"),
        QT_TRANSLATE_NOOP("Keys", "تیک از روی برگه"),
    ),
    (
        "tick_back",
        "Backspace",
        QT_TRANSLATE_NOOP("Keys", "یک ردیف به عقب"),
        QT_TRANSLATE_NOOP("Keys", "تیک از روی برگه"),
    ),
    (
        "tiles",
        "Ctrl+T",
        QT_TRANSLATE_NOOP("Keys", "محلات، کاشی به کاشی"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
)
_SPEAKERS: tuple[tuple[str, str, str, str], ...] = (
    (
        "start_pause",
        "F6",
        QT_TRANSLATE_NOOP("Keys", "آغاز یا درنگ سخن"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    (
        "stop_speaker",
        "Shift+F6",
        QT_TRANSLATE_NOOP("Keys", "پایان سخن"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    ("next_speaker", "F7", QT_TRANSLATE_NOOP("Keys", "نفر بعد"), QT_TRANSLATE_NOOP("Keys", "در سالن")),
    (
        "previous_speaker",
        "Shift+F7",
        QT_TRANSLATE_NOOP("Keys", "سخنران پیشین"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    (
        "chair_speaks",
        "Shift+F8",
        QT_TRANSLATE_NOOP("Keys", "سخن رئیس جلسه"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    (
        "secretary_speaks",
        "Shift+F9",
        QT_TRANSLATE_NOOP("Keys", "سخن دبیر جلسه"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    ("queue_speaker", "F10", QT_TRANSLATE_NOOP("Keys", "نوبت تازه"), QT_TRANSLATE_NOOP("Keys", "در سالن")),
    (
        "go_to_roll",
        "Ctrl+D",
        QT_TRANSLATE_NOOP("Keys", "یافتن نام در حضور"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    (
        "go_to_line",
        "Ctrl+R",
        QT_TRANSLATE_NOOP("Keys", "نوشتن مصوبه در یک خط"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    (
        "write_gist",
        "Ctrl+G",
        QT_TRANSLATE_NOOP("Keys", "نوشتن چکیده سخن"),
        QT_TRANSLATE_NOOP("Keys", "در سالن"),
    ),
    (
        "to_resolution",
        "Ctrl+M",
        QT_TRANSLATE_NOOP("Keys", "مصوبه از این سخن"),
        QT_TRANSLATE_NOOP("Keys", "چکیده سخن و اظهارات"),
    ),
)
_LISTS: tuple[tuple[str, str, str, str], ...] = (
    ("edit", "F2", QT_TRANSLATE_NOOP("Keys", "ویرایش در همان‌جا"), QT_TRANSLATE_NOOP("Keys", "فهرست‌ها")),
    (
        "add_row",
        "Ctrl+Return",
        QT_TRANSLATE_NOOP("Keys", "افزودن ردیف"),
        QT_TRANSLATE_NOOP("Keys", "فهرست‌ها"),
    ),
    (
        "delete_row",
        "Ctrl+Delete",
        QT_TRANSLATE_NOOP("Keys", "حذف ردیف"),
        QT_TRANSLATE_NOOP("Keys", "فهرست‌ها"),
    ),
    ("move_up", "Ctrl+Shift+Up", QT_TRANSLATE_NOOP("Keys", "بالا"), QT_TRANSLATE_NOOP("Keys", "فهرست‌ها")),
    (
        "move_down",
        "Ctrl+Shift+Down",
        QT_TRANSLATE_NOOP("Keys", "پایین"),
        QT_TRANSLATE_NOOP("Keys", "فهرست‌ها"),
    ),
)
_TEXT: tuple[tuple[str, str, str, str], ...] = (
    (
        "half_space",
        "Shift+Space",
        QT_TRANSLATE_NOOP("Keys", "نیم‌فاصله"),
        QT_TRANSLATE_NOOP("Keys", "خانه‌های متن"),
    ),
    (
        "to_persian",
        "F12",
        QT_TRANSLATE_NOOP("Keys", "فارسی کردن آنچه لاتین تایپ شد"),
        QT_TRANSLATE_NOOP("Keys", "خانه‌های متن"),
    ),
    (
        "arabic",
        "Ctrl+Shift+A",
        QT_TRANSLATE_NOOP("Keys", "متن عربی ﴿ ﴾"),
        QT_TRANSLATE_NOOP("Keys", "خانه‌های متن"),
    ),
    (
        "replace",
        "Ctrl+H",
        QT_TRANSLATE_NOOP("Keys", "یافتن و جایگزینی"),
        QT_TRANSLATE_NOOP("Keys", "جلسه"),
    ),
    ("clean", "Ctrl+L", QT_TRANSLATE_NOOP("Keys", "پاک‌سازی متن"), QT_TRANSLATE_NOOP("Keys", "جلسه")),
)
_ALSO = {"half_space": ("Ctrl+Shift+2",), "tick_present": ("Return",), "tick_absent": ("A",)}

KEYS: dict[str, Key] = {
    name: Key(group, sequence, label, where, _ALSO.get(name, ()))
    for group, rows in (
        (Group.GENERAL, _GENERAL),
        (Group.MEETING, _MEETING),
        (Group.ATTENDANCE, _ATTENDANCE),
        (Group.SPEAKERS, _SPEAKERS),
        (Group.LISTS, _LISTS),
        (Group.TEXT, _TEXT),
    )
    for name, sequence, label, where in rows
}
"""By the name under which the window binds them, in the order of the key card."""


def card() -> tuple[KeyLine, ...]:
    """The table in Persian, as it is printed."""
    return tuple(
        KeyLine(key.group.value, (key.sequence, *key.also), key.label, key.where) for key in KEYS.values()
    )
