"""The window of the guide: topics, links, search and keys, from right to left and from left to right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFrame, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.guide import book
from app.ui.guide.window import GuideWindow
from app.ui.widgets.reading_order import reading_order

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "guide"
Typing = Callable[[QWidget, str], None]


def opened(qtbot: QtBot, language: str) -> GuideWindow:
    made = GuideWindow(book.read(FOLDER / language), FOLDER / "pictures" / language)
    qtbot.addWidget(made)
    made.resize(940, 680)
    made.open("start#welcome", ["next_speaker"])
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def guide(qtbot: QtBot) -> GuideWindow:
    return opened(qtbot, "fa")


@pytest.fixture
def left_to_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def lines(guide: GuideWindow) -> Iterator[tuple[str, float, float]]:
    """The text of each paragraph that is not in a table, and where its first line begins and ends."""
    block = guide.reader.document().begin()
    while block.isValid():
        laid = block.layout()
        if QTextCursor(block).currentTable() is None and block.text().strip() and laid.lineCount():
            first = laid.lineAt(0)
            natural = first.naturalTextRect()
            place = laid.position().x()
            yield block.text(), place + natural.left(), place + natural.right()
        block = block.next()


def tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from tables(child)


def steps_of(guide: GuideWindow) -> QTextTable:
    """The first list that is numbered."""
    found = tables(guide.reader.document().rootFrame())
    return next(one for one in found if "•" not in (words_at(one, 0), words_at(one, 1)))


def words_at(table: QTextTable, column: int) -> str:
    return table.cellAt(0, column).firstCursorPosition().block().text()


def test_persian_begins_at_the_right(guide: GuideWindow) -> None:
    """Headings and paragraphs end at the same right edge, however short they are."""
    heads = ("آغاز کار", "روز نخست چه کنم؟", "در پنجره چه چیزی کجاست؟")
    edges = {round(right) for text, _left, right in lines(guide) if text.strip() in heads}
    assert len(edges) == 1
    assert edges.pop() > guide.reader.viewport().width() * 0.9


def test_numbers_of_steps_are_persian_and_stand_before_their_text(guide: GuideWindow) -> None:
    steps = steps_of(guide)
    assert words_at(steps, 1) == "۱", "Qt lays columns out from the left"
    assert words_at(steps, 0).startswith("نام سازمان")


@pytest.mark.usefixtures("left_to_right")
def test_english_begins_at_the_left(qtbot: QtBot) -> None:
    guide = opened(qtbot, "en")
    edges = {round(left) for text, left, _right in lines(guide) if text.strip() in ("Getting started",)}
    assert edges.pop() < guide.reader.viewport().width() * 0.1
    steps = steps_of(guide)
    assert words_at(steps, 0) == "1"


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_topic_can_be_shown(qtbot: QtBot, language: str) -> None:
    guide = opened(qtbot, language)
    for topic in (*book.TOPICS, "keys"):
        guide.reader.open(topic)
        text = guide.reader.toPlainText()
        assert not [mark for mark in ("**", "{key", "](", "{#") if mark in text], topic
        assert guide.reader.accessibleName()


def test_a_link_goes_to_its_section_and_back(guide: GuideWindow) -> None:
    guide.reader.open("people#excel")
    assert guide.reader.target() == "people#excel"
    assert guide.reader.verticalScrollBar().value() > 0
    guide.back.click()
    assert guide.reader.target() == "start#welcome"
    guide.forward.click()
    assert guide.reader.target() == "people#excel"
    assert guide.contents.list.currentItem().text() == "اشخاص و نهادها"


def test_a_picture_is_never_broader_than_the_page(guide: GuideWindow) -> None:
    image = guide.reader.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("hall.png"))
    assert 300 < image.width() / image.devicePixelRatio() <= guide.reader.viewport().width()


def test_search_finds_whatever_the_spelling(guide: GuideWindow, type_text: Typing) -> None:
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.contents.field.hasFocus()
    type_text(guide.contents.field, "پشتيبان گيري")
    assert guide.contents.titles() == []
    guide.contents.field.clear()
    type_text(guide.contents.field, "نیم فاصله")
    assert any("نوشتن و درست کردن متن" in title for title in guide.contents.titles())
    QTest.keyClick(guide.contents.field, Qt.Key.Key_Return)
    assert guide.reader.hasFocus()
    assert guide.reader.extraSelections()


@pytest.mark.parametrize("words", ["پیدا کردن مصوبه", "مصوبه قدیمی پیدا"])
def test_words_are_found_in_any_order_and_need_not_stand_together(guide: GuideWindow, words: str) -> None:
    guide.contents.field.setText(words)
    assert "جلسه یا مصوبه‌ای قدیمی را پیدا کنم" in guide.contents.titles()[0]


def test_search_names_the_section_before_what_only_tells_of_it(guide: GuideWindow) -> None:
    guide.contents.field.setText("دفتر تمرین")
    assert guide.contents.titles()[0] == "دفتر تمرین"
    guide.contents.field.clear()
    assert guide.contents.titles()[0] == "آغاز کار"


def test_the_keys_of_the_page_come_first(guide: GuideWindow) -> None:
    guide.keys.click()
    text = guide.reader.toPlainText()
    assert text.index("کلیدهای همین صفحه") < text.index("F7") < text.index("Ctrl+Shift+E")


@pytest.mark.parametrize("text_size", [150])
def test_it_follows_theme_and_text_size(guide: GuideWindow, text_size: int) -> None:
    before = guide.reader.document().size().height()
    theme.current().apply("dark", text_size)
    assert guide.reader.document().size().height() > before * 1.2
    assert guide.reader.target() == "start#welcome"
    assert theme.current().colours.primary.lower() in guide.reader.toHtml().lower()


def test_escape_closes_it_but_first_empties_the_search(guide: GuideWindow) -> None:
    guide.contents.field.setFocus()
    guide.contents.field.setText("امضا")
    QTest.keyClick(guide.contents.field, Qt.Key.Key_Escape)
    assert guide.isVisible()
    QTest.keyClick(guide.contents.field, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_everything_has_a_name_and_tab_comes_to_it(guide: GuideWindow) -> None:
    head, rest = (
        [guide.contents.field, guide.contents.list],
        [guide.back, guide.forward, guide.keys, guide.reader],
    )
    for widget in (*head, *rest):
        named = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert widget.accessibleName() or named
    assert reading_order(guide) == [one for one in (*head, *rest) if one.isEnabled()]
