"""The minutes that the office keeps, as pages beside what is being checked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.problems import Problem
from app.services import minutes
from app.services.office import Office
from app.ui import theme
from app.ui.desk import Desk
from app.ui.rendering import Preview, preview_of
from app.ui.widgets import Card, icon_button, words
from app.ui.widgets.page_stepper import PageStepper
from app.ui.widgets.pages_view import PagesView
from app.words import Catalogue


class StoredPane(Card):
    """Hidden until something is shown; `closed` when she puts it away, by its button or by Escape in it.

    It takes no focus, and gives back what it had to where she was when it came.
    """

    closed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("", flush=True, parent=parent)
        self.set_title(self.tr("صورتجلسه دفتر"))
        self.desk, self.catalogue = desk, catalogue
        self._turn = 0
        self._opener: QWidget | None = None
        px = theme.current().px
        self.pages = PagesView(desk.tasks)
        self.pages.setAccessibleName(self.tr("صفحه‌های صورتجلسه دفتر"))
        self.stepper = PageStepper(self.pages)
        self.put_away = icon_button(self.tr("بستن صورتجلسه دفتر"), "close", self.close_pane)
        for action in (self.stepper, self.put_away):
            self.add_action(action)
        self._waiting = words(self.tr("در حال ساختن صفحه‌ها…"), "label")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.problem = words("", "problem", wrap=True)
        self.problem.hide()
        for widget in (self._waiting, self.problem):
            widget.setContentsMargins(px(14), px(6), px(14), px(6))
            self.body.addWidget(widget)
        self.body.addWidget(self.pages, 1)
        self.hide()

    def show_stored(self, meeting_id: str, version: int) -> None:
        """Show one version of the minutes of a meeting."""
        self._turn += 1
        turn = self._turn
        self.pages.clear()
        self.problem.hide()
        self._waiting.show()
        if not self.isVisible():
            self._opener = self._focus_of_page()
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
        focus = self._focus_of_page()
        if focus is not None and self.isAncestorOf(focus) and self._opener is not None:
            self._opener.setFocus()
        self.hide()
        self.closed.emit()

    def _focus_of_page(self) -> QWidget | None:
        """What has the focus on the page; not a dialog over it, which will be gone."""
        focus = QApplication.focusWidget()
        return focus if focus is not None and self.window().isAncestorOf(focus) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_pane()
        else:
            super().keyPressEvent(event)
