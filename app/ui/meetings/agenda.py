"""دستور جلسه: a typed list, one line for each item; Enter goes on to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.agenda import AgendaItem
from app.domain.identity import new_id
from app.services import meetings
from app.services.carry_over import Offer
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.meetings.agenda_row import MINUTES_WIDTH, AgendaRow, presenter_width
from app.ui.meetings.carry_over_card import CarryOverCard
from app.ui.meetings.lock_banner import LockBanner
from app.ui.meetings.open_resolution_row import origin_told, times_told
from app.ui.meetings.part import Part
from app.ui.widgets import Card, EmptyPage, LineField, scrolled, words
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue


class AgendaPart(Part):
    """The line at the foot adds; Alt+Up, Alt+Down and the buttons move; a delete can be undone."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(desk, catalogue, parent)
        self._lock = LockBanner(desk, catalogue)
        self.rows = RowsById(self._make_row)
        self.new = LineField(self.tr("بند تازه را بنویسید و Enter بزنید"))
        self.new.setAccessibleName(self.tr("بند تازه دستور جلسه"))
        self.new.committed.connect(self._keep)
        self.new.returnPressed.connect(self._end)
        self.new.takes_entries = True
        self.new.entries_pasted.connect(self._add_list)
        self._current = self._shown_id = ""
        self._carried: dict[str, Offer] = {}
        self.carry_over = CarryOverCard(desk)
        self.carry_over.known.connect(self._on_carried)
        self._card = Card(self.tr("دستور جلسه"), flush=True)
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._empty = EmptyPage(
            "agenda",
            self.tr("دستور جلسه هنوز خالی است"),
            self.tr("هر بند در یک سطر؛ ارائه‌دهنده و مدت را اگر معلوم است بنویسید."),
            self.tr("نوشتن نخستین بند"),
            self.new.setFocus,
        )
        self._build()

    def landing(self) -> QWidget | None:
        return self.new

    def jump_to(self, item_id: str, where: str) -> None:
        if where == "carried":
            self.carry_over.open()
            return
        row = self.rows.row(item_id)
        (row.title if row else self.new).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.carry_over.look_again()

    def _build(self) -> None:
        px = theme.current().px
        self._heads = QWidget()
        heads = QHBoxLayout(self._heads)
        left, right = theme.current().sides(14, 10)
        heads.setContentsMargins(left, 0, right, 0)
        heads.setSpacing(px(8))
        heads.addSpacing(px(22 + 8))
        heads.addWidget(_head(self.tr("عنوان")), 1)
        for label, width in (
            (self.tr("ارائه‌دهنده"), presenter_width()),
            (self.tr("دقیقه"), px(MINUTES_WIDTH)),
        ):
            head = _head(label)
            head.setFixedWidth(width)
            heads.addWidget(head)
        self._above_tools = QWidget()
        heads.addWidget(self._above_tools)
        self._heads.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        left, right = theme.current().sides(44, 10)
        foot.setContentsMargins(left, px(6), right, px(6))
        foot.addWidget(self.new)
        for part in (self._heads, self.rows, self._foot):
            self._card.body.addWidget(part)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[px(theme.GAP)] * 4)
        column.setSpacing(0)
        column.addWidget(self._lock)
        column.addWidget(self._card)
        column.addWidget(self.carry_over)
        column.addWidget(self._empty, 1)
        column.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))

    def _make_row(self, item_id: str) -> AgendaRow:
        row = AgendaRow(self.desk, self.catalogue, self.meeting.id, item_id)
        row.entered.connect(self._on_entered)
        row.moved.connect(self._move_row)
        row.removed.connect(self._remove)
        return row

    def _refresh(self) -> None:
        if self._shown_id != self.meeting.id:
            self._shown_id, self._current = self.meeting.id, ""
            self._carried = {}
            self.new.set_value("")
        agenda = tuple(item for item in self.meeting.agenda if item.id != self._current)
        self._lock.show_issue(self.meeting.id, self.issue)
        self.rows.sync([item.id for item in agenda])
        for place, (item, row) in enumerate(zip(agenda, self.rows, strict=True)):
            row.show_item(item, place, place == len(agenda) - 1, self.is_locked)
            self._show_origin(item, row)
        self.carry_over.show_meeting(self.meeting, self.issue)
        self._empty.setVisible(not self.meeting.agenda)
        self._empty.show_how(not self.is_locked)
        self._heads.setVisible(bool(agenda))
        first = self.rows.at(0)
        self._above_tools.setFixedWidth(first.tools_width() if first else 0)
        self._above_tools.setVisible(bool(first) and not self.is_locked)
        self._foot.setVisible(not self.is_locked)
        self._card.setVisible(bool(agenda) or not self.is_locked)
        self._card.set_count(self._told(agenda))
        self.count_changed.emit(len(self.meeting.agenda))

    def _on_carried(self, carried: Sequence[Offer]) -> None:
        self._carried = {one.resolution.id: one for one in carried}
        for item in self.meeting.agenda:
            row = self.rows.row(item.id)
            if row is not None:
                self._show_origin(item, row)

    def _show_origin(self, item: AgendaItem, row: AgendaRow) -> None:
        """From which earlier resolution an item comes, and for which time."""
        offer = self._carried.get(item.carried_from or "")
        row.show_origin(times_told(offer.times) if offer else "", origin_told(offer) if offer else "")

    def _told(self, agenda: tuple[AgendaItem, ...]) -> str:
        if not agenda:
            return ""
        told = self.tr("{count} بند").format(count=figures.grouped(len(agenda)))
        minutes = sum(item.minutes_planned or 0 for item in agenda)
        if minutes:
            told += " · " + self.tr("{count} دقیقه").format(count=figures.grouped(minutes))
        return told

    def _keep(self, title: str) -> None:
        """The new line is in the meeting from its first words on; it becomes a row when Enter ends it."""
        meeting_id, item_id = self.meeting.id, self._current
        if item_id and title:
            self.desk.ask(lambda office: meetings.amend(office, meeting_id, item_id, title=title))
        elif item_id:
            self._current = ""
            self.desk.do(meetings.remove, meeting_id, item_id)
        elif title:
            self._current = new_id()
            self.desk.do(meetings.add, meeting_id, AgendaItem(self._current, title))

    def _end(self) -> None:
        self._current = ""
        self.new.set_value("")
        self._refresh()

    def _add_list(self, titles: tuple[str, ...]) -> None:
        """A list pasted from a letter: an item for each line, after what she was writing."""
        self.new.flush()
        self._end()
        items, meeting_id = [AgendaItem(new_id(), title) for title in titles], self.meeting.id
        self.desk.do_undoably(
            self.tr("{count} بند از فهرست افزوده شد").format(count=figures.grouped(len(items))),
            lambda office: meetings.add_all(office, meeting_id, items),
        )

    def _on_entered(self, item_id: str) -> None:
        after = self.rows.at(self.rows.place(item_id) + 1)
        (after.title if after else self.new).setFocus()

    def _remove(self, item_id: str) -> None:
        if self.is_locked:
            return
        meeting_id, place = self.meeting.id, self.rows.place(item_id)
        title = next(item.title for item in self.meeting.agenda if item.id == item_id)
        neighbour = self.rows.at(place + 1) or self.rows.at(place - 1)
        (neighbour.title if neighbour else self.new).setFocus()
        self.desk.do_undoably(
            self.tr("بند «{title}» حذف شد").format(title=title),
            lambda office: meetings.remove(office, meeting_id, item_id),
        )


def _head(label: str) -> QLabel:
    """The head of a column, its words above those of the fields."""
    head = words(label, "label")
    head.setIndent(theme.current().px(10))
    return head
