"""What a verb changed: one value, told once to everybody who shows it."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.act import Act
from app.domain.body import Body
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person


@dataclass(frozen=True, slots=True)
class Step:
    """A change of one meeting, as it was before and after; enough to undo it.

    ``acts`` are the numbers of the acts that it is, if they are nothing more.
    """

    before: Meeting
    after: Meeting
    acts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Intake:
    """What taking a roster changed: each entry as it was (None: it was new) and as it is; enough to undo."""

    changed: tuple[tuple[Person | None, Person | Body | Neighbourhood], ...]

    @property
    def people(self) -> int:
        """How many people are new or different."""
        return sum(isinstance(after, Person) for _before, after in self.changed)


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different now.

    ``meeting`` and ``issue`` are the new state of the one meeting that was touched (``None`` if none);
    ``step`` undoes it; ``meetings`` says that the list of meetings changed, ``register`` that people,
    bodies, neighbourhoods, venues or series did; ``item_id`` names the item that was added or touched;
    ``act`` is what the history keeps of it, ``intake`` what a roster from a file did to the register.
    """

    meeting: Meeting | None = None
    issue: Issue | None = None
    step: Step | None = None
    item_id: str = ""
    meetings: bool = False
    register: bool = False
    act: Act | None = None
    intake: Intake | None = None
