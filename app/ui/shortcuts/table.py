"""The keys of the window in its language; the table of them all is `app.keys`."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from app.keys import KEYS, Group, Key
from app.persian.digits import to_persian

__all__ = ["KEYS", "Group", "Key", "group_label", "hint", "label", "where"]

CONTEXT = "Keys"
_DIGIT_KEY = re.compile(r"(?<![^+])[0-9]$")
"""«Ctrl+۱» is read in the digits of the window, «F7» is the name that stands on the key."""


def group_label(group: Group) -> str:
    """The name of a group in the language of the window."""
    return QCoreApplication.translate(CONTEXT, group.value)


def label(key: str) -> str:
    """The key's name in the language of the window."""
    return QCoreApplication.translate(CONTEXT, KEYS[key].label)


def where(key: str) -> str:
    """Where the key works, in the language of the window."""
    return QCoreApplication.translate(CONTEXT, KEYS[key].where)


def hint(key: str) -> str:
    """The sequence as it is shown beside a name, «Ctrl+N», kept left-to-right among Persian words."""
    sequence = KEYS[key].sequence
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        sequence = _DIGIT_KEY.sub(lambda found: to_persian(found[0]), sequence)
    return f"\u2066{sequence}\u2069"
