"""Which page of a PDF is in view, and the step to the one before or after it; it knows no document."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import figures, theme
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.labels import words
from app.ui.widgets.pages_view import PagesView


class PageStepper(QWidget):
    """«صفحه ۲ از ۵» with two buttons, for the head of the card in which the pages are; hidden without any."""

    def __init__(self, pages: PagesView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.place = words("", "muted")
        self.earlier = icon_button(self.tr("صفحه پیش"), "up", lambda: self._step(-1))
        self.later = icon_button(self.tr("صفحه بعد"), "down", lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(4))
        for part in (self.place, self.earlier, self.later):
            row.addWidget(part)
        pages.page_changed.connect(self._show)
        self.hide()

    def _show(self, page: int, pages: int) -> None:
        told = self.tr("صفحه {page} از {pages}")
        self.place.setText(told.format(page=figures.grouped(page), pages=figures.grouped(pages)))
        self._let(self.earlier, page > 1, self.later)
        self._let(self.later, page < pages, self.earlier)
        self.setVisible(pages > 0)

    def _let(self, button: QWidget, on: bool, other: QWidget) -> None:
        """At an end of the pages the focus stays at the steps; Qt would send it on."""
        if not on and button.hasFocus():
            other.setEnabled(True)
            other.setFocus()
        button.setEnabled(on)

    def _step(self, by: int) -> None:
        self._pages.go_to(self._pages.page() + by)
