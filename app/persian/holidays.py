"""The official holidays of Iran: the fixed ones of the solar year, and the names of those of the lunar year,
whose days nobody can compute reliably.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from app.persian.calendar import jalali

# Source: the official list of 26 occasions, checked against the calendar of 1405; see the notes on holidays.
SOLAR: Final = {
    (1, 1): "عید نوروز",
    (1, 2): "عید نوروز",
    (1, 3): "عید نوروز",
    (1, 4): "عید نوروز",
    (1, 12): "روز جمهوری اسلامی ایران",
    (1, 13): "روز طبیعت",
    (3, 14): "رحلت امام خمینی",
    (3, 15): "قیام ۱۵ خرداد",
    (11, 22): "پیروزی انقلاب اسلامی ایران",
    (12, 29): "روز ملی شدن صنعت نفت ایران",
}
"""Title by month and day."""

LUNAR: Final = (
    ("۹ محرم", "تاسوعای حسینی"),
    ("۱۰ محرم", "عاشورای حسینی"),
    ("۲۰ صفر", "اربعین حسینی"),
    ("۲۸ صفر", "رحلت پیامبر اکرم و شهادت امام حسن مجتبی"),
    ("آخر صفر", "شهادت امام رضا"),
    ("۸ ربیع‌الاول", "شهادت امام حسن عسکری"),
    ("۱۷ ربیع‌الاول", "میلاد پیامبر اکرم و امام جعفر صادق"),
    ("۳ جمادی‌الثانی", "شهادت حضرت فاطمه زهرا"),
    ("۱۳ رجب", "ولادت امام علی"),
    ("۲۷ رجب", "مبعث پیامبر اکرم"),
    ("۱۵ شعبان", "ولادت حضرت قائم"),
    ("۲۱ رمضان", "شهادت امام علی"),
    ("۱ شوال", "عید فطر"),
    ("۲ شوال", "تعطیل به مناسبت عید فطر"),
    ("۲۵ شوال", "شهادت امام جعفر صادق"),
    ("۱۰ ذی‌الحجه", "عید قربان"),
    ("۱۸ ذی‌الحجه", "عید غدیر خم"),
)
"""Lunar day and title of the holidays that a yearly table is filled with, in the order of the lunar year."""


def solar_holiday(day: date) -> str:
    """The title of the fixed holiday on a day, empty if it is none."""
    found = jalali(day)
    return SOLAR.get((found.month, found.day), "")
