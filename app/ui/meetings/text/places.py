"""Where an edit or a hit stands, in words: which item, and the words around it; knows no widget."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.search import Hit
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
_END_OF_WORD, _BEGIN_OF_WORD = re.compile(r"[\w\u200c]+$"), re.compile(r"[\w\u200c]+")


def part_of(found: Edit | Hit) -> str:
    """The part of the meeting page in which the text is edited."""
    return _PARTS.get(found.text.collection, found.text.collection)


def place_of(found: Edit | Hit) -> str:
    """Which item, as «مصوبه ۲»."""
    told = QCoreApplication.translate(CONTEXT, str(_ITEMS[found.text.collection]))
    return told.format(row=figures.grouped(found.text.row))


def in_words(edit: Edit) -> tuple[str, str, str]:
    """What is found as the whole words it is part of, with what stands before and after.

    «محله» in «محله‌های» is shown as «محله‌های»: a sign set into a word tears its letters apart.
    """
    before, after = around(edit)
    head, tail = _END_OF_WORD.search(before), _BEGIN_OF_WORD.match(after)
    begun, rest = head.group() if head else "", tail.group() if tail else ""
    return before.removesuffix(begun), begun + edit.before + rest, after.removeprefix(rest)


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
