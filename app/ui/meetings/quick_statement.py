"""The entry above the statements: kept from its first words on; Ctrl+Enter ends it, the next may come."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.statement import Statement, StatementKind
from app.ui import shortcuts, theme
from app.ui.meetings.speakers import Named, in_the_list, kind_options, speaker_entries
from app.ui.widgets import ChoiceField, TextArea, button, words
from app.ui.widgets.name_field import NameField


class QuickStatement(QFrame):
    """What she types here is kept as she types: a power cut takes only the last second.

    `begun((speaker | None, name), statement)` with its first words, then `amended(id, values)` and
    `named(id, (speaker | None, name))`; `abandoned(id)` when she takes all its words back, `decided(id)` when
    a resolution is to be made of it.
    """

    begun = Signal(object, object)
    amended = Signal(str, object)
    named = Signal(str, object)
    abandoned = Signal(str)
    decided = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tinted")
        self._meeting_id = ""
        self._current = ""
        self._arrived = False
        self.speaker = NameField(self.tr("گوینده: نام، گروه یا نهاد"), prefers_known=True)
        self.kind = ChoiceField(kind_options())
        self.kind.set_value(StatementKind.STATEMENT)
        self.text = TextArea(self.tr("چه گفت؟"), lines=2, at_most=6)
        self.speaker.picked.connect(self._on_picked)
        self.speaker.committed.connect(self._on_speaker)
        self.kind.committed.connect(self._on_kind)
        self.text.committed.connect(self._on_text)
        self._build()
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind(self, "add_row", self.end, here)
        shortcuts.bind(self, "to_resolution", self.decide, here)

    def show_choices(self, meeting: Meeting, register: Register) -> None:
        """Offer those who may speak in this meeting; what was begun in another stays there."""
        named = self.speaker.value()
        self.speaker.set_entries(speaker_entries(meeting, register))
        if in_the_list(named, meeting) != named:
            self.speaker.set_value(in_the_list(named, meeting))
        is_there = any(said.id == self._current for said in meeting.statements)
        if meeting.id != self._meeting_id or (self._arrived and not is_there):
            self._forget()
        self._meeting_id = meeting.id
        self._arrived = bool(self._current) and is_there

    def end(self) -> None:
        """This statement is complete; the next may come."""
        self.speaker.flush()
        self.text.flush()
        if not self._current:
            (self.text if self.speaker.value()[1] else self.speaker).setFocus()
            return
        self._forget()
        self.speaker.setFocus()
        self.speaker.selectAll()

    def decide(self) -> None:
        """This statement became a resolution; it may go on being typed."""
        self.speaker.flush()
        self.text.flush()
        if self._current:
            self.decided.emit(self._current)

    def _forget(self) -> None:
        self._current, self._arrived = "", False
        self.text.set_value("")
        self.kind.set_value(StatementKind.STATEMENT)

    def _on_picked(self, _speaker: object) -> None:
        """Go on to the text, unless she has left the field for somewhere else."""
        if self.speaker.hasFocus():
            self.text.setFocus()

    def _on_text(self, text: str) -> None:
        if self._current and text:
            self.amended.emit(self._current, {"text": text})
        elif self._current:
            gone, self._current, self._arrived = self._current, "", False
            self.abandoned.emit(gone)
        elif text:
            self.speaker.flush()
            self._current = new_id()
            begun = Statement(self._current, kind=self.kind.value(), text=text)
            self.begun.emit(self.speaker.value(), begun)

    def _on_kind(self, kind: StatementKind) -> None:
        if self._current:
            self.amended.emit(self._current, {"kind": kind})

    def _on_speaker(self, named: Named) -> None:
        if self._current:
            self.named.emit(self._current, named)

    def _build(self) -> None:
        px = theme.current().px
        self.speaker.setAccessibleName(self.tr("گوینده"))
        self.text.setAccessibleName(self.tr("متن اظهار"))
        kind = words(self.tr("نوع"), "label")
        kind.setBuddy(self.kind)
        self.kind.setFixedWidth(px(120))
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self.speaker, 1)
        upper.addWidget(kind)
        upper.addWidget(self.kind)
        self.submit = button(self.tr("افزودن"), self.end, "primary", "add", shortcuts.hint("add_row"))
        lower.addWidget(self.text, 1)
        lower.addWidget(self.submit, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        for line in (upper, lower):
            line.setSpacing(px(8))
            column.addLayout(line)
