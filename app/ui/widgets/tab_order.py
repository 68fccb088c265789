"""The order in which Tab goes through what was not built in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(parts: Iterable[QWidget], after: QWidget | None = None) -> None:
    """Let Tab go through `parts`, each with what is in it, one after the other and all `after` a widget.

    Nothing in them may have a focus proxy: Qt leaves that where it was, and Tab would come in from there.
    """
    fields: list[QWidget] = [] if after is None else [after]
    for part in parts:
        within: list[QWidget] = [part, *part.findChildren(QWidget)]
        fields += (one for one in within if _takes_tab(one, part.window()))
    for one, other in pairwise(fields):
        QWidget.setTabOrder(one, other)


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    """Whether Tab comes here; the list of a combo box is a window of its own."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.window() is window
