"""One request of the councillors as fields: its text, topic, who asked for it and where, and its answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.request import Request
from app.services import meetings
from app.ui import figures, theme
from app.ui.binding import Bound, Save, Work, set_locked
from app.ui.desk import Desk
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import (
    Entry,
    FieldRow,
    LineField,
    PickField,
    PickManyField,
    TextArea,
    icon_button,
    line,
    words,
)
from app.ui.widgets.group import Group
from app.words import Catalogue


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be picked: bodies, neighbourhoods, and all that can answer a request."""

    bodies: tuple[Entry, ...] = ()
    neighbourhoods: tuple[Entry, ...] = ()
    answers: tuple[Entry, ...] = ()


class RequestRow(Group):
    """The fields of one request; `removed(id)` when its bin is pressed."""

    removed = Signal(str)

    def __init__(self, desk: Desk, catalogue: Catalogue, meeting_id: str, item_id: str) -> None:
        super().__init__()
        self._meeting_id, self._item_id = meeting_id, item_id
        self._offered = Offered()
        self.text = TextArea(self.tr("چه خواستند؟"), lines=2, at_most=6)
        self.topic = LineField(self.tr("مانند «امنیت»"))
        self.raised_by = LineField(self.tr("مانند «شورایاران»"))
        self.body = PickField(self.tr("نام نهاد"))
        self.neighbourhood = PickField(self.tr("نام محله"))
        self.answered_by = PickManyField(self.tr("اظهار یا مصوبه"))
        self._fields: dict[str, Any] = {
            "text": self.text,
            "topic": self.topic,
            "raised_by": self.raised_by,
            "body_id": self.body,
            "neighbourhood_id": self.neighbourhood,
            "answered_by": self.answered_by,
        }
        self._build()
        self._bound = {
            name: Bound(field, desk, catalogue, self._saves(name)) for name, field in self._fields.items()
        }

    def show_request(self, asked: Request, place: int, offered: Offered, locked: bool) -> None:
        """Show the request at its place from 0."""
        self.number.setText(figures.grouped(place + 1))
        self.setAccessibleName(self.tr("درخواست {number}").format(number=self.number.text()))
        self._offer(offered)
        for name, bound in self._bound.items():
            bound.show(asked.id, getattr(asked, name))
        for field in self._fields.values():
            set_locked(field, locked)
        self.delete.setVisible(not locked)

    def _offer(self, offered: Offered) -> None:
        """What is picked already is shown again under its name of now."""
        before, self._offered = self._offered, offered
        if offered.answers != before.answers:
            self.answered_by.set_entries(offered.answers)
            self._bound["answered_by"].show_again(())
        for name, old, new in (
            ("body_id", before.bodies, offered.bodies),
            ("neighbourhood_id", before.neighbourhoods, offered.neighbourhoods),
        ):
            if old != new:
                self._fields[name].set_entries(new)
                self._bound[name].show_again()

    def _build(self) -> None:
        px = theme.current().px
        head = QHBoxLayout()
        self.number = words("", "muted")
        self.delete = icon_button(self.tr("حذف درخواست"), "delete", lambda: self.removed.emit(self._item_id))
        label = words(self.tr("متن درخواست"), "label")
        label.setBuddy(self.text)
        for widget in (self.number, label):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), 0, px(14), px(10))
        column.setSpacing(px(6))
        column.addWidget(line())
        column.addLayout(head)
        column.addWidget(self.text)
        for pair in (
            (FieldRow(self.tr("موضوع"), self.topic), FieldRow(self.tr("از سوی"), self.raised_by)),
            (FieldRow(self.tr("نهاد"), self.body), FieldRow(self.tr("محله"), self.neighbourhood)),
        ):
            two = QVBoxLayout() if has_large_text() else QHBoxLayout()
            two.setSpacing(px(10))
            for field in pair:
                two.addWidget(field, 1)
            column.addLayout(two)
        column.addWidget(FieldRow(self.tr("پاسخ آن"), self.answered_by))

    def _saves(self, name: str) -> Save:
        def save(item_id: str, value: Any) -> Work:
            return lambda office: meetings.amend(office, self._meeting_id, item_id, **{name: value})

        return save
