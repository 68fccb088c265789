"""The backups that there are, the newest first, each to be looked into; and a file of hers from elsewhere."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.backup import BackupKind
from app.persian.isolates import isolated
from app.ui import figures, file_dialogs, theme
from app.ui.backups.keeper import Keeper
from app.ui.backups.preview_panel import moment_in_words, size_in_words
from app.ui.backups.restore_panel import RestorePanel
from app.ui.widgets import ElidedLabel, IconLabel, button, words
from app.ui.widgets.group import Group
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue

SHOWN = 5


class Shelf(QWidget):
    """A list, and below it what is in the backup that she looks into."""

    listed = Signal(int)

    def __init__(self, keeper: Keeper, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._found: tuple[Any, ...] = ()
        self._all = False
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.none = words(self.tr("هنوز پشتیبانی گرفته نشده است."), "muted")
        self.rows: RowsById[BackupRow] = RowsById(self._make_row, px(4))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        self.more = button("", self._show_all, "quiet", "down")
        self.other = button(self.tr("پرونده دیگری…"), self._ask_for_file, "quiet", "open")
        line.addWidget(self.more)
        line.addWidget(self.other)
        line.addStretch(1)
        self.restoring = RestorePanel(keeper, catalogue)
        self.problem, self.preview = self.restoring.problem, self.restoring.preview
        self.preview.dismissed.connect(self._dismiss)
        column.addWidget(self.none)
        column.addWidget(self.rows)
        column.addLayout(line)
        column.addWidget(self.restoring)
        keeper.changed.connect(self.ask)

    def ask(self) -> None:
        """Ask which backups there are now."""
        self._keeper.ask_list(self._show, self)

    def look(self, file: Path) -> None:
        """Show what is in a file, which need not be on the list."""
        self.restoring.clear()
        title = self.tr("در پشتیبان {name}").format(name=self._name_of(file))

        def seen(preview: Any) -> None:
            self.restoring.show_preview(preview, title)
            QTimer.singleShot(0, self.preview, self._bring_into_sight)

        self._keeper.ask_preview(file, seen, self.restoring.refuse, self)

    def _bring_into_sight(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.preview)

    def _name_of(self, file: Path) -> str:
        for one in self._found:
            if one.file == file:
                return moment_in_words(one.name.at)
        return isolated(file.name)

    def _show(self, found: tuple[Any, ...]) -> None:
        self._found = found
        self.none.setVisible(not found)
        shown = found if self._all else found[:SHOWN]
        self.rows.sync([str(one.file) for one in shown])
        own = self._own_folder()
        for row, one in zip(self.rows, shown, strict=True):
            row.show_backup(one, one.file.parent == own)
        self.more.setText(self.tr("همه {count} پشتیبان").format(count=figures.grouped(len(found))))
        self.more.setVisible(len(shown) < len(found))
        self.listed.emit(len(found))

    def _own_folder(self) -> Path | None:
        return next((one.file.parent for one in self._found if one.file.parent.suffix == ".backups"), None)

    def _show_all(self) -> None:
        self._all = True
        self._show(self._found)
        row = self.rows.at(SHOWN)
        if row is not None:
            row.look.setFocus()

    def _make_row(self, file: str) -> BackupRow:
        row = BackupRow()
        row.look.clicked.connect(lambda: self.look(Path(file)))
        return row

    def _dismiss(self) -> None:
        self.preview.hide()
        self.other.setFocus()

    def _ask_for_file(self) -> None:
        file_dialogs.ask_for_office(self, self.tr("پرونده پشتیبان"), self.look)


class BackupRow(Group):
    """One backup: its moment, where it lies and how large it is, and the button that looks into it."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        self.moment, self.facts = ElidedLabel(role="strong"), ElidedLabel(role="label")
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.look = button(self.tr("دیدن و بازگرداندن…"), icon="preview")
        row.addWidget(IconLabel("archive", "muted", 16))
        row.addWidget(self.moment)
        row.addWidget(self.facts, 1)
        row.addWidget(self.look)

    def show_backup(self, backup: Any, beside_office: bool) -> None:
        """Show a backup."""
        moment = moment_in_words(backup.name.at)
        self.moment.setText(moment)
        facts = [self.tr("کنار دفتر") if beside_office else self.tr("در جای دوم")]
        if backup.name.kind is BackupKind.BEFORE_RESTORE:
            facts.insert(0, self.tr("پیش از بازگردانی"))
        with contextlib.suppress(OSError):  # the stick has just been pulled out
            facts.append(size_in_words(backup.file.stat().st_size))
        self.facts.setText(" · ".join(facts))
        self.setAccessibleName(f"{moment} · {self.facts.text()}")
        self.look.setAccessibleDescription(f"{self.facts.text()} · {backup.file.name}")
        self.look.setAccessibleName(self.tr("دیدن و بازگرداندن پشتیبان {moment}").format(moment=moment))
