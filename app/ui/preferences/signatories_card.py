"""Who can sign: everybody who has a key and how it stands, and making one for another person."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.namesake import called, told_apart
from app.domain.person import Person
from app.domain.problems import Problem
from app.domain.register import Register
from app.services import keys
from app.services.authority import AuthorityMade
from app.ui import theme
from app.ui.desk import Desk
from app.ui.preferences.key_form import KeyForm
from app.ui.preferences.key_states import KeyState, by_name, key_states
from app.ui.preferences.setting_card import SettingCard
from app.ui.preferences.signatory_row import SignatoryRow
from app.ui.widgets import Banner, Entry, PickField, line, words
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue


class SignatoriesCard(SettingCard):
    """A row for everybody with a key, and below them the form for another key."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("امضاکنندگان"),
            self.tr(
                "هر امضاکننده کلیدی دارد که تنها گذرواژه خود او آن را باز می‌کند؛ گذرواژه را خود او می‌نویسد و "
                "جایی نوشته نمی‌شود. پیش‌فرض: هیچ‌کس."
            ),
            self.tr("کلید گذرواژه تمدید ابطال امضا") + " signatories signing key passphrase renew revoke",
            parent,
        )
        self._desk, self._catalogue = desk, catalogue
        self._states: tuple[KeyState, ...] = ()
        self._authority: AuthorityMade | None = None
        """From where Tab comes to the rows."""
        self.person = PickField(self.tr("نام یا سمت"))
        self._build()
        desk.register_changed.connect(self._on_register)

    def _on_register(self, _register: Register) -> None:
        self.ask()

    def ask(self) -> None:
        """Ask the office who has a key."""
        if self._desk.is_open:
            self._desk.ask(key_states, self._show, owner=self)

    def show_authority(self, authority: AuthorityMade | None) -> None:
        """Without an authority nobody gets a key; without its key at hand the key's file is asked for."""
        before, self._authority = self._authority, authority
        moved = authority is not None and before is not None and authority.key_here != before.key_here
        if before is None or moved:
            self._renew_form()
        self.form.setVisible(authority is not None)
        self._first.setVisible(authority is None)
        self._show(self._states)

    def holders(self) -> tuple[Person, ...]:
        """Who has a key."""
        return tuple(state.person for state in self._states)

    def make(self) -> None:
        """Make a key for the person who was picked."""
        person = self._desk.register.person(self.person.value())
        self._problem.hide()
        if person is None:
            self.person.set_problem(self.tr("نخست امضاکننده را برگزینید."))
            self.person.setFocus()
            return
        self.form.submit(person, keys.enrol)

    def _build(self) -> None:
        self._nobody = words(self.tr("هنوز کسی کلید ندارد."), "muted")
        self.column.addWidget(self._nobody)
        self.rows: RowsById[SignatoryRow] = RowsById(self._make_row, theme.current().px(8))
        self.column.addWidget(self.rows)
        self._first = words(
            self.tr("نخست مرجع گواهی را بسازید؛ سپس برای امضاکنندگان کلید بسازید."), "amber", wrap=True
        )
        self.column.addWidget(self._first)
        self.column.addWidget(line())
        self.form = self._build_form()
        self.column.addWidget(self.form)
        self._problem = Banner("", "red")
        self._problem.hide()
        self.column.addWidget(self._problem)

    def _build_form(self) -> KeyForm:
        key_here = self._authority is None or self._authority.key_here
        form = KeyForm(self._desk, self._catalogue, self.tr("ساختن کلید"), key_here, self.person)
        form.make_button.clicked.connect(lambda _checked=False: self.make())
        form.authority.field.returnPressed.connect(self.make)
        form.made.connect(self._on_made)
        form.refused.connect(self._refuse)
        return form

    def _renew_form(self) -> None:
        """Fields in another number, as the root's key has come or gone."""
        before, self.person = self.form, PickField(self.tr("نام یا سمت"))
        self.form = self._build_form()
        self.column.replaceWidget(before, self.form)
        before.hide()
        before.deleteLater()

    def _make_row(self, _person_id: str) -> SignatoryRow:
        row = SignatoryRow(self._desk, self._catalogue)
        row.changed.connect(self.ask)
        return row

    def _show(self, states: tuple[KeyState, ...]) -> None:
        self._states = states
        apart = told_apart(self._desk.register)
        self._nobody.setVisible(not states)
        self.rows.sync([state.person.id for state in states])
        key_here = self._authority is None or self._authority.key_here
        for row, state in zip(self.rows, states, strict=True):
            row.show_state(state, called(state.person, apart), key_here)
        known = {state.person.id for state in states}
        self.person.set_entries(
            [
                Entry(person.id, called(person, apart), _title(person))
                for person in sorted(self._desk.register.people, key=by_name)
                if person.active and person.id not in known
            ]
        )

    def _on_made(self, _file: object) -> None:
        person = self._desk.register.person(self.person.value())
        self.person.set_value(None)
        self.person.setFocus()  # whoever is next; the pressed button was disabled and has lost it
        if person is not None:
            sentence = self.tr("کلید امضای «{name}» ساخته شد")
            self._desk.done.emit(sentence.format(name=person.full_name), None)
        self.ask()

    def _refuse(self, problem: Problem) -> None:
        self._problem.set_sentence(self._catalogue.problem(problem))
        self._problem.show()


def _title(person: Person) -> str:
    held = person.position_on(None)
    return held.title if held else ""
