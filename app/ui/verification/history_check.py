"""بررسی دفتر: whether audit trail, minutes, registers and files hold together, and where they do not."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.domain.audit import Break
from app.domain.problems import Problem
from app.persian import letters
from app.persian.isolates import isolated
from app.services import checking
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.tasks import Progress
from app.ui.verification.outcome import BAD, GOOD, PLAIN, UNREAD, Outcome
from app.ui.verification.verdict_view import finding
from app.ui.widgets import button
from app.words import Catalogue

MOST_SHOWN = 50


class HistoryCheck(QWidget):
    """`told` after each check, which goes on beside the worker; `start` is laid out by whoever shows it, and
    nothing else is seen before.

    It is stopped on her wish, and when the office is closed.
    """

    told = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.catalogue = desk, catalogue
        self._wish = Event()
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.start = button(self.tr("بررسی دفتر"), self.check, "secondary", "verified")
        self._under_way = self._build_progress()
        self.outcome = Outcome()
        self._list = QWidget()
        self._found = QVBoxLayout(self._list)
        self._found.setContentsMargins(px(12), 0, px(12), 0)
        self._found.setSpacing(px(6))
        for widget in (self._under_way, self.outcome, self._list):
            widget.hide()
            column.addWidget(widget)
        self._labels: list[QLabel] = []
        desk.closing.connect(self.stop)
        self.hide()

    def purpose(self) -> str:
        """What is checked, in a sentence."""
        return self.tr("زنجیره رد ممیزی، صورتجلسه‌ها، دفترها و پرونده‌های ثبت‌شده با هم سنجیده می‌شود.")

    def check(self) -> None:
        """Check the whole office, beside the worker."""
        if not self.start.isEnabled():
            return
        self.start.setEnabled(False)
        self._show_breaks([])
        self.outcome.hide()
        self.bar.setRange(0, 0)
        self._under_way.show()
        self.show()
        progress = Progress()
        progress.made.connect(self._show_progress)
        wish = self._wish = Event()
        self.destroyed.connect(wish.set)

        def tell(done: int, of: int) -> None:
            if wish.is_set():
                raise Problem("stopped")
            progress.tell(done, of)

        def checked(found: tuple[Break, ...]) -> None:
            self._end()
            self._show(found)

        def failed(problem: Problem) -> None:
            self._end()
            if problem.code == "stopped":
                told = self.tr("به خواست شما متوقف شد. هر وقت خواستید دوباره بررسی کنید.")
                self.outcome.tell(PLAIN, self.tr("ناتمام"), told)
            else:
                self.outcome.tell(UNREAD, self.tr("ناتمام"), self.catalogue.problem(problem))
            self.told.emit()

        self.desk.ask_aside(lambda office: checking.check(office, progress=tell), checked, failed, self)

    def stop(self) -> None:
        """Give it up at the next meeting or file."""
        self._wish.set()

    def breaks(self) -> list[str]:
        """The breaks as they are shown."""
        return [label.text() for label in self._labels]

    def _build_progress(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.current().px(10))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("پیشرفت بررسی دفتر"))
        self.halt = button(self.tr("بس کن"), self.stop, "quiet", "close")
        line.addWidget(self.bar, 1)
        line.addWidget(self.halt)
        return holder

    def _end(self) -> None:
        had_focus = self.halt.hasFocus()
        self._under_way.hide()
        self.start.setEnabled(True)
        if had_focus:
            self.start.setFocus()

    def _show(self, found: tuple[Break, ...]) -> None:
        if found:
            told = self.tr("{count} جا با هم نمی‌خواند:").format(count=figures.grouped(len(found)))
            self.outcome.tell(BAD, self.tr("نادرست"), told)
        else:
            sentence = self.catalogue.say("cli", "history_holds").lstrip("✓ ")
            self.outcome.tell(GOOD, self.tr("درست"), sentence)
        sentences = [self._sentence(one) for one in found[:MOST_SHOWN]]
        if rest := len(found) - len(sentences):
            sentences.append(self.tr("و {count} مورد دیگر").format(count=figures.grouped(rest)))
        self._show_breaks(sentences)
        self.told.emit()

    def _sentence(self, one: Break) -> str:
        where = one.where if letters.has_persian(one.where) else isolated(one.where)
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
