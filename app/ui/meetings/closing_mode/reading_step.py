"""قرائت: the minutes in large type, one passage on a screen; F2 corrects where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.domain.reading import Passage, PassageKind, place_of
from app.services import reading
from app.services.meetings import OpenMeeting
from app.services.reading import Place, Reading
from app.ui import figures, shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.closing_mode.in_place import InPlace
from app.ui.meetings.closing_mode.kept_place import KeptPlace
from app.ui.meetings.closing_mode.passage_view import PassageView
from app.ui.meetings.closing_mode.reading_end import ReadingEnd
from app.ui.meetings.closing_mode.step import Step
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Card, Chip, button, words
from app.ui.widgets.stack import Stack
from app.words import Catalogue

_END = "end"


class ReadingStep(Step):
    """The reading begins when she first comes here; from then on what differs is marked."""

    def __init__(self, desk: Desk, catalogue: Catalogue, place: KeptPlace) -> None:
        super().__init__(desk, catalogue, place)
        self._reading = Reading(())
        self._at = 0
        self._stale = False
        self._turn = 0
        self._build()
        self.view.passed.connect(lambda: self.go(1))
        self.view.returned.connect(lambda: self.go(-1))
        self.view.seen.connect(self._show_next)
        self.end.passage_chosen.connect(self._go_to)
        self.end.again.connect(lambda: self._begin(again=True))
        self.end.finished.connect(self.finished)
        shortcuts.bind(self._sheet, "edit", self.correct, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        desk.register_changed.connect(lambda _register: self._touch())

    @property
    def passage(self) -> Passage | None:
        """What is read now; None at the end."""
        found = self._reading.passages
        return found[self._at] if self._at < len(found) else None

    @property
    def is_correcting(self) -> bool:
        """Whether the fields of the passage are open."""
        return self._stack.currentWidget() is self._correcting

    def show_meeting(self, found: OpenMeeting) -> None:
        if found.meeting.id != self.meeting.id:
            self._reading = Reading(())  # nothing of another meeting is read on
        super().show_meeting(found)

    def start(self) -> None:
        if self.is_correcting:
            return
        (self.view if self.passage is not None or not self._reading.passages else self.end.go_on).setFocus()

    def go(self, by: int) -> None:
        """To another passage; after the last comes what was changed.  Before there is anything to read, a key
        reads nothing: it would be the end of the reading.
        """
        if not self._reading.passages:
            return
        self._at = max(0, min(self._at + by, len(self._reading.passages)))
        passage = self.passage
        self.place.set(passage=passage.key if passage else _END)
        self._show()
        self.start()

    def correct(self) -> None:
        """Open the fields of the passage in its place."""
        passage = self.passage
        if passage is None or self.is_correcting or self.issue.is_frozen:
            return
        self.fields.show_meeting(OpenMeeting(self.meeting, self.issue))
        self._stack.setCurrentWidget(self._correcting)
        if not self.fields.correct(passage):
            self._stack.setCurrentWidget(self._sheet)
            self.jump_asked.emit("closing", "", "")

    def stop_correcting(self) -> None:
        """Go back to the passage as it reads now."""
        if self.is_correcting:
            self.fields.leave(self._on_corrected)

    def _on_corrected(self) -> None:
        self._stack.setCurrentWidget(self._sheet)
        self.start()
        self._touch()

    def escape(self) -> bool:
        was_correcting = self.is_correcting
        self.stop_correcting()
        return was_correcting

    def _refresh(self) -> None:
        if self.is_correcting:
            self.fields.show_meeting(OpenMeeting(self.meeting, self.issue))
        self.edit.setVisible(not self.issue.is_frozen)
        self._touch()

    def _touch(self) -> None:
        """What is read may read otherwise now; while she corrects it, it is not seen."""
        self._stale = True
        if self.isVisible() and not self.is_correcting:
            self._look()

    def _look(self) -> None:
        """Ask what is to be read now; a reading that has not begun begins."""
        if not self.meeting.id or self.meeting.id != self.place.meeting_id:
            return
        if not self.place.now.has_begun and not self.issue.is_frozen:
            self._begin()
            return
        self._stale = False
        self._turn += 1
        turn, meeting_id, place = self._turn, self.meeting.id, self.place.now

        def told(found: Reading) -> None:
            if turn == self._turn and meeting_id == self.meeting.id:
                self._take(found)

        self.desk.ask(lambda office: reading.read(office, meeting_id, place), told, self._refuse, self)

    def _begin(self, again: bool = False) -> None:
        meeting_id, place = self.meeting.id, self.place.now

        def begun(found: Place) -> None:
            if meeting_id == self.place.meeting_id:
                self.place.set(
                    passage=found.passage, began=found.began, after=found.after, digests=found.digests
                )
                self._at = 0
                self._look()
                if again:
                    self.view.setFocus()

        self.desk.ask(lambda office: reading.begin(office, meeting_id, place), begun, self._refuse, self)

    def _refuse(self, problem: Problem) -> None:
        self.problem.setText(self.catalogue.problem(problem))
        self.problem.show()

    def _take(self, found: Reading) -> None:
        first = not self._reading.passages
        self._reading = found
        self.problem.hide()
        kept = self.place.now.passage
        last = len(found.passages)
        self._at = last if kept == _END else place_of(kept, found.passages, self._at)
        self._show()
        if first and self.isVisible() and not self.isAncestorOf(self.window().focusWidget() or self.window()):
            self.start()

    def _go_to(self, key: str) -> None:
        self._at = place_of(key, self._reading.passages, self._at)
        self.go(0)

    def _show(self) -> None:
        """Bring the sheet in line, unless its fields are open."""
        passage, found = self.passage, self._reading
        whole = len(found.passages)
        self.progress.setMaximum(max(1, whole))
        self.progress.setValue(self._at)
        if passage is None:
            self._show_next(whole=True)
            self.end.show_reading(found, self.meeting, self.desk.register, self.issue.is_frozen)
            self._inner.setCurrentWidget(self.end if whole else self.view)
        else:
            self._inner.setCurrentWidget(self.view)
            self.view.show_passage(passage)
        place = self.tr("{at} از {all}").format(at=figures.grouped(self._at + 1), all=figures.grouped(whole))
        self.where.setText(place if passage else "")
        self.heading.setText(passage.heading or _heading(passage) if passage else "")
        self.changed.setVisible(passage is not None and passage.key in found.changed)
        self.edit.setEnabled(passage is not None)
        self.back.setEnabled(self._at > 0)
        self.next.setEnabled(passage is not None)

    def _show_next(self, whole: bool) -> None:
        """What the next press brings: the rest of the passage, or the passage after it."""
        self.next.setText(self.tr("بند بعد") if whole else self.tr("ادامه این بند"))

    def _build(self) -> None:
        px = theme.current().px
        self.view, self.end = PassageView(), ReadingEnd(self.catalogue)
        self.fields = InPlace(self.desk, self.catalogue)
        self._inner, self._stack = Stack(), Stack()
        self._inner.addWidget(self.view)
        self._inner.addWidget(self.end)
        self._sheet, self._correcting = self._build_sheet(), self._build_correcting()
        self._stack.addWidget(self._sheet)
        self._stack.addWidget(self._correcting)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(theme.GAP)] * 4)
        column.addWidget(self._stack)

    def _build_sheet(self) -> QWidget:
        px = theme.current().px
        card = Card(flush=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(px(4))
        self.progress.setAccessibleName(self.tr("چه اندازه خوانده شده است"))
        self.problem = words("", "problem", wrap=True)
        self.problem.setContentsMargins(px(20), 0, px(20), 0)
        self.problem.hide()
        card.body.addWidget(self.progress)
        card.body.addLayout(self._build_head())
        card.body.addWidget(self.problem)
        card.body.addWidget(self._inner, 1)
        card.body.addLayout(self._build_foot())
        return card

    def _build_head(self) -> QHBoxLayout:
        px = theme.current().px
        self.heading, self.where = words("", "strong"), words("", "muted")
        self.changed = Chip(self.tr("در این قرائت عوض شد"), "amber")
        self.changed.hide()
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(8), px(20), 0)
        head.setSpacing(px(10))
        head.addWidget(self.heading)
        head.addWidget(self.where)
        head.addStretch(1)
        head.addWidget(self.changed)
        return head

    def _build_foot(self) -> QHBoxLayout:
        px = theme.current().px
        self.back = button(self.tr("بند پیش"), self.view.go_back, "secondary", None, "Shift+Space")
        self.next = button(self.tr("بند بعد"), self.view.go_on, "primary", None, "Space")
        named = self.tr("اصلاح") if has_large_text() else self.tr("اصلاح در همین‌جا")
        self.edit = button(named, self.correct, "secondary", "edit", shortcuts.hint("edit"))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(6), px(20), px(4))
        foot.setSpacing(px(8))
        foot.addWidget(self.next)
        foot.addWidget(self.back)
        told_keys = (
            ("Space", self.tr("بعد")),
            ("Shift+Space", self.tr("پیش")),
            ("F2", self.tr("اصلاح")),
        )
        for tag, told in () if has_large_text() else told_keys:
            foot.addSpacing(px(4))
            foot.addWidget(words(f"\u2066{tag}\u2069", "tag"))
            foot.addWidget(words(told, "muted"))
        foot.addStretch(1)
        foot.addWidget(self.edit)
        return foot

    def _build_correcting(self) -> QWidget:
        card = Card(self.tr("اصلاح هنگام قرائت"), flush=True)
        self.done = button(self.tr("بازگشت به قرائت"), self.stop_correcting, "primary", "ok", "Esc")
        card.add_action(self.done)
        card.body.addWidget(self.fields, 1)
        return card

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._look()


def _heading(passage: Passage) -> str:
    """The heading of what stands under none on the paper."""
    from PySide6.QtCore import QCoreApplication

    named = {
        PassageKind.FACTS: QCoreApplication.translate("ReadingStep", "آغاز"),
        PassageKind.PRESENCE: QCoreApplication.translate("ReadingStep", "تشکیل جلسه و حاضران"),
        PassageKind.CLOSING: QCoreApplication.translate("ReadingStep", "پایان"),
    }
    return named.get(passage.kind, "")
