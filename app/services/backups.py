"""Backups: taken beside the office and in a second place that she chose, listed, looked into, and rotated.

A backup is a copy of the office file; beside it lie the office's certificates, which are public.  No private
key is ever copied here: each has an owner, and a copy of his own that he made.
"""

from __future__ import annotations

import contextlib
import filecmp
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain import backup as rules
from app.domain.backup import BackupKind, BackupName
from app.domain.problems import Problem
from app.services import files

if TYPE_CHECKING:
    from app.storage.backup import Contents

_STALE = 3600.0
"""Seconds after which a half file is nobody's any more: a stick was pulled out, or the power went."""
_PUBLIC = (".pem", ".crl")
_PRIVATE = b"PRIVATE KEY"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup where it lies; what is in it says :func:`look`."""

    file: Path
    name: BackupName


@dataclass(frozen=True, slots=True)
class Taken:
    """The files that were made, those that held the same already, and what went wrong in which place."""

    made: tuple[Path, ...] = ()
    same: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()


def office_file(address: str) -> Path | None:
    """The office file that an address means; none for the database of a server, whose keeper backs it up."""
    from app.storage import engine

    file = engine.path_of(address)
    return file.absolute().resolve() if file and file.name != ":memory:" else None


def own_folder(file: Path) -> Path:
    """Where the backups of an office file lie on its own computer: beside it."""
    return file.with_name(f"{file.stem}.backups")


def take(
    file: Path,
    folders: Iterable[Path],
    at: datetime,
    goes_on: Callable[[], bool] = lambda: True,
) -> Taken:
    """Back an office up, open or not, into each of ``folders``; one that is refused leaves the others to do.

    Where the newest backup holds the same, no other one is made.

    :raises Problem: ``office_unreadable`` if the office itself is damaged; no backup is touched then.
        ``file_missing``.
    """
    files.size_of(file)
    made: list[Path] = []
    same: list[Path] = []
    problems: list[Problem] = []
    for folder in folders:
        try:
            new, is_new = _take_into(file, folder, at, goes_on)
        except Problem as problem:
            if problem.code == "office_unreadable":
                raise
            problems.append(problem)
        else:
            (made if is_new else same).append(new)
    return Taken(tuple(made), tuple(same), tuple(problems))


def copy_aside(file: Path, at: datetime) -> Path:
    """Back up what a restore is about to replace."""
    folder = own_folder(file)
    files.make_folder(folder, private=True)
    return _copy(file, folder, rules.named(file.stem, at, BackupKind.BEFORE_RESTORE), lambda: True)[0]


def listed(file: Path, folders: Iterable[Path], founding: str = "") -> tuple[Backup, ...]:
    """The backups of an office, the newest first; of those that can be looked into, only the ones of the
    office with this ``founding``, where it is known.
    """
    found = [
        one for folder in dict.fromkeys(folders) for one in _in_folder(folder, rules.label_of(file.stem))
    ]
    if founding:
        found = [one for one in found if _founding(one.file) in ("", founding)]
    return tuple(sorted(found, key=lambda one: one.name.order, reverse=True))


def look(file: Path, *, in_use: bool = False) -> Contents:
    """What is in a backup, or in any office file.

    :raises Problem: ``file_missing``, ``file_is_folder``; ``office_unreadable`` for what is no office.
    """
    from app.storage import backup

    files.size_of(file)
    return backup.look(file, in_use=in_use)


def require_sound(file: Path) -> None:
    """Have every page of a backup checked.

    :raises Problem: ``office_unreadable``.
    """
    from app.storage import backup

    files.size_of(file)
    backup.require_sound(file)


def newest_sound(file: Path, folders: Iterable[Path]) -> Backup | None:
    """The newest backup that is whole and that this program can open."""
    for one in listed(file, folders):
        with contextlib.suppress(Problem):
            if not look(one.file).is_newer:
                require_sound(one.file)
                return one
    return None


def refuse_loss(file: Path) -> None:
    """Make no new office where there was one that has backups: its file is gone, or nothing is in it.

    :raises Problem: ``office_lost`` with ``path`` and ``folder``.
    """
    with contextlib.suppress(OSError):
        if file.stat().st_size:
            return
    if listed(file, [own_folder(file)]):
        raise Problem("office_lost", path=str(file), folder=own_folder(file))


def certificates_folder(backup: Path, label: str, founding: str) -> Path:
    """Where the public certificates of an office lie beside its backups."""
    return backup.parent / f"{label}-{founding[:8]}.certificates"


def _take_into(file: Path, folder: Path, at: datetime, goes_on: Callable[[], bool]) -> tuple[Path, bool]:
    """The backup in this folder, and whether it was made now."""
    files.make_folder(folder, private=True)
    _sweep(folder)
    label = rules.label_of(file.stem)
    before = _in_folder(folder, label)
    new, contents = _copy(file, folder, rules.named(file.stem, at), goes_on)
    _copy_certificates(file, certificates_folder(new, label, contents.founding))
    regular = [one for one in before if one.name.kind is BackupKind.REGULAR]
    newest = max(regular, key=lambda one: one.name.order, default=None)
    with contextlib.suppress(OSError):
        if newest and filecmp.cmp(newest.file, new, shallow=False):
            new.unlink()
            return newest.file, False
    _rotate(folder, label, contents.founding)
    return new, True


def _copy(file: Path, folder: Path, name: BackupName, goes_on: Callable[[], bool]) -> tuple[Path, Contents]:
    from app.storage import backup

    while (folder / str(name)).exists():
        name = name.next()
    return folder / str(name), backup.take(file, folder / str(name), goes_on)


def _rotate(folder: Path, label: str, founding: str) -> None:
    """Only what is surely of this office goes."""
    own = {one.name: one.file for one in _in_folder(folder, label) if _founding(one.file) == founding}
    for name in own.keys() - rules.kept(own):
        with contextlib.suppress(OSError):
            own[name].unlink()


def _in_folder(folder: Path, label: str) -> list[Backup]:
    try:
        names = [(one, rules.parse(one.name)) for one in folder.iterdir()]
    except OSError:
        return []
    return [Backup(file, name) for file, name in names if name and name.office == label]


def _founding(file: Path) -> str:
    try:
        return look(file).founding
    except Problem:
        return ""


def _sweep(folder: Path) -> None:
    """Take away what an attempt that was cut off left behind."""
    with contextlib.suppress(OSError):
        for one in folder.glob("*.dabir.part*"):
            if rules.parse(one.name.partition(".part")[0]) and time.time() - one.stat().st_mtime > _STALE:
                one.unlink()


def _copy_certificates(file: Path, to: Path) -> None:
    """Whoever restores on another computer can then still tell whose the signatures are."""
    keys = file.with_name(f"{file.stem}.keys")
    with contextlib.suppress(OSError, Problem):
        for one in keys.rglob("*"):
            if one.suffix not in _PUBLIC or not one.is_file():
                continue
            data, copy = files.read(one), to / one.relative_to(keys)
            if _PRIVATE not in data and not (copy.exists() and copy.read_bytes() == data):
                files.make_folder(copy.parent)
                files.write(copy, data)
