"""How the window looks on a tour, as a command is told it; and the three offices of the tour."""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import get_args

from tools.pictures.offices import fill
from tools.pictures.scene import Scene
from tools.pictures.scenes import EMPTY, SAMPLE
from tools.pictures.stage import PAUSE, Stage, ThemeName
from tools.pictures.start import PRACTICE

SIZE = (1366, 768)


@dataclass(frozen=True, slots=True)
class Look:
    """Theme, size (px), text size (percent) and language of the window."""

    theme: ThemeName = "light"
    size: tuple[int, int] = SIZE
    text: int = 100
    language: str = "fa"


def add_options(parser: ArgumentParser) -> None:
    """What says in which looks; each may be given more than once."""
    parser.add_argument("--theme", choices=get_args(ThemeName), action="append")
    parser.add_argument("--size", type=_size, action="append", help="of the window, as 1366x768")
    parser.add_argument("--text", type=int, action="append", help="text size in percent")
    parser.add_argument("--language", choices=("fa", "en"), action="append", help="of the window")
    parser.add_argument("--only", action="append", help="only scenes whose name begins so")


def looks_of(choice: Namespace, themes: Sequence[ThemeName]) -> list[Look]:
    """Every look that was asked for, in these themes where none was named."""
    return [
        Look(theme, size, text, language)
        for language, size, text, theme in product(
            choice.language or ["fa"], choice.size or [SIZE], choice.text or [100], choice.theme or themes
        )
    ]


def start() -> None:
    """Qt without a screen, in its own pixels, a cursor that does not blink, and the hour of Tehran."""
    os.environ["TZ"] = "Asia/Tehran"
    if sys.platform != "win32":
        time.tzset()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    from PySide6.QtCore import qInstallMessageHandler

    from app import paths
    from app.ui.application import build_application

    qInstallMessageHandler(_tell_of_qt)
    application = build_application(["dabir"], resources=paths.resources(), translations=paths.translations())
    application.setCursorFlashTime(0)


def stages(folder: Path, look: Look, pause: int = PAUSE) -> Iterator[tuple[Stage, Sequence[Scene]]]:
    """A window on the empty office, on that of the practice and on that with the sample, with their scenes;
    each is closed when the next is asked for.
    """
    for name, scenes in (("empty", EMPTY), ("practice", PRACTICE), ("office", SAMPLE)):
        file = folder / f"{name}.dabir"
        meeting_id = fill(file) if scenes is not EMPTY else ""
        is_practice = scenes is PRACTICE
        stage = Stage(file, look.size, look.theme, look.text, meeting_id, pause, is_practice, look.language)
        yield stage, scenes
        stage.close()


def _size(text: str) -> tuple[int, int]:
    width, height = map(int, text.split("x"))
    return width, height


def _tell_of_qt(_kind: object, _where: object, message: str) -> None:
    """What the offscreen platform says of every window that it cannot do is no news."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)
