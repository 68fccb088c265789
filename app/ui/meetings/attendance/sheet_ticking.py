"""«تیک از روی برگه»: after the session she goes down the signed sheet by its numbers, one key a row."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.attendance import Presence
from app.domain.counts import count
from app.domain.meeting import Meeting
from app.services import sign_in
from app.services.changes import Changes
from app.services.office import Office
from app.services.sign_in import SignInSheet
from app.ui import figures, shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.attendance.rows import rows_of
from app.ui.meetings.attendance.sheet_list import SheetList
from app.ui.widgets import FlowLayout, button, words
from app.ui.widgets.key_hints import keys_told

_KEYS = ("tick_present", "tick_absent", "mark_excused", "tick_up_to", "tick_back")


class SheetTicking(QWidget):
    """`told(changes)` after each act of hers · `left()` when she is done.

    Each tick is written at once, and is an act that Ctrl+Z undoes.
    """

    told = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting("")
        self._sheet = SignInSheet(())
        self._wanted = ""
        self._at_end = False
        self.list = SheetList(self.tr("ردیف‌های برگه"))
        self.counts, self.number = words("", "strong"), words("", "strong")
        self.source, self.end = words("", "muted", wrap=True), words("", "muted")
        self._build()
        self.list.ticked.connect(self._tick)
        self.list.ticked_up_to.connect(self._tick_up_to)
        self.list.typed.connect(self._show_number)
        self.list.left.connect(self.left)

    def open(self, meeting: Meeting) -> None:
        """Begin at the first row that is not marked yet."""
        self._meeting, self._wanted = meeting, meeting.id
        self._desk.ask(lambda office: sign_in.read(office, meeting.id), self._begin, owner=self)

    def show_meeting(self, meeting: Meeting) -> None:
        """The same meeting as it is now; the numbers are asked for anew where others came or went."""
        before, self._meeting = self._meeting, meeting
        if {row.id for row in before.attendance} != {row.id for row in meeting.attendance}:
            self._desk.ask(lambda office: sign_in.read(office, meeting.id), self._take, owner=self)
        else:
            self._show()

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(px(14), px(10), px(14), px(4))
        top.setSpacing(px(12))
        top.addWidget(words(self.tr("تیک از روی برگه"), "heading"))
        top.addWidget(self.number)
        top.addStretch(1)
        top.addWidget(self.counts)
        self.done = button(self.tr("پایان تیک زدن"), self.left.emit, icon="ok", key_hint="Esc")
        top.addWidget(self.done)
        column.addLayout(top)
        below = QVBoxLayout()
        below.setContentsMargins(px(14), 0, px(14), px(8))
        below.setSpacing(px(4))
        below.addWidget(self.source)
        below.addLayout(self._help())
        below.addWidget(self.end)
        column.addLayout(below)
        column.addWidget(self.list, 1)

    def _help(self) -> FlowLayout:
        """The keys, and what a number does."""
        shown = [((shortcuts.hint(key),), shortcuts.label(key)) for key in _KEYS]
        return keys_told([*shown, ((self.tr("شماره"),), self.tr("رفتن به آن ردیف"))])

    def _begin(self, sheet: SignInSheet) -> None:
        if self._meeting.id != self._wanted:
            return
        self._take(sheet)
        rows = [self.list.row(at) for at in range(self.list.lines.rowCount())]
        first = next((at for at, row in enumerate(rows) if row and row.presence is Presence.UNMARKED), 0)
        self._at_end = False
        self.list.go_to(first)
        self.list.setFocus()

    def _take(self, sheet: SignInSheet) -> None:
        self._sheet = sheet
        if sheet.given_out_at is None:
            said = self.tr("هنوز برگه‌ای از این برنامه چاپ نشده است؛ شماره‌ها همان است که چاپ می‌شود.")
        else:
            moment = sheet.given_out_at
            said = self.tr("شماره‌ها از برگه‌ای است که {day} ساعت {hour} تهیه شد.").format(
                day=figures.short_day(moment.date()), hour=figures.time(moment.time())
            )
            if not all(row.on_paper for row in sheet.rows):
                said += " " + self.tr("آنان که پس از چاپ افزوده شدند در پایان‌اند، چون ردیف‌های خالی برگه.")
        self.source.setText(said)
        self._show()

    def _show(self) -> None:
        known = {row.id: row for row in rows_of(self._meeting, self._desk.register)}
        self.list.show_rows(
            [
                replace(known[one.participant.id], number=one.number)
                for one in self._sheet.rows
                if one.participant.id in known
            ]
        )
        counts = count(self._meeting.attendance)
        said = self.tr("حاضر {present} · غایب {absent} · ثبت‌نشده {unmarked}").format(
            present=figures.grouped(counts.present),
            absent=figures.grouped(counts.absent + counts.excused),
            unmarked=figures.grouped(counts.unmarked),
        )
        self.counts.setText(said)
        left = figures.grouped(counts.unmarked)
        told = self.tr("به پایان برگه رسیدید؛ {count} ردیف ثبت‌نشده مانده است.").format(count=left)
        if not counts.unmarked:
            told = self.tr("به پایان برگه رسیدید؛ همه ثبت شده‌اند.")
        self.end.setText(told)
        self.end.setVisible(self._at_end)

    def _show_number(self, typed: str) -> None:
        said = self.tr("ردیف {number}…").format(number=figures.plain(typed)) if typed else ""
        self.number.setText(said)

    def _tick(self, presence: Presence) -> None:
        """Mark the row and go on; what is unmarked again stays in view.

        Her keys are faster than the disk: what a row shows may be older than her last key.
        """
        row = self.list.row(self.list.at)
        if row is None:
            return
        self._mark([row.id], presence)
        if presence is Presence.UNMARKED:
            self.list.end_number()
        else:
            self._go_on()

    def _tick_up_to(self) -> None:
        """Everybody down to this row is present, but who is marked already."""
        rows = filter(None, map(self.list.row, range(self.list.at + 1)))
        self._mark([row.id for row in rows], Presence.PRESENT, only_unmarked=True)
        self._go_on()

    def _go_on(self) -> None:
        self._at_end = not self.list.go_on()
        self._show()

    def _mark(self, ids: list[str], presence: Presence, *, only_unmarked: bool = False) -> None:
        meeting_id = self._meeting.id

        def work(office: Office) -> Changes:
            return sign_in.tick(office, meeting_id, ids, presence, only_unmarked=only_unmarked)

        self._desk.ask(work, self.told.emit, owner=self)
