"""The gist of what is said, typed while somebody talks; it lands under his name, kept as it is typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.problems import Problem
from app.domain.register import Register
from app.domain.statement import Statement, StatementKind
from app.domain.turn import Turn
from app.services import meetings, turns
from app.services.changes import Changes
from app.services.office import Office
from app.ui import figures, shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.hall.session import HallSession
from app.ui.meetings.hall.voices import turn_name
from app.ui.meetings.speakers import kind_label, kind_options
from app.ui.widgets import TextArea, chip_button, icon_button, words
from app.ui.widgets.elided import ElidedLabel
from app.words import Catalogue


class Gist(QWidget):
    """`decided(statement id)` when a resolution is to be made of it.

    What she types after the key that calls the next speaker is his, even before the office has answered.
    """

    decided = Signal(str)

    def __init__(
        self, desk: Desk, catalogue: Catalogue, session: HallSession, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._meeting_id = self._turn_id = ""
        self._said: Statement | None = None
        self._under_way = 0
        self._before: str | None = None
        self._build()
        self.text.committed.connect(self._on_committed)
        session.floor_given.connect(self._on_floor_given)
        session.floor_settled.connect(self._on_floor_settled)
        shortcuts.bind(self, "to_resolution", self.decide, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def statement_id(self) -> str:
        """The statement that is written here, if its first letter is there."""
        return self._said.id if self._said else ""

    def show_turn(self, turn: Turn | None, meeting: Meeting, register: Register, locked: bool) -> None:
        """Show the gist of a turn, or nothing."""
        self.setVisible(turn is not None and not locked)
        if turn is None:
            return
        self._said = next((one for one in meeting.statements if one.id == turn.statement_id), None)
        if (meeting.id, turn.id) != (self._meeting_id, self._turn_id):
            self._begin(meeting.id, turn.id)
        elif not self._under_way and self._before is None:
            self.text.set_value(self._stored())
        self.name.setText(turn_name(turn, meeting, register)[0])
        began = self._said.started_at if self._said else turn.spans[0].began
        self.time.setText(figures.time(began) if began else "")
        self.kind.setVisible(self._said is not None)
        self.decide_button.setVisible(self._said is not None)
        if self._said is not None:
            self.kind.setText(kind_label(self._said.kind))

    def decide(self) -> None:
        """A resolution is made of it; she may go on typing."""
        self.text.flush()
        if self._said is not None:
            self.decided.emit(self._said.id)
        elif self.text.toPlainText().strip():
            self._decide_once_said()

    def _decide_once_said(self) -> None:
        """Her first letters are still on their way: the statement is there right after them."""
        meeting_id, turn_id = self._meeting_id, self._turn_id

        def said(office: Office) -> str:
            spoken = meetings.read(office, meeting_id).meeting.turns
            return next((turn.statement_id or "" for turn in spoken if turn.id == turn_id), "")

        def told(statement_id: str) -> None:
            if statement_id:
                self.decided.emit(statement_id)

        self._desk.ask(said, told, owner=self)

    def _build(self) -> None:
        px = theme.current().px
        self.name, self.time = ElidedLabel(role="strong"), words("", "muted")
        self.kind = chip_button("", self._open_kinds, "plain")
        self.kind.setToolTip(self.tr("نوع اظهار"))
        label = shortcuts.label("to_resolution")
        self.decide_button = icon_button(label, "resolutions", self.decide)
        self.decide_button.setToolTip(f"{label}  {shortcuts.hint('to_resolution')}")
        self.text = TextArea(self.tr("چه می‌گوید؟ چکیده سخن زیر نام او می‌آید"), lines=2, at_most=7)
        self.text.setAccessibleName(shortcuts.label("write_gist"))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.name)
        head.addWidget(self.kind)
        head.addStretch(1)
        head.addWidget(self.decide_button)
        head.addWidget(self.time)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(6), px(14), px(10))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.text)

    def _stored(self) -> str:
        return self._said.text if self._said else ""

    def _begin(self, meeting_id: str, turn_id: str) -> None:
        """Another turn: what was typed for the one before is saved, what came after the key comes along."""
        before, self._before = self._before, None
        rest = ""
        if before is not None and self.text.toPlainText().startswith(before):
            rest = self.text.toPlainText()[len(before) :].lstrip()
            self.text.blockSignals(True)
            self.text.flush()
            self.text.blockSignals(False)
        else:
            self.text.flush()
        self._meeting_id, self._turn_id, self._under_way = meeting_id, turn_id, 0
        self.text.set_problem(None)
        self.text.set_value(self._stored())
        if rest:
            cursor = self.text.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(rest)
            self.text.setTextCursor(cursor)

    def _on_floor_given(self) -> None:
        if self._before is None:
            self.text.flush()
            self._before = self.text.toPlainText()

    def _on_floor_settled(self) -> None:
        """The same one has the floor as before: what was typed meanwhile is his."""
        if self._before is None:
            return
        before, self._before = self._before, None
        if self.text.toPlainText() != before:
            self._save(self.text.value())

    def _on_committed(self, text: str) -> None:
        if self._before is None:
            self._save(text)

    def _save(self, text: str) -> None:
        turn_id, meeting_id = self._turn_id, self._meeting_id
        if not turn_id:
            return
        self._under_way += 1

        def settled() -> bool:
            if turn_id != self._turn_id:
                return False
            self._under_way -= 1
            return True

        def saved(_changes: Changes) -> None:
            if settled():
                self.text.set_problem(None)

        def refused(problem: Problem) -> None:
            if settled():
                self.text.set_problem(self._catalogue.problem(problem))
            else:
                self._desk.tasks.problem.emit(problem)

        self._desk.ask(lambda office: turns.say(office, meeting_id, turn_id, text), saved, refused, self)

    def _open_kinds(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, label in kind_options():
            menu.addAction(label).triggered.connect(partial(self._set_kind, kind))
        menu.popup(self.kind.mapToGlobal(self.kind.rect().bottomLeft()))

    def _set_kind(self, kind: StatementKind, _checked: bool = False) -> None:
        if self._said is not None:
            meeting_id, said_id = self._meeting_id, self._said.id
            self._desk.ask(lambda office: meetings.amend(office, meeting_id, said_id, kind=kind))
