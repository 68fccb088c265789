"""A tour through the scenes of one office in one look: each is shown, waited for and inspected.

A window beside that of the program, of which a scene makes a picture, is looked at too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.ui.widgets.toast import Toast
from tools.inspection.inspector import Complaint, Inspector
from tools.pictures.scene import Scene
from tools.pictures.stage import Stage

_PATIENCE = 5


def tour(
    stage: Stage,
    scenes: Iterable[Scene],
    inspector: Inspector,
    only: tuple[str, ...] = ("",),
    scrolls: bool = False,
) -> Iterator[tuple[str, list[Complaint]]]:
    """The name of each scene whose name begins so, with what is wrong with it; all of them are shown.

    With `scrolls` what is scrolled away is brought into sight too, which takes its time.
    """
    size = stage.window.size()
    for scene in scenes:
        for toast in stage.window.findChildren(Toast):
            toast.dismiss()  # she comes to a scene later than the tour
        scene.show(stage)
        stage.settle()
        found = []
        if stage.window.size() != size:
            found.append(Complaint("room", f"grew to {stage.window.size().toTuple()}", "the window"))
            stage.window.resize(size)
        if scene.name.startswith(only):
            found += _lasting(stage, inspector)
            beside = scene.of(stage).window() if scene.of is not None else stage.window
            if beside is not stage.window:  # such as the display, which takes no keys
                found += inspector.look(beside)
            if scrolls:
                found += inspector.scroll(stage.window)
            yield scene.name, [*found, *inspector.walk(stage.window)]


def _lasting(stage: Stage, inspector: Inspector) -> list[Complaint]:
    """What is still wrong when nothing moves any more; a slow machine lays a page out a moment later."""
    for _again in range(_PATIENCE):
        if not (found := inspector.look(stage.window)):
            break
        stage.settle()
    return found
