"""Every state of every page at 1366 × 768: nothing clipped, no Latin digit, no Persian at the left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.sight_of_widgets import complaints
from tools.pictures.offices import fill
from tools.pictures.scene import Scene
from tools.pictures.scenes import EMPTY, SAMPLE
from tools.pictures.stage import Stage
from tools.pictures.start import PRACTICE

SIZE = (1366, 768)
PAUSE = 40

OpenStage = Callable[[bool, int, bool], Stage]


@pytest.fixture
def open_stage(tmp_path: Path, qapp: QApplication) -> Iterator[OpenStage]:
    """Opens a window on an empty office or on the one with the sample."""
    assert qapp is not None
    stages = []

    def opened(filled: bool, text_size: int, is_practice: bool) -> Stage:
        file = tmp_path / "office.dabir"
        meeting_id = fill(file) if filled else ""
        stages.append(Stage(file, SIZE, "light", text_size, meeting_id, PAUSE, is_practice))
        return stages[0]

    yield opened
    for stage in stages:
        stage.close()


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("scenes", [EMPTY, PRACTICE, SAMPLE], ids=["empty", "practice", "sample"])
def test_every_page_fits(open_stage: OpenStage, scenes: Sequence[Scene], text_size: int) -> None:
    stage = open_stage(scenes is not EMPTY, text_size, scenes is PRACTICE)
    found: dict[str, None] = {}
    for scene in scenes:
        scene.show(stage)
        stage.settle()
        if stage.window.size().toTuple() != SIZE:
            found[f"{scene.name}: the window grew to {stage.window.size().toTuple()}"] = None
            stage.window.resize(*SIZE)
        found |= dict.fromkeys(f"{scene.name}: {one}" for one in lasting(stage))
    assert not found, "\n".join(found)


def lasting(stage: Stage) -> list[str]:
    """What is still wrong when nothing moves any more; a slow machine lays a page out a moment later."""
    for _again in range(5):
        if not (told := complaints(stage.window)):
            return []
        stage.settle()
    return told
