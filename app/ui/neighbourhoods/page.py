"""The page: the table of all neighbourhoods, and beside it the editor of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.domain.identity import new_id
from app.domain.neighbourhood import Neighbourhood
from app.domain.register import Register
from app.persian.sorting import sort_key
from app.ui import figures, shortcuts, theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.entries.keeper import Keeper
from app.ui.entries.pane import EntryPane
from app.ui.neighbourhoods.editor import NeighbourhoodEditor
from app.ui.neighbourhoods.proposals import ProposalsBanner
from app.ui.neighbourhoods.table import columns, found
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Card, CheckField, EmptyPage, LineField, Page, TableView, button
from app.words import Catalogue

EDITOR_WIDTH, LEAST_WIDTH, ROW_HEIGHT = 384, 220, 46
SEARCH_WIDTH, MOST_SEARCH_WIDTH = 250, 320


class NeighbourhoodsPage(Page):
    """Every change is saved at once; archived neighbourhoods are shown only when asked for."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("محلات"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self.keeper = Keeper(desk, self)
        self._chosen = ""
        self._build_header()
        self._build_body()
        shortcuts.bind(self, "new", self.begin)
        shortcuts.bind(self, "search", self.search.setFocus)
        here = Qt.ShortcutContext.WidgetShortcut
        shortcuts.bind(self.table, "edit", lambda: self.pane.editor.start(), here)
        shortcuts.bind(self.table, "delete_row", self.pane.delete, here)
        self.keeper.settled.connect(self._on_settled)
        desk.register_changed.connect(self._on_register)
        self._on_register(desk.register)

    def entered(self) -> None:
        """The page has come to the front: the arrows should move in the table at once."""
        self.table.setFocus()

    def left(self) -> None:
        """She goes to another page; what was typed is committed."""
        flush_fields(self)

    def begin(self) -> None:
        """Begin a new neighbourhood; it comes into the table with its name."""
        flush_fields(self)
        draft = Neighbourhood(new_id(), "")
        self.keeper.begin(draft)
        self.table.setCurrentIndex(QModelIndex())
        self._show(draft)
        self.pane.editor.start()

    def choose(self, entry_id: str) -> None:
        """Go to a neighbourhood."""
        entry = self.keeper.find(entry_id)
        if isinstance(entry, Neighbourhood):
            self._chosen = entry_id
            self._show(entry)
            self.table.select(entry_id)

    def _build_header(self) -> None:
        self.search = LineField(self.tr("جست‌وجو در نام‌ها و ناحیه"))
        self.search.setAccessibleName(self.tr("جست‌وجوی محله"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(min(theme.current().px(SEARCH_WIDTH), MOST_SEARCH_WIDTH))
        self.search.textChanged.connect(lambda _text: self._fill())
        self.search.returnPressed.connect(self._open_first)
        self.archived = CheckField(self.tr("بایگانی‌ها"))
        self.archived.setToolTip(self.tr("بایگانی‌شده‌ها را هم نشان بده"))
        self.archived.committed.connect(lambda _on: self._fill())
        self.new = button(self.tr("محله تازه"), self.begin, "primary", "add", shortcuts.hint("new"))
        for action in (self.archived, self.search, self.new):
            self.header.add_action(action)

    def _build_body(self) -> None:
        px = theme.current().px
        self.table = TableView(
            columns(has_large_text()), lambda one: one.id, self.tr("فهرست محلات"), ROW_HEIGHT
        )
        self.table.selected.connect(self._on_selected)
        self.table.opened.connect(lambda _row: self.pane.editor.start())
        card = Card(flush=True)
        card.body.addWidget(self.table, 1)
        card.body.addLayout(self._foot())
        self._nothing = EmptyPage(
            "neighbourhoods",
            self.tr("هنوز محله‌ای ثبت نشده است"),
            self.tr("محلات منطقه اینجا می‌آیند و در حضور و غیاب و مصوبات برگزیده می‌شوند."),
            self.tr("محله تازه"),
            self.begin,
        )
        self._not_found = EmptyPage(
            "search",
            self.tr("محله‌ای با این نام نیست"),
            self.tr("بخشی از نام، نام‌های دیگر یا ناحیه را بنویسید؛ املای ی و ک و فاصله مهم نیست."),
            self.tr("همه محلات"),
            self.search.clear,
            step_icon="close",
        )
        self._stack = QStackedWidget()
        for shown in (card, self._nothing, self._not_found):
            self._stack.addWidget(shown)
        self.pane: EntryPane = EntryPane(
            self.keeper,
            self.catalogue,
            NeighbourhoodEditor(self.keeper, self.catalogue),
            self.tr("محله تازه"),
        )
        self.pane.dropped.connect(self._show_chosen)
        self.pane.setMaximumWidth(px(EDITOR_WIDTH))
        for side in (self.pane, self._stack):
            side.setMinimumWidth(px(LEAST_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(px(theme.GAP))
        row.addWidget(self._stack, 3)
        row.addWidget(self.pane, 2)
        self.body.addLayout(row)

    def _foot(self) -> QHBoxLayout:
        """Below the table, so that nothing moves under her pointer when it has been answered."""
        px = theme.current().px
        self.proposals = ProposalsBanner(self.desk)
        self.proposals.action.clicked.connect(lambda: self.table.setFocus())  # it will be gone
        foot = QHBoxLayout()
        foot.setContentsMargins(px(8), 0, px(8), px(8))
        foot.addWidget(self.proposals)
        return foot

    def _fill(self) -> None:
        """Bring the table in line with the register, the search and the archive; nothing is told."""
        register = self.desk.register
        ordered = sorted(register.neighbourhoods, key=lambda one: sort_key(one.name))
        rows = found(ordered, self.search.text(), archived=self.archived.value())
        at = self.table.verticalScrollBar().value()
        self.table.blockSignals(True)
        self.table.set_rows(rows)
        if self.keeper.draft is None:
            self.table.select(self._chosen)
        self.table.blockSignals(False)
        self.table.verticalScrollBar().setValue(at)
        self._stack.setCurrentIndex(0 if rows else 2 if register.neighbourhoods else 1)
        active = [one for one in ordered if one.active]
        self.header.set_subtitle(self.tr("{count} محله فعال").format(count=figures.grouped(len(active))))
        self.proposals.show_neighbourhoods(active)

    def _show(self, entry: Neighbourhood) -> None:
        self.pane.show_entry(entry)
        self.pane.show()

    def _show_chosen(self) -> None:
        """Show the chosen one, or the first, or nothing."""
        entry = self.keeper.find(self._chosen) if self._chosen else None
        if entry is None and self.table.rows.rowCount():
            entry = self.table.rows.row(0)
        if isinstance(entry, Neighbourhood):
            self.choose(entry.id)
        else:
            self.pane.hide()

    def _on_register(self, _register: Register) -> None:
        self._fill()
        shown = self.pane.entry
        if shown is None or self.keeper.find(shown.id) is None:
            self._show_chosen()

    def _on_selected(self, row: Neighbourhood | None) -> None:
        if row is None or (self.pane.entry is not None and self.pane.entry.id == row.id):
            return
        flush_fields(self.pane)
        self.keeper.drop()
        self._chosen = row.id
        self._show(row)

    def _on_settled(self, entry_id: str) -> None:
        self._chosen = entry_id

    def _open_first(self) -> None:
        if self.table.rows.rowCount():
            self.table.select(self.table.rows.row(0).id)
            self.pane.editor.start()
