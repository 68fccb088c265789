"""The page on which any PDF, any paper and the office itself are verified, without a meeting."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.verification import Holding
from app.ui import theme
from app.ui.desk import Desk
from app.ui.theme.large_text import has_large_text
from app.ui.verification.card import VerificationCard
from app.ui.verification.drop_card import file_of
from app.ui.verification.history_card import HistoryCard
from app.ui.verification.paper_card import PaperCard
from app.ui.verification.stored_pane import StoredPane
from app.ui.widgets import EmptyPage, Page, scrolled
from app.words import Catalogue

_CARDS, _PAGES = 11, 13
"""How the width is shared between the cards and the pages of the office's minutes."""
_PICTURES = frozenset({".png", ".jpg", ".jpeg"})


class VerificationPage(Page):
    """The checks at the beginning, the pages to compare with beside them; their place is kept for them.

    So nothing moves when they come. At a large text size the checks have all the width until then.
    """

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.header.set_title(self.tr("بررسی اصالت"))
        self.header.set_subtitle(self.tr("سالم بودن صورتجلسه امضاشده و شناخته بودن امضاکنندگان آن"))
        self.setAcceptDrops(True)
        self.card = VerificationCard(desk, catalogue)
        self.card.set_title(self.tr("پرونده امضاشده"))
        self.paper = PaperCard(desk, catalogue)
        self._history_card = HistoryCard(desk, catalogue)
        self.history = self._history_card.history
        self.stored = StoredPane(desk, catalogue)
        self._build()
        self.card.stored_asked.connect(self._show_stored)
        self.card.judged.connect(self._show_what_is_held)
        self.paper.found.connect(self._show_stored)
        self.stored.closed.connect(self._lay_out)
        for told, shown in (
            (self.card.verdict.told, self.card.verdict),
            (self.paper.told, self.paper.outcome),
            (self.history.told, self.history.outcome),
        ):
            told.connect(lambda widget=shown: self._bring_into_view(widget))

    def landing(self) -> QWidget:
        """Where the keys go: to what begins the first of the checks."""
        return self.card.choose

    def _build(self) -> None:
        gap = theme.current().px(theme.GAP)
        content = QWidget()
        column = QVBoxLayout(content)
        beside = theme.current().px(theme.GAP_TIGHT)
        column.setContentsMargins(beside, 0, beside, 0)
        column.setSpacing(gap)
        for card in (self.card, self.paper, self._history_card):
            column.addWidget(card)
        column.addStretch(1)
        self._scroll = scrolled(content)
        self._scroll.setAccessibleName(self.tr("بررسی‌ها"))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._line = QHBoxLayout()
        self._line.setSpacing(0)
        self._nothing = EmptyPage(
            "preview",
            self.tr("صورتجلسه دفتر"),
            self.tr("آنچه دفتر از این صورتجلسه دارد، برای سنجیدن کنار آن اینجا می‌آید."),
            self.tr("انتخاب پرونده امضاشده…"),
            self.card.choose.click,
            step_icon="open",
        )
        self._line.addWidget(self._scroll, _CARDS)
        self._line.addWidget(self.stored, _PAGES)
        self._line.addWidget(self._nothing, _PAGES)
        self.body.addLayout(self._line, 1)
        self._lay_out()

    def _lay_out(self) -> None:
        """Keep the place of the pages, where there is room for it."""
        self._nothing.setVisible(self.stored.isHidden() and not has_large_text())

    def _show_what_is_held(self, here: Holding | None) -> None:
        """After a verdict the place beside it offers what can stand there, or says that nothing can."""
        self._nothing.setVisible(False)
        before, self._nothing = self._nothing, self._build_nothing(here)
        self._line.replaceWidget(before, self._nothing)
        before.deleteLater()
        self._lay_out()

    def _build_nothing(self, here: Holding | None) -> EmptyPage:
        heading = self.tr("صورتجلسه دفتر")
        if here is None:
            told = self.tr("این پرونده از جلسه‌ای نیست که در این دفتر باشد؛ چیزی برای سنجیدن کنار آن نیست.")
            return EmptyPage("preview", heading, told)
        told = self.tr("آنچه دفتر از همین صورتجلسه دارد، برای سنجیدن کنار پرونده.")
        shown = self.tr("دیدن صورتجلسه دفتر")
        show = self.card.examined.stored.click
        return EmptyPage("preview", heading, told, shown, show, step_icon="preview")

    def _show_stored(self, meeting_id: str, version: int) -> None:
        self.stored.show_stored(meeting_id, version)
        self._lay_out()

    def _bring_into_view(self, widget: QWidget) -> None:
        """Scroll to what has just been told, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_of(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A picture can only be a paper; of a PDF its signatures are asked."""
        file = file_of(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self._take(file)

    def _take(self, file: Path) -> None:
        if file.suffix.lower() in _PICTURES:
            self.paper.check_file(file)
        else:
            self.card.verify(file)
