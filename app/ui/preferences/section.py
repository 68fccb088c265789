"""Settings of one kind under one head; what answers no search is not shown."""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.persian.folding import matches
from app.ui.widgets import Card, line

SettingT = TypeVar("SettingT", bound=QWidget)


class Section(Card):
    """`title` is its name in the list of sections too; it is found by `also` besides."""

    def __init__(self, title: str, says: str, also: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, flush=True, parent=parent)
        self.title = title
        self.body.setSpacing(0)
        self._searched = f"{title} {says} {also}"
        self._settings: list[tuple[QWidget, Any, str]] = []
        self.set_count(says)

    def add(self, setting: SettingT, also: str = "") -> SettingT:
        """Put a row or a card below the others, with a line between; what is neither is found by `also`."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        column.addWidget(setting)
        self.body.addWidget(holder)
        self._settings.append((holder, setting, also))
        return setting

    def settings(self) -> tuple[QWidget, ...]:
        """The settings from above."""
        return tuple(setting for _holder, setting, _also in self._settings)

    def search(self, typed: str) -> int:
        """Show what answers, all of it when the section's own name does; how many settings that are."""
        whole = matches(typed, self._searched)
        found = 0
        for holder, setting, also in self._settings:
            shown = whole or (matches(typed, also) if also else setting.answers(typed))
            holder.setVisible(shown)
            found += shown
        self.setVisible(bool(found))
        return found
