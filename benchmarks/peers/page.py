"""The sample record as plain headings, paragraphs and tables, so that every peer sets the same content."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SAMPLE = RESOURCES / "sample" / "minutes.json"
FONTS = RESOURCES / "fonts"
PRESENCE = {"present": "حاضر", "absent": "غایب", "excused": "غایب موجه"}
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Table


def blocks() -> list[Block]:
    """The sample meeting in the order of the printed form, from its header to its signatures."""
    content = json.loads(SAMPLE.read_text(encoding="utf-8"))["content"]
    meeting = content["meeting"]
    bodies = {body["id"]: body["name"] for body in content["bodies"]}
    attendance = {row["id"]: row for row in meeting["attendance"]}
    signers = [row for row in meeting["attendance"] if row["signs"]]
    return [
        Heading(meeting["title"]),
        Paragraph(f"جلسه شماره {_digits(meeting['ordinal'])} – {meeting['venue']}"),
        Paragraph(f"ساعت شروع {_digits(meeting['started'])} – ساعت پایان {_digits(meeting['ended'])}"),
        Heading("حاضران و غایبان"),
        Table(
            ("ردیف", "نام", "سمت", "وضعیت"),
            _numbered(
                (row["name"], row["title"], PRESENCE[row["presence"]]) for row in meeting["attendance"]
            ),
        ),
        Heading("خلاصه مذاکرات"),
        *(
            Paragraph(f"{_speaker(statement, attendance, bodies)} – {statement['text']}")
            for statement in meeting["statements"]
        ),
        Heading("مصوبات"),
        Table(
            ("ردیف", "شرح", "مسئول اقدام", "مهلت", "توضیحات"),
            _numbered(_resolution(one, bodies) for one in meeting["resolutions"]),
        ),
        *(block for one in meeting["resolutions"] for block in _split(one, bodies)),
        Heading("امضا"),
        Table(
            ("ردیف", "نام و نام خانوادگی", "سمت", "امضا", "ملاحظات"),
            _numbered((row["name"], row["title"], "", row["remarks"]) for row in signers),
        ),
        Paragraph("رونوشت: " + "، ".join(bodies[key] for key in meeting["copies_to"])),
    ]


def _digits(value: object) -> str:
    return str(value).translate(PERSIAN_DIGITS)


def _numbered(rows: Iterator[tuple[str, ...]] | Any) -> tuple[tuple[str, ...], ...]:
    return tuple((_digits(number), *row) for number, row in enumerate(rows, start=1))


def _speaker(statement: dict[str, Any], attendance: dict[str, Any], bodies: dict[str, str]) -> str:
    if statement["speaker_id"]:
        return str(attendance[statement["speaker_id"]]["name"])
    return bodies.get(statement["body_id"], "")


def _resolution(one: dict[str, Any], bodies: dict[str, str]) -> tuple[str, ...]:
    responsible = "، ".join(bodies[key] for key in one["responsible_ids"])
    return one["text"], responsible, one["due_text"] or "……………", one["condition"] or one["notes"]


def _split(one: dict[str, Any], bodies: dict[str, str]) -> Iterator[Block]:
    quantity = one["quantity"]
    if quantity and quantity["split"]:
        rows = tuple(_parts(quantity["split"], bodies, 0))
        total = ("جمع", f"{_digits(quantity['amount'])} {quantity['unit']}")
        yield Table(("جزء", "مقدار"), (*rows, total))


def _parts(split: dict[str, Any], bodies: dict[str, str], depth: int) -> Iterator[tuple[str, str]]:
    for part in split["parts"]:
        label = part["label"] or bodies.get(part["body_id"], "تعیین‌نشده")
        yield "– " * depth + label, _digits(part["amount"])
        if part["split"]:
            yield from _parts(part["split"], bodies, depth + 1)
