"""مصوبات باز جلسات پیش: what earlier sessions left open, offered for the agenda; linked, never copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.domain.register import Register
from app.services import carry_over
from app.services.carry_over import Offer
from app.services.office import Office
from app.ui import figures, icons, shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.open_resolution_row import OpenResolutionRow
from app.ui.widgets import Card, button, set_look, words
from app.ui.widgets.rows_by_id import RowsById

_Found = tuple[tuple[Offer, ...], tuple[Offer, ...]]


class CarryOverCard(QWidget):
    """Closed until she opens it; takes no room while nothing is open.

    `known(offers)` with those that are on the agenda already.  What she ticked of a meeting is there when
    she comes back to it.
    """

    known = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting("")
        self._offers: tuple[Offer, ...] = ()
        self._ticked: dict[str, None] = {}
        self._ticked_of: dict[str, dict[str, None]] = {}
        self._is_open = self._locked = False
        self._asked: object = None
        self.rows: RowsById[OpenResolutionRow] = RowsById(self._make_row)
        self._build()
        shortcuts.bind(self, "add_row", self.take, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        desk.register_changed.connect(self._on_register)
        self.hide()

    def show_meeting(self, meeting: Meeting, issue: Issue) -> None:
        """Look for what is open before this meeting as it is now."""
        if meeting.id != self._meeting.id:
            self._ticked = self._ticked_of.setdefault(meeting.id, {})
            self._offers = ()
            self._is_open = bool(self._ticked)
            self.hide()
        self._meeting, self._locked = meeting, issue.is_frozen
        if issue.is_frozen:
            self._show(())
        self._look()

    def look_again(self) -> None:
        """Something may have been done in another meeting."""
        self._asked = None
        self._look()

    def open(self) -> None:
        """Open the list, with the caret in its first row."""
        self._is_open = True
        self._show(self._offers)
        first = self.rows.at(0)
        if first is not None:
            first.check.setFocus()

    def take(self) -> None:
        """Put what is ticked on the agenda, as one act."""
        meeting_id, wanted = self._meeting.id, tuple(self._ticked)
        if not wanted:
            return
        self._ticked.clear()
        self._is_open = len(wanted) < len(self._offers)
        told = self.tr("{count} مصوبه باز به دستور افزوده شد").format(count=figures.grouped(len(wanted)))
        self._desk.do_undoably(told, lambda office: carry_over.take(office, meeting_id, wanted))

    def tick_all(self, on: bool) -> None:
        """Tick every one, or none."""
        self._ticked.clear()
        if on:
            self._ticked.update(dict.fromkeys(one.resolution.id for one in self._offers))
        self._show(self._offers)

    def _build(self) -> None:
        px = theme.current().px
        self.card = Card(self.tr("مصوبات باز جلسات پیش"), flush=True)
        self.all = button(self.tr("همه"), self._turn_all, "quiet")
        self.toggle = button("", self._turn, "quiet")
        for action in (self.all, self.toggle):
            self.card.add_action(action)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.rows)
        self._preview = QFrame()
        set_look(self._preview, role="inset")
        shown = QVBoxLayout(self._preview)
        shown.setContentsMargins(px(12), px(8), px(12), px(10))
        shown.setSpacing(px(4))
        shown.addWidget(words(self.tr("چنین در دستور می‌آید:"), "label"))
        self.preview = words("", wrap=True)
        shown.addWidget(self.preview)
        self.accept = button("", self.take, "primary", "add", shortcuts.hint("add_row"))
        foot = QVBoxLayout()
        foot.setContentsMargins(px(14), px(8), px(14), px(6))
        foot.setSpacing(px(8))
        foot.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeading)
        foot.addWidget(self._preview)  # below: it grows with each tick, and the button stays where it is
        inside.addLayout(foot)
        self.card.body.addWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(theme.GAP), 0, 0)
        column.addWidget(self.card)

    def _look(self) -> None:
        """Ask the office, for what the answer hangs on: the earlier meetings are read whole."""
        meeting, locked = self._meeting, self._locked
        carried = tuple(item.carried_from for item in meeting.agenda if item.carried_from)
        asked = (meeting.id, meeting.series_id, meeting.held_on, meeting.ordinal, carried, locked)
        if asked == self._asked or not meeting.id:
            self._show_ticked()
            return
        self._asked = asked

        def look(office: Office) -> _Found:
            offers = () if locked else carry_over.offers(office, meeting.id)
            return offers, carry_over.taken(office, meeting.id) if carried else ()

        def told(found: _Found) -> None:
            if asked == self._asked:
                there = {one.resolution.id for one in found[0]}
                for gone in self._ticked.keys() - there:
                    del self._ticked[gone]
                self._show(found[0])
                self.known.emit(found[1])

        self._desk.ask(look, told, owner=self)

    def _make_row(self, offer_id: str) -> OpenResolutionRow:
        row = OpenResolutionRow(offer_id)
        row.ticked.connect(self._tick)
        return row

    def _tick(self, offer_id: str, on: bool) -> None:
        if on:
            self._ticked[offer_id] = None
        else:
            self._ticked.pop(offer_id, None)
        self._show_ticked()

    def _turn(self) -> None:
        if self._is_open:
            self._is_open = False
            self._show(self._offers)
        else:
            self.open()

    def _turn_all(self) -> None:
        self.tick_all(len(self._ticked) < len(self._offers))

    def _show(self, offers: Sequence[Offer]) -> None:
        self._offers = tuple(offers)
        ids = [one.resolution.id for one in offers]
        overdue = sum(one.overdue for one in offers)
        count = self.tr("{count} مورد").format(count=figures.grouped(len(offers)))
        late = self.tr("{count} با مهلت گذشته").format(count=figures.grouped(overdue)) if overdue else ""
        self.card.set_count(" · ".join(part for part in (count, late) if part))
        self.rows.sync(ids if self._is_open else [])
        for one, row in zip(offers, self.rows, strict=False):
            row.show_offer(one, self._desk.register, one.resolution.id in self._ticked)
        self._inside.setVisible(self._is_open)
        self.all.setVisible(self._is_open and len(offers) > 1)
        self.toggle.setText(self.tr("بستن") if self._is_open else self.tr("دیدن و برگزیدن"))
        icons.dress(self.toggle, "up" if self._is_open else "down", "primary")
        self._show_ticked()
        self.setVisible(bool(offers))

    def _show_ticked(self) -> None:
        titles = {one.resolution.id: one.title for one in self._offers}
        first = len(self._meeting.agenda) + 1
        told = [titles[one] for one in self._ticked if one in titles]
        lines = [f"{figures.grouped(place)}. {title}" for place, title in enumerate(told, first)]
        self.preview.setText("\u2028".join(lines))  # the line separator; a paragraph knows no line feed
        self._preview.setVisible(bool(lines))
        count = figures.grouped(len(lines))
        asked = self.tr("افزودن {count} بند به دستور") if lines else self.tr("افزودن به دستور")
        self.accept.setText(asked.format(count=count))
        self.accept.setEnabled(bool(lines))

    def _on_register(self, _register: Register) -> None:
        self._show(self._offers)
