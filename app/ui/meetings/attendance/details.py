"""The side panel: everything of the chosen participant, each field saved as it is left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import bounds
from app.domain.attendance import Attendance, Presence, Role
from app.domain.body import Body
from app.domain.gap import Weight, gaps
from app.domain.hours import hours_of
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.services import hall, meetings
from app.services import register as registers
from app.services.changes import Changes
from app.ui import figures, shortcuts, theme
from app.ui.binding import Bound, Work, flush_fields, set_locked
from app.ui.desk import Desk
from app.ui.meetings.attendance.form_lines import FormLines
from app.ui.meetings.attendance.labels import REMARKS, TONES, VISITOR, capacity, label
from app.ui.meetings.attendance.pick_entries import bodies, neighbourhoods, principals
from app.ui.meetings.attendance.saves import SaveRow, save_principal, save_role, save_stays, save_value
from app.ui.meetings.attendance.stay_times import StayTimes
from app.ui.theme.large_text import has_huge_text, has_large_text
from app.ui.widgets import (
    Card,
    CheckField,
    ChoiceField,
    LineField,
    PickField,
    SuggestField,
    TextArea,
    WholeField,
    icon_button,
    scrolled,
    words,
)
from app.ui.widgets.segments import Segment, Segments
from app.words import Catalogue

Read = Callable[[Attendance], Any]

_PRESENCES = (
    (Presence.PRESENT, "mark_present"),
    (Presence.ABSENT, "mark_absent"),
    (Presence.EXCUSED, "mark_excused"),
    (Presence.UNMARKED, ""),
)


class RowDetails(Card):
    """`marked(presence)` · `moved(step)` · `removed()` are asked of the part; fields save by themselves."""

    marked = Signal(object)
    moved = Signal(int)
    removed = Signal()

    def __init__(
        self,
        desk: Desk,
        catalogue: Catalogue,
        parent: QWidget | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(flush=True, parent=parent)
        self._desk, self._catalogue, self._now = desk, catalogue, now
        self.row: Attendance | None = None
        self._meeting = Meeting("")
        self._fields: dict[str, Any] = {}
        self._facts: list[tuple[Bound, Read]] = []
        self.form = FormLines()
        self._build_head()
        self._build_fields()
        self._build_body()

    def show_row(self, row: Attendance, number: int, meeting: Meeting, locked: bool) -> None:
        """Show a participant; what was typed of the one before is saved first."""
        if self.row is not None and row.id != self.row.id:
            flush_fields(self)
        other = self.row is None or row.id != self.row.id
        self.row, self._meeting = row, meeting
        self.set_title(label("row").format(number=figures.grouped(number)))
        self.setAccessibleName(row.name)
        self._show_choices(self._desk.register)
        self.presence.set_value(row.presence)
        now = self._now()
        self.times.show_hours(hours_of(meeting, now.time() if hall.is_on_at(meeting, now) else None))
        for bound, read in self._facts:
            bound.show(row.id, read(row))
        self._show_gap()
        self._show_what_matters(row)
        self._set_locked(locked)
        if other:
            self._area.verticalScrollBar().setValue(0)

    def show_register(self, register: Register) -> None:
        """Offer other bodies and neighbourhoods, and show the names they have now."""
        self._show_choices(register)
        if self.row is not None:
            for field in (self.body_field, self.neighbourhood, self.on_behalf_of):
                if not field.hasFocus():
                    field.set_value(field.value())

    def field(self, where: str) -> QWidget:
        """The field that a gap names; the presence where it names none of them."""
        if where in ("stays", "arrived", "left"):
            return self.times.left if where == "left" else self.times.arrived
        return self._fields.get(where, self.presence.button(self.presence.value() or Presence.PRESENT))

    def _build_head(self) -> None:
        self.tools = (
            icon_button(self.tr("بالا بردن (Alt+Up)"), "up", lambda: self.moved.emit(-1)),
            icon_button(self.tr("پایین بردن (Alt+Down)"), "down", lambda: self.moved.emit(1)),
            icon_button(self.tr("حذف از فهرست (Delete)"), "delete", self.removed.emit),
        )
        for tool in self.tools:
            self.add_action(tool)
        options = [
            Segment(value, label(value), TONES[value], shortcuts.KEYS[key].sequence if key else "")
            for value, key in _PRESENCES
        ]
        self.presence = Segments(self.tr("وضعیت حضور"), options, wide=not has_huge_text())
        self.presence.chosen.connect(self.marked)
        self._gap = words("", "problem", wrap=True)

    def _build_fields(self) -> None:
        self.name = self._add("name", self.tr("نام"), LineField())
        self.form.end_line()
        self.title = self._add("title", self.tr("سمت"), LineField(), 2)
        if has_huge_text():
            self.form.end_line()
        roles: list[Role | str] = [*Role]
        roles.insert(roles.index(Role.GUEST) + 1, VISITOR)
        self.role = ChoiceField([(role, label(role)) for role in roles])
        self._add("role", self.tr("نقش در جلسه"), self.role, save=save_role, read=_capacity)
        self.form.end_line()
        self.body_field = self._add("body_id", self.tr("نهاد"), PickField(creates=True), 5)
        self.body_field.new_label = self.tr("افزودن «%s» به‌عنوان نهاد تازه")
        self.body_field.created.connect(self._create_body)
        if has_large_text():
            self.form.end_line()
        self.neighbourhood = self._add("neighbourhood_id", self.tr("محله"), PickField(), 3)
        self.form.end_line()
        self.times = StayTimes()
        self._fields["stays"] = self.times
        self.form.add_widget(self.times)
        self._bind(self.times, lambda row: row.stays, save_stays(self._meeting_id))
        self.form.end_line()
        self.on_behalf_of = self._add("on_behalf_of", self.tr("جانشینِ"), PickField(), 2, save=save_principal)
        self.letter_no = self._add("letter_no", self.tr("شماره نامه"), LineField())
        self.headcount = WholeField(bounds.HEADCOUNT, label("heads_unknown"))
        self._add("headcount", self.tr("تعداد نفرات"), self.headcount)
        self.form.end_line()
        self._build_notes()

    def _build_notes(self) -> None:
        unprinted = self.tr("در صورتجلسه چاپ نمی‌شود")
        printed = self.tr("کنار امضای او چاپ می‌شود")
        self.excuse = self._add("excuse", self.tr("علت غیبت"), TextArea(lines=1, at_most=4), hint=unprinted)
        self.form.end_line()
        self.invited = self._add_check("invited", self.tr("دعوت شده است"))
        if has_large_text():
            self.form.end_line()
        self.signs = self._add_check("signs", self.tr("امضا می‌کند"))
        self.form.end_line()
        self.remarks = self._add("remarks", self.tr("ملاحظات"), SuggestField(REMARKS), hint=printed)
        self.form.end_line()
        self.private_note = self._add(
            "private_note", self.tr("یادداشت دبیر"), TextArea(lines=1, at_most=6), hint=unprinted
        )

    def _build_body(self) -> None:
        px = theme.current().px
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(14), px(2), px(14), px(10))
        column.setSpacing(px(10))
        column.addWidget(self.presence)
        column.addWidget(self._gap)
        column.addWidget(self.form)
        column.addStretch(1)
        self._area = scrolled(content)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._area)

    def _add(
        self,
        name: str,
        text: str,
        field: Any,
        share: int = 1,
        hint: str = "",
        save: Any = None,
        read: Read | None = None,
    ) -> Any:
        self._fields[name] = field
        self.form.add(text, field, share, hint)
        make = save or (lambda meeting_id: save_value(name, meeting_id))
        self._bind(field, read or (lambda row: getattr(row, name)), make(self._meeting_id))
        return field

    def _add_check(self, name: str, text: str) -> CheckField:
        field = self._fields[name] = CheckField(text)
        self.form.add_widget(field)
        self._bind(field, lambda row: getattr(row, name), save_value(name, self._meeting_id))
        return field

    def _bind(self, field: Any, read: Read, save: SaveRow) -> None:
        def saves(_row_id: str, value: Any) -> Work | None:
            return save(self.row, value) if self.row is not None else None

        self._facts.append((Bound(field, self._desk, self._catalogue, saves), read))

    def _meeting_id(self) -> str:
        return self._meeting.id

    def _show_choices(self, register: Register) -> None:
        self.body_field.set_entries(bodies(register))
        self.neighbourhood.set_entries(neighbourhoods(register))
        if self.row is not None and not self.row.is_away:
            self.on_behalf_of.set_entries(principals(self._meeting, register, self.row))

    def _show_gap(self) -> None:
        stopping = [
            self._catalogue.gap(gap)
            for gap in gaps(self._meeting)
            if self.row is not None and gap.item_id == self.row.id and gap.weight is Weight.MUST
        ]
        self._gap.setText(" ".join(stopping))
        self._gap.setVisible(bool(stopping))

    def _show_what_matters(self, row: Attendance) -> None:
        """Leave out what cannot be said of somebody who is away, of a person, of a group."""
        rows = self.form.rows
        self.times.setVisible(not row.is_away)
        rows[self.on_behalf_of].setVisible(not row.is_away and not row.is_group)
        rows[self.letter_no].setVisible(row.on_behalf_of is not None)
        rows[self.excuse].setVisible(row.is_away or bool(row.excuse))
        rows[self.headcount].setVisible(row.is_group)

    def _set_locked(self, locked: bool) -> None:
        for field in self._fields.values():
            set_locked(field, locked)
        self.presence.setEnabled(not locked)
        for tool in self.tools:
            tool.setVisible(not locked)

    def _create_body(self, name: str) -> None:
        """A body that the register does not know yet: put it there, then name it here."""
        if self.row is None:
            return
        body, row_id, meeting_id = Body(new_id(), name), self.row.id, self._meeting.id

        def known(_changes: Changes) -> None:
            self._desk.do(lambda office: meetings.amend(office, meeting_id, row_id, body_id=body.id))

        self._desk.ask(lambda office: registers.put(office, body), known, owner=self)


def _capacity(row: Attendance) -> Role | str:
    return capacity(row.role, row.invited)
