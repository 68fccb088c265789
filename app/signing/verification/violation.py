"""The exception with which a rule of verification stops; it never leaves this package."""

from __future__ import annotations

from collections.abc import Mapping, Set

from app.signing.verification.verdict import Finding


class Violation(Exception):
    """A rule is broken, here."""

    def __init__(self, code: str, where: object = "") -> None:
        super().__init__(code, where)
        self.finding = Finding(code, str(where))


def require(kept: bool, code: str, where: object = "") -> None:
    """Raise Violation unless the rule is kept."""
    if not kept:
        raise Violation(code, where)


def refuse_extras(dictionary: Mapping[str, object], allowed: Set[str], code: str, where: str) -> None:
    """Raise Violation with the first key, in the order of the alphabet, that is not allowed."""
    extra = dictionary.keys() - allowed
    require(not extra, code, f"{where} /{min(extra, default='')}")
