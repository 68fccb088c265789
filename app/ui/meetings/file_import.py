"""«ورود از پرونده»: minutes from elsewhere, signed (PDF) or as a record (JSON), into the list of meetings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.domain.problems import Problem
from app.services.changes import Changes
from app.ui import file_dialogs
from app.ui.desk import Desk
from app.ui.widgets import Banner, Page, icon_button
from app.words import Catalogue

_ON_HER_WORD = frozenset({"import_unsigned", "import_unknown_signer", "import_time_unproven"})


class FileImport(QObject):
    """The button for the page's header, and the band that says why a file was not taken.

    What nobody vouches for comes in by the button of that band alone; what was changed never does.
    """

    def __init__(self, page: Page, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__(page)
        self._page, self._desk, self._catalogue = page, desk, catalogue
        self.banner: Banner | None = None
        self.button = icon_button(self.tr("ورود از پرونده"), "import", self.ask)

    def ask(self) -> None:
        """Let her choose the file."""
        file_dialogs.ask_for_minutes(self._page, self.tr("صورتجلسه امضاشده یا رونوشت آن"), self.take)

    def take(self, file: Path, *, unverified: bool = False) -> None:
        """Take the file in, or say why not."""
        from app.services import exchange

        def taken(changes: Changes) -> None:
            if changes.meeting is None:
                self._desk.done.emit(self.tr("این صورتجلسه در دفتر هست؛ متن آن عوض نشد"), None)
            else:
                told = self.tr("«{title}» وارد شد").format(title=changes.meeting.title)
                self._desk.done.emit(told, None)

        self._clear()
        self._desk.ask(
            lambda office: exchange.import_file(office, file, unverified=unverified).changes,
            taken,
            lambda problem: self._on_refused(problem, file),
            self,
        )

    def _on_refused(self, problem: Problem, file: Path) -> None:
        self._clear()
        sentence = "\n".join((self._catalogue.problem(problem), *self._catalogue.details(problem)[:3]))
        on_her_word = problem.code in _ON_HER_WORD
        self.banner = Banner(
            sentence,
            "amber",
            self.tr("با مسئولیت خودم وارد شود") if on_her_word else "",
            lambda: self.take(file, unverified=True),
            closable=True,
        )
        self._page.bands.addWidget(self.banner)

    def _clear(self) -> None:
        banner, self.banner = self.banner, None
        if banner is not None:
            self._page.bands.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
