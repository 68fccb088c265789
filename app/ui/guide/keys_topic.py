"""The keys as a topic of the guide, from the table of keys: those heard here and now first."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.ui import shortcuts
from app.ui.guide.book import Section, Topic
from app.ui.shortcuts.table import group_label

KEY = "keys"
HERE = "here"
_WORDS = {
    "title": QT_TRANSLATE_NOOP("GuideKeys", "کلیدها"),
    "intro": QT_TRANSLATE_NOOP(
        "GuideKeys", "همه با صفحه‌کلید فارسی و لاتین کار می‌کنند. فرمان‌های بی‌کلید با این کلید پیدا می‌شوند:"
    ),
    "here": QT_TRANSLATE_NOOP("GuideKeys", "کلیدهای همین صفحه"),
    "key": QT_TRANSLATE_NOOP("GuideKeys", "کلید"),
    "does": QT_TRANSLATE_NOOP("GuideKeys", "کار"),
}


def topic(heard: Collection[str]) -> Topic:
    """The topic; ``heard`` are the names of the keys that the page she comes from hears."""
    sections = [Section("", _word("title"), f"{_word('intro')} {{key:palette}}")]
    if heard:
        here = sorted((name for name in shortcuts.KEYS if name in heard), key=_distance)
        sections.append(Section(HERE, _word("here"), _table(here)))
    for group in shortcuts.Group:
        names = (name for name, key in shortcuts.KEYS.items() if key.group is group)
        sections.append(Section(group.name.lower(), group_label(group), _table(names)))
    return Topic(KEY, _word("title"), tuple(sections))


def _distance(name: str) -> int:
    """The page's own keys come first, then those of every page of a meeting, then those of the window."""
    far = (shortcuts.Group.MEETING, shortcuts.Group.GENERAL)
    group = shortcuts.KEYS[name].group
    return far.index(group) + 1 if group in far else 0


def _table(names: Iterable[str]) -> str:
    """A Markdown table of keys."""
    rows = [f"| {_word('key')} | {_word('does')} |", "|---|---|"]
    for name in names:
        also = "".join(f" `{sequence}`" for sequence in shortcuts.KEYS[name].also)
        rows.append(f"| {{key:{name}}}{also} | {shortcuts.label(name)} ({shortcuts.where(name)}) |")
    return "\n".join(rows)


def _word(key: str) -> str:
    return QCoreApplication.translate("GuideKeys", str(_WORDS[key]))
