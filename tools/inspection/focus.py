"""Whether she sees where the focus is: a ring of 2 px that stands out from what was there (WCAG 2.4.13)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QTabBar, QWidget

from app.ui.theme.tokens import LEAST_OF_SHAPES
from tools.inspection import pixels
from tools.inspection.widgets import above, place_of, seen_part

_NOTICED = 1.5
"""What differs from what was there before by less is not noticed; half of the ring must stand out from it."""
_MARGIN = 4
_SHARE = 0.62
"""Of the ring that must be seen: its corners are round, and letters may stand in it."""
_DEPTH = 12
"""Of layouts in one another."""
_BROUGHT = 100
"""ms after which a page has brought it into sight again, when the layout has moved it away."""
_KIND = ("kind", "tone", "role", "invalid")


def kind_of(widget: QWidget) -> tuple[object, ...]:
    """What looks the same with the focus; one of each kind is looked at."""
    look = tuple(str(widget.property(name) or "") for name in _KIND)
    inside = tuple(type(one).__name__ for one in list(above(widget))[:2])
    checked = widget.property("checked")
    return (type(widget).__name__, *look, inside, checked)


def wrong(widget: QWidget) -> str:
    """What is wrong with the look of a widget that has the focus, or nothing; the focus is gone after it."""
    window = widget.window()
    _lay_out()
    if seen_part(widget).isEmpty():
        QTest.qWait(_BROUGHT)
    places = [_around(one) for one in (widget, *list(above(widget))[:2])]
    area = places[-1].intersected(window.rect())
    if area.isEmpty() or seen_part(widget).isEmpty():
        return "has the focus out of sight"
    focused = pixels.picture(window.grab(area).toImage())
    widget.clearFocus()
    bare = pixels.picture(window.grab(area).toImage())
    ring = _ring(widget)
    changed = pixels.changed(bare, focused)
    strong = sum(count for count, ratio in changed if ratio >= LEAST_OF_SHAPES)
    seen = sum(count for count, ratio in changed if ratio >= _NOTICED)
    if strong >= ring and seen >= 2 * ring:
        return ""
    return (
        f"shows the focus by {seen} px, {strong} of enough contrast; of a ring of 2 px there are {2 * ring}"
    )


def _lay_out() -> None:
    """What showed the widget, or grew with the focus, takes its place: a layout asks the one around it."""
    for _depth in range(_DEPTH):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _around(widget: QWidget) -> QRect:
    return place_of(widget).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def _ring(widget: QWidget) -> int:
    """The pixels of a ring of 1 px around what is in sight of it, or of the part on which the keys act."""
    whole, box = place_of(widget), seen_part(widget)
    if isinstance(widget, QTabBar):
        whole = box = widget.tabRect(widget.currentIndex())
    elif isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        whole = widget.visualRect(widget.currentIndex())
        box = whole.intersected(widget.rect())
    across = (box.top() == whole.top()) + (box.bottom() == whole.bottom())  # a side out of sight shows none
    down = (box.left() == whole.left()) + (box.right() == whole.right())
    return int(_SHARE * (across * box.width() + down * box.height()))
