"""A resolution in one line: typed, understood while typed, taken by Ctrl+Enter or Enter.

It stands wherever resolutions are written: it takes the desk, shows a meeting, and says what was taken.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.problems import Problem
from app.domain.resolution import Resolution
from app.services import meetings, unfinished
from app.services.changes import Changes
from app.services.meetings import OpenMeeting
from app.services.office import Office
from app.services.unfinished import Unfinished
from app.ui import theme
from app.ui.desk import Desk
from app.ui.meetings.resolutions.line_chips_row import Hint, LineChips
from app.ui.meetings.resolutions.line_help import LineHelp, hints
from app.ui.meetings.resolutions.line_reader import LineReader
from app.ui.meetings.resolutions.line_text import LineText
from app.ui.meetings.resolutions.line_words import Said
from app.ui.widgets import icon_button, words
from app.words import Catalogue


class LineEntry(QWidget):
    """`taken(id)` when the office has the resolution · `passed_on` on Enter while the line is empty.

    What is typed and not taken is kept on disk; it comes back in every entry of the same meeting.
    """

    taken = Signal(str)
    passed_on = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._meeting = Meeting("")
        self._id = new_id()
        self._blank = self._kept = self._under_way = self._refused = ""
        self.reader = LineReader(desk, self)
        self.field = LineText(self.reader)
        self._build()
        self.field.setPlaceholderText(self.tr("مصوبه تازه در یک خط؛ Enter می‌پذیرد"))
        self.field.setAccessibleName(self.tr("مصوبه تازه"))
        self.field.understood.connect(self._show_understood)
        self.field.take_asked.connect(self.take)
        self.field.committed.connect(self._keep)
        self.field.given_up.connect(self._close_help)
        self.setFocusProxy(self.field)
        self.chips.pressed.connect(self._on_chip)

    def show_meeting(self, open_meeting: OpenMeeting) -> None:
        """Follow a meeting; what was begun in another stays there."""
        begins = open_meeting.meeting.id != self._meeting.id
        if begins:
            self.field.flush()
            self._under_way = ""
            self._clear()
        self._meeting = open_meeting.meeting
        self.reader.show_meeting(open_meeting.meeting)
        if begins:
            self._read_kept()

    def flush(self) -> None:
        """Put on disk now what was typed."""
        self.field.flush()

    def take(self) -> None:
        """Give the line to the office; it empties once the office has it."""
        text = self.field.toPlainText()
        if self._under_way:
            return
        if not text.strip():
            self.passed_on.emit()
            return
        self.field.flush()
        self._under_way = text
        self.field.go_to_end()  # what is typed from now on belongs to the next line
        key, one = self._key(), self._said(text)
        work = self._work(one)

        def done(office: Office) -> Changes:
            changes = work(office)
            with suppress(Problem):  # it would not come back: what it was to become is there
                unfinished.drop(office, key)
            return changes

        self._desk.ask(done, lambda changes: self._on_taken(one, text, changes), self._on_refused, self)

    def _key(self) -> str:
        """Under what its unfinished line is kept."""
        return self._meeting.id

    def _said(self, text: str) -> Resolution:
        """The resolution that the line says."""
        from app.domain import resolution_line

        return resolution_line.resolution(self.reader.understand(text), self._id)

    def _work(self, one: Resolution) -> Callable[[Office], Changes]:
        meeting_id = self._meeting.id
        return lambda office: meetings.add(office, meeting_id, one)

    def _told(self) -> str:
        """The sentence of the toast, with a place for the text."""
        return self.tr("مصوبه «{text}» ثبت شد")

    def _wants(self, line: Unfinished) -> bool:
        """Whether a line that was kept is still unfinished."""
        return all(one.id != line.id for one in self._meeting.resolutions)

    def _build(self) -> None:
        px = theme.current().px
        self.chips = LineChips()
        self.problem = words("", "problem", wrap=True)
        self.note = words("", "amber", wrap=True)
        self.submit = icon_button(self.tr("پذیرفتن مصوبه"), "ok", self.take, "primary")
        self.submit.setToolTip(f"{self.submit.toolTip()}  \u2066Ctrl+Enter\u2069")
        self.help = icon_button(self.tr("واژه‌ها و نشانه‌های خط"), "help", self._toggle_help)
        self.help.setCheckable(True)
        self.help_panel: LineHelp | None = None
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(self.field, 1)
        row.addWidget(self.submit)
        row.addWidget(self.help)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(5))
        self._column.addLayout(row)
        for below in (self.problem, self.chips, self.note):
            self._column.addWidget(below)
        for told in (self.problem, self.note):
            told.hide()

    def _on_taken(self, one: Resolution, text: str, changes: Changes) -> None:
        self._under_way = ""
        rest = self.field.toPlainText()
        if rest == text:
            self._clear()
        elif rest.startswith(text):
            self._id = new_id()
            self.field.replace(0, len(text), "")
            self.field.document().clearUndoRedoStacks()
        begins = " ".join(one.text.split()[:6]) or self.tr("بی‌شرح")
        self._desk.done.emit(self._told().format(text=begins), self._undo_of(changes, text))
        self.taken.emit(one.id)

    def _undo_of(self, changes: Changes, text: str) -> Callable[[], object] | None:
        """Take the resolution back; its line stands in the field again if nothing else does."""
        step, meeting_id = changes.step, self._meeting.id
        if step is None:
            return None

        def back(_changes: Changes) -> None:
            if meeting_id == self._meeting.id and not self.field.toPlainText().strip():
                self.field.replace(0, 0, text)

        return lambda: self._desk.ask(lambda office: meetings.undo(office, step), back, owner=self)

    def _on_refused(self, problem: Problem) -> None:
        self._refused, self._under_way = self._under_way, ""
        self._show_problem(self._catalogue.problem(problem))

    def _clear(self) -> None:
        self._id = new_id()
        self._show_line(self._blank)

    def _show_line(self, text: str) -> None:
        self._kept = text
        self.field.show_line(text)

    def _keep(self, text: str) -> None:
        self._kept = text
        key, line = self._key(), Unfinished(self._id, text)
        if key:
            self._desk.ask(lambda office: unfinished.keep(office, key, line))

    def _read_kept(self) -> None:
        """Bring back what was not taken, unless something was typed meanwhile."""
        key = self._key()
        if not key or self._under_way:
            return

        def read(line: Unfinished | None) -> None:
            if key != self._key() or self._under_way or self.field.value() != self._kept:
                return
            if line is not None and self._wants(line):
                self._id = line.id
                self._show_line(line.text)
            elif self._kept != self._blank:
                self._clear()

        self._desk.ask(lambda office: unfinished.read(office, key), read, owner=self)

    def _show_understood(self) -> None:
        if self._refused and self.field.toPlainText() != self._refused:
            self._refused = ""
            self._show_problem(None)
        said = self.field.said
        known = said or self.field.toPlainText().strip() or not self.reader.is_ready
        self.chips.show_said(said if known else hints())
        told = next((one for one in said if one.sentence), None)
        self.note.setText(f"«{told.text}»: {told.sentence}" if told else "")
        self.note.setVisible(told is not None)
        self.field.setAccessibleDescription("؛ ".join(one.text for one in said))

    def _show_problem(self, sentence: str | None) -> None:
        self.field.set_problem(sentence)
        self.problem.setText(sentence or "")
        self.problem.setVisible(bool(sentence))

    def _on_chip(self, pressed: Said | Hint) -> None:
        if isinstance(pressed, Hint):
            self.field.insert_opening(pressed.written)
        else:
            self.field.select(pressed.start, pressed.end)

    def _toggle_help(self) -> None:
        if self.help_panel is None:
            self.help_panel = LineHelp(self)
        if self.help.isChecked():
            self.help_panel.open()
        else:
            self.help_panel.hide()

    def _close_help(self) -> None:
        self.help.setChecked(False)
        if self.help_panel is not None:
            self.help_panel.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reader.warm()
        # Another entry of this meeting may be hidden by the same step, and then keeps what it has.
        QTimer.singleShot(0, self, self._read_kept)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.field.offers.hide()
        self._close_help()
