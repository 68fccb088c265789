"""بررسی سلامت دفتر: the check of the whole office from the settings, beside her, and stopped on wish."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from app.services import backups, register
from tests.ui.preferences.conftest import Preferences

Typing = Callable[[QLineEdit, str], None]


def test_an_office_that_is_whole_is_told_so(open_preferences: Callable[[], Preferences]) -> None:
    page = open_preferences().page
    history = page.health_card.history
    history.start.click()
    assert page.desk.drain()
    assert (history.outcome.word.text(), history.outcome.tone()) == ("درست", "green")
    assert history.outcome.isVisible()


def test_what_was_changed_behind_the_programs_back_is_told_with_its_place(
    open_preferences: Callable[[], Preferences],
) -> None:
    preferences = open_preferences()
    file = backups.office_file(preferences.office.store.where)
    assert file is not None
    with sqlite3.connect(file) as database:
        database.execute("UPDATE meeting SET held_on = 'روزی'")
    database.close()
    history = preferences.page.health_card.history
    history.start.click()
    assert preferences.page.desk.drain()
    assert (history.outcome.word.text(), history.outcome.tone()) == ("نادرست", "red")
    assert any("meeting.held_on" in sentence for sentence in history.breaks())


def test_typing_is_saved_while_it_goes_on_and_it_is_stopped_on_wish(
    open_preferences: Callable[[], Preferences], write: Typing
) -> None:
    preferences = open_preferences()
    page, gate = preferences.page, threading.Event()
    history = page.health_card.history
    page.desk.ask_aside(lambda _office: gate.wait(10))
    history.start.click()
    assert history.halt.isVisible()
    assert not history.start.isEnabled()
    write(page.office.organisation, "شهرداری نمونه")
    assert register.profile(preferences.office).organisation == "شهرداری نمونه"
    history.halt.setFocus()
    history.halt.click()
    gate.set()
    assert page.desk.drain()
    assert history.outcome.word.text() == "ناتمام"
    assert history.breaks() == []
    assert not history.halt.isVisible()
    assert history.start.hasFocus()
