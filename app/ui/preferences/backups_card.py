"""Backups in the settings: one taken now, the second place, the way back to an earlier state."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.problems import Problem
from app.ui import file_dialogs
from app.ui.backups.keeper import Keeper
from app.ui.backups.shelf import Shelf
from app.ui.desk import Desk
from app.ui.preferences.setting_card import SettingCard
from app.ui.preferences.setting_row import SettingRow
from app.ui.widgets import Banner, button, words
from app.ui.widgets.path_field import PathField
from app.words import Catalogue


class BackupsCard(SettingCard):
    """``place`` is the row of the second place."""

    def __init__(
        self, desk: Desk, catalogue: Catalogue, keeper: Keeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("پشتیبان‌های این دفتر"),
            self.tr(
                "با هر تأیید صورتجلسه، هنگام بستن برنامه و در میانه کار هر ۱۵ دقیقه، رونوشتی کامل و سنجیده "
                "از دفتر گرفته می‌شود: ده‌تای آخر، یکی برای هر روز تا سی روز و یکی برای هر ماه تا دوازده ماه "
                "می‌ماند. کلید امضاها در پشتیبان نیست."
            ),
            self.tr("پشتیبان بازگرداندن رونوشت بازیابی نسخه") + " backup restore copy",
            parent,
        )
        self._desk, self._catalogue, self._keeper = desk, catalogue, keeper
        self.now = button(self.tr("هم‌اکنون پشتیبان بگیر"), self.take, icon="archive")
        self.add_action(self.now)
        self.result, self.problem = Banner("", "green"), Banner("", "red")
        for banner in (self.result, self.problem):
            banner.hide()
            self.column.addWidget(banner)
        self.shelf = Shelf(keeper, catalogue)
        self.column.addWidget(self.shelf)
        self.place = self._build_place()

    def ask(self) -> None:
        """Ask which backups there are, and whether the second place is present."""
        self.shelf.ask()
        self._keeper.ask_place(self._show_place, self)

    def take(self) -> None:
        """Take one now."""
        self._clear()
        self.now.setEnabled(False)
        self._keeper.take(self._taken, self._refuse)

    def choose(self, folder: Path | None) -> None:
        """Have backups in this place, too."""
        self._clear()
        self.field.set_problem(None)

        def refused(problem: Problem) -> None:
            self.field.set_problem(self._catalogue.problem(problem))
            self.ask()

        self._keeper.choose_place(folder, self.ask, refused, self)

    def _build_place(self) -> SettingRow:
        name = self.tr("جای دوم پشتیبان")
        self.field = PathField(name, file_dialogs.ask_for_folder, self.tr("تنها کنار دفتر"))
        self.field.committed.connect(self.choose)
        row = SettingRow(
            name,
            self.field,
            self.tr(
                "حافظه همراه یا پوشه‌ای در شبکه؛ هر بار که در دسترس باشد پشتیبان در آن هم نوشته می‌شود. "
                "پیش‌فرض: هیچ."
            ),
            self.tr("پشتیبان فلش حافظه همراه پوشه") + " backup folder usb stick",
        )
        self.presence = words("", "muted", wrap=True)
        self.presence.hide()
        row.below.addWidget(self.presence)
        return row

    def _show_place(self, chosen: str, present: bool) -> None:
        self.field.set_value(Path(chosen) if chosen else None)
        told = (
            self.tr("اکنون در دسترس است.")
            if present
            else self.tr("اکنون وصل نیست؛ تا وصل شود، تنها کنار دفتر.")
        )
        self.presence.setText(told)
        self.presence.setVisible(bool(chosen))

    def _taken(self, taken: Any) -> None:
        self.now.setEnabled(True)
        if taken.problems:
            self._refuse(taken.problems[0])
        made, same = len(taken.made), len(taken.same)
        if made or same:
            told = self.tr("پشتیبان گرفته و درستی آن سنجیده شد.")
            if not made:
                told = self.tr("از پشتیبان پیشین چیزی عوض نشده است؛ همان درست و کامل است.")
            self.result.set_sentence(told)
            self.result.show()
        self.ask()

    def _clear(self) -> None:
        self.result.hide()
        self.problem.hide()

    def _refuse(self, problem: Problem) -> None:
        self.now.setEnabled(True)
        self.problem.set_sentence(self._catalogue.problem(problem))
        self.problem.show()
