"""Which engine shapes: HarfBuzz, or arabic-reshaper where uharfbuzz is absent; and what that costs."""

from __future__ import annotations

import importlib
import os
from functools import lru_cache

from app.documents.typesetting.cluster import HARFBUZZ, RESHAPER, Shaper
from app.documents.typesetting.truetype import TrueType

_SWITCH = "DABIR_SHAPER"  # for trials: forces the fallback where both engines are there
_LOSSES = {
    HARFBUZZ: (),
    # Measured against HarfBuzz: kerning pairs, letters that take another form beside certain neighbours, and
    # marks that the font places itself.
    RESHAPER: ("kerning", "contextual_forms", "mark_positions"),
}


@lru_cache(maxsize=1)
def has_harfbuzz() -> bool:
    """Whether HarfBuzz can be imported; that its files are there says nothing of its library."""
    try:
        importlib.import_module("uharfbuzz")
    except ImportError:
        return False
    return True


def chosen() -> str:
    """The engine in use: `HARFBUZZ`, or `RESHAPER` where HarfBuzz is absent or the switch says so."""
    return RESHAPER if os.environ.get(_SWITCH) == RESHAPER or not has_harfbuzz() else HARFBUZZ


def losses(shaper: str) -> tuple[str, ...]:
    """What a page loses with this engine, as codes: to be named before anybody signs."""
    return _LOSSES[shaper]


def shaper(name: str, font: TrueType) -> Shaper:
    """The engine `name` for a font."""
    if name == RESHAPER:
        from app.documents.typesetting.reshaper import Reshaper

        return Reshaper(font)
    from app.documents.typesetting.harfbuzz import HarfBuzz

    return HarfBuzz(font)
