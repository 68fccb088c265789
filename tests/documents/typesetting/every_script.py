"""Texts that no office types: letters of every script, controls, marks without letters, emoji sequences.

Reproducible by their seed, and made with the standard library alone, so that the benchmarks can use them.
"""

from __future__ import annotations

import random
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

LETTERS_OF_A_SCRIPT = 8  # a name that begins fewer letters is a sign's, not a script's
_AT_MOST = 400  # of a script: ideographs are all alike here
_EMOJI = (
    "😀", "👍🏽", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇮🇷", "1️⃣", "☎️", "❤️‍🔥", "🧑🏿‍🚀", "🏴\U000e0067\U000e0062\U000e007f",
)  # fmt: skip
_BREAKS = (" ", "  ", "\n", "\t", "\r\n", "\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\u3000", "\u00a0", "")


def strings(count: int, seed: int = 1405) -> list[str]:
    """`count` texts; each begins with another script than the one before it and mixes others in."""
    chance = random.Random(seed)
    scripts = list(alphabets().values())
    chance.shuffle(scripts)
    return ["".join(_signs(chance, scripts, place)) for place in range(count)]


@cache
def alphabets() -> dict[str, list[str]]:
    """Letters, digits and marks of every script that this Python knows, by the first word of their names."""
    found: dict[str, list[str]] = defaultdict(list)
    for code in range(sys.maxunicode + 1):
        sign = chr(code)
        if unicodedata.category(sign)[0] in "LMN":
            found[unicodedata.name(sign, "").split("-")[0].split(" ")[0]].append(sign)
    return {name: signs[:_AT_MOST] for name, signs in found.items() if len(signs) >= LETTERS_OF_A_SCRIPT}


@cache
def _others() -> tuple[list[str], list[str]]:
    """Controls and formats, and the signs that are neither letters, marks nor digits."""
    codes = [chr(code) for code in range(sys.maxunicode + 1)]
    controls = [sign for sign in codes if unicodedata.category(sign) in ("Cc", "Cf")]
    return controls, [sign for sign in codes if unicodedata.category(sign)[0] in "PS"]


def _signs(chance: random.Random, scripts: list[list[str]], place: int) -> Iterator[str]:
    controls, signs = _others()
    mixed = [scripts[place % len(scripts)], *chance.sample(scripts, 2)]
    for _ in range(chance.randrange(1, 12)):
        yield from chance.choices(chance.choice(mixed), k=chance.randrange(1, 9))
        yield chance.choice(chance.choice((controls, signs, _EMOJI, _BREAKS, _BREAKS)))
