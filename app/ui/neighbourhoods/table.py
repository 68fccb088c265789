"""How a neighbourhood is told in a line of the table and by which words it is found; it knows no page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.neighbourhood import Neighbourhood
from app.persian.folding import matches
from app.ui import figures
from app.ui.widgets.rows import Column

_CONTEXT = "NeighbourhoodTable"
_WORDS = {
    "name": QT_TRANSLATE_NOOP("NeighbourhoodTable", "نام"),
    "nahiyeh": QT_TRANSLATE_NOOP("NeighbourhoodTable", "ناحیه"),
    "area": QT_TRANSLATE_NOOP("NeighbourhoodTable", "محدوده شهری"),
    "inside": QT_TRANSLATE_NOOP("NeighbourhoodTable", "داخل محدوده"),
    "outside": QT_TRANSLATE_NOOP("NeighbourhoodTable", "خارج از محدوده"),
    "unknown": QT_TRANSLATE_NOOP("NeighbourhoodTable", "نامعلوم"),
    "note": QT_TRANSLATE_NOOP("NeighbourhoodTable", "یادداشت"),
    "state": QT_TRANSLATE_NOOP("NeighbourhoodTable", "وضعیت"),
    "active": QT_TRANSLATE_NOOP("NeighbourhoodTable", "فعال"),
    "archived": QT_TRANSLATE_NOOP("NeighbourhoodTable", "بایگانی"),
}


def say(key: str) -> str:
    """A word of the table in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[key]))


def area(in_urban_area: bool | None) -> str:
    """Inside or outside of the urban area; nothing while nobody has said."""
    return "" if in_urban_area is None else say("inside" if in_urban_area else "outside")


def areas() -> list[tuple[bool | None, str]]:
    """The three answers that can be given."""
    return [(None, say("unknown")), (True, say("inside")), (False, say("outside"))]


def columns(few: bool = False) -> tuple[Column[Neighbourhood], ...]:
    """Name with its other names, nahiyeh, urban area, note, state; with ``few`` only three of them."""
    every: tuple[Column[Neighbourhood], ...] = (
        Column(say("name"), lambda one: one.name, detail=lambda one: figures.row(one.aliases), strong=True),
        Column(say("nahiyeh"), lambda one: figures.plain(one.nahiyeh), 76),
        Column(say("area"), lambda one: area(one.in_urban_area), 130),
        Column(say("note"), lambda one: one.note, 190, tone=lambda one: "amber" if one.note else None),
        Column(
            say("state"),
            lambda one: say("active" if one.active else "archived"),
            92,
            tone=lambda one: "green" if one.active else "plain",
        ),
    )

    return (every[0], every[1], every[3]) if few else every


def found(all_of_them: Sequence[Neighbourhood], typed: str, *, archived: bool) -> list[Neighbourhood]:
    """Those that answer what was typed; archived ones only when asked for."""
    shown = [one for one in all_of_them if archived or one.active]
    return [one for one in shown if matches(typed, _searched(one))] if typed.strip() else shown


def _searched(one: Neighbourhood) -> str:
    return " ".join((one.name, *one.aliases, one.nahiyeh, area(one.in_urban_area), one.note))
