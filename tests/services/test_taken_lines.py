"""Lines that were taken and undone: they come back as they were typed, and none of two is lost."""

from __future__ import annotations

from app.services import taken_lines, unfinished
from app.services.office import Office
from app.services.unfinished import Unfinished

ONE, TWO = Unfinished("r1", "نصب ۵ کانکس *فاتب"), Unfinished("r2", "گشت شبانه\nتا آخر ماه")
TYPED = Unfinished("t", "نیمه‌کاره")
MEETING = "meeting"


def test_an_undone_line_goes_back_into_an_empty_field(office: Office) -> None:
    taken_lines.keep(office, MEETING, ONE)
    taken_lines.keep(office, MEETING, TWO)
    assert taken_lines.give_back(office, MEETING, {"r1"}, {"r2"}).line == ONE
    assert taken_lines.look(office, MEETING, {"r2"}) == taken_lines.Returned(ONE)
    assert taken_lines.give_back(office, MEETING, {"r1"}, {"r2"}).waiting == ()  # told twice


def test_where_something_stands_the_undone_line_waits_beside_it(office: Office) -> None:
    taken_lines.keep(office, MEETING, ONE)
    unfinished.keep(office, MEETING, TYPED)
    found = taken_lines.give_back(office, MEETING, {"r1"}, ())
    assert (found.line, found.waiting) == (TYPED, (ONE,))
    found = taken_lines.swap(office, MEETING, "r1", TYPED, ())
    assert (found.line, found.waiting) == (ONE, (TYPED,))
    assert taken_lines.look(office, MEETING, ()) == found
    assert taken_lines.forget(office, MEETING, "t", ()).waiting == ()


def test_what_is_a_resolution_again_waits_no_more(office: Office) -> None:
    for line in (ONE, TWO):
        taken_lines.keep(office, MEETING, line)
    assert taken_lines.give_back(office, MEETING, {"r1", "r2"}, ()).waiting == (ONE,)
    assert taken_lines.look(office, MEETING, {"r1", "r2"}) == taken_lines.Returned(None)


def test_a_line_that_lost_its_place_is_put_by(office: Office) -> None:
    unfinished.keep(office, MEETING, TYPED)
    assert taken_lines.put_by(office, MEETING, ONE, ()).waiting == (ONE,)
    assert taken_lines.put_by(office, MEETING, ONE, ()).waiting == (ONE,)


def test_only_so_many_are_remembered_and_another_meeting_has_its_own(office: Office) -> None:
    for at in range(taken_lines.MOST + 1):
        taken_lines.keep(office, MEETING, Unfinished(f"r{at}", f"خط {at}"))
    assert taken_lines.give_back(office, MEETING, {"r0"}, ()).line is None
    assert taken_lines.give_back(office, "another", {"r1"}, ()).line is None
    assert taken_lines.give_back(office, MEETING, {"r1"}, ()).line == Unfinished("r1", "خط 1")


def test_a_broken_file_holds_no_lines(office: Office) -> None:
    unfinished.keep(office, f"{MEETING}\ntaken", Unfinished("x", "{broken"))
    assert taken_lines.give_back(office, MEETING, {"r1"}, ()).line is None
