"""درخواست‌های شورایاران: what was asked for, by whom, and which statements and resolutions answered it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.domain.request import Request
from app.services import meetings
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.meetings.attendance.pick_entries import bodies, neighbourhoods
from app.ui.meetings.request_row import Offered, RequestRow
from app.ui.widgets import Card, Entry, button, scrolled, words
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue

SHOWN_LETTERS = 60


class RequestsCard(Card):
    """The requests as rows of fields; a new one is added empty, with the caret in its text."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("", flush=True, parent=parent)
        self.set_title(self.tr("درخواست‌های شورایاران"))
        self.desk, self.catalogue = desk, catalogue
        self._meeting = Meeting("")
        self._newest = ""
        px = theme.current().px
        self.add_button = button(self.tr("درخواست تازه"), self.add, "quiet", "add")
        self.add_action(self.add_button)
        self._nothing = words(
            self.tr("آنچه شورایاران خواستند، و اظهار یا مصوبه‌ای که پاسخ آن بود، اینجا می‌آید."),
            "muted",
            wrap=True,
        )
        self._nothing.setContentsMargins(px(14), px(6), px(14), px(6))
        self.rows = RowsById(self._make_row)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self.rows)
        column.addStretch(1)
        self.body.addWidget(scrolled(content))

    def show_meeting(self, meeting: Meeting, issue: Issue) -> None:
        """Show the requests of a meeting as it is now."""
        self._meeting = meeting
        self.rows.sync([asked.id for asked in meeting.requests])
        register = self.desk.register
        offered = Offered(
            tuple(bodies(register)),
            tuple(neighbourhoods(register)),
            _answers(meeting, self.tr("اظهار {row}"), self.tr("مصوبه {row}")),
        )
        for place, (asked, row) in enumerate(zip(meeting.requests, self.rows, strict=True)):
            row.show_request(asked, place, offered, issue.is_frozen)
        self._nothing.setVisible(not meeting.requests)
        self.add_button.setVisible(not issue.is_frozen)
        self.set_count(figures.grouped(len(meeting.requests)) if meeting.requests else "")
        newest = self.rows.row(self._newest)
        if newest is not None:
            self._newest = ""
            newest.text.setFocus()

    def jump_to(self, item_id: str) -> bool:
        """Put the caret in a request; whether there is such a one."""
        row = self.rows.row(item_id)
        if row is not None:
            row.text.setFocus()
        return row is not None

    def add(self) -> None:
        """Add an empty request, raised by whoever raised the last one."""
        last = self._meeting.requests[-1] if self._meeting.requests else None
        asked = Request(
            new_id(),
            raised_by=last.raised_by if last else "",
            body_id=last.body_id if last else None,
        )
        self._newest = asked.id
        self.desk.do(meetings.add, self._meeting.id, asked)

    def _make_row(self, item_id: str) -> RequestRow:
        row = RequestRow(self.desk, self.catalogue, self._meeting.id, item_id)
        row.removed.connect(self._remove)
        return row

    def _remove(self, item_id: str) -> None:
        meeting_id = self._meeting.id
        self.add_button.setFocus()
        self.desk.do_undoably(
            self.tr("درخواست حذف شد"), lambda office: meetings.remove(office, meeting_id, item_id)
        )


def _answers(meeting: Meeting, statement: str, resolution: str) -> tuple[Entry, ...]:
    """Everything that can answer a request, by row number and first words: resolutions, then statements."""
    resolutions = [
        Entry(one.id, resolution.format(row=figures.grouped(row)), _begin(one.text))
        for row, one in enumerate(meeting.resolutions, 1)
    ]
    statements = [
        Entry(said.id, statement.format(row=figures.grouped(row)), _begin(said.text))
        for row, said in enumerate(meeting.statements, 1)
    ]
    return (*resolutions, *statements)


def _begin(text: str) -> str:
    return text if len(text) <= SHOWN_LETTERS else f"{text[:SHOWN_LETTERS].rstrip()}…"
