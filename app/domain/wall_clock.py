"""Wall-clock times of one session in their order: one that is on in the evening may run past midnight."""

from __future__ import annotations

from datetime import time

EVENING = time(18)
"""From this hour on a session may run into the next day …"""
MORNING = time(6)
"""… whose times before this hour then belong to it."""


def past_midnight(one: time, other: time) -> bool:
    """Whether ``other`` is of the night after the evening of ``one``."""
    return one >= EVENING and other < MORNING


def is_before(one: time, other: time) -> bool:
    """Whether ``one`` comes before ``other`` in the same session."""
    return past_midnight(one, other) or (one < other and not past_midnight(other, one))


def runs_backwards(began: time, ended: time) -> bool:
    """Whether an interval ends before it began, midnight considered."""
    return ended < began and not past_midnight(began, ended)


def seconds_between(began: time, ended: time) -> int:
    """How long an interval was, in seconds; over midnight where it ends «before» it began."""
    length = _seconds(ended) - _seconds(began)
    return length if length >= 0 else length + 24 * 3600


def _seconds(moment: time) -> int:
    return (moment.hour * 60 + moment.minute) * 60 + moment.second
