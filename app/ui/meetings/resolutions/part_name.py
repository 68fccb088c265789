"""The name of one part of a split: words, or a body or neighbourhood of the register, as the axis asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.quantity import Axis, Part
from app.ui.meetings.resolutions.directory import Directory
from app.ui.meetings.resolutions.labels import label
from app.ui.meetings.resolutions.rows import part_name
from app.ui.widgets import Entry, LineField, PickField, words

_FREE = "free text: "


class PartName(QWidget):
    """`said(part)` with the name she gave; the field is made for one axis, `axis` is fixed."""

    said = Signal(object)

    def __init__(self, part: Part, axis: Axis, directory: Directory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis = axis
        self._directory = directory
        self._part = part
        self.field = self._field_for(axis)
        self.field.setAccessibleName(label(axis))
        self._unassigned = words(label("unassigned"), "amber")
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field)
        row.addWidget(self._unassigned)
        self.show_part(part)

    def show_part(self, part: Part) -> None:
        """Show the name of the part as it is now."""
        self._part = part
        self.field.setVisible(not part.unassigned)
        self._unassigned.setVisible(part.unassigned)
        if isinstance(self.field, PickField):
            self.field.set_entries(self._entries())
        self.field.set_value(self._value())

    def told(self) -> str:
        """The name as it is seen now."""
        return self._unassigned.text() if self._part.unassigned else self.field.text()

    def _field_for(self, axis: Axis) -> LineField:
        placeholders = {
            Axis.PLACE: self.tr("محل…"),
            Axis.SUPPLIER: self.tr("تأمین‌کننده…"),
            Axis.NEIGHBOURHOOD: self.tr("محله…"),
            Axis.STAGE: self.tr("مرحله…"),
        }
        if axis in (Axis.PLACE, Axis.STAGE):
            field = LineField(placeholders[axis])
            field.committed.connect(self._on_words)
            return field
        pick = PickField(placeholders[axis], creates=True)
        if axis is Axis.SUPPLIER:
            pick.new_label = self._directory.adding
            pick.offer_beside(self._directory.through_people, self._directory.may_add)
        pick.offer_only(lambda entry: self._directory.is_active(entry.id) or entry.id == self.field.value())
        pick.committed.connect(self._on_picked)
        pick.created.connect(self._on_created)
        self._directory.changed.connect(self._on_names_changed)
        return pick

    def _entries(self) -> list[Entry]:
        known = self._directory.bodies if self.axis is Axis.SUPPLIER else self._directory.neighbourhoods
        free = [Entry(_FREE + self._part.label, self._part.label)] if self._part.label else []
        return [*free, *known]

    def _value(self) -> Any:
        part = self._part
        if not isinstance(self.field, PickField):
            return part_name(part, self._directory.register) if not part.unassigned else ""
        known = part.body_id if self.axis is Axis.SUPPLIER else part.neighbourhood_id
        return known or (_FREE + part.label if part.label else None)

    def _on_names_changed(self) -> None:
        if isinstance(self.field, PickField):
            self.field.set_entries(self._entries())

    def _on_words(self, text: str) -> None:
        self._say(label=text, body_id=None, neighbourhood_id=None)

    def _on_picked(self, known: str | None) -> None:
        if known and known.startswith(_FREE):
            self._on_words(known.removeprefix(_FREE))
        elif self.axis is Axis.SUPPLIER:
            self._say(label="", body_id=known, neighbourhood_id=None)
        else:
            self._say(label="", body_id=None, neighbourhood_id=known)

    def _on_created(self, name: str) -> None:
        if self.axis is Axis.SUPPLIER:
            self._directory.body_for(name, self._on_body, self.field.set_problem, self)
        elif known := self._directory.neighbourhood_named(name):
            self._on_picked(known)
            self.show_part(self._part)
        else:
            self._on_words(name)
            self.show_part(self._part)

    def _on_body(self, body_id: str) -> None:
        self._on_picked(body_id)
        self.show_part(self._part)

    def _say(self, **name: str | None) -> None:
        self._part = replace(self._part, **name)  # type: ignore[arg-type]
        self.said.emit(self._part)


def renamed(part: Part, axis: Axis, directory: Directory) -> Part:
    """The same part under another axis: its name is kept, as an entry of the register where there is one."""
    if part.unassigned:
        return part
    name = part_name(part, directory.register)
    body = directory.body_named(name) if axis is Axis.SUPPLIER else None
    place = directory.neighbourhood_named(name) if axis is Axis.NEIGHBOURHOOD else None
    return replace(part, label="" if body or place else name, body_id=body, neighbourhood_id=place)
