"""Backups are taken by themselves beside her work, told once when they fail, brought back after damage."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.services import backups, meetings, minutes
from app.services.backups import own_folder
from app.settings import Settings, load
from app.ui.backups import keeper
from app.ui.backups.rescue_page import RescuePage
from app.ui.preferences.backups_card import BackupsCard
from app.ui.program import Program
from app.ui.widgets import TwoStep
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY

Start = Callable[..., Program]


@pytest.fixture
def file(_sample_file: tuple[Path, str], tmp_path: Path) -> Path:
    """An office with the sample meeting, which nobody holds open."""
    return Path(shutil.copy(_sample_file[0], tmp_path / "office.dabir"))


@pytest.fixture
def start(file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Opens the window and waits until it has settled; at the end the bot closes it.

    The backup after the start comes when a test asks for it.
    """
    monkeypatch.setattr(keeper, "AFTER_START", 3_600_000)

    def build(**kept: str) -> Program:
        made = Program(bootstrap.open_office, str(file), Settings(**kept), tmp_path / "settings.json")
        qtbot.addWidget(made.window)
        with qtbot.waitSignal(made.settled):
            made.show()
        return made

    return build


def settle(program: Program) -> None:
    for _again in range(3):
        assert program.desk.drain(30_000)
        QApplication.processEvents()


def backups_of(file: Path) -> list[Path]:
    return [one.file for one in backups.listed(file, [own_folder(file)])]


def approve(program: Program, meeting_id: str) -> None:
    program.desk.do(minutes.acknowledge_all, meeting_id)
    program.desk.do(minutes.approve, meeting_id)
    settle(program)


def confirm(program: Program, step: TwoStep) -> None:
    assert step.act.isVisible()
    step.act.click()
    assert step.asks
    step.act.click()
    settle(program)


def card_of(program: Program) -> BackupsCard:
    page = program.window.pages.show_page("preferences")
    settle(program)
    card = page.backups_card  # type: ignore[attr-defined]
    assert isinstance(card, BackupsCard)
    return card


def rescue_of(program: Program) -> RescuePage:
    settle(program)
    [page] = program.window.findChildren(RescuePage)
    assert page.isVisible()
    return page


def test_the_exit_takes_one_and_a_second_exit_none(start: Start, file: Path) -> None:
    start().window.close()
    [backup] = backups_of(file)
    assert backups.look(backup).meetings == 1
    start().window.close()
    assert backups_of(file) == [backup]
    program = start()
    program.desk.do(meetings.create)
    program.window.close()
    assert len(backups_of(file)) == 2
    assert backups.look(backups_of(file)[0]).meetings == 2


def test_every_closing_takes_one_beside_her_work(start: Start, file: Path, sample_id: str) -> None:
    program = start()
    program.desk.do(meetings.create)
    settle(program)
    assert backups_of(file) == []  # a draft waits for the exit
    approve(program, sample_id)
    [backup] = backups_of(file)
    assert backups.look(backup).last_number
    program.window.close()
    assert backups_of(file) == [backup]  # nothing has changed since


def test_what_the_last_exit_did_not_manage_is_done_after_the_start(
    start: Start, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    monkeypatch.setattr(keeper, "AFTER_START", 0)
    with qtbot.waitSignal(program.keeper.changed):
        program.keeper.begin()
    assert len(backups_of(file)) == 1


def test_a_draft_is_backed_up_on_the_way_once_for_what_was_written(
    start: Start, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "ON_THE_WAY", 100)
    program = start()
    program.desk.do(meetings.create)
    qtbot.waitUntil(lambda: bool(backups_of(file)) and backups.look(backups_of(file)[0]).meetings == 2)
    made = backups_of(file)
    for _again in range(2):
        with qtbot.waitSignal(program.keeper.changed):
            pass
    assert backups_of(file) == made


def test_a_failure_is_told_once_and_stops_nothing(start: Start, file: Path, sample_id: str) -> None:
    own_folder(file).write_text("a file where the folder should be")
    program = start()
    program.keeper.take()
    settle(program)
    banner = program.window.banner("backup")
    assert banner is not None
    assert "کار شما ثبت شده است" in banner.sentence()
    program.window.clear_banner("backup")
    approve(program, sample_id)
    assert program.window.banner("backup") is None
    own_folder(file).unlink()
    program.keeper.take()
    settle(program)
    own_folder(file).rename(file.with_name("moved"))
    own_folder(file).write_text("again")
    program.desk.do(meetings.create)
    program.keeper.take()
    settle(program)
    assert program.window.banner("backup") is not None  # it had gone meanwhile
    program.window.close()
    assert not program.desk.is_open


def test_a_stick_she_chose_gets_one_when_it_is_there(start: Start, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    program = start()
    card = card_of(program)
    card.field.set_value(stick)
    card.choose(stick)
    settle(program)
    assert "در دسترس است" in card.presence.text()
    kept = load(tmp_path / "settings.json")
    assert kept.backup_folder == str(stick)
    away = stick.rename(tmp_path / "away")
    card.now.click()
    settle(program)
    assert not stick.exists()
    assert card.result.isVisible()
    card.ask()
    settle(program)
    assert "وصل نیست" in card.presence.text()
    away.rename(stick)
    program.window.close()
    assert len(list((stick / "dabir-backups").glob("*.dabir"))) == 1
    again = start(backup_folder=kept.backup_folder, backup_mark=kept.backup_mark)
    facts = [row.facts.text() for row in card_of(again).shelf.rows]
    assert ["در جای دوم" in one for one in facts].count(True) == 1


def test_a_place_that_is_the_office_s_own_is_refused_at_its_field(start: Start, file: Path) -> None:
    program = start()
    card = card_of(program)
    own_folder(file).mkdir()
    card.choose(own_folder(file))
    settle(program)
    assert "پوشه خود دفتر" in card.field.property(PROBLEM_PROPERTY)


def test_she_goes_back_to_a_backup_from_the_settings(start: Start, file: Path, sample_id: str) -> None:
    program = start(meeting=sample_id, part="agenda")
    card = card_of(program)
    assert card.shelf.none.isVisible()
    card.now.click()
    settle(program)
    assert len(card.shelf.rows) == 1
    approve(program, sample_id)
    row = card.shelf.rows.at(len(card.shelf.rows) - 1)
    assert row is not None
    row.look.click()
    settle(program)
    preview = card.shelf.preview
    assert preview.isVisible()
    assert (preview.office.text(), preview.meetings.text()) == ("شهرداری منطقه ۲۰ تهران", "۱")
    assert preview.number.text() == "—"
    assert "دوباره به صورتجلسه‌ای دیگر داده می‌شود" in preview.warning.sentence()
    confirm(program, preview.restore)
    assert program.window.toast.sentence().startswith("دفتر از پشتیبان بازگردانده شد")
    assert program.window.pages.current_page() == "preferences"
    found: list[str] = []
    program.desk.ask(meetings.summaries, lambda some: found.extend(one.number for one in some))
    settle(program)
    assert found == [""]
    kept = [one for one in backups_of(file) if "before-restore" in one.name]
    assert backups.look(kept[0]).last_number


def test_a_restore_that_is_refused_leaves_her_where_she_was(start: Start, file: Path) -> None:
    program = start()
    card = card_of(program)
    card.now.click()
    settle(program)
    row = card.shelf.rows.at(0)
    assert row is not None
    row.look.click()
    settle(program)
    backups_of(file)[0].write_bytes(b"spoilt meanwhile")
    confirm(program, card.shelf.preview.restore)
    assert card.shelf.problem.isVisible()
    assert program.desk.is_open
    program.desk.do(meetings.create)
    settle(program)


GARBAGE: dict[str, Callable[[Path], object]] = {
    "garbage": lambda file: file.write_bytes(os.urandom(40_000)),
    "truncated": lambda file: file.write_bytes(file.read_bytes()[:50_000]),
    "zero bytes": lambda file: file.write_bytes(b""),
    "gone": lambda file: file.unlink(),
}


@pytest.mark.parametrize("how", GARBAGE)
def test_a_damaged_office_is_recognised_at_the_start_and_brought_back(
    start: Start, file: Path, sample_id: str, how: str
) -> None:
    program = start()
    approve(program, sample_id)
    program.window.close()
    GARBAGE[how](file)
    program = start()
    page = rescue_of(program)
    banner = program.window.banner("office")
    assert banner is not None
    assert str(file) in banner.sentence()
    assert page.preview.isVisible()
    assert page.preview.number.text() != "—"
    assert page.preview.restore.act.hasFocus() or not program.window.isActiveWindow()
    confirm(program, page.preview.restore)
    assert program.window.banner("office") is None
    assert program.window.pages.current_page() == "meetings"
    assert program.window.pages.page("meetings").list.table.rows.rowCount() == 1  # type: ignore[attr-defined]
    assert len(list(file.parent.glob("office.damaged-*.dabir"))) == (how != "gone")


def test_an_office_that_another_program_put_right_is_opened_again(start: Start, file: Path) -> None:
    good = file.read_bytes()
    file.write_bytes(os.urandom(9000))
    program = start()
    page = rescue_of(program)
    assert "پشتیبان سالمی پیدا نشد" in page.waiting.text()
    assert not page.preview.isVisible()
    file.write_bytes(good)
    page.retried.emit()
    settle(program)
    assert program.window.pages.current_page() == "meetings"
    assert program.window.banner("office") is None


def test_damage_that_the_opening_did_not_meet_is_found_by_the_first_backup(start: Start, file: Path) -> None:
    with closing(bootstrap.open_office(str(file))) as office, office.store.write() as room:
        room.attachments.put_content("a", os.urandom(200_000))
    data = file.read_bytes()
    file.write_bytes(data[:-60_000] + b"\xa5" * 60_000)
    program = start()
    program.keeper.take()
    settle(program)
    banner = program.window.banner("office")
    assert banner is not None
    banner.action.click()
    settle(program)
    assert program.window.pages.current_page() == "preferences"
    assert backups_of(file) == []
    program.keeper.is_on = False


def test_an_exit_without_time_leaves_nothing_half_and_the_next_start_does_it(
    start: Start, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "AT_EXIT", 0.0)
    program = start()
    program.window.close()
    assert not program.desk.is_open
    assert list(own_folder(file).iterdir()) == []
    program = start()
    program.keeper.take()
    settle(program)
    assert len(backups_of(file)) == 1


def test_an_exit_that_takes_long_says_what_it_waits_for(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "PATIENCE", 0)
    program = start()
    program.window.close()
    banner = program.window.banner("backup")
    assert banner is not None
    assert "سپس برنامه بسته می‌شود" in banner.sentence()
