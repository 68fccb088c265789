"""نظر مخالف: what is objected when the minutes have been read goes into the record, under its speaker."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.problems import Problem
from app.domain.statement import Statement, StatementKind
from app.services.changes import Changes
from app.ui import figures, shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.speakers import Named, say_in_meeting, speaker_entries
from app.ui.widgets import Card, FieldRow, TextArea, button, words
from app.ui.widgets.name_field import NameField
from app.words import Catalogue


class DissentCard(Card):
    """`recorded` when one more stands in the record."""

    recorded = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("نظر مخالف"))
        self._desk, self._catalogue = desk, catalogue
        self._meeting = Meeting("")
        told = self.tr("اگر کسی مخالف است و می‌خواهد در صورتجلسه بیاید: نام او و سخنش را بنویسید.")
        self.speaker = NameField(self.tr("نام"), prefers_known=True)
        self.text = TextArea(self.tr("چه گفت؟"), lines=2, at_most=6)
        self.submit = button(
            self.tr("ثبت نظر مخالف"), self.record, "secondary", "add", shortcuts.hint("add_row")
        )
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        row.addWidget(self.submit)
        row.addStretch(1)
        self.body.addWidget(words(told, "muted", wrap=True))
        self.body.addWidget(FieldRow(self.tr("چه کسی مخالف است"), self.speaker))
        self.body.addWidget(FieldRow(self.tr("متن نظر مخالف"), self.text))
        self.body.addLayout(row)
        shortcuts.bind(self, "add_row", self.record, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.speaker.picked.connect(lambda _who: self.speaker.hasFocus() and self.text.setFocus())

    def show_meeting(self, meeting: Meeting) -> None:
        """Offer those who were in this meeting; what was begun in another is not of this one."""
        if meeting.id != self._meeting.id:
            self._clear()
        self._meeting = meeting
        self.speaker.set_entries(speaker_entries(meeting, self._desk.register))
        spoken = sum(one.kind is StatementKind.DISSENT for one in meeting.statements)
        self.set_count(self.tr("{count} در صورتجلسه").format(count=figures.grouped(spoken)) if spoken else "")

    def record(self) -> None:
        """Put it into the record; without a name or a text the field that lacks it says so."""
        self.speaker.flush()
        self.text.flush()
        named: Named = self.speaker.value()
        said = self.text.value()
        if not named[1]:
            self.speaker.set_problem(self.tr("بنویسید چه کسی مخالف است."))
            self.speaker.setFocus()
        elif not said:
            self.text.set_problem(self.tr("نظر مخالف را بنویسید."))
            self.text.setFocus()
        else:
            self._record(named, Statement(new_id(), kind=StatementKind.DISSENT, text=said))

    def _record(self, named: Named, statement: Statement) -> None:
        meeting_id = self._meeting.id
        self.submit.setEnabled(False)

        def recorded(_changes: Changes) -> None:
            self.submit.setEnabled(True)
            if meeting_id == self._meeting.id:
                self._clear()
                self.speaker.setFocus()
                self.recorded.emit()

        def refused(problem: Problem) -> None:
            self.submit.setEnabled(True)
            self.text.set_problem(self._catalogue.problem(problem))

        self._desk.ask(
            lambda office: say_in_meeting(office, meeting_id, named, statement), recorded, refused, self
        )

    def _clear(self) -> None:
        self.speaker.set_value((None, ""))
        self.text.set_value("")
        self.speaker.set_problem(None)
        self.text.set_problem(None)
