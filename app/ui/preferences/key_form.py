"""The form that makes a key, for somebody new or in the place of an old one: passphrases and its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.person import Person
from app.domain.problems import Problem
from app.services.office import Office
from app.ui import file_dialogs
from app.ui.desk import Desk
from app.ui.preferences.form_parts import at_field, root_key_field
from app.ui.preferences.passphrases import NewPassphrase, asked
from app.ui.theme.large_text import fitting
from app.ui.widgets import ChoiceField, FieldRow, FormGrid, PassphraseEntry, button
from app.ui.widgets.path_field import PathField
from app.words import Catalogue

_AT_AUTHORITY = {"passphrase_wrong", "key_unreadable"}
_AT_ROOT_KEY = {"root_key_away", "root_key_of_another", "file_missing"}
_AT_FOLDER = {"folder_missing", "copy_beside", "copy_differs", "no_write_right", "disk_full", "key_elsewhere"}

Make = Callable[..., Path]
"""`keys.enrol` or `keys.renew`."""


class KeyForm(FormGrid):
    """``made(Path)`` with the key's file, ``refused(Problem)`` with what belongs to no field of it."""

    made = Signal(object)
    refused = Signal(object)

    def __init__(
        self, desk: Desk, catalogue: Catalogue, act: str, key_here: bool, first: QWidget | None = None
    ) -> None:
        super().__init__(fitting(3))
        self._desk, self._catalogue = desk, catalogue
        translate = QCoreApplication.translate
        if first is not None:
            self.add(translate("KeyForm", "کلید تازه برای"), first)
        self.passphrase = NewPassphrase(self, translate("KeyForm", "گذرواژه خود او"), self)
        authority = translate("KeyForm", "گذرواژه مرجع گواهی")
        self.authority = self.add(authority, PassphraseEntry(authority))
        self.add_widget(self._build_place())
        self.root_key = root_key_field(self, key_here)
        self.make_button = button(act, None, icon="key")
        self.add_widget(at_field(self.make_button, len(self.rows) + 1))

    def submit(self, person: Person, make: Make) -> None:
        """Make a key for a person, if the fields say enough; they are emptied when it is made."""
        own = self.passphrase.taken() if self.make_button.isEnabled() else ""
        if not own or not self._has_folder():
            return
        authority = asked(self.authority, self.tr("گذرواژه مرجع گواهی را بنویسید."))
        if not authority:
            return
        folder = self.folder.value() if self.place.value() else None
        root_key = self.root_key.value() if self.root_key else None
        self.make_button.setEnabled(False)

        def work(office: Office) -> Path:
            return make(office, person, own, authority, folder=folder, root_key=root_key)

        self._desk.ask(work, self._on_made, self._refuse, self)

    def clear(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self.authority.take()

    def _build_place(self) -> QWidget:
        """Where the key is put, and below it the folder, if that is elsewhere."""
        translate = QCoreApplication.translate
        here, own = translate("KeyForm", "در پوشه کلیدهای دفتر"), translate("KeyForm", "روی حافظه خود او")
        self.place = ChoiceField([(False, here), (True, own)])
        self.place.set_value(False)
        folder = translate("KeyForm", "پوشه روی حافظه او")
        self.folder = PathField(folder, file_dialogs.ask_for_folder)
        self._folder_row = FieldRow(folder, self.folder)
        self._folder_row.hide()
        self.place.committed.connect(self._folder_row.setVisible)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FieldRow(translate("KeyForm", "جای کلید"), self.place))
        column.addWidget(self._folder_row)
        column.addStretch(1)
        return holder

    def _on_made(self, file: Path) -> None:
        self.make_button.setEnabled(True)
        self.clear()
        self.made.emit(file)

    def _has_folder(self) -> bool:
        if not self.place.value() or self.folder.value() is not None:
            return True
        self.folder.set_problem(self.tr("پوشه روی حافظه او را برگزینید."))
        self.folder.choose.setFocus()
        return False

    def _refuse(self, problem: Problem) -> None:
        self.make_button.setEnabled(True)
        sentence = self._catalogue.problem(problem)
        if problem.code in _AT_AUTHORITY:
            self.authority.set_problem(sentence)
            self.authority.field.setFocus()
        elif problem.code == "passphrase_short":
            self.passphrase.set_problem(sentence)
        elif self.root_key and problem.code in _AT_ROOT_KEY:
            self.root_key.set_problem(sentence)
        elif self.place.value() and problem.code in _AT_FOLDER:
            self.folder.set_problem(sentence)
        else:
            self.refused.emit(problem)
