"""What the guide shows: parts of scenes, cut out, in few colours, in both languages and the light theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from tools.environment import ROOT

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from tools.pictures.stage import Stage

FOLDER = ROOT / "resources" / "guide" / "pictures"
LANGUAGES = ("fa", "en")
COLOURS = 64
"""Enough for flat grounds and the edges of letters; a picture takes a third of the room."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: the scene that shows it, and the part of it that is cut out, all where there is none.

    ``height`` is how much of it is shown from above, a share.
    """

    name: str
    scene: str
    part: Callable[[Stage], QWidget] | None = None
    height: float = 1.0


def _part(key: str, *names: str) -> Callable[[Stage], QWidget]:
    """A widget of a part of the meeting, by the names that lead to it."""

    return lambda stage: _within(stage.meeting_page.part(key), names)


def _page(key: str, *names: str) -> Callable[[Stage], QWidget]:
    """A widget of a page."""

    return lambda stage: _within(stage.window.pages.page(key), names)


def _within(whole: QWidget, names: Sequence[str]) -> QWidget:
    return reduce(getattr, names, whole)


def _closing(stage: Stage) -> QWidget:
    return stage.meeting_page.closing.mode  # type: ignore[no-any-return]


def _around_cards(stage: Stage) -> QWidget:
    """The column of the welcome."""
    around = _page("welcome", "office")(stage).parentWidget()
    assert around is not None
    return around


SHOTS = (
    Shot("welcome", "welcome", _around_cards, 0.88),
    Shot("practice", "practice", height=0.26),
    Shot("person", "people", _page("people"), 0.9),
    Shot("roster", "roster-all", _page("people"), 0.45),
    Shot("prepared", "prepared", _part("facts"), 0.36),
    Shot("carry-over", "carry-over", _part("agenda", "carry_over"), 0.9),
    Shot("roll", "hall-finding", _part("hall", "attendance"), 0.75),
    Shot("hall", "hall", _page("meetings")),
    Shot("line", "hall-line", _part("hall", "resolutions"), 0.72),
    Shot("split", "split", _part("resolutions", "editor", "quantity")),
    Shot("reading", "closing-reading", _closing),
    Shot("gaps", "closing-gaps", _closing, 0.8),
    Shot("number", "closing-paper", _closing, 0.75),
    Shot("signatures", "closing-signatures", _closing),
    Shot("print-outs", "print-outs", _part("print_outs")),
    Shot("display", "display-speaking", lambda stage: stage.meeting_page.display.window),
    Shot("verdict", "verdict", _page("verification"), 0.8),
    Shot("backups", "backups", _page("preferences", "backups_card")),
)


def cut(stage: Stage, picture: QImage, pictured: QWidget, shot: Shot) -> QImage:
    """The part of a picture that the guide shows."""
    return picture.copy(_place(stage, picture, pictured, shot))


def _place(stage: Stage, picture: QImage, pictured: QWidget, shot: Shot) -> QRect:
    from PySide6.QtCore import QPoint, QRect

    place = picture.rect()
    widget = shot.part(stage) if shot.part else pictured
    if widget is not pictured:
        place = QRect(widget.mapTo(pictured, QPoint(0, 0)), widget.size()).intersected(place)
    place.setHeight(round(place.height() * shot.height))
    return place


def keep(picture: QImage, language: str, name: str) -> None:
    """Write a picture as small as it can be read."""
    from PIL import Image
    from PySide6.QtGui import QImage

    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    size, stride = (plain.width(), plain.height()), plain.bytesPerLine()
    image = Image.frombuffer("RGB", size, bytes(plain.constBits()), "raw", "RGB", stride, 1)
    file = FOLDER / language / f"{name}.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    few = image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(file, optimize=True)
