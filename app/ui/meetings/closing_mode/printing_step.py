"""شماره و چاپ: the minutes get their number, are seen as they will be, and go to paper or into a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gap import Gap
from app.persian.isolates import isolated
from app.services import exported, minutes
from app.services.office import Office
from app.ui import shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.closing.approval_card import ApprovalCard
from app.ui.meetings.closing.preview_card import PreviewCard
from app.ui.meetings.closing_mode.kept_place import KeptPlace
from app.ui.meetings.closing_mode.print_card import PrintCard
from app.ui.meetings.closing_mode.step import GAPS, Step
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import button, scrolled
from app.words import Catalogue

_STEPS, _PREVIEW = 10, 13
"""How the width is shared between what is done and the pages; in huge type these come below."""
_LEAST_PREVIEW = 300


class PrintingStep(Step):
    """Each act leads to the next: the approval to the printer, the printer to the signatures."""

    def __init__(self, desk: Desk, catalogue: Catalogue, place: KeptPlace) -> None:
        super().__init__(desk, catalogue, place)
        self.approval = ApprovalCard(desk, catalogue)
        self.printing = PrintCard(desk, catalogue)
        self.preview = PreviewCard(desk, catalogue)
        self.preview.export.hide()
        self._build()
        self.approval.approved.connect(self._wait_for_pages)
        self.preview.drawn.connect(self._take)
        self.preview.exported.connect(self._on_exported)
        self.printing.export_asked.connect(self.preview.ask_where)
        self.printing.printed.connect(self.go_on.setFocus)
        shortcuts.bind(self, "export", self.preview.ask_where)
        self._waits = False

    def start(self) -> None:
        if self.issue.is_frozen:
            self._scroll.ensureWidgetVisible(self.printing)
            (self.printing.print if self.printing.print.isEnabled() else self.go_on).setFocus()
        elif self.approval.approve.isEnabled():
            self.approval.approve.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.gaps.setFocus(Qt.FocusReason.TabFocusReason)

    def print(self) -> None:
        """Ask how to print."""
        self.printing.ask_how()

    def _build(self) -> None:
        px = theme.current().px
        gap = px(theme.GAP)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(theme.GAP_TIGHT), 0, 0, 0)
        column.setSpacing(gap)
        self.gaps = button(self.tr("به کاستی‌ها"), lambda: self.jump_asked.emit("", "", GAPS), "quiet", "back")
        self.go_on = button(self.tr("ثبت امضا"), self.finished.emit, "secondary")
        acts = QHBoxLayout()
        acts.addWidget(self.go_on)
        acts.addWidget(self.gaps)
        acts.addStretch(1)
        for part in (self.approval, self.printing):
            column.addWidget(part)
        column.addLayout(acts)
        if has_large_text():
            self.preview.setMinimumHeight(px(_LEAST_PREVIEW))
            column.addWidget(self.preview)
        column.addStretch(1)
        self._scroll = scrolled(inner)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(gap)
        row.addWidget(self._scroll, _STEPS)
        if not has_large_text():
            row.addWidget(self.preview, _PREVIEW)

    def _refresh(self) -> None:
        self.approval.show_meeting(self.meeting, self.issue)
        if not self.issue.is_frozen:
            self._look_beside()
        self.gaps.setVisible(not self.issue.is_frozen)
        self.printing.show_minutes(self.meeting.id, self.issue.is_frozen)
        self.preview.show_meeting(self.meeting, self.issue)

    def _look_beside(self) -> None:
        """The approval waits too for what the office alone knows: a line not taken, times still to come."""
        meeting = self.meeting

        def told(beside: tuple[Gap, ...]) -> None:
            if meeting is self.meeting:
                self.approval.show_beside(beside)

        self.desk.ask(lambda office: minutes.beside(office, meeting), told, owner=self)

    def _take(self, preview: object) -> None:
        self.printing.take(preview)  # type: ignore[arg-type]
        if self._waits and self.issue.is_frozen:
            self._waits = False
            self.printing.print.setFocus(Qt.FocusReason.TabFocusReason)
            QTimer.singleShot(0, self.printing, lambda: self._scroll.ensureWidgetVisible(self.printing))

    def _wait_for_pages(self) -> None:
        """The caret goes on to the printer once the numbered pages are there."""
        self._waits = True
        self.go_on.setFocus()

    def _on_exported(self, file: Path, approved: bool) -> None:
        told = self.tr("نوشته شد: {file}") if approved else self.tr("پیش‌نویس نوشته شد: {file}")
        self.printing.tell(told.format(file=isolated(file.name)), aloud=False)  # the preview says it
        if not approved:
            return
        meeting_id = self.meeting.id

        def remembered(office: Office) -> None:
            exported.remember(office, meeting_id, file)

        self.desk.ask(remembered, failed=lambda _problem: None, owner=self)
        self.go_on.setFocus()
