"""Which column of a roster holds what: headers in Persian, by whatever words offices use for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.persian import folding
from app.records.sheets import Cell, Row, Sheet

LAST_NAME, FIRST_NAME, FULL_NAME, FAMILY_FIRST = "last_name", "first_name", "full_name", "family_first"

HEADERS: Final[dict[str, tuple[str, ...]]] = {
    FIRST_NAME: ("نام", "نام کوچک", "اسم"),
    LAST_NAME: ("نام خانوادگی", "فامیل", "فامیلی", "نام فامیل", "شهرت", "خانوادگی"),
    FULL_NAME: (
        "نام و نام خانوادگی", "نام و فامیل", "اسم و فامیل", "نام کامل", "نام و شهرت", "نام شورایار",
        "نام عضو", "نام شخص", "مشخصات",
    ),
    FAMILY_FIRST: ("نام خانوادگی و نام", "فامیل و نام"),
    "honorific": ("پیشوند", "لقب", "درجه", "رتبه", "پیشوند نام"),
    "title": ("سمت", "عنوان", "عنوان سمت", "عنوان شغلی", "پست", "پست سازمانی", "مسئولیت", "نقش", "سمت فعلی"),
    "neighbourhood": ("محله", "نام محله", "محله شورایاری", "شورایاری محله", "شورایاری", "محله محل خدمت"),
    "body": ("نهاد", "دستگاه", "سازمان", "نام نهاد", "نام دستگاه", "ارگان", "اداره", "محل خدمت"),
    "member_kind": (
        "عضویت", "نوع عضویت", "وضعیت عضویت", "عضویت اصلی علی‌البدل", "اصلی علی‌البدل", "اصلی یا علی‌البدل",
        "نوع عضو", "عضو اصلی علی‌البدل", "عضویت شورایاری",
    ),
    "since": ("از تاریخ", "تاریخ شروع", "تاریخ آغاز", "شروع", "آغاز", "از", "شروع سمت", "تاریخ انتصاب"),
    "until": ("تا تاریخ", "تاریخ پایان", "پایان", "تا", "خاتمه", "تاریخ خاتمه", "پایان سمت"),
    "national_id": ("کد ملی", "شماره ملی", "شناسه ملی", "کد/شماره ملی"),
    "mobile": ("تلفن همراه", "موبایل", "همراه", "شماره همراه", "شماره موبایل", "شماره تلفن همراه"),
    "phone": ("تلفن", "شماره تماس", "تلفن تماس", "شماره تلفن"),
    "father_name": ("نام پدر", "پدر", "فرزند"),
    "note": ("توضیحات", "یادداشت", "ملاحظات", "توضیح"),
    "row": ("ردیف", "شماره ردیف", "شماره", "ر"),
}  # fmt: skip
"""For every field: the headers that name it, the one of the template first."""

_FIELDS: Final = {folding.compact(word): field for field, words in HEADERS.items() for word in words}
_FIRST_ROWS = 20
_NAMES = (LAST_NAME, FULL_NAME, FAMILY_FIRST, FIRST_NAME)


@dataclass(frozen=True, slots=True)
class Header:
    """Where the columns are: place by field; the words of those that nobody reads; the row itself."""

    at: int
    places: dict[str, int]
    unknown: tuple[str, ...]


def find(sheet: Sheet) -> Header | None:
    """The header of a sheet: the row among the first that names most columns, a name among them."""
    found = [_header(at, row) for at, row in enumerate(sheet.rows[:_FIRST_ROWS])]
    named = [one for one in found if any(name in one.places for name in _NAMES)]
    return max(named, key=lambda one: len(one.places), default=None)


def _header(at: int, row: Row) -> Header:
    places: dict[str, int] = {}
    unknown: list[str] = []
    for place, cell in enumerate(row.cells):
        field = field_of(cell)
        if field and field not in places:
            places[field] = place
        elif cell and field != "row":
            unknown.append(str(cell))
    return _of_one_meaning(Header(at, places, tuple(unknown)), row.cells)


def field_of(cell: Cell) -> str:
    """The field that a header names; what is in brackets behind it explains it only."""
    if not isinstance(cell, str):
        return ""
    plain = cell.partition("(")[0]
    return _FIELDS.get(folding.compact(cell)) or _FIELDS.get(folding.compact(plain)) or ""


def _of_one_meaning(header: Header, cells: Sequence[Cell]) -> Header:
    """Headers that depend on the others: «نام» alone is the whole name, «تلفن» alone the mobile, and
    «عنوان» beside «سمت» what stands before a name.
    """
    places, unknown = dict(header.places), list(header.unknown)
    if FIRST_NAME in places and not any(name in places for name in _NAMES[:3]):
        places[FULL_NAME] = places.pop(FIRST_NAME)
    if "phone" in places:
        place = places.pop("phone")
        if "mobile" in places:
            unknown.append(str(cells[place]))
        else:
            places["mobile"] = place
    titles = [place for place, cell in enumerate(cells) if field_of(cell) == "title"]
    words = {folding.compact(str(cells[place])): place for place in titles}
    if len(titles) > 1 and (above := words.get(folding.compact("عنوان"))) is not None:
        places["title"] = next(place for place in titles if place != above)
        unknown = [word for word in unknown if word not in (cells[above], cells[places["title"]])]
        if "honorific" not in places:
            places["honorific"] = above
    return Header(header.at, places, tuple(unknown))
