"""Makes one key out of a passphrase however the keyboard spelled it; knows no cipher and keeps nothing."""

from __future__ import annotations

import unicodedata

from app.domain.problems import Problem

MINIMUM_LENGTH = 12

_ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
_PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
_ONE_SPELLING = str.maketrans(
    "ي" + "ك" + "ى" + _ARABIC_DIGITS + _PERSIAN_DIGITS,
    "ی" + "ک" + "ی" + "0123456789" * 2,
)


def normalised(passphrase: str) -> str:
    """The passphrase in NFC, with Persian ی and ک and ASCII digits.

    The same word typed under a Persian, an Arabic or a Latin keyboard layout must open the same key;
    otherwise a new keyboard locks a signatory out for ever.
    """
    return unicodedata.normalize("NFC", passphrase).translate(_ONE_SPELLING)


def key_material(passphrase: str) -> bytes:
    """What the key derivation is fed with: the normalised passphrase in UTF-8."""
    return normalised(passphrase).encode("utf-8")


def require_strong(passphrase: str) -> None:
    """Refuse a passphrase too short to be set; an existing one is never measured.

    Raises Problem `passphrase_short` (minimum, length).
    """
    length = len(normalised(passphrase).strip())
    if length < MINIMUM_LENGTH:
        raise Problem("passphrase_short", minimum=MINIMUM_LENGTH, length=length)
