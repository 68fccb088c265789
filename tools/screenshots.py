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
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment import ROOT
from tools.pictures.looks import Look, add_options, looks_of, stages, start
from tools.pictures.offices import open_office
from tools.pictures.scene import Scene
from tools.pictures.scenes import PAGES, PARTS
from tools.pictures.stage import PATIENCE, Stage, ThemeName

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

__all__ = ["PAGES", "PARTS", "main"]

THEMES: tuple[ThemeName, ...] = ("light", "dark")
"""Of the pictures that the docs show."""
PDF_DPI = 96


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py screenshots", description="pictures of every page")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures")
    add_options(parser)
    parser.add_argument("--guide", action="store_true", help="the pictures of the guide instead")
    choice = parser.parse_args(arguments)
    folder: Path = choice.folder.resolve()
    beginnings = tuple(choice.only or [""])
    start()
    if choice.guide:
        return _photograph_for_the_guide(beginnings)
    folder.mkdir(parents=True, exist_ok=True)
    whole = bool(choice.size or choice.text or choice.language or choice.only)
    looks = looks_of(choice, THEMES)
    for look in looks:
        suffix = _suffix(look) if whole else look.theme
        with tempfile.TemporaryDirectory(prefix="dabir-pictures-") as place:
            for stage, scenes in stages(Path(place), look):
                wanted = [one for one in scenes if whole or one.in_docs]
                _photograph(wanted, stage, folder, suffix, beginnings)
            if not whole and look is looks[-1]:
                _photograph_the_pdf(folder, stage.office_file, stage.meeting_id)
    print(folder)
    return 0


def _photograph_for_the_guide(beginnings: tuple[str, ...]) -> int:
    """Cut the pictures of the guide out of the scenes; only those whose name begins so."""
    from tools.pictures import guide

    shots = {shot.scene: shot for shot in guide.SHOTS if shot.name.startswith(beginnings)}
    for language in guide.LANGUAGES:
        with tempfile.TemporaryDirectory(prefix="dabir-pictures-") as place:
            for stage, scenes in stages(Path(place), Look(language=language)):
                last = max((at for at, scene in enumerate(scenes) if scene.name in shots), default=-1)
                for scene in scenes[: last + 1]:
                    scene.show(stage)
                    stage.settle()
                    shot = shots.get(scene.name)
                    if shot is not None:
                        stage.window.toast.dismiss()
                        pictured = scene.of(stage) if scene.of else stage.window
                        picture = _picture(stage, pictured, scene.name)
                        guide.keep(guide.cut(stage, picture, pictured, shot), language, shot.name)
    print(guide.FOLDER)
    return 0


def _suffix(look: Look) -> str:
    language = f"-{look.language}" if look.language != "fa" else ""
    return f"{look.size[0]}x{look.size[1]}-{look.text}-{look.theme}{language}"


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
