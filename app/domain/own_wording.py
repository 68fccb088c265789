"""Words of a printed form that the office says in its own way; knows no file in which they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from string import Formatter

from app.domain.problems import Refusal

LONGEST = 600
"""Characters; the longest text of the forms has 240."""

_FIXED = (
    "page.blank", "page.blank_short", "page.dash", "page.list_item", "page.and", "page.comma",
    "page.semicolon", "page.watermark", "page.footer", "page.record", "page.subject",
    "paper.separator", "root_letter", "signature_mark", "font_sample", "proof",
)  # fmt: skip
"""Joints and dotted blanks, the marks of drafts and samples, and what is no form of the office's."""
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class OwnText:
    """The office's text for a key of a form: ``("minutes", "closing.sentence", "جلسه … پایان یافت.")``.

    The n-th text of a list, from 1, has the key of the list with its number: ``resolutions.columns.2``.
    """

    form: str
    key: str
    text: str


def may_be_worded(key: str) -> bool:
    """Whether an office may say this text in its own way."""
    return not any(key == fixed or key.startswith(f"{fixed}.") for fixed in _FIXED)


def blanks(text: str) -> tuple[str, ...]:
    """The names in braces in the order of the text; ``ValueError`` where it cannot be filled."""
    found = []
    for _, name, how, conversion in Formatter().parse(text):
        if name is None:
            continue
        if not name.isidentifier() or how or conversion:
            raise ValueError(text)
        found.append(name)
    return tuple(found)


def fits(original: str, text: str) -> bool:
    """Whether a text that was kept can still stand for this one, which another version may have changed."""
    try:
        return Counter(blanks(original)) == Counter(blanks(text))
    except ValueError:
        return False


def reworded(original: str, text: str) -> str:
    """A text in place of another: with its blanks, each once, and the white space at its ends.

    :raises Refusal: ``wording_empty``, ``wording_too_long``, ``wording_braces``, ``wording_lacks`` and
        ``wording_adds`` with ``names``.
    """
    said = _SPACES.sub(" ", text).strip()
    if not said and original.strip():
        raise Refusal("wording_empty")
    if len(said) > LONGEST:
        raise Refusal("wording_too_long", most=LONGEST)
    try:
        found = Counter(blanks(said))
    except ValueError as error:
        raise Refusal("wording_braces") from error
    wanted = Counter(blanks(original))
    if missing := wanted - found:
        raise Refusal("wording_lacks", names=_listed(missing))
    if added := found - wanted:
        raise Refusal("wording_adds", names=_listed(added))
    before = original[: len(original) - len(original.lstrip())]
    after = original[len(original.rstrip()) :]
    return f"{before}{said}{after}" if original.strip() else original


def _listed(names: Iterable[str]) -> str:
    """Names in braces that keep their direction among Persian words (Unicode UAX #9, LRI … PDI)."""
    return "، ".join(f"\u2066{{{name}}}\u2069" for name in names)
