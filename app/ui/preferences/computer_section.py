"""این رایانه: theme, text size and language; it writes no file, it says what she wants."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.persian import digits
from app.settings import TEXT_SIZES, Settings
from app.ui.preferences.setting_row import Section, SettingRow
from app.ui.widgets import ChoiceField, words
from app.ui.widgets.segments import Segment, Segments

SIZES = (80, 90, 100, 110, 125, 150, 175, 200)


class ComputerSection(Section):
    """``changed(Settings)`` with the settings as she wants them from now on."""

    changed = Signal(object)

    def __init__(self, title: str, says: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(title, says, parent)
        self._settings = settings
        self._language_at_start = settings.language
        self._build()
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show the settings as they are now."""
        self._settings = settings
        self.theme.set_value(settings.theme)
        sizes = sorted({*SIZES, settings.text_size} & set(TEXT_SIZES))
        self.text_size.set_options([(size, digits.to_persian(f"{size}٪")) for size in sizes])
        self.text_size.set_value(settings.text_size)
        self.language.set_value(settings.language)
        self.restart.setVisible(settings.language != self._language_at_start)

    def _build(self) -> None:
        self.theme = Segments(
            self.tr("پوسته"), [Segment("light", self.tr("روشن")), Segment("dark", self.tr("تیره"))]
        )
        self.theme.chosen.connect(lambda name: self._say(theme=name))
        self.add(
            SettingRow(
                self.tr("پوسته"),
                self.theme,
                self.tr("رنگ زمینه و نوشته‌ها؛ بر چاپ اثری ندارد. پیش‌فرض: روشن."),
                "theme dark light",
            )
        )
        self.text_size = ChoiceField()
        self.text_size.committed.connect(lambda size: self._say(text_size=size))
        self.add(
            SettingRow(
                self.tr("اندازه نوشته"),
                self.text_size,
                self.tr("همه پنجره با آن بزرگ و کوچک می‌شود، از ۸۰ تا ۲۰۰ درصد. پیش‌فرض: ۱۰۰٪."),
                "text size font zoom",
            )
        )
        self.language = ChoiceField([("fa", "فارسی"), ("en", "English")])
        self.language.committed.connect(lambda language: self._say(language=language))
        row = self.add(
            SettingRow(
                self.tr("زبان برنامه"),
                self.language,
                self.tr("زبان دکمه‌ها و پیام‌ها؛ برگه‌های چاپی همیشه فارسی است. پیش‌فرض: فارسی."),
                "language",
            )
        )
        self.restart = words(self.tr("زبان پس از بستن و باز کردن برنامه عوض می‌شود."), "amber", wrap=True)
        self.restart.hide()
        row.below.addWidget(self.restart)

    def _say(self, **values: str | int) -> None:
        self.show_settings(replace(self._settings, **values))  # type: ignore[arg-type]
        self.changed.emit(self._settings)
