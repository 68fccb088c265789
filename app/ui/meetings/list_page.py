"""جلسات: all meetings, the newest first; found, made, opened and deleted here; it knows no part of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.domain.register import Register
from app.domain.summary import MeetingSummary
from app.persian.folding import matches
from app.services import meetings
from app.services.changes import Changes
from app.ui import figures, shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.file_import import FileImport
from app.ui.meetings.list_columns import columns, searched, title_of
from app.ui.meetings.list_results import ListResults
from app.ui.widgets import EmptyPage, LineField, Page, TableView, button, icon_button
from app.ui.widgets.buttons import set_menu
from app.ui.widgets.landing import land
from app.words import Catalogue

if TYPE_CHECKING:
    from app.domain.search import Hit

ROW_HEIGHT = 54
SEARCH_WIDTH, MOST_SEARCH_WIDTH = 290, 460


class ListPage(Page):
    """`meeting_chosen(id)` when she opens a meeting, or has just made one; `item_chosen(id, part, item id,
    field)` when she opens it at what was found in its texts.
    """

    meeting_chosen = Signal(str)
    item_chosen = Signal(str, str, str, str)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("جلسات"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self._all: tuple[MeetingSummary, ...] = ()
        self._words: dict[str, str] = {}
        self._stale = True
        self._wanted = ""
        self._build_header()
        self._build_body()
        shortcuts.bind(self, "new", self.make)
        shortcuts.bind(self, "search", self.search.setFocus)
        shortcuts.bind(self.table, "delete_row", self.delete, Qt.ShortcutContext.WidgetShortcut)
        for stale in (desk.opened, desk.meetings_stale, desk.meeting_changed):
            stale.connect(self._on_stale)
        desk.register_changed.connect(self._on_register)
        self._offer_series(desk.register)

    def entered(self) -> None:
        """The page has come to the front: the arrows should move in the list at once."""
        place = self.results.landing()
        if place is not None:
            place.setFocus()

    def landing(self) -> QWidget:
        """Where the keys go: to the list, or to what makes the first meeting."""
        return self.results.landing() or self.new

    def look_for(self, text: str) -> None:
        """Search for it, as if she had typed it here."""
        self.search.setText(text)
        self.search.setFocus()

    def choose(self, meeting_id: str) -> None:
        """Make a meeting the current one, now or as soon as its row is there."""
        self._wanted = meeting_id
        self.table.select(meeting_id)

    def make(self, series_id: str | None = None) -> None:
        """Make a meeting, with what its series fills in, and open it."""

        def created(changes: Changes) -> None:
            assert changes.meeting is not None
            self.meeting_chosen.emit(changes.meeting.id)

        self.desk.ask(lambda office: meetings.create(office, series_id), created, owner=self)

    def delete(self) -> None:
        """Delete the current meeting; the toast brings it back."""
        chosen = self.table.current()
        if chosen is None:
            return
        meeting_id = chosen.id
        self.desk.do_undoably(
            self.tr("«{title}» ({which}) حذف شد").format(title=title_of(chosen), which=self._which(chosen)),
            lambda office: meetings.delete(office, meeting_id),
            lambda office: meetings.restore(office, meeting_id),
        )

    def _which(self, one: MeetingSummary) -> str:
        """Which of the meetings of one title: its number and its day."""
        number = self.tr("جلسه {number}").format(number=figures.grouped(one.ordinal)) if one.ordinal else ""
        day = figures.long(one.held_on) if one.held_on else self.tr("بی‌تاریخ")
        return figures.row((number, day))

    def _build_header(self) -> None:
        self.search = LineField(self.tr("جست‌وجو در جلسه‌ها و متن آن‌ها"))
        self.search.setAccessibleName(self.tr("جست‌وجوی جلسه"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(min(theme.current().px(SEARCH_WIDTH), MOST_SEARCH_WIDTH))
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._open_first)
        self.remove = icon_button(self.tr("حذف جلسه"), "delete", self.delete)
        self.new = button(self.tr("جلسه جدید"), self.make, "primary", "add", shortcuts.hint("new"))
        self.imports = FileImport(self, self.desk, self.catalogue)
        for action in (self.search, self.imports.button, self.remove, self.new):
            self.header.add_action(action)

    def _build_body(self) -> None:
        self.table = TableView(
            columns(self.catalogue), lambda row: row.id, self.tr("فهرست جلسات"), ROW_HEIGHT
        )
        self.table.opened.connect(lambda row: self.meeting_chosen.emit(row.id))
        self.table.selected.connect(self._on_selected)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.results = ListResults(self.desk, self.search, self.table)
        self.results.hit_opened.connect(self._on_hit)
        self.results.answered.connect(self._show_found)
        self._nothing = QWidget()
        self._nothing_column = QVBoxLayout(self._nothing)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.results)
        self._stack.addWidget(self._nothing)
        self.body.addWidget(self._stack)

    @cached_property
    def _not_found(self) -> EmptyPage:
        """Built, like what `_nothing` holds, when it is first wanted."""
        page = EmptyPage(
            "search",
            self.tr("در هیچ جلسه‌ای پیدا نشد"),
            self.tr(
                "در عنوان، محل، تاریخ و شماره جلسه‌ها و در متن مصوبات، دستور، اظهارات و درخواست‌ها "
                "جست‌وجو شد. املای ی و ک و فاصله مهم نیست؛ با واژه‌ای کمتر یا کوتاه‌تر هم بیازمایید."
            ),
            self.tr("همه جلسات"),
            self.search.clear,
            step_icon="close",
        )
        self._stack.addWidget(page)
        return page

    def _on_register(self, register: Register) -> None:
        self._offer_series(register)
        if self._nothing is self._stack.currentWidget():
            self._show_nothing()

    def _offer_series(self, register: Register) -> None:
        """Offer the series that there are: one is taken without asking, several are named in a menu."""
        menu = self.new.menu()
        set_menu(self.new, None)
        if menu is not None:
            menu.deleteLater()
        if len(register.series) > 1:
            menu = QMenu(self.new)
            for series in register.series:
                menu.addAction(series.title, partial(self.make, series.id))
            set_menu(self.new, menu)

    def _show_nothing(self) -> None:
        """Say what belongs here; an office without series is told where they are made."""
        before = self._nothing_column.takeAt(0)
        if before is not None and (page := before.widget()) is not None:
            page.hide()
            page.deleteLater()
        self._nothing_column.addWidget(self._empty_page(has_series=bool(self.desk.register.series)))
        self._stack.setCurrentWidget(self._nothing)

    def _empty_page(self, has_series: bool) -> EmptyPage:
        sentence = (
            self.tr("شماره، عنوان و محل از نوع نشست پر می‌شود و هر تغییر همان دم ذخیره می‌شود.")
            if has_series
            else self.tr(
                "برای این دفتر هنوز نوع نشستی تعریف نشده است؛ عنوان و محل جلسه را خودتان می‌نویسید، "
                "یا نخست در «اشخاص و نهادها» نوع نشست را بیفزایید تا شماره و محل خودکار پر شود."
            )
        )
        return EmptyPage(
            "meetings", self.tr("هنوز جلسه‌ای ثبت نشده است"), sentence, self.tr("جلسه جدید"), self.make
        )

    def _on_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        if self.desk.is_open:
            self._stale = False
            self.desk.ask(meetings.summaries, self._on_loaded, owner=self)

    def _on_loaded(self, summaries: Sequence[Any]) -> None:
        self._all = tuple(summaries)
        self._words = {one.id: searched(one, self.catalogue) for one in summaries}
        self.header.set_subtitle(
            self.tr("{count} جلسه").format(count=figures.grouped(len(summaries))) if summaries else ""
        )
        self.results.look_again()
        self._filter()

    def _filter(self) -> None:
        typed = self.search.text()
        found = [one for one in self._all if matches(typed, self._words[one.id])] if typed else self._all
        self.table.set_rows(found)
        if found and not self.table.selectionModel().hasSelection():
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        if self._wanted in {one.id for one in found}:
            self.table.select(self._wanted)
            self._wanted = ""
        self.results.look_for(typed)
        self._show_found()
        self._on_selected(self.table.current())
        if self.isVisible() and self.window().focusWidget() in (None, self.window(), self, self.parent()):
            land(self)  # she came before there was anything to land on

    def _show_found(self) -> None:
        """The meetings and the texts that answer; what is still looked for is not said to be missing."""
        if not self._all:
            self._show_nothing()
        elif self.table.rows.rowCount() or self.results.has_hits:
            self._stack.setCurrentWidget(self.results)
        else:
            self._stack.setCurrentWidget(self._not_found)

    def _open_first(self) -> None:
        if self.table.rows.rowCount():
            self.meeting_chosen.emit(self.table.rows.row(0).id)
        elif self.search.text():
            self.results.enter()

    def _on_hit(self, hit: Hit) -> None:
        from app.ui.meetings.text.places import part_of

        self.item_chosen.emit(hit.passage.meeting_id, part_of(hit), hit.text.item_id, hit.text.field)

    def _on_selected(self, row: MeetingSummary | None) -> None:
        self.remove.setEnabled(row is not None)

    def _show_menu(self, place: QPoint) -> None:
        at: QModelIndex = self.table.indexAt(place)
        if not at.isValid():
            return
        row = self.table.rows.row(at.row())
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("گشودن"), lambda: self.meeting_chosen.emit(row.id))
        menu.addAction(self.tr("حذف"), self.delete)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._load()
