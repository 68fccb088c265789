"""«در متن جلسه‌ها»: looks for what she types in the texts of all meetings, off the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal

from app.domain.problems import Problem
from app.domain.search import Hits
from app.services import search
from app.ui import figures
from app.ui.desk import Desk
from app.ui.meetings.hits_list import HitsList
from app.ui.widgets import Card, words
from app.ui.widgets.announcing import announce

_PAUSE = 150


class HitsCard(Card):
    """`answered` when it is known what the texts hold of what she has typed last."""

    answered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("در متن جلسه‌ها"), flush=True)
        self._desk = desk
        self._wanted, self._known, self._asked = "", "", ""
        self._is_asking = self._is_stale = False
        self.hits = Hits()
        self.list = HitsList(self.tr("در متن جلسه‌ها"))
        self._rest = words("", "muted", wrap=True)
        self.body.setSpacing(0)
        self.body.addWidget(self.list, 1)
        self.add_inset(self._rest)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._ask)
        self.hide()

    @property
    def is_known(self) -> bool:
        """Whether what is shown answers what she has typed last."""
        return self._wanted == self._known

    def look_for(self, text: str) -> None:
        """Look for it when she rests; an answer to an older text is dropped."""
        text = text.strip()
        if text == self._wanted:
            return
        self._wanted = text
        if text:
            self._timer.start()
        else:
            self._timer.stop()
            self._take(Hits(), text)

    def look_again(self) -> None:
        """The meetings are others, also than those that are being looked through."""
        self._is_stale = self._is_asking
        if self._wanted:
            self._ask()

    def _ask(self) -> None:
        """One at a time, beside the worker: nothing that she types waits for it."""
        self._timer.stop()
        if self._is_asking or not self._wanted or not self._desk.is_open:
            return
        self._is_asking, self._is_stale = True, False
        asked = self._asked = self._wanted
        self._desk.ask_aside(
            lambda office: search.search(office, asked),
            self._on_found,
            self._on_problem,
            owner=self,
        )

    def _on_found(self, hits: Hits) -> None:
        is_stale, self._is_asking, self._is_stale = self._is_stale, False, False
        if self._asked == self._wanted and not is_stale:
            self._take(hits, self._asked)
        elif not self._timer.isActive():
            self._ask()

    def _on_problem(self, problem: Problem) -> None:
        """Nothing was found then, and she is told why."""
        self._on_found(Hits())
        if problem.code != "fault_told":
            self._desk.tasks.problem.emit(problem)

    def _take(self, hits: Hits, text: str) -> None:
        is_new = text != self._known
        self.hits, self._known = hits, text
        self.list.show_hits(hits.shown)
        count = figures.grouped(hits.count)
        self.set_count(self.tr("{count} مورد").format(count=count) if hits.count else "")
        self._rest.setText(
            self.tr("… و {count} مورد دیگر؛ با واژه‌ای بیشتر کمتر می‌شود.").format(
                count=figures.grouped(hits.rest)
            )
        )
        self._rest.setVisible(bool(hits.rest))
        self.answered.emit()
        if is_new and hits.count:
            announce(self, self.tr("{count} مورد در متن جلسه‌ها").format(count=count))
