"""کتابخانه توکن: the file through which this computer speaks with tokens and cards (PKCS#11)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.settings import Settings
from app.ui import file_dialogs
from app.ui.preferences.kept import Kept
from app.ui.preferences.setting_row import SettingRow
from app.ui.widgets.path_field import PathField


class TokenLibraryRow(SettingRow):
    """Whichever answered last is remembered; another can be named before any token is asked."""

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        label = self.tr("کتابخانه توکن")
        self.library = PathField(label, file_dialogs.ask_for_file, self.tr("جست‌وجو در جاهای همیشگی"))
        super().__init__(
            label,
            self.library,
            self.tr(
                "پرونده‌ای از سازنده توکن که این رایانه با آن با توکن سخن می‌گوید؛ آنچه بار پیش "
                "پاسخ داد به یاد می‌ماند. پیش‌فرض: جست‌وجو در جاهای همیشگی."
            ),
            self.tr("کارت هوشمند درایور راه‌انداز امضا") + " token smart card pkcs11 library driver",
            parent,
        )
        self.library.committed.connect(lambda file: kept.want(token_library=str(file or "")))
        kept.shown.connect(self._show)
        self._show(kept.settings)

    def _show(self, settings: Settings) -> None:
        self.library.set_value(Path(settings.token_library) if settings.token_library else None)
