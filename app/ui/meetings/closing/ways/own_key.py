"""With a key that this office made: found here or on a stick, or its file is pointed at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from app.domain.problems import Problem
from app.services import files
from app.services.keys import KeyFile
from app.ui import file_dialogs, theme
from app.ui.desk import Desk
from app.ui.meetings.closing.signed_file import Ground
from app.ui.meetings.closing.ways.way import KeyWay
from app.ui.widgets import Banner, ElidedLabel, FieldRow, IconLabel, button
from app.ui.widgets.path_field import PathField
from app.words import Catalogue

_AT_PASSPHRASE = frozenset({"passphrase_wrong", "passphrase_short"})
_AT_FILE = frozenset({"key_unreadable", "file_missing", "key_of_another"})


class OwnKeyWay(KeyWay):
    """`settings_requested` when a key must be made first, `search_requested` when a stick was plugged in."""

    settings_requested = Signal()
    search_requested = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__(desk, catalogue, QCoreApplication.translate("OwnKeyWay", "گذرواژه کلید"))
        self._ground: Ground | None = None
        self.notice = Banner("", "amber", self.tr("گشودن تنظیمات"), self.settings_requested.emit)
        self.column.addWidget(self.notice)
        place = QHBoxLayout()
        place.setSpacing(theme.current().px(8))
        self.place = ElidedLabel(role="label")
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._key_icon = IconLabel("key", "muted", 16)
        self.again = button(self.tr("دوباره بگرد"), self.search_requested.emit, "quiet")
        place.addWidget(self._key_icon)
        place.addWidget(self.place, 1)
        place.addWidget(self.again)
        self.column.addLayout(place)
        name = self.tr("پرونده کلید او")
        self.file = PathField(name, file_dialogs.ask_for_key)
        self.file.committed.connect(lambda _file: self.show_button())
        self._file_row = FieldRow(name, self.file)
        self.column.addWidget(self._file_row)
        self._entry_row = FieldRow(self.tr("گذرواژه کلید"), self.entry)
        self.column.addWidget(self._entry_row)
        self.column.addLayout(self.line)

    def show_ground(self, ground: Ground) -> None:
        self._ground = ground
        self.notice.set_sentence(self._lacking(ground))
        self.notice.setVisible(bool(self.notice.sentence()))
        lost = ground.has_key and ground.key is None
        told = self.tr("کلید در پوشه کلیدهای دفتر است.")
        if lost:
            told = self.tr("کلید روی این رایانه نیست؛ حافظه او را وصل کنید.")
        elif ground.key is not None and not ground.key_in_office:
            told = self.tr("کلید روی حافظه او: {file}").format(file=f"\u2066{ground.key}\u2069")
        self.place.setText(told)
        for part in (self.place, self._key_icon, self._entry_row):
            part.setVisible(ground.has_key)
        self.again.setVisible(lost)
        self._file_row.setVisible(lost)
        self.show_button()

    def start(self) -> None:
        ground = self._ground
        if ground is None or not ground.has_key:
            self.notice.action.setFocus()
        elif self._key() is None:
            self.again.setFocus()
        else:
            super().start()

    def can_sign(self) -> bool:
        return self._key() is not None

    def submit(self) -> None:
        key, passphrase = self._key(), self.entry.take()
        if not passphrase or key is None:
            self.entry.set_problem(self.tr("گذرواژه کلید را بنویسید."))
            return
        self.asked.emit(lambda _office: KeyFile(files.read(key), passphrase))

    def refuse(self, problem: Problem) -> bool:
        if problem.code in _AT_PASSPHRASE:
            return self.tell_at_entry(problem)
        if problem.code in _AT_FILE and self._file_row.isVisible():
            self.file.set_problem(self.catalogue.problem(problem))
            return True
        return False

    def forget(self) -> None:
        super().forget()
        self.file.set_value(None)
        self.file.set_problem(None)

    def _key(self) -> Path | None:
        if self._ground is None or not self._ground.has_key:
            return None
        return self._ground.key or self.file.value()

    def _lacking(self, ground: Ground) -> str:
        if not ground.has_authority:
            return self.catalogue.say("problems", "authority_missing")
        if not ground.has_key:
            return self.tr("برای او در این دفتر کلید ساخته نشده است؛ در تنظیمات برای او کلید بسازید.")
        return ""
