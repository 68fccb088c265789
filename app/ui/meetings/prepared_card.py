"""پیش از جلسه: what the series has filled in for a meeting that has not begun; each word leads there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.services import carry_over
from app.services.carry_over import Offer
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.widgets import Card, FlowLayout, Tone, chip_button, set_look


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was prepared, or is missing (`amber`); `part` and `where` say where it is changed."""

    key: str
    told: str
    tone: Tone
    part: str
    where: str = ""


class PreparedCard(QWidget):
    """`jump_asked(part, item id, field)` on a press; takes no room once the meeting has begun."""

    jump_asked = Signal(str, str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card(self.tr("پیش از جلسه"))
        self._desk = desk
        self._meeting = Meeting("")
        self._open = 0
        self._asked: object = None
        self._chips: dict[str, QPushButton] = {}
        chips = QWidget()
        self._flow = FlowLayout(chips, theme.current().px(6))
        self.card.body.addWidget(chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.current().px(theme.GAP))
        column.addWidget(self.card)
        self.hide()

    def show_meeting(self, meeting: Meeting, issue: Issue) -> None:
        """Show what is prepared of a meeting as it is now."""
        if meeting.id != self._meeting.id:
            self._open = 0
        self._meeting = meeting
        wanted = not issue.is_frozen and not meeting.started and not meeting.cancelled
        self.setVisible(wanted)
        if not wanted:
            return
        series = self._desk.register.one_series(meeting.series_id)
        self.card.set_count(self.tr("از نوع نشست پر شد؛ هر کدام را که بزنید عوض می‌شود") if series else "")
        self._show_facts()
        self._ask()

    def chips(self) -> list[str]:
        """What is told now, in order."""
        return [chip.text() for chip in self._chips.values()]

    def chip(self, key: str) -> QPushButton:
        """The chip of a fact."""
        return self._chips[key]

    def _ask(self) -> None:
        meeting = self._meeting
        carried = tuple(item.carried_from for item in meeting.agenda)
        asked = (meeting.id, meeting.series_id, meeting.held_on, meeting.ordinal, carried)
        if asked == self._asked:
            return
        self._asked, meeting_id = asked, meeting.id

        def told(found: Sequence[Offer]) -> None:
            if asked == self._asked and len(found) != self._open:
                self._open = len(found)
                self._show_facts()

        self._desk.ask(lambda office: carry_over.offers(office, meeting_id), told, owner=self)

    def _show_facts(self) -> None:
        facts = {fact.key: fact for fact in self._facts()}
        for gone in set(self._chips) - set(facts):
            chip = self._chips.pop(gone)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for key, fact in facts.items():
            if key not in self._chips:
                made = self._chips[key] = chip_button(fact.told, tone=fact.tone)
                made.clicked.connect(partial(self.jump_asked.emit, fact.part, "", fact.where))
                self._flow.addWidget(made)
            self._chips[key].setText(fact.told)
            set_look(self._chips[key], tone=fact.tone)
        self._flow.invalidate()

    def _facts(self) -> Iterator[Fact]:
        meeting = self._meeting
        yield self._named("venue", self.tr("محل"), meeting.venue)
        start = figures.time(meeting.planned_start) if meeting.planned_start else ""
        yield self._named("planned_start", self.tr("ساعت شروع"), start)
        for key, label, row in (
            ("chair", self.tr("رئیس"), meeting.chair),
            ("secretary", self.tr("دبیر"), meeting.secretary),
        ):
            yield self._named(key, label, row.name if row else "")
        yield self._counted("attendance", self.tr("{count} نفر در فهرست حاضران"), len(meeting.attendance))
        yield self._counted("agenda", self.tr("{count} بند دستور"), len(meeting.agenda))
        if self._open:
            told = self.tr("{count} مصوبه باز جلسات پیش").format(count=figures.grouped(self._open))
            yield Fact("open", told, "amber", "agenda", "carried")

    def _named(self, key: str, label: str, name: str) -> Fact:
        if name:
            return Fact(key, f"{label}: {name}", "plain", "facts", key)
        return Fact(key, self.tr("{label}: نوشته نشده").format(label=label), "amber", "facts", key)

    def _counted(self, key: str, told: str, count: int) -> Fact:
        return Fact(key, told.format(count=figures.grouped(count)), "plain" if count else "amber", key)
