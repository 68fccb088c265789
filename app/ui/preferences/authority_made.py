"""The authority that the office has: who it is, its fingerprint, where its key is, and its drawers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import authority, root_letter
from app.services.authority import AuthorityMade
from app.services.office import Office
from app.ui import figures, file_dialogs, theme
from app.ui.desk import Desk
from app.ui.preferences.drawers import Drawers
from app.ui.preferences.form_parts import code_label, in_groups
from app.ui.preferences.root_key import CarryPanel, RootPassphrasePanel
from app.ui.widgets import Chip, FlowLayout, IconLabel, button, words
from app.words import Catalogue

_TRIAL = "آزمایشی"


class AuthorityMadeView(QWidget):
    """``changed`` when its key has been moved, ``refused(Problem)`` when something at once was."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._root: Path | None = None
        self._key_here = True
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._build_head())
        told = words(
            self.tr("اثر انگشت گواهی ریشه (SHA-256)؛ هر کس گواهی را می‌گیرد آن را با این می‌سنجد:"),
            "muted",
            True,
        )
        column.addWidget(told)
        self.fingerprint = code_label(self.tr("اثر انگشت گواهی ریشه"))
        column.addWidget(self.fingerprint)
        self.place = code_label(self.tr("جای پرونده گواهی ریشه"))
        column.addWidget(self.place)
        column.addWidget(self._build_key_place())
        column.addWidget(self._build_drawers())

    def show_authority(self, made: AuthorityMade) -> None:
        """Show the authority as it is now."""
        self._root = made.root
        if made.key_here != self._key_here:
            self.drawers.close_panel()
        self._key_here = made.key_here
        self.name.setText(made.name)
        day = figures.long_day(made.valid_to.astimezone().date())
        self.valid.set_text(self.tr("معتبر تا {day}").format(day=day))
        self.trial.setVisible(_TRIAL in made.name)
        self.fingerprint.setText(in_groups(made.fingerprint))
        self.place.setText(str(made.root))
        self.place.setToolTip(str(made.root))
        self.key_place.setText(
            self.tr("کلید ریشه روی همین رایانه است؛ رونوشتی از آن را جدا نگه دارید.")
            if made.key_here
            else self.tr("کلید ریشه روی این رایانه نیست؛ برای ساختن و ابطال کلید، حافظه آن را وصل کنید.")
        )
        self.carry.setVisible(made.key_here)

    def _build_head(self) -> QWidget:
        head = QWidget()
        row = FlowLayout(head, theme.current().px(8))
        self.name = words("", "strong")
        self.valid = Chip("", "green")
        self.trial = Chip(self.tr("آزمایشی"), "amber")
        for part in (IconLabel("verified", "green", 18), self.name, self.valid, self.trial):
            row.addWidget(part)
        return head

    def _build_key_place(self) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        self.key_place = words("", "label", wrap=True)
        row.addWidget(IconLabel("key", "muted", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.key_place, 1)
        return place

    def _build_drawers(self) -> Drawers:
        self.drawers = Drawers()
        self.export = self.drawers.add_action(
            button(self.tr("گواهی ریشه برای دیگران…"), self._ask_where, icon="export")
        )
        self.letter = self.drawers.add_action(
            button(self.tr("نامه گواهی ریشه…"), self._ask_where_letter, icon="print")
        )
        self.carry = self.drawers.add(self.tr("رونوشت و بردن کلید"), "copy", self._carry_panel)
        self.change = self.drawers.add(self.tr("تغییر گذرواژه"), "key", self._passphrase_panel)
        self.change.setAccessibleDescription(self.tr("گذرواژه مرجع گواهی"))
        self.folder = self.drawers.add_action(
            button(self.tr("گشودن پوشه"), self._open_folder, "quiet", "open")
        )
        return self.drawers

    def _carry_panel(self) -> QWidget:
        return CarryPanel(self._desk, self._catalogue, self._done)

    def _passphrase_panel(self) -> QWidget:
        return RootPassphrasePanel(self._desk, self._catalogue, self._key_here, self._done)

    def _done(self, sentence: str) -> None:
        self.drawers.close_panel()
        self._desk.done.emit(sentence, None)
        self.changed.emit()

    def export_to(self, file: Path) -> None:
        """Write the root's certificate for others to trust."""
        self._write(authority.export_root, file, self.tr("گواهی ریشه نوشته شد: {file}"))

    def write_letter(self, file: Path) -> None:
        """Write the letter, to be printed, that makes the root's certificate known."""
        self._write(root_letter.write, file, self.tr("نامه گواهی ریشه نوشته شد: {file}"))

    def _ask_where(self) -> None:
        title = self.tr("گواهی ریشه برای دیگران")
        file_dialogs.ask_where_to_write_copy(self, title, "root.cer", self.export_to)

    def _ask_where_letter(self) -> None:
        file_dialogs.ask_where_to_write(self, self.tr("نامه گواهی ریشه"), "root.pdf", self.write_letter)

    def _write(self, write: Callable[[Office, Path], object], file: Path, sentence: str) -> None:
        def written(_what: object) -> None:
            self._desk.done.emit(sentence.format(file=f"\u2066{file.name}\u2069"), None)

        self._desk.ask(lambda office: write(office, file), written, self.refused.emit, self)

    def _open_folder(self) -> None:
        if self._root is not None:
            file_dialogs.show_folder_of(self._root)
