"""The live counts, which are also the filters of the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.attendance import Presence
from app.domain.counts import Counts
from app.ui import figures, theme
from app.ui.meetings.attendance.labels import TONES, label
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets import words
from app.ui.widgets.segments import Segment, Segments

_FILTERS = (None, Presence.PRESENT, Presence.ABSENT, Presence.EXCUSED, Presence.UNMARKED)


class CountsBar(QWidget):
    """`filtered(presence | None)` when she wants to see only those."""

    filtered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        options = [Segment(one, label(one or "all"), TONES[one] if one else "primary") for one in _FILTERS]
        self.filters = Segments(self.tr("چه کسانی در فهرست باشند"), options)
        self.filters.set_value(None)
        self.filters.chosen.connect(self.filtered)
        self.groups, self.neighbourhoods = words("", "label"), words("", "label")
        for told in (self.groups, self.neighbourhoods):
            if has_huge_text():
                told.setParent(self)
                told.hide()  # the head of the meeting tells it too, and the list needs the room
            else:
                self.filters.line.addWidget(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(4), px(14), px(8))
        column.addWidget(self.filters)

    def show_counts(self, counts: Counts, rows: int, neighbourhoods: int) -> None:
        """Show how many are how; `neighbourhoods` is how many the district has."""
        numbers = {
            None: rows,
            Presence.PRESENT: counts.present,
            Presence.ABSENT: counts.absent,
            Presence.EXCUSED: counts.excused,
            Presence.UNMARKED: counts.unmarked,
        }
        for presence, number in numbers.items():
            self.filters.set_count(presence, figures.grouped(number))
        groups = figures.grouped(counts.groups_unknown)
        told = self.tr("و {count} گروه با تعداد نامعلوم").format(count=groups)
        self.groups.setText(told if counts.groups_unknown else "")
        here, all_of_them = figures.grouped(counts.neighbourhoods), figures.grouped(neighbourhoods)
        told = self.tr("محلات {here} از {all}").format(here=here, all=all_of_them)
        self.neighbourhoods.setText(told if neighbourhoods else "")
