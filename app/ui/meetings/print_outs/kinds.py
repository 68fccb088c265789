"""What the print-outs are called in the window, and in which order she needs them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.print_out import Kind

_CONTEXT = "PrintOuts"


@dataclass(frozen=True, slots=True)
class KindEntry:
    """One print-out in the list: its name, what it is for, its icon."""

    kind: Kind
    name: object
    purpose: object
    icon: str

    def label(self) -> str:
        """The name in the language of the window."""
        return QCoreApplication.translate(_CONTEXT, str(self.name))

    def told(self) -> str:
        """What it is for, in the language of the window."""
        return QCoreApplication.translate(_CONTEXT, str(self.purpose))


GROUPS: tuple[tuple[object, tuple[KindEntry, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("PrintOuts", "پیش از جلسه"),
        (
            KindEntry(
                Kind.INVITATION,
                QT_TRANSLATE_NOOP("PrintOuts", "دعوت‌نامه"),
                QT_TRANSLATE_NOOP("PrintOuts", "با دستور جلسه، برای یک نفر یا همه"),
                "calendar",
            ),
            KindEntry(
                Kind.SIGN_IN,
                QT_TRANSLATE_NOOP("PrintOuts", "فهرست حضور و غیاب"),
                QT_TRANSLATE_NOOP("PrintOuts", "با جای امضا، محله به محله"),
                "attendance",
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PrintOuts", "در جلسه و پس از آن"),
        (
            KindEntry(
                Kind.READING,
                QT_TRANSLATE_NOOP("PrintOuts", "پیش‌نویس قرائت"),
                QT_TRANSLATE_NOOP("PrintOuts", "با حروف درشت، برای خواندن در سالن"),
                "speak",
            ),
            KindEntry(
                Kind.MINUTES,
                QT_TRANSLATE_NOOP("PrintOuts", "صورتجلسه"),
                QT_TRANSLATE_NOOP("PrintOuts", "برگه‌ای که امضا می‌شود"),
                "minutes",
            ),
            KindEntry(
                Kind.EXTRACT,
                QT_TRANSLATE_NOOP("PrintOuts", "ابلاغ مصوبات"),
                QT_TRANSLATE_NOOP("PrintOuts", "برای هر نهاد، تنها مصوبه‌های خودش"),
                "resolutions",
            ),
            KindEntry(
                Kind.NEWS,
                QT_TRANSLATE_NOOP("PrintOuts", "متن خبر"),
                QT_TRANSLATE_NOOP("PrintOuts", "برای روابط عمومی، آماده چسباندن"),
                "statements",
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PrintOuts", "پرونده برای برنامه‌های دیگر"),
        (
            KindEntry(
                Kind.MINUTES_DOCX,
                QT_TRANSLATE_NOOP("PrintOuts", "صورتجلسه در Word"),
                QT_TRANSLATE_NOOP("PrintOuts", "رونوشت ویرایش‌پذیر"),
                "edit",
            ),
            KindEntry(
                Kind.RESOLUTIONS_XLSX,
                QT_TRANSLATE_NOOP("PrintOuts", "مصوبات در Excel"),
                QT_TRANSLATE_NOOP("PrintOuts", "با تاریخ و عدد واقعی"),
                "agenda",
            ),
            KindEntry(
                Kind.ATTENDANCE_XLSX,
                QT_TRANSLATE_NOOP("PrintOuts", "حضور و غیاب در Excel"),
                QT_TRANSLATE_NOOP("PrintOuts", "یک سطر برای هر نفر"),
                "people",
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PrintOuts", "دفتر"),
        (
            KindEntry(
                Kind.YEAR_BOOK,
                QT_TRANSLATE_NOOP("PrintOuts", "کتاب سال"),
                QT_TRANSLATE_NOOP("PrintOuts", "همه صورتجلسه‌های سال، با فهرست و نمایه"),
                "plan",
            ),
            KindEntry(
                Kind.KEYS,
                QT_TRANSLATE_NOOP("PrintOuts", "کارت صفحه‌کلید"),
                QT_TRANSLATE_NOOP("PrintOuts", "همه کلیدهای میان‌بر در یک برگه"),
                "help",
            ),
        ),
    ),
)

ENTRIES = {entry.kind: entry for _name, entries in GROUPS for entry in entries}


def group_label(name: object) -> str:
    """The name of a group in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, str(name))
