"""The shell around the pages: navigation at the right, status line, toast, palette and banners."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.ui import shortcuts
from app.ui.widgets.keyboard import is_letter
from app.ui.widgets.labels import Tone
from app.ui.widgets.navigation import Navigation, NavigationEntry
from app.ui.widgets.page_stack import PageEntry, PageStack
from app.ui.widgets.problem_mark import hold_once, told_when_held
from app.ui.widgets.reading_order import focus_next
from app.ui.widgets.status_line import StatusLine
from app.ui.widgets.tall_page import TallPage

if TYPE_CHECKING:
    from app.ui.palette import Command, CommandPalette
    from app.ui.undoing import Undoing
    from app.ui.widgets.banner import Banner
    from app.ui.widgets.toast import Toast

TARGET_SIZE = QSize(1366, 768)
FRAME = 40
_GUIDE = "guide"
_DAY_LOOK = 30_000
"""How often it is looked whether another day has begun, ms; a laptop that slept has missed midnight."""


class MainWindow(QMainWindow):
    """`page_shown(key)` after each change of page; `help_asked` when she wants the guide; `leaving` when she
    wants to close the window, so that what was said last is answered; `closing` before it goes, to flush and
    drain.
    """

    page_shown = Signal(str)
    help_asked = Signal()
    leaving = Signal()
    closing = Signal()

    def __init__(
        self,
        product: str,
        office: str,
        pages: Sequence[PageEntry],
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        self._now = now
        self._banners: dict[str, Banner] = {}
        self._today: date | None = None
        self._band: QWidget | None = None
        self.commands: Callable[[], Sequence[Command]] = tuple
        """What the palette offers on every page."""
        self.otherwise: Callable[[str], Command | None] = lambda _typed: None
        """What the palette offers for a text that no command answers."""
        self._build_edges(product, office, pages)
        self._days = QTimer(self)
        self._days.setInterval(_DAY_LOOK)
        self._days.timeout.connect(self._show_day)
        self._days.start()
        self.pages = PageStack(pages)
        self.pages.awaited.connect(self._on_awaited)
        self.pages.turned.connect(lambda key: self.navigation.select(key))
        self.pages.shown.connect(self.page_shown)
        self.pages.leads.connect(lambda leads: self.navigation.let_lead(leads))
        self._build()
        for entry in pages:
            if entry.shortcut:
                shortcuts.bind(self, entry.shortcut, partial(self.pages.show_page, entry.key))
        for key, pressed in (
            ("palette", self.open_palette),
            ("help", self.help_asked.emit),
            ("undo", self.undo),
            ("redo", self.redo),
        ):
            shortcuts.bind(self, key, pressed)
        self.fit_screen(QGuiApplication.primaryScreen().availableSize())

    def fit_screen(self, available: QSize) -> None:
        """Take the target size, or all of a screen on which that and a title bar would not fit."""
        self.resize(TARGET_SIZE.boundedTo(available))
        framed = TARGET_SIZE + QSize(FRAME, FRAME)
        if framed.boundedTo(available) != framed:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    @cached_property
    def toast(self) -> Toast:
        """Names the last act; loaded with the first one, for the first picture shows none."""
        from app.ui.widgets.toast import Toast

        toast = Toast(self._whole, has_key=False, page_undoes=self._page_undoes)
        self.page_shown.connect(toast.look_again)
        return toast

    def forget_untold(self) -> None:
        """Something was changed: what the toast said before, and no longer shows, is not the last act."""
        if "toast" in self.__dict__:
            self.toast.forget_untold()

    def outdate_toast(self) -> None:
        """An act was kept in the history of the page: Ctrl+Z is for that from now on."""
        if "toast" in self.__dict__:
            self.toast.outdate()

    def withdraw(self, sentence: str) -> None:
        """Say this no longer: it stands elsewhere in view."""
        if "toast" in self.__dict__ and self.toast.sentence() == sentence:
            self.toast.dismiss()

    @cached_property
    def palette_of_commands(self) -> CommandPalette:
        """Everything that can be done here and now; loaded when first asked for."""
        from app.ui.palette import CommandPalette

        return CommandPalette(self)

    def open_palette(self) -> None:
        """Offer every command of this page, with its key; asked for again, go back."""
        from app.ui.palette.gathering import gather

        palette = self.palette_of_commands
        if palette.isVisible():
            palette.dismiss()
        else:
            palette.open(gather(self, self.focusWidget(), self.pages.currentWidget()), self.otherwise)

    def undo(self) -> None:
        """Take back the last act, or what is in view and cannot be read."""
        self._undoing().undo()

    def redo(self) -> None:
        """Do again what was undone last, where the page keeps a history."""
        self._undoing().redo()

    def rebuild(self, product: str, office: str, pages: Sequence[PageEntry]) -> None:
        """Build everything anew in the language of now; a banner stays as it was told."""
        for name in ("toast", "palette_of_commands"):
            if name in self.__dict__:
                self.__dict__.pop(name).deleteLater()
        navigation, status = self.navigation, self.status
        self._build_edges(product, office, pages)
        for before, now in ((navigation, self.navigation), (status, self.status)):
            self._column.replaceWidget(before, now)
            before.deleteLater()
        if status.saved_at is not None:
            self.status.show_saved(status.saved_at)
        self.pages.set_entries(pages)
        self.pages.rebuild()

    def set_band(self, band: QWidget) -> None:
        """Put something across the top of the window, above whatever it shows, in the place of another."""
        if self._band is not None:
            self._band.deleteLater()
        self._band = band
        self._column.insertWidget(0, band)

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
        from app.ui.widgets.banner import Banner

        self.clear_banner(name)
        banner = Banner(sentence, tone, action, acted, closable)
        banner.setProperty("across", True)
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
        self.status.show_saved(self._now().time())

    def _on_chosen(self, key: str) -> None:
        if key == _GUIDE:
            self.help_asked.emit()
        else:
            self.pages.show_page(key)

    def _on_awaited(self, key: str) -> None:
        self.navigation.select(key)
        self.navigation.repaint()

    def _show_day(self) -> None:
        """The day; the program may stay open over midnight."""
        today = self._now().date()
        if today != self._today:
            self._today = today
            self.status.show_day(QDate(today.year, today.month, today.day))

    def _ask_page(self, act: str) -> bool:
        asked = getattr(self.pages.currentWidget(), act, None)
        return bool(asked and asked())

    def _undoing(self) -> Undoing:
        from app.ui.undoing import Undoing

        return Undoing(self._whole, self.toast, self._ask_page)

    def _page_undoes(self) -> bool:
        return bool(getattr(self.pages.currentWidget(), "keeps_history", False))

    def _build_edges(self, product: str, office: str, pages: Sequence[PageEntry]) -> None:
        """The navigation and the line at the foot, which are not in the window yet."""
        self.setWindowTitle(product)
        guide = NavigationEntry(_GUIDE, self.tr("راهنما"), "help", "help", at_foot=True, is_page=False)
        listed = [_navigation(entry) for entry in pages if entry.listed]
        self.navigation = Navigation(product, office, [*listed, guide])
        self.navigation.chosen.connect(self._on_chosen)
        self.status = StatusLine()
        self._today = None
        self._show_day()

    def _build(self) -> None:
        self._banner_host = QVBoxLayout()
        self._banner_host.setSpacing(4)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(self._banner_host)
        middle.addWidget(TallPage(self.pages), 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.navigation)
        upper.addLayout(middle, 1)
        self._whole = whole = QWidget()
        self._column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def settle(self) -> bool:
        """Commit what was typed last and have it answered; False where a text was refused, and says so."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.leaving.emit()
        refused = hold_once(self.pages)
        if refused is not None:
            refused.setFocus()
            self.toast.say(told_when_held())
        return refused is None

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter that nothing took: she is told, before she writes on into nowhere."""
        super().keyPressEvent(event)
        if is_letter(event):
            lost = self.tr("این نوشته به جایی نمی‌رود؛ نخست با Tab یا ماوس خانه‌ای را برگزینید.")
            if not self.toast.sentence():  # what it offers to undo stays
                self.toast.say(lost)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.settle():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)


def _navigation(entry: PageEntry) -> NavigationEntry:
    return NavigationEntry(entry.key, entry.label, entry.icon, entry.shortcut, entry.at_foot)
