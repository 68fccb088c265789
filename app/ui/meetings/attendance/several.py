"""The side panel while several are chosen: how many, who, and what can be done with all of them at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.attendance import Presence
from app.ui import figures, shortcuts, theme
from app.ui.meetings.attendance.labels import TONES, label
from app.ui.meetings.attendance.rows import Row
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets import Card, button, scrolled, words
from app.ui.widgets.segments import Segment, Segments

_PRESENCES = (
    (Presence.PRESENT, "mark_present"),
    (Presence.ABSENT, "mark_absent"),
    (Presence.EXCUSED, "mark_excused"),
    (Presence.UNMARKED, ""),
)


class SeveralRows(Card):
    """`marked(presence)` · `put_at_start()`: their arrivals are to go."""

    marked = Signal(object)
    put_at_start = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        px = theme.current().px
        options = [
            Segment(value, label(value), TONES[value], shortcuts.KEYS[key].sequence if key else "")
            for value, key in _PRESENCES
        ]
        self.presence = Segments(self.tr("وضعیت حضور"), options, wide=not has_huge_text())
        self.presence.chosen.connect(self.marked)
        self.from_start = button(self.tr("همه از آغاز جلسه"), self.put_at_start.emit)
        self._why = words(self.tr("ساعت ورودشان پاک می‌شود و «با تأخیر» برداشته می‌شود."), "muted", wrap=True)
        self._names = words("", wrap=True)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(14), px(2), px(14), px(10))
        column.setSpacing(px(10))
        column.addWidget(self.presence)
        column.addWidget(self.from_start, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._why)
        column.addWidget(self._names)
        column.addWidget(words(self.tr("برای یک نفر روی نامش بزنید، یا در فهرست Esc."), "muted", wrap=True))
        column.addStretch(1)
        area = scrolled(content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(area)

    def show_rows(self, rows: Sequence[Row], locked: bool) -> None:
        """Show what these have in common."""
        told = self.tr("{count} نفر برگزیده").format(count=figures.grouped(len(rows)))
        self.set_title(told)
        self.setAccessibleName(told)
        marks = {row.presence for row in rows}
        self.presence.set_value(marks.pop() if len(marks) == 1 else None)
        self.presence.setEnabled(not locked)
        for shown in (self.from_start, self._why):
            shown.setVisible(not locked and any(row.arrived for row in rows))
        self._names.setText(figures.row(row.called for row in rows))
