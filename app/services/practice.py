"""The practice office («دفتر تمرین»): the sample session in a file of its own, to be tried and thrown away.

It knows no other office: whatever is done in it is done in its own folder.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from app.domain.identity import new_id
from app.services import files, register, sample
from app.services.office import Office


def fill(office: Office) -> None:
    """Enter the sample, if nobody has done so yet; what was practised since stays as it is."""
    if not register.profile(office).trial:
        sample.fill(office)


def discard(file: Path) -> None:
    """Throw away the practice office ``file`` with all that lies in its folder: keys, copies, print-outs.

    :raises Problem: ``office_open_elsewhere`` while another window practises in it; ``no_write_right``,
        ``disk_error``.  Nothing is thrown away then.
    """
    from app.storage import lock

    folder = file.absolute().parent
    if not folder.is_dir():
        return
    # Its name is free at once, even where one of its files cannot be deleted yet.
    aside = folder.with_name(f"{_aside(folder)}{new_id()[:8]}")
    try:
        lock.take(file).release()
        folder.rename(aside)
    except OSError as error:
        raise files.problem_of(error, folder) from error
    for left in folder.parent.glob(f"{_aside(folder)}*"):
        shutil.rmtree(left, ignore_errors=True)


def _aside(folder: Path) -> str:
    return f".{folder.name}-thrown-away-"
