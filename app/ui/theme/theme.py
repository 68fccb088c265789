"""The look that is on now: applies colours, style sheet and text size to the application, at run time too."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from app.ui.theme.palette import palette_of
from app.ui.theme.stylesheet import fill, room, scaled
from app.ui.theme.tokens import COLOURS, POINT_SIZES, TEXT_SIZE_RANGE, Colours, ThemeName

TextRole = Literal["tiny", "small", "label", "body", "lead", "title", "clock"]
FAMILY = "Vazirmatn"
ROOM = 14
"""A length of up to so many px at 100 % is room around words, not for them."""


class Theme(QObject):
    """One per application. `changed` follows every switch: repaint what was painted by hand."""

    changed = Signal()

    def __init__(self, application: QApplication, template: Path) -> None:
        super().__init__(application)
        self._application = application
        self._template = template
        self._name: ThemeName = "light"
        self._factor = 1.0

    @property
    def name(self) -> ThemeName:
        return self._name

    @property
    def factor(self) -> float:
        """Text size as a factor, 0.8 … 2.0."""
        return self._factor

    @property
    def colours(self) -> Colours:
        return COLOURS[self._name]

    def apply(self, name: ThemeName, text_size: int) -> None:
        """Switch to a theme and a text size in percent (clamped to 80 … 200)."""
        low, high = TEXT_SIZE_RANGE
        self._name, self._factor = name, min(max(text_size, low), high) / 100
        scheme = Qt.ColorScheme.Light if name == "light" else Qt.ColorScheme.Dark
        self._application.styleHints().setColorScheme(scheme)
        self._application.setPalette(palette_of(self.colours))
        self._application.setFont(self.font("body"))
        right_to_left = self._application.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line_end = "left" if right_to_left else "right"
        self._application.setStyleSheet(fill(self._sheet_of(name), name, self._factor, line_end))
        self.changed.emit()

    def _sheet_of(self, name: ThemeName) -> str:
        sheet = self._template.read_text(encoding="utf-8")
        if name != "contrast":
            return sheet
        return sheet + self._template.with_name("contrast.qss").read_text(encoding="utf-8")

    def colour(self, token: str) -> QColor:
        """A colour by its token's name, for the few places that paint by hand."""
        return QColor(getattr(self.colours, token))

    def px(self, pixels: int) -> int:
        """A length in px at 100 %, for the text size that is on."""
        return (room if pixels <= ROOM else scaled)(pixels, self._factor)

    def sides(self, begin: int, end: int) -> tuple[int, int]:
        """Left and right, px, for room at the beginning and the end of a line: Qt does not mirror margins."""
        left, right = self.px(end), self.px(begin)
        right_to_left = self._application.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return (left, right) if right_to_left else (right, left)

    def font(
        self, role: TextRole = "body", weight: QFont.Weight = QFont.Weight.Normal, tabular: bool = False
    ) -> QFont:
        """The font of a text role; `tabular`, for figures only, gives digits one width (OpenType `tnum`)."""
        font = QFont(FAMILY)
        font.setPointSizeF(POINT_SIZES[role] * self._factor)
        font.setWeight(weight)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
            # Vazirmatn makes them as wide as Latin digits, which is loose for Persian ones.
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 88)
        return font


_installed: list[Theme] = []


def install(application: QApplication, template: Path) -> Theme:
    """Make the application's theme; called once by `application`."""
    _installed[:] = [Theme(application, template)]
    return _installed[0]


def current() -> Theme:
    """The application's theme; a program error before `install`."""
    return _installed[0]
