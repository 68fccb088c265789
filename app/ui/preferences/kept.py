"""The settings of this computer as the page shows them: what she wants of them is told, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.settings import Settings


class Changed(Protocol):
    """Takes over and keeps the settings of this computer."""

    def __call__(self, changed: Settings, /) -> object: ...


class Kept(QObject):
    """``shown(Settings)`` with the settings as they are from now on · ``done`` with a sentence and a function
    that undoes what it tells of, which may be called when the page has long been built anew.

    ``now`` asks for the settings as they are; other pages change some of them too.
    """

    shown = Signal(object)
    done = Signal(str, object)

    def __init__(
        self,
        settings: Settings,
        changed: Changed,
        now: Callable[[], Settings] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._changed = changed
        self._now = now or (lambda: self.settings)

    def refresh(self) -> None:
        """Show the settings as they are now."""
        self._show(self._now())

    def want(self, **values: Any) -> None:
        """Have some settings otherwise from now on."""
        wanted = replace(self._now(), **values)
        if shiboken6.isValid(self):
            self._show(wanted)
        self._changed(wanted)

    def take_back(self, name: str, label: str) -> None:
        """Have the default of a setting again; ``label`` is what she knows it by."""
        before = getattr(self._now(), name)
        self.want(**{name: getattr(Settings(), name)})
        self.done.emit(back_at_default(label), lambda: self.want(**{name: before}))

    def _show(self, settings: Settings) -> None:
        self.settings = settings
        self.shown.emit(settings)


def back_at_default(label: str) -> str:
    """What the toast says of a setting that has its default again."""
    told = QCoreApplication.translate("SettingRow", "«{setting}» به پیش‌فرض بازگشت")
    return told.format(setting=label)
