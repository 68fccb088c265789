"""بررسی برگه: what is printed at the end of a paper, typed or scanned, against the minutes that are kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain import paper_code
from app.domain.problems import Problem
from app.persian import digits
from app.persian.isolates import isolated
from app.services import files, paper
from app.services.paper import PaperCheck, Standing
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_for_paper
from app.ui.verification.drop_card import DropCard
from app.ui.verification.outcome import BAD, GOOD, UNREAD, UNSURE, Outcome
from app.ui.widgets import CodeField, FieldRow, button, words
from app.words import Catalogue


class PaperCodeField(CodeField):
    """Digits appear in Persian whatever the keyboard; what is between them is left to the eye."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = figures.plain(event.text())
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.text().isdigit() and not control:
            event = QKeyEvent(event.type(), event.key(), event.modifiers(), shown)
        super().keyPressEvent(event)


class PaperCard(DropCard):
    """`found(meeting id, version)` with the minutes to be laid beside the paper; `told` after each check."""

    found = Signal(str, int)
    told = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PaperCard", "بررسی برگه"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self._asked = 0
        px = theme.current().px
        told = self.tr(
            "رقم‌های کنار نشان مربعی پایان صورتجلسه را بنویسید، یا اسکن برگه را بدهید؛ "
            "صورتجلسه دفتر کنار آن می‌آید."
        )
        self.body.addWidget(words(told, "muted", wrap=True))
        self.code = PaperCodeField()
        self.code.textEdited.connect(lambda _text: self._show_length())
        self.code.returnPressed.connect(self.check_typed)
        self._row = FieldRow(self.tr("رقم‌های برگه"), self.code)
        self.check = button(self.tr("بررسی"), self.check_typed, "primary")
        self.choose = button(self.tr("انتخاب اسکن…"), self._ask, "secondary", "open")
        self.body.addWidget(self._row)
        acts = QHBoxLayout()
        acts.setSpacing(px(10))
        acts.addWidget(self.check)
        acts.addStretch(1)
        self.body.addLayout(acts)
        invited = words(self.tr("اسکن برگه (تصویر یا PDF) را اینجا رها کنید"), wrap=True)
        self.invite((invited,), self.choose, room=8, between=4)
        self.body.addWidget(self.place)
        self.outcome = Outcome()
        self.outcome.hide()
        self.beside = words("", "label", wrap=True)
        self.proves = words(
            self.tr(
                "برابری رمز نشان می‌دهد که دفتر این متن را دارد، نه این‌که متن روی کاغذ همان است؛ "
                "دو متن را با چشم بسنجید."
            ),
            "amber",
            wrap=True,
        )
        for widget in (self.outcome, self.beside, self.proves):
            widget.hide()
            self.body.addWidget(widget)
        self._show_length()

    def take(self, file: Path) -> None:
        self.check_file(file)

    def check_typed(self) -> None:
        """Look up the digits that were typed; of a length that no code has, nothing is asked."""
        self.code.flush()
        if self._length() in (paper_code.TYPED, paper_code.LENGTH):
            self._check(self.code.value())
        else:
            self.code.set_problem(self.catalogue.problem(_damaged()))
            self.code.setFocus()

    def check_file(self, file: Path) -> None:
        """Look up the code on a scan."""
        self._check(file)

    def _length(self) -> int:
        """How many digits were typed; -1 where there is something else among them."""
        typed = "".join(self.code.value().split())
        return len(typed) if not typed or typed.isdecimal() else -1

    def _show_length(self) -> None:
        count = self._length()
        short, whole = paper_code.TYPED, paper_code.LENGTH
        self.code.set_problem(None)
        if count < 0:
            self.code.set_problem(self.tr("در رمز برگه جز رقم چیزی نیست."))
        elif count > whole:
            self.code.set_problem(self.tr("رمز برگه بیش از {whole} رقم ندارد.").format(whole=_shown(whole)))
        elif count in (short, whole):
            self._row.set_hint(self.tr("{count} رقم: کامل است").format(count=_shown(count)))
        else:
            told = self.tr("{count} رقم از {whole}").format(
                count=_shown(count), whole=_shown(short if count < short else whole)
            )
            hint = self.tr("{short} رقم زیر «رمز بررسی برگه»")
            self._row.set_hint(told if count else hint.format(short=_shown(short)))
        self.check.setEnabled(count in (short, whole))

    def _check(self, given: str | Path) -> None:
        self._asked += 1
        turn = self._asked
        name = given.name if isinstance(given, Path) else ""

        def answered(found: PaperCheck) -> None:
            if turn == self._asked:
                self._show(found, name)

        def refused(problem: Problem) -> None:
            if turn == self._asked:
                self._tell_unread(problem, name)

        self.desk.ask(
            lambda office: paper.check(office, files.read(given) if isinstance(given, Path) else given),
            answered,
            refused,
            self,
        )

    def _show(self, found: PaperCheck, name: str) -> None:
        sentence = self.catalogue.problem(found.problem) if found.problem else ""
        if found.equal:
            told = self.tr("رمز برگه، رمز {document} {number} دفتر است.")
            kind = self.catalogue.show(found.kind)
            sentence = told.format(document=kind, number=digits.to_persian(found.number))
            valid = found.standing is Standing.IN_FORCE
            word = self.tr("برابر") if valid else self.tr("برابر، ولی نه نسخه معتبر")
            self.outcome.tell(GOOD if valid else UNSURE, word, sentence, isolated(name))
        elif found.stored is not None:
            self.outcome.tell(BAD, self.tr("نابرابر"), sentence, isolated(name))
        else:
            self.outcome.tell(BAD, self.tr("در دفتر نیست"), sentence, isolated(name))
        self._show_beside(found)
        self.told.emit()

    def _show_beside(self, found: PaperCheck) -> None:
        stored = found.stored
        self.beside.setVisible(stored is not None)
        self.proves.setVisible(found.equal)
        if stored is None:
            return
        parts = (
            digits.to_persian(stored.issue.number),
            self.tr("نسخه {version}").format(version=_shown(stored.issue.version)),
            stored.meeting.title,
            self.catalogue.say("paper_standings", found.standing.value) if found.standing else "",
        )
        told = self.tr("در دفتر: {facts}")
        self.beside.setText(told.format(facts=" · ".join(part for part in parts if part)))
        self.found.emit(found.meeting_id, stored.issue.version)

    def _tell_unread(self, problem: Problem, name: str) -> None:
        self.outcome.tell(UNREAD, self.tr("خوانده نشد"), self.catalogue.problem(problem), isolated(name))
        self.beside.hide()
        self.proves.hide()
        self.told.emit()

    def _ask(self) -> None:
        ask_for_paper(self, self.tr("بررسی برگه"), self.check_file)


def _shown(count: int) -> str:
    return figures.grouped(count)


def _damaged() -> Problem:
    return Problem("paper_code_damaged", length=paper_code.LENGTH, typed=paper_code.TYPED)
