"""What a person sees of the window: widgets by the names a screen reader speaks, in the order of reading."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QScrollArea, QTabBar, QWidget

from app.ui.tasks import Tasks

Seen = TypeVar("Seen", bound=QWidget)
PATIENCE = 20.0
"""Seconds after which something that should have come is missed; never slept through."""
_AT_REST = 0.12
"""Seconds without a move after which a page is taken to be at rest: a page that has just opened scrolls once
more to its first field a moment later (`TallPage`)."""


class Sight:
    """Looks at every open window of the program; all waiting is for a condition."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Let the program run until the condition holds; `what` is said when it does not come to hold."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(f"waited {PATIENCE:.0f} s in vain for: {what}")
            QApplication.processEvents()
            time.sleep(0.002)

    def comes_true(self, condition: Callable[[], bool], within: float) -> bool:
        """Whether the condition comes to hold within so many seconds."""
        late = time.monotonic() + within
        self.until(lambda: condition() or time.monotonic() > late, "the time to pass")
        return condition()

    def until_read(self) -> None:
        """Until a second press is none that belongs to the first, as half of a double click does."""
        read_by = time.monotonic() + QApplication.doubleClickInterval() / 1000
        self.until(lambda: time.monotonic() > read_by, "two presses not to be one double click")

    def settle(self) -> None:
        """Until no work is under way and everything it brought has been laid out."""
        self.until(lambda: not self._tasks.busy, "the worker to be done")
        for _turn in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def all_of(self, kind: type[Seen]) -> list[Seen]:
        """Every visible widget of this kind."""
        return list(_visible(kind))

    def all_named(self, name: str, kind: type[Seen]) -> list[Seen]:
        """Every visible widget of this name, from above, in a line from the right."""
        found = [widget for widget in _visible(kind) if name_of(widget) == name]
        return sorted(found, key=_reading_order)

    def widget(self, name: str, kind: type[Seen], at: int = 0) -> Seen:
        """The widget of this name (the one at place `at` where there are several), once it is there."""

        def there() -> bool:
            found = self.all_named(name, kind)
            return -len(found) <= at < len(found) and found[at].isEnabled()

        self.until(there, f"«{name}» ({kind.__name__} {at}) to be there and enabled")
        widget = self.all_named(name, kind)[at]
        self._bring_into_view(widget)
        return widget

    def window(self, kind: type[Seen]) -> Seen:
        """The window of this kind, once it is there and takes the keys."""

        def active() -> bool:
            return any(window.isActiveWindow() for window in _visible(kind))

        self.until(active, f"a {kind.__name__} to be the active window")
        return next(window for window in _visible(kind) if window.isActiveWindow())

    def sees(self, text: str) -> bool:
        """Whether a label says this, perhaps among other words."""
        return any(text in said for said in self.read())

    def read(self) -> list[str]:
        """Everything that labels say now."""
        return [label.text() for label in sorted(_visible(QLabel), key=_reading_order) if label.text()]

    def wait_for(self, text: str) -> None:
        """Until a label says this."""
        self.until(lambda: self.sees(text), f"the words «{text}»")

    def reach(self, widget: QWidget, at: QPoint | None = None) -> QPoint:
        """Where on the screen a pointer meets the widget, once it is in view and moves no more.

        `at` is a place of the widget, its centre where none is given. What is laid out late (a note that
        comes under a field) pushes away what stands below it, out of the view too.
        """
        place: QPoint | None = None
        since = time.monotonic()

        def at_rest() -> bool:
            nonlocal place, since
            self._bring_into_view(widget)
            last, place = place, _on_screen(widget, at)
            if last != place or not _meets(widget, place):
                since = time.monotonic()
            return time.monotonic() - since > _AT_REST

        self.until(at_rest, f"«{name_of(widget)}» ({type(widget).__name__}) to be in view and at rest")
        return _on_screen(widget, at)

    def _bring_into_view(self, widget: QWidget) -> None:
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()
        self.settle()


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it; of combo boxes and tabs Qt tells the value, so their label is asked."""
    if isinstance(widget, QTabBar):
        return widget.accessibleName()
    if isinstance(widget, QComboBox):
        labels = (label for label in widget.window().findChildren(QLabel) if label.buddy() is widget)
        return next((label.text() for label in labels), "")
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name) if spoken else ""


def _on_screen(widget: QWidget, at: QPoint | None = None) -> QPoint:
    return widget.mapToGlobal(widget.rect().center() if at is None else at)


def _meets(widget: QWidget, place: QPoint) -> bool:
    window = widget.window()
    hit = window.childAt(window.mapFromGlobal(place)) or window
    return hit is widget or widget.isAncestorOf(hit)


def _visible(kind: type[Seen]) -> Iterator[Seen]:
    for window in QApplication.topLevelWidgets():
        if not window.isVisible():
            continue
        if isinstance(window, kind):
            yield window
        found: list[Seen] = window.findChildren(kind, options=Qt.FindChildOption.FindChildrenRecursively)
        yield from (widget for widget in found if widget.isVisible() and widget.window() is window)


def _reading_order(widget: QWidget) -> tuple[int, int]:
    place = _on_screen(widget)
    return place.y() // 8, -place.x()
