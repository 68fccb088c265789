"""این رایانه: how the window looks and speaks, the hall's display, files and printer of this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.settings import TEXT_SIZES, Settings
from app.ui import figures
from app.ui.desk import Desk
from app.ui.preferences.files_rows import FilesFolderRow, OfficeFileRow
from app.ui.preferences.hall_rows import HallLookRow, HallScreenRow
from app.ui.preferences.kept import Kept
from app.ui.preferences.printer_row import PrinterRow
from app.ui.preferences.section import Section
from app.ui.preferences.setting_row import SettingRow
from app.ui.preferences.shaping_row import ShapingRow
from app.ui.preferences.start_row import StartRow
from app.ui.widgets import CheckField, ChoiceField
from app.ui.widgets.segments import Segment, Segments
from app.words import Catalogue

SIZES = (80, 90, 100, 110, 125, 150, 175, 200)


class ComputerSection(Section):
    """It writes no file: what she wants is told to those who keep it."""

    def __init__(
        self,
        title: str,
        says: str,
        desk: Desk,
        catalogue: Catalogue,
        kept: Kept,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, says, "computer window", parent)
        self._kept = kept
        self._build_look()
        self._build_language()
        self.hall_look = self.add(HallLookRow(kept))
        self.hall_screen = self.add(HallScreenRow(kept))
        self.files_folder = self.add(FilesFolderRow(desk, kept))
        self.printer = self.add(PrinterRow(kept))
        self.office_file = self.add(OfficeFileRow(desk))
        self.shaping = self.add(ShapingRow(desk, catalogue))
        self.start = self.add(StartRow())
        kept.shown.connect(self.show_settings)
        self.show_settings(kept.settings)

    def show_settings(self, settings: Settings) -> None:
        """Show the settings as they are now."""
        self.theme.set_value(settings.theme)
        sizes = sorted({*SIZES, settings.text_size} & set(TEXT_SIZES))
        self.text_size.set_options([(size, figures.percent(size)) for size in sizes])
        self.text_size.set_value(settings.text_size)
        self.language.set_value(settings.language)
        self.gregorian.setChecked(settings.gregorian)

    def _build_look(self) -> None:
        looks = [
            Segment("light", self.tr("روشن")),
            Segment("dark", self.tr("تیره")),
            Segment("contrast", self.tr("پرتضاد")),
        ]
        self.theme = Segments(self.tr("پوسته"), looks)
        self.theme.chosen.connect(lambda name: self._kept.want(theme=name))
        self._add(
            "theme",
            SettingRow(
                self.tr("پوسته"),
                self.theme,
                self.tr("رنگ زمینه و نوشته‌ها؛ بر چاپ اثری ندارد. پیش‌فرض: روشن."),
                " ".join(
                    (
                        self.tr("تم رنگ شب تاریک سیاه سفید"),
                        *(look.label for look in looks),
                        "کنتراست theme dark light contrast accessibility",
                    )
                ),
            ),
        )
        self.text_size = ChoiceField()
        self.text_size.committed.connect(lambda size: self._kept.want(text_size=size))
        self._add(
            "text_size",
            SettingRow(
                self.tr("اندازه نوشته"),
                self.text_size,
                self.tr("همه پنجره با آن بزرگ و کوچک می‌شود، از ۸۰ تا ۲۰۰ درصد. پیش‌فرض: ۱۰۰٪."),
                self.tr("درشت ریز بزرگ قلم خط نما") + " text size font zoom",
            ),
        )

    def _build_language(self) -> None:
        self.language = ChoiceField([("fa", "فارسی"), ("en", "English")])
        self.language.committed.connect(lambda language: self._kept.want(language=language))
        self._add(
            "language",
            SettingRow(
                self.tr("زبان برنامه"),
                self.language,
                self.tr(
                    "زبان دکمه‌ها و پیام‌ها؛ همان دم عوض می‌شود. برگه‌های چاپی و نمایش سالن همیشه فارسی است. "
                    "پیش‌فرض: فارسی."
                ),
                "language English Persian Farsi زبان فارسی انگلیسی",  # for who cannot read the other one
            ),
        )
        self.gregorian = CheckField(self.tr("تاریخ میلادی در کنار"))
        self.gregorian.committed.connect(lambda wanted: self._kept.want(gregorian=wanted))
        self._add(
            "gregorian",
            SettingRow(
                self.tr("تاریخ میلادی"),
                self.gregorian,
                self.tr(
                    "در پنجره، هر جا که جا باشد، روز میلادی هم در پرانتز می‌آید؛ بر چاپ اثری ندارد. "
                    "پیش‌فرض: خاموش."
                ),
                "gregorian calendar date",
            ),
        )

    def _add(self, name: str, row: SettingRow) -> None:
        self.add(row).offer_default_of(name, self._kept)
