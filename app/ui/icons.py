"""The outline icons (Lucide, ISC) by what they mean, tinted by a theme token and mirrored where they point.

A widget wears an icon through `dress`, which tints it again when the theme changes; item models ask `icon`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QByteArray, QFile, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton

from app.ui import theme

ICON_FILES: dict[str, str] = {
    "acknowledge": "circle-check",
    "add": "plus",
    "add_person": "user-plus",
    "agenda": "list",
    "alias": "quote",
    "archive": "archive",
    "attach": "paperclip",
    "attendance": "clipboard-check",
    "back": "arrow-left",
    "body": "building-2",
    "calendar": "calendar-days",
    "clock": "clock",
    "close": "x",
    "condition": "git-fork",
    "copy": "copy",
    "credit": "hand-coins",
    "delete": "trash-2",
    "display": "presentation",
    "down": "chevron-down",
    "earlier": "chevron-left",
    "edit": "pencil",
    "empty": "inbox",
    "expand": "chevron-right",
    "export": "download",
    "gap": "triangle-alert",
    "grip": "grip-vertical",
    "halt": "square",
    "help": "circle-question-mark",
    "history": "history",
    "import": "upload",
    "info": "info",
    "key": "key-round",
    "language": "languages",
    "later": "chevron-right",
    "link": "link",
    "lock": "lock",
    "meeting": "file-text",
    "meetings": "calendar",
    "minus": "minus",
    "minutes": "file-signature",
    "more": "ellipsis",
    "neighbourhoods": "map",
    "network": "network",
    "next": "arrow-right",
    "office": "hard-drive",
    "ok": "check",
    "open": "folder-open",
    "people": "users-round",
    "permit": "stamp",
    "person": "user",
    "place": "map-pin",
    "plan": "bookmark",
    "preview": "eye",
    "print": "printer",
    "redo": "redo-2",
    "request": "message-circle-question-mark",
    "resolutions": "gavel",
    "restore": "rotate-ccw",
    "search": "search",
    "settings": "settings",
    "signature": "signature",
    "speak": "mic",
    "split": "split",
    "start": "play",
    "statements": "message-square-text",
    "stop": "circle-alert",
    "text_size": "type",
    "theme_dark": "moon",
    "theme_light": "sun",
    "undo": "undo-2",
    "unlock": "lock-open",
    "up": "chevron-up",
    "verified": "shield-check",
    "verify_failed": "shield-x",
    "verify_unknown": "shield-alert",
}
MIRRORED = frozenset(
    {"back", "next", "expand", "earlier", "later", "undo", "redo", "agenda", "statements", "request", "help"}
)
"""Icons that point along the line of writing; a right-to-left layout flips them (question marks too: ؟)."""


LABEL_GAP = 6
"""Between the icon of a button and its label, px at text size 100 %."""

WearerT = TypeVar("WearerT", bound=QObject)
_dressed: WeakKeyDictionary[QObject, tuple[str, str, int]] = WeakKeyDictionary()


def icon(name: str, tint: str = "ink", size: int = 18, gap: int = 0) -> QIcon:
    """The icon `name` of `ICON_FILES` in a colour token, `size` px at text size 100 %.

    A `gap` (px) is left free on the side where a label follows: Qt sets it closer than letters want.
    """
    now = theme.current()
    right_to_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    ink, faint = now.colour(tint).name(), now.colour("disabled").name()
    gap = -now.px(gap) if right_to_left else now.px(gap)
    return _icon(ICON_FILES[name], ink, faint, now.px(size), ratio, name in MIRRORED and right_to_left, gap)


def pixmap(name: str, tint: str = "ink", size: int = 18) -> QPixmap:
    """The same as a picture, for labels and delegates."""
    side = theme.current().px(size)
    return icon(name, tint, size).pixmap(QSize(side, side))


def dress(wearer: WearerT, name: str, tint: str = "ink", size: int = 18) -> WearerT:
    """Give a button or an action an icon that follows the theme; returns the wearer."""
    _dressed[wearer] = (name, tint, size)
    _put_on(wearer)
    return wearer


def tint(wearer: QObject, token: str) -> None:
    """Give the icon that it wears another colour; nothing where it wears none."""
    if wearer in _dressed and _dressed[wearer][1] != token:
        name, _before, size = _dressed[wearer]
        dress(wearer, name, token, size)


def tint_of(wearer: QObject | None) -> str | None:
    """The colour token of a worn icon; None where it wears none of ours."""
    return _dressed[wearer][1] if wearer is not None and wearer in _dressed else None


def dress_again() -> None:
    """Tint all worn icons for the theme that is on; the application connects this to `Theme.changed`."""
    for wearer in list(_dressed):
        if shiboken6.isValid(wearer):
            _put_on(wearer)


def _put_on(wearer: QObject) -> None:
    name, tint, size = _dressed[wearer]
    gap = LABEL_GAP if isinstance(wearer, QPushButton) else 0  # its label may come later
    wearer.setIcon(icon(name, tint, size, gap))  # type: ignore[attr-defined]
    if hasattr(wearer, "setIconSize"):
        side, beside = theme.current().px(size), theme.current().px(gap)
        wearer.setIconSize(QSize(side + beside, side))


@lru_cache(maxsize=512)
def _icon(file: str, ink: str, faint: str, side: int, ratio: float, mirrored: bool, gap: int) -> QIcon:
    """`gap` is free at the right if positive, at the left if negative."""
    shown = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, ink), (QIcon.Mode.Selected, ink), (QIcon.Mode.Disabled, faint)):
        shown.addPixmap(_drawn(file, colour, side, ratio, mirrored, gap), mode)
    return shown


def _drawn(file: str, colour: str, side: int, ratio: float, mirrored: bool, gap: int) -> QPixmap:
    source = QFile(f"icons:{file}.svg")
    if not source.open(QFile.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(file)
    text = bytes(source.readAll().data()).replace(b"currentColor", colour.encode())
    picture = QPixmap(round((side + abs(gap)) * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.translate(max(-gap, 0) * ratio, 0)
    if mirrored:
        painter.translate(side * ratio, 0)
        painter.scale(-1, 1)
    renderer = QSvgRenderer(QByteArray(text.replace(b'stroke-width="2"', b'stroke-width="1.75"')))
    renderer.render(painter, QRectF(0, 0, side * ratio, side * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
