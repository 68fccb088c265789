"""From her own office to the practice office and back: no word is lost, no file stays held."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.domain.problems import Problem
from app.services import meetings, register
from app.services.office import Office
from app.settings import Settings, load
from app.ui.switching import Switching
from app.ui.welcome.practice_band import PracticeBand
from tests.ui.letting_go import let_go

Typing = Callable[[QWidget, str], None]
SAMPLE_NAME = "شهرداری منطقه ۲۰ تهران"


class Computer:
    """Where everything lies, and the window that is shown."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.own, self.practice = folder / "office.dabir", folder / "practice" / "office.dabir"
        self.settings_file, self._qtbot = folder / "settings.json", qtbot
        self.troubles: list[object] = []
        self.refusals: list[Problem] = []

    def start(self, target: str = "", **kept: str) -> None:
        file = self.settings_file
        self.shown = Switching(self.open, target or str(self.own), self.practice, Settings(**kept), file)
        self._watch()
        with self._qtbot.waitSignal(self.program.settled):
            self.program.show()

    def open(self, target: str) -> Office:
        if self.refusals:
            raise self.refusals.pop()
        return bootstrap.open_office(target or str(self.own))

    @property
    def program(self) -> Any:
        return self.shown.program

    @property
    def band(self) -> PracticeBand | None:
        return self.program.window.findChild(PracticeBand)  # type: ignore[no-any-return]

    def switch(self, act: Callable[[], object]) -> None:
        with self._qtbot.waitSignal(self.shown.switched):
            act()
        self._watch()
        self._qtbot.waitSignal(self.program.settled).wait()
        assert self.program.tasks.drain()

    def _watch(self) -> None:
        for told in (self.program.tasks.problem, self.program.tasks.unexpected):
            told.connect(self.troubles.append)


@pytest.fixture
def computer(_sample_file: tuple[Path, str], tmp_path: Path, qtbot: QtBot) -> Iterator[Computer]:
    """A computer on which an office with a name of its own is at work."""
    made = Computer(tmp_path, qtbot)
    shutil.copy(_sample_file[0], made.own)
    office = bootstrap.open_office(str(made.own))
    register.set_profile(office, organisation="دفتر خودم", trial=False)
    office.close()
    yield made
    let_go(made.program, qtbot)
    assert made.troubles == []


def is_free(file: Path) -> bool:
    lock = FileLock(f"{file}.lock")
    lock.acquire(blocking=False)
    lock.release()
    return True


def words_on(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_the_practice_office_is_marked_everywhere_and_her_own_nowhere(computer: Computer) -> None:
    computer.start()
    assert computer.band is None
    assert "تمرین" not in computer.program.window.windowTitle()
    computer.switch(computer.shown.open_practice)
    window = computer.program.window
    assert "تمرین" in window.windowTitle()
    assert computer.band is not None
    assert computer.band.isVisible()
    assert computer.band.mapTo(window, computer.band.rect().topLeft()).y() == 0
    assert words_on(window).count("دفتر تمرین") == 2  # in the band, and where the office's name stands
    for page in ("people", "neighbourhoods", "verification", "preferences"):
        window.pages.show_page(page)
        assert computer.band.isVisible()


def test_there_and_back_lets_each_file_go(computer: Computer) -> None:
    computer.start()
    with pytest.raises(Problem, match="office_open_elsewhere"):
        bootstrap.open_office(str(computer.own))
    computer.switch(computer.shown.open_practice)
    assert is_free(computer.own)
    assert computer.program.desk.profile.organisation == SAMPLE_NAME
    assert computer.band is not None
    computer.switch(computer.band.back.click)
    assert is_free(computer.practice)
    assert computer.program.desk.profile.organisation == "دفتر خودم"
    assert computer.band is None


def test_what_was_being_typed_is_written_before_the_office_goes(
    computer: Computer, sample_id: str, type_text: Typing, qtbot: QtBot
) -> None:
    computer.start(page="meetings", meeting=sample_id, part="facts")
    window = computer.program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    title = window.pages.page("meetings").meeting.part("facts").form.title
    title.setFocus()
    title.selectAll()
    type_text(title, "نشست نیمه‌نوشته")
    computer.switch(computer.shown.open_practice)
    assert "نشست نیمه‌نوشته" not in words_on(computer.program.window)
    own = bootstrap.open_office(str(computer.own))
    assert meetings.read(own, sample_id).meeting.title == "نشست نیمه‌نوشته"
    own.close()


def test_a_field_that_is_refused_keeps_the_office_open_once(
    computer: Computer, sample_id: str, type_text: Typing, qtbot: QtBot
) -> None:
    computer.start(page="meetings", meeting=sample_id, part="facts")
    before = computer.program
    before.window.activateWindow()
    qtbot.waitUntil(before.window.isActiveWindow)
    ended = before.window.pages.page("meetings").meeting.part("facts").form.ended
    ended.setFocus()
    ended.selectAll()
    type_text(ended, "0001")
    computer.shown.open_practice()
    assert computer.program is before
    assert before.window.isVisible()
    assert ended.hasFocus()
    assert not computer.practice.exists()
    computer.switch(computer.shown.open_practice)
    assert computer.program is not before


def test_nothing_done_in_practice_reaches_her_office(computer: Computer) -> None:
    computer.start()
    before = computer.own.stat().st_mtime_ns
    computer.switch(computer.shown.open_practice)
    before = computer.own.stat().st_mtime_ns
    desk = computer.program.desk
    desk.do(register.set_profile, organisation="آزمایش")
    desk.do(meetings.create)
    assert computer.program.tasks.drain()
    computer.switch(computer.shown.open_own)
    assert computer.program.desk.profile.organisation == "دفتر خودم"
    assert computer.own.stat().st_mtime_ns >= before
    found: list[Any] = []
    computer.program.desk.ask(meetings.summaries, found.append)
    assert computer.program.tasks.drain()
    assert len(found[0]) == 1


def test_where_she_was_is_remembered_of_her_own_office_alone(computer: Computer, sample_id: str) -> None:
    computer.start(page="meetings", meeting=sample_id, part="agenda")
    computer.switch(computer.shown.open_practice)
    window = computer.program.window
    assert window.pages.current_page() == "meetings"
    assert window.pages.page("meetings").currentWidget() is window.pages.page("meetings").list
    window.pages.show_page("people")
    assert computer.program.tasks.drain()
    kept = load(computer.settings_file)
    assert (kept.page, kept.meeting, kept.part) in {("", "", ""), ("meetings", sample_id, "agenda")}
    computer.switch(computer.shown.open_own)
    meeting = computer.program.window.pages.page("meetings").currentWidget()
    assert (meeting.meeting_id, meeting.tabs.current()) == (sample_id, "agenda")


def test_practice_goes_on_where_it_was_until_it_is_thrown_away(computer: Computer) -> None:
    computer.start()
    computer.switch(computer.shown.open_practice)
    computer.program.desk.do(meetings.create)
    computer.switch(computer.shown.open_own)
    computer.switch(computer.shown.open_practice)
    assert computer.program.window.pages.page("meetings").list.table.rows.rowCount() == 2
    band = computer.band
    assert band is not None
    band.anew.act.click()
    assert band.anew.asks
    QTest.qWait(1)
    computer.switch(band.anew.act.click)
    assert computer.program.window.pages.page("meetings").list.table.rows.rowCount() == 1
    assert not list(computer.practice.parent.parent.glob(".practice*"))


def test_who_left_the_welcome_to_practise_comes_back_to_it(computer: Computer) -> None:
    computer.start(page="people")
    computer.switch(computer.program.window.pages.show_page("welcome").practise.click)
    computer.switch(lambda: computer.shown.open_practice(anew=True))
    computer.switch(computer.shown.open_own)
    assert computer.program.window.pages.current_page() == "welcome"
    computer.program.window.pages.show_page("people")
    computer.switch(computer.shown.open_practice)
    computer.switch(computer.shown.open_own)
    assert computer.program.window.pages.current_page() == "people"


def test_from_the_settings_she_goes_to_practice_and_not_out_of_it(computer: Computer) -> None:
    computer.start()
    page = computer.program.window.pages.show_page("preferences")
    computer.switch(page.start.practice.click)
    page = computer.program.window.pages.show_page("preferences")
    assert not page.start.practice.isVisible()
    assert page.start.welcome.isVisible()


def test_a_practice_office_that_cannot_be_opened_is_told_and_left_again(computer: Computer) -> None:
    computer.start()
    computer.refusals.append(Problem("office_open_elsewhere", path="office.dabir"))
    computer.switch(computer.shown.open_practice)
    assert computer.program.window.banner("office") is not None
    assert computer.band is not None
    computer.switch(computer.band.back.click)
    assert computer.program.desk.profile.organisation == "دفتر خودم"


def test_the_file_of_the_practice_office_is_marked_however_it_is_opened(computer: Computer) -> None:
    computer.start(str(computer.practice))
    assert computer.band is not None
    assert "تمرین" in computer.program.window.windowTitle()
    computer.switch(computer.band.back.click)
    assert computer.program.desk.profile.organisation == "دفتر خودم"


def test_a_closed_window_is_let_go_with_its_worker(computer: Computer, qtbot: QtBot) -> None:
    computer.start()
    gone: list[str] = []
    computer.program.destroyed.connect(lambda: gone.append("program"))
    computer.program.window.destroyed.connect(lambda: gone.append("window"))
    computer.switch(computer.shown.open_practice)
    qtbot.waitUntil(lambda: sorted(gone) == ["program", "window"])
