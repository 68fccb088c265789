"""What the keys and the command palette do in an open meeting, whichever part she looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QTextEdit, QVBoxLayout, QWidget

from app.domain.gap import Gap, open_gaps
from app.domain.problems import Problem
from app.domain.texts import Edit
from app.services import history
from app.services.changes import Changes
from app.services.meetings import OpenMeeting
from app.services.office import Office
from app.ui import figures, shortcuts
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.hall.display import menu
from app.ui.meetings.hall.display.display import HallDisplay
from app.ui.meetings.hall.session import HallSession
from app.ui.meetings.text import CleaningPanel, FindPanel
from app.ui.meetings.text.places import part_of
from app.ui.palette import Command
from app.words import Catalogue

_MOST_TOLD = 60  # letters of a resolution


class Page(Protocol):
    """What is asked of the page of the meeting."""

    desk: Desk
    catalogue: Catalogue

    def jump_to(self, part: str, item_id: str = "", where: str = "") -> None: ...

    def jump_to_gap(self, gap: Gap) -> None: ...

    def show_part(self, key: str) -> None: ...

    def print(self) -> None: ...


class MeetingKeys(QObject):
    """Bound while the page is shown; the two panels come up in `place`, below the tabs."""

    def __init__(self, page: Page, widget: QWidget, place: QVBoxLayout) -> None:
        super().__init__(widget)
        self._page, self._widget, self._place = page, widget, place
        self._open: OpenMeeting | None = None
        self._gap = ""
        self._finder: FindPanel | None = None
        self._cleaner: CleaningPanel | None = None
        self._before: QWidget | None = None
        for key, pressed in (
            ("search", lambda: self.find(replacing=False)),
            ("replace", lambda: self.find(replacing=True)),
            ("clean", self.clean),
            ("next_gap", self.next_gap),
            ("preview", lambda: page.show_part("closing")),
            ("print", page.print),
        ):
            shortcuts.bind(widget, key, pressed)
        page.desk.acted_apart.connect(self._on_acted_apart)

    def show_meeting(self, found: OpenMeeting) -> None:
        """The meeting as it is now."""
        self._open = found
        for panel in (self._finder, self._cleaner):
            if panel is not None:
                panel.show_meeting(found.meeting, found.issue.is_frozen)

    def undo(self) -> bool:
        """Undo the last act of this meeting; False where its minutes are approved."""
        return self._turn(history.undo)

    def redo(self) -> bool:
        """Do again what was undone last; False where the minutes are approved."""
        return self._turn(history.redo)

    def find(self, *, replacing: bool) -> None:
        """Bring up find, or find and replace."""
        self._remember()
        if self._cleaner is not None:
            self._cleaner.hide()
        if self._finder is None:
            self._finder = FindPanel(self._page.desk)
            self._finder.found.connect(self._go_to)
            self._finder.closed.connect(self._on_closed)
            self._place.addWidget(self._finder)
            self._show_again()
        self._finder.open(replacing)

    def clean(self) -> None:
        """Bring up the clean-up with its proposals."""
        self._remember()
        if self._finder is not None:
            self._finder.hide()
        if self._cleaner is None:
            self._cleaner = CleaningPanel(self._page.desk)
            self._cleaner.found.connect(self._go_to)
            self._cleaner.closed.connect(self._on_closed)
            self._place.addWidget(self._cleaner)
            self._show_again()
        flush_fields(self._widget)
        self._cleaner.open()

    def next_gap(self) -> None:
        """Go to the gap after the one she was sent to last, round about."""
        gaps = open_gaps(self._open.meeting) if self._open else ()
        if gaps:
            keys = [gap.key for gap in gaps]
            at = (keys.index(self._gap) + 1) % len(gaps) if self._gap in keys else 0
            self._gap = keys[at]
            self._page.jump_to_gap(gaps[at])

    def commands(self) -> Sequence[Command]:
        """The people and the resolutions of the meeting, to go to, and how the hall sees it."""
        return (*menu.commands(HallDisplay.of(self._page.desk)), *self._things())

    def _things(self) -> Iterator[Command]:
        if self._open is None:
            return
        meeting, jump = self._open.meeting, self._page.jump_to
        for at, decided in enumerate(meeting.resolutions, 1):
            name = self.tr("مصوبه {row}: {text}").format(
                row=figures.grouped(at), text=decided.text[:_MOST_TOLD].replace("\n", " ")
            )
            yield Command(name, partial(jump, "resolutions", decided.id, "text"), "", f"resolution {at}")
        for at, row in enumerate(meeting.attendance, 1):
            told = self.tr("ردیف {row}").format(row=figures.grouped(at))
            detail = f"{row.title} · {told}" if row.title else told
            yield Command(row.name, partial(jump, "attendance", row.id), detail, f"person {at}")

    @property
    def keeps_history(self) -> bool:
        """Whether acts of this meeting can be undone: until its minutes are approved."""
        return self._open is not None and not self._open.issue.is_frozen

    def _turn(self, verb: Callable[[Office, str], Changes]) -> bool:
        if self._open is None or not self.keeps_history:
            return False
        meeting_id, desk = self._open.meeting.id, self._page.desk
        flush_fields(self._widget)

        def told(changes: Changes) -> None:
            if changes.act is not None and not HallSession.of(desk).is_in_view:
                desk.tell(self._page.catalogue.act(changes.act), changes)

        def refused(problem: Problem) -> None:
            desk.done.emit(self._page.catalogue.problem(problem), None)

        desk.ask(lambda office: verb(office, meeting_id), told, refused, self)
        return True

    def _on_acted_apart(self) -> None:
        """What she was typing is not what was done last: Ctrl+Z must take back what the window names."""
        focus = self._widget.window().focusWidget()
        if focus is not None and self._widget.isAncestorOf(focus) and hasattr(focus, "forget_undo"):
            focus.forget_undo()

    def _go_to(self, edit: Edit) -> None:
        """Show a text and choose the words in its field, if that is one."""
        self._page.jump_to(part_of(edit), edit.text.item_id, edit.text.field)
        field = self._widget.window().focusWidget()
        if isinstance(field, QLineEdit) and field.text() == edit.text.text:
            field.setSelection(edit.start, len(edit.before))
        elif isinstance(field, QTextEdit) and field.toPlainText() == edit.text.text:
            cursor = field.textCursor()
            cursor.setPosition(edit.start)
            cursor.setPosition(edit.start + len(edit.before), cursor.MoveMode.KeepAnchor)
            field.setTextCursor(cursor)

    def _remember(self) -> None:
        """Where she is, to come back to; not when she is in a panel already."""
        focus = self._widget.window().focusWidget()
        panels = [panel for panel in (self._finder, self._cleaner) if panel is not None]
        if focus is not None and not any(panel.isAncestorOf(focus) for panel in panels):
            self._before = focus

    def _on_closed(self, edit: Edit | None) -> None:
        if edit is not None:
            self._go_to(edit)
        elif self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def _show_again(self) -> None:
        if self._open is not None:
            self.show_meeting(self._open)
