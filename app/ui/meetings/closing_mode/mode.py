"""The closing of one meeting in four steps; none of them stops her, and each keeps what she did in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.gap import Gap, open_gaps
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.services.meetings import OpenMeeting
from app.services.reading import Place
from app.ui import shortcuts
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.closing_mode.kept_place import KeptPlace
from app.ui.meetings.closing_mode.step import GAPS, PRINTING, READING, SIGNING, STEPS, Step
from app.ui.meetings.closing_mode.step_bar import StepBar
from app.ui.widgets.stack import Stack
from app.words import Catalogue


def _reading(desk: Desk, catalogue: Catalogue, place: KeptPlace) -> Step:
    from app.ui.meetings.closing_mode.reading_step import ReadingStep

    return ReadingStep(desk, catalogue, place)


def _gaps(desk: Desk, catalogue: Catalogue, place: KeptPlace) -> Step:
    from app.ui.meetings.closing_mode.gaps_step import GapsStep

    return GapsStep(desk, catalogue, place)


def _printing(desk: Desk, catalogue: Catalogue, place: KeptPlace) -> Step:
    from app.ui.meetings.closing_mode.printing_step import PrintingStep

    return PrintingStep(desk, catalogue, place)


def _signing(desk: Desk, catalogue: Catalogue, place: KeptPlace) -> Step:
    from app.ui.meetings.closing_mode.signing_step import SigningStep

    return SigningStep(desk, catalogue, place)


_BUILD: dict[str, Callable[[Desk, Catalogue, KeptPlace], Step]] = {
    READING: _reading,
    GAPS: _gaps,
    PRINTING: _printing,
    SIGNING: _signing,
}


class ClosingMode(QWidget):
    """`left` with «خروج از ختم» or Escape, `ended` when all is done, `jump_asked(part, item id, field)` for
    what is done in a part of the meeting, `settings_requested(section, year)` when a key must be made first.
    """

    left = Signal()
    ended = Signal()
    jump_asked = Signal(str, str, str)
    settings_requested = Signal(str, int)

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__()
        self.desk, self.catalogue = desk, catalogue
        self._open = OpenMeeting(Meeting(""), Issue())
        self.place = KeptPlace(desk, self)
        self._steps: dict[str, Step] = {}
        self._stale: set[str] = set()
        self.setAccessibleName(self.tr("ختم جلسه"))
        self.bar = StepBar()
        self.bar.chosen.connect(self.show_step)
        self.bar.left.connect(self.left)
        self._stack = Stack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        shortcuts.bind(self, "next_step", lambda: self._go(1))
        shortcuts.bind(self, "previous_step", lambda: self._go(-1))

    def show_meeting(self, found: OpenMeeting) -> None:
        """The meeting as it is now."""
        another = found.meeting.id != self._open.meeting.id
        self._open = found
        self._stale = set(self._steps)
        if another:
            self._stack.hide()
        elif self.place.meeting_id == found.meeting.id:
            self._refresh(self.bar.current)

    def open(self) -> None:
        """Go on where she was."""
        self.place.ask(self._open.meeting.id, self._begin)

    def step(self, step: str) -> Step:
        """A step, built if it has not been looked at yet."""
        if step not in self._steps:
            made = self._steps[step] = _BUILD[step](self.desk, self.catalogue, self.place)
            made.finished.connect(lambda: self._go(1))
            made.jump_asked.connect(self._jump)
            if step == SIGNING:
                self._connect_signing(made)
            self._stack.addWidget(made)
            self._stale.add(step)
        return self._steps[step]

    def show_step(self, step: str) -> None:
        """Go to a step; what was typed in the one before is committed."""
        if self.place.meeting_id != self._open.meeting.id:
            return  # where she was is not known yet
        flush_fields(self)
        made = self.step(step)
        self._stack.show()
        self._stack.setCurrentWidget(made)
        self.bar.show_step(step, self._done())
        self._refresh(step)
        self.place.set(step=step)
        made.start()

    def show_gap(self, gap: Gap) -> bool:
        """Let her fill a gap in its step; False where that is done elsewhere."""
        if self.place.meeting_id != self._open.meeting.id:
            return False
        self.show_step(GAPS)
        return self.step(GAPS).show_gap(gap)

    def print(self) -> None:
        """Go to the paper; from there, ask how it is printed."""
        if self.bar.current == PRINTING:
            self.step(PRINTING).print()  # type: ignore[attr-defined]
        else:
            self.show_step(PRINTING)

    def _begin(self) -> None:
        kept = self.place.now.step
        frozen = self._open.issue.is_frozen
        self.show_step(kept if kept in STEPS else SIGNING if frozen else READING)

    def _go(self, by: int) -> None:
        self.show_step(STEPS[max(0, min(STEPS.index(self.bar.current) + by, len(STEPS) - 1))])

    def _refresh(self, step: str) -> None:
        if step in self._steps and step in self._stale:
            self._stale.discard(step)
            self._steps[step].show_meeting(self._open)
        self.bar.show_step(self.bar.current, self._done())

    @property
    def is_all_done(self) -> bool:
        """Whether of everybody who signs something is registered."""
        return SIGNING in self._done()

    def _done(self) -> frozenset[str]:
        """The steps that leave nothing to do."""
        meeting, issue, kept = self._open.meeting, self._open.issue, self.place.now
        signing = self._steps.get(SIGNING)
        found = {
            READING: kept.passage == "end",
            GAPS: issue.is_frozen or not open_gaps(meeting),
            PRINTING: issue.is_frozen,
            SIGNING: signing is not None and signing.is_done(),  # type: ignore[attr-defined]
        }
        return frozenset(step for step, done in found.items() if done)

    def _connect_signing(self, signing: Step) -> None:
        from app.ui.meetings.closing_mode.signing_step import SigningStep

        assert isinstance(signing, SigningStep)
        signing.ended.connect(self._end)
        signing.export_asked.connect(self._export)
        signing.settings_requested.connect(self.settings_requested)
        signing.registered.connect(self.desk.meetings_stale)
        signing.registered.connect(self.desk.saved)

    def _export(self) -> None:
        from app.ui.meetings.closing_mode.printing_step import PrintingStep

        printing = self.step(PRINTING)
        assert isinstance(printing, PrintingStep)
        self.show_step(PRINTING)
        printing.preview.ask_where()

    def _end(self) -> None:
        self.place.take(Place())
        self.ended.emit()

    def _jump(self, part: str, item_id: str, where: str) -> None:
        if part:
            self.jump_asked.emit(part, item_id, where)
        else:
            self.show_step(where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif not self.step(self.bar.current).escape():
            self.left.emit()
