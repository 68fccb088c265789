"""What a huge text changes in every window: room around words, the navigation, buttons in fields, banners."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.theme.large_text import fitting, has_huge_text, has_large_text
from app.ui.theme.stylesheet import room, scaled
from app.ui.widgets import Banner, DateField, PickField, SuggestField
from app.ui.widgets.line_fields import LineField
from app.ui.widgets.navigation import Navigation, NavigationEntry

PAGES = (
    NavigationEntry("meetings", "جلسات", "meetings", "go_1"),
    NavigationEntry("people", "اشخاص و نهادها", "people"),
    NavigationEntry("preferences", "تنظیمات", "settings", at_foot=True),
)


@pytest.fixture
def text_size() -> Callable[[int], None]:
    """Sets the size of the text; `_plain_look` sets it back."""
    return lambda percent: theme.current().apply("light", percent)


@pytest.mark.parametrize(
    ("percent", "large", "huge", "columns"),
    [
        (80, False, False, 3),
        (125, False, False, 3),
        (150, True, False, 2),
        (175, True, True, 2),
        (200, True, True, 2),
    ],
)
def test_columns_and_rows_follow_the_text(
    text_size: Callable[[int], None], percent: int, large: bool, huge: bool, columns: int
) -> None:
    text_size(percent)
    assert (has_large_text(), has_huge_text(), fitting(3)) == (large, huge, columns)


def test_room_around_words_grows_half_as_fast_as_they_do() -> None:
    assert [room(12, factor) for factor in (0.8, 1.0, 1.5, 2.0)] == [9, 12, 15, 18]
    assert scaled(12, 2.0) == 24


def test_the_navigation_becomes_a_rail_that_names_its_pages(
    text_size: Callable[[int], None], qtbot: QtBot
) -> None:
    text_size(150)
    navigation = Navigation("دبیر", "شهرداری نمونه", PAGES)
    qtbot.addWidget(navigation)
    navigation.resize(navigation.width(), 700)
    navigation.show()
    wide = navigation.width()
    text_size(200)
    qtbot.waitUntil(lambda: navigation.width() < wide / 2)
    for page in PAGES:
        button = navigation.button(page.key)
        assert button.text() == page.label
        assert button.width() >= button.minimumSizeHint().width()
        assert button.height() >= button.minimumSizeHint().height()
    chosen: list[str] = []
    navigation.chosen.connect(chosen.append)
    QTest.mouseClick(navigation.button("people"), Qt.MouseButton.LeftButton)
    assert chosen == ["people"]


@pytest.mark.parametrize("make", [lambda: PickField("نام"), lambda: SuggestField(("ایستگاه",)), DateField])
def test_the_button_in_a_field_is_as_large_as_its_text(
    make: Callable[[], LineField], text_size: Callable[[int], None], qtbot: QtBot
) -> None:
    text_size(200)
    field = make()
    qtbot.addWidget(field)
    field.resize(300, field.sizeHint().height())
    field.show()
    opener = field.opener  # type: ignore[attr-defined]
    assert opener.iconSize().width() == 2 * 16
    assert opener.geometry().right() < field.textMargins().left()  # at the end of a line of Persian
    assert field.rect().contains(opener.geometry())


def test_a_narrow_banner_has_its_button_below_the_sentence(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    banner = Banner("این نسخه تنها برای دیدن و رونوشت گرفتن است.", action="بازگشت", acted=lambda: None)
    column.addWidget(banner)
    qtbot.addWidget(page)
    page.resize(800, 200)
    page.show()
    action = banner.action
    assert action is not None

    def is_below() -> bool:
        return action.mapTo(banner, QPoint()).y() > banner.height() // 2

    assert not is_below()
    page.resize(300, 200)
    qtbot.waitUntil(is_below)
    page.resize(800, 200)
    qtbot.waitUntil(lambda: not is_below())
