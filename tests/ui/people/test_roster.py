"""«ورود از اکسل»: a real workbook beside a real office, looked over, decided by keys, taken and undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.person import Person
from app.domain.roster import Choice, Decision, MatchKind
from app.services import register
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.people import PeoplePage, roster_words
from app.ui.people.roster_panel import ALL, RosterPanel
from tests.ui.people.conftest import drain

HEADER = ("نام", "نام خانوادگی", "سمت", "محله", "عضویت", "تلفن همراه", "کد ملی", "کفش")
HOSSEINI = "sample-person-hosseini"
Given = Callable[..., Path]


@pytest.fixture
def given(tmp_path: Path) -> Given:
    def written(*rows: Sequence[Any], name: str = "roster.xlsx") -> Path:
        book = openpyxl.Workbook()
        for row in (HEADER, *rows):
            book.active.append(list(row))
        book.save(tmp_path / name)
        return tmp_path / name

    return written


@pytest.fixture
def panel(page: PeoplePage, given: Given) -> RosterPanel:
    """Three rows: somebody new in a new neighbourhood, somebody known with a mobile, an unclear namesake."""
    known = page.desk.register.person(HOSSEINI)
    assert known is not None
    twin = next(
        one for one in page.desk.register.people if one.positions and one.positions[0].neighbourhood_id
    )
    page.importing.open(
        given(
            ("زهره", "نوری‌زاده", "شورایار", "کوی نمونه", "اصلی", 9123456789, "", 38),
            (known.first_name, known.last_name, "", "", "", 9350000000, "", 42),
            (twin.first_name, twin.last_name, twin.positions[0].title, "کوی نمونه", "", "", "", 40),
        )
    )
    drain(page)
    assert page.importing.panel is not None
    return page.importing.panel


def decisions(panel: RosterPanel) -> list[str]:
    model = panel.table.rows
    return [str(model.data(model.index(at, 3))) for at in range(model.rowCount())]


def show_all(panel: RosterPanel) -> None:
    QTest.mouseClick(panel.filter.button(ALL), Qt.MouseButton.LeftButton)


def people(office: Office) -> dict[str, Person]:
    return {one.id: one for one in register.read(office).people}


def test_the_table_takes_the_place_of_the_lists_and_begins_with_what_is_unclear(
    page: PeoplePage, panel: RosterPanel
) -> None:
    assert not page.list.isVisible()
    assert panel.table.hasFocus()
    assert panel.filter.value() is MatchKind.UNCLEAR
    assert decisions(panel) == ["برگزینید"]
    show_all(panel)
    assert decisions(panel) == ["تازه", "روزآمد", "برگزینید"]
    assert panel.action.text() == "ثبت ۲ نفر"
    assert "کفش" in panel.remarks.text()
    assert panel.neighbourhoods.text() == "۱ محله تازه ساخته شود: کوی نمونه"
    assert not panel.neighbourhoods.value()
    assert "کوی نمونه" in panel.unmade.text(), "what is lost without the tick is said before it is lost"
    assert panel.bodies.isHidden()


def test_nothing_is_written_before_she_says_so(page: PeoplePage, panel: RosterPanel, office: Office) -> None:
    before = register.read(office)
    QTest.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()
    assert page.importing.panel is None
    assert register.read(office) == before


def test_the_list_is_taken_and_undone_from_the_toast(
    page: PeoplePage, panel: RosterPanel, office: Office
) -> None:
    before = register.read(office)
    told: list[tuple[str, Callable[[], object] | None]] = []
    page.desk.done.connect(lambda sentence, undo: told.append((sentence, undo)))
    panel.neighbourhoods.click()
    assert not panel.unmade.isVisible()
    QTest.mouseClick(panel.action, Qt.MouseButton.LeftButton)
    drain(page)
    now = register.read(office)
    assert people(office)[HOSSEINI].mobile == "09350000000"
    assert len(now.people) == len(before.people) + 1
    assert any(place.name == "کوی نمونه" for place in now.neighbourhoods)
    assert page.list.isVisible()
    assert "زهره نوری‌زاده" in [row.name for row in page.list.rows()]
    (sentence, undo) = told[0]
    assert sentence == "۲ نفر از اکسل ثبت شد"
    assert undo is not None
    undo()
    drain(page)
    assert register.read(office) == before


def test_decisions_are_made_by_keys_alone(page: PeoplePage, panel: RosterPanel, office: Office) -> None:
    before = people(office)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.card.segments is not None
    chosen = panel.card.segments.button(panel.card.segments.value())
    assert chosen.hasFocus()
    assert panel.card.segments.value().decision is Decision.KEEP
    (candidate,) = panel.shown.matches[2].candidates
    first = panel.card.segments.button(Choice(Decision.UPDATE, candidate))
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert decisions(panel) == ["روزآمد"]
    assert panel.card.segments.button(panel.card.segments.value()).hasFocus()
    show_all(panel)
    panel.table.setFocus()
    panel.table.select(2)
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.table.hasFocus()
    assert decisions(panel) == ["وارد نشود", "روزآمد", "روزآمد"]
    assert panel.action.text() == "ثبت ۲ نفر"
    QTest.keyClick(panel.neighbourhoods, Qt.Key.Key_Space)
    QTest.keyClick(panel.action, Qt.Key.Key_Space)
    drain(page)
    now = people(office)
    assert set(now) == set(before)
    assert len(now[candidate].positions) == len(before[candidate].positions) + 1


def test_what_changes_is_shown_and_numbers_are_covered_in_the_table(panel: RosterPanel) -> None:
    panel.filter.button(MatchKind.UPDATE).click()
    model = panel.table.rows
    assert model.data(model.index(0, 2)) == "تلفن همراه: •••۰۰۰۰"
    assert model.data(model.index(0, 0)) == "۳"


def test_a_name_in_two_rows_another_name_of_a_place_and_what_is_left_out_are_told(
    page: PeoplePage, given: Given
) -> None:
    place = next(one for one in page.desk.register.neighbourhoods if one.aliases)
    page.importing.open(
        given(
            ("آقای اکبر", "نمونه‌پور", "شورایار", place.aliases[0]),
            ("زهره", "نوری‌زاده", "شورایار", place.name),
            ("اکبر", "نمونه‌پور", "شورایار", "کوی نمونه"),
        )
    )
    drain(page)
    panel = page.importing.panel
    assert panel is not None
    assert panel.same_names.text() == "همین نام در چند سطر: اکبر نمونه‌پور (۲، ۴)"
    assert "«آقای» پیش از نام نوشته نمی‌شود" in panel.remarks.text()
    (first, second, third) = panel.table.rows.row(0), panel.table.rows.row(1), panel.table.rows.row(2)
    assert f"{place.aliases[0]} ← {place.name} (نام دیگر)" in roster_words.told_row(first.match)
    (remedy,) = roster_words.told_other_names(first.match)
    assert f"«{place.aliases[0]}» نام دیگر «{place.name}» است. اگر چنین نیست" in remedy
    assert place.name in roster_words.told_row(second.match)
    assert "نام دیگر" not in roster_words.told_row(second.match)
    assert roster_words.told_doubts(third.match) == ["همین نام در سطر ۲ هم هست"]
    QTest.keyClick(panel.table, Qt.Key.Key_End)
    assert panel.table.current().line == 4
    QTest.keyClick(panel.table, Qt.Key.Key_Home)
    assert panel.table.current().line == 2


def test_a_register_that_has_changed_meanwhile_is_told_and_read_again(
    page: PeoplePage, panel: RosterPanel, office: Office
) -> None:
    register.delete(office, Person("nobody", "هیچ‌کس"))
    register.put(office, Person("late", "نوری‌زاده", "زهره"))
    QTest.mouseClick(panel.action, Qt.MouseButton.LeftButton)
    drain(page)
    banner = panel.banner()
    assert banner is not None
    assert banner.sentence().startswith("فهرست اشخاص پس از خواندن این پرونده عوض شده است")
    banner.action.click()
    drain(page)
    assert panel.banner() is None
    assert panel.shown.matches[0].person_id == "late"


def test_a_file_that_is_no_table_is_told_and_the_page_stays(
    page: PeoplePage, tmp_path: Path, given: Given
) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"nothing")
    page.importing.open(file)
    drain(page)
    banner = page.importing.banner()
    assert banner is not None
    assert "جدول Excel یا CSV نیست" in banner.sentence()
    assert page.list.isVisible()
    page.importing.open(given(("زهره", "نوری‌زاده")))
    drain(page)
    assert page.importing.banner() is None
    assert page.importing.panel is not None


def test_the_empty_file_is_written(page: PeoplePage, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.written) as told:
        page.importing.write_template(tmp_path / "empty.xlsx")
    assert told.args == ["پرونده خالی نوشته شد: \u2066empty.xlsx\u2069", tmp_path / "empty.xlsx"]
    assert openpyxl.load_workbook(tmp_path / "empty.xlsx").active["A1"].value == "نام"


def test_the_model_of_the_table_is_sound(panel: RosterPanel) -> None:
    QAbstractItemModelTester(panel.table.rows, QAbstractItemModelTester.FailureReportingMode.QtTest)
    show_all(panel)
    panel.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    panel.filter.button(MatchKind.NEW).click()
