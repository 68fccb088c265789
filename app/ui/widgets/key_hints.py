"""Keys and what each does, in a line that may break between two of them but not inside one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import words


def keys_told(hints: Iterable[tuple[Sequence[str], str]]) -> FlowLayout:
    """Each hint is the keys that do the same, and what they do; hints stand further apart than its words."""
    px = theme.current().px
    flow = FlowLayout(spacing=px(14))
    for keys, told in hints:
        hint = QWidget()
        line = QHBoxLayout(hint)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(6))
        for key in keys:
            line.addWidget(words(f"\u2066{key}\u2069", "tag"))
        line.addWidget(words(told, "muted"))
        flow.addWidget(hint)
    return flow
