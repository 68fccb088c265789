"""The second place of backups: a stick or a folder that she chose once, known again by a mark in it.

A mark, because a stick comes back under another letter, and because the empty folder in which it was mounted
must not be taken for it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

from app.domain.identity import new_id
from app.domain.problems import Refusal
from app.services import backups, files

FOLDER = "dabir-backups"
_MARK = "place.id"
_DEEPEST = 4


def choose(file: Path, chosen: Path) -> str:
    """Make a folder of backups in ``chosen`` and mark it; the mark comes back, the old one if it has one.

    :raises Refusal: ``backup_place_own`` for the folders in which the office itself keeps things.
    :raises Problem: what the disk refuses.
    """
    own = (backups.own_folder(file), file.with_name(f"{file.stem}.keys"))
    if any(chosen.resolve().is_relative_to(folder.resolve()) for folder in own):
        raise Refusal("backup_place_own", folder=chosen)
    folder = _folder_in(chosen)
    mark = _mark_in(folder)
    if not mark:
        mark = new_id()
        files.make_folder(folder)
        files.write(folder / _MARK, mark.encode("ascii"))
    return mark


def find(chosen: str, mark: str, media: Iterable[Path] = ()) -> Path | None:
    """The folder of backups where it is now: as it was chosen, or on one of ``media``; None if it is away."""
    if not chosen or not mark:
        return None
    place = Path(chosen)
    below = place.parts[1:]
    depths = range(min(_DEEPEST, len(below)) + 1)
    tails = [Path(*below[len(below) - depth :]) for depth in depths]
    places = [place, *(medium / tail for medium in media for tail in tails)]
    return next((one for one in map(_folder_in, places) if _mark_in(one) == mark), None)


def _folder_in(chosen: Path) -> Path:
    return chosen if chosen.name == FOLDER else chosen / FOLDER


def _mark_in(folder: Path) -> str:
    with contextlib.suppress(OSError, ValueError):
        return (folder / _MARK).read_text("ascii").strip()
    return ""
