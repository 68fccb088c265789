"""Builds the Qt application: language, direction, fonts, theme; folders and settings are given to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui import icons, speech, theme
from app.ui.fonts import load_fonts
from app.ui.garbage import Garbage
from app.ui.shortcuts import LatinKeys

LOCALES = {"fa": "fa_IR", "en": "en_GB"}
"""By name, for Python's enums of all languages and countries would cost milliseconds of start-up."""
_translators: list[QTranslator] = []
_folder: list[Path] = []


def build_application(
    argv: Sequence[str],
    *,
    resources: Path,
    translations: Path,
    language: str = "fa",
    theme_name: theme.ThemeName = "light",
    text_size: int = 100,
) -> QApplication:
    """The one application of the process, ready for its first window.

    `resources` holds fonts/, icons/ and styles/, `translations` the compiled dabir_*.qm where there
    are any; `text_size` is in percent, 80 … 200.
    """
    # As an argument and not by setStyle, which would load Python's enums of QStyle (10 ms).
    application = QApplication([*argv, "-style", "Fusion"])
    for name in ("icons", "styles"):
        QDir.setSearchPaths(name, [str(resources / name)])
    set_language(application, translations, language)
    application.setApplicationName("dabir")
    application.setApplicationDisplayName(QCoreApplication.translate("Application", "دبیر"))
    load_fonts(resources / "fonts")
    look = theme.install(application, resources / "styles" / "dabir.qss")
    look.changed.connect(icons.dress_again)
    look.apply(theme_name, text_size)
    LatinKeys(application)
    Garbage(application)
    return application


def change_language(application: QApplication, language: str) -> None:
    """The same, from the folder of translations that was given before."""
    set_language(application, _folder[0], language)


def set_language(application: QApplication, translations: Path, language: str) -> None:
    """Locale, direction, figures and translators of one language; windows built later speak it."""
    _folder[:] = [translations]
    speech.speak(language)
    locale = QLocale(LOCALES[language])
    QLocale.setDefault(locale)
    right_to_left = locale.textDirection()
    application.setLayoutDirection(right_to_left)
    while _translators:
        application.removeTranslator(_translators.pop())
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt_folder), (f"dabir_{language}", str(translations))):
        translator = QTranslator()
        if translator.load(name, folder):
            application.installTranslator(translator)
            _translators.append(translator)
