"""The editor of one resolution: what is asked most comes first; a refusal is told at its field."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.problems import Problem
from app.domain.quantity import Quantity
from app.domain.resolution import Resolution, ResolutionKind, ResolutionStatus
from app.services import meetings, resolutions
from app.ui import theme
from app.ui.binding import flush_fields, set_locked
from app.ui.desk import Desk
from app.ui.meetings.resolutions.bodies_field import BodiesField
from app.ui.meetings.resolutions.deadline_field import DeadlineField
from app.ui.meetings.resolutions.details import Details
from app.ui.meetings.resolutions.directory import Directory
from app.ui.meetings.resolutions.editor_fields import Tie, tied
from app.ui.meetings.resolutions.labels import DEADLINES, options
from app.ui.meetings.resolutions.quantity_editor import QuantityEditor
from app.ui.theme.large_text import fitting
from app.ui.widgets import (
    ChoiceField,
    FormGrid,
    LineField,
    PickManyField,
    SuggestField,
    TextArea,
    scrolled,
)
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY
from app.words import Catalogue


class ResolutionEditor(QWidget):
    """Shows one resolution; while something she said is on its way, no answer takes it back."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._directory = Directory(desk, catalogue, self)
        self._meeting = Meeting("")
        self._said = self._stored = Resolution("")
        self._under_way = 0
        self._turn = 0
        self._build()
        self._ties = self._tie()
        self._directory.changed.connect(self._on_directory_changed)

    def show_resolution(self, resolution: Resolution, meeting: Meeting) -> None:
        """Show a resolution as the office has it now."""
        self._directory.show_meeting(meeting)
        self.due_on.show_meeting(meeting)
        begins = (meeting.id, resolution.id) != (self._meeting.id, self._said.id)
        if begins:
            flush_fields(self)
            self._turn += 1
            self._under_way = 0
        self._meeting, self._stored = meeting, resolution
        if self._under_way == 0:
            self._show(begins)
        if begins:
            self._area.verticalScrollBar().setValue(0)

    def jump_to(self, where: str) -> None:
        """Put the caret in the field that a gap names."""
        if where in ("permit", "vote"):
            fold = self.details.permit if where == "permit" else self.details.vote
            fold.set_open(True)
        if where == "split":
            self.quantity.focus_split()
        else:
            fields: dict[str, QWidget] = {
                "responsible": self.responsible,
                "due": self.due_on,
                "permit": self.details.issuer,
                "quantity": self.quantity,
                "vote": self.details.voting.vote.in_favour,
            }
            fields.get(where, self.text).setFocus()
        focused = self.focusWidget()
        if focused is not None:
            self._area.ensureWidgetVisible(focused, 0, theme.current().px(60))

    def set_locked(self, locked: bool) -> None:
        for field in (*(tie.field for tie in self._ties), self.details.related):
            if isinstance(field, PickManyField):
                field.setMinimumHeight(theme.current().px(32))  # locked and empty it would be a thin line
            set_locked(field, locked)
        self.details.attachments.set_locked(locked)

    def _build(self) -> None:
        px = theme.current().px
        columns = fitting(4)
        grid = FormGrid(columns)
        self.text = grid.add(self.tr("شرح مصوبه"), TextArea(lines=2, at_most=7), span=columns)
        self.kind = grid.add(self.tr("نوع"), ChoiceField(options(ResolutionKind)))
        self.status = grid.add(self.tr("وضعیت"), ChoiceField(options(ResolutionStatus)))
        self.topic = grid.add(self.tr("موضوع"), LineField(), span=2)
        name = self.tr("نهاد، شخص یا سمت…")
        self.responsible = grid.add(self.tr("مسئول اقدام"), BodiesField(self._directory, name), span=2)
        self.due_on = grid.add(self.tr("مهلت"), DeadlineField())
        self.due_text = grid.add(self.tr("مهلت به بیان دیگر"), SuggestField(DEADLINES, DEADLINES[0]))
        self.cooperating = grid.add(self.tr("همکار"), BodiesField(self._directory, name), span=2)
        self.consulted = grid.add(self.tr("طرف مشورت"), BodiesField(self._directory, name), span=2)
        self.quantity = QuantityEditor(self._directory)
        self.details = Details(self._desk, self._catalogue, self._directory)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(14), px(2), px(14), px(14))
        column.setSpacing(px(10))
        for part in (grid, self.quantity, self.details):
            column.addWidget(part)
        column.addStretch(1)
        self._area: QScrollArea = scrolled(inner)
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)

    def _tie(self) -> list[Tie]:
        ties = [
            tied(self.text, "text"),
            tied(self.kind, "kind"),
            tied(self.status, "status"),
            tied(self.topic, "topic"),
            tied(self.responsible, "responsible_ids"),
            tied(self.cooperating, "cooperating_ids"),
            tied(self.consulted, "consulted_ids"),
            tied(self.due_on, "due_on"),
            tied(self.due_text, "due_text"),
            tied(self.quantity, "quantity"),
            *self.details.ties,
        ]
        for tie in ties:
            tie.field.committed.connect(lambda value, tie=tie: self._on_committed(tie, value))
        self.quantity.cut.connect(self._on_cut)
        self.quantity.rests_asked.connect(self._on_rests_asked)
        self.details.related.committed.connect(self._on_related)
        return ties

    def _show(self, begins: bool) -> None:
        self._said = self._stored
        self.details.show_resolution(self._stored, self._meeting, self._directory, begins)
        if begins:
            _empty(self.details.related)
        self.details.related.set_value(self._stored.related_ids)
        for tie in self._ties:
            if begins:
                _empty(tie.field)
            elif tie.field.property(PROBLEM_PROPERTY) and not isinstance(tie.field, PickManyField):
                continue  # what could not be read or was refused stays where it was typed
            tie.field.set_value(tie.read(self._stored))

    def _on_committed(self, tie: Tie, value: Any) -> None:
        try:
            values = tie.write(value, self._said)
        except ValueError as complaint:
            tie.field.set_problem(str(complaint))
            return
        verb = tie.verb(value, self._said, values)
        self._said = replace(self._said, **values)
        meeting_id, item_id = self._meeting.id, self._said.id
        self._ask(lambda office: verb(office, meeting_id, item_id), tie)

    def _on_cut(self, quantity: Quantity | None) -> None:
        self._said = replace(self._said, quantity=quantity)
        meeting_id, item_id = self._meeting.id, self._said.id
        self._desk.do_undoably(
            self.tr("بخشی از تفکیک مقدار حذف شد"),
            lambda office: meetings.amend(office, meeting_id, item_id, quantity=quantity),
        )

    def _on_rests_asked(self) -> None:
        flush_fields(self.quantity)
        meeting_id, item_id = self._meeting.id, self._said.id
        self._ask(lambda office: resolutions.confirm_rests(office, meeting_id, item_id))

    def _on_related(self, ids: tuple[str, ...]) -> None:
        before, meeting_id, item_id = self._said.related_ids, self._meeting.id, self._said.id
        self._said = replace(self._said, related_ids=ids)
        for other in {*before} ^ {*ids}:
            related = other in ids
            self._ask(
                lambda office, other=other, related=related: resolutions.relate(
                    office, meeting_id, item_id, other, related=related
                )
            )

    def _ask(self, work: Any, tie: Tie | None = None) -> None:
        turn = self._turn
        self._under_way += 1

        def settled(problem: Problem | None = None) -> None:
            if turn != self._turn:
                if problem is not None:
                    self._desk.tasks.problem.emit(problem)
                return
            self._under_way -= 1
            self._note(tie, problem)
            if self._under_way == 0:
                self._show(begins=False)

        self._desk.ask(work, lambda _changes: settled(), settled, self)

    def _note(self, tie: Tie | None, problem: Problem | None) -> None:
        """Tell at the field what was refused; a body or a person that was picked goes back."""
        if tie is None:
            if problem is not None:
                self._desk.tasks.problem.emit(problem)
            return
        if problem is not None and isinstance(tie.field, PickManyField):
            tie.field.set_value(tie.read(self._stored))
            self._said = replace(self._said, **tie.write(tie.read(self._stored), self._said))
        tie.field.set_problem(self._catalogue.problem(problem) if problem else None)

    def _on_directory_changed(self) -> None:
        if self._under_way == 0:
            self._show(begins=False)


def _empty(field: Any) -> None:
    """Forget what was half typed, opened or marked for another resolution."""
    field.set_problem(None)
    if isinstance(field, PickManyField):
        field.input.set_value(None)
    elif isinstance(field, QuantityEditor):
        field.begin()
