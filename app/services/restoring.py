"""Restoring an office from a backup: what is in it, what would be lost; the old file is always kept."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain import backup as rules
from app.domain.audit import Action, data_of
from app.domain.problems import Problem, Refusal
from app.services import audit, backups, files
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.backup import Contents


@dataclass(frozen=True, slots=True)
class Preview:
    """What a sound backup holds, and the office as it is now (None where it cannot be read); ``given_since``
    are the numbers of minutes that only the present office gave: after the restore they would be given again.
    """

    file: Path
    contents: Contents
    present: Contents | None = None

    @property
    def given_since(self) -> tuple[str, ...]:
        known = set(self.contents.numbers)
        return tuple(one for one in (self.present.numbers if self.present else ()) if one not in known)

    @property
    def is_other_office(self) -> bool:
        """Whether the present office began another trail than the one in the backup."""
        return self.present is not None and self.present.founding != self.contents.founding


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the office is, and where what was there before lies now (None if there was nothing)."""

    file: Path
    kept: Path | None


def preview(backup: Path, file: Path) -> Preview:
    """Look into a backup, and check every page of it, before it takes the place of the office ``file``.

    :raises Problem: ``office_unreadable`` for a backup that is damaged, ``office_newer``, ``file_missing``.
    """
    contents = _fit(backup)
    present = None
    with contextlib.suppress(Problem):
        present = backups.look(file, in_use=True)
    return Preview(backup, contents, present)


def restore(
    backup: Path, file: Path, at: datetime, open_office: Callable[[str], Office], *, over: bool = True
) -> Restored:
    """Put a backup in the place of the office ``file``, which nobody may have open.

    What was there is first copied as a backup «before restore»; a file that is damaged is kept beside, as it
    is with what belongs to it, under another name.  The trail of the restored office tells of it.

    :raises Refusal: ``target_exists`` for an office that is there and may not be replaced (``over``);
        ``backup_is_office``.
    :raises Problem: as :func:`preview`; ``office_open_elsewhere``; what the disk refuses.  The office is then
        as it was.
    """
    if backup.resolve() == file.resolve():
        raise Refusal("backup_is_office", path=str(file))
    contents = _fit(backup)
    _refuse_what_is_there(file, over)
    kept = _exchange(backup, file, at)
    _bring_certificates(backup, file, contents)
    with closing(open_office(str(file))) as office:
        facts = data_of(
            backup=backup.name, numbers=len(contents.numbers), last_change=str(contents.last_change)
        )
        audit.record(office, Action.RESTORED, "", facts)
    return Restored(file, kept)


def _fit(backup: Path) -> Contents:
    from app.storage.upgrade import HEAD

    contents = backups.look(backup)
    if contents.is_newer:
        raise Problem("office_newer", path=str(backup), found=contents.version, known=int(HEAD))
    backups.require_sound(backup)
    return contents


def _refuse_what_is_there(file: Path, over: bool) -> None:
    if file.exists() and not over:
        raise Refusal("target_exists", file=file)
    if not file.parent.is_dir():
        raise Problem("folder_missing", path=file.parent)


def _exchange(backup: Path, file: Path, at: datetime) -> Path | None:
    from app.storage import backup as copies
    from app.storage import lock

    try:
        held = lock.take(file)
    except OSError as error:
        raise files.problem_of(error, file) from error
    staged = None
    try:
        staged = copies.stage(backup, file)
        kept = _keep(file, at) if file.exists() else None
        _rename(staged, file)
    finally:
        if staged:
            with contextlib.suppress(OSError):
                staged.unlink(missing_ok=True)
        held.release()
    return kept


def _keep(file: Path, at: datetime) -> Path:
    """A copy of what is there, or if it cannot be copied the file itself under another name."""
    from app.storage import backup as copies

    try:
        kept = backups.copy_aside(file, at)
    except Problem as problem:
        if problem.code != "office_unreadable":
            raise
        return _set_aside(file, at)
    copies.settle(file)
    for one in copies.companions(file):
        one.unlink(missing_ok=True)  # SQLite would take them for those of the new file
    return kept


def _set_aside(file: Path, at: datetime) -> Path:
    """With its companions: what was committed last may stand there alone."""
    from app.storage import backup as copies

    label = f"{file.stem}.damaged-{at:%Y%m%d-%H%M%S}"
    aside, serial = file.with_name(f"{label}{file.suffix}"), 1
    while aside.exists():
        serial += 1
        aside = file.with_name(f"{label}-{serial}{file.suffix}")
    for old, new in zip((*copies.companions(file), file), (*copies.companions(aside), aside), strict=True):
        if old.exists():
            _rename(old, new)
    return aside


def _rename(old: Path, new: Path) -> None:
    try:
        old.replace(new)
    except OSError as error:
        raise files.problem_of(error, new) from error


def _bring_certificates(backup: Path, file: Path, contents: Contents) -> None:
    """On a computer that has none of this office's keys, what was kept beside the backup: nothing is written
    over, for a stick must not tell an office that is here whom to trust.
    """
    keys, name = file.with_name(f"{file.stem}.keys"), rules.parse(backup.name)
    if keys.exists() or name is None:
        return
    kept = backups.certificates_folder(backup, name.office, contents.founding)
    with contextlib.suppress(OSError, Problem):
        for one in (one for one in kept.rglob("*") if one.is_file()):
            target = keys / one.relative_to(kept)
            files.make_folder(target.parent, private=True)
            files.write(target, files.read(one))
