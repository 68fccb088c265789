"""The band above every part while an amendment is being written: which one, what is in force, the way out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.minutes import Issue
from app.domain.problems import Problem
from app.persian import digits
from app.services import lifecycle, minutes, versions
from app.services.changes import Changes
from app.services.office import Office
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import IconLabel, TwoStep, chip_button, set_look, words
from app.words import Catalogue


@dataclass(frozen=True, slots=True)
class Written:
    """What is being written after an approval: an amendment with its ordinal, or a reopened version (0)."""

    amendment: int
    in_force: str


class AmendmentBand(QFrame):
    """`changes_asked` when she would see what is worded anew; hidden where minutes are not written again."""

    changes_asked = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.catalogue = desk, catalogue
        self._meeting_id, self._issue = "", Issue()
        px = theme.current().px
        row = QHBoxLayout(self)
        above = px(2 if has_large_text() else 5)  # a large text leaves the hall no line to spare
        row.setContentsMargins(px(14), above, px(14), above)
        row.setSpacing(px(10))
        row.addWidget(IconLabel("edit", "amber_ink", 18))
        told = QVBoxLayout()
        told.setSpacing(0)
        self.sentence = words("", "strong", wrap=True)
        self.problem = words("", "problem", wrap=True)
        self.problem.hide()
        told.addWidget(self.sentence)
        told.addWidget(self.problem)
        row.addLayout(told, 1)
        self.changes = chip_button(self.tr("تغییرات"), self.changes_asked.emit, "plain")
        self.withdraw = TwoStep(self.tr("انصراف از اصلاحیه"), self.tr("تغییرها کنار گذاشته شود؟"))
        set_look(self.withdraw.act, kind="chip", tone="plain")
        set_look(self.withdraw.back, kind="chip", tone="plain")
        self.withdraw.confirmed.connect(self._withdraw)
        row.addWidget(self.changes)
        row.addWidget(self.withdraw)
        self.hide()

    def show_issue(self, meeting_id: str, issue: Issue) -> None:
        """Show what a meeting's draft is."""
        if (meeting_id, issue) == (self._meeting_id, self._issue):
            return
        self._meeting_id, self._issue = meeting_id, issue
        self.problem.hide()
        self.withdraw.withdraw()
        if issue.is_frozen or not issue.replaces:
            self.hide()
            return

        def told(written: Written) -> None:
            if (meeting_id, issue) == (self._meeting_id, self._issue):
                self._show(written)

        self.desk.ask(lambda office: _written(office, meeting_id), told, owner=self)

    def _show(self, written: Written) -> None:
        number, valid = digits.to_persian(self._issue.number), digits.to_persian(written.in_force)
        if not written.amendment:
            told = self.tr("پیش‌نویس دوباره صورتجلسه {number} — نسخه {version}").format(
                number=number, version=figures.grouped(self._issue.version)
            )
        else:
            told = self.tr("پیش‌نویس اصلاحیه شماره {ordinal} — نسخه معتبر: شماره {number}").format(
                ordinal=figures.grouped(written.amendment), number=valid
            )
        self.sentence.setText(told)
        self.setAccessibleName(told)
        self.changes.setVisible(bool(written.amendment))
        self.withdraw.setVisible(bool(written.amendment))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme.current().colour("amber_ground"))

    def _withdraw(self) -> None:
        meeting_id = self._meeting_id

        def refused(problem: Problem) -> None:
            self.problem.setText(self.catalogue.problem(problem))
            self.problem.show()

        def withdrawn(_changes: Changes) -> None:
            self.desk.done.emit(self.tr("از اصلاحیه گذشته شد؛ متن معتبر بازگشت"), None)

        self.desk.ask(
            lambda office: lifecycle.withdraw_amendment(office, meeting_id), withdrawn, refused, self
        )


def _written(office: Office, meeting_id: str) -> Written:
    valid = versions.in_force(office, meeting_id)
    amendment = minutes.read(office, meeting_id).content.amendment
    return Written(amendment.ordinal if amendment else 0, valid.issue.number if valid else "")
