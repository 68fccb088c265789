"""The pages of a window, one at a time, each built when first visited; it knows that there are pages, not
what is on them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.labels import words
from app.ui.widgets.landing import is_within, land
from app.ui.widgets.stack import Stack


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page: `factory` is called at the first visit; a page may have `entered()` and `left()`.

    One that is not `listed` is come to from another page alone.
    """

    key: str
    label: str
    icon: str
    factory: Callable[[], QWidget]
    shortcut: str = ""
    at_foot: bool = False
    listed: bool = True


class PageStack(Stack):
    """Until the first page is shown, its ground says that something is being opened.

    `awaited(key)` before a page is built that was asked for · `turned(key)` when it is in front, before it
    hears of it · `shown(key)` once it has the focus · `leads(bool)` when ways to the pages close and open.
    """

    awaited = Signal(str)
    turned = Signal(str)
    shown = Signal(str)
    leads = Signal(bool)

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "page")
        self._built: dict[str, QWidget] = {}
        self._instead: QWidget | None = None
        self._stays = False
        self._waiting = words("", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self._waiting)
        self.set_entries(entries)

    def set_entries(self, entries: Sequence[PageEntry]) -> None:
        """These are the pages, in the language of now; what is built stays until `rebuild`."""
        self._entries = {entry.key: entry for entry in entries}
        self._waiting.setText(self.tr("در حال گشودن…"))

    def page(self, key: str) -> QWidget:
        """The page, built now if nobody has wanted it yet."""
        if key not in self._built:
            self._built[key] = self._entries[key].factory()
            self.addWidget(self._built[key])
        return self._built[key]

    def has_page(self, key: str) -> bool:
        return key in self._entries

    def current_page(self) -> str:
        """Key of the page that is shown, empty before the first."""
        shown = self.currentWidget()
        return next((key for key, page in self._built.items() if page is shown), "")

    def place(self) -> str:
        """The page that is shown and, where it tells more, the place in it: «meetings/hall»."""
        told = getattr(self.currentWidget(), "place", None)
        return "/".join(filter(None, (self.current_page(), told() if told else "")))

    def show_page(self, key: str) -> QWidget:
        """Go to a page; returns it."""
        if self._stays:
            return self.page(key)
        before = self.currentWidget()
        if key not in self._built and self.isVisible():
            self._show_waiting(key)
        page = self.page(key)
        was_at = page.focusWidget()
        if page is not before:
            _tell(before, "left")
            self.setCurrentWidget(page)
            page.setFocus()
            self.leave_instead()
        self.turned.emit(key)
        _tell(page, "entered")
        if not is_within(page):
            land(page, was_at)
        self.shown.emit(key)
        return page

    def _show_waiting(self, key: str) -> None:
        """Answer the key at once, before a page that takes a while is built."""
        self.setCurrentWidget(self._waiting)
        self.awaited.emit(key)
        self.repaint()

    def show_instead(self, widget: QWidget, stays: bool = False) -> None:
        """Show what is no page, where there is nothing for the pages to show; it goes when she leaves it, or,
        if it `stays`, with `leave_instead`: until then no way leads to a page.
        """
        self.leave_instead()
        self._stays = stays
        self.leads.emit(not stays)
        self.addWidget(widget)
        self.setCurrentWidget(widget)
        self._instead = widget

    def leave_instead(self) -> None:
        """Put away what was shown instead of the pages."""
        if self._stays:
            self.setCurrentWidget(self._waiting)
        self._stays = False
        self.leads.emit(True)
        if self._instead is not None:
            self.removeWidget(self._instead)
            self._instead.deleteLater()
            self._instead = None

    def rebuild(self) -> None:
        """Build all pages anew, as a change of text size asks for."""
        key = self.current_page()
        for page in self._built.values():
            self.removeWidget(page)
            page.deleteLater()
        self._built.clear()
        if key:
            self.show_page(key)


def _tell(page: QWidget | None, name: str) -> None:
    told = getattr(page, name, None)
    if told is not None:
        told()
