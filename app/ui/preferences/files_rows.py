"""پرونده‌ها: where the office itself lies, and where what she has written goes by default."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.services import backups
from app.services.office import Office
from app.settings import Settings
from app.ui import file_dialogs, theme
from app.ui.desk import Desk
from app.ui.preferences.form_parts import code_label
from app.ui.preferences.kept import Kept
from app.ui.preferences.setting_row import SettingRow
from app.ui.widgets import button, words
from app.ui.widgets.path_field import PathField

_PARTS = re.compile(r"([/\\])")


class OfficeFileRow(SettingRow):
    """Nothing to choose: the path is shown to be copied, and its folder can be opened."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        label = self.tr("پرونده دفتر")
        self.place = _path_label(label)
        super().__init__(
            label,
            self.place,
            self.tr(
                "همه دفتر در این یک پرونده است؛ کلیدها و پشتیبان‌ها در دو پوشه کنار آن. "
                "پیش‌فرض: پوشه داده‌های برنامه."
            ),
            self.tr("نشانی مسیر پوشه جای دفتر داده") + " office file folder path database",
            parent,
        )
        self._desk = desk
        self._address = ""
        self._file: Path | None = None
        beside = QHBoxLayout()
        beside.setSpacing(theme.current().px(6))
        self.copy = button(self.tr("کپی نشانی"), self._copy, icon="copy")
        self.open = button(self.tr("گشودن پوشه"), self._open_folder, icon="open")
        for made in (self.copy, self.open):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            made.setEnabled(False)
            beside.addWidget(made)
        beside.addStretch(1)
        self.below.addLayout(beside)
        desk.opened.connect(self._ask)

    def _ask(self) -> None:
        if self._desk.is_open and self.isVisible():
            self._desk.ask(_place_of, self._show, owner=self)

    def _show(self, place: tuple[str, Path | None]) -> None:
        where, self._file = place
        self._address = str(self._file or where)
        self.place.setText(_breakable(self._address))
        self.copy.setEnabled(True)
        self.open.setEnabled(self._file is not None)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self._desk.done.emit(self.tr("نشانی پرونده دفتر کپی شد"), None)

    def _open_folder(self) -> None:
        if self._file is not None:
            file_dialogs.show_folder_of(self._file)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()


class FilesFolderRow(SettingRow):
    """The folder that is offered first for every file that she has written."""

    def __init__(self, desk: Desk, kept: Kept, parent: QWidget | None = None) -> None:
        label = self.tr("پوشه پرونده‌های خروجی")
        self.folder = PathField(label, file_dialogs.ask_for_folder, self.tr("پوشه اسناد"))
        super().__init__(
            label,
            self.folder,
            self.tr(
                "هنگام ذخیره PDF، برگه‌ها و رونوشت‌ها نخست این پوشه پیشنهاد می‌شود. "
                "پیش‌فرض: پوشه اسناد، سپس هر جا که بار پیش بودید."
            ),
            self.tr("ذخیره خروجی چاپ پی‌دی‌اف مسیر جای پرونده‌ها") + " output folder save export print pdf",
            parent,
        )
        self._desk = desk
        self.place = _path_label(label)
        self.absence = words(
            self.tr("اکنون در دسترس نیست؛ تا آن هنگام پوشه اسناد پیشنهاد می‌شود."), "muted", wrap=True
        )
        for told in (self.place, self.absence):
            told.hide()
            self.below.addWidget(told)
        self.folder.committed.connect(lambda chosen: kept.want(files_folder=str(chosen or "")))
        kept.shown.connect(self._show)
        self._show(kept.settings)

    def _show(self, settings: Settings) -> None:
        folder = Path(settings.files_folder) if settings.files_folder else None
        self.folder.set_value(folder)
        self.place.setText(_breakable(settings.files_folder))
        self.place.setVisible(folder is not None)
        self.absence.hide()
        if folder is not None and self._desk.is_open:  # a folder of the network may keep one waiting
            self._desk.ask_aside(lambda _office: folder.is_dir(), self._show_presence, owner=self)

    def _show_presence(self, present: bool) -> None:
        self.absence.setHidden(present)


def _path_label(name: str) -> QLabel:
    """A path in as many lines as it takes; it is copied by a button, for what is shown has breaks in it."""
    made = code_label(name)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return made


def _breakable(path: str) -> str:
    return _PARTS.sub("\\1\u200b", path)


def _place_of(office: Office) -> tuple[str, Path | None]:
    """The office as problems name it, and its file unless a server keeps it."""
    where = office.store.where
    return where, backups.office_file(where)
