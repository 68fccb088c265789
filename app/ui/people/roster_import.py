"""«ورود از اکسل»: from the button to the table of matches and back to the lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.problems import Problem
from app.persian.isolates import isolated
from app.services import roster
from app.services.roster import RosterPreview
from app.ui import file_dialogs
from app.ui.desk import Desk
from app.ui.widgets import Banner, Page, button
from app.ui.widgets.buttons import set_menu
from app.words import Catalogue

if TYPE_CHECKING:
    from app.ui.people.roster_panel import RosterPanel


class RosterImport(QObject):
    """The button of the page and the one panel that is open, if any; ``show_beside`` puts it on the page in
    the place of the lists, or takes it away.
    """

    def __init__(
        self, page: Page, desk: Desk, catalogue: Catalogue, show_beside: Callable[[QWidget | None], None]
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._catalogue = page, desk, catalogue
        self._show_beside = show_beside
        self.panel: RosterPanel | None = None
        self._banner: Banner | None = None
        self.button = button(self.tr("ورود از اکسل"), kind="secondary", icon="import")
        menu = QMenu(self.button)
        menu.addAction(self.tr("گشودن پرونده اکسل یا CSV…"), self.ask)
        menu.addAction(self.tr("گرفتن پرونده خالی برای پر کردن…"), self.ask_for_template)
        set_menu(self.button, menu)

    def ask(self) -> None:
        """Let her choose the file."""
        file_dialogs.ask_for_roster(self._page, self.tr("فهرست افراد"), self.open)

    def open(self, file: Path) -> None:
        """Read the file and show it beside the register; nothing is changed yet."""
        self._clear_banner()
        self._desk.ask(
            lambda office: roster.preview(office, file),
            lambda shown: self._show(file, shown),
            self._on_refused,
            self,
        )

    def ask_for_template(self) -> None:
        """Let her say where the empty file goes."""
        name = self.tr("فهرست افراد") + ".xlsx"
        file_dialogs.ask_where_to_write_roster(
            self._page, self.tr("پرونده خالی برای پر کردن"), name, self.write_template
        )

    def write_template(self, to: Path) -> None:
        """Write the empty file."""

        def written(_nothing: None) -> None:
            told = self.tr("پرونده خالی نوشته شد: {name}").format(name=isolated(to.name))
            self._desk.written.emit(told, to)

        self._clear_banner()
        self._desk.ask(lambda _office: roster.template(to), written, self._on_refused, self)

    def close(self) -> None:
        """Go back to the lists."""
        panel, self.panel = self.panel, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()
        self.button.show()
        self._page.header.set_subtitle("")
        self._show_beside(None)

    def banner(self) -> Banner | None:
        """Why the last file could not be read."""
        return self._banner

    def _on_refused(self, problem: Problem) -> None:
        """Say why, above the lists, and offer the file that can be read for sure."""
        self._clear_banner()
        self._banner = Banner(
            self._catalogue.problem(problem),
            "amber",
            self.tr("گرفتن پرونده خالی…"),
            self.ask_for_template,
            closable=True,
        )
        self._page.bands.addWidget(self._banner)

    def _clear_banner(self) -> None:
        banner, self._banner = self._banner, None
        if banner is not None:
            self._page.bands.removeWidget(banner)
            banner.hide()
            banner.deleteLater()

    def _show(self, file: Path, shown: RosterPreview) -> None:
        from app.ui.people.roster_panel import RosterPanel

        if self.panel is not None:
            self.close()
        self.panel = RosterPanel(self._desk, self._catalogue, file, shown)
        self.panel.closed.connect(self.close)
        self.button.hide()
        self._page.header.set_subtitle(self.tr("ورود از «{name}»").format(name=isolated(file.name)))
        self._show_beside(self.panel)
        self.panel.start()
