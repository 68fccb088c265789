"""The minutes that the office keeps, as pages beside what is being checked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.problems import Problem
from app.persian import digits
from app.services import minutes
from app.services.office import Office
from app.ui import theme
from app.ui.desk import Desk
from app.ui.rendering import Preview, preview_of
from app.ui.widgets import Card, icon_button, words
from app.ui.widgets.pages_view import PagesView
from app.words import Catalogue


class StoredPane(Card):
    """Hidden until something is shown; `closed` when she puts it away."""

    closed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("", flush=True, parent=parent)
        self.set_title(self.tr("صورتجلسه دفتر"))
        self.desk, self.catalogue = desk, catalogue
        self._turn = 0
        px = theme.current().px
        self.earlier = icon_button(self.tr("صفحه پیش"), "up", lambda: self._step(-1))
        self.later = icon_button(self.tr("صفحه بعد"), "down", lambda: self._step(1))
        self.put_away = icon_button(self.tr("بستن صورتجلسه دفتر"), "close", self.close_pane)
        for action in (self.earlier, self.later, self.put_away):
            self.add_action(action)
        self._waiting = words(self.tr("در حال ساختن صفحه‌ها…"), "label")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.problem = words("", "problem", wrap=True)
        self.problem.hide()
        for widget in (self._waiting, self.problem):
            widget.setContentsMargins(px(14), px(6), px(14), px(6))
            self.body.addWidget(widget)
        self.pages = PagesView(desk.tasks)
        self.pages.setAccessibleName(self.tr("صفحه‌های صورتجلسه دفتر"))
        self.pages.page_changed.connect(self._show_page)
        self.body.addWidget(self.pages, 1)
        self.hide()

    def show_stored(self, meeting_id: str, version: int) -> None:
        """Show one version of the minutes of a meeting."""
        self._turn += 1
        turn = self._turn
        self.pages.clear()
        self.problem.hide()
        self._waiting.show()
        self.set_count("")
        self.show()

        def made(office: Office) -> Preview:
            return preview_of(minutes.printed(office, meeting_id, version=version).pdf)

        def drawn(preview: Preview) -> None:
            if turn == self._turn:
                self._waiting.hide()
                self.pages.show_preview(preview)

        def failed(problem: Problem) -> None:
            if turn == self._turn:
                self._waiting.hide()
                self.problem.setText(self.catalogue.problem(problem))
                self.problem.show()

        self.desk.ask(made, drawn, failed, self)

    def close_pane(self) -> None:
        """Put the pages away."""
        self._turn += 1
        self.pages.clear()
        self.hide()
        self.closed.emit()

    def _show_page(self, page: int, pages: int) -> None:
        told = self.tr("صفحه {page} از {pages}")
        self.set_count(told.format(page=digits.grouped(page), pages=digits.grouped(pages)))
        self.earlier.setEnabled(page > 1)
        self.later.setEnabled(page < pages)

    def _step(self, by: int) -> None:
        self.pages.go_to(self.pages.page() + by)
