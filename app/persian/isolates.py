"""Names and marks that keep their own direction within a sentence (UAX 9, isolates); it knows no screen."""

from __future__ import annotations

import unicodedata

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"


def isolated(text: str) -> str:
    """A name, path or mark that keeps its order and its figures in a line of Persian (LRI … PDI).

    A name that begins in Persian is read from the right within it (RLI … PDI), its ending last.
    """
    first = next((sign for sign in text if sign.isalpha()), "")
    is_persian = bool(first) and unicodedata.bidirectional(first) in ("R", "AL")
    inner = f"{RLI}{text}{PDI}" if is_persian else text
    return f"{LRI}{inner}{PDI}" if text else ""
