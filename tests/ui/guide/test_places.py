"""What the tables of places name is there, in the guide and in the window."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.ui.guide import book
from app.ui.guide.places import CARDS, PLACES, target

ROOT = Path(__file__).resolve().parents[3]


def test_each_section_is_written() -> None:
    topics = book.read(ROOT / "resources" / "guide" / "fa")
    written = {f"{topic.key}#{section.anchor}" for topic in topics for section in topic.sections}
    assert {*PLACES.values(), *CARDS.values()} - written == set()


def test_every_card_of_the_table_is_a_class_of_the_window() -> None:
    sources = [file.read_text("utf-8") for file in (ROOT / "app" / "ui").rglob("*.py")]
    classes = {name for source in sources for name in re.findall(r"^class (\w+)", source, re.MULTILINE)}
    assert set(CARDS) - classes == set()


def test_the_card_around_the_focus_says_more_than_the_page(qapp: QApplication) -> None:
    assert QApplication.instance() is qapp
    window = QWidget()
    card = type("LineEntry", (QWidget,), {})(window)
    within, beside = QWidget(card), QWidget(window)
    assert target("meetings/resolutions", within) == "line#write"
    assert target("meetings/resolutions", beside) == "resolutions#complete"
    assert target("meetings/resolutions", None) == "resolutions#complete"
    assert target("meetings/new_part", None) == PLACES["meetings"]
    assert target("nowhere", None) == PLACES[""]
