"""Buttons of the three ranks, and small ones that are only an icon but never without a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QToolButton

from app.ui import icons
from app.ui.widgets.enter_presses import EnterPresses
from app.ui.widgets.focus_ring import paint_focus_ring
from app.ui.widgets.labels import Tone
from app.ui.widgets.problem_mark import set_look
from app.ui.widgets.reader_presses import ReaderPresses

Kind = Literal["primary", "secondary", "quiet", "danger", "chip"]
_TINTS = {"primary": "on_primary", "secondary": "ink", "quiet": "primary", "danger": "red", "chip": "soft"}


class TellsKey:
    """Mixed into the buttons: of a tool tip that repeats the name only the key is told beside the name."""

    def setToolTip(self, tip: str) -> None:
        super().setToolTip(tip)  # type: ignore[misc]
        assert isinstance(self, QAbstractButton)
        name = self.accessibleName() or self.text()
        if name and tip.startswith(name):
            self.setAccessibleDescription(tip.removeprefix(name).strip())


_RING_INSET = 4


class PushButton(EnterPresses, ReaderPresses, TellsKey, QPushButton):
    """A push button of a page; where it is filled its ring stands inside, or nobody would see it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.property("kind") == "primary":
            paint_focus_ring(self, _RING_INSET, "on_primary")


class ToolButton(EnterPresses, ReaderPresses, TellsKey, QToolButton):
    """A small button; Tab comes to it, a press of the mouse leaves the focus where she types."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def button(
    text: str,
    pressed: Callable[[], object] | None = None,
    kind: Kind = "secondary",
    icon: str | None = None,
    key_hint: str = "",
) -> QPushButton:
    """A push button; `key_hint` («Ctrl+N») goes in its tool tip, the key itself comes from `shortcuts`."""
    made = PushButton(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if icon is not None:
        icons.dress(made, icon, _TINTS[kind])
    if key_hint:
        made.setToolTip(f"{text}  {key_hint}")
    if pressed is not None:
        made.clicked.connect(lambda _checked=False: pressed())
    return made


def set_kind(button: QPushButton, kind: Kind) -> None:
    """Give a button another rank, and its icon the colour of that rank."""
    set_look(button, kind=kind)
    icons.tint(button, _TINTS[kind])


def set_menu(button: QPushButton, menu: QMenu | None) -> None:
    """Let a button open a menu, with room for its arrow at the end of the words; None: it acts again."""
    button.setMenu(cast(QMenu, menu))
    set_look(button, menu=menu is not None)


def chip_button(
    text: str, pressed: Callable[[], object] | None = None, tone: Tone | None = None
) -> QPushButton:
    """A chip that can be pressed: a gap that leads to its field, or with no tone «+ …» in a dashed border."""
    made = button(text, pressed, "chip")
    if tone is not None:
        made.setProperty("tone", tone)
    return made


def icon_button(
    name: str,
    icon: str,
    pressed: Callable[[], object] | None = None,
    tint: str = "soft",
    size: int = 18,
) -> QToolButton:
    """A button with an icon only; `name` is its tool tip and what a screen reader says."""
    made = ToolButton()
    made.setAccessibleName(name)
    made.setToolTip(name)
    icons.dress(made, icon, tint, size)
    if pressed is not None:
        made.clicked.connect(lambda _checked=False: pressed())
    return made
