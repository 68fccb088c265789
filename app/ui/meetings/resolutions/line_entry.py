"""A resolution in one line: typed, understood while typed, taken by Ctrl+Enter or Enter.

Where something was not understood, the first Enter says what will stay in the text, and the second takes it.
It stands wherever resolutions are written: it takes the desk, shows a meeting, and says what was taken.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.identity import new_id
from app.domain.problems import Problem
from app.domain.resolution import Resolution
from app.services import meetings, taken_lines, unfinished
from app.services.changes import Changes
from app.services.office import Office
from app.services.unfinished import Unfinished
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.meetings.resolutions.kept_line import KeptLine
from app.ui.meetings.resolutions.line_agenda import LineAgenda
from app.ui.meetings.resolutions.line_chips_row import Hint, LineChips
from app.ui.meetings.resolutions.line_help import LineHelp, hints
from app.ui.meetings.resolutions.line_note import LineNote
from app.ui.meetings.resolutions.line_remedies import LineRemedies
from app.ui.meetings.resolutions.line_words import Said
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import icon_button, words
from app.ui.widgets.announcing import announce
from app.words import Catalogue

if TYPE_CHECKING:
    from app.domain.resolution_line import Line


class LineEntry(KeptLine):
    """`taken(id)` when the office has the resolution · `passed_on` on Enter while the line is empty ·
    `said(resolution)` with each letter, None when the line is empty.

    What is typed and not taken is kept on disk; it comes back in every entry of the same meeting.  Several
    lines that are pasted are several resolutions, added as one step.
    """

    taken = Signal(str)
    passed_on = Signal()
    said = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._catalogue = catalogue
        self._refused = self._asked = ""
        self._told_line: Line | None = None
        self.is_told_beside = False
        """Whether the last act stands in view: then no toast tells it too."""
        self.agenda = LineAgenda(self)
        self.agenda.changed.connect(self._on_agenda)
        self._build()
        self.field.setPlaceholderText(self.tr("مصوبه تازه در یک خط؛ Enter می‌پذیرد"))
        self.field.setAccessibleName(self.tr("مصوبه تازه"))
        self.field.understood.connect(self._show_understood)
        self.field.take_asked.connect(self.take)
        self.field.takes_entries = True
        self.field.entries_pasted.connect(self._add_pasted)
        self.field.given_up.connect(self._close_help)
        self.setFocusProxy(self.field)
        self.chips.pressed.connect(self._on_chip)
        self._remedies = LineRemedies(desk, self.field)
        self._remedies.refused.connect(lambda problem: self._show_problem(catalogue.problem(problem)))
        for source in (self.field.remedy_chosen, self.note.chosen):
            source.connect(self._remedies.apply)

    def take(self) -> None:
        """Give the line to the office, which empties it; what will stay in the text is said before."""
        text = self.field.toPlainText()
        if self._under_way:
            return
        if not text.strip():
            self.passed_on.emit()
            return
        if text != self._asked and self.reader.understand(text).left:
            self._ask(text)
            return
        self._asked = ""
        self.field.flush()
        self._under_way = text
        self.field.go_to_end()  # what is typed from now on belongs to the next line
        key, one = self._key(), self._said(text)
        work = self._work(one)

        meeting_id, line = self._meeting.id, Unfinished(one.id, text)

        def done(office: Office) -> Changes:
            if self._goes_back:
                with suppress(Problem):  # undone, it would come back less exactly
                    taken_lines.keep(office, meeting_id, line)
            changes = work(office)
            with suppress(Problem):  # it would not come back: what it was to become is there
                unfinished.drop(office, key)
            return changes

        self._desk.ask(done, lambda changes: self._on_taken(one, text, changes), self._on_refused, self)

    def _ask(self, text: str) -> None:
        """Say which words are in no field; the next Enter takes them as they are."""
        self._asked = text
        self.field.tell_all()
        announce(self.field, self.note.text(), at_once=True)

    def _question(self) -> str:
        line = self.field.line
        if line is None or line.source != self._asked:
            return ""
        left = [one.text for one, chip in zip(self.field.said, line.chips, strict=True) if chip in line.left]
        told = self.tr("این واژه‌ها در متن می‌ماند: {words}؛ Enter دوباره همین را می‌پذیرد.")
        return told.format(words=figures.row(map(figures.quoted, left)))

    def _add_pasted(self, texts: tuple[str, ...]) -> None:
        """Several lines are several resolutions, as one step; what stands in the field stays there."""
        from app.domain import resolution_line
        from app.domain.pasted_lines import pasted_lines

        lines = pasted_lines(texts, self.reader.understand)
        if len(lines) == 1:
            self.field.insert_text(lines[0].source)
            return
        meeting_id = self._meeting.id
        items = [self.agenda.with_item(resolution_line.resolution(line, new_id())) for line in lines]
        told = self.tr("{count} مصوبه افزوده شد").format(count=figures.grouped(len(items)))
        if odd := sum(bool(line.left) for line in lines):
            also = self.tr("در {count} مصوبه واژه‌هایی شناخته نشد و در متن ماند")
            told = figures.sentences((told, also.format(count=figures.grouped(odd))))

        def added(changes: Changes) -> None:
            self._desk.done.emit(told, self._undo_of(changes))
            self.taken.emit(items[-1].id)

        def refused(problem: Problem) -> None:
            self._refused = "\n"  # whatever she types next takes the sentence away
            self._show_problem(self._catalogue.problem(problem))

        self._desk.ask(lambda office: meetings.add_all(office, meeting_id, items), added, refused, self)

    def _said(self, text: str) -> Resolution:
        """The resolution that the line says."""
        return self._resolution(self.reader.understand(text))

    def _resolution(self, line: Line) -> Resolution:
        from app.domain import resolution_line

        return self.agenda.with_item(resolution_line.resolution(line, self._id))

    def _work(self, one: Resolution) -> Callable[[Office], Changes]:
        meeting_id = self._meeting.id
        return lambda office: meetings.add(office, meeting_id, one)

    def _told(self) -> str:
        """The sentence of the toast, with a place for the text."""
        return self.tr("مصوبه «{text}» ثبت شد")

    def _build(self) -> None:
        px = theme.current().px
        self.chips = LineChips()
        self.problem = words("", "problem", wrap=True)
        self.note = LineNote()
        self.submit = icon_button(self.tr("پذیرفتن مصوبه"), "ok", self.take, "primary")
        self.submit.setToolTip(f"{self.submit.toolTip()}  \u2066Ctrl+Enter\u2069")
        self.help = icon_button(self.tr("واژه‌ها و نشانه‌های خط"), "help", self._toggle_help)
        self.help.setCheckable(True)
        self.help_panel: LineHelp | None = None
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(self.field, 1)
        below = QHBoxLayout()
        below.addWidget(self.chips, 1)
        for tool in (self.submit, self.help):
            if has_large_text():
                below.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
            else:
                row.addWidget(tool)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(5))
        self._column.addLayout(row)
        self._column.addWidget(self.problem)
        self._column.addLayout(below)
        for told in (self.note, self.waiting):
            self._column.addWidget(told)
        self.problem.hide()

    def _on_taken(self, one: Resolution, text: str, changes: Changes) -> None:
        self._under_way = ""
        rest = self.field.toPlainText()
        if rest == text:
            self._clear()
        elif rest.startswith(text):
            self._id = new_id()
            self.field.replace(0, len(text), "")
            self.field.document().clearUndoRedoStacks()
        if not self.is_told_beside:
            begins = " ".join(one.text.split()[:6]) or self.tr("بی‌شرح")
            self._desk.done.emit(self._told().format(text=begins), self._undo_of(changes))
        self.taken.emit(one.id)

    def _undo_of(self, changes: Changes) -> Callable[[], object] | None:
        """Take the resolution back; its line goes back as by any other undo."""
        step = changes.step
        return (lambda: self._desk.do(meetings.undo, step)) if step else None

    def _on_refused(self, problem: Problem) -> None:
        self._refused, self._under_way = self._under_way, ""
        self._show_problem(self._catalogue.problem(problem))

    def _show_understood(self) -> None:
        if self._refused and self.field.toPlainText() != self._refused:
            self._refused = ""
            self._show_problem(None)
        said = self.field.said
        known = said or self.field.toPlainText().strip() or not self.reader.is_ready
        line = self.field.line
        carried = self.agenda.chips(bool(line and line.values.agenda_item_id)) if line else ()
        self.chips.show_said((*said, *carried) if known else hints())
        chips = self.field.line.chips if self.field.line and said else ()
        told = next(((one, chip) for one, chip in zip(said, chips, strict=True) if one.sentence), None)
        trouble = self.reader.trouble(told[1]) if told else None
        self.note.show_trouble(told[0] if told else None, trouble, self._question())
        self.field.setAccessibleDescription(figures.sentences(one.text for one in (*said, *carried)))
        if self.field.line is not self._told_line:  # the caret alone says nothing
            self._told_line = self.field.line
            self.said.emit(self._resolution(self.field.line) if self.field.line else None)

    def _on_agenda(self) -> None:
        self._told_line = None
        self._show_understood()

    def _clear(self) -> None:
        self.agenda.begin()
        super()._clear()

    def _show_problem(self, sentence: str | None) -> None:
        self.field.set_problem(sentence)
        self.problem.setText(sentence or "")
        self.problem.setVisible(bool(sentence))

    def _on_chip(self, pressed: Said | Hint) -> None:
        if isinstance(pressed, Hint):
            self.field.insert_opening(pressed.written)
        elif pressed.start < 0:
            self.agenda.ask(QCursor.pos())
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

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.field.offers.hide()
        self._close_help()
