"""«جانشین پیشنهادی»: an alternate who is here for a main councillor who is away; proposed, never assumed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.substitute import Proposal, proposed_substitutes
from app.ui import figures, theme
from app.ui.widgets import button, icon_button, words


class ProposalStrip(QFrame):
    """Shows one proposal at a time: `accepted(absent id, substitute id)` or `refused()`; a refused one does
    not come again as long as the window is open.
    """

    accepted = Signal(str, str)
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._refused: set[tuple[str, Proposal]] = set()
        self._meeting_id = ""
        self._waiting: tuple[Proposal, ...] = ()
        self.title, self.sentence = words("", "amber", wrap=True), words("", "strong", wrap=True)
        self.accept = button(self.tr("پذیرفتن"), self._accept)
        self.refuse = icon_button(self.tr("نپذیرفتن این جانشین"), "close", self._refuse)
        line = QHBoxLayout(self)
        line.setContentsMargins(px(12), px(4), px(8), px(4))
        line.setSpacing(px(6))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.sentence)
        line.addLayout(names, 1)
        line.addWidget(self.accept)
        line.addWidget(self.refuse)
        self.hide()

    def show_meeting(self, meeting: Meeting, register: Register, locked: bool) -> None:
        """Propose whoever can be proposed as the attendance stands."""
        self._meeting_id = meeting.id
        found = () if locked else proposed_substitutes(meeting, register)
        self._waiting = tuple(one for one in found if (meeting.id, one) not in self._refused)
        names = {row.id: row.name for row in meeting.attendance}
        if self._waiting:
            first = self._waiting[0]
            told = self.tr("{substitute} به جای {absent}").format(
                substitute=names[first.substitute_id], absent=names[first.absent_id]
            )
            self.sentence.setText(told)
            self.accept.setAccessibleName(f"{self.accept.text()}: {told}")
            count = figures.grouped(len(self._waiting))
            title = self.tr("جانشین پیشنهادی")
            more = self.tr("{title} · {count} مورد").format(title=title, count=count)
            self.title.setText(more if len(self._waiting) > 1 else title)
        self.setVisible(bool(self._waiting))

    def _accept(self) -> None:
        if self._waiting:
            self.accepted.emit(self._waiting[0].absent_id, self._waiting[0].substitute_id)

    def _refuse(self) -> None:
        self._refused.add((self._meeting_id, self._waiting[0]))
        self.refused.emit()
