"""Words put into a box: the largest of some sizes that fits, then pages; cut only between words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QTextLayout, QTextOption

from app.ui import speech, theme
from app.ui.meetings.hall.display.type_sizes import LEADING, pixels
from app.ui.widgets.elided import written


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines in their size (px); `per_page` is how many of them the box holds."""

    lines: tuple[str, ...]
    size: int
    per_page: int

    @property
    def pages(self) -> int:
        """Into how many pages the lines go, at least one."""
        return max(1, -(-len(self.lines) // self.per_page))

    @property
    def line_height(self) -> float:
        """From line to line, px."""
        return self.size * LEADING

    def page(self, number: int) -> tuple[str, ...]:
        """The lines of a page, from 0."""
        return self.lines[number * self.per_page : (number + 1) * self.per_page]


def font(size: int, bold: bool = False, tabular: bool = False) -> QFont:
    """The font of the display in px; `tabular`, for figures only, gives digits one width."""
    # Strokes of the regular weight are thin on a picture that a lamp throws into a lit hall.
    made = theme.current().font("body", QFont.Weight.Bold if bold else QFont.Weight.Medium, tabular)
    made.setPixelSize(size)
    return made


def width_of(text: str, size: int, bold: bool = False, tabular: bool = False) -> float:
    """How wide a text is in one line, px."""
    return QFontMetricsF(font(size, bold, tabular)).horizontalAdvance(text)


def running(option: QTextOption) -> QTextOption:
    """Text that runs from right to left, whatever letter it begins with."""
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    return option


def lines_of(text: str, size: int, width: float, bold: bool = False) -> tuple[str, ...]:
    """The text in lines that are no wider than `width`, with its own line breaks."""
    option = running(QTextOption())
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    found: list[str] = []
    for paragraph in text.splitlines():
        laid = QTextLayout(paragraph, font(size, bold))
        laid.setTextOption(option)
        laid.beginLayout()
        while (line := laid.createLine()).isValid():
            line.setLineWidth(width)
            start = _characters(paragraph, line.textStart())
            found.append(paragraph[start : _characters(paragraph, line.textStart() + line.textLength())])
        laid.endLayout()
    return tuple(line.strip() for line in found if line.strip())


def cut(text: str, size: int, width: float, most: int = 1, bold: bool = False) -> tuple[str, ...]:
    """The text in at most so many lines; the last ends in «…» between words where there is more."""
    lines = lines_of(text, size, width, bold)
    if len(lines) <= most:
        return lines
    with speech.of_the_hall():
        rest = written(" ".join(lines[most - 1 :]), QFontMetrics(font(size, bold)), int(width))
    return (*lines[: most - 1], rest)


def fitted(
    text: str,
    width: float,
    room: float,
    picture: float,
    shares: Sequence[float],
    bold: bool = False,
    most: int = 0,
) -> Fitted:
    """The text as large as it fits into a box of a picture of such a height, in one of the `shares` of it.

    In at most so many lines, if a number is given, else in pages where the last share is too large too.
    """
    for share in shares:
        size = pixels(share, picture)
        per_page = int(room / (size * LEADING))
        lines = lines_of(text, size, width, bold)
        if len(lines) <= min(per_page, most or per_page):
            return Fitted(lines, size, per_page)
    per_page = max(1, per_page)
    return Fitted(cut(text, size, width, min(most, per_page), bold) if most else lines, size, per_page)


def _characters(text: str, units: int) -> int:
    """Qt counts in halves of UTF-16."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
