"""A backup (پشتیبان) of an office: what the name of its file tells, and which of many are kept.

It opens no file. Moments are those of the computer's own clock, without a zone, as the name spells them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.persian import calendar

LATEST = 10
HOURS = 12
DAYS = 30
MONTHS = 12

_MOMENT = "%Y%m%d-%H%M%S"
_NAME = re.compile(
    r"(?P<office>[A-Za-z0-9_]+)-(?P<at>[0-9]{8}-[0-9]{6})(?P<kind>-before-restore)?(?:-(?P<serial>[0-9]{1,4}))?\.dabir"
)
_UNFIT = re.compile("[^A-Za-z0-9_]+")


class BackupKind(StrEnum):
    """Why a backup was taken."""

    REGULAR = "regular"
    BEFORE_RESTORE = "before_restore"  # what a restore was about to replace


@dataclass(frozen=True, slots=True)
class BackupName:
    """``office-20261123-134500.dabir``; a second one of the same second has a ``serial`` of 2."""

    office: str
    at: datetime
    kind: BackupKind = BackupKind.REGULAR
    serial: int = 1

    def __str__(self) -> str:
        kind = "-before-restore" if self.kind is BackupKind.BEFORE_RESTORE else ""
        serial = f"-{self.serial}" if self.serial > 1 else ""
        return f"{self.office}-{self.at:{_MOMENT}}{kind}{serial}.dabir"

    @property
    def order(self) -> tuple[datetime, int, str]:
        """By this they are sorted, the oldest first."""
        return self.at, self.serial, self.kind

    def next(self) -> BackupName:
        """The name to try where this one is taken."""
        return replace(self, serial=self.serial + 1)


def named(office: str, at: datetime, kind: BackupKind = BackupKind.REGULAR) -> BackupName:
    """The name of a backup that is taken now of the office file ``office`` (its stem, in any script)."""
    return BackupName(label_of(office), at.replace(tzinfo=None, microsecond=0), kind)


def label_of(office: str) -> str:
    """The name of an office file in letters that every stick and every mail can carry."""
    return _UNFIT.sub("_", office).strip("_") or "office"


def parse(file_name: str) -> BackupName | None:
    """What the name of a file tells, or None if it is no backup's."""
    found = _NAME.fullmatch(file_name)
    if not found:
        return None
    try:
        at = datetime.strptime(found["at"], _MOMENT)
    except ValueError:
        return None
    kind = BackupKind.BEFORE_RESTORE if found["kind"] else BackupKind.REGULAR
    return BackupName(found["office"], at, kind, int(found["serial"] or 1))


def kept(names: Iterable[BackupName]) -> frozenset[BackupName]:
    """Which ones stay: the last ten, the last of each of the last twelve hours, thirty days and twelve Jalali
    months that have any; each kind is counted by itself.

    It counts hours and days that have a backup and asks for no present day, so that a clock that ran wrong
    for an hour takes nothing away.
    """
    stay: set[BackupName] = set()
    everything = set(names)
    for kind in BackupKind:
        newest = sorted((one for one in everything if one.kind is kind), key=lambda one: one.order)[::-1]
        stay.update(newest[:LATEST])
        stay.update(_first_of_each(newest, lambda one: (one.at.date(), one.at.hour))[:HOURS])
        stay.update(_first_of_each(newest, lambda one: one.at.date())[:DAYS])
        stay.update(_first_of_each(newest, lambda one: calendar.jalali(one.at.date())[:2])[:MONTHS])
    return frozenset(stay)


def _first_of_each(names: list[BackupName], group: Callable[[BackupName], Hashable]) -> list[BackupName]:
    found: dict[Hashable, BackupName] = {}
    for one in names:
        found.setdefault(group(one), one)
    return list(found.values())
