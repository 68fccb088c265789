"""A record as plain headings, paragraphs and tables in the order and words of the printed form.

For the peers, which set them, and for the measuring of text, which looks for them. Standard library only:
a peer's cold start must not pay for anything of ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONTS = RESOURCES / "fonts"
ORGANISATION = ("شهرداری منطقه ۲۰ تهران", "دبیرخانه شورایاری‌ها (نمونه)")
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_ROLES = {"chair": "رئیس جلسه", "secretary": "دبیر جلسه"}


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the whole (`level` 1) or of a section (2)."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text behind a bold lead («…: »), which may be empty."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal length; `shares` are the widths of the columns; high rows are rows to sign in."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    high: bool = False


Block = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that the printed minutes say, apart from what repeats on every page."""

    blocks: tuple[Block, ...]

    @property
    def paragraphs(self) -> list[str]:
        """The statements as they stand on paper."""
        return [
            block.lead + block.text for block in self.blocks if isinstance(block, Paragraph) and block.lead
        ]

    @property
    def cells(self) -> list[str]:
        """Every cell of a table that holds something."""
        tables = [block for block in self.blocks if isinstance(block, Table)]
        return [cell for table in tables for row in (table.header, *table.rows) for cell in row if cell]


def read(record: bytes) -> Page:
    """The page of a record that `benchmarks.minutes.record` made."""
    plain = json.loads(record)
    meeting, issue = plain["content"]["meeting"], plain["issue"]
    names = {one["id"]: one["name"] for key in ("bodies", "neighbourhoods") for one in plain["content"][key]}
    rows = {row["id"]: row for row in meeting["attendance"]}
    chair, secretary = (_holder(meeting, role) for role in _ROLES)
    blocks: tuple[Block, ...] = (
        Table(
            (),
            (
                (ORGANISATION[0], "بسمه تعالی", f"شماره: {_digits(issue['number'])}"),
                (ORGANISATION[1], "", "تاریخ: ۱۴۰۵/۰۸/۱۲"),
                ("", "", "پیوست: ندارد"),
            ),
            (1, 1, 1),
        ),
        Heading(f"صورتجلسه {meeting['title']}", 1),
        Heading(f"جلسه شماره {_digits(meeting['ordinal'])}", 1),
        Table(
            (),
            (
                ("روز و تاریخ: سه‌شنبه ۱۲ آبان ۱۴۰۵", *_hours(meeting)),
                (f"محل برگزاری: {meeting['venue']}", f"رئیس جلسه: {chair}", f"دبیر جلسه: {secretary}"),
            ),
            (4, 3.4, 3.4),
        ),
        Heading("دستور جلسه"),
        *(Paragraph(f"{_digits(n)}) {one['title']}") for n, one in enumerate(meeting["agenda"], 1)),
        Paragraph(f"جلسه روز سه‌شنبه در {meeting['venue']} با حضور {_digits(len(rows))} نفر تشکیل شد."),
        Heading("حاضران"),
        Table(
            ("ردیف", "نام و نام خانوادگی", "سمت", "نهاد یا محله", "ورود و خروج", "ملاحظات"),
            _numbered(_present(row, names, meeting) for row in meeting["attendance"]),
            (1.25, 4.1, 4.0, 3.6, 2.8, 2.5),
        ),
        Heading("خلاصه مذاکرات"),
        *_statements(meeting["statements"], rows),
        Heading("مصوبات"),
        Table(
            ("ردیف", "شرح مصوبه", "مسئول اقدام", "همکار", "مهلت", "توضیحات"),
            _numbered(_resolution(one, names) for one in meeting["resolutions"]),
            (1.2, 6.6, 2.5, 1.9, 2.0, 3.0),
        ),
        Paragraph(f"جلسه در ساعت {_digits(meeting['ended'])} پایان یافت."),
        Heading("امضا"),
        Table(
            ("ردیف", "نام و نام خانوادگی", "سمت", "امضا", "ملاحظات"),
            _numbered((row["name"], row["title"], "", "") for row in rows.values() if row["signs"]),
            (1.25, 3.6, 3.6, 7.0, 2.3),
            high=True,
        ),
    )
    return Page(blocks)


def _digits(value: object) -> str:
    return str(value).translate(_PERSIAN_DIGITS)


def _holder(meeting: dict[str, Any], role: str) -> str:
    return next((str(row["name"]) for row in meeting["attendance"] if row["role"] == role), "")


def _hours(meeting: dict[str, Any]) -> tuple[str, str]:
    return f"ساعت شروع: {_digits(meeting['started'])}", f"ساعت پایان: {_digits(meeting['ended'])}"


def _numbered(rows: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple((_digits(number), *row) for number, row in enumerate(rows, start=1))


def _present(row: dict[str, Any], names: dict[str, str], meeting: dict[str, Any]) -> tuple[str, ...]:
    place = names.get(row["neighbourhood_id"], "")
    stands_for = names.get(row["body_id"]) or f"محله {place}"
    stays = "؛ ".join(f"{_digits(stay['arrived'])} تا {_digits(stay['left'])}" for stay in row["stays"])
    late = any(stay["arrived"] > meeting["started"] for stay in row["stays"])
    hours = f"{stays} (با تأخیر)" if late else stays
    return row["name"], row["title"], stands_for, hours, _ROLES.get(row["role"], "")


def _statements(statements: list[dict[str, Any]], rows: dict[str, Any]) -> Iterable[Paragraph]:
    """The speaker is named with the title at first, by the name alone later."""
    introduced: set[str] = set()
    for one in statements:
        row = rows[one["speaker_id"]]
        name = row["name"] if row["id"] in introduced else f"{row['name']}، {row['title']}"
        introduced.add(row["id"])
        yield Paragraph(_shown(one["text"]), f"{name} – ")


def _shown(text: str) -> str:
    """Persian digits, but not in words with Latin letters."""
    return " ".join(
        word if any("a" <= letter <= "z" for letter in word.lower()) else _digits(word)
        for word in text.split(" ")
    )


def _resolution(one: dict[str, Any], names: dict[str, str]) -> tuple[str, ...]:
    responsible = "، ".join(names[key] for key in one["responsible_ids"])
    return f"مصوبه – {_shown(one['text'])}", responsible, "", _shown(one["due_text"]), ""
