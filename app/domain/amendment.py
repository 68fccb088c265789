"""An amendment (اصلاحیه): which minutes it amends, why, and what it words anew; it knows no meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Rewording:
    """One place of the minutes, in Persian («مصوبه ۳، مهلت»), as it was worded and as it is worded now.

    Derived from two contents, never typed (:mod:`app.domain.rewording`).  An empty ``before`` is new, an
    empty ``after`` is left out.
    """

    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """What makes a version of the minutes an amendment, the ``ordinal``-th of its original, from 1.

    ``of_number``, ``of_held_on`` and ``of_sha256`` are number, day and content hash of the original;
    ``changes`` are against the version before, which the issue names (``Issue.replaces``).
    """

    ordinal: int
    of_number: str
    of_held_on: date
    of_sha256: str
    reason: str
    changes: tuple[Rewording, ...] = ()
