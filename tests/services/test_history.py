"""Undo across the meeting: act by act, over a restart, until approval; the audit keeps every act."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain import turn as turns
from app.domain.act import Act, Way
from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.body import Body
from app.domain.meeting import Meeting
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person, Position
from app.domain.problems import Refusal
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.resolution import Permit, Resolution, ResolutionKind
from app.domain.series import Series
from app.domain.statement import Statement
from app.domain.turn import Span, Turn
from app.domain.vote import Vote, VoteKind
from app.services import attachments, attendance, history, meetings, minutes, register
from app.services.changes import Changes
from app.services.office import Office
from app.storage.office import open_office
from app.words import LANGUAGES, Catalogue
from tests.conftest import ROOT

NOW = datetime.fromisoformat("2026-11-03T12:30:00+03:30")


class Clock:
    """A clock that somebody else turns."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Hall:
    """An office with three councillors of a neighbourhood; it can be closed and opened again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock = folder, Clock()
        self.office = self._open()
        register.put(self.office, Body("body-a", "شهرداری نمونه"))
        register.put(self.office, Body("body-b", "سرای محله نمونه"))
        register.put(self.office, Neighbourhood("place-a", "محله نمونه"))
        for number, name in enumerate(("ملکی", "رضایی", "کاظمی")):
            held = Position(f"held-{number}", "شورایار", None, "place-a")
            register.put(self.office, Person(f"person-{number}", name, "رضا", positions=(held,)))
        register.put(self.office, Series("series", "نشست نمونه", chair_id="person-0"))

    def restart(self) -> Office:
        """The same office after the program was closed."""
        self.office.close()
        self.office = self._open()
        return self.office

    def _open(self) -> Office:
        store = open_office(self.folder / "office.dabir")
        return Office(store, self.clock, ROOT / "resources", self.folder / "keys")


@pytest.fixture(scope="module")
def hall() -> Iterator[Hall]:
    """One office for all: every test has a meeting of its own in it."""
    with TemporaryDirectory() as folder:
        made = Hall(Path(folder))
        yield made
        made.office.close()


@pytest.fixture
def session(hall: Hall) -> tuple[Office, Clock, str]:
    """A prepared meeting of today, and the clock of its hall."""
    hall.clock.now = NOW
    return hall.office, hall.clock, made(meetings.create(hall.office, "series")).id


def made(changes: Changes) -> Meeting:
    assert changes.meeting is not None
    return changes.meeting


def now(office: Office, meeting_id: str) -> Meeting:
    return meetings.read(office, meeting_id).meeting


def row_named(meeting: Meeting, name: str) -> Attendance:
    return next(row for row in meeting.attendance if name in row.name)


def said(act: Act | None) -> str:
    assert act is not None
    return Catalogue.load(ROOT / "translations", "fa").act(act)


def test_the_last_act_is_told_and_one_key_takes_it_back(session) -> None:
    office, _, meeting_id = session
    before = now(office, meeting_id)
    row = row_named(before, "ملکی")
    changes = attendance.mark(office, meeting_id, row.id, Presence.PRESENT)
    assert said(changes.act) == "رضا ملکی ساعت ۱۲:۳۰ حاضر شد"
    assert history.reach(office, meeting_id).undo == changes.act
    undone = history.undo(office, meeting_id)
    assert made(undone) == now(office, meeting_id) == before
    assert said(undone.act) == "واگرد: رضا ملکی ساعت ۱۲:۳۰ حاضر شد"
    again = history.redo(office, meeting_id)
    assert made(again) == changes.meeting
    assert said(again.act) == "ازنو: رضا ملکی ساعت ۱۲:۳۰ حاضر شد"


def test_undo_reaches_behind_a_restart_and_a_deletion(hall) -> None:
    meeting_id = made(meetings.create(hall.office, "series")).id
    first = now(hall.office, meeting_id)
    meetings.add(hall.office, meeting_id, Statement("said", text="گزارش داده شد"))
    meetings.delete(hall.restart(), meeting_id)
    meetings.restore(hall.office, meeting_id)
    assert made(history.undo(hall.office, meeting_id)) == first
    assert made(history.redo(hall.restart(), meeting_id)).statements[0].text == "گزارش داده شد"


def test_the_audit_keeps_the_act_and_its_undoing(session) -> None:
    office, clock, meeting_id = session
    meetings.revise(office, meeting_id, title="نشست دهم")
    clock.forward(60)
    history.undo(office, meeting_id)
    undoing, act = history.acts(office, meeting_id)
    assert (act.way, act.undone, act.at) == (Way.DONE, True, NOW)
    assert (undoing.way, undoing.of, undoing.at) == (Way.UNDONE, act.number, NOW + timedelta(seconds=60))
    assert history.acts(office, meeting_id, limit=1) == (undoing,)


def test_after_something_new_redo_is_not_offered_and_nothing_is_dropped(session) -> None:
    office, _, meeting_id = session
    meetings.revise(office, meeting_id, opening_note="تلاوت آیاتی از کلام‌الله مجید و سرود ملی جمهوری اسلامی")
    history.undo(office, meeting_id)
    meetings.add(office, meeting_id, AgendaItem("item", "امنیت محله"))
    assert history.reach(office, meeting_id).redo is None
    with pytest.raises(Refusal, match="nothing_to_redo"):
        history.redo(office, meeting_id)
    assert [act.way for act in history.acts(office, meeting_id)] == [Way.DONE, Way.UNDONE, Way.DONE]
    assert made(history.undo(office, meeting_id)).agenda == ()
    with pytest.raises(Refusal, match="nothing_to_undo"):
        history.undo(office, meeting_id)


def typed(office: Office, meeting_id: str, text: str) -> Changes:
    return meetings.amend(office, meeting_id, "said", text=text)


def test_typing_is_one_act_for_half_a_minute_and_never_across_another(session) -> None:
    office, clock, meeting_id = session
    meetings.add(office, meeting_id, Statement("said"))
    for text in ("گزا", "گزارش", "گزارش کار"):
        typed(office, meeting_id, text)
        clock.forward(0.7)
    assert len(history.acts(office, meeting_id)) == 2
    attendance.mark_rest_present(office, meeting_id)
    typed(office, meeting_id, "گزارش کار داده")
    clock.forward(29)
    typed(office, meeting_id, "گزارش کار داده شد")
    clock.forward(2)
    typed(office, meeting_id, "گزارش کار داده شد.")
    codes = [act.told.code for act in history.acts(office, meeting_id)]
    assert codes == [*["statement_edited"] * 2, "several_present", "statement_edited", "statement_added"]
    texts = [made(history.undo(office, meeting_id)).statements[0].text for _ in range(4)]
    assert texts == ["گزارش کار داده شد", "گزارش کار", "گزارش کار", ""]


def test_a_paste_and_a_cleaning_are_acts_of_their_own(session) -> None:
    office, _, meeting_id = session
    meetings.add(office, meeting_id, Statement("said", text="گزارش"))
    typed(office, meeting_id, "گزارش ")
    pasted = typed(office, meeting_id, "گزارش " + "پیمانکار دیوار را نساخته است؛ " * 3)
    typed(office, meeting_id, "گزارش " + "پیمانکار دیوار را نساخته است؛ " * 3 + "آری")
    assert len(history.acts(office, meeting_id)) == 4
    # What was typed since is not hers to lose when she undoes the paste from its notice.
    assert pasted.act is not None
    with pytest.raises(Refusal, match="act_superseded"):
        history.undo_act(office, meeting_id, pasted.act.number)
    # Refused, it left no trace: the act can still be undone in its turn.
    assert [act.undone for act in history.acts(office, meeting_id)] == [False] * 4


def test_one_act_is_undone_and_what_came_since_stays(session) -> None:
    office, _, meeting_id = session
    meeting = now(office, meeting_id)
    one, other = meeting.attendance[1], meeting.attendance[2]
    absent = attendance.mark(office, meeting_id, one.id, Presence.ABSENT)
    meetings.amend(office, meeting_id, one.id, letter_no="۱۲/۳")
    attendance.mark(office, meeting_id, other.id, Presence.PRESENT)
    assert absent.act is not None
    after = made(history.undo_act(office, meeting_id, absent.act.number))
    assert after.attendance[1] == replace(one, letter_no="۱۲/۳")
    assert after.attendance[2].is_present
    with pytest.raises(Refusal, match="act_undone"):
        history.undo_act(office, meeting_id, absent.act.number)
    # The next undo is of the last act that still stands.
    assert not made(history.undo(office, meeting_id)).attendance[2].is_present


def test_a_notice_of_the_window_undoes_its_step_as_the_act_that_it_is(session) -> None:
    office, _, meeting_id = session
    step = attendance.mark_rest_present(office, meeting_id).step
    assert step is not None
    meetings.undo(office, step)
    assert [act.way for act in history.acts(office, meeting_id)] == [Way.UNDONE, Way.DONE]
    assert made(history.redo(office, meeting_id)) == step.after


def test_an_act_that_left_nothing_is_passed_over(session) -> None:
    office, _, meeting_id = session
    meetings.add(office, meeting_id, AgendaItem("item", "امنیت"))
    meetings.amend(office, meeting_id, "item", title="امنیت ")
    meetings.amend(office, meeting_id, "item", title="امنیت")
    assert made(history.undo(office, meeting_id)).agenda == ()


def test_approved_minutes_are_locked_and_keep_their_audit(session) -> None:
    office, _, meeting_id = session
    meetings.revise(office, meeting_id, started=time(9), ended=time(11), venue="تالار")
    rows = now(office, meeting_id).attendance
    attendance.mark_rest_present(office, meeting_id)
    meetings.amend(office, meeting_id, rows[1].id, role=Role.SECRETARY)
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    kept = history.acts(office, meeting_id)
    for verb in (history.undo, history.redo, lambda *of: history.undo_act(*of, 1)):
        with pytest.raises(Refusal, match="locked"):
            verb(office, meeting_id)
    assert history.reach(office, meeting_id) == history.Reach()
    assert history.acts(office, meeting_id) == kept
    assert len(kept) == 4


def test_what_was_deleted_from_the_register_does_not_come_back_with_an_undo(session) -> None:
    office, _, meeting_id = session
    register.put(office, Body("passing", "نهاد گذرا"))
    attendance.add_guest(office, meeting_id, "مهمان نمونه", "passing")
    row = row_named(now(office, meeting_id), "مهمان")
    meetings.remove(office, meeting_id, row.id)
    register.delete(office, Body("passing", "نهاد گذرا"))
    back = row_named(made(history.undo(office, meeting_id)), "مهمان")
    assert (back.name, back.body_id) == ("مهمان نمونه", None)


def test_an_attachment_is_an_act_too(session, tmp_path) -> None:
    office, _, meeting_id = session
    file = tmp_path / "نقشه.txt"
    file.write_text("نمونه", encoding="utf-8")
    changes = attachments.attach(office, meeting_id, file)
    assert said(changes.act) == "پیوست «نقشه» افزوده شد"
    assert made(history.undo(office, meeting_id)).attachments == ()
    history.redo(office, meeting_id)
    attachments.save_copy(office, changes.item_id, tmp_path / "copy.txt")
    assert (tmp_path / "copy.txt").read_text(encoding="utf-8") == "نمونه"


# ---- every verb, in any order

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
    return item and meetings.move(office, meeting_id, item.id, data.draw(st.integers(0, 4)))


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


VERBS = [verb for name, verb in sorted(globals().items()) if name.startswith("do_")]


def refused(work: Callable[[], Any]) -> str:
    """The code of the refusal, if there is one."""
    try:
        work()
    except Refusal as refusal:
        return refusal.code
    return ""


def act_at_random(hall: Hall, meeting_id: str, data: Any) -> None:
    hall.clock.now = NOW
    for verb in data.draw(st.lists(st.sampled_from(VERBS), min_size=1, max_size=12)):
        hall.clock.forward(data.draw(st.sampled_from([0.7, 20, 40])))
        assert refused(lambda verb=verb: verb(hall.office, meeting_id, data)) not in (
            "meeting_stale",
            "locked",
        )


def all_the_way(office: Office, meeting_id: str, verb: Callable[[Office, str], Changes]) -> Meeting:
    code = {history.undo: "nothing_to_undo", history.redo: "nothing_to_redo"}[verb]
    for _ in range(40):
        found = refused(lambda: verb(office, meeting_id))
        if found:
            assert found == code
            return now(office, meeting_id)
    raise AssertionError("no end")


modest = settings(
    max_examples=40,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


@modest
@given(data=st.data())
def test_whatever_was_done_can_be_undone_and_done_again_also_over_a_restart(hall: Hall, data: Any) -> None:
    catalogues = [Catalogue.load(ROOT / "translations", language) for language in LANGUAGES]
    meeting_id = made(meetings.create(hall.office, "series")).id
    first = now(hall.office, meeting_id)
    act_at_random(hall, meeting_id, data)
    last = now(hall.office, meeting_id)
    for act in history.acts(hall.office, meeting_id):
        for catalogue in catalogues:
            assert "{" not in catalogue.act(act)
    for verb, state in ((history.undo, first), (history.redo, last), (history.undo, first)):
        if data.draw(st.booleans()):
            hall.restart()
        assert all_the_way(hall.office, meeting_id, verb) == state


@modest
@given(data=st.data())
def test_single_acts_undone_in_any_order_leave_a_meeting_that_holds_together(hall: Hall, data: Any) -> None:
    office, meeting_id = hall.office, made(meetings.create(hall.office, "series")).id
    act_at_random(hall, meeting_id, data)
    numbers = [act.number for act in history.acts(office, meeting_id)]
    for number in data.draw(st.permutations(numbers)):
        code = refused(lambda number=number: history.undo_act(office, meeting_id, number))
        assert code in ("", "act_superseded")
        meeting = now(office, meeting_id)
        assert sum(turn.is_running for turn in meeting.turns) <= 1
        assert sum(row.role is Role.CHAIR for row in meeting.attendance) <= 1
        rows = {row.id for row in meeting.attendance}
        assert {one.speaker_id for one in meeting.statements} <= {None, *rows}


def test_a_span_of_the_floor_comes_back_as_it_was_measured(session) -> None:
    office, _, meeting_id = session
    meetings.add(office, meeting_id, Turn("turn", label="مدیران قرارگاه"))
    called = meetings.change(
        office, meeting_id, lambda one: replace(one, turns=turns.start(one.turns, "turn", time(10)))
    )
    assert said(called.act) == "نوبت سخن به مدیران قرارگاه رسید"
    stopped = meetings.change(
        office, meeting_id, lambda one: replace(one, turns=turns.stop(one.turns, time(10, 4), 217))
    )
    assert said(stopped.act) == "سخن مدیران قرارگاه پایان یافت"
    assert made(history.undo(office, meeting_id)).turns[0].is_running
    assert made(history.redo(office, meeting_id)).turns[0].spans == (Span(time(10), time(10, 4), 217),)
