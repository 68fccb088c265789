"""What she typed in the one field: a name or a row number, a time after it, a body after a comma."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from app.persian import clock, digits, latin_typing
from app.persian.letters import normalise

_TIME = re.compile(r"(?P<rest>.*\S)\s+(?P<time>[0-9]{3,4}|[0-9]{1,2}[:/.٫][0-9]{2})", re.DOTALL)
_HOUR = re.compile(r"(?P<rest>.*\S)\s+(?P<hour>[0-9]{1,2})", re.DOTALL)
_COMMA = re.compile(r"\s*[،,]\s*")


@dataclass(frozen=True, slots=True)
class Asked:
    """`text` is what finds somebody; `at` the time that was said («کریمی 1005»), `name` and `body` the two
    sides of a comma («رضا ملکی، فرمانداری»), `body` None without one.
    """

    text: str = ""
    at: time | None = None
    name: str = ""
    body: str | None = None

    @property
    def number(self) -> str:
        """The row number in ASCII digits, or «»."""
        said = digits.to_ascii(self.text)
        return said if said.isdigit() else ""

    def with_hour(self) -> Asked | None:
        """The same with its last figures read as the hour («کریمی 10»), which may also be half of a time that
        is still being typed; None where there are none.
        """
        found = _HOUR.fullmatch(digits.to_ascii(self.text))
        at = clock.parse(found["hour"]) if found and self.at is None and not self.number else None
        return _asked(self.text[: len(found["rest"])], at) if found and at else None


def read(typed: str) -> Asked:
    """Take apart what was typed, in any keyboard's letters and digits, an English one left on too."""
    text = " ".join(normalise(_in_persian(typed)).split())
    found = _TIME.fullmatch(digits.to_ascii(text))
    at = clock.parse(found["time"]) if found else None
    if found and at:
        text = text[: len(found["rest"])]
    return _asked(text, at)


def _in_persian(typed: str) -> str:
    """«fiv,c» is «بهروز»; nobody's name is changed by it, it is only looked for."""
    meant = latin_typing.offer(typed)
    return typed[: meant.start] + meant.after if meant else typed


def _asked(text: str, at: time | None) -> Asked:
    name, *after = _COMMA.split(text, maxsplit=1)
    return Asked(text, at, name, after[0] if after else None)
