"""Whether what is written or drawn stands out from its ground, by its pixels (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from PIL import Image
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from app.ui import icons, theme
from app.ui.theme.tokens import LEAST_CONTRAST, LEAST_OF_SHAPES
from app.ui.widgets.labels import IconLabel
from app.ui.widgets.pick_many_field import PickManyField
from app.ui.widgets.rows import DETAIL_ROLE
from tools.inspection import pixels
from tools.inspection.widgets import place_of, rows_of, seen_part

LARGE, LARGE_AND_BOLD = 24.0, 18.66
"""From these heights of the font on, in px, letters are large (18 and 14 pt)."""
LEAST_OF_LARGE = {4.5: 3.0, 7.0: 4.5}
_BLUR, _BLUR_OF_SMALL = 0.95, 0.8
"""Of the contrast, what is left of it in the pixels of thin letters, and of strokes thinner than a pixel, as
those of a text below 100 % are; at 100 % the same colours are measured more strictly.
"""
_INSET = 4
_SMALLEST = 6
_CUT = 0.7
"""Of a height that must be in sight, or letters are cut."""
_LINE = 3
"""Between rows."""


def wrong(widgets: Iterable[QWidget], window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Each widget on which something is not seen well enough."""
    whole = pixels.picture(window.grab().toImage())
    for widget in widgets:
        if not widget.isEnabled() or not _lies_open(widget):
            continue
        least = _least_of(widget)
        for place in _places(widget):
            if place.intersected(seen_part(widget)).height() < _CUT * place.height():
                continue
            seen = pixels.ground_and_ink(pixels.part(whole, place.intersected(seen_part(widget))))
            if seen is None or seen[2] >= _blur() * least or _ratio_as_said(widget, seen[0]) >= least:
                continue
            ground, ink, ratio = seen
            yield widget, f"has a contrast of {ratio:.1f}, not {least}: {_told(ink)} on {_told(ground)}"
            break
        if _needs_edge(widget) and (ratio := _edge(whole, widget)) < LEAST_OF_SHAPES:
            yield widget, f"has an edge with a contrast of {ratio:.1f}, not {LEAST_OF_SHAPES}"


def _blur() -> float:
    return _BLUR_OF_SMALL if theme.current().factor < 1 else _BLUR


def _places(widget: QWidget) -> Iterator[QRect]:
    """Where something is written or drawn on it, in its window."""
    if isinstance(widget, QTabBar):
        yield from (_moved(widget, widget.tabRect(at)) for at in range(widget.count()))
    elif isinstance(widget, QHeaderView):
        yield _moved(widget, widget.rect())
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget)
    elif isinstance(widget, QTextEdit):
        yield _moved(widget, widget.viewport().geometry())
    elif isinstance(widget, QLabel):
        if widget.text() or isinstance(widget, IconLabel):
            yield _moved(widget, widget.contentsRect())
    elif isinstance(widget, (QLineEdit, QComboBox, QAbstractButton)):
        yield _moved(widget, widget.rect().adjusted(_INSET, _INSET, -_INSET, -_INSET))


def _cells(view: QAbstractItemView) -> Iterator[QRect]:
    """Each line of each cell of which the view shows enough."""
    inside = view.viewport().rect()
    for cell in chain.from_iterable(rows_of(view)):
        for line in _lines(view.visualRect(cell).adjusted(0, _LINE, 0, -_LINE), cell):
            seen = line.intersected(inside)
            if seen.height() >= max(_SMALLEST, _CUT * line.height()):
                yield _moved(view, seen.translated(view.viewport().pos()))


def _lines(rect: QRect, cell: QModelIndex) -> tuple[QRect, ...]:
    if not cell.data(DETAIL_ROLE):
        return (rect,)
    half = rect.height() // 2
    return (rect.adjusted(0, 0, 0, -half), rect.adjusted(0, half, 0, 0))


def _moved(widget: QWidget, rect: QRect) -> QRect:
    return rect.translated(place_of(widget).topLeft())


def _lies_open(widget: QWidget) -> bool:
    """Whether nothing lies over it: a panel, a toast, an open list."""
    part = seen_part(widget)
    if part.width() < _SMALLEST or part.height() < _SMALLEST:
        return False
    corners = (part.center(), part.topLeft() + QPoint(2, 2), part.bottomRight() - QPoint(2, 2))
    return all(_lies_open_at(widget, at) for at in corners)


def _lies_open_at(widget: QWidget, at: QPoint) -> bool:
    over = widget.window().childAt(at)
    return over is None or over is widget or widget.isAncestorOf(over) or over.isAncestorOf(widget)


def _least_of(widget: QWidget) -> float:
    """The least contrast that its letters or its icon must have."""
    if _is_icon(widget):
        return LEAST_OF_SHAPES
    least = LEAST_CONTRAST[theme.current().name]
    info = QFontInfo(widget.font())
    height = LARGE_AND_BOLD if info.weight() >= QFont.Weight.Bold else LARGE
    return LEAST_OF_LARGE[least] if info.pixelSize() >= height else least


def _is_icon(widget: QWidget) -> bool:
    if isinstance(widget, QToolButton):
        shows = widget.toolButtonStyle()
        return shows == Qt.ToolButtonStyle.ToolButtonIconOnly and not widget.icon().isNull()
    return isinstance(widget, IconLabel)


def _ratio_as_said(widget: QWidget, ground: pixels.Rgb) -> float:
    """Of the colour that the style sheet or the theme gives it: thin strokes have no pixel wholly in it."""
    if isinstance(widget, QToolButton):
        tint = icons.tint_of(widget) or icons.tint_of(widget.defaultAction())
        return _ratio(theme.current().colour(tint), ground) if tint else 0.0
    if not isinstance(widget, (QLabel, QLineEdit, QTextEdit, QComboBox)):
        return 0.0
    role = widget.foregroundRole()
    if isinstance(widget, QLineEdit):
        role = QPalette.ColorRole.Text if widget.text() else QPalette.ColorRole.PlaceholderText
    return _ratio(widget.palette().color(role), ground)


def _ratio(ink: QColor, ground: pixels.Rgb) -> float:
    if ink.alpha() < 255:
        return 0.0
    return pixels.contrast((ink.red(), ink.green(), ink.blue()), ground)


def _needs_edge(widget: QWidget) -> bool:
    """Fields are known by their edge; one that looks like written text until it is pointed at is not."""
    if not isinstance(widget, (QLineEdit, QTextEdit, QComboBox)):
        return False
    is_plain = widget.property("kind") == "plain" or widget.property("locked")
    if is_plain or (isinstance(widget, (QLineEdit, QTextEdit)) and widget.isReadOnly()):
        return False
    return place_of(widget) == seen_part(widget) and not _is_in_a_field(widget)


def _is_in_a_field(widget: QWidget) -> bool:
    """Which has an edge of its own."""
    parent = widget.parentWidget()
    return isinstance(parent, (PickManyField, QAbstractItemView)) or isinstance(
        parent and parent.parentWidget(), (PickManyField, QAbstractItemView)
    )


def _edge(whole: Image.Image, widget: QWidget) -> float:
    """The strongest contrast across the left and the lower edge, from outside to inside."""
    place = place_of(widget)
    across = QRect(place.left() - 3, place.center().y(), 7, 1)
    down = QRect(place.center().x(), place.bottom() - 3, 1, 7)
    open_ones = [one for one in (across, down) if _lies_open_at(widget, one.center())]
    return min((pixels.most_contrast(pixels.part(whole, one)) for one in open_ones), default=LEAST_OF_SHAPES)


def _told(colour: pixels.Rgb) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)
