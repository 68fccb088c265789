"""تأیید و صدور شماره: which number comes, the two presses that freeze, and afterwards what was frozen."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain import number
from app.domain.amendment import Amendment
from app.domain.gap import Gap, open_gaps
from app.domain.meeting import Meeting
from app.domain.minutes import Issue, MinutesState
from app.domain.number import DocumentKind
from app.domain.problems import Problem
from app.persian import digits
from app.persian.isolates import isolated
from app.services import minutes
from app.services.changes import Changes
from app.services.lifecycle import Refusals
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.meetings.closing.after_approval import AfterApproval
from app.ui.meetings.lock_banner import lock_sentence
from app.ui.widgets import Card, Chip, IconLabel, TwoStep, icon_button, words
from app.words import Catalogue

_HASH_SHOWN = 8
_SEQUENCE = re.compile(r"\{seq[^}]*\}")


class ApprovalCard(Card):
    """Two faces: the draft with its button, the approved minutes with their facts; `approved` in between."""

    approved = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ApprovalCard", "تأیید و صدور شماره"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self._meeting, self._issue = Meeting(""), Issue()
        self._beside: tuple[Gap, ...] = ()
        self._under_way = False
        self._amendment: Amendment | None = None
        self._state = Chip("")
        self.add_action(self._state)
        self._draft, self._approved = self._build_draft(), self._build_approved()
        for face in (self._draft, self._approved):
            self.body.addWidget(face)
        self.after = AfterApproval(desk, catalogue)
        self.after.found.connect(self._show_lock)
        self.body.addWidget(self.after)
        desk.register_changed.connect(self._show_number)

    def show_meeting(self, meeting: Meeting, issue: Issue) -> None:
        """Show how far the minutes of a meeting have come."""
        if meeting.id != self._meeting.id or issue.is_frozen:
            self.problem.hide()
            self.step.withdraw()
            self._beside = ()
        self._meeting, self._issue = meeting, issue
        self._draft.setVisible(not issue.is_frozen)
        self._approved.setVisible(issue.is_frozen)
        self._state.setVisible(issue.is_frozen)
        if not issue.replaces:
            self._amendment = None
        self.after.show_issue(meeting.id, issue)
        if issue.is_frozen:
            self._show_approved(issue)
        else:
            self._show_draft()

    def show_amendment(self, amendment: Amendment) -> None:
        """Know of which amendment the approval is, for its number."""
        self._amendment = amendment
        self._show_number()

    def show_beside(self, beside: tuple[Gap, ...]) -> None:
        """Wait for these gaps too, which the meeting does not tell by itself."""
        self._beside = beside
        if not self._issue.is_frozen:
            self._show_draft()

    def _build_draft(self) -> QWidget:
        px = theme.current().px
        face = QWidget()
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.number_to_come = words("", wrap=True)
        locks = self.tr(
            "با تأیید، متن قفل می‌شود و شماره می‌گیرد؛ پس از آن تنها با بازگشت به پیش‌نویس یا اصلاحیه عوض می‌شود."
        )
        self.step = TwoStep(
            self.tr("تأیید و صدور شماره"), self.tr("تأیید نهایی؟ متن قفل می‌شود"), "ok", is_grave=True
        )
        self.step.confirmed.connect(self._approve)
        self.approve = self.step.act
        self.waits_for = words("", "label", wrap=True)
        self.problem = words("", "problem", wrap=True)
        self.problem.hide()
        act = QHBoxLayout()
        act.setSpacing(px(10))
        act.addWidget(self.step)
        act.addWidget(self.waits_for, 1)
        column.addWidget(self.number_to_come)
        column.addWidget(words(locks, "muted", wrap=True))
        column.addLayout(act)
        column.addWidget(self.problem)
        return face

    def _build_approved(self) -> QWidget:
        px = theme.current().px
        face = QWidget()
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.number = words("", "title")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.approved_at, self.version, self.digest = words(""), words(""), words("")
        self.reason = words("", "label", wrap=True)
        self.copy_digest = icon_button(self.tr("رونوشت اثر کامل"), "copy", self._copy_digest, size=16)
        mark = self.tr("نشانی کوتاه از همه متن که پای هر صفحه هم هست؛ با تغییر یک حرف عوض می‌شود.")
        explained = {2: mark}
        facts = QGridLayout()
        facts.setHorizontalSpacing(px(14))
        facts.setVerticalSpacing(px(4))
        facts.setColumnStretch(3, 1)
        for row, (name, value) in enumerate(
            (
                (self.tr("زمان تأیید"), self.approved_at),
                (self.tr("نسخه"), self.version),
                (self.tr("اثر محتوا"), self.digest),
            )
        ):
            label = words(name, "label")
            label.setToolTip(explained.get(row, ""))
            facts.addWidget(label, row, 0)
            facts.addWidget(value, row, 1)
        facts.addWidget(self.copy_digest, 2, 2)
        lock = QHBoxLayout()
        lock.setSpacing(px(8))
        self.lock = words("", "label", wrap=True)
        lock.addWidget(IconLabel("lock", "muted", 16), 0, Qt.AlignmentFlag.AlignTop)
        lock.addWidget(self.lock, 1)
        column.addWidget(self.number)
        column.addLayout(facts)
        column.addWidget(self.reason)
        column.addLayout(lock)
        return face

    def _show_draft(self) -> None:
        still = len(open_gaps(self._meeting, *self._beside))
        if still:
            self.step.withdraw()
        self.approve.setEnabled(not still and not self._under_way)
        waits = self.tr("هنوز {count} کاستی مانده است.").format(count=figures.grouped(still))
        self.waits_for.setText(waits if still else "")
        self.approve.setAccessibleDescription(self.waits_for.text())
        self._show_number()

    def _show_number(self) -> None:
        profile, held_on = self.desk.profile, self._meeting.held_on
        if self._issue.is_frozen:
            return
        if self._issue.number:
            kept = self.tr("شماره {number} می‌ماند و نسخه {version} می‌شود.")
            number_, version = digits.to_persian(self._issue.number), figures.grouped(self._issue.version)
            self.number_to_come.setText(kept.format(number=number_, version=version))
            return
        if self._amendment is not None:
            one = self._amendment
            own = number.of_amendment(profile.amendment_pattern, one.of_number, one.ordinal)
            given = self.tr("شماره اصلاحیه: {number}").format(number=digits.to_persian(own))
            self.number_to_come.setText(given)
            return
        if held_on is None:
            self.number_to_come.setText(self.tr("شماره پس از تعیین تاریخ جلسه معلوم می‌شود."))
            return
        pattern = _SEQUENCE.sub("…", profile.number_pattern)
        shown = number.compose(pattern, profile.region, DocumentKind.MINUTES, held_on, 0).text
        told = self.tr("شماره به الگوی دفتر داده می‌شود: {number}")
        self.number_to_come.setText(told.format(number=digits.to_persian(shown)))

    def _show_approved(self, issue: Issue) -> None:
        self.number.setText(self.tr("شماره {number}").format(number=digits.to_persian(issue.number)))
        moment = issue.approved_at
        if moment is not None:
            self.approved_at.setText(figures.moment(moment, figures.long_day))
        self.version.setText(figures.grouped(issue.version))
        self.digest.setText(isolated(issue.content_sha256[:_HASH_SHOWN]))
        means = self.tr("از همه متن صورتجلسه ساخته می‌شود و زیر برگه چاپ است؛ اگر یکی باشد، متن همان است.")
        self.digest.setToolTip(f"{means}\n{isolated(issue.content_sha256)}")
        is_void = issue.state is MinutesState.VOID
        self._state.set_text(self.catalogue.say("states", issue.state))
        self._state.set_tone("red" if is_void else "green")
        self.reason.setText(self.tr("دلیل ابطال: {reason}").format(reason=issue.reason))
        self.reason.setVisible(is_void)
        voided = self.tr("این شماره باطل است و به صورتجلسه دیگری داده نمی‌شود.")
        self.lock.setText(voided if is_void else lock_sentence(self.catalogue, issue.number))

    def _show_lock(self, found: Refusals) -> None:
        if self._issue.state is MinutesState.APPROVED:
            self.lock.setText(lock_sentence(self.catalogue, self._issue.number, found))

    def _approve(self) -> None:
        self._under_way = True
        self.approve.setEnabled(False)
        self.problem.hide()

        def approved(_changes: Changes) -> None:
            self._under_way = False
            self.approved.emit()

        def refused(problem: Problem) -> None:
            self._under_way = False
            self.problem.setText(self.catalogue.problem(problem))
            self.problem.show()
            self._show_draft()

        meeting_id = self._meeting.id
        self.desk.ask(lambda office: minutes.approve(office, meeting_id), approved, refused, self)

    def _copy_digest(self) -> None:
        QGuiApplication.clipboard().setText(self._issue.content_sha256)
