"""The mild clean-up of every saved text: one code point per letter, no invisible mark, no word changed."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

ZWNJ: Final = "\u200c"

ARABIC_OPENS: Final = "\ufd3f"
ARABIC_CLOSES: Final = "\ufd3e"
"""﴿…﴾ on one line marks Arabic: a verse keeps its ي and ك.  Without its end it goes to the line's."""
_ARABIC: Final = f"{ARABIC_OPENS}[^{ARABIC_CLOSES}\n]*{ARABIC_CLOSES}?"
ARABIC_RUN: Final = re.compile(_ARABIC)
_PERSIAN_OR_ARABIC: Final = re.compile(f"(?P<arabic>{_ARABIC})|[^{ARABIC_OPENS}]+")

# Letters that join into Persian words, and the marks that sit on them (Unicode block Arabic, U+0600-U+06FF).
LETTERS: Final = "\u0621-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
MARKS: Final = "\u0640\u064b-\u065f\u0670"

_ONE_CODE_POINT: Final = str.maketrans("يىك٠١٢٣٤٥٦٧٨٩", "ییک۰۱۲۳۴۵۶۷۸۹")
# Word types a soft line break as VT and a page break as FF; Qt ends paragraphs with U+2029.
_LINE_END: Final = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 and C1 controls
    "\u00ad\u061c\u180e\u200b\u200e\u200f"  # soft hyphen, ALM, ZWSP, LRM, RLM
    "\u2060-\u2064\ufeff\ufff9-\ufffb"  # WJ and its like, BOM, interlinear marks
    "\u202a-\u202e\u2066-\u206f"  # embeddings, overrides, isolates
    "\ud800-\udfff]"  # a lone surrogate cannot be written as UTF-8
)
_PERSIAN: Final = re.compile(f"[{LETTERS}]")
# The old Windows Persian keyboard typed U+00AC where the half-space was meant.
_HALF_SPACE_IN_WORD: Final = re.compile(f"(?<=[{LETTERS}{MARKS}])[\u200c\u00ac]+(?=[{LETTERS}])")
_HALF_SPACES: Final = re.compile(f"{ZWNJ}{{2,}}")


def normalise(text: str) -> str:
    """Return `text` as stored: NFC, Persian ی and ک, ۰-۹ for ٠-٩, LF, no hidden mark but the half-space.

    Idempotent. Spelling, harakat, hamza and ASCII digits stay as typed, and in a run that is marked as Arabic
    the letters and digits too. Source: UAX 15; ISIRI 6219.
    """
    visible = unicodedata.normalize("NFC", _INVISIBLE.sub("", _LINE_END.sub("\n", text)))
    if ARABIC_OPENS in visible:
        lettered = _PERSIAN_OR_ARABIC.sub(
            lambda found: found["arabic"] or found[0].translate(_ONE_CODE_POINT), visible
        )
    else:
        lettered = visible.translate(_ONE_CODE_POINT)
    return _HALF_SPACES.sub(ZWNJ, _HALF_SPACE_IN_WORD.sub(ZWNJ, lettered))


def has_persian(text: str) -> bool:
    """Whether a letter of Persian (or Arabic) is in it."""
    return bool(_PERSIAN.search(text))


def is_in_arabic(before: str) -> bool:
    """Say whether what is typed after `before` belongs to a run that is marked as Arabic."""
    line = before.rpartition("\n")[2]
    return line.rfind(ARABIC_OPENS) > line.rfind(ARABIC_CLOSES)
