"""What is done with a signatory's key, a panel each: another passphrase, PKCS#12, revoking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton

from app.domain.problems import Problem
from app.services import certificates, keys
from app.services.office import Office
from app.ui import file_dialogs, icons
from app.ui.desk import Desk
from app.ui.preferences.form_parts import at_field, root_key_field
from app.ui.preferences.key_states import KeyState
from app.ui.preferences.passphrases import NewPassphrase, asked
from app.ui.theme.large_text import fitting
from app.ui.widgets import ChoiceField, FormGrid, PassphraseEntry, TwoStep, button, set_kind
from app.ui.widgets.path_field import PathField
from app.words import Catalogue

REASONS = ("keyCompromise", "affiliationChanged", "cessationOfOperation", "superseded", "unspecified")
_AT_PASSPHRASE = {"passphrase_wrong", "key_unreadable"}
_AT_ROOT_KEY = {"root_key_away", "root_key_of_another"}


class KeyPanel(FormGrid):
    """``done(str)`` with the sentence for what was done, ``refused(Problem)`` with what no field can tell."""

    done = Signal(str)
    refused = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, state: KeyState) -> None:
        super().__init__(fitting(3))
        self.desk, self.catalogue, self.state = desk, catalogue, state
        self.file: PathField | None = None

    def passphrase(self, name: str) -> PassphraseEntry:
        """A field for a passphrase that opens something."""
        return self.add(name, PassphraseEntry(name))

    def ask_for_file(self) -> None:
        """A field for the key's file, where it is not found."""
        if self.state.file is None:
            name = QCoreApplication.translate("KeyPanel", "پرونده کلید او")
            self.file = self.add(name, PathField(name, file_dialogs.ask_for_key))

    def key_file(self) -> Path | None:
        """Where the key is."""
        return self.state.file or (self.file.value() if self.file else None)

    def act(self, work: Callable[[Office], object], sentence: str, pressed: QPushButton) -> None:
        """Do it on the worker; the button waits."""
        pressed.setEnabled(False)

        def refused(problem: Problem) -> None:
            pressed.setEnabled(True)
            self.refuse(problem)

        self.desk.ask(work, lambda _result: self.done.emit(sentence), refused, self)

    def refuse(self, problem: Problem) -> None:
        """Tell a problem at its field."""
        if self.file and problem.code == "key_elsewhere":
            self.file.set_problem(self.catalogue.problem(problem))
        else:
            self.refused.emit(problem)


class ChangePanel(KeyPanel):
    """His old passphrase, and a new one twice."""

    def __init__(self, desk: Desk, catalogue: Catalogue, state: KeyState) -> None:
        super().__init__(desk, catalogue, state)
        self.old = self.passphrase(self.tr("گذرواژه کنونی او"))
        self.new = NewPassphrase(self, self.tr("گذرواژه تازه"), self)
        self.ask_for_file()
        self.change = button(self.tr("تغییر گذرواژه"), self._change, "primary", "key")
        self.add_widget(at_field(self.change, len(self.rows)))
        self.new.second.returnPressed.connect(self._change)

    def _change(self) -> None:
        old = asked(self.old, self.tr("گذرواژه کنونی را بنویسید."))
        new = self.new.taken() if old and self.change.isEnabled() else ""
        if not new:
            return
        person, file = self.state.person, self.key_file()
        sentence = self.tr("گذرواژه کلید «{name}» عوض شد").format(name=person.full_name)
        self.act(lambda office: keys.change_passphrase(office, person, old, new, file), sentence, self.change)

    def refuse(self, problem: Problem) -> None:
        if problem.code in _AT_PASSPHRASE:
            self.old.set_problem(self.catalogue.problem(problem))
            self.old.field.setFocus()
        elif problem.code == "passphrase_short":
            self.new.set_problem(self.catalogue.problem(problem))
        else:
            super().refuse(problem)


class ExportPanel(KeyPanel):
    """His passphrase, another one twice for the file that leaves, and where it goes."""

    def __init__(self, desk: Desk, catalogue: Catalogue, state: KeyState) -> None:
        super().__init__(desk, catalogue, state)
        self.own = self.passphrase(self.tr("گذرواژه کلید او"))
        self.new = NewPassphrase(self, self.tr("گذرواژه پرونده p12"), self)
        self.ask_for_file()
        self.new.second.returnPressed.connect(self._ask_where)
        self.export = button(self.tr("نوشتن پرونده p12…"), self._ask_where, "primary", "export")
        self.add_widget(at_field(self.export, len(self.rows)))

    def export_to(self, to: Path) -> None:
        """Write the key as PKCS#12."""
        own, new = self.own.value(), self.new.taken()
        if not own or not new:
            return
        person, file = self.state.person, self.key_file()
        told = self.tr("کلید «{name}» نوشته شد: {file}")
        sentence = told.format(name=person.full_name, file=f"\u2066{to.name}\u2069")
        self.act(lambda office: keys.export(office, person, own, to, new, file), sentence, self.export)

    def _ask_where(self) -> None:
        if asked(self.own, self.tr("گذرواژه کلید او را بنویسید.")) and self.new.taken():
            name = self.tr("کلید")
            file_dialogs.ask_where_to_write_copy(self, self.tr("پرونده p12"), f"{name}.p12", self.export_to)

    def refuse(self, problem: Problem) -> None:
        if problem.code in _AT_PASSPHRASE:
            self.own.set_problem(self.catalogue.problem(problem))
            self.own.field.setFocus()
        else:
            super().refuse(problem)


class RevokePanel(KeyPanel):
    """The reason, the authority's passphrase, and two presses."""

    def __init__(self, desk: Desk, catalogue: Catalogue, state: KeyState, key_here: bool) -> None:
        super().__init__(desk, catalogue, state)
        reasons = [(code, catalogue.say("revocation_reasons", code)) for code in REASONS]
        self.reason = self.add(self.tr("علت ابطال"), ChoiceField(reasons))
        self.reason.set_value(REASONS[0])
        self.authority = self.passphrase(self.tr("گذرواژه مرجع گواهی"))
        self.root_key = root_key_field(self, key_here)
        self.revoke = TwoStep(self.tr("ابطال گواهی"), self.tr("گواهی باطل شود؟"), "stop")
        icons.dress(self.revoke.act, "stop", "red")
        set_kind(self.revoke.act, "danger")
        self.revoke.confirmed.connect(self._revoke)
        self.authority.field.returnPressed.connect(self.revoke.act.setFocus)  # Enter alone revokes nothing
        self.add_widget(at_field(self.revoke, len(self.rows)))

    def _revoke(self) -> None:
        typed = asked(self.authority, self.tr("گذرواژه مرجع گواهی را بنویسید."))
        if not typed:
            return
        person, code = self.state.person, self.reason.value()
        root_key = self.root_key.value() if self.root_key else None

        def work(office: Office) -> object:
            why = certificates.reason(code)
            return certificates.revoke(office, person, why, typed, root_key=root_key)

        sentence = self.tr("گواهی «{name}» باطل شد؛ امضاهایی که دفتر پیش از این ثبت کرده است معتبر می‌ماند")
        self.act(work, sentence.format(name=person.full_name), self.revoke.act)

    def refuse(self, problem: Problem) -> None:
        sentence = self.catalogue.problem(problem)
        if self.root_key and problem.code in _AT_ROOT_KEY:
            self.root_key.set_problem(sentence)
        elif problem.code in _AT_PASSPHRASE:
            self.authority.set_problem(sentence)
            self.authority.field.setFocus()
        else:
            super().refuse(problem)
