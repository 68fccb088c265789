"""تکمیل کاستی‌ها: what is missing as a list of things to do, each filled beside it or in its own part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gap import Gap
from app.services.meetings import OpenMeeting
from app.ui import theme
from app.ui.desk import Desk
from app.ui.meetings.closing.gaps_card import GapsCard
from app.ui.meetings.closing_mode.dissent_card import DissentCard
from app.ui.meetings.closing_mode.in_place import InPlace
from app.ui.meetings.closing_mode.kept_place import KeptPlace
from app.ui.meetings.closing_mode.step import Step
from app.ui.meetings.lock_banner import LockBanner
from app.ui.meetings.parts import part_of
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Card, EmptyPage, button, scrolled
from app.ui.widgets.stack import Stack
from app.words import Catalogue

_LIST, _FIELDS = 9, 13
"""How the width is shared between what is to be done and the fields."""


class GapsStep(Step):
    """Who leaves a field with Escape is at the list again, where the next gap waits."""

    def __init__(self, desk: Desk, catalogue: Catalogue, place: KeptPlace) -> None:
        super().__init__(desk, catalogue, place)
        self.gaps = GapsCard(desk, catalogue)
        self.dissent = DissentCard(desk, catalogue)
        self.fields = InPlace(desk, catalogue)
        self._lock = LockBanner(desk, catalogue)
        self._build()
        self.gaps.chosen.connect(self._choose)
        self.gaps.mended.connect(self.start)

    def start(self) -> None:
        rows = list(self.gaps.rows())
        waits = next((row for row in rows if row.waits), None)
        if self.issue.is_frozen:
            self.go_on.setFocus()
        elif waits is not None:
            waits.go.setFocus(Qt.FocusReason.TabFocusReason)
            if waits is rows[0]:
                self._scroll.verticalScrollBar().setValue(0)  # with the heading above it
            else:
                self._scroll.ensureWidgetVisible(waits)
        elif self.gaps.leave_all.isVisible():
            self.gaps.leave_all.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.go_on.setFocus(Qt.FocusReason.TabFocusReason)

    def escape(self) -> bool:
        if self._stack.currentWidget() is not self._filling:
            return False
        self.close_fields()
        return True

    def close_fields(self) -> None:
        """Back to the list, at what is missing next."""
        self.fields.leave(self._on_left)

    def _on_left(self) -> None:
        self._stack.setCurrentWidget(self._hint)
        self.start()

    def show_gap(self, gap: Gap) -> bool:
        self.fields.show_meeting(OpenMeeting(self.meeting, self.issue))
        self._filling.set_title(self.catalogue.gap(gap))
        self._stack.setCurrentWidget(self._filling)
        filled = self.fields.fill(gap)
        if not filled:
            self._stack.setCurrentWidget(self._hint)
        return filled

    def _choose(self, gap: Gap) -> None:
        if not self.show_gap(gap):
            self.jump_asked.emit(part_of(gap), gap.item_id, gap.where)

    def _refresh(self) -> None:
        locked = self.issue.is_frozen
        self._lock.show_issue(self.meeting.id, self.issue)
        self.gaps.setVisible(not locked)
        self.dissent.setVisible(not locked)
        if locked:
            self._stack.setCurrentWidget(self._hint)
        else:
            self.gaps.show_meeting(self.meeting)
            self.dissent.show_meeting(self.meeting)
            self.fields.show_meeting(OpenMeeting(self.meeting, self.issue))

    def _build(self) -> None:
        px = theme.current().px
        gap = px(theme.GAP)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(theme.GAP_TIGHT), 0, 0, 0)
        column.setSpacing(gap)
        self.go_on = button(self.tr("شماره و چاپ"), self.finished.emit, "primary")
        end = QHBoxLayout()
        end.addWidget(self.go_on)
        end.addStretch(1)
        for part in (self._lock, self.gaps, self.dissent):
            column.addWidget(part)
        column.addLayout(end)
        column.addStretch(1)
        self._scroll = scrolled(inner)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = Card(flush=True)
        self._hint.body.addWidget(
            EmptyPage(
                "edit",
                self.tr("هر کاستی همین‌جا پر می‌شود"),
                self.tr(
                    "در فهرست «برو» را بزنید. آنچه باید خالی بماند تیک می‌خورد و نقطه‌چین چاپ می‌شود تا با "
                    "دست نوشته شود."
                ),
            )
        )
        self._filling = Card(flush=True)
        self._filling.set_title("")
        done = button(self.tr("بازگشت به فهرست"), self.close_fields, "primary", "ok", "Esc")
        self._filling.add_action(done)
        self._filling.body.addWidget(self.fields, 1)
        self._stack = Stack()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self._filling)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(gap)
        row.addWidget(self._scroll, _LIST)
        row.addWidget(self._stack, _FIELDS)
        self._stack.currentChanged.connect(self._share)
        self._share()

    def _share(self) -> None:
        """In huge type the list gives way to the fields, and the other way round."""
        is_filling = self._stack.currentWidget() is self._filling
        self._scroll.setVisible(not (has_large_text() and is_filling))
        self._stack.setVisible(not has_large_text() or is_filling)
