"""A tour through the scenes of one office in one look: each is shown, waited for and inspected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tools.inspection.inspector import Complaint, Inspector
from tools.pictures.scene import Scene
from tools.pictures.stage import Stage

_PATIENCE = 5


def tour(
    stage: Stage, scenes: Iterable[Scene], inspector: Inspector, only: tuple[str, ...] = ("",)
) -> Iterator[tuple[str, list[Complaint]]]:
    """The name of each scene whose name begins so, with what is wrong with it; all of them are shown."""
    size = stage.window.size()
    for scene in scenes:
        scene.show(stage)
        stage.settle()
        found = []
        if stage.window.size() != size:
            found.append(Complaint("room", f"grew to {stage.window.size().toTuple()}", "the window"))
            stage.window.resize(size)
        if scene.name.startswith(only):
            yield scene.name, [*found, *_lasting(stage, inspector), *inspector.walk(stage.window)]


def _lasting(stage: Stage, inspector: Inspector) -> list[Complaint]:
    """What is still wrong when nothing moves any more; a slow machine lays a page out a moment later."""
    for _again in range(_PATIENCE):
        if not (found := inspector.look(stage.window)):
            break
        stage.settle()
    return found
