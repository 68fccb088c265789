"""The roll: the one field, the list that answers it, and what Enter and the keys do to whom they mean.

It is no widget: the attendance part and the hall lay its field and its list out each in their own way.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.attendance import Attendance, Presence
from app.domain.meeting import Meeting
from app.services import attendance, meetings
from app.services.changes import Changes
from app.services.office import Office
from app.ui import shortcuts
from app.ui.desk import Desk
from app.ui.meetings.attendance.asking import Asked, read
from app.ui.meetings.attendance.finder import Finder
from app.ui.meetings.attendance.labels import label
from app.ui.meetings.attendance.list_filter import Keep, ListFilter
from app.ui.meetings.attendance.offers import Offer, offers, remembered_body
from app.ui.meetings.attendance.ranking import answers
from app.ui.meetings.attendance.row_list import AttendanceList
from app.ui.meetings.attendance.row_model import Line
from app.ui.meetings.attendance.rows import Row, rows_of
from app.ui.widgets import chip_button

_KEYS = {
    "mark_present": Presence.PRESENT,
    "mark_absent": Presence.ABSENT,
    "mark_excused": Presence.EXCUSED,
}


class Roll(QObject):
    """`chosen(row id or «»)` when another row is chosen · `shown()` when the list shows other lines ·
    `told(changes)` after each act of hers.

    Enter in the empty field does nothing, unless she has just gone to a row by the arrows.  While it is
    ``paused`` the field belongs to something else than the list.  ``several`` may be chosen together where
    it can be said beside the list: then `picked()`, and what is done is done with all of them.
    """

    chosen = Signal(str)
    shown = Signal()
    told = Signal(object)
    picked = Signal()

    def __init__(
        self,
        desk: Desk,
        owner: QWidget,
        now: Callable[[], datetime] = datetime.now,
        several: bool = False,
    ) -> None:
        super().__init__(owner)
        self._desk, self._now = desk, now
        self.meeting = Meeting("")
        self.locked = self.paused = False
        self.rows: tuple[Row, ...] = ()
        self._chosen = ""
        self._filter = ListFilter()
        self._stepped = False
        self._asked = Asked()
        self._meant: tuple[str, str] = (
            "",
            "",
        )  # what was typed, and the line to which she went by the arrows
        self.finder = Finder(self.tr("نام یا شماره ردیف"))
        self.finder.setToolTip(
            self.tr("Enter یعنی حاضر، و اگر حاضر است خروج؛ «کریمی ۱۰۰۵» با ساعت، «نام، نهاد» برای مهمان")
        )
        self.list = AttendanceList(self.tr("فهرست حضور"), several)
        self.body_chip = chip_button("", self._take_body)
        self.body_chip.hide()
        self._connect(owner)

    @property
    def chosen_row(self) -> Attendance | None:
        """The participant that is chosen."""
        return next((row for row in self.meeting.attendance if row.id == self._chosen), None)

    @property
    def several(self) -> frozenset[str]:
        """Who is chosen together; nobody where it is one only."""
        return self.list.several()

    def show_meeting(self, meeting: Meeting, locked: bool) -> None:
        """Show this meeting, or the same as it is now; the chosen row stays chosen, and the search stays."""
        if meeting.id != self.meeting.id:
            self._chosen, self.rows = "", ()
            self.list.show_lines([], "")  # another meeting begins at its top
            self.finder.take()
        self.meeting, self.locked = meeting, locked
        self.rows = rows_of(meeting, self._desk.register)
        self.show_lines()

    def set_filter(self, keep: Keep | None) -> None:
        """Show only these as long as nothing is typed; the chosen one stays: she sees what she did."""
        self._filter = ListFilter(keep)
        self.list.show_lines([], "")
        self.show_lines()

    def choose(self, row_id: str) -> None:
        """Choose a row and bring it into sight."""
        self.list.choose(row_id)

    def look_at(self, row_id: str) -> None:
        """Choose a row if it is in the list: what was done with it was taken back."""
        if row_id in self.list.row_ids() and not self.several:
            self.choose(row_id)

    def show_lines(self) -> None:
        """Show the rows that answer; the chosen one stays, or the nearest takes its place."""
        typed = self.finder.value()
        answering, self._asked = answers(self.rows, typed) if typed else ([], Asked())
        lines: list[Line] = [*answering]
        if not typed:
            lines = [*self._filter.shown(self.rows, self._chosen)]
        if typed and not self.locked:
            lines += offers(typed, self.meeting, self._desk.register)
        if not any(row.id == self._chosen for row in self.rows):
            at = max(self.list.currentIndex().row(), 0)
            rest = [line for line in lines if isinstance(line, Row)]
            self._chosen = rest[min(at, len(rest) - 1)].id if rest else ""
        current = self.list.current()
        self.list.show_lines(lines, current.id if isinstance(current, Offer) and typed else self._chosen)
        if typed and self.list.current() is None:
            self.list.choose_first()
        self._show_hint()
        self.shown.emit()

    def with_current(self, act: Callable[[], None]) -> None:
        """Act on the chosen row by a key, unless the list stands on an offer."""
        if not self.paused and isinstance(self.list.current(), Row):
            act()

    def mark(self, presence: Presence, going_on: bool = False) -> None:
        """Mark the chosen row, or all that are chosen; ``going_on`` is then at the next one that answers the
        filter, where this one does so no longer.
        """
        row, several = self.chosen_row, self.several
        if self.locked or row is None:
            return
        self._empty()
        if several:
            self._filter.keep_in_sight(several)
            self._do(
                lambda office, meeting_id: attendance.mark_several(office, meeting_id, several, presence)
            )
        elif row.presence is not presence:
            row_id = row.id
            self._filter.keep_in_sight(frozenset({row_id}))
            ahead = self._filter.ahead_of(self.rows, row_id, presence) if going_on else None
            self._do(
                lambda office, meeting_id: attendance.mark(office, meeting_id, row_id, presence),
                ahead is None,
            )
            if ahead is not None:
                self.choose(ahead)

    def put_at_start(self) -> None:
        """Whoever is chosen was there from the start: the arrivals go."""
        several = self.several
        if not self.locked and several:
            self._do(lambda office, meeting_id: attendance.put_at_start(office, meeting_id, several))

    def mark_rest(self) -> None:
        """«همه حاضر»."""
        if self.locked:
            return
        if any(row.presence is Presence.UNMARKED for row in self.rows):
            self._do(attendance.mark_rest_present)
        else:
            self._desk.done.emit(self.tr("کسی نمانده است که حضورش ثبت نشده باشد."), None)

    def remove(self) -> None:
        """Take the chosen row out of the list."""
        row = self.chosen_row
        if not self.locked and row is not None and self._is_one():
            row_id = row.id
            self._do(lambda office, meeting_id: meetings.remove(office, meeting_id, row_id))

    def move(self, by: int) -> None:
        """Move the chosen row among those that are shown; not while the list answers a search."""
        if not self.locked and self._chosen and not self.finder.value() and self._is_one():
            self._desk.do(meetings.move, self.meeting.id, self._chosen, by, self.list.row_ids())

    def _connect(self, owner: QWidget) -> None:
        self.finder.changed.connect(lambda _text: self._on_typed())
        self.finder.entered.connect(self._on_entered)
        self.finder.stepped.connect(self._on_stepped)
        self.list.chosen.connect(self._on_chosen)
        self.list.selectionModel().currentChanged.connect(lambda *_indexes: self._show_hint())
        self.list.picked.connect(self.picked)
        self.list.entered.connect(self._enter)
        self.list.typed.connect(self._type_on)
        self.list.moved.connect(self.move)
        self.list.removed.connect(lambda: self.with_current(self.remove))
        for key, presence in _KEYS.items():
            self._bind(owner, key, partial(self.with_current, partial(self.mark, presence, going_on=True)))
        shortcuts.bind(owner, "mark_rest", self.mark_rest)  # it is about all of them, wherever the caret is

    def _bind(self, owner: QWidget, key: str, act: Callable[[], None]) -> None:
        shortcuts.bind(owner, key, act, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _on_typed(self) -> None:
        self._stepped = False
        if self.paused:
            return
        self.show_lines()
        if self._meant == (self._asked.text, self._meant[1]) and self._asked.text:
            self._stepped = True
            self.list.choose(self._meant[1])
        elif self.finder.value():
            self.list.choose_first()
        elif self._chosen:
            self.list.choose(self._chosen)
        if self.finder.value():
            self.list.tell_chosen()

    def _on_stepped(self, by: int) -> None:
        if not self.paused:
            self.list.step(by)
            self._stepped = True
            line = self.list.current()
            self._meant = (self._asked.text, line.id if line else "")
            self._show_hint()

    def _on_chosen(self, row_id: str) -> None:
        if row_id and row_id != self._chosen:
            self._chosen = row_id
            self.chosen.emit(row_id)

    def _type_on(self, letters: str) -> None:
        self.finder.setFocus()
        self.finder.insert_text(letters)

    def _on_entered(self) -> None:
        if not self.paused and (self.finder.value() or self._stepped):
            self._enter()

    def _enter(self) -> None:
        """Somebody goes through the door, or is added."""
        line, at = self.list.current(), self._asked.at
        if line is None or self.locked:
            return
        if self.several:
            self.mark(Presence.PRESENT)
            return
        self._empty()
        if isinstance(line, Offer):
            offer = line
            self._do(lambda office, meeting_id: offer.add(office, meeting_id, at))
        else:
            row_id = line.id
            self._do(lambda office, meeting_id: attendance.pass_door(office, meeting_id, row_id, at))

    def _empty(self) -> None:
        self.finder.take()
        self._stepped, self._meant = False, ("", "")
        self._show_hint()

    def _is_one(self) -> bool:
        if self.several:
            self._desk.done.emit(self.tr("چند نفر برگزیده شده‌اند؛ برای این کار یکی را برگزینید."), None)
        return not self.several

    def _do(self, verb: Callable[[Office, str], Changes], follows: bool = True) -> None:
        meeting_id = self.meeting.id

        def done(changes: Changes) -> None:
            if follows and changes.item_id and not self.finder.value() and self.meeting.id == meeting_id:
                self.choose(changes.item_id)
            self.told.emit(changes)

        self._desk.ask(lambda office: verb(office, meeting_id), done, owner=self)

    def _take_body(self) -> None:
        """Name the body of the last guest as that of the one who is typed."""
        body = remembered_body(self.meeting, self._desk.register)
        if body is not None:
            self.finder.insert_text(f"، {body.name}")
            self.finder.setFocus()

    def _show_hint(self) -> None:
        line, typed = self.list.current(), self.finder.value()
        armed = (bool(typed) or self._stepped) and not self.paused
        self.finder.show_hint(self._does(line) if armed and not self.locked and line else "")
        is_guest = (
            not self.paused and isinstance(line, Offer) and line.id == "guest" and read(typed).body is None
        )
        body = remembered_body(self.meeting, self._desk.register) if is_guest and typed else None
        if body is not None:
            self.body_chip.setText(self.tr("از {body}؟").format(body=body.short_name or body.name))
        self.body_chip.setVisible(body is not None)

    def _does(self, line: Line) -> str:
        if isinstance(line, Offer):
            return label("enter_add")
        if line.presence is not Presence.PRESENT:
            return label("enter_present")
        if self._asked.at is None and not self._is_on(self._now().date()):
            return ""
        return label("enter_back" if line.gone else "enter_left")

    def _is_on(self, today: date) -> bool:
        """Roughly: the rule itself is asked when she presses Enter."""
        held = self.meeting.held_on
        return held is not None and self.meeting.ended is None and 0 <= (today - held).days <= 1
