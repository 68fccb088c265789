"""Whether Tab comes everywhere and back, in the order in which a page is read (WCAG 2.1.1, 2.1.2, 2.4.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from app.ui.palette import CommandPalette
from tools.inspection.widgets import above, called, place_of, takes_tab

_SLACK = 6
_KNOWN = "inspected"
_KEY = "\u2066"
"""Before the key in the tool tip of what has one."""
_PATIENCE = 1000
_PARTS_OF = (QLineEdit, QTabBar, QComboBox, QAbstractSpinBox, QCalendarWidget, QScrollBar)

Look = Callable[[QWidget], str]


class Walk:
    """Goes through a window by Tab, from where the focus is until it is there again.

    ``look`` sees every stop that is not known yet while it has the focus, and says what is wrong, or nothing;
    there Shift+Tab is pressed, too.  Of a window that is walked again only what is new is asked.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self.stops: list[QWidget] = []
        self.faults: list[tuple[QWidget, str]] = []

    def go(self, widgets: Sequence[QWidget]) -> None:
        """Walk through the window of these widgets, which are all that it shows."""
        self.stops, self.faults = [], []
        over = next((one for one in widgets if isinstance(one, CommandPalette)), None)
        if over is not None:  # it keeps Tab to itself until it is left
            widgets = [one for one in widgets if over.isAncestorOf(one)]
        if (first := _start(widgets)) is None:
            return
        at: QWidget | None = first
        while at is not None and at not in self.stops:
            self.stops.append(at)
            at = self._step(at)
        if at is not first and first.isVisible():  # a field may go when it is left
            self.faults.append((self.stops[-1], f"is the end of the way: Tab does not come back {_told(at)}"))
        if at is not None and not at.property(_KNOWN):
            self._ask(first, self.stops[-1])
        self.faults += wrong_order(self.stops)
        there_still = [one for one in widgets if isValid(one)]  # a field that is left may take others away
        self.faults += _not_reached(there_still, self.stops)

    def _step(self, at: QWidget) -> QWidget | None:
        QTest.keyClick(at, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is not None and not now.property(_KNOWN):
            self._ask(now, at)
        return now

    def _ask(self, widget: QWidget, before: QWidget) -> None:
        """``widget`` has the focus, which came from the one ``before``; it has it afterwards, too."""
        widget.setProperty(_KNOWN, True)
        QTest.keyClick(widget, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        if (now := QApplication.focusWidget()) is not before and before.isVisible():
            self.faults.append((widget, f"lets Shift+Tab go {_told(now)}, not back to {called(before)}"))
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            QTest.keyClick(before, Qt.Key.Key_Tab)  # it is scrolled to, which `setFocus` does not
        if what := self._look(widget):
            self.faults.append((widget, what))
        widget.setFocus(Qt.FocusReason.TabFocusReason)


def wrong_order(ring: Sequence[QWidget]) -> Iterator[tuple[QWidget, str]]:
    """Each stop from which Tab goes back in the page: up, or against the line in the same row.

    Once it must, from the end of the window to its beginning.
    """
    back = []
    for one, other in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        first, second, depth = _parts(one, other)
        if what := _backwards(place_of(first), place_of(second), one.layoutDirection()):
            back.append((depth, one, f"sends Tab {what}, to {called(other)}"))
    outermost = min((depth for depth, _one, _what in back), default=0)
    ends = [at for at, (depth, _one, _what) in enumerate(back) if depth == outermost]
    for at, (_depth, one, what) in enumerate(back):
        if at != ends[-1]:
            yield one, what


def _not_reached(widgets: Sequence[QWidget], reached: Sequence[QWidget]) -> Iterator[tuple[QWidget, str]]:
    """What takes the focus or can be clicked, and Tab did not come to."""
    for widget in widgets:
        if not widget.isEnabled() or widget in reached or not (takes_tab(widget) or _is_clicked(widget)):
            continue
        if _KEY in widget.toolTip():
            continue
        if not any(isinstance(one, _PARTS_OF) for one in above(widget)) and not _goes_with_its_group(widget):
            yield widget, "is not reached by Tab"


def _is_clicked(widget: QWidget) -> bool:
    if widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        return False
    points = widget.cursor().shape() is Qt.CursorShape.PointingHandCursor
    return points or isinstance(widget, QAbstractButton)


def _start(widgets: Sequence[QWidget]) -> QWidget | None:
    """The stop at which the focus is, or comes to from where it is; the window is made the active one."""
    reached = [one for one in widgets if takes_tab(one) and one.isEnabled()]
    if not reached:
        return None
    window = reached[0].window()
    if not window.isActiveWindow():
        window.activateWindow()
        QTest.qWaitForWindowActive(window, _PATIENCE)
    now = QApplication.focusWidget()
    if now not in reached:
        QTest.keyClick(now or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
    if now is None:
        reached[0].setFocus(Qt.FocusReason.TabFocusReason)
        now = QApplication.focusWidget()
    return now


def _told(now: QWidget | None) -> str:
    return f"to {called(now)}" if now is not None else "astray"


def _parts(one: QWidget, other: QWidget) -> tuple[QWidget, QWidget, int]:
    """The two parts of the page in which they stand, where it divides, and how deep in the window that is."""
    path = list(reversed([one, *above(one)]))
    other_path = list(reversed([other, *above(other)]))
    depth = next((at for at, (a, b) in enumerate(zip(path, other_path, strict=False)) if a is not b), 0)
    return path[depth], other_path[depth], depth


def _backwards(one: QRect, other: QRect, direction: Qt.LayoutDirection) -> str:
    from_right = direction is Qt.LayoutDirection.RightToLeft
    is_further = other.right() <= one.left() + _SLACK if from_right else other.left() >= one.right() - _SLACK
    is_before = other.left() >= one.right() - _SLACK if from_right else other.right() <= one.left() + _SLACK
    if other.bottom() <= one.top() + _SLACK and not is_further:
        return "upwards"
    same_row = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) > _SLACK
    return "against the line" if same_row and is_before else ""


def _goes_with_its_group(widget: QWidget) -> bool:
    """Of choices that exclude each other Tab comes to the one that is on; arrows go on."""
    if not isinstance(widget, QAbstractButton):
        return False
    group: QButtonGroup | None = widget.group()  # which Qt's stubs take for granted
    return widget.autoExclusive() if group is None else group.exclusive()
