"""Every kind of verb of a session, with what hypothesis chooses for it; some are refused, and may be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from app.domain import turn as turns
from app.domain.attendance import Presence, Role, Stay
from app.domain.meeting import Meeting
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.resolution import Permit, Resolution, ResolutionKind
from app.domain.statement import Statement
from app.domain.turn import Turn
from app.domain.vote import Vote, VoteKind
from app.services import attendance, history, meetings, presiding, resolutions, stages
from app.services.changes import Changes
from app.services.office import Office
from tests.services.history_hall import now

Verb = Callable[[Office, str, Any], Changes]


def some(data: Any, things: tuple[Any, ...]) -> Any:
    return data.draw(st.sampled_from(things)) if things else None


def any_item(meeting: Meeting, data: Any) -> Any:
    return some(
        data,
        (*meeting.agenda, *meeting.attendance, *meeting.statements, *meeting.resolutions, *meeting.turns),
    )


def do_mark(office: Office, meeting_id: str, data: Any) -> Changes | None:
    row = some(data, now(office, meeting_id).attendance)
    return row and attendance.mark(office, meeting_id, row.id, data.draw(st.sampled_from(Presence)))


def do_pass_door(office: Office, meeting_id: str, data: Any) -> Changes | None:
    row = some(data, now(office, meeting_id).attendance)
    return row and attendance.pass_door(office, meeting_id, row.id)


def do_all_present(office: Office, meeting_id: str, _: Any) -> Changes:
    return attendance.mark_rest_present(office, meeting_id)


def do_guest(office: Office, meeting_id: str, data: Any) -> Changes:
    return attendance.add_guest(office, meeting_id, data.draw(st.sampled_from(["مهمان", "ناظر"])), "body-a")


def do_substitute(office: Office, meeting_id: str, data: Any) -> Changes:
    rows = now(office, meeting_id).attendance
    return attendance.substitute(office, meeting_id, some(data, rows).id, some(data, rows).id, "۱۲")


def do_remove(office: Office, meeting_id: str, data: Any) -> Changes | None:
    item = any_item(now(office, meeting_id), data)
    return item and meetings.remove(office, meeting_id, item.id)


def do_move(office: Office, meeting_id: str, data: Any) -> Changes | None:
    item = any_item(now(office, meeting_id), data)
    return item and meetings.move(office, meeting_id, item.id, data.draw(st.integers(-4, 4)))


def do_say(office: Office, meeting_id: str, data: Any) -> Changes:
    meeting = now(office, meeting_id)
    speaker = some(data, meeting.attendance)
    statement = Statement(f"s{len(history.acts(office, meeting_id))}", speaker and speaker.id)
    return meetings.add(office, meeting_id, statement, data.draw(st.integers(0, 2)))


def do_type(office: Office, meeting_id: str, data: Any) -> Changes | None:
    statement = some(data, now(office, meeting_id).statements)
    text = data.draw(st.text("گزارش دهید.", max_size=60))
    return statement and meetings.amend(office, meeting_id, statement.id, text=text)


def do_decide(office: Office, meeting_id: str, data: Any) -> Changes:
    split = Split(Axis.PLACE, (Part("p", "شمال", Decimal("2.5"), "body-b"), Part("q")))
    one = Resolution(
        f"z{len(history.acts(office, meeting_id))}",
        data.draw(st.sampled_from(ResolutionKind)),
        "نصب کانکس",
        responsible_ids=("body-a",),
        neighbourhood_ids=("place-a",),
        permit=Permit("فرمانداری", "۱۲", date(2026, 10, 1)),
        due_on=date(2026, 12, 1),
        quantity=Quantity(Decimal(5), "کانکس", split),
        related_ids=tuple(other.id for other in now(office, meeting_id).resolutions[:1]),
    )
    return meetings.add(office, meeting_id, one, data.draw(st.integers(0, 2)))


def do_vote(office: Office, meeting_id: str, data: Any) -> Changes | None:
    meeting = now(office, meeting_id)
    one, row = some(data, meeting.resolutions), some(data, meeting.attendance)
    vote = Vote(VoteKind.MAJORITY, recused_ids=(row.id,) if row else ())
    return one and meetings.amend(office, meeting_id, one.id, vote=vote)


def do_queue(office: Office, meeting_id: str, data: Any) -> Changes:
    row = some(data, now(office, meeting_id).attendance)
    turn = Turn(f"t{len(history.acts(office, meeting_id))}", row and row.id, None if row else "body-a")
    return meetings.add(office, meeting_id, turn)


def do_call(office: Office, meeting_id: str, data: Any) -> Changes | None:
    turn = some(data, now(office, meeting_id).turns)
    change: Callable[[Meeting], Meeting] = lambda meeting: replace(  # noqa: E731
        meeting, turns=turns.start(meeting.turns, turn.id, time(10), 30)
    )
    return turn and meetings.change(office, meeting_id, change)


def do_silence(office: Office, meeting_id: str, data: Any) -> Changes:
    stop = turns.pause if data.draw(st.booleans()) else turns.stop
    return meetings.change(
        office, meeting_id, lambda meeting: replace(meeting, turns=stop(meeting.turns, time(10, 5), 300))
    )


def do_stay(office: Office, meeting_id: str, data: Any) -> Changes | None:
    row = some(data, now(office, meeting_id).attendance)
    stays = (Stay(time(9, 40), time(10)), Stay(time(10, 20)))
    return row and attendance.correct_stays(office, meeting_id, row.id, stays)


def do_role(office: Office, meeting_id: str, data: Any) -> Changes | None:
    row = some(data, now(office, meeting_id).attendance)
    return row and meetings.amend(office, meeting_id, row.id, role=data.draw(st.sampled_from(Role)))


def do_revise(office: Office, meeting_id: str, data: Any) -> Changes:
    facts = data.draw(
        st.sampled_from(
            [
                {"title": "نشست دیگر"},
                {"started": time(9, 30)},
                {"ended": time(12)},
                {"ended": None},
                {"copies_to": ("body-b",)},
                {"held_on": date(2026, 11, 4)},
                {"cancelled": True},
                {"title": "نشست", "opening_note": "سرود"},
            ]
        )
    )
    return meetings.revise(office, meeting_id, **facts)


def do_recess(office: Office, meeting_id: str, data: Any) -> Changes:
    verb = data.draw(st.sampled_from([stages.convene, stages.recess, stages.resume, stages.end]))
    changes: Changes = verb(office, meeting_id)
    return changes


def do_hand_over(office: Office, meeting_id: str, data: Any) -> Changes | None:
    row = some(data, now(office, meeting_id).attendance)
    return row and presiding.hand_over(office, meeting_id, row.id)


def do_make_resolution(office: Office, meeting_id: str, data: Any) -> Changes | None:
    statement = some(data, now(office, meeting_id).statements)
    return statement and resolutions.from_statement(office, meeting_id, statement.id)


def do_relate(office: Office, meeting_id: str, data: Any) -> Changes | None:
    one, other = (some(data, now(office, meeting_id).resolutions) for _ in range(2))
    return one and resolutions.relate(office, meeting_id, one.id, other.id, related=data.draw(st.booleans()))


VERBS = [verb for name, verb in sorted(globals().items()) if name.startswith("do_")]
