"""The end of the reading: what was changed while it was read, act by act, to be said once more."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.act import Act
from app.domain.meeting import Meeting
from app.domain.reading import Passage
from app.domain.register import Register
from app.services.reading import Reading
from app.ui import figures, theme
from app.ui.meetings.attendance.rows import rows_of
from app.ui.meetings.attendance.telling import said
from app.ui.widgets import Banner, TwoStep, button, chip_button, scrolled, set_kind, words
from app.ui.widgets.flow import FlowLayout
from app.words import Catalogue

_DASH, _MOST = " — ", 44
"""Between the hour and the act; so many letters of a passage are told."""


class ReadingEnd(QWidget):
    """`passage_chosen(key)` to read it once more, `again` to begin anew, `finished` to go on."""

    passage_chosen = Signal(str)
    again = Signal()
    finished = Signal()

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._told: list[str] = []
        px = theme.current().px
        self.title = words(self.tr("قرائت به پایان رسید"), "title")
        self.unchanged = Banner(self.tr("هنگام قرائت چیزی عوض نشد."), "green")
        self.count = words("", "strong", wrap=True)
        self._places = QWidget()
        self._flow = FlowLayout(self._places, spacing=px(6))
        self._acts = QVBoxLayout()
        self._acts.setSpacing(px(6))
        self.restart = TwoStep(self.tr("قرائت از نو"), self.tr("نشان‌های تغییر پاک می‌شود؛ از نو؟"))
        self.restart.confirmed.connect(self.again)
        set_kind(self.restart.act, "secondary")
        self.go_on = button(self.tr("تکمیل کاستی‌ها"), self.finished.emit, "primary")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(44), px(28), px(44), px(20))
        column.setSpacing(px(12))
        for part in (self.title, self.unchanged, self.count, self._places):
            column.addWidget(part)
        column.addLayout(self._acts)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.restart)
        buttons.addStretch(1)
        column.addSpacing(px(8))
        column.addLayout(buttons)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner))

    def told(self) -> list[str]:
        """The acts that are listed."""
        return self._told

    def show_reading(self, found: Reading, meeting: Meeting, register: Register, locked: bool) -> None:
        """List what was changed."""
        changed = [one for one in found.passages if one.key in found.changed]
        nothing = not changed and not found.acts
        self.unchanged.setVisible(nothing)
        self.count.setVisible(not nothing)
        self._places.setVisible(bool(changed))
        told = self.tr("{count} بند هنگام قرائت عوض شد؛ آن‌ها را یک بار دیگر بخوانید:")
        self.count.setText(told.format(count=figures.grouped(len(changed))))
        self.restart.setVisible(not locked)
        _empty(self._flow)
        for one in changed:
            go = chip_button(short(one), partial(self.passage_chosen.emit, one.key), "amber")
            self._flow.addWidget(go)
        self._list(found.acts, meeting, register)

    def _list(self, acts: Sequence[Act], meeting: Meeting, register: Register) -> None:
        _empty(self._acts)
        rows = rows_of(meeting, register)
        self._told = [
            f"{figures.time(act.at.time())}{_DASH}{said(act, rows, self._catalogue)}" for act in acts
        ]
        for told in self._told:
            self._acts.addWidget(words(told, "body", wrap=True))


def short(passage: Passage) -> str:
    """A few words by which a passage is known."""
    first = next((line.text for line in passage.lines if line.text), "")
    head = passage.lines[0].text if passage.lines else first
    return head if len(head) <= _MOST else f"{head[:_MOST].rstrip()}…"


def _empty(layout: FlowLayout | QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
