"""The backups to look at: in the settings, looked into, and offered where the office is damaged."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.pictures.offices import NOW
from tools.pictures.scene import Scene

if TYPE_CHECKING:
    from tools.pictures.stage import Stage


def _card(stage: Stage) -> Any:
    return stage.page("preferences").backups_card


def _some(stage: Stage) -> None:
    """Backups of some weeks, the newest ones of today."""
    from app.domain import backup as rules
    from app.services import backups

    def taken(office: Any) -> None:
        file = Path(office.store.where)
        first = backups.take(file, [backups.own_folder(file)], NOW - timedelta(days=40)).made
        for days in (31, 8, 7, 2, 1):
            at = NOW - timedelta(days=days, minutes=47 * days)
            for one in first:
                name = rules.named(file.stem, at)
                one.with_name(str(name)).write_bytes(one.read_bytes())

    stage.do(taken)
    card = _card(stage)
    card.take()
    stage.settle()
    stage.scroll_to(card)


def _preview(stage: Stage) -> None:
    card = _card(stage)
    card.shelf.rows.at(1).look.click()
    stage.until(card.shelf.preview.isVisible)
    card.shelf.preview.restore.act.click()
    stage.settle()
    stage.scroll_to(card.shelf.preview)


def _rescue(stage: Stage) -> None:
    from app.domain.problems import Problem
    from app.ui.backups.rescue_page import RescuePage

    stage.program.guard.rescue(Problem("office_unreadable", path=stage.folder / "office.dabir"))
    [page] = stage.window.findChildren(RescuePage)
    stage.until(page.preview.isVisible)


def _end(stage: Stage) -> None:
    stage.window.clear_banner("office")
    stage.page("meetings")


BACKUPS = (
    Scene("backups", _some),
    Scene("backups-preview", _preview),
    Scene("rescue", _rescue),
    Scene("after-rescue", _end),
)
