"""صورتجلسه: gaps, approval, signature and verification at the right, the printed pages beside them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.versions import VersionLine
from app.ui import shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.closing.approval_card import ApprovalCard
from app.ui.meetings.closing.distribution_card import DistributionCard
from app.ui.meetings.closing.gaps_card import GapsCard
from app.ui.meetings.closing.preview_card import PreviewCard
from app.ui.meetings.closing.rewordings_card import RewordingsCard
from app.ui.meetings.closing.signing_card import SigningCard
from app.ui.meetings.closing.versions_card import VersionsCard
from app.ui.meetings.part import Part
from app.ui.theme.large_text import has_huge_text
from app.ui.verification import VerificationCard
from app.ui.widgets import scrolled
from app.ui.widgets.landing import land
from app.words import Catalogue

_STEPS, _PREVIEW = 11, 13
"""How the width is shared between the steps of the closing and the pages; where the text is huge, turned."""
APPROVE = "approve"
"""Where `jump_to` goes when the minutes are to be approved."""


class ClosingPart(Part):
    """`gap_chosen` with the gap she wants to fill, `settings_requested` with the section for keys,
    `jump_asked` with the key of another part.
    """

    gap_chosen = Signal(object)
    jump_asked = Signal(str)
    settings_requested = Signal(str, int)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(desk, catalogue, parent)
        self.gaps = GapsCard(desk, catalogue)
        self.approval = ApprovalCard(desk, catalogue)
        self.signing = SigningCard(desk, catalogue)
        self.rewordings = RewordingsCard(desk)
        self.distribution = DistributionCard(desk, catalogue)
        self.versions = VersionsCard(desk, catalogue)
        self.verification = VerificationCard(desk, catalogue)
        self.preview = PreviewCard(desk, catalogue)
        self._build()
        self.rewordings.told.connect(self.approval.show_amendment)
        self.versions.chosen.connect(self.preview.show_version)
        self.versions.export_asked.connect(self._export_version)
        for registered in (self.signing.registered, self.distribution.changed):
            registered.connect(self.approval.after.ask)
            registered.connect(desk.meetings_stale)
            registered.connect(desk.saved)
        self.distribution.secretariat.changed.connect(desk.saved)
        shortcuts.bind(self, "export", self.preview.export.click)
        self.gaps.chosen.connect(self.gap_chosen)
        self.gaps.beside_told.connect(self.approval.show_beside)
        self.gaps.mended.connect(self._land)
        self.preview.exported.connect(self._on_exported)
        self.signing.export_requested.connect(self.preview.ask_where)
        self.signing.settings_requested.connect(lambda: self.settings_requested.emit("signing", 0))
        self.verification.stored_asked.connect(self._show_stored)
        self.rewordings.part_asked.connect(self.jump_asked)
        self._connect_what_follows()

    def showEvent(self, event: QShowEvent) -> None:
        """Elsewhere, in the closing mode, somebody may have signed."""
        super().showEvent(event)
        self.approval.after.ask()
        self.signing.look_again()

    def landing(self) -> QWidget | None:
        """At the first gap, else at the pages: never at the button that gives a number and locks the text."""
        waits = next((row for row in self.gaps.rows() if row.waits), None)
        return self.preview.pages if self.is_locked or waits is None else waits.go

    def jump_to(self, _item_id: str, where: str) -> None:
        """«approve»: to the approval, or to what it still waits for."""
        if where != APPROVE:
            return
        self._bring_into_view(self.approval)
        waits = next((row for row in self.gaps.rows() if row.waits), None)
        if self.approval.approve.isEnabled() or waits is None:
            self.approval.approve.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            waits.go.setFocus(Qt.FocusReason.TabFocusReason)
            self._bring_into_view(waits)

    def _land(self) -> None:
        place = self.landing()
        if place is not None:
            place.setFocus(Qt.FocusReason.TabFocusReason)

    def _connect_what_follows(self) -> None:
        """After each act the caret and the view go to what she does next."""
        for verdict in (self.signing.verdict, self.verification.verdict):
            verdict.told.connect(lambda shown=verdict: self._bring_into_view(shown))
        self.signing.moved_on.connect(self._bring_into_view)
        self.approval.approved.connect(self.signing.start)
        self.approval.after.done.connect(self._on_begun_again)
        self.rewordings.begun.connect(lambda: self._bring_into_view(self.rewordings))

    def _on_begun_again(self, verb: str) -> None:
        if verb == "amend":
            self.rewordings.start()
        elif verb == "reopen":
            land(self)
        else:
            self._scroll.setFocus()
            self._bring_into_view(self.approval)

    def _build(self) -> None:
        px = theme.current().px
        gap = px(theme.GAP)
        steps = QWidget()
        column = QVBoxLayout(steps)
        beside_bar = px(theme.GAP_TIGHT)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        column.setContentsMargins(*((beside_bar, 0, 0, 0) if right_to_left else (0, 0, beside_bar, 0)))
        column.setSpacing(gap)
        for card in (
            self.rewordings,
            self.gaps,
            self.approval,
            self.signing,
            self.distribution,
            self.versions,
            self.verification,
        ):
            column.addWidget(card)
        column.addStretch(1)
        self._scroll = scrolled(steps)
        self._scroll.setAccessibleName(self.tr("گام‌های صورتجلسه"))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(gap - beside_bar)
        shares = (_PREVIEW, _STEPS) if has_huge_text() else (_STEPS, _PREVIEW)
        for side, share in zip((self._scroll, self.preview), shares, strict=True):
            row.addWidget(side, share)

    def _refresh(self) -> None:
        self.gaps.setVisible(not self.is_locked)
        if not self.is_locked:
            self.gaps.show_meeting(self.meeting)
        self.rewordings.show_meeting(self.meeting, self.issue)
        self.approval.show_meeting(self.meeting, self.issue)
        self.distribution.show_issue(self.meeting.id, self.issue)
        self.versions.show_issue(self.meeting.id, self.issue)
        self.signing.show_meeting(self.meeting, self.issue)
        self.preview.show_meeting(self.meeting, self.issue)

    def _bring_into_view(self, widget: QWidget) -> None:
        """Scroll to what has just appeared, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget))

    def _export_version(self, line: VersionLine) -> None:
        """Look at a version and ask where its PDF goes."""
        self.preview.show_version(line)
        self.preview.ask_where()

    def _show_stored(self, meeting_id: str, version: int) -> None:
        """Show what the office keeps of a file, where it is of this meeting."""
        line = next((one for one in self.versions.lines() if one.issue.version == version), None)
        if meeting_id == self.meeting.id and line is not None:
            self.preview.show_version(line)

    def _on_exported(self, file: Path, approved: bool) -> None:
        if approved:
            self.signing.offer(file)
