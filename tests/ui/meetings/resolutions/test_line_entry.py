"""A resolution typed in one line, as the secretary does it; afterwards the office is asked what it holds."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import quantiles

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.body import Body
from app.domain.meeting import Meeting
from app.domain.neighbourhood import Neighbourhood
from app.domain.resolution import Resolution
from app.persian import calendar
from app.services import meetings
from app.services import register as registers
from app.services.office import Office
from app.ui import theme
from app.ui.commit import AT_MOST
from app.ui.desk import Desk
from app.ui.meetings.resolutions import ResolutionsPart
from app.ui.meetings.resolutions.line_entry import LineEntry
from app.ui.meetings.resolutions.line_words import painted_span
from app.words import Catalogue

Typist = Callable[[QWidget, str], None]
ISSUE = "نصب ۵ کانکس مسئول: شهرداری منطقه ۲۰ موضوع: امنیت محله: دولت‌آباد تا ۱۴۰۵/۱۲/۲۵"
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
DISTRICT, POLICE, KIOSKS = "sample-body-district", "sample-body-police", "sample-r2"


@pytest.fixture
def entry(office: Office, desk: Desk, catalogue: Catalogue, sample_id: str, qtbot: QtBot) -> LineEntry:
    """The line alone, as any page may hold it, with the caret in it."""
    return opened(desk, catalogue, office, sample_id, qtbot)


def opened(desk: Desk, catalogue: Catalogue, office: Office, meeting_id: str, qtbot: QtBot) -> LineEntry:
    entry = LineEntry(desk, catalogue)
    qtbot.addWidget(entry)
    entry.resize(520, 420)
    desk.meeting_changed.connect(entry.show_meeting)
    entry.show_meeting(meetings.read(office, meeting_id))
    entry.show()
    entry.activateWindow()
    entry.field.setFocus()
    qtbot.waitUntil(entry.field.hasFocus)
    settle(desk)
    return entry


def settle(desk: Desk) -> None:
    """What was queued is done and shown."""
    for _ in range(3):
        QApplication.processEvents()
        desk.tasks.drain()


def text(entry: LineEntry) -> str:
    return entry.field.toPlainText()


def press(entry: LineEntry, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(entry.field, key, modifier)


def shown(entry: LineEntry) -> dict[str, str]:
    """The chips below the line and their tones."""
    return {one.text: one.tone for one in entry.field.said}


def test_the_line_of_the_issue_is_taken_with_its_letters_and_one_key(
    part: ResolutionsPart, held: Callable[[], Meeting], type_text: Typist
) -> None:
    part.entry.field.setFocus()
    pressed = 0
    for letter in ISSUE:
        type_text(part.entry.field, letter)
        pressed += 1
        assert part.entry.field.toPlainText() == ISSUE[:pressed]  # never rewritten under her hand
    QTest.keyClick(part.entry.field, Qt.Key.Key_Return, CTRL)
    pressed += 1
    taken = held().resolutions[-1]
    assert taken == Resolution(
        taken.id,
        text="نصب ۵ کانکس",
        topic="امنیت",
        responsible_ids=(DISTRICT,),
        neighbourhood_ids=("sample-place-dowlatabad",),
        due_on=calendar.gregorian(1405, 12, 25),
    )
    assert pressed == len(ISSUE) + 1
    assert part.entry.field.toPlainText() == ""
    assert part.entry.field.hasFocus()
    assert part.chosen == taken


def test_chips_say_what_was_understood_while_it_is_typed(entry: LineEntry, type_text: Typist) -> None:
    assert entry.chips.texts()[0].startswith("مسئول *")  # an empty line says by what one begins
    type_text(entry.field, ISSUE)
    assert shown(entry) == dict.fromkeys(
        ("مسئول: شهرداری منطقه ۲۰", "موضوع: امنیت", "محله: دولت‌آباد", "مهلت: ۱۴۰۵/۱۲/۲۵"), "primary"
    )
    assert entry.chips.texts() == list(shown(entry))
    assert entry.field.accessibleDescription().startswith("مسئول: شهرداری منطقه ۲۰؛ موضوع")
    assert entry.note.isHidden()


def test_names_are_shown_as_they_are_called_officially_and_signs_as_their_fields(
    entry: LineEntry, type_text: Typist
) -> None:
    type_text(entry.field, "نصب دوربین *فاتب =امنیت >آخر بهمن ")
    assert list(shown(entry)) == ["مسئول: فرماندهی انتظامی تهران بزرگ", "موضوع: امنیت", "مهلت: ۱۴۰۵/۱۱/۳۰"]


@pytest.mark.parametrize(
    ("line", "chip", "sentence"),
    [
        (
            "نصب مسئول: اداره فلان؛ ",
            "مسئول: اداره فلان",
            "نهادی به این نام شناخته نیست؛ در متن می‌ماند",
        ),
        ("محله: قلعه‌نو؛ ", "محله: قلعه‌نو", "محله‌ای به این نام شناخته نیست؛ در متن می‌ماند"),
        ("نوع: سفارش؛ ", "نوع: سفارش", "این نام در فهرست نیست؛ در متن می‌ماند"),
        ("موضوع: آب موضوع: برق ", "موضوع: آب", "پس از این دوباره گفته شده؛ در متن می‌ماند"),
        ("نصب تا ۳۱ مهر؛ ", "مهلت: تا ۳۱ مهر", "مهر ۱۴۰۵ ۳۰ روز دارد؛ در متن می‌ماند"),
        ("نصب تا شنبه ۲۵ اسفند؛ ", "مهلت: تا شنبه ۲۵ اسفند", "روز هفته با تاریخ نمی‌خواند"),
        ("نصب تا ۲/۳؛ ", "مهلت: ۱۴۰۶/۰۲/۰۳", "ماه پیش از روز خوانده شد"),
        ("نصب تا ۱۴۰۰/۱/۱؛ ", "مهلت: ۱۴۰۰/۰۱/۰۱", "این روز گذشته است"),
        ("مقدار: چند کانکس؛ ", "مقدار: چند کانکس", "مقدار با عدد آغاز می‌شود؛ در متن می‌ماند"),
    ],
)
def test_what_is_not_clear_wears_a_sign_and_is_told(
    entry: LineEntry, type_text: Typist, line: str, chip: str, sentence: str
) -> None:
    type_text(entry.field, line)
    odd = [one for one in entry.field.said if one.needs_look]
    assert [(one.text, one.sentence) for one in odd] == [(chip, sentence)]
    assert entry.note.text() == f"«{chip}»: {sentence}"
    assert entry.note.isVisible()


def test_a_name_that_is_being_typed_is_not_complained_of(entry: LineEntry, type_text: Typist) -> None:
    type_text(entry.field, "نصب مسئول: شهرداری من")
    assert shown(entry) == {"مسئول: شهرداری من": "plain"}
    assert entry.note.isHidden()
    entry.field.moveCursor(QTextCursor.MoveOperation.Start)
    assert shown(entry) == {"مسئول: شهرداری من": "amber"}


def test_namesakes_wait_for_her(desk: Desk, entry: LineEntry, type_text: Typist) -> None:
    for place in (Neighbourhood("a", "نمونه‌آباد", (), "۱"), Neighbourhood("b", "نمونه‌آباد", (), "۳")):
        desk.do(registers.put, place)
    settle(desk)
    type_text(entry.field, "محله: نمونه‌آباد")
    assert shown(entry) == {"محله: نمونه‌آباد": "amber"}
    assert entry.note.isHidden()
    assert len(entry.field.offers.labels()) == 2
    assert entry.field.offers.chosen is None  # nobody is assumed
    press(entry, Qt.Key.Key_Down)
    press(entry, Qt.Key.Key_Down)
    press(entry, Qt.Key.Key_Return)
    assert text(entry) == "محله: نمونه‌آباد (ناحیه ۳)"
    assert shown(entry) == {"محله: نمونه‌آباد (ناحیه ۳)": "primary"}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_name_begun_is_offered_and_taken_without_leaving_the_field(
    entry: LineEntry, type_text: Typist, key: Qt.Key
) -> None:
    type_text(entry.field, "نصب *شهرداری من")
    assert entry.field.offers.labels() == ["شهرداری منطقه ۲۰"]
    assert entry.field.hasFocus()
    assert QApplication.activePopupWidget() is None  # non-modal: the mouse is free, too
    press(entry, key)
    assert text(entry) == "نصب *شهرداری منطقه ۲۰"
    assert entry.field.offers.labels() == []
    assert entry.field.hasFocus()
    entry.field.undo()
    assert text(entry) == "نصب *شهرداری من"


def test_a_name_is_taken_by_the_mouse_and_by_what_an_input_method_writes(
    entry: LineEntry, qtbot: QtBot
) -> None:
    typed = QInputMethodEvent()
    typed.setCommitString("نصب *شهرداري من")
    QApplication.sendEvent(entry.field, typed)
    assert text(entry) == "نصب *شهرداری من"
    offers = entry.field.offers
    place = offers.visualRect(offers.names.index(0)).center()
    qtbot.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert text(entry) == "نصب *شهرداری منطقه ۲۰"
    assert entry.field.hasFocus()
    assert not offers.isVisible()


def test_arrows_choose_and_go_round(entry: LineEntry, type_text: Typist) -> None:
    type_text(entry.field, "همکار: س")
    offered = entry.field.offers.labels()
    assert len(offered) > 1
    press(entry, Qt.Key.Key_Up)
    assert entry.field.offers.chosen == len(offered) - 1
    press(entry, Qt.Key.Key_Down)
    assert entry.field.offers.chosen == 0


def test_escape_and_a_caret_that_leaves_close_the_offers(entry: LineEntry, type_text: Typist) -> None:
    type_text(entry.field, "نصب *شهر")
    press(entry, Qt.Key.Key_Escape)
    assert entry.field.offers.labels() == []
    assert text(entry) == "نصب *شهر"
    type_text(entry.field, "د")
    assert entry.field.offers.labels()
    press(entry, Qt.Key.Key_Home)
    assert entry.field.offers.labels() == []
    entry.field.moveCursor(QTextCursor.MoveOperation.End)
    press(entry, Qt.Key.Key_Down)
    assert entry.field.offers.labels()
    entry.help.setFocus()
    assert not entry.field.offers.isVisible()


def test_enter_takes_a_line_whose_last_name_is_whole_though_longer_ones_are_offered(
    desk: Desk, entry: LineEntry, held: Callable[[], Meeting], type_text: Typist
) -> None:
    desk.do(registers.put, Body("longer", "فاتب و یاران"))
    settle(desk)
    type_text(entry.field, "گشت شبانه *فاتب")
    assert "فاتب و یاران" in entry.field.offers.labels()
    press(entry, Qt.Key.Key_Return)
    assert held().resolutions[-1].responsible_ids == (POLICE,)


def test_ctrl_enter_takes_the_line_whatever_is_offered(
    entry: LineEntry, held: Callable[[], Meeting], type_text: Typist
) -> None:
    before = held().resolutions
    type_text(entry.field, "گشت شبانه *شهرداری من")
    press(entry, Qt.Key.Key_Return, CTRL)
    assert held().resolutions == before
    assert "این واژه‌ها در متن می‌ماند: «مسئول: شهرداری من»" in entry.note.text()
    press(entry, Qt.Key.Key_Return, CTRL)
    assert held().resolutions[-1].text == "گشت شبانه مسئول: شهرداری من"  # not understood, not lost


def test_words_of_no_field_are_told_with_their_reason_before_enter_takes_them(
    entry: LineEntry, held: Callable[[], Meeting], type_text: Typist
) -> None:
    before = held().resolutions
    type_text(entry.field, "نصب دوربین *اداره فلان <31 مهر")
    assert shown(entry) == {"مسئول: اداره فلان": "amber", "مهلت: 31 مهر": "amber"}  # at the caret, too
    press(entry, Qt.Key.Key_Return)
    assert held().resolutions == before
    told = "این واژه‌ها در متن می‌ماند: «مسئول: اداره فلان»، «مهلت: ۳۱ مهر»؛ Enter دوباره همین را می‌پذیرد."
    assert entry.note.text().split("\n")[1:] == [told]
    assert entry.note.isVisible()
    type_text(entry.field, " ")  # another line, of which nothing has been said
    assert told not in entry.note.text()
    press(entry, Qt.Key.Key_Return)
    assert held().resolutions == before
    press(entry, Qt.Key.Key_Return)
    assert held().resolutions[-1].text == "نصب دوربین مسئول: اداره فلان مهلت: 31 مهر"
    assert (text(entry), entry.note.isVisible()) == ("", False)


def test_a_day_beyond_its_month_is_told_at_once(entry: LineEntry, type_text: Typist) -> None:
    type_text(entry.field, "نصب دوربین *فاتب <31 مهر")
    assert shown(entry)["مهلت: 31 مهر"] == "amber"
    assert entry.note.text() == "«مهلت: ۳۱ مهر»: مهر ۱۴۰۵ ۳۰ روز دارد؛ در متن می‌ماند"


def test_a_body_named_by_the_beginning_of_its_name_takes_all_of_these_words(
    entry: LineEntry, held: Callable[[], Meeting], type_text: Typist
) -> None:
    type_text(entry.field, "طرح ویزیت رایگان در شهرری مسئول: قرارگاه فرهن")
    assert entry.field.offers.labels() == ["قرارگاه فرهنگی امام رضا(ع)"]
    type_text(entry.field, "گی")
    press(entry, Qt.Key.Key_Escape)
    assert shown(entry) == {"مسئول: قرارگاه فرهنگی امام رضا(ع)": "primary"}
    press(entry, Qt.Key.Key_Return)
    assert held().resolutions[-1].text == "طرح ویزیت رایگان در شهرری"


def paste(entry: LineEntry, words: str) -> None:
    QApplication.clipboard().setText(words)
    press(entry, Qt.Key.Key_V, CTRL)


def test_pasted_lines_are_resolutions_of_their_own_and_one_step(
    desk: Desk, entry: LineEntry, held: Callable[[], Meeting], type_text: Typist, qtbot: QtBot
) -> None:
    before = held().resolutions
    type_text(entry.field, "نیمه‌کاره")
    with qtbot.waitSignal(desk.done) as done:
        paste(entry, "• آسفالت *فاتب\n• روشنایی پارک\n• مهلت: ۱۵ دی\n• نصب مسئول: اداره فلان\n")
        settle(desk)
    first, second, third = held().resolutions[len(before) :]
    assert (first.text, first.responsible_ids, first.due_on) == ("آسفالت", (POLICE,), None)
    assert (second.text, second.responsible_ids) == ("روشنایی پارک", ())
    assert second.due_on == calendar.gregorian(1405, 10, 15)
    assert third.text == "نصب مسئول: اداره فلان"  # not understood, not lost
    assert text(entry) == "نیمه‌کاره"
    sentence, undo = done.args or ["", None]
    assert sentence == "۳ مصوبه افزوده شد؛ در ۱ مصوبه واژه‌هایی شناخته نشد و در متن ماند"
    undo()
    assert held().resolutions == before
    assert text(entry) == "نیمه‌کاره"


def test_one_resolution_pasted_in_two_lines_stays_in_the_field(
    entry: LineEntry, held: Callable[[], Meeting]
) -> None:
    before = held().resolutions
    paste(entry, "روشنایی پارک\nمسئول: فاتب")
    assert text(entry) == "روشنایی پارک\nمسئول: فاتب"
    press(entry, Qt.Key.Key_Return)
    (taken,) = held().resolutions[len(before) :]
    assert (taken.text, taken.responsible_ids) == ("روشنایی پارک", (POLICE,))


def test_pasted_lines_that_the_office_refuses_are_told_of(
    desk: Desk, entry: LineEntry, held: Callable[[], Meeting], type_text: Typist
) -> None:
    before = held().resolutions
    paste(entry, "آسفالت\nنصب دوربین تا ۱۴۰۰/۱/۱")
    settle(desk)
    assert held().resolutions == before
    assert "۱۴۰۰/۰۱/۰۱" in entry.problem.text()
    type_text(entry.field, "ن")
    assert not entry.problem.isVisible()


def test_shift_enter_begins_a_new_line_of_the_same_resolution(
    entry: LineEntry, held: Callable[[], Meeting], type_text: Typist
) -> None:
    type_text(entry.field, "نصب دوربین")
    press(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_text(entry.field, "*فاتب")
    assert text(entry) == "نصب دوربین\n*فاتب"
    press(entry, Qt.Key.Key_Return)
    taken = held().resolutions[-1]
    assert (taken.text, taken.responsible_ids) == ("نصب دوربین", (POLICE,))


def test_what_is_refused_stays_and_is_told_at_the_field(
    desk: Desk, entry: LineEntry, held: Callable[[], Meeting], type_text: Typist, qtbot: QtBot
) -> None:
    before = held().resolutions
    type_text(entry.field, "نصب دوربین تا ۱۴۰۰/۱/۱")
    with qtbot.assertNotEmitted(desk.done):
        press(entry, Qt.Key.Key_Return)
        settle(desk)
    assert held().resolutions == before
    assert text(entry) == "نصب دوربین تا ۱۴۰۰/۱/۱"
    assert entry.problem.isVisible()
    assert "۱۴۰۰/۰۱/۰۱" in entry.problem.text()
    press(entry, Qt.Key.Key_Backspace)
    assert not entry.problem.isVisible()


def test_the_toast_takes_it_back_and_its_line_stands_again(
    desk: Desk, entry: LineEntry, held: Callable[[], Meeting], type_text: Typist, qtbot: QtBot
) -> None:
    before = held().resolutions
    type_text(entry.field, ISSUE)
    with qtbot.waitSignal(desk.done) as done:
        press(entry, Qt.Key.Key_Return)
    sentence, undo = done.args or ["", None]
    assert sentence == "مصوبه «نصب ۵ کانکس» ثبت شد"
    undo()
    assert held().resolutions == before
    assert text(entry) == ISSUE


def test_letters_typed_while_the_line_is_on_its_way_belong_to_the_next(
    entry: LineEntry, desk: Desk, held: Callable[[], Meeting], type_text: Typist
) -> None:
    count = len(held().resolutions)
    type_text(entry.field, "یک *فاتب")
    press(entry, Qt.Key.Key_Return)
    press(entry, Qt.Key.Key_Return)  # twice by mistake
    type_text(entry.field, "دو")
    settle(desk)
    assert [one.text for one in held().resolutions[count:]] == ["یک"]
    assert text(entry) == "دو"


def test_enter_on_nothing_passes_on(entry: LineEntry, type_text: Typist, qtbot: QtBot) -> None:
    type_text(entry.field, "  ")
    with qtbot.waitSignal(entry.passed_on):
        press(entry, Qt.Key.Key_Return)


def test_an_unfinished_line_outlives_a_kill_and_is_never_in_the_minutes(
    office: Office,
    entry: LineEntry,
    catalogue: Catalogue,
    open_desk: Callable[[Office], Desk],
    held: Callable[[], Meeting],
    type_text: Typist,
    qtbot: QtBot,
) -> None:
    before = held()
    type_text(entry.field, "نصب ۵ کانکس مسئول: شهر")
    started = time.monotonic()
    qtbot.waitUntil(lambda: bool(list(office.keys.parent.glob("*.unfinished/*.json"))), timeout=3000)
    assert time.monotonic() - started < AT_MOST / 1000 + 1
    assert held() == before
    other = opened(open_desk(office), catalogue, office, before.id, qtbot)
    assert text(other) == "نصب ۵ کانکس مسئول: شهر"
    assert shown(other) == {"مسئول: شهر": "plain"}
    assert not other.field.document().isUndoAvailable()


def test_a_line_that_was_taken_as_the_power_went_does_not_come_back(
    office: Office,
    desk: Desk,
    entry: LineEntry,
    catalogue: Catalogue,
    held: Callable[[], Meeting],
    type_text: Typist,
    qtbot: QtBot,
) -> None:
    type_text(entry.field, "نصب دوربین")
    entry.flush()
    desk.tasks.drain()
    (kept,) = office.keys.parent.glob("*.unfinished/*.json")
    unfinished = kept.read_bytes()
    press(entry, Qt.Key.Key_Return)
    meeting = held()
    assert not kept.exists()
    kept.write_bytes(unfinished)  # killed between the resolution and its line
    again = opened(desk, catalogue, office, meeting.id, qtbot)
    assert text(again) == ""


def test_every_entry_of_a_meeting_shows_the_same_line(
    office: Office,
    desk: Desk,
    entry: LineEntry,
    catalogue: Catalogue,
    sample_id: str,
    type_text: Typist,
    qtbot: QtBot,
) -> None:
    type_text(entry.field, "در صحن آغاز شد")
    entry.hide()
    other = opened(desk, catalogue, office, sample_id, qtbot)
    assert text(other) == "در صحن آغاز شد"
    press(other, Qt.Key.Key_Return)
    settle(desk)
    entry.show()
    settle(desk)
    assert text(entry) == ""


def test_another_meeting_has_another_line(
    office: Office, desk: Desk, entry: LineEntry, sample_id: str, type_text: Typist
) -> None:
    other = meetings.create(office).meeting
    assert other is not None
    type_text(entry.field, "نیمه‌کاره")
    entry.show_meeting(meetings.read(office, other.id))
    settle(desk)
    assert text(entry) == ""
    entry.show_meeting(meetings.read(office, sample_id))
    settle(desk)
    assert text(entry) == "نیمه‌کاره"


def test_the_words_are_a_press_away(entry: LineEntry, qtbot: QtBot) -> None:
    place = entry.chips.place(0).center()
    qtbot.mouseClick(entry.chips, Qt.MouseButton.LeftButton, pos=place)
    assert text(entry) == "مسئول: "
    assert entry.field.offers.isVisible()
    assert entry.field.hasFocus()
    press(entry, Qt.Key.Key_Escape)
    entry.help.click()
    assert entry.help_panel is not None
    assert entry.help_panel.isVisible()
    press(entry, Qt.Key.Key_Escape)
    assert not entry.help_panel.isVisible()


def test_a_pressed_chip_selects_its_words(entry: LineEntry, type_text: Typist, qtbot: QtBot) -> None:
    type_text(entry.field, "نصب 😀 موضوع: آب *فاتب ")  # a letter that Qt counts twice
    place = entry.chips.place(0).center()
    qtbot.mouseClick(entry.chips, Qt.MouseButton.LeftButton, pos=place)
    assert entry.field.textCursor().selectedText() == "موضوع: آب"


def test_f2_edits_a_resolution_as_a_line_in_its_place(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution], type_text: Typist
) -> None:
    before = one(KIOSKS)
    part.list.setFocus()
    part.list.choose(KIOSKS)
    QTest.keyClick(part.list, Qt.Key.Key_F2)
    assert part.line is not None
    assert part.line.field.hasFocus()
    settle(desk)
    assert text(part.line).startswith("تهیه و نصب کانکس مسئول: شهرداری منطقه ۲۰ ")
    row = part.list.visualRect(part.list.currentIndex())
    assert row.contains(part.line.parentWidget().geometry())
    type_text(part.line.field, " تا ۱۴۰۵/۱۲/۲۵")
    press(part.line, Qt.Key.Key_Return)
    settle(desk)
    assert one(KIOSKS) == replace(before, due_on=calendar.gregorian(1405, 12, 25))
    assert part.line is None
    assert part.list.hasFocus()


def test_escape_leaves_the_resolution_as_it_was(
    part: ResolutionsPart, desk: Desk, one: Callable[[str], Resolution], type_text: Typist
) -> None:
    before = one(KIOSKS)
    part.list.setFocus()
    part.list.choose(KIOSKS)
    part.edit_line()
    assert part.line is not None
    type_text(part.line.field, " بی‌راه")
    part.line.flush()
    press(part.line, Qt.Key.Key_Escape)
    settle(desk)
    assert one(KIOSKS) == before
    part.edit_line()
    settle(desk)
    assert part.line is not None
    assert "بی‌راه" not in text(part.line)


def test_an_unfinished_edit_is_there_again(part: ResolutionsPart, desk: Desk, type_text: Typist) -> None:
    part.list.choose(KIOSKS)
    part.edit_line()
    assert part.line is not None
    type_text(part.line.field, " مکان: شهرری")
    part.list.choose_at(0)
    part.edit_line()  # another one
    settle(desk)
    part.list.choose(KIOSKS)
    part.edit_line()
    settle(desk)
    assert part.line is not None
    assert text(part.line).endswith("مکان: شهرری")


def test_what_no_line_can_say_is_edited_in_the_form(part: ResolutionsPart, desk: Desk) -> None:
    desk.do(meetings.amend, part.meeting.id, KIOSKS, text="بررسی موضوع: آب", topic="")
    desk.tasks.drain()
    part.list.choose(KIOSKS)
    part.edit_line()
    assert part.line is None
    assert part.focusWidget() is part.editor.text


def test_all_that_takes_the_focus_can_be_named(entry: LineEntry) -> None:
    for widget in (entry.field, entry.submit, entry.help):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize(("look", "size"), [("light", 100), ("dark", 150)])
def test_every_chip_stands_under_its_words(entry: LineEntry, type_text: Typist, look: str, size: int) -> None:
    theme.current().apply(look, size)  # type: ignore[arg-type]
    type_text(entry.field, ISSUE)
    entry.field.clearFocus()
    picture = entry.field.viewport().grab().toImage()
    ground = theme.current().colour("primary_ground").rgb()
    scale = picture.devicePixelRatio()
    cursor = entry.field.textCursor()
    for word, inside in (("نصب", False), ("مسئول", True), ("۱۴۰۵", True)):
        cursor.setPosition(ISSUE.index(word) + 1)
        rect = entry.field.cursorRect(cursor)
        left = round((rect.x() - 3) * scale)  # of the date, its first figure is the outermost
        column = [picture.pixel(left, round(y * scale)) for y in range(rect.top(), rect.bottom())]
        assert (ground in column) == inside, word


def test_a_key_costs_less_than_ten_milliseconds_with_a_full_register(
    desk: Desk, entry: LineEntry, type_text: Typist
) -> None:
    for number in range(60):
        desk.do(registers.put, Body(f"b{number}", f"اداره نمونه شماره {number} شهرداری", f"ادن{number}"))
    for number in range(110):
        desk.do(registers.put, Neighbourhood(f"n{number}", f"محله نمونه {number}", (), "۱"))
    settle(desk)
    assert entry.reader.is_ready  # before the first letter, not with it
    spent = []
    for letter in ISSUE:
        began = time.thread_time()  # of this thread, whatever else the machine does
        type_text(entry.field, letter)
        spent.append(1000 * (time.thread_time() - began))
    assert quantiles(spent, n=20)[-1] < 10, max(spent)


def test_the_tint_of_a_chip_has_its_opening_and_not_what_joins_it(
    entry: LineEntry, type_text: Typist
) -> None:
    type_text(entry.field, "نصب محله: استخر، دولت‌آباد و ۱۳ آبان؛ *«فاتب» موضوع: آب؛ ظرف یک ماه")
    line = entry.field.line
    assert line is not None
    assert [line.source[slice(*painted_span(chip, line.source))] for chip in line.chips] == [
        "محله: استخر", "دولت‌آباد", "۱۳ آبان", "*«فاتب»", "موضوع: آب", "ظرف یک ماه",
    ]  # fmt: skip
