"""The office: what every verb works with; handed in, never looked up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.persian.folding import Folded

if TYPE_CHECKING:
    from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class Office:
    """An open office.

    ``clock`` gives the wall-clock time of the hall with its offset; ``resources`` holds fonts, wording and
    schemas; ``keys`` is the folder of the authority's certificate and of the key files; ``actor`` is who
    works on this computer, as the audit trail names it.  ``arrivals`` are the rows that came in since the
    program started, with the moment: a key pressed twice sends nobody out.  ``folded`` keeps the texts of
    the meetings as the last search folded them.
    """

    store: Store
    clock: Callable[[], datetime]
    resources: Path
    keys: Path
    actor: str = ""
    arrivals: dict[str, datetime] = field(default_factory=dict, compare=False, repr=False)
    folded: dict[str, Folded] = field(default_factory=dict, compare=False, repr=False)

    def close(self) -> None:
        """Write everything out and let others open the file."""
        self.store.close()
