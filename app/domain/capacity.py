"""In what capacity (نقش در جلسه) somebody comes in: as the register says, or as in the last session.

It is never assumed: of whom nothing is known, he is no member, and fills no seat that a quorum would count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.attendance import OFFICERS, Role
from app.domain.body import Body, BodyKind
from app.domain.meeting import Meeting
from app.domain.person import MemberKind, Person, Position
from app.domain.register import Register
from app.persian.folding import compact

_OWN = (BodyKind.DISTRICT, BodyKind.NAHIYEH, BodyKind.DEPUTY, BodyKind.COUNCIL)
"""The mayor and his managers meet the councillors; who is of another body is asked to join them."""


@dataclass(frozen=True, slots=True)
class Capacities:
    """What is known: the register, the office's word for a councillor, and the last session of the series."""

    register: Register
    member_label: str = ""
    last: Meeting | None = None

    def of_person(self, person: Person, day: date | None, position: Position | None = None) -> Role:
        """How a person comes in on ``day``, in this position if one is given.

        A councillor is a member.  Anybody else is what he was last time, as long as he holds what he held
        then, an officer having had a member's seat; who is new is what his position makes him.
        """
        position = position or person.position_on(day)
        if position and position.member_kind is not MemberKind.NONE:
            return Role.MEMBER
        return self._last_role(person, position) or self._role_in(position)

    def of_group(self, label: str, body: Body | None = None) -> Role:
        """How an unnamed group comes in: as last time under this label, as councillors, or as its body."""
        for row in self.last.attendance if self.last else ():
            if row.is_group and compact(row.name) == compact(label):
                return row.role
        return Role.MEMBER if self._names_members(label) or self._is_own(body) else Role.GUEST

    def _last_role(self, person: Person, position: Position | None) -> Role | None:
        if self.last is None or not self._held_then(person, position, self.last.held_on):
            return None
        row = next((row for row in self.last.attendance if row.person_id == person.id), None)
        if row and row.role in OFFICERS:
            return Role.MEMBER
        return row.role if row else None

    def _held_then(self, person: Person, position: Position | None, day: date | None) -> bool:
        if position is None:
            return person.position_on(day) is None
        return day is None or position.held_on(day)

    def _role_in(self, position: Position | None) -> Role:
        if position is None:
            return Role.GUEST
        body = self.register.body(position.body_id)
        if self._names_members(position.title) or (position.neighbourhood_id and body is None):
            return Role.MEMBER
        return Role.MEMBER if self._is_own(body) else Role.GUEST

    def _names_members(self, words: str) -> bool:
        label = compact(self.member_label)
        return bool(label) and compact(words).startswith(label)

    def _is_own(self, body: Body | None) -> bool:
        """Whether a body, or one above it, is of the district itself."""
        seen: set[str] = set()
        while body is not None and body.id not in seen:
            if body.kind in _OWN:
                return True
            seen.add(body.id)
            body = self.register.body(body.parent_id)
        return False
