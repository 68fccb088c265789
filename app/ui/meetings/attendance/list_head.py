"""What stands above the list of the attendance: the finder, what is done with all rows, and the counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.meetings.attendance.counts_bar import CountsBar
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets.flow import FlowLayout


class ListHead(QWidget):
    """A huge text has all acts below the finder, in as few lines as they need."""

    def __init__(
        self,
        finder: QWidget,
        chip: QWidget,
        acts: tuple[QPushButton, ...],
        tick: QPushButton,
        counts: CountsBar,
    ) -> None:
        super().__init__()
        px = theme.current().px
        together: tuple[QWidget, ...] = (*acts, tick) if has_huge_text() else (_side_by_side(acts),)
        self._acts, self._counts = (*together, tick), counts
        top = FlowLayout(spacing=px(8))
        top.setContentsMargins(px(14), px(8), px(14), px(4))
        below = QHBoxLayout()
        below.addWidget(counts, 1)
        for shown in (finder, chip, *together):
            top.addWidget(shown)
        if not has_huge_text():
            below.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
            below.addSpacing(px(14))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(top)
        column.addLayout(below)

    def show_what_can_be_done(self, has_rows: bool, is_locked: bool) -> None:
        """The acts on all rows, where there are some and they may be changed, and the counts of those."""
        for act in self._acts:
            act.setVisible(has_rows and not is_locked)
        self._counts.setVisible(has_rows)


def _side_by_side(acts: tuple[QPushButton, ...]) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.current().px(8))
    for act in acts:
        row.addWidget(act)
    return made


def icon_of_act(name: str) -> str | None:
    """A huge text leaves the buttons room for their words alone."""
    return None if has_huge_text() else name
