"""Pictures of every page of the window, light and dark, and of the pages of the sample's PDF.

    python -m tools.screenshots [DIR] [--theme light|dark|contrast] [--size 1366x768] [--text 100]
        [--language fa|en] [--only NAME]

Without `--size`, `--text`, `--language` and `--only` they are the pictures that the docs show; with one of
them every state of every page is looked at, in each size, theme, text size and language that is named.  The
clock stands still and nothing blinks: the same code makes the same pictures on every machine.  `--guide`
makes those of the guide anew.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from tools.environment import ROOT
from tools.pictures.offices import fill, open_office
from tools.pictures.scene import Scene
from tools.pictures.scenes import EMPTY, PAGES, PARTS, SAMPLE
from tools.pictures.stage import PATIENCE, Stage, ThemeName
from tools.pictures.start import PRACTICE

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

__all__ = ["PAGES", "PARTS", "main"]

SIZE = (1366, 768)
THEMES: tuple[ThemeName, ...] = ("light", "dark")
"""Of the pictures that the docs show."""
PDF_DPI = 96


@dataclass(frozen=True, slots=True)
class Look:
    """One look of the window, and what its pictures are called by after the name of the scene."""

    theme: ThemeName
    size: tuple[int, int]
    text: int
    language: str
    suffix: str


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py screenshots", description="pictures of every page")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--theme", choices=get_args(ThemeName), action="append", help="only this one")
    parser.add_argument("--size", type=_size, action="append", help="of the window, as 1366x768")
    parser.add_argument("--text", type=int, action="append", help="text size in percent")
    parser.add_argument("--language", choices=("fa", "en"), action="append", help="of the window")
    parser.add_argument("--only", action="append", help="only scenes whose name begins so")
    parser.add_argument("--guide", action="store_true", help="the pictures of the guide instead")
    choice = parser.parse_args(arguments)
    folder: Path = choice.folder.resolve()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    if choice.guide:
        return _photograph_for_the_guide(choice.only or [""])
    folder.mkdir(parents=True, exist_ok=True)
    whole = bool(choice.size or choice.text or choice.language or choice.only)
    looks = [
        Look(theme, size, text, language, _suffix(theme, size, text, language) if whole else theme)
        for language, size, text, theme in product(
            choice.language or ["fa"], choice.size or [SIZE], choice.text or [100], choice.theme or THEMES
        )
    ]
    _start()
    with tempfile.TemporaryDirectory(prefix="dabir-pictures-") as place:
        for number, look in enumerate(looks):
            office = Path(place) / str(number) / "office.dabir"
            office.parent.mkdir()
            meeting_id = fill(office)
            practice = office.with_name("practice.dabir")
            fill(practice)
            empty = office.with_name("empty.dabir")
            for scenes, file in ((EMPTY, empty), (PRACTICE, practice), (SAMPLE, office)):
                is_practice = scenes is PRACTICE
                stage = Stage(
                    file,
                    look.size,
                    look.theme,
                    look.text,
                    meeting_id,
                    is_practice=is_practice,
                    language=look.language,
                )
                wanted = [one for one in scenes if whole or one.in_docs]
                _photograph(wanted, stage, folder, look.suffix, tuple(choice.only or [""]))
        if not whole:
            _photograph_the_pdf(folder, office, meeting_id)
    print(folder)
    return 0


def _photograph_for_the_guide(beginnings: list[str]) -> int:
    """Cut the pictures of the guide out of the scenes; only those whose name begins so."""
    from tools.pictures import guide

    _start()
    shots = {shot.scene: shot for shot in guide.SHOTS if shot.name.startswith(tuple(beginnings))}
    for language in guide.LANGUAGES:
        with tempfile.TemporaryDirectory(prefix="dabir-pictures-") as place:
            for scenes in (EMPTY, PRACTICE, SAMPLE):
                names = [scene.name for scene in scenes]
                last = max((names.index(name) for name in shots if name in names), default=-1)
                if last < 0:
                    continue
                office = Path(place) / f"{names[0]}.dabir"
                meeting_id = "" if scenes is EMPTY else fill(office)
                is_practice = scenes is PRACTICE
                stage = Stage(office, SIZE, meeting_id=meeting_id, is_practice=is_practice, language=language)
                for scene in scenes[: last + 1]:
                    scene.show(stage)
                    stage.settle()
                    shot = shots.get(scene.name)
                    if shot is not None:
                        stage.window.toast.dismiss()
                        pictured = scene.of(stage) if scene.of else stage.window
                        picture = _picture(stage, pictured, scene.name)
                        guide.keep(guide.cut(stage, picture, pictured, shot), language, shot.name)
                stage.close()
    print(guide.FOLDER)
    return 0


def _suffix(theme: ThemeName, size: tuple[int, int], text: int, language: str) -> str:
    return f"{size[0]}x{size[1]}-{text}-{theme}" + (f"-{language}" if language != "fa" else "")


def _size(text: str) -> tuple[int, int]:
    width, height = map(int, text.split("x"))
    return width, height


def _start() -> None:
    from PySide6.QtCore import qInstallMessageHandler

    from app import paths
    from app.ui.application import build_application

    qInstallMessageHandler(_tell_of_qt)
    application = build_application(["dabir"], resources=paths.resources(), translations=paths.translations())
    application.setCursorFlashTime(0)


def _photograph(
    scenes: Iterable[Scene], stage: Stage, folder: Path, suffix: str, beginnings: tuple[str, ...]
) -> None:
    """Show the scenes one after the other, and save the pictures of those whose names begin so."""
    for scene in scenes:
        scene.show(stage)
        stage.settle()
        if scene.name.startswith(beginnings):
            pictured = scene.of(stage) if scene.of else stage.window
            _picture(stage, pictured, scene.name).save(str(folder / f"{scene.name}-{suffix}.png"))
    stage.close()


def _picture(stage: Stage, pictured: QWidget, name: str) -> QImage:
    """A widget once two looks at it show the same, and the pages of the preview are drawn."""
    from app.ui.widgets.pages_view import PagesView

    before = None
    deadline = time.monotonic() + PATIENCE
    while True:
        picture = pictured.grab().toImage()
        views = [view for view in stage.window.findChildren(PagesView) if view.isVisible()]
        if picture == before and all(view.sheets and view.sheets[0].image is not None for view in views):
            return picture
        before = picture
        assert time.monotonic() < deadline, f"{name} does not come to rest"
        stage.settle()


def _tell_of_qt(_kind: object, _where: object, message: str) -> None:
    """What the offscreen platform says of every window that it cannot do is no news."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _photograph_the_pdf(folder: Path, office_file: Path, meeting_id: str) -> None:
    """The approved minutes page by page, as they are printed."""
    import pypdfium2

    from app.services import minutes

    office = open_office(str(office_file))
    document = pypdfium2.PdfDocument(minutes.printed(office, meeting_id).pdf)
    for number, page in enumerate(document, 1):
        page.render(scale=PDF_DPI / 72).to_pil().save(folder / f"minutes-{number}.png")
    document.close()
    office.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
