"""What the hall sees of the session that is on: who speaks, and a resolution while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.pictures.hall import LINE
from tools.pictures.scene import Scene

if TYPE_CHECKING:
    from tools.pictures.stage import Stage

SIZE = (1280, 720)


def _display(stage: Stage) -> Any:
    return stage.meeting_page.display


def _speaking(stage: Stage) -> None:
    _display(stage).open(stage.meeting_page)
    stage.window.activateWindow()  # the offscreen platform has given the focus away
    _display(stage).window.resize(*SIZE)


def _wording(stage: Stage) -> None:
    stage.meeting_page.part("hall").resolutions.entry.field.setPlainText(LINE)


def _dark(stage: Stage) -> None:
    _display(stage).set_dark(True)


def _closed(stage: Stage) -> None:
    stage.meeting_page.part("hall").resolutions.entry.field.clear()
    _display(stage).set_dark(False)
    _display(stage).close()


DISPLAY = (
    *(
        Scene(f"display-{name}", show, of=lambda stage: _display(stage).window)
        for name, show in (("speaking", _speaking), ("wording", _wording), ("dark", _dark))
    ),
    Scene("display-closed", _closed),
)
