"""Find and replace in every text of a meeting: stepped through, replaced one by one or all as one act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.domain.meeting import Meeting
from app.domain.texts import Edit, occurrences
from app.services import texts
from app.ui import figures, speech, theme
from app.ui.desk import Desk
from app.ui.meetings.text.places import in_words, place_of
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import LineField, button, icon_button, words
from app.ui.widgets.elided import ElidedLabel

_PAUSE = 150


class FindPanel(QFrame):
    """`found(edit)` as she steps to a place; `closed(edit | None)` with the one she was at."""

    found = Signal(object)
    closed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._meeting, self._locked = Meeting(""), False
        self._edits: tuple[Edit, ...] = ()
        self._at = 0
        self._turn = 0
        self.setProperty("role", "header")
        self.setAccessibleName(self.tr("یافتن و جایگزینی"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)
        self._build()

    def show_meeting(self, meeting: Meeting, locked: bool) -> None:
        """Look in this meeting as it is now."""
        self._meeting, self._locked = meeting, locked
        if self.isVisible():
            self._timer.start()

    def open(self, replacing: bool) -> None:
        """Come up with the caret in what is looked for."""
        self._shows(replacing and not self._locked)
        self.show()
        self.query.setFocus()
        self.query.selectAll()
        self._look()

    def close_panel(self) -> None:
        """Go away; the caret goes where she was looking."""
        self.hide()
        self.closed.emit(self.current())

    def current(self) -> Edit | None:
        """The place she is at."""
        return self._edits[self._at] if self._edits else None

    def count(self) -> int:
        """How many places there are."""
        return len(self._edits)

    def step(self, by: int) -> None:
        """Go to the next place, round about."""
        if self._edits:
            self._at = (self._at + by) % len(self._edits)
            self._show()
            self.found.emit(self.current())
            self.query.setFocus()

    def replace_one(self) -> None:
        """Put the other words here, and go on to the next place."""
        edit = self.current()
        if edit is not None and not self._locked:
            self._apply([edit], self.tr("یک جا در {place} جایگزین شد").format(place=place_of(edit)))

    def replace_all(self) -> None:
        """Put the other words in every place, as one act."""
        if self._edits and not self._locked:
            count = figures.grouped(len(self._edits))
            self._apply(self._edits, self.tr("{count} جا جایگزین شد").format(count=count))

    def _build(self) -> None:
        px = theme.current().px
        self.query = LineField(self.tr("چه را بیابیم؟"))
        self.query.setAccessibleName(self.tr("یافتن در متن‌های جلسه"))
        self.query.textChanged.connect(lambda _text: self._timer.start())
        self.after = LineField(self.tr("به جای آن چه بنشیند؟"))
        self.after.setAccessibleName(self.tr("جایگزین"))
        for field in (self.query, self.after):
            field.setMinimumWidth(px(220))
            field.installEventFilter(self)
        self.counted = words("", "muted")
        self.previous = icon_button(self.tr("جای پیش"), "up", lambda: self.step(-1))
        self.next = icon_button(self.tr("جای بعد"), "down", lambda: self.step(1))
        self.one = button(self.tr("جایگزینی این"), self.replace_one)
        self.all = button(self.tr("جایگزینی همه"), self.replace_all)
        close = icon_button(self.tr("بستن"), "close", self.close_panel)
        self.context = ElidedLabel(role="label", least=200)
        row = QHBoxLayout()
        row.addWidget(self.query, 2)
        for told in (self.counted, self.previous, self.next):
            row.addWidget(told)
        below = QHBoxLayout()
        other = below if has_large_text() else row
        other.addWidget(self.after, 2)
        for act in (self.one, self.all):
            other.addWidget(act)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(14), px(8))
        column.setSpacing(px(4))
        for line in (row, below):
            line.setSpacing(px(8))
            column.addLayout(line)
        column.addWidget(self.context)

    def _shows(self, replacing: bool) -> None:
        for widget in (self.after, self.one, self.all):
            widget.setVisible(replacing)

    def _look(self) -> None:
        """On the worker: the texts of a long meeting are folded in tens of milliseconds."""
        self._timer.stop()
        self._turn += 1
        turn, meeting, query = self._turn, self._meeting, self.query.text().strip()

        def looked(edits: tuple[Edit, ...]) -> None:
            if turn == self._turn:
                self._edits = edits
                self._at = min(self._at, max(len(edits) - 1, 0))
                self._show()

        self.desk.ask(lambda _office: occurrences(meeting, query), looked, owner=self)

    def _show(self) -> None:
        edit = self.current()
        several = len(self._edits)
        for tool in (self.previous, self.next, self.one, self.all):
            tool.setEnabled(bool(several) and not (self._locked and tool in (self.one, self.all)))
        if edit is None:
            self.counted.setText(self.tr("پیدا نشد") if self.query.text().strip() else "")
            self.context.setText("")
            return
        self.counted.setText(
            self.tr("{at} از {count}").format(
                at=figures.grouped(self._at + 1), count=figures.grouped(several)
            )
        )
        before, found, after = in_words(edit)
        self.context.setText(f"{place_of(edit)}: {speech.apart(f'{before}«{found}»{after}')}")

    def _apply(self, edits: Sequence[Edit], sentence: str) -> None:
        wanted = [Edit(edit.text, edit.start, edit.before, self.after.value()) for edit in edits]
        meeting_id = self._meeting.id
        self.desk.do_undoably(sentence, lambda office: texts.apply(office, meeting_id, wanted))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if watched is self.after:
                self.replace_one()
            else:
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            return False
        return True
