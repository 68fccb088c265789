"""The guide as it is written: true to labels, keys and pictures, and the same in both languages."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from itertools import chain
from pathlib import Path

import pytest

from app.keys import KEYS
from app.ui.guide import book, keys_topic
from app.ui.guide.markup import INLINE, PICTURE, plain

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "resources" / "guide"
LANGUAGES = ("fa", "en")
MOST_BYTES = 1_500_000
BY_ITSELF = {"Enter", "Shift+Enter", "Space", "Shift+Space", "Tab", "Esc", "Delete", "Backspace"}
"""Keys that are in no table: every field and list knows them."""


@pytest.fixture(scope="module")
def topics() -> dict[str, tuple[book.Topic, ...]]:
    return {language: book.read(FOLDER / language) for language in LANGUAGES}


def texts(topics: tuple[book.Topic, ...]) -> list[str]:
    return [section.text for topic in topics for section in topic.sections]


def found(group: str, topics: tuple[book.Topic, ...]) -> list[str]:
    """What the guide names: labels, links or keys."""
    everything = chain.from_iterable(INLINE.finditer(PICTURE.sub("", text)) for text in texts(topics))
    return [one[group] for one in everything if one[group]]


def anchors(topics: tuple[book.Topic, ...]) -> list[tuple[str, str]]:
    return [(topic.key, section.anchor) for topic in topics for section in topic.sections]


def pictures(topics: tuple[book.Topic, ...]) -> list[str]:
    return [one["file"] for text in texts(topics) for one in PICTURE.finditer(text)]


def test_there_is_a_file_for_each_topic_and_no_other() -> None:
    for language in LANGUAGES:
        assert {file.stem for file in (FOLDER / language).iterdir()} == set(book.TOPICS)


def test_both_languages_tell_the_same(topics: dict[str, tuple[book.Topic, ...]]) -> None:
    persian, english = topics["fa"], topics["en"]
    assert anchors(persian) == anchors(english)
    assert pictures(persian) == pictures(english)
    for group in ("to", "key"):
        assert found(group, persian) == found(group, english)


def test_an_anchor_is_not_used_twice_in_a_topic(topics: dict[str, tuple[book.Topic, ...]]) -> None:
    everything = anchors(topics["fa"])
    assert len(set(everything)) == len(everything)


def test_every_label_stands_in_the_window(topics: dict[str, tuple[book.Topic, ...]]) -> None:
    files = [ROOT / "app" / "keys.py", *(ROOT / "app" / "ui").rglob("*.py")]
    source = "".join(file.read_text("utf-8") for file in files)
    assert [label for label in found("label", topics["fa"]) if f'"{label}"' not in source] == []
    messages = ElementTree.parse(ROOT / "translations" / "en.ts").getroot().iter("message")
    english = {message.findtext("translation", "") for message in messages}
    assert [label for label in found("label", topics["en"]) if label not in english] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_come_from_the_table_alone(language: str, topics: dict[str, tuple[book.Topic, ...]]) -> None:
    assert set(found("key", topics[language])) <= set(KEYS)
    named = set(re.findall(r"(?:(?:Ctrl|Alt|Shift)\+)+\w+|\bF\d+\b", " ".join(texts(topics[language]))))
    assert named <= BY_ITSELF


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere(language: str, topics: dict[str, tuple[book.Topic, ...]]) -> None:
    known = {f"{topic}#{anchor}" if anchor else topic for topic, anchor in anchors(topics[language])}
    assert set(found("to", topics[language])) <= known | {keys_topic.KEY}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_picture_is_there_and_shown(language: str, topics: dict[str, tuple[book.Topic, ...]]) -> None:
    kept = {file.name for file in (FOLDER / "pictures" / language).iterdir()}
    named = pictures(topics[language])
    assert sorted(named) == sorted(kept), ".venv/bin/python dev.py screenshots --guide"


def test_the_pictures_are_small() -> None:
    assert sum(file.stat().st_size for file in (FOLDER / "pictures").rglob("*.png")) < MOST_BYTES


def test_persian_is_written_as_the_program_writes_it(topics: dict[str, tuple[book.Topic, ...]]) -> None:
    for topic in topics["fa"]:
        for section in topic.sections:
            told = section.title + " " + plain(INLINE.sub(" ", section.text), str)
            assert not re.search("[0-9يىكﻙ]", told.replace("p12", "")), (topic.key, section.anchor)


def test_a_topic_that_is_written_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="start"):
        book.parse("start", "no title")
    with pytest.raises(ValueError, match="start"):
        book.parse("start", "# Title\n\n## a section without an anchor")
    with pytest.raises(ValueError, match="start#none"):
        book.parse("start", "# Title").section("none")
