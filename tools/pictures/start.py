"""The first start in pictures: the welcome of a new office, and the practice office with its band."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.pictures.scene import Scene

if TYPE_CHECKING:
    from tools.pictures.stage import Stage


def _begun(stage: Stage) -> None:
    """The office has a name, a letterhead of its own and the district's lists."""
    page = stage.page("welcome")
    page.office.organisation.setText("شهرداری منطقه نمونه")
    page.office.organisation.flush()
    page.take_lists.click()
    page.office.differs.click()
    stage.settle()


def _throwing_away(stage: Stage) -> None:
    from app.ui.welcome.practice_band import PracticeBand

    for band in stage.window.findChildren(PracticeBand):
        band.anew.act.click()


WELCOME = (
    Scene("welcome", lambda stage: stage.page("welcome"), in_docs=True),
    Scene("welcome-begun", _begun),
)
"""In an office in which nobody has written anything yet; the second one ends that."""

PRACTICE = (
    Scene("practice", lambda stage: stage.page("meetings"), in_docs=True),
    Scene("practice-anew", _throwing_away),
    Scene("practice-meeting", lambda stage: stage.meeting("resolutions")),
    Scene("practice-welcome", lambda stage: stage.page("welcome")),
)
"""The practice office, with the sample meeting."""
