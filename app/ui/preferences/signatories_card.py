"""Who can sign: everybody who has a key, and making one for another person."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.namesake import called, told_apart
from app.domain.person import Person
from app.domain.problems import Problem
from app.domain.register import Register
from app.persian.sorting import person_key
from app.services import keys, register
from app.services.authority import AuthorityMade
from app.services.office import Office
from app.ui import theme
from app.ui.desk import Desk
from app.ui.entries.editor import fitting
from app.ui.preferences.authority_card import at_field
from app.ui.preferences.passphrases import NewPassphrase
from app.ui.widgets import (
    Banner,
    Chip,
    Entry,
    FlowLayout,
    FormGrid,
    PassphraseField,
    PickField,
    button,
    words,
)
from app.words import Catalogue

_AUTHORITY_ALONE = {"passphrase_wrong", "key_unreadable"}


class SignatoriesCard(QWidget):
    """The people with a key as chips, and below them the four fields for another key."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._holders: tuple[Person, ...] = ()
        self._build()
        desk.register_changed.connect(self._on_register)

    def _on_register(self, _register: Register) -> None:
        self.ask()

    def ask(self) -> None:
        """Ask the office who has a key."""
        if self._desk.is_open:
            self._desk.ask(_holders, self._show, owner=self)

    def show_authority(self, authority: AuthorityMade | None) -> None:
        """Without an authority nobody gets a key."""
        self._form.setVisible(authority is not None)
        self._first.setVisible(authority is None)

    def holders(self) -> tuple[Person, ...]:
        """Who can sign."""
        return self._holders

    def make(self) -> None:
        """Make a key for the person who was picked."""
        person = self._desk.register.person(self.person.value())
        self._problem.hide()
        if person is None:
            self.person.set_problem(self.tr("نخست امضاکننده را برگزینید."))
            self.person.setFocus()
            return
        own = self.passphrase.taken()
        if not own:
            return
        if not self.authority_passphrase.value():
            self.authority_passphrase.set_problem(self.tr("گذرواژه مرجع گواهی را بنویسید."))
            self.authority_passphrase.setFocus()
            return
        self._send(person, own, self.authority_passphrase.value())

    def _send(self, person: Person, own: str, authority: str) -> None:
        self.make_button.setEnabled(False)

        def made(_file: object) -> None:
            self.make_button.setEnabled(True)
            self.passphrase.clear()
            self.authority_passphrase.clear()
            self.person.set_value(None)
            sentence = self.tr("کلید امضای «{name}» ساخته شد")
            self._desk.done.emit(sentence.format(name=person.full_name), None)
            self.ask()

        self._desk.ask(
            lambda office: keys.enrol(office, person, own, authority), made, self._refuse, self
        )

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(14))
        column.setSpacing(px(8))
        column.addWidget(words(self.tr("امضاکنندگان")))
        says = self.tr(
            "هر امضاکننده کلیدی دارد که تنها گذرواژه خود او آن را باز می‌کند؛ گذرواژه جایی نوشته نمی‌شود. "
            "پیش‌فرض: هیچ‌کس."
        )
        column.addWidget(words(says, "muted", wrap=True))
        chips = QWidget()
        self._chips = FlowLayout(chips, px(6))
        column.addWidget(chips)
        self._first = words(self.tr("نخست مرجع گواهی را بسازید؛ سپس برای امضاکنندگان کلید بسازید."), "amber")
        column.addWidget(self._first)
        column.addWidget(self._build_form())
        self._problem = Banner("", "red")
        self._problem.hide()
        column.addWidget(self._problem)

    def _build_form(self) -> QWidget:
        self._form = FormGrid(fitting(3))
        self.person = PickField(self.tr("نام یا سمت"))
        self.authority_passphrase = PassphraseField()
        self._form.add(self.tr("کلید تازه برای"), self.person)
        self.passphrase = NewPassphrase(self._form, self.tr("گذرواژه خود او"), self)
        self._form.add(self.tr("گذرواژه مرجع گواهی"), self.authority_passphrase)
        self.authority_passphrase.textEdited.connect(
            lambda _text: self.authority_passphrase.set_problem(None)
        )
        self.authority_passphrase.returnPressed.connect(self.make)
        self.make_button = button(self.tr("ساختن کلید"), self.make, icon="key")
        self._form.add_widget(at_field(self.make_button))
        return self._form

    def _show(self, holders: tuple[Person, ...]) -> None:
        self._holders = holders
        while (item := self._chips.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        apart = told_apart(self._desk.register)
        for person in holders:
            held, name = person.position_on(None), called(person, apart)
            told = f"{name} · {held.title}" if held and held.title else name
            self._chips.addWidget(Chip(told, "green"))
        if not holders:
            self._chips.addWidget(words(self.tr("هنوز کسی کلید ندارد."), "muted"))
        known = {person.id for person in holders}
        self.person.set_entries(
            [
                Entry(person.id, called(person, apart), _title(person))
                for person in sorted(self._desk.register.people, key=_by_name)
                if person.active and person.id not in known
            ]
        )

    def _refuse(self, problem: Problem) -> None:
        self.make_button.setEnabled(True)
        sentence = self._catalogue.problem(problem)
        if problem.code in _AUTHORITY_ALONE:
            self.authority_passphrase.set_problem(sentence)
            self.authority_passphrase.setFocus()
        elif problem.code == "passphrase_short":
            self.passphrase.first.set_problem(sentence)
        else:
            self._problem.set_sentence(sentence)
            self._problem.show()


def _holders(office: Office) -> tuple[Person, ...]:
    """Everybody of the register who has a key, by name."""
    people = sorted(register.read(office).people, key=_by_name)
    return tuple(person for person in people if keys.has_key(office, person))


def _by_name(person: Person) -> str:
    return person_key(person.last_name, person.first_name)


def _title(person: Person) -> str:
    held = person.position_on(None)
    return held.title if held else ""
