"""Tab goes as the eye goes: down the page and along the line, whatever was put in later; it knows no page.

Qt goes in the order in which widgets were made: a row that comes later would be last in the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.ui.widgets.into_view import bring_into_view

_BY_TAB = frozenset({Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus})
_SLACK = 3
"""What overlaps by so many px stands beside or below, not over."""


class _Box(NamedTuple):
    """A part and where it lies; `along` is counted from the side where a line begins."""

    down: tuple[int, int]
    along: tuple[int, int]
    part: QWidget


def focus_next(window: QWidget, forward: bool) -> bool:
    """Give the focus to what is read next in a window, or before; after the last comes the first."""
    stops = reading_order(window)
    if not stops:
        return False
    now = QApplication.focusWidget()
    at = stops.index(now) if now in stops else _near(stops, now, forward)
    there = stops[(at + (1 if forward else -1)) % len(stops)]
    there.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _show(there)
    return True


def reading_order(window: QWidget) -> list[QWidget]:
    """What Tab comes to in a window, in the order in which it is read."""
    found: list[QWidget] = []
    _gather(window, found)
    return found


def _gather(widget: QWidget, found: list[QWidget]) -> None:
    if widget.focusPolicy() in _BY_TAB and widget.focusProxy() is None and widget.isEnabled():
        found.append(widget)
    parts = [one for one in widget.children() if isinstance(one, QWidget) and one.isVisible()]
    parts = [one for one in parts if not one.isWindow()]
    if len(parts) > 1:
        parts = [box.part for box in _in_order([_box(one) for one in parts])]
    for part in parts:
        _gather(part, found)


def _box(part: QWidget) -> _Box:
    place = part.geometry()
    along = place.left(), place.right()
    if part.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        along = -place.right(), -place.left()
    return _Box((place.top(), place.bottom()), along, part)


def _in_order(boxes: Sequence[_Box]) -> Sequence[_Box]:
    """From above, and what stands beside each other along the line; what lies over another comes after it."""
    if len(boxes) < 2:
        return boxes
    for extent in (attrgetter("down"), attrgetter("along")):
        groups = _apart(boxes, extent)
        if len(groups) > 1:
            return [box for group in groups for box in _in_order(group)]
    return sorted(boxes, key=attrgetter("down", "along"))


def _apart(boxes: Sequence[_Box], extent: Callable[[_Box], tuple[int, int]]) -> list[list[_Box]]:
    """Groups between which there is room, all across."""
    groups: list[list[_Box]] = []
    reach = 0
    for box in sorted(boxes, key=extent):
        near, far = extent(box)
        if not groups or near > reach - _SLACK:
            groups.append([])
            reach = far
        groups[-1].append(box)
        reach = max(reach, far)
    return groups


def _near(stops: Sequence[QWidget], now: QWidget | None, forward: bool) -> int:
    """Beside what has the focus and is no stop: the last one before it, or backwards the next."""
    inside = [at for at, stop in enumerate(stops) if now is not None and now.isAncestorOf(stop)]
    if inside:
        return inside[0] - 1 if forward else inside[0]
    return -1 if forward else 0


def _show(widget: QWidget) -> None:
    """Scroll to it; Qt does so only where the area that is left is the one that is entered."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            bring_into_view(above, widget)
        above = above.parentWidget()
