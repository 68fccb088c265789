"""Where an edit stands, in words: which item, which field, and the words around it; knows no widget."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.texts import Edit
from app.ui import figures

CONTEXT = "TextPlaces"
_ITEMS = {
    "agenda": QT_TRANSLATE_NOOP("TextPlaces", "بند {row} دستور جلسه"),
    "statements": QT_TRANSLATE_NOOP("TextPlaces", "اظهار {row}"),
    "requests": QT_TRANSLATE_NOOP("TextPlaces", "درخواست {row}"),
    "resolutions": QT_TRANSLATE_NOOP("TextPlaces", "مصوبه {row}"),
}
_PARTS = {"requests": "statements"}
_AROUND = 24  # letters before and after


def part_of(edit: Edit) -> str:
    """The part of the meeting page in which the text is edited."""
    return _PARTS.get(edit.text.collection, edit.text.collection)


def place_of(edit: Edit) -> str:
    """Which item, as «مصوبه ۲»."""
    told = QCoreApplication.translate(CONTEXT, str(_ITEMS[edit.text.collection]))
    return told.format(row=figures.grouped(edit.text.row))


def around(edit: Edit) -> tuple[str, str]:
    """The words before and after the edit, cut at a space."""
    text, end = edit.text.text, edit.start + len(edit.before)
    before = text[max(0, edit.start - _AROUND) : edit.start]
    after = text[end : end + _AROUND]
    if edit.start > _AROUND:
        before = "…" + before.partition(" ")[2]
    if end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    return before.replace("\n", " "), after.replace("\n", " ")
