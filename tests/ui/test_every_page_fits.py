"""Every state of every page: room for the words, names, Tab, a visible focus, contrast, no colour alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tools.inspection.inspector import CHECKS, Inspector
from tools.inspection.tour import tour
from tools.pictures.offices import fill
from tools.pictures.scene import Scene
from tools.pictures.scenes import EMPTY, SAMPLE
from tools.pictures.stage import Stage, ThemeName
from tools.pictures.start import PRACTICE

SIZE = (1366, 768)
PAUSE = 40
LOOKS = (("light", 100, CHECKS), ("contrast", 200, ("room", "names", "tones", "contrast")))
"""The way of Tab is the same in every look, and takes as long to go as all the rest."""

OpenStage = Callable[[bool, ThemeName, int, bool], Stage]


@pytest.fixture
def open_stage(tmp_path: Path, qapp: QApplication) -> Iterator[OpenStage]:
    """Opens a window on an empty office or on the one with the sample."""
    assert qapp is not None
    stages = []

    def opened(filled: bool, theme_name: ThemeName, text_size: int, is_practice: bool) -> Stage:
        file = tmp_path / "office.dabir"
        meeting_id = fill(file) if filled else ""
        stages.append(Stage(file, SIZE, theme_name, text_size, meeting_id, PAUSE, is_practice))
        return stages[0]

    yield opened
    for stage in stages:
        stage.close()


@pytest.mark.parametrize(("theme_name", "text_size", "checks"), LOOKS, ids=["light-100", "contrast-200"])
@pytest.mark.parametrize("scenes", [EMPTY, PRACTICE, SAMPLE], ids=["empty", "practice", "sample"])
def test_every_page_fits(
    open_stage: OpenStage,
    scenes: Sequence[Scene],
    theme_name: ThemeName,
    text_size: int,
    checks: Sequence[str],
) -> None:
    stage = open_stage(scenes is not EMPTY, theme_name, text_size, scenes is PRACTICE)
    found = {
        f"{scene}: {complaint}": None
        for scene, complaints in tour(stage, scenes, Inspector(checks))
        for complaint in complaints
    }
    assert not found, "\n".join(found)
