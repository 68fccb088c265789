"""The positions of a person, held now or before: each a row whose fields are saved at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.identity import new_id
from app.domain.person import Person, Position
from app.domain.register import Register
from app.services.register import Entry
from app.ui import shortcuts, theme
from app.ui.binding import Bound, Work
from app.ui.entries.keeper import Keeper
from app.ui.people import choices
from app.ui.people.labels import member_kinds
from app.ui.theme.large_text import fitting
from app.ui.widgets import (
    ChoiceField,
    DateField,
    FormGrid,
    LineField,
    PickField,
    button,
    icon_button,
    words,
)
from app.words import Catalogue


class PositionRow(QFrame):
    """One position of the person that is shown; ``removed`` with its identifier."""

    removed = Signal(str)

    def __init__(
        self, keeper: Keeper, catalogue: Catalogue, position_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.position_id = position_id
        self._keeper = keeper
        self._position = Position(position_id, "")
        self.setProperty("role", "inset")
        self.title = LineField(self.tr("مانند «معاون خدمات شهری»"))
        self.body, self.place = PickField(self.tr("نام نهاد")), PickField(self.tr("نام محله"))
        self.member = ChoiceField(member_kinds())
        self.since, self.until = DateField(self.tr("نامعلوم")), DateField(self.tr("تاکنون"))
        self._build()
        fields: dict[str, Any] = {
            "title": self.title,
            "body_id": self.body,
            "neighbourhood_id": self.place,
            "member_kind": self.member,
            "since": self.since,
            "until": self.until,
        }
        self._bound = {
            name: Bound(field, keeper.desk, catalogue, self._saves(name), self._checks(name))
            for name, field in fields.items()
        }
        shortcuts.bind(
            self,
            "delete_row",
            lambda: self.removed.emit(self.position_id),
            Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def show_position(self, person_id: str, position: Position, register: Register) -> None:
        """Show the position as it is now."""
        self._position = position
        self.setAccessibleName(position.title or self.tr("سمت تازه"))
        self.body.set_entries(choices.bodies(register, position.body_id))
        self.place.set_entries(choices.neighbourhoods(register, position.neighbourhood_id))
        for name, bound in self._bound.items():
            bound.show(person_id, getattr(position, name))
        for name in ("body_id", "neighbourhood_id"):
            self._bound[name].show_again()

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout(self)
        left, right = theme.current().sides(14, 6)
        row.setContentsMargins(left, px(8), right, px(10))
        row.setSpacing(px(6))
        form = FormGrid(fitting(4))
        form.add(self.tr("سمت"), self.title, 2)
        form.add(self.tr("نهاد"), self.body, 2)
        form.add(self.tr("محله"), self.place)
        form.add(self.tr("عضویت شورایاری"), self.member)
        form.add(self.tr("از تاریخ"), self.since)
        form.add(self.tr("تا تاریخ"), self.until)
        self.remove = icon_button(
            self.tr("حذف سمت"), "delete", lambda: self.removed.emit(self.position_id), size=16
        )
        row.addWidget(form, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def _saves(self, name: str) -> Callable[[str, Any], Work | None]:
        def save(person_id: str, value: Any) -> Work | None:
            return self._keeper.amends(
                person_id, lambda person: _amended(person, self.position_id, name, value)
            )

        return save

    def _checks(self, name: str) -> Callable[[Any], str]:
        def check(day: date | None) -> str:
            since, until = (day, self.until.value()) if name == "since" else (self.since.value(), day)
            wrong = since is not None and until is not None and until < since
            return self.tr("پایان سمت پیش از آغاز آن است؛ یکی از دو تاریخ را درست کنید.") if wrong else ""

        return check if name in ("since", "until") else lambda _value: ""


class PositionsCard(QWidget):
    """All positions in the order in which they were written; none is lost when a new one begins."""

    def __init__(self, keeper: Keeper, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._catalogue = keeper, catalogue
        self._person: Person | None = None
        self._rows: dict[str, PositionRow] = {}
        self._wanted = ""
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.addWidget(words(self.tr("سمت‌ها"), "strong"))
        self._hint = words("", "muted", wrap=True)
        head.addWidget(self._hint, 1)
        self.new = button(self.tr("سمت تازه"), self.add, "quiet", "add")
        head.addWidget(self.new)
        column.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(8))
        column.addLayout(self._column)

    def show_person(self, person: Person, register: Register) -> None:
        """Show the positions of a person; rows of positions that stay keep what is being typed in them."""
        self._person = person
        wanted = {position.id: position for position in person.positions}
        for gone in set(self._rows) - set(wanted):
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (position_id, position) in enumerate(wanted.items()):
            if position_id not in self._rows:
                made = self._rows[position_id] = PositionRow(self._keeper, self._catalogue, position_id)
                made.removed.connect(self.remove)
                self._column.insertWidget(place, made)
            self._rows[position_id].show_position(person.id, position, register)
        self._hint.setText(
            self.tr("سمت پیشین را پاک نکنید؛ «تا تاریخ» را بنویسید.")
            if wanted
            else self.tr("هنوز سمتی نوشته نشده است؛ صورتجلسه سمت هر کس را در روز جلسه می‌نویسد.")
        )
        if self._wanted in self._rows:
            self._rows[self._wanted].title.setFocus()
            self._wanted = ""

    def rows(self) -> list[PositionRow]:
        """The rows from above."""
        return list(self._rows.values())

    def add(self) -> None:
        """Begin another position."""
        if self._person is None:
            return
        position = Position(new_id(), "")
        self._wanted = position.id
        self._change(lambda person: replace(person, positions=(*person.positions, position)))

    def remove(self, position_id: str) -> None:
        """Delete a position; the toast brings it back to its place."""
        person = self._person
        if person is None:
            return
        place = [position.id for position in person.positions].index(position_id)
        gone = person.positions[place]

        def bring_back(one: Person) -> Entry:
            return replace(one, positions=(*one.positions[:place], gone, *one.positions[place:]))

        work = self._keeper.amends(person.id, lambda one: _without(one, position_id))
        if work is None:
            self._show_draft(person.id)
            return
        back = self._keeper.amends(person.id, bring_back)
        sentence = self.tr("سمت «{title}» حذف شد").format(title=gone.title or "—")
        self._keeper.desk.do_undoably(sentence, work, back)

    def _change(self, change: Callable[[Person], Entry]) -> None:
        assert self._person is not None
        work = self._keeper.amends(self._person.id, change)
        if work is None:
            self._show_draft(self._person.id)
        else:
            self._keeper.desk.ask(work, owner=self)

    def _show_draft(self, person_id: str) -> None:
        draft = self._keeper.find(person_id)
        assert isinstance(draft, Person)
        self.show_person(draft, self._keeper.desk.register)


def _amended(person: Person, position_id: str, name: str, value: Any) -> Person:
    return replace(
        person,
        positions=tuple(
            replace(position, **{name: value}) if position.id == position_id else position
            for position in person.positions
        ),
    )


def _without(person: Person, position_id: str) -> Person:
    return replace(person, positions=tuple(one for one in person.positions if one.id != position_id))
