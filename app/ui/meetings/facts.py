"""مشخصات: the facts of the meeting itself, who presides and writes, who gets copies, and its attachments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.attendance import OFFICERS, Role
from app.domain.gap import gaps
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.persian import calendar
from app.services import meetings
from app.services.changes import Changes
from app.services.office import Office
from app.ui import figures, theme
from app.ui.binding import Bound, Save, Work, set_locked
from app.ui.desk import Desk
from app.ui.meetings.attachments_card import AttachmentsCard
from app.ui.meetings.day_notes import DayNotes
from app.ui.meetings.facts_form import FactsForm, below
from app.ui.meetings.lock_banner import LockBanner
from app.ui.meetings.officers import appoint, officer_entries, officer_of
from app.ui.meetings.part import Part
from app.ui.meetings.prepared_card import PreparedCard
from app.ui.meetings.roster_offer import RosterOffer
from app.ui.widgets import Chip, Entry, FieldRow, TimeField, scrolled
from app.ui.widgets.problem_mark import ProblemMark
from app.words import Catalogue


@dataclass(frozen=True, slots=True)
class _Fact:
    """A field, what of the meeting it shows, and the chip below it that says what is missing."""

    field: QWidget
    read: Callable[[Meeting], Any]
    bound: Bound
    row: FieldRow | None
    chip: Chip


class FactsPart(Part):
    """Each field saves its own fact at once; what is missing is said below the field.

    `jump_asked(part, item id, field)` when what was prepared stands in another part; `settings_requested`
    with the section and the year, when the holidays of a year are to be entered, and with «series:id» when
    the series is wanted from whose last number the meetings are counted on.
    """

    jump_asked = Signal(str, str, str)
    settings_requested = Signal(str, int)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(desk, catalogue, parent)
        self._facts: dict[str, _Fact] = {}
        self._lock = LockBanner(desk, catalogue)
        self.attachments = AttachmentsCard(desk)
        self.day_notes = DayNotes(desk, catalogue)
        self.day_notes.wanted_table.connect(self._ask_for_holidays)
        self.offer = RosterOffer(desk)
        self.prepared = PreparedCard(desk)
        self.prepared.jump_asked.connect(self._jump)
        self.form = FactsForm(self.attachments, self.day_notes)
        self.form.stamped.connect(self._stamp)
        self.form.numbering_wanted.connect(self._ask_for_numbering)
        self._build()
        self._bind_fields()
        desk.register_changed.connect(self._on_register)
        self._on_register(desk.register)

    def landing(self) -> QWidget | None:
        empty = (name for name in ("title", "held_on") if not getattr(self.meeting, name))
        return self._facts[next(empty, "title")].field

    def jump_to(self, item_id: str, where: str) -> None:
        fact = self._facts.get(where)
        if fact is not None:
            fact.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            QTimer.singleShot(0, fact.field, lambda: self._bring_into_view(fact))

    def _bring_into_view(self, fact: _Fact) -> None:
        """All of the field with its label and what is said below, once a part just shown has its places."""
        self._area.ensureWidgetVisible(fact.row or fact.field)

    def _ask_for_holidays(self) -> None:
        day = self.meeting.held_on
        self.settings_requested.emit("holidays", calendar.year_of(day) if day else 0)

    def _ask_for_numbering(self) -> None:
        self.settings_requested.emit(f"series:{self.meeting.series_id}", 0)

    def _jump(self, part: str, item_id: str, where: str) -> None:
        if part == "facts":
            self.jump_to(item_id, where)
        else:
            self.jump_asked.emit(part, item_id, where)

    def _build(self) -> None:
        margin = theme.current().px(theme.GAP)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(margin, margin, margin, margin)
        inside.setSpacing(0)
        inside.addWidget(self._lock)
        inside.addWidget(self.offer)
        inside.addWidget(self.prepared)
        inside.addWidget(self.form, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(content)
        whole.addWidget(self._area)

    def _bind_fields(self) -> None:
        for name in (
            "title",
            "held_on",
            "planned_start",
            "started",
            "ended",
            "next_meeting_on",
            "opening_note",
            "copies_to",
            "cancelled",
            "sample",
        ):
            self._bind(name, attrgetter(name), self._saves(name))
        self._bind("venue", lambda meeting: (meeting.venue_id, meeting.venue), self._save_venue)
        for role in OFFICERS:
            self._bind(role, partial(officer_of, role=role), self._appoints(role))
        self.form.chair.created.connect(self._facts[Role.CHAIR].bound.commit)
        self.form.secretary.created.connect(self._facts[Role.SECRETARY].bound.commit)

    def _bind(self, name: str, read: Callable[[Meeting], Any], save: Save) -> None:
        field = getattr(self.form, name)
        row = self.form.row(field)
        chip = Chip("", "amber")
        chip.hide()
        if row is not None:
            below(row, chip)
        self._facts[name] = _Fact(field, read, Bound(field, self.desk, self.catalogue, save), row, chip)

    def _saves(self, name: str) -> Save:
        return lambda meeting_id, value: _revises(meeting_id, **{name: value})

    def _save_venue(self, meeting_id: str, value: tuple[str | None, str]) -> Work:
        return _revises(meeting_id, venue_id=value[0], venue=value[1])

    def _appoints(self, role: Role) -> Save:
        def save(meeting_id: str, who: str | None) -> Work:
            return lambda office: appoint(office, meeting_id, role, who)

        return save

    def _stamp(self, name: str) -> None:
        meeting_id = self.meeting.id

        def stamped(office: Office) -> Changes:
            moment = office.clock().time().replace(second=0, microsecond=0)
            return meetings.revise(office, meeting_id, **{name: moment})

        field: TimeField = getattr(self.form, name)
        self.desk.ask(
            stamped,
            failed=lambda problem: field.set_problem(self.catalogue.problem(problem)),
            owner=self,
        )

    def _refresh(self) -> None:
        meeting = self.meeting
        self._lock.show_issue(self.meeting.id, self.issue)
        self.offer.show_meeting(meeting, self.is_locked)
        self.prepared.show_meeting(meeting, self.issue)
        self._show_people(self.desk.register)
        series = self.desk.register.one_series(meeting.series_id)
        self.form.series.set_value(series.title if series else "—")
        self.form.ordinal.set_value(figures.grouped(meeting.ordinal) if meeting.ordinal else "—")
        for fact in self._facts.values():
            fact.bound.show(meeting.id, fact.read(meeting))
            set_locked(fact.field, self.is_locked)
        self._show_day()
        self._show_gaps()
        self.form.numbering.setVisible(series is not None and not self.is_locked)
        self.form.start.setVisible(not self.is_locked and not meeting.started)
        self.form.end.setVisible(not self.is_locked and bool(meeting.started) and not meeting.ended)
        self.attachments.show_meeting(meeting, self.issue)

    def _show_day(self) -> None:
        day = self.meeting.held_on
        row = self._facts["held_on"].row
        assert row is not None
        row.set_hint(figures.long_day(day) if day else "")
        self.day_notes.show_day(None if self.is_locked else day)
        self._facts["next_meeting_on"].row.set_hint(  # type: ignore[union-attr]
            figures.long_day(self.meeting.next_meeting_on) if self.meeting.next_meeting_on else ""
        )

    def _show_gaps(self) -> None:
        told = {gap.where: gap for gap in gaps(self.meeting) if not gap.item_id}
        for name, fact in self._facts.items():
            gap = None if self.is_locked else told.get(name)
            if gap is not None:
                fact.chip.set_text(self.catalogue.gap(gap))
                fact.chip.set_tone("plain" if gap.key in self.meeting.acknowledged else "amber")
            fact.chip.setVisible(gap is not None)
            if isinstance(fact.field, ProblemMark):
                fact.field.describe(gap=self.catalogue.gap(gap) if gap is not None else "")

    def _on_register(self, register: Register) -> None:
        self.form.venue.set_entries([Entry(venue.id, venue.name, venue.address) for venue in register.venues])
        self.form.copies_to.set_entries(
            [
                Entry(body.id, body.name, body.short_name, "\n".join(body.aliases))
                for body in register.bodies
                if body.active or body.id in self.meeting.copies_to
            ]
        )
        self._show_people(register)
        self.day_notes.look_again()
        self._facts["venue"].bound.show_again()
        self._facts["copies_to"].bound.show_again(())
        for role in OFFICERS:
            self._facts[role].bound.show_again()

    def _show_people(self, register: Register) -> None:
        entries = officer_entries(register, self.meeting)
        for field in (self.form.chair, self.form.secretary):
            field.set_entries(entries)


def _revises(meeting_id: str, **facts: Any) -> Work:
    return lambda office: meetings.revise(office, meeting_id, **facts)
