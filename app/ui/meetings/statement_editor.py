"""The fields of one statement: speaker, kind, time, text; each saves itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.statement import Statement
from app.services import meetings
from app.ui import theme
from app.ui.binding import Bound, Work, set_locked
from app.ui.desk import Desk
from app.ui.meetings.speakers import kind_options, name_speaker, speaker_entries, speaker_name, speaker_of
from app.ui.widgets import ChoiceField, FieldRow, TextArea, TimeField
from app.ui.widgets.name_field import NameField
from app.words import Catalogue


class StatementEditor(QWidget):
    """Belongs to one statement of one meeting for as long as it lives."""

    def __init__(self, desk: Desk, catalogue: Catalogue, meeting_id: str, item_id: str) -> None:
        super().__init__()
        self._meeting_id, self._item_id = meeting_id, item_id
        self.speaker = NameField(self.tr("گوینده"), prefers_known=True)
        self.kind = ChoiceField(kind_options())
        self.time = TimeField()
        self.text = TextArea(self.tr("چه گفت؟"), lines=3, at_most=14)
        self._build()

        def bind(field: Any, save: Callable[[Any], Work]) -> Bound:
            return Bound(field, desk, catalogue, lambda _item_id, value: save(value))

        self._bound = {
            "speaker": bind(self.speaker, self._save_speaker),
            "kind": bind(self.kind, lambda value: self._amends(kind=value)),
            "time": bind(self.time, lambda value: self._amends(started_at=value)),
            "text": bind(self.text, lambda value: self._amends(text=value)),
        }

    def show_statement(self, said: Statement, meeting: Meeting, register: Register, locked: bool) -> None:
        """Show the statement as it is now."""
        self.speaker.set_entries(speaker_entries(meeting, register))
        speaker = speaker_of(said)
        name = speaker_name(said, meeting, register)[0] if speaker else ""
        self._bound["speaker"].show(said.id, (speaker, name))
        self._bound["kind"].show(said.id, said.kind)
        self._bound["time"].show(said.id, said.started_at)
        self._bound["text"].show(said.id, said.text)
        for field in (self.speaker, self.kind, self.time, self.text):
            set_locked(field, locked)

    def focus(self, where: str = "text") -> None:
        """Put the caret in a field, as a gap names it."""
        field: QWidget = self.speaker if where == "speaker" else self.text
        field.setFocus()

    def _build(self) -> None:
        px = theme.current().px
        self.kind.setFixedWidth(px(150))
        self.time.setFixedWidth(px(84))
        upper = QHBoxLayout()
        upper.setSpacing(px(10))
        upper.addWidget(FieldRow(self.tr("گوینده"), self.speaker), 1)
        upper.addWidget(FieldRow(self.tr("نوع"), self.kind))
        upper.addWidget(FieldRow(self.tr("ساعت"), self.time))
        column = QVBoxLayout(self)
        left, right = theme.current().sides(32, 6)
        column.setContentsMargins(left, 0, right, px(4))
        column.setSpacing(px(6))
        column.addLayout(upper)
        column.addWidget(FieldRow(self.tr("متن"), self.text))

    def _save_speaker(self, named: Any) -> Work:
        return lambda office: name_speaker(office, self._meeting_id, self._item_id, named)

    def _amends(self, **values: Any) -> Work:
        return lambda office: meetings.amend(office, self._meeting_id, self._item_id, **values)
