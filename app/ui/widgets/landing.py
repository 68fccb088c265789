"""Where the keys go when something comes to the front, so that nothing typed is lost; it knows no page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.ui.widgets.reading_order import reading_order

_WRITTEN_IN = (QLineEdit, QTextEdit, QPlainTextEdit)
_CHOSEN_FROM = (QAbstractItemView, QComboBox)


def land(shown: QWidget, before: QWidget | None = None) -> None:
    """Give the focus back to `before`, where she was in `shown`; else to where work on it begins, which is
    what it calls its `landing()`, or its first field, list or button.

    Qt itself would go to whatever was built first, an arrow that leads away or a button that acts.
    """
    if not shown.isVisible():
        return
    if before is not None and before is not shown and _takes_keys(before):
        before.setFocus()
        return
    (landing_of(shown) or shown).setFocus(Qt.FocusReason.OtherFocusReason)


def landing_of(shown: QWidget) -> QWidget | None:
    """Where work on it begins."""
    return _told(shown) or _first(shown)


def is_within(shown: QWidget) -> bool:
    """Whether something in `shown` has the focus and takes keys."""
    focus = shown.window().focusWidget()
    return focus is not None and shown.isAncestorOf(focus) and _takes_keys(focus)


def _told(shown: QWidget) -> QWidget | None:
    landing = getattr(shown, "landing", None)
    place: QWidget | None = landing() if landing is not None else None
    # of choices in a group Qt leaves Tab to the one that has the focus, but a click to all of them
    return place if place is not None and _takes_keys(place, Qt.FocusPolicy.StrongFocus) else None


def _first(shown: QWidget) -> QWidget | None:
    """A field in which she can write; else a list; else whatever Tab would come to first."""
    stops = [one for one in reading_order(shown) if one is not shown and _takes_keys(one)]
    for wanted in (_is_written_in, lambda one: isinstance(one, _CHOSEN_FROM), lambda _one: True):
        found = next(filter(wanted, stops), None)
        if found is not None:
            return found
    return None


def _takes_keys(one: QWidget, way: Qt.FocusPolicy = Qt.FocusPolicy.TabFocus) -> bool:
    taking = one.focusProxy() or one
    return bool(taking.focusPolicy() & way) and taking.isEnabled() and not _is_hidden(taking)


def _is_hidden(one: QWidget) -> bool:
    """Put away, it or what it lies in; a row just made is only not there yet."""
    explicit = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    at: QWidget | None = one
    while at is not None and not (at.isHidden() and at.testAttribute(explicit)):
        at = None if at.isWindow() else at.parentWidget()
    return at is not None


def _is_written_in(one: QWidget) -> bool:
    return isinstance(one, _WRITTEN_IN) and not one.isReadOnly()
