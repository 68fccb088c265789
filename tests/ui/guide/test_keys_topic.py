"""The keys in the guide: what she can press here and now stands first."""

from __future__ import annotations

from app.ui import shortcuts
from app.ui.guide import keys_topic
from app.ui.shortcuts import Group


def test_the_keys_of_the_page_come_before_those_of_the_window() -> None:
    topic = keys_topic.topic(set(shortcuts.KEYS))
    here = topic.section(keys_topic.HERE).text
    named = [name for name in shortcuts.KEYS if f"{{key:{name}}}" in here]
    named.sort(key=lambda name: here.index(f"{{key:{name}}}"))
    groups = [shortcuts.KEYS[name].group for name in named]
    assert set(named) == set(shortcuts.KEYS)
    first = {group: groups.index(group) for group in Group}
    assert max(first.values()) == first[Group.GENERAL]
    assert sorted(first.values())[-2] == first[Group.MEETING]


def test_where_no_key_is_heard_none_is_said_to_be() -> None:
    assert keys_topic.HERE not in [section.anchor for section in keys_topic.topic(()).sections]
