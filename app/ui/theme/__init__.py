"""The look in one place: tokens, palette and style sheet; widgets ask `current()` and name no colour."""

from app.ui.theme.theme import FAMILY, TextRole, Theme, current, install
from app.ui.theme.tokens import GAP, GAP_TIGHT, GAP_WIDE, ROW_HEIGHT, ThemeName

__all__ = [
    "FAMILY",
    "GAP",
    "GAP_TIGHT",
    "GAP_WIDE",
    "ROW_HEIGHT",
    "TextRole",
    "Theme",
    "ThemeName",
    "current",
    "install",
]
