"""What of a session must outlive a kill: as the driver expects it, and as an office holds it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from app.domain.attendance import Attendance, Presence
from app.domain.meeting import Meeting
from app.domain.turn import Turn
from app.services import meetings, unfinished
from app.services.office import Office

WAITING, RUNNING, DONE = "waiting", "running", "done"


@dataclass(frozen=True, slots=True)
class Floor:
    """One turn: who, how far it is, and the gist that was typed meanwhile."""

    label: str
    phase: str = WAITING
    gist: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """Who is present, the turns in their order, the resolutions, and the line that is not taken yet."""

    present: frozenset[str] = frozenset()
    turns: tuple[Floor, ...] = ()
    resolutions: tuple[str, ...] = ()
    line: str = ""

    @property
    def current(self) -> Floor | None:
        """The turn of which the gist is written: that which began last."""
        begun = [floor for floor in self.turns if floor.phase != WAITING]
        return begun[-1] if begun else None

    @property
    def waits(self) -> bool:
        """Whether anybody is next."""
        return any(floor.phase == WAITING for floor in self.turns)

    def with_gist(self, gist: str) -> State:
        """The current turn with this gist."""
        now = self.current
        turns = (replace(floor, gist=gist) if floor is now else floor for floor in self.turns)
        return replace(self, turns=tuple(turns))

    def with_next(self) -> State:
        """The running turn ends, the first that waits begins."""
        following = next((floor for floor in self.turns if floor.phase == WAITING), None)
        turns = (
            replace(floor, phase=RUNNING)
            if floor is following
            else replace(floor, phase=DONE)
            if floor.phase == RUNNING
            else floor
            for floor in self.turns
        )
        return replace(self, turns=tuple(turns))

    def told(self) -> dict[str, Any]:
        """For the driver's log."""
        turns = [[floor.label, floor.phase, floor.gist] for floor in self.turns]
        return {
            "present": sorted(self.present),
            "turns": turns,
            "resolutions": self.resolutions,
            "line": self.line,
        }

    @classmethod
    def heard(cls, told: dict[str, Any]) -> State:
        """From the driver's log; a space at the end of a text is none of the text."""
        return cls(
            frozenset(told["present"]),
            tuple(Floor(label, phase, gist.rstrip()) for label, phase, gist in told["turns"]),
            tuple(told["resolutions"]),
            told["line"].rstrip(),
        )


def held(office: Office, meeting_id: str) -> State:
    """What the office holds; anything half (present without a time, for one) is like no expected state."""
    meeting = meetings.read(office, meeting_id).meeting
    line = unfinished.read(office, meeting_id)
    taken = {one.id for one in meeting.resolutions}
    return State(
        frozenset(_door(row) for row in meeting.attendance if row.presence is not Presence.UNMARKED),
        tuple(_floor(turn, meeting) for turn in meeting.turns),
        tuple(f"{one.text}|{','.join(one.responsible_ids)}|{one.due_text}" for one in meeting.resolutions),
        line.text.rstrip() if line is not None and line.id not in taken else "",
    )


def _door(row: Attendance) -> str:
    came = len(row.stays) == 1 and row.stays[0].arrived is not None and row.presence is Presence.PRESENT
    return row.id if came else f"{row.id}: {row.presence.value}, {row.stays}"


def _floor(turn: Turn, meeting: Meeting) -> Floor:
    said = next((one.text for one in meeting.statements if one.id == turn.statement_id), "")
    phase = RUNNING if turn.is_running else DONE if turn.done else WAITING if turn.is_waiting else "paused"
    return Floor(turn.label, phase, said.rstrip())
