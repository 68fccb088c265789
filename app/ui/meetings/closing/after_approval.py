"""What can still be done after the approval: back to a draft, an amendment, voiding; each for a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.minutes import Issue, MinutesState
from app.domain.problems import Problem, Refusal
from app.services import lifecycle
from app.services.changes import Changes
from app.services.lifecycle import Refusals
from app.services.office import Office
from app.ui import theme
from app.ui.desk import Desk
from app.ui.widgets import FieldRow, FlowLayout, LineField, TwoStep, button, words
from app.words import Catalogue

Verb = Callable[[Office, str, str], Changes]


@dataclass(frozen=True, slots=True)
class _Way:
    """One of the verbs: its button, what its form says, and the button that acts (in two steps or in one)."""

    verb: Verb
    opens: QPushButton
    asks_for: str
    follows: str
    act: TwoStep | QPushButton


class AfterApproval(QWidget):
    """The three ways, the reason why one is closed, and below them the form of the one that was chosen.

    `found` with the refusals after each look; `done` with «reopen», «amend» or «void» once it is done.
    """

    found = Signal(object)
    done = Signal(str)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.catalogue = desk, catalogue
        self._meeting_id, self._issue = "", Issue()
        self._chosen = ""
        self._under_way = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(8))
        self._build_ways()
        self._build_form()

    def show_issue(self, meeting_id: str, issue: Issue) -> None:
        """Show what is possible for minutes that stand so."""
        if meeting_id != self._meeting_id or issue != self._issue:
            self.close_form()
        self._meeting_id, self._issue = meeting_id, issue
        approved = issue.state is MinutesState.APPROVED
        reopened = not issue.is_frozen and bool(issue.replaces and issue.number)
        self.reopen.setVisible(approved)
        self.amend.setVisible(approved)
        self.why.setVisible(False)
        self.setVisible(approved or reopened)
        self.ask()

    def ask(self) -> None:
        """Ask the office again what is possible: somebody may have signed or received the minutes."""
        meeting_id = self._meeting_id
        if meeting_id and not self.isHidden():

            def told(found: Refusals) -> None:
                if meeting_id == self._meeting_id:
                    self._show_refusals(found)
                    self.found.emit(found)

            self.desk.ask(lambda office: lifecycle.refusals(office, meeting_id), told, owner=self)

    def close_form(self) -> None:
        """Put the form away, and what was typed in it."""
        if self._chosen and self.form.isAncestorOf(self.form.focusWidget() or self):
            self._ways[self._chosen].opens.setFocus()
        self._chosen = ""
        self.reason.set_value("")
        self.reason.clear()
        self.reason.set_problem(None)
        self.problem.hide()
        self.form.hide()
        for way in self._ways.values():
            if isinstance(way.act, TwoStep):
                way.act.withdraw()

    def _build_ways(self) -> None:
        line = QWidget()
        row = FlowLayout(line, spacing=theme.current().px(8))
        self.reopen = button(self.tr("بازگشت به پیش‌نویس…"), lambda: self._open("reopen"), icon="unlock")
        self.amend = button(self.tr("صدور اصلاحیه…"), lambda: self._open("amend"), icon="edit")
        self.void = button(self.tr("ابطال…"), lambda: self._open("void"), "danger", "close")
        for opens in (self.reopen, self.amend, self.void):
            opens.setEnabled(False)
            row.addWidget(opens)
        self.why = words("", "muted", wrap=True)
        self._column.addWidget(line)
        self._column.addWidget(self.why)
        self.void_act = TwoStep(self.tr("باطل کن"), self.tr("باطل شود؟ بازگشت ندارد"), "close")
        self.void_act.confirmed.connect(self._act)
        self._ways = {
            "reopen": _Way(
                lifecycle.reopen,
                self.reopen,
                self.tr("دلیل بازگشت به پیش‌نویس"),
                self.tr(
                    "این دلیل روی برگه نسخه تازه چاپ می‌شود. شماره می‌ماند؛ تأیید بعدی نسخه تازه‌ای "
                    "می‌سازد و نسخه پیشین نگه داشته می‌شود."
                ),
                button(self.tr("به پیش‌نویس برگردان"), self._act, "primary"),
            ),
            "amend": _Way(
                lifecycle.amend,
                self.amend,
                self.tr("دلیل اصلاحیه"),
                self.tr(
                    "این دلیل در برگه اصلاحیه چاپ می‌شود. متن باز ویرایش‌پذیر می‌شود؛ تا تأیید اصلاحیه، "
                    "نسخه کنونی معتبر است."
                ),
                button(self.tr("آغاز اصلاحیه"), self._act, "primary"),
            ),
            "void": _Way(
                lifecycle.void,
                self.void,
                self.tr("دلیل ابطال"),
                self.tr(
                    "این دلیل روی برگه باطل‌شده چاپ می‌شود. شماره با نشان «باطل» برای همیشه می‌ماند "
                    "و به صورتجلسه دیگری داده نمی‌شود."
                ),
                self.void_act,
            ),
        }

    def _build_form(self) -> None:
        px = theme.current().px
        self.form = QWidget()
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.reason = LineField()
        self.reason.returnPressed.connect(self._on_return)
        self.reason.textEdited.connect(lambda _text: self.reason.set_problem(None))
        self._row = FieldRow(" ", self.reason)
        self.problem = words("", "problem", wrap=True)
        self.problem.hide()
        acts = QHBoxLayout()
        acts.setSpacing(px(8))
        for way in self._ways.values():
            acts.addWidget(way.act)
        self.back = button(self.tr("انصراف"), self.close_form, "quiet")
        acts.addWidget(self.back)
        acts.addStretch(1)
        column.addWidget(self._row)
        column.addLayout(acts)
        column.addWidget(self.problem)
        self.form.hide()
        self._column.addWidget(self.form)

    def _show_refusals(self, found: Refusals) -> None:
        told = {"reopen": found.reopen, "amend": found.amend, "void": found.void}
        for key, way in self._ways.items():
            way.opens.setEnabled(told[key] is None)
        closed = [told[key] for key, way in self._ways.items() if not way.opens.isHidden()]
        self._tell_why([one for one in closed if one is not None])
        if self._chosen and told[self._chosen] is not None:
            self.close_form()

    def _tell_why(self, refusals: list[Refusal]) -> None:
        self.why.setText("\n".join(f"• {self.catalogue.problem(one)}" for one in refusals))
        self.why.setVisible(bool(refusals))

    def _open(self, key: str) -> None:
        self.close_form()
        self._chosen = key
        for other, way in self._ways.items():
            way.act.setVisible(other == key)
        way = self._ways[key]
        self.back.setVisible(True)
        self._row.label.setText(way.asks_for)
        self._row.set_hint(way.follows)
        self.form.show()
        self.reason.setFocus()

    def _on_return(self) -> None:
        """Enter acts, as the button does; what cannot be taken back is pressed, not slipped into."""
        act = self._ways[self._chosen].act
        if isinstance(act, TwoStep):
            act.act.setFocus()
        else:
            self._act()

    def _act(self) -> None:
        reason, meeting_id, chosen = self.reason.value(), self._meeting_id, self._chosen
        if not reason:
            self._refuse(Refusal("reason_missing"))
            return
        if self._under_way:
            return
        self._under_way = True

        def done(_changes: Changes) -> None:
            self._under_way = False
            self.close_form()
            self.done.emit(chosen)

        def refused(problem: Problem) -> None:
            self._under_way = False
            self._refuse(problem)
            self.ask()

        verb = self._ways[chosen].verb
        self.desk.ask(lambda office: verb(office, meeting_id, reason), done, refused, self)

    def _refuse(self, problem: Problem) -> None:
        sentence = self.catalogue.problem(problem)
        if problem.code == "reason_missing":
            self.reason.set_problem(sentence)
            self.reason.setFocus()
        else:
            self.problem.setText(sentence)
            self.problem.show()
