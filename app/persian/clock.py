"""Times of day and lengths of time in Persian words; it never asks what time it is."""

from __future__ import annotations

import re
from datetime import time
from functools import lru_cache
from typing import Final

from app.persian.digits import to_ascii, to_persian
from app.persian.letters import normalise

_TIME: Final = re.compile(
    r"(?P<hour>[0-9]{1,2})"
    r"(?:(?:\s*[:.٫/-]\s*)?(?P<minute>[0-9]{2})|\s+و\s*(?P<said>[0-9]{1,2})(?:\s*دقیقه)?)?"
)


@lru_cache(maxsize=24 * 60)
def short(moment: time) -> str:
    """Return the 24-hour «۱۰:۳۰», hour and minute always in two digits."""
    return to_persian(f"{moment:%H:%M}")


def parse(text: str) -> time | None:
    """Return the time typed as 0930, 930, 9:30, ۹٫۳۰, 9 or «۹ و ۳۰», any digits; None when it is no time.

    One digit after a sign («9:3») is refused: it may be half of a time that is still being typed.
    """
    found = _TIME.fullmatch(to_ascii(normalise(text)).strip().removeprefix("ساعت").lstrip())
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or found["said"] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def duration(seconds: int) -> str:
    """Return a length of time in whole minutes, «۱ ساعت و ۱۷ دقیقه», or in seconds below one minute.

    Raises ValueError when `seconds` is negative.
    """
    if seconds < 0:
        raise ValueError(seconds)
    hours, minutes = divmod(seconds // 60, 60)
    parts = [f"{count} {unit}" for count, unit in ((hours, "ساعت"), (minutes, "دقیقه")) if count]
    return to_persian(" و ".join(parts) or f"{seconds} ثانیه")
