"""A new office, or one that does not open: the welcome with its ways to other pages, the district's lists
until there are some, and what stands where no page can be used.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.palette import Command
    from app.ui.welcome import WelcomePage
    from app.words import Catalogue

WELCOME = "welcome"
_LISTS = "register"


class FirstStart(QObject):
    """``practice_wanted`` when she would rather practise first."""

    practice_wanted = Signal()

    def __init__(self, window: MainWindow, desk: Desk, catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._desk, self.catalogue = window, desk, catalogue
        self._has_offered = False

    def is_due(self) -> bool:
        """Whether nobody has said yet whose office this is, nor who is in it."""
        return self._desk.is_open and not (self._desk.profile.organisation or self._desk.register.people)

    def build_page(self, is_practice: bool) -> WelcomePage:
        """The welcome, with its ways to other pages."""
        from app.ui.welcome import WelcomePage

        page = WelcomePage(self._desk, self.catalogue)
        page.put_off.connect(lambda: self._window.pages.show_page("meetings"))
        page.roster_wanted.connect(lambda: self._import_people("ask"))
        page.template_wanted.connect(lambda: self._import_people("ask_for_template"))
        page.person_wanted.connect(self._write_person)
        page.session_wanted.connect(self._make_session)
        page.practice_wanted.connect(self.practice_wanted)
        if is_practice:
            page.show_as_practice()
        return page

    def commands(self, is_practice: bool) -> tuple[Command, ...]:
        """Ways to which no button in sight leads: back to the welcome, and to the practice office."""
        from app.ui.palette import Command

        if not self._desk.is_open:
            return ()
        welcome = Command(self.tr("خوش‌آمد"), lambda: self._window.pages.show_page(WELCOME), also="welcome")
        practise = Command(self.tr("دفتر تمرین"), self.practice_wanted.emit, also="practice")
        return (welcome,) if is_practice else (welcome, practise)

    def show_closed(self, retry: Callable[[], object]) -> None:
        """No page can be used as long as no office is open: none is shown."""
        from app.ui.widgets import EmptyPage

        closed = EmptyPage(
            "lock",
            self.tr("دفتر باز نشد"),
            self.tr("تا دفتر باز نشود چیزی اینجا دیده یا نوشته نمی‌شود. دلیل و راه آن بالای صفحه است."),
            self.tr("باز کردن دوباره"),
            retry,
            step_icon="restore",
        )
        self._window.pages.show_instead(closed, stays=True)
        closed.step.setFocus()

    def speak(self, catalogue: Catalogue) -> None:
        """Offer in another language what is offered now."""
        self.catalogue, self._has_offered = catalogue, False
        for name in (_LISTS, WELCOME):
            self._window.clear_banner(name)

    def follow(self, page: str) -> None:
        """She has come to a page: what the welcome says itself is not said above it too."""
        if page == WELCOME:
            self._window.clear_banner(_LISTS)
            self._window.clear_banner(WELCOME)
        elif page and self._desk.is_open and not self._desk.register.series and not self._has_offered:
            self._offer_lists()

    def _offer_lists(self) -> None:
        from app.services import founding
        from app.services.changes import Changes

        def entered(_changes: Changes) -> None:
            self._window.clear_banner(_LISTS)

        self._has_offered = True
        self._window.set_banner(
            _LISTS,
            self.tr(
                "این دفتر تازه است. می‌توانید با محلات، نهادها و نوع نشست منطقه ۲۰ آغاز کنید "
                "و هر یک را بعد تغییر دهید."
            ),
            action=self.tr("آغاز با فهرست منطقه ۲۰"),
            acted=lambda: self._desk.ask(founding.enter_district, entered),
            closable=True,
        )

    def _import_people(self, step: str) -> None:
        """To the page that imports, with a way back on it."""
        page: Any = self._window.pages.show_page("people")
        getattr(page.importing, step)()
        self._show_way_back()

    def _write_person(self) -> None:
        """To the page where they are written, at its people, with a way back on it."""
        page: Any = self._window.pages.show_page("people")
        page.show_shelf("people")
        page.begin()
        self._show_way_back()

    def _show_way_back(self) -> None:
        self._window.set_banner(
            WELCOME,
            self.tr("پس از افراد، گام بعد ساختن نخستین جلسه است."),
            action=self.tr("بازگشت به خوش‌آمد"),
            acted=lambda: self._window.pages.show_page(WELCOME),
            closable=True,
        )

    def _make_session(self) -> None:
        page: Any = self._window.pages.show_page("meetings")
        page.list.make()
