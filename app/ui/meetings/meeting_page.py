"""One meeting: its head, its parts as steps, and the part she looks at; of a part it knows only the key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.gap import Gap
from app.domain.register import Register
from app.services import meetings
from app.services.meetings import OpenMeeting
from app.ui import figures, shortcuts
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.amendment_band import AmendmentBand
from app.ui.meetings.closing_mode import ClosingHost
from app.ui.meetings.closing_mode.host import KEY as CLOSING
from app.ui.meetings.hall.display.display import HallDisplay
from app.ui.meetings.hall.session import HallSession
from app.ui.meetings.hall.strip import HallStrip
from app.ui.meetings.history_panel import HistoryPanel
from app.ui.meetings.meeting_head import MeetingHead
from app.ui.meetings.meeting_keys import MeetingKeys
from app.ui.meetings.part import Part
from app.ui.meetings.parts import CONTEXT, PARTS, PartEntry, part_of
from app.ui.widgets import StepTabs, set_look
from app.ui.widgets.landing import is_within, land, landing_of
from app.ui.widgets.problem_mark import hold_once, refused_in, told_when_held
from app.ui.widgets.stack import Stack
from app.ui.widgets.tall_page import TallPage
from app.words import Catalogue


class MeetingPage(QWidget):
    """`closed` when she goes back to the list, `stayed` when something refused holds her;
    `place_changed(id, part key)` after each change of place; `settings_requested(section, year)` when a part
    needs something of the settings (a key to sign with).
    """

    closed = Signal()
    stayed = Signal()
    place_changed = Signal(str, str)
    settings_requested = Signal(str, int)

    def __init__(
        self,
        desk: Desk,
        catalogue: Catalogue,
        now: Callable[[], datetime] = datetime.now,
        parts: Sequence[PartEntry] = PARTS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.catalogue = desk, catalogue
        self._entries = {entry.key: entry for entry in parts}
        self._parts: dict[str, Part] = {}
        self._stale: set[str] = set()
        self._open: OpenMeeting | None = None
        self._was_on = False
        self._history: HistoryPanel | None = None
        self._build(now)
        desk.meeting_changed.connect(self._on_meeting_changed)
        desk.register_changed.connect(self._on_register)

    @property
    def meeting_id(self) -> str:
        """The meeting that is shown, empty before the first."""
        return self._open.meeting.id if self._open else ""

    def open(self, meeting_id: str, part: str = "", item_id: str = "", where: str = "") -> None:
        """Show a meeting, at one of its parts, there at a field of an item; else where its work is: at the
        facts, or at its minutes.
        """

        def read(found: OpenMeeting) -> None:
            if part != CLOSING:
                self.closing.leave()
            is_another = found.meeting.id != self.meeting_id
            self._show(found)
            self.show_part(part or self._first_part(found))
            if is_another and part != CLOSING:
                land(self.part(self.tabs.current()))
            if item_id:
                self.jump_to(part, item_id, where)

        flush_fields(self)
        self.desk.ask(lambda office: meetings.read(office, meeting_id), read, owner=self)

    def jump_to(self, part: str, item_id: str = "", where: str = "") -> None:
        """Go to a part and put the caret at an item's field."""
        self.show_part(part)
        self.part(part).jump_to(item_id, where)

    def jump_to_gap(self, gap: Gap) -> None:
        """Go where a gap is filled."""
        if not self.closing.show_gap(gap):
            self.jump_to(part_of(gap), gap.item_id, gap.where)

    def part(self, key: str) -> Part:
        """A part of the page, built if it has not been looked at yet."""
        if key not in self._parts:
            part = self._parts[key] = self._entries[key].build(self.desk, self.catalogue)
            part.count_changed.connect(lambda count: self._show_badge(key, count))
            if hasattr(part, "gap_chosen"):
                part.gap_chosen.connect(self.jump_to_gap)
            if hasattr(part, "settings_requested"):
                part.settings_requested.connect(self.settings_requested)
            if hasattr(part, "jump_asked"):
                part.jump_asked.connect(self.jump_to)
            if hasattr(part, "said") and hasattr(part, "chosen_there"):
                part.said.connect(self.session.worded.type)
                part.chosen_there.connect(self.session.worded.choose)
            self._stack.addWidget(part)
            self._stale.add(key)
        return self._parts[key]

    def show_part(self, key: str) -> None:
        """Go to a part, or into the closing."""
        if key == CLOSING:
            self.closing.enter()
        elif self.tabs.current() != key:
            self.tabs.choose(key)
        else:
            self._on_part_chosen(key)

    def print(self) -> None:
        """Go to the print-outs; from there, print the one that is shown."""
        if self.closing.is_on:
            self.closing.mode.print()
        elif self.tabs.current() == "print_outs":
            self.part("print_outs").jump_to("", "print")
        else:
            self.show_part("print_outs")

    def show_history(self) -> None:
        """Bring up what was done in this meeting; once more puts it away."""
        if self._history is None:
            self._history = HistoryPanel(self.desk, self.catalogue)
            self._history.hide()
            self._history.closed.connect(self.head.history.setFocus)
            self._panels.addWidget(self._history)
        if self._history.isVisible():
            self._history.close_panel()
        elif self._open is not None:
            self._history.show_meeting(self._open)
            self._history.open()

    def landing(self) -> QWidget | None:
        """Where the keys go: into the part, or the step of the closing, that is shown."""
        shown = self._stack.currentWidget()
        return landing_of(shown) if shown is not None else None

    def entered(self) -> None:
        """The page has come to the front."""
        if not self.closing.is_on:
            self._refresh(self.tabs.current())

    def left(self) -> None:
        """She goes to another page; what was typed is committed."""
        flush_fields(self)

    def leave(self) -> None:
        """Go back to the list.  What she typed last is asked for first: it may be refused."""
        flush_fields(self)
        if self.desk.tasks.busy:
            self.desk.ask(lambda _office: None, lambda _nothing: self._leave(), owner=self)
        else:
            self._leave()

    def _build(self, now: Callable[[], datetime]) -> None:
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = MeetingHead(self.catalogue, now)
        self.head.left.connect(self.leave)
        self.head.stepped.connect(self._on_stepped)
        self.head.history_asked.connect(self.show_history)
        self.session = HallSession.of(self.desk, now)
        self.strip = HallStrip(self.desk, self.session)
        self.display = HallDisplay.of(self.desk)
        shortcuts.bind(self, "hall_display", lambda: self.display.toggle(self))
        self.head.ticked.connect(self._on_ticked)
        labels = [
            (entry.key, QCoreApplication.translate(CONTEXT, str(entry.label)))
            for entry in self._entries.values()
        ]
        self.tabs = StepTabs(labels, self.tr("بخش‌های جلسه"))
        self.tabs.chosen.connect(self._on_part_chosen)
        self.tabs.asked.connect(self._on_part_asked)
        self._stack = Stack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.amending = AmendmentBand(self.desk, self.catalogue)
        self.amending.changes_asked.connect(lambda: self.show_part("closing"))
        self.closing = ClosingHost(self.desk, self.catalogue, self._stack, (self.tabs,))
        self.closing.turned.connect(self._on_closing_turned)
        self.closing.jump_asked.connect(self.jump_to)
        self.closing.settings_requested.connect(self.settings_requested)
        shortcuts.bind(self, "closing_mode", self._go_into_closing)
        shortcuts.bind(self, "new", self._tell_where_new)
        for band in (self.head, self.strip, self.tabs, self.closing.band, self.amending):
            column.addWidget(band)
        self._panels = QVBoxLayout()
        column.addLayout(self._panels)
        self.keys = MeetingKeys(self, self, self._panels)
        column.addWidget(TallPage(self._stack), 1)

    def _show(self, found: OpenMeeting) -> None:
        self._open = found
        self.keys.show_meeting(found)
        if self._history is not None:
            self._history.show_meeting(found)
        self.session.show_meeting(found)
        self._stale = set(self._parts)
        self._show_head()
        for key, entry in self._entries.items():
            badge = entry.count(found.meeting)
            if badge is not None or key not in self._parts:
                self._show_badge(key, badge)
        self.closing.show_meeting(found)
        if not self.closing.is_on:
            self._refresh(self.tabs.current())

    def _show_head(self) -> None:
        if self._open is not None:
            neighbourhoods = sum(place.active for place in self.desk.register.neighbourhoods)
            self.head.show_meeting(self._open.meeting, self._open.issue, neighbourhoods)
            self.head.next.setVisible(bool(self.head.step) and not self.closing.is_on)
            self.strip.refresh()
            self.amending.show_issue(self.meeting_id, self._open.issue)
            self._was_on = self.session.is_on
            role = "band" if self._was_on else "header"
            if self.head.property("role") != role:
                set_look(self.head, role=role)

    def _show_badge(self, key: str, count: int | None) -> None:
        told = figures.grouped(count) if count else ""
        lacks = self.tr("{count} کاستی").format(count=told) if key == "closing" and told else ""
        self.tabs.set_count(key, told, lacks)

    def _refresh(self, key: str) -> None:
        """Bring a part up to date if it is the one she sees; the others wait until she looks at them."""
        if self._open is not None and key in self._parts and key in self._stale:
            self._stale.discard(key)
            self._parts[key].show_meeting(self._open)

    def _on_ticked(self) -> None:
        """A second has passed, and with one of them the day of the meeting begins."""
        self.session.tick()
        if self.session.is_on is not self._was_on:
            self._show_head()

    def _on_register(self, _register: Register) -> None:
        self._show_head()

    def _on_meeting_changed(self, changed: OpenMeeting) -> None:
        if changed.meeting.id == self.meeting_id:
            self._show(changed)

    def _on_closing_turned(self, on: bool) -> None:
        self.head.next.setVisible(bool(self.head.step) and not on)
        if not on:
            self._on_part_chosen(self.tabs.current())
        else:
            self.place_changed.emit(self.meeting_id, CLOSING)

    def _on_part_chosen(self, key: str) -> None:
        self.closing.step_aside()
        part = self.part(key)
        was_at = part.focusWidget()
        self._stack.setCurrentWidget(part)
        self.strip.show_part(key)
        self._refresh(key)
        if not self.tabs.isAncestorOf(self.window().focusWidget() or self):  # whose arrows go on there
            land(part, was_at)
        if self._open is not None:
            self.place_changed.emit(self.meeting_id, key)

    def _on_part_asked(self, key: str, again: bool) -> None:
        """A key of the table led to a part; in the part where she is, it leads to where work there begins."""
        part = self.part(key)
        if again or not is_within(part):
            land(part)

    def _first_part(self, found: OpenMeeting) -> str:
        return "closing" if found.issue.is_frozen and "closing" in self._entries else "facts"

    def _tell_where_new(self) -> None:
        told = self.tr("جلسه جدید در فهرست جلسات ساخته می‌شود: نخست {back}، سپس {new}.")
        back, new = shortcuts.hint("go_1"), shortcuts.hint("new")
        self.desk.done.emit(told.format(back=back, new=new), None)

    def _leave(self) -> None:
        if self._is_held():
            self.stayed.emit()
        else:
            self.closed.emit()

    def _go_into_closing(self) -> None:
        """Begin to close, or go on with it; what was refused is in no minutes that are read out there."""
        if self.closing.is_on or not self._is_held():
            self.closing.enter()

    def _is_held(self) -> bool:
        """Whether a text that was refused holds her, once: she is led to it and told."""
        held = {key: field for key, part in self._parts.items() if (field := hold_once(part)) is not None}
        if not held:
            return False
        key = self.tabs.current() if self.tabs.current() in held else next(iter(held))
        self.show_part(key)
        held[key].setFocus()
        self.desk.done.emit(told_when_held(), None)
        return True

    def _on_stepped(self, step: str) -> None:
        if step == "close" and self._open is not None and not self._open.issue.replaces:
            self._go_into_closing()
        elif step == "close":
            self.jump_to("closing", where="approve")
        elif step == "start":
            self.session.convene()
            self._go_into_hall()
        else:
            self.session.end()
            self._leave_step(self.tabs.current())

    def _go_into_hall(self) -> None:
        """The minute of the beginning does not wait for a field; but she is led to a day that was refused."""
        refused = refused_in(self._parts["facts"]) if "facts" in self._parts else []
        self._leave_step("facts" if refused else "hall")
        if refused:
            refused[0].setFocus()

    def _leave_step(self, part: str) -> None:
        """The button of the step is the next one already: Enter once more must not press that too."""
        if part in self._entries:
            self.show_part(part)
        land(self.part(self.tabs.current()))
