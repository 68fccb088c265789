"""The verbs `backup`, `backups` and `restore`; a backup can be taken while the window has the office open."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from app import paths, settings
from app.cli import console
from app.cli.answers import tell
from app.cli.shelf import Shelf
from app.domain.backup import BackupKind
from app.domain.problems import Problem
from app.services import backup_places, restoring
from app.services import backups as services
from app.services.office import Office
from app.services.restoring import Preview
from app.words import Catalogue

DONE = 0
FAILED = 1

OpenOffice = Callable[[str], Office]


def add(shelf: Shelf) -> None:
    """The verbs and their arguments."""
    taking = shelf.verb("backup", backup, needs_office=False)
    shelf.argument(taking, "--to", "backup_to", metavar="DIR", type=Path)
    shelf.verb("backups", backups, needs_office=False)
    restoring_ = shelf.verb("restore", restore, needs_office=False)
    shelf.argument(restoring_, "file", "restore_file", metavar="FILE.dabir", type=Path)
    shelf.argument(restoring_, "--to", "restore_to", metavar="OFFICE.dabir", type=Path)
    shelf.argument(restoring_, "--preview", "restore_preview", action="store_true")


def backup(options: Namespace, catalogue: Catalogue, _open_office: OpenOffice) -> int:
    """Take one now, beside the office and in the second place, or in the folder that is named."""
    file = _office_file(options)
    folders = [options.to] if options.to else _folders(file)
    taken = services.take(file, folders, datetime.now())
    lines = [catalogue.say("cli", "backup_taken", file=one) for one in taken.made]
    lines += [catalogue.say("cli", "backup_same", file=one) for one in taken.same]
    for problem in taken.problems:
        console.warn(catalogue.problem(problem))
    if lines:
        answer = {"made": [str(one) for one in taken.made], "same": [str(one) for one in taken.same]}
        tell(options, answer, "\n".join(lines))
    return FAILED if taken.problems else DONE


def backups(options: Namespace, catalogue: Catalogue, _open_office: OpenOffice) -> int:
    """List the backups of the office, the newest first."""
    file = _office_file(options)
    rows, lines = [], []
    for one in services.listed(file, _folders(file)):
        size = one.file.stat().st_size
        rows.append(
            {"file": str(one.file), "at": one.name.at.isoformat(), "kind": one.name.kind.value, "size": size}
        )
        before = one.name.kind is BackupKind.BEFORE_RESTORE
        line = "backup_line_before" if before else "backup_line"
        lines.append(catalogue.say("cli", line, at=one.name.at, kilobytes=_kilobytes(size), file=one.file))
    tell(options, rows, "\n".join(lines) or catalogue.say("cli", "backups_none"))
    return DONE


def restore(options: Namespace, catalogue: Catalogue, open_office: OpenOffice) -> int:
    """Put a backup in the place of the office, or of a new one; or show only what is in it."""
    file = options.to.absolute() if options.to else _office_file(options)
    shown = restoring.preview(options.file, file)
    answer, lines = _told(catalogue, shown)
    if not options.preview:
        done = restoring.restore(options.file, file, datetime.now(), open_office, over=not options.to)
        answer |= {"office": str(done.file), "kept": str(done.kept) if done.kept else None}
        lines.append(catalogue.say("cli", "restore_done", file=done.file))
        if done.kept:
            lines.append(catalogue.say("cli", "restore_kept", file=done.kept))
    tell(options, answer, "\n".join(lines))
    return DONE


def after_closing(catalogue: Catalogue, office: Office) -> None:
    """Back up what has just been approved; where that fails it is told, and the approval holds."""
    file = services.office_file(office.store.where)
    if file is None:
        return
    try:
        problems = services.take(file, _folders(file), datetime.now()).problems
    except Problem as damaged:
        problems = (damaged,)
    for problem in problems:
        console.warn(catalogue.say("cli", "backup_failed", told=catalogue.problem(problem)))


def _told(catalogue: Catalogue, shown: Preview) -> tuple[dict[str, Any], list[str]]:
    found = shown.contents
    answer = {
        "file": str(shown.file),
        "organisation": found.organisation,
        "meetings": found.meetings,
        "last_number": found.last_number or None,
        "last_change": found.last_change.isoformat() if found.last_change else None,
        "size": found.size,
        "given_since": list(shown.given_since),
        "other_office": shown.is_other_office,
    }
    last = found.last_change.astimezone() if found.last_change else "—"
    values = {"meetings": found.meetings, "number": found.last_number or "—", "last": last}
    size = _kilobytes(found.size)
    lines = [
        catalogue.say("cli", "restore_holds", office=found.organisation or "—", kilobytes=size, **values)
    ]
    if shown.is_other_office:
        lines.append(catalogue.say("cli", "restore_other"))
    elif shown.given_since:
        comma = "، " if catalogue.language == "fa" else ", "
        lines.append(catalogue.say("cli", "restore_given", numbers=comma.join(shown.given_since)))
    return answer, lines


def _office_file(options: Namespace) -> Path:
    file = services.office_file(options.office or str(paths.default_office()))
    if file is None:
        raise Problem("backup_of_server")
    return file


def _folders(file: Path) -> list[Path]:
    kept = settings.load(paths.settings_file())
    second = backup_places.find(kept.backup_folder, kept.backup_mark, paths.removable_media())
    return [services.own_folder(file), *([second] if second else [])]


def _kilobytes(size: int) -> int:
    return -(-size // 1024)
