"""The key of the authority's root: its copy, taking it away from this computer, another passphrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.services import authority
from app.services.office import Office
from app.ui import file_dialogs, theme
from app.ui.desk import Desk
from app.ui.preferences.form_parts import at_field, root_key_field
from app.ui.preferences.passphrases import NewPassphrase, asked
from app.ui.theme.large_text import fitting
from app.ui.widgets import Banner, FieldRow, FormGrid, PassphraseEntry, TwoStep, button, words
from app.ui.widgets.path_field import PathField
from app.words import Catalogue

_AT_PASSPHRASE = {"passphrase_wrong", "key_unreadable", "root_key_of_another"}


class CarryPanel(QWidget):
    """A folder elsewhere, a copy of the key there, and the two presses that take it away from here."""

    def __init__(self, desk: Desk, catalogue: Catalogue, done: Callable[[str], object]) -> None:
        super().__init__()
        self._desk, self._catalogue, self._done = desk, catalogue, done
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        says = self.tr(
            "رونوشت را روی حافظه‌ای بگذارید که جدا نگه داشته می‌شود؛ پرونده همچنان رمزشده است. پس از بردن، "
            "برای ساختن و ابطال کلید آن حافظه را وصل می‌کنید."
        )
        column.addWidget(words(says, "muted", wrap=True))
        name = self.tr("پوشه روی حافظه دیگر")
        self.folder = PathField(name, file_dialogs.ask_for_folder)
        self.take = TwoStep(self.tr("بردن از این رایانه"), self.tr("کلید از این رایانه پاک شود؟"), "export")
        self.folder.committed.connect(lambda _folder: self.take.withdraw())
        column.addWidget(FieldRow(name, self.folder))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.copy = button(self.tr("رونوشت کلید ریشه"), self._copy, icon="copy")
        self.take.confirmed.connect(self._take)
        row.addWidget(self.copy)
        row.addWidget(self.take)
        row.addStretch(1)
        column.addLayout(row)
        self.problem = Banner("", "red")
        self.problem.hide()
        column.addWidget(self.problem)

    def _copy(self) -> None:
        self._carry(authority.copy_root_key, self.tr("رونوشت کلید ریشه نوشته و بازخوانده شد: {file}"))

    def _take(self) -> None:
        self._carry(authority.take_root_key_away, self.tr("کلید ریشه از این رایانه برده شد: {file}"))

    def _carry(self, carry: Callable[[Office, Path], Path], sentence: str) -> None:
        folder = self.folder.value()
        self.problem.hide()
        if folder is None:
            self.folder.set_problem(self.tr("نخست پوشه را برگزینید."))
            self.folder.choose.setFocus()
            return

        def carried(file: Path) -> None:
            self._done(sentence.format(file=f"\u2066{file.name}\u2069"))

        self._desk.ask(lambda office: carry(office, folder), carried, self._refuse, self)

    def _refuse(self, problem: Problem) -> None:
        self.problem.set_sentence(self._catalogue.problem(problem))
        self.problem.show()


class RootPassphrasePanel(QWidget):
    """The old passphrase of the root's key, and a new one twice."""

    def __init__(
        self, desk: Desk, catalogue: Catalogue, key_here: bool, done: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._desk, self._catalogue, self._done = desk, catalogue, done
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        form = FormGrid(fitting(3))
        self.old = form.add(self.tr("گذرواژه کنونی مرجع"), PassphraseEntry(self.tr("گذرواژه کنونی مرجع")))
        self.new = NewPassphrase(form, self.tr("گذرواژه تازه مرجع"), self)
        self.root_key = root_key_field(form, key_here)
        self.change = button(self.tr("تغییر گذرواژه"), self._change, "primary", "key")
        form.add_widget(at_field(self.change, len(form.rows)))
        self.new.second.returnPressed.connect(self._change)
        column.addWidget(form)

    def _change(self) -> None:
        old = asked(self.old, self.tr("گذرواژه کنونی را بنویسید."))
        new = self.new.taken() if old else ""
        if not new or not self.change.isEnabled():
            return
        root_key = self.root_key.value() if self.root_key else None
        self.change.setEnabled(False)

        def changed(_file: Path) -> None:
            self._done(self.tr("گذرواژه مرجع عوض شد؛ رونوشت‌ها گذرواژه پیشین خود را دارند"))

        self._desk.ask(
            lambda office: authority.change_passphrase(office, old, new, root_key),
            changed,
            self._refuse,
            self,
        )

    def _refuse(self, problem: Problem) -> None:
        self.change.setEnabled(True)
        sentence = self._catalogue.problem(problem)
        if problem.code == "passphrase_short":
            self.new.set_problem(sentence)
        elif self.root_key and problem.code not in _AT_PASSPHRASE:
            self.root_key.set_problem(sentence)
        else:
            self.old.set_problem(sentence)
            self.old.field.setFocus()
