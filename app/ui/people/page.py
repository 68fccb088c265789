"""The page: a list that is searched at the right, the editor of what is chosen at the left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from app.domain.body import Body
from app.domain.identity import new_id
from app.domain.person import Person
from app.domain.register import Register
from app.domain.series import Series, Venue
from app.services import keys, register
from app.services.register import Entry
from app.ui import shortcuts, theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.entries.editor import EntryEditor
from app.ui.entries.keeper import Keeper
from app.ui.entries.pane import EntryPane
from app.ui.people.body_editor import BodyEditor
from app.ui.people.list_card import ListCard
from app.ui.people.meeting_editors import SeriesEditor, VenueEditor
from app.ui.people.person_editor import PersonEditor
from app.ui.people.roster_import import RosterImport
from app.ui.people.shelves import SHELVES, shelf_of
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Card, Chip, EmptyPage, Page, button
from app.ui.widgets.buttons import set_menu
from app.words import Catalogue

EDITOR_LEAST_WIDTH = 230


@dataclass(frozen=True, slots=True)
class _Kind:
    """How an entry of one kind is begun and edited."""

    begin: Callable[[str], Entry]
    editor: Callable[[Keeper, Catalogue], EntryEditor]


_KINDS: dict[type, _Kind] = {
    Person: _Kind(lambda entry_id: Person(entry_id, ""), PersonEditor),
    Body: _Kind(lambda entry_id: Body(entry_id, ""), BodyEditor),
    Venue: _Kind(lambda entry_id: Venue(entry_id, ""), VenueEditor),
    Series: _Kind(lambda entry_id: Series(entry_id, ""), SeriesEditor),
}
_ICONS = {"people": "people", "bodies": "body", "settings": "place"}
_FIRST_KIND: dict[str, type] = {"people": Person, "bodies": Body, "settings": Venue}


class PeoplePage(Page):
    """Every change is saved at once; an entry that is begun comes into the list with its name."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("اشخاص و نهادها"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self.keeper = Keeper(desk, self)
        self._shelf = SHELVES[0]
        self._chosen: dict[str, str] = {}
        self._gone = ""
        self._panes: dict[type, EntryPane] = {}
        self._empty: dict[str, Card] = {}
        self._build_header()
        self._build_body()
        shortcuts.bind(self, "new", self.begin)
        shortcuts.bind(self, "search", self.list.search.setFocus)
        shortcuts.bind(self.list.table, "edit", self._into_editor, Qt.ShortcutContext.WidgetShortcut)
        shortcuts.bind(self.list.table, "delete_row", self._delete, Qt.ShortcutContext.WidgetShortcut)
        self.keeper.settled.connect(self._on_settled)
        desk.register_changed.connect(self._on_register)
        self.show_shelf("people")

    def entered(self) -> None:
        """The page has come to the front: the arrows should move in the list at once."""
        (self.list.table if self.list.first() else self.new).setFocus()
        self._ask_for_key()

    def left(self) -> None:
        """She goes to another page; what was typed is committed."""
        flush_fields(self)

    def place(self) -> str:
        """The list that is shown."""
        return self._shelf.key

    def show_beside(self, panel: QWidget | None) -> None:
        """Show something in the place of the lists and the editor, or these again."""
        flush_fields(self)
        for part in (self.list, self._stack, self.new):
            part.setVisible(panel is None)
        if panel is not None:
            self.body.addWidget(panel, 1)
        else:
            self._fill()
            self.list.table.setFocus()

    def show_shelf(self, key: str) -> None:
        """Go to one of the three lists."""
        flush_fields(self)
        self.keeper.drop()
        self._shelf = next(shelf for shelf in SHELVES if shelf.key == key)
        set_menu(self.new, self._menu if key == "settings" else None)
        self.new.setText(
            {"people": self.tr("شخص تازه"), "bodies": self.tr("نهاد تازه")}.get(key, self.tr("جدید"))
        )
        self._fill()
        self._show(self._chosen.get(key, ""))

    def choose(self, entry_id: str) -> None:
        """Go to an entry, in whichever list it stands."""
        entry = self.keeper.find(entry_id)
        if entry is not None:
            self._chosen[shelf_of(entry)] = entry_id
            self.show_shelf(shelf_of(entry))

    def begin(self, kind: type | None = None) -> None:
        """Begin a new entry of the list that is shown."""
        flush_fields(self)
        draft = _KINDS[kind or _FIRST_KIND[self._shelf.key]].begin(new_id())
        self.keeper.begin(draft)
        self.list.clear_choice()
        self._show_entry(draft)
        self._panes[type(draft)].editor.start()

    def pane(self) -> EntryPane | None:
        """The card that is shown at the left, or None while nothing is chosen."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, EntryPane) else None

    def _build_header(self) -> None:
        self.importing = RosterImport(self, self.desk, self.catalogue, self.show_beside)
        self.header.add_action(self.importing.button)
        self.new = button("", self.begin, "primary", "add", shortcuts.hint("new"))
        self.header.add_action(self.new)
        self._menu = QMenu(self.new)
        self._menu.addAction(self.tr("محل برگزاری"), lambda: self.begin(Venue))
        self._menu.addAction(self.tr("نوع نشست"), lambda: self.begin(Series))

    def _build_body(self) -> None:
        px = theme.current().px
        columns_row = QHBoxLayout()
        columns_row.setSpacing(px(theme.GAP))
        self.body.addLayout(columns_row)
        self.list = ListCard()
        self.list.shelf_chosen.connect(self.show_shelf)
        self.list.asked.connect(self._fill)
        self.list.selected.connect(self._on_selected)
        self.list.opened.connect(self._into_editor)
        self.list.moved.connect(self._move)
        columns_row.addWidget(self.list, 1 if has_large_text() else 2)
        self._stack = QStackedWidget()
        self._stack.setMinimumWidth(px(EDITOR_LEAST_WIDTH))
        columns_row.addWidget(self._stack, 2 if has_large_text() else 3)

    def _fill(self) -> None:
        """Bring the list in line with the register; the entry that is shown stays the current one."""
        chosen = self._chosen.get(self._shelf.key, "") if self.keeper.draft is None else ""
        self.list.show_shelf(self._shelf, self.desk.register, chosen)

    def _show(self, entry_id: str) -> None:
        """Show an entry of this list, or the first, or nothing."""
        entry = self.keeper.find(entry_id) if entry_id else None
        if entry is None:
            entry = self.keeper.find(self.list.first())
        if entry is None:
            self._show_nothing()
        else:
            self._show_entry(entry)
            self.list.table.select(entry.id)

    def _show_nothing(self) -> None:
        """Say what belongs into the list that is shown, and offer the first step."""
        key = self._shelf.key
        if key not in self._empty:
            heading, sentence, step = {
                "people": (
                    self.tr("هنوز کسی ثبت نشده است"),
                    self.tr(
                        "شورایاران، مدیران و مهمانان اینجا می‌آیند و در حضور و غیاب برگزیده می‌شوند؛ "
                        "یک‌یک یا همه با هم، با «ورود از اکسل»."
                    ),
                    self.tr("شخص تازه"),
                ),
                "bodies": (
                    self.tr("هنوز نهادی ثبت نشده است"),
                    self.tr("نهادها مسئول و همکار مصوبات‌اند و با هر نامی که دارند پیدا می‌شوند."),
                    self.tr("نهاد تازه"),
                ),
                "settings": (
                    self.tr("هنوز محل و نوع نشستی ثبت نشده است"),
                    self.tr("جلسه تازه با عنوان، محل، رئیس و دبیرِ نوع نشست خود آغاز می‌شود."),
                    self.tr("نوع نشست تازه"),
                ),
            }[key]
            kind = Series if key == "settings" else None
            card = self._empty[key] = Card()
            card.body.addWidget(EmptyPage(_ICONS[key], heading, sentence, step, lambda: self.begin(kind)))
            self._stack.addWidget(card)
        self._stack.setCurrentWidget(self._empty[key])

    def _show_entry(self, entry: Entry) -> None:
        pane = self._panes.get(type(entry)) or self._make_pane(type(entry))
        if self.keeper.draft is None:
            self._chosen[self._shelf.key] = entry.id
        pane.show_entry(entry)
        self._stack.setCurrentWidget(pane)
        self._ask_for_key()

    def _make_pane(self, kind: type) -> EntryPane:
        unnamed = {
            Person: self.tr("شخص تازه"),
            Body: self.tr("نهاد تازه"),
            Venue: self.tr("محل برگزاری تازه"),
            Series: self.tr("نوع نشست تازه"),
        }[kind]
        pane = EntryPane(
            self.keeper, self.catalogue, _KINDS[kind].editor(self.keeper, self.catalogue), unnamed
        )
        pane.dropped.connect(lambda: self._show(self._chosen.get(self._shelf.key, "")))
        self._panes[kind] = pane
        self._stack.addWidget(pane)
        if kind is Person:
            self.has_key = Chip(self.tr("کلید امضا دارد"), "green")
            self.has_key.hide()
            pane.add_fact(self.has_key)
        return pane

    def _ask_for_key(self) -> None:
        """Say whether the person who is shown can sign."""
        pane = self.pane()
        person = pane.entry if pane else None
        if not isinstance(person, Person) or not self.desk.is_open:
            return

        def told(has_key: bool) -> None:
            if pane is not None and pane.entry is not None and pane.entry.id == person.id:
                self.has_key.setVisible(has_key)

        self.desk.ask(lambda office: keys.has_key(office, person), told, owner=self)

    def _on_selected(self, entry_id: str) -> None:
        entry = self.keeper.find(entry_id)
        pane = self.pane()
        if entry is None or (pane is not None and pane.entry is not None and pane.entry.id == entry.id):
            return
        flush_fields(self._stack)
        self.keeper.drop()
        self._show_entry(self.keeper.find(entry.id) or entry)

    def _on_settled(self, entry_id: str) -> None:
        self._chosen[self._shelf.key] = entry_id

    def _on_register(self, _register: Register) -> None:
        self._fill()
        pane = self.pane()
        if self._gone and self.keeper.find(self._gone) is not None:
            back, self._gone = self._gone, ""
            self.choose(back)  # what was deleted is there again
        elif pane is None or pane.entry is None or self.keeper.find(pane.entry.id) is None:
            self._gone = pane.entry.id if pane is not None and pane.entry is not None else ""
            self._show(self._chosen.get(self._shelf.key, ""))

    def _move(self, person_id: str, before: str) -> None:
        """Put a person before another one in the order of the protocol, or after all that are shown."""
        protocol = self.desk.register.protocol
        order = [person.id for person in self.desk.register.in_protocol_order() if person.id != person_id]
        shown = [row.id for row in self.list.rows() if row.id != person_id]
        to = order.index(before) if before else order.index(shown[-1]) + 1
        name = next(row.name for row in self.list.rows() if row.id == person_id)
        told = self.tr("جای «{name}» در ترتیب تشریفات عوض شد")
        self.desk.do_undoably(
            told.format(name=name),
            lambda office: register.move_person(office, person_id, to),
            lambda office: register.set_protocol(office, protocol),
        )

    def _delete(self) -> None:
        pane = self.pane()
        if pane is not None:
            pane.delete()

    def _into_editor(self) -> None:
        pane = self.pane()
        if pane is not None:
            pane.editor.start()
