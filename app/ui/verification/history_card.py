"""درستی دفتر: whether audit trail, minutes, registers and files hold together, and where they do not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.domain.audit import Break
from app.domain.problems import Problem
from app.persian import digits, letters
from app.services import checking
from app.ui import theme
from app.ui.desk import Desk
from app.ui.tasks import Progress
from app.ui.verification.outcome import BAD, GOOD, UNREAD, Outcome
from app.ui.verification.verdict_view import finding, isolated
from app.ui.widgets import Card, button, words
from app.words import Catalogue

MOST_SHOWN = 50


class HistoryCard(Card):
    """`told` after each check."""

    told = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("HistoryCard", "درستی دفتر"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(10))
        told = self.tr("زنجیره رد ممیزی، صورتجلسه‌ها، دفترها و پرونده‌های ثبت‌شده با هم سنجیده می‌شود.")
        self.start = button(self.tr("بررسی دفتر"), self.check, "secondary", "verified")
        row.addWidget(words(told, "muted", wrap=True), 1)
        row.addWidget(self.start)
        self.body.addLayout(row)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("پیشرفت بررسی دفتر"))
        self.outcome = Outcome()
        self._list = QWidget()
        self._found = QVBoxLayout(self._list)
        self._found.setContentsMargins(px(12), 0, px(12), 0)
        self._found.setSpacing(px(6))
        for widget in (self.bar, self.outcome, self._list):
            widget.hide()
            self.body.addWidget(widget)
        self._labels: list[QLabel] = []

    def check(self) -> None:
        """Check the whole office, beside the worker."""
        if not self.start.isEnabled():
            return
        self.start.setEnabled(False)
        self._show_breaks([])
        self.outcome.hide()
        self.bar.setRange(0, 0)
        self.bar.show()
        progress = Progress()
        progress.made.connect(self._show_progress)

        def checked(found: tuple[Break, ...]) -> None:
            self._end()
            self._show(found)

        def failed(problem: Problem) -> None:
            self._end()
            self.outcome.tell(UNREAD, self.tr("ناتمام"), self.catalogue.problem(problem))
            self.told.emit()

        self.desk.ask_aside(
            lambda office: checking.check(office, progress=progress.tell), checked, failed, self
        )

    def breaks(self) -> list[str]:
        """The breaks as they are shown."""
        return [label.text() for label in self._labels]

    def _end(self) -> None:
        self.bar.hide()
        self.start.setEnabled(True)

    def _show(self, found: tuple[Break, ...]) -> None:
        if found:
            told = self.tr("{count} جا با هم نمی‌خواند:").format(count=digits.grouped(len(found)))
            self.outcome.tell(BAD, self.tr("نادرست"), told)
        else:
            sentence = self.catalogue.say("cli", "history_holds").lstrip("✓ ")
            self.outcome.tell(GOOD, self.tr("درست"), sentence)
        sentences = [self._sentence(one) for one in found[:MOST_SHOWN]]
        if rest := len(found) - len(sentences):
            sentences.append(self.tr("و {count} مورد دیگر").format(count=digits.grouped(rest)))
        self._show_breaks(sentences)
        self.told.emit()

    def _sentence(self, one: Break) -> str:
        where = one.where if any(letter in letters.LETTERS for letter in one.where) else isolated(one.where)
        return self.catalogue.say("breaks", one.code, where=where, link=one.sequence or "")

    def _show_breaks(self, sentences: list[str]) -> None:
        for gone in self._labels:
            self._found.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._labels = [finding(sentence) for sentence in sentences]
        for label in self._labels:
            self._found.addWidget(label)
        self._list.setVisible(bool(sentences))

    def _show_progress(self, done: int, all_of_them: int) -> None:
        self.bar.setRange(0, all_of_them)
        self.bar.setValue(done)
