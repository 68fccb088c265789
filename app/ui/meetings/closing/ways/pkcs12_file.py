"""With a key that somebody brings as a PKCS#12 file (p12, pfx)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.problems import Problem
from app.services import files
from app.services.keys import KeyFile
from app.ui import file_dialogs
from app.ui.desk import Desk
from app.ui.meetings.closing.ways.way import KeyWay
from app.ui.widgets import FieldRow
from app.ui.widgets.path_field import PathField
from app.words import Catalogue

_AT_FILE = frozenset({"pkcs_unreadable", "pkcs_without_key", "file_missing", "key_unreadable"})


class Pkcs12Way(KeyWay):
    """A file and its passphrase; neither is kept."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__(desk, catalogue, QCoreApplication.translate("Pkcs12Way", "گذرواژه پرونده"))
        name = self.tr("پرونده کلید (p12 یا pfx)")
        self.file = PathField(name, file_dialogs.ask_for_pkcs12)
        self.file.committed.connect(lambda _file: self.show_button())
        self.column.addWidget(FieldRow(name, self.file))
        self.column.addWidget(FieldRow(self.tr("گذرواژه پرونده"), self.entry))
        self.column.addLayout(self.line)

    def start(self) -> None:
        self.file.choose.setFocus()

    def can_sign(self) -> bool:
        return self.file.value() is not None

    def submit(self) -> None:
        file, passphrase = self.file.value(), self.entry.take()
        if file is not None:
            self.asked.emit(lambda _office: KeyFile(files.read(file), passphrase))

    def refuse(self, problem: Problem) -> bool:
        if problem.code == "passphrase_wrong":
            return self.tell_at_entry(problem)
        if problem.code in _AT_FILE:
            self.file.set_problem(self.catalogue.problem(problem))
            return True
        return False

    def forget(self) -> None:
        super().forget()
        self.file.set_value(None)
        self.file.set_problem(None)
        self.show_button()
