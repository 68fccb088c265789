"""The history of a meeting: what was done, undone and done again, kept with it, also over a restart.

Undo and redo go act by act until the minutes are approved; the audit keeps every act and its undoing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.act import Act, Way
from app.domain.alteration import reverted
from app.domain.forgetting import without_unknown
from app.domain.problems import Refusal
from app.services import meetings, taken_lines
from app.services.changes import Changes
from app.services.office import Office


@dataclass(frozen=True, slots=True)
class Reach:
    """What the next undo and the next redo would be about, if there is anything."""

    undo: Act | None = None
    redo: Act | None = None


def acts(office: Office, meeting_id: str, limit: int | None = None) -> tuple[Act, ...]:
    """The acts of a meeting, the newest first."""
    with office.store.read() as room:
        return room.acts.list(meeting_id, limit)


def reach(office: Office, meeting_id: str) -> Reach:
    """What can be undone and done again now; nothing once the minutes are approved."""
    with office.store.read() as room:
        if room.meetings.get(meeting_id).issue.is_frozen:
            return Reach()
        return Reach(room.acts.last_done(meeting_id), room.acts.last_undone(meeting_id))


def undo(office: Office, meeting_id: str) -> Changes:
    """Undo the last act that is not undone; one of which nothing is left is passed over.

    :raises Refusal: ``nothing_to_undo``; ``locked``, once the minutes are approved.
    """
    return _turn(office, meeting_id, Way.UNDONE, Refusal("nothing_to_undo"))


def redo(office: Office, meeting_id: str) -> Changes:
    """Do again what was undone last, as long as nothing new was done since.

    :raises Refusal: ``nothing_to_redo``; ``locked``, once the minutes are approved.
    """
    return _turn(office, meeting_id, Way.REDONE, Refusal("nothing_to_redo"))


def undo_act(office: Office, meeting_id: str, number: int) -> Changes:
    """Undo one act, not only the last, leaving alone what was changed since.

    :raises Refusal: ``act_undone``, when it is undone already or was no act; ``act_superseded``, when all of
        it was changed since; ``locked``, once the minutes are approved.
    """
    return _turn(office, meeting_id, Way.UNDONE, Refusal("act_superseded"), number)


def _turn(office: Office, meeting_id: str, way: Way, refusal: Refusal, number: int | None = None) -> Changes:
    """Undo or do again the next act that makes a difference, or the one with this number; where nothing does,
    nothing is kept either.
    """
    with office.store.write() as room:
        stored = room.meetings.get(meeting_id)
        meetings.refuse_frozen(stored.issue)
        next_one: Callable[[str], Act | None] = (
            room.acts.last_done if way is Way.UNDONE else room.acts.last_undone
        )
        register = room.register()
        one = next_one(meeting_id) if number is None else room.acts.find(meeting_id, number)
        if number is not None and (one is None or one.undone or one.way is not Way.DONE):
            raise Refusal("act_undone")
        while one:
            made = room.acts.alteration(meeting_id, one.number)
            after = reverted(stored.meeting, made if way is Way.UNDONE else made.inverse)
            after = without_unknown(after, register)
            act = room.acts.turn(meeting_id, one, office.clock(), way)
            if after != stored.meeting:
                room.meetings.save(stored.meeting, after, stored.revision)
                if way is Way.UNDONE:
                    taken_lines.return_undone(office, stored.meeting, after)
                return Changes(after, stored.issue, item_id=act.told.item_id, meetings=True, act=act)
            one = next_one(meeting_id) if number is None else None
        raise refusal
