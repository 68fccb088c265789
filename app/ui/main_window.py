"""The shell: navigation at the right, pages built when first visited, status line, toast and banners.

It knows that there are pages, not what is on them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QDate, QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.ui import shortcuts
from app.ui.widgets.banner import Banner
from app.ui.widgets.labels import Tone
from app.ui.widgets.navigation import Navigation, NavigationEntry
from app.ui.widgets.status_line import StatusLine
from app.ui.widgets.toast import Toast

TARGET_SIZE = QSize(1366, 768)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page: `factory` is called at the first visit; a page may have `entered()` and `left()`."""

    key: str
    label: str
    icon: str
    factory: Callable[[], QWidget]
    shortcut: str = ""
    at_foot: bool = False


class MainWindow(QMainWindow):
    """`page_shown(key)` after each change of page; `closing` before the window goes, to flush and drain."""

    page_shown = Signal(str)
    closing = Signal()

    def __init__(self, product: str, office: str, pages: Sequence[PageEntry]) -> None:
        super().__init__()
        self._entries = {entry.key: entry for entry in pages}
        self._pages: dict[str, QWidget] = {}
        self._banners: dict[str, Banner] = {}
        self.setWindowTitle(product)
        self.navigation = Navigation(product, office, [_navigation(entry) for entry in pages])
        self.navigation.chosen.connect(self.show_page)
        self.status = StatusLine()
        self.status.show_day(QDate.currentDate())
        self._stack = QStackedWidget()
        self._stack.setProperty("ground", "page")
        self._build()
        self.toast = Toast(self._stack)
        for entry in pages:
            if entry.shortcut:
                shortcuts.bind(self, entry.shortcut, partial(self.show_page, entry.key))
        available = QGuiApplication.primaryScreen().availableSize()
        self.resize(TARGET_SIZE.boundedTo(available))

    def show_page(self, key: str) -> QWidget:
        """Go to a page, building it at the first visit; returns it."""
        before = self._stack.currentWidget()
        page = self._pages.get(key)
        if page is None:
            page = self._pages[key] = self._entries[key].factory()
            self._stack.addWidget(page)
        if page is not before:
            _tell(before, "left")
            self._stack.setCurrentWidget(page)
            page.setFocus()
        self.navigation.select(key)
        _tell(page, "entered")
        self.page_shown.emit(key)
        return page

    def current_page(self) -> str:
        """Key of the page that is shown, empty before the first."""
        shown = self._stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")

    def rebuild_pages(self) -> None:
        """Build all pages anew, as a change of language or text size asks for."""
        key = self.current_page()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        if key:
            self.show_page(key)

    def set_banner(
        self,
        name: str,
        sentence: str,
        tone: Tone = "primary",
        action: str = "",
        acted: Callable[[], object] | None = None,
        closable: bool = False,
    ) -> None:
        """Show a sentence above all pages; `name` is what `clear_banner` takes it away by."""
        self.clear_banner(name)
        banner = Banner(sentence, tone, action, acted, closable)
        self._banners[name] = banner
        self._banner_host.addWidget(banner)

    def clear_banner(self, name: str) -> None:
        banner = self._banners.pop(name, None)
        if banner is not None:
            self._banner_host.removeWidget(banner)
            banner.hide()
            banner.deleteLater()

    def banner(self, name: str) -> Banner | None:
        return self._banners.get(name)

    def show_saved(self) -> None:
        """A change has just been written."""
        self.status.show_saved(datetime.now().time())

    def _build(self) -> None:
        self._banner_host = QVBoxLayout()
        self._banner_host.setSpacing(4)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(self._banner_host)
        middle.addWidget(self._stack, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.navigation)
        upper.addLayout(middle, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def closeEvent(self, event: QCloseEvent) -> None:
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.closing.emit()
        super().closeEvent(event)


def _navigation(entry: PageEntry) -> NavigationEntry:
    return NavigationEntry(entry.key, entry.label, entry.icon, entry.shortcut, entry.at_foot)


def _tell(page: QWidget | None, name: str) -> None:
    told = getattr(page, name, None)
    if told is not None:
        told()
