"""کاستی‌ها: what is missing, by weight, with the way to each; what may be is left blank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gap import Gap, Weight, gaps
from app.domain.meeting import Meeting
from app.services import minutes
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.meetings.closing.gap_row import GapRow
from app.ui.meetings.closing.mending import mend, mends_of
from app.ui.widgets import Banner, Card, IconLabel, button, words
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue

MOST_SHOWN = 30
_ICONS = {Weight.MUST: ("stop", "red"), Weight.BLANK: ("gap", "amber_ink"), Weight.NOTE: ("info", "muted")}


class GapsCard(Card):
    """`chosen` with the gap that she wants to fill, `beside_told` with those that only the office knows,
    `mended` when one press did it: its button goes, and the focus wants another place.

    The meeting tells its gaps at once; what the office knows beside it (a line that was not taken, times that
    are still to come) follows with its answer.
    """

    chosen = Signal(object)
    beside_told = Signal(object)
    mended = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("GapsCard", "کاستی‌ها"), parent=parent)
        self.desk = desk
        self._meeting = Meeting("")
        self._beside: tuple[Gap, ...] = ()
        self.leave_all = button(self.tr("همه جاهای خالی بماند"), self._leave_all, "quiet", "acknowledge")
        self.add_action(self.leave_all)
        self.nothing = Banner("", "green")
        self.body.addWidget(self.nothing)
        self.sections = {weight: GapSection(weight, catalogue) for weight in Weight}
        for section in self.sections.values():
            section.chosen.connect(self.chosen)
            section.left_blank.connect(self._leave_blank)
            section.mended.connect(self._mend)
            self.body.addWidget(section)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the gaps of a meeting as it is now."""
        if meeting.id != self._meeting.id:
            self._beside = ()
        self._meeting = meeting
        self._show()
        self._look_beside()

    def rows(self) -> list[GapRow]:
        """The rows that are shown, from above."""
        return [row for section in self.sections.values() for row in section.rows]

    def _look_beside(self) -> None:
        meeting = self._meeting
        if not meeting.id:
            return

        def told(beside: tuple[Gap, ...]) -> None:
            if meeting is self._meeting:  # otherwise a later look is on its way
                self._beside = beside
                self._show()
                self.beside_told.emit(beside)

        self.desk.ask(lambda office: minutes.beside(office, meeting), told, owner=self)

    def _show(self) -> None:
        own = gaps(self._meeting)
        found = (*own, *self._beside)
        blank, mends = set(self._meeting.acknowledged), mends_of(self._meeting, found)
        for weight, section in self.sections.items():
            section.show_gaps([gap for gap in found if gap.weight is weight], blank, mends)
        waiting = [gap for gap in found if gap.weight is not Weight.NOTE and gap.key not in blank]
        still = self.tr("{count} مانده").format(count=figures.grouped(len(waiting)))
        self.set_count(still if waiting else "")
        self.nothing.set_sentence(self._ready(any(gap.key in blank for gap in own)))
        self.nothing.setVisible(not waiting)
        self.leave_all.setVisible(any(gap.weight is Weight.BLANK for gap in waiting))

    def _ready(self, left_blank: bool) -> str:
        if left_blank:
            return self.tr("جاهای خالی نقطه‌چین چاپ می‌شود؛ جلسه آماده تأیید است.")
        return self.tr("کاستی نیست؛ جلسه آماده تأیید است.")

    def _leave_blank(self, key: str, on: bool) -> None:
        self.desk.do(minutes.acknowledge, self._meeting.id, key, leave_blank=on)

    def _mend(self, gap: Gap) -> None:
        mend(self.desk, self._meeting.id, gap)
        self._tell_mended()

    def _leave_all(self) -> None:
        self.desk.do(minutes.acknowledge_all, self._meeting.id)
        self._tell_mended()

    def _tell_mended(self) -> None:
        """After what was done has been shown."""
        self.desk.ask(lambda _office: None, lambda _nothing: self.mended.emit(), owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_beside()  # a line is typed without a change of the meeting


class GapSection(QWidget):
    """The gaps of one weight under its word; the first `MOST_SHOWN` of them until she asks for the others."""

    chosen = Signal(object)
    left_blank = Signal(str, bool)
    mended = Signal(object)

    def __init__(self, weight: Weight, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._gaps: Sequence[Gap] = ()
        self._blank: set[str] = set()
        self._mends: Mapping[str, str] = {}
        self._most = MOST_SHOWN
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        head = QHBoxLayout()
        head.setSpacing(px(6))
        self._count = words("", "label")
        for label in (IconLabel(*_ICONS[weight], size=16), words(catalogue.say("weights", weight), "label")):
            head.addWidget(label)
        head.addWidget(self._count)
        head.addStretch(1)
        column.addLayout(head)
        self.rows: RowsById[GapRow] = RowsById(self._make_row)
        column.addWidget(self.rows)
        self.more = button("", self._show_more, "quiet", "down")
        column.addWidget(self.more)

    def show_gaps(self, found: Sequence[Gap], blank: set[str], mends: Mapping[str, str]) -> None:
        """Show these gaps; those whose keys are in `blank` are left blank, `mends` take one press."""
        self._gaps, self._blank, self._mends = found, blank, mends
        shown = found[: self._most]
        keys = [f"{gap.key}:{place}" for place, gap in enumerate(shown)] if _repeats(shown) else None
        self.rows.sync(keys or [gap.key for gap in shown])
        for gap, row in zip(shown, self.rows, strict=True):
            row.show_gap(gap, self._catalogue.gap(gap), gap.key in blank, mends.get(gap.key, ""))
        rest = len(found) - len(shown)
        self.more.setText(self.tr("{count} کاستی دیگر").format(count=figures.grouped(rest)))
        self.more.setVisible(rest > 0)
        self._count.setText(figures.grouped(len(found)))
        self.setVisible(bool(found))

    def _show_more(self) -> None:
        self._most += 2 * MOST_SHOWN
        self.show_gaps(self._gaps, self._blank, self._mends)

    def _make_row(self, _key: str) -> GapRow:
        row = GapRow()
        row.chosen.connect(self.chosen)
        row.left_blank.connect(self.left_blank)
        row.mended.connect(self.mended)
        return row


def _repeats(found: Sequence[Gap]) -> bool:
    """Whether one item has the same gap twice, as a split that is wrong on two levels has."""
    return len({gap.key for gap in found}) < len(found)
