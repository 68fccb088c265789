"""Undo across the meeting: act by act, over a restart, until approval; the audit keeps every act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.domain import turn as turns
from app.domain.act import Act, Way
from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance, Presence, Role
from app.domain.body import Body
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.statement import Statement
from app.domain.turn import Span, Turn
from app.services import attachments, attendance, history, meetings, minutes, register
from app.services.changes import Changes
from app.services.office import Office
from app.words import Catalogue
from tests.conftest import ROOT
from tests.services.history_hall import NOW, Clock, Hall, made, now


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
    assert said(undone.act) == "واگرد شد: رضا ملکی ساعت ۱۲:۳۰ حاضر شد"
    again = history.redo(office, meeting_id)
    assert made(again) == changes.meeting
    assert said(again.act) == "دوباره انجام شد: رضا ملکی ساعت ۱۲:۳۰ حاضر شد"


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


def test_no_verb_writes_a_meeting_past_its_history() -> None:
    writers = {
        path.name
        for path in (ROOT / "app" / "services").glob("*.py")
        if "meetings.save(" in path.read_text("utf-8")
    }
    # Besides: a corrected name that reaches the drafts, and the approvals and versions that a record brings.
    assert writers == {"acts.py", "history.py", "register.py", "importing.py", "imported_versions.py"}
