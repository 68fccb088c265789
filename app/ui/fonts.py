"""Loads the bundled Vazirmatn (OFL); the product shows no text in a font of the host."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FONT_FILES = ("Vazirmatn-Regular.ttf", "Vazirmatn-Medium.ttf", "Vazirmatn-Bold.ttf")


def load_fonts(folder: Path) -> None:
    """Register the three weights; raises FileNotFoundError where one is missing or unreadable."""
    for name in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise FileNotFoundError(folder / name)
