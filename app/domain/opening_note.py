"""How the note about the opening is meant: words that go into a sentence, or sentences of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PAST = ("شد", "گردید", "گشت", "یافت", "کرد", "نمود", "داشت", "گفت", "بود", "خواند", "پرداخت", "داد", "گرفت")
_VERBS = frozenset({"است", "فرمود", "رسید", "آمد", *_PAST, *(f"{verb}ند" for verb in _PAST), "فرمودند"})
_OPENED = re.compile(
    r"(?:(?:این )?(?:جلسه|نشست) )?با (?P<manner>.+) (?:آغاز|شروع|افتتاح|برگزار|تشکیل) (?:شد|گردید|گشت|یافت)"
)
_STOP = re.compile(r"[.!؟](?=\s)")


@dataclass(frozen=True, slots=True)
class OpeningNote:
    """Either the ``manner`` in which the session was opened («تلاوت آیاتی …»), or whole ``sentences``."""

    manner: str = ""
    sentences: str = ""


def read(note: str) -> OpeningNote:
    """Tell what was typed: «جلسه با … آغاز شد.» is the manner alone, for the form itself says the rest."""
    text = " ".join(note.split()).rstrip(".").rstrip()
    opened = _OPENED.fullmatch(text)
    if opened and not _is_said(opened["manner"]):
        return OpeningNote(manner=opened["manner"])
    words = re.findall(r"\w+", text)
    if _STOP.search(text) or (words and words[-1] in _VERBS):
        return OpeningNote(sentences=text if text.endswith(("!", "؟")) else f"{text}.")
    return OpeningNote(manner=text.removeprefix("با "))


def _is_said(text: str) -> bool:
    return bool(_STOP.search(text)) or not _VERBS.isdisjoint(re.findall(r"\w+", text))
