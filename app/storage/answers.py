"""What the store answers besides the values of the domain; importing it loads no database library."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.meeting import Meeting
from app.domain.minutes import Issue, MinutesState


@dataclass(frozen=True, slots=True)
class Stored:
    """A meeting as it is kept: with what was issued of it, and the revision that the next save must name."""

    meeting: Meeting
    issue: Issue
    revision: int


@dataclass(frozen=True, slots=True)
class OpenResolution:
    """A resolution in approved minutes that is not done yet; ``number`` is that of the minutes."""

    resolution_id: str
    meeting_id: str
    number: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A meeting that names a thing of the register; ``deleted`` ones can still be brought back."""

    meeting_id: str
    title: str
    ordinal: int | None
    number: str
    frozen: bool
    deleted: bool


@dataclass(frozen=True, slots=True)
class Version:
    """A frozen version of minutes: ``amendment`` is its ordinal (0: the original); one that was ``reopened``
    is in force no more.
    """

    issue: Issue
    content: bytes
    amendment: int = 0
    reopened: bool = False

    @property
    def stands(self) -> bool:
        """Whether it is valid: the one in force, or one that an amendment came after."""
        return self.issue.state is MinutesState.APPROVED and not self.reopened


@dataclass(frozen=True, slots=True)
class NextVersion:
    """The version that is being written after an approval: a reopened one, or an amendment (from 1)."""

    issue: Issue
    amendment: int = 0
