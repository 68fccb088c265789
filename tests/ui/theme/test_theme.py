"""The look changes while the window is open: colours, icons and text size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui import icons, theme
from app.ui.theme.tokens import CONTRAST, DARK, LIGHT
from app.ui.widgets import ChoiceField, LineField, button, icon_button, words
from app.ui.widgets.buttons import set_menu


@pytest.fixture
def sheet(qtbot) -> Iterator[QWidget]:
    widget = QWidget()
    widget.setProperty("ground", "card")
    layout = QVBoxLayout(widget)
    layout.addWidget(button("جلسه جدید", kind="primary", icon="add"))
    layout.addWidget(words("متن"))
    qtbot.addWidget(widget)
    widget.show()
    yield widget
    theme.current().apply("light", 100)


def colours_in(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    }


def test_switching_to_dark_repaints_what_is_open(sheet: QWidget) -> None:
    assert LIGHT.primary in colours_in(sheet)
    theme.current().apply("dark", 100)
    painted = colours_in(sheet)
    assert DARK.primary in painted
    assert LIGHT.primary not in painted
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.ground)


def test_high_contrast_is_white_on_black_with_strong_lines(sheet: QWidget, qtbot: QtBot) -> None:
    theme.current().apply("contrast", 100)
    painted = colours_in(sheet)
    assert {CONTRAST.card, CONTRAST.ink, CONTRAST.primary} <= painted
    field = LineField()
    qtbot.addWidget(field)
    field.show()
    edge = [field.grab().toImage().pixelColor(field.width() // 2, y).name().upper() for y in range(3)]
    assert edge == [CONTRAST.edge, CONTRAST.edge, CONTRAST.card]


@pytest.mark.usefixtures("sheet")
def test_icons_are_tinted_again() -> None:
    worn = icon_button("حذف", "delete")
    before = worn.icon().pixmap(18, 18).toImage()
    theme.current().apply("dark", 100)
    assert worn.icon().pixmap(18, 18).toImage() != before


def test_text_size_is_a_factor_between_eighty_and_two_hundred(sheet: QWidget) -> None:
    small = sheet.sizeHint().height()
    theme.current().apply("light", 150)
    assert theme.current().factor == 1.5
    assert sheet.sizeHint().height() > small
    theme.current().apply("light", 900)
    assert theme.current().factor == 2.0
    theme.current().apply("light", 10)
    assert theme.current().factor == 0.8


def test_text_is_set_in_the_bundled_font() -> None:
    assert QFontInfo(QApplication.font()).family() == "Vazirmatn"
    assert QFontInfo(theme.current().font("body", QFont.Weight.Bold)).bold()


def test_every_icon_has_its_file_and_every_file_its_icon() -> None:
    from pathlib import Path

    folder = Path(__file__).resolve().parents[3] / "resources" / "icons"
    assert {path.stem for path in folder.glob("*.svg")} == set(icons.ICON_FILES.values())
    assert "ISC License" in (folder / "LICENSE").read_text(encoding="utf-8")
    for name in icons.ICON_FILES:
        assert not icons.icon(name).isNull()


def test_the_way_back_points_right_in_persian() -> None:
    back = icons.pixmap("back", size=24).toImage()
    forward = icons.pixmap("next", size=24).toImage()
    ink = [sum(back.pixelColor(x, y).alpha() for y in range(24)) for x in range(24)]
    assert sum(ink[12:]) > sum(ink[:12]), "the arrow's head is at the right"
    assert back != forward


@pytest.mark.usefixtures("qapp")
def test_persian_digits_of_a_column_have_one_width() -> None:
    metrics = QFontMetricsF(theme.current().font("body", tabular=True))
    assert len({metrics.horizontalAdvance(digit * 4) for digit in "۰۱۲۳۴۵۶۷۸۹"}) == 1


@pytest.mark.parametrize("text_size", range(80, 201, 10))
def test_a_badge_stays_a_pill_around_the_narrowest_digit(text_size: int, qtbot: QtBot) -> None:
    theme.current().apply("light", text_size)
    badge = words("۱", "badge")
    qtbot.addWidget(badge)
    badge.show()
    assert badge.sizeHint().width() >= 2 * theme.current().px(9)


@pytest.mark.parametrize("text_size", [100, 125, 150])
def test_the_list_of_a_choice_shows_all_of_a_few(text_size: int, qtbot: QtBot) -> None:
    theme.current().apply("light", text_size)
    choice = ChoiceField([(name, name) for name in ("رئیس", "دبیر", "عضو", "مدعو")])
    qtbot.addWidget(choice)
    choice.show()
    choice.showPopup()
    shown = choice.view()
    last = shown.visualRect(shown.model().index(3, 0))
    assert shown.viewport().rect().contains(last)
    assert shown.verticalScrollBar().maximum() == 0
    choice.hidePopup()


def test_the_arrow_of_a_menu_stands_beside_the_words(qtbot: QtBot) -> None:
    opener = button("جدید", kind="primary", icon="add")
    qtbot.addWidget(opener)
    alone = opener.sizeHint().width()
    menu = QMenu(opener)
    menu.addAction("محل")
    set_menu(opener, menu)
    assert opener.sizeHint().width() >= alone + theme.current().px(10)
    set_menu(opener, None)
    assert opener.sizeHint().width() == alone
