"""How long the extracts of a meeting take, and whether that is linear in the number of bodies.

    python3 dev.py bench extracts [--bodies 50 100 200] [--rounds 3] [--check]

Every body has three resolutions of its own and helps with one of its neighbour's. All extracts are printed
as one file, and again as a file for each; the time per body is told beside that of the fewest bodies: were it
not linear, it would grow.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from app.documents import sheets
from app.documents.sheets import Stationery
from app.domain import extract
from app.domain.extract import Extract
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, Named
from app.domain.profile import OfficeProfile
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.resolution import Resolution
from benchmarks.measuring.tables import Limit, median, milliseconds, table, verdict

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
STATIONERY = Stationery(OfficeProfile("شهرداری نمونه", "دبیرخانه نمونه", "20"), RESOURCES)
PRINTED_AT = datetime(2026, 11, 3, tzinfo=UTC)
GROWTH = 1.3
_EACH = 3


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench extracts", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--bodies", type=int, nargs="+", default=[50, 100, 200], help="how many bodies")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured, in turns")
    parser.add_argument("--check", action="store_true", help="fail when a limit is passed")
    choice = parser.parse_args()
    sizes = sorted(choice.bodies)
    sessions = {size: session(size) for size in sizes}
    _as_one(sessions[sizes[0]])  # what is read once is not counted
    spent: dict[tuple[str, int], list[float]] = {}
    for _ in range(choice.rounds):
        for size, minutes in sessions.items():
            for name, work in (("one file", _as_one), ("a file each", _as_many)):
                spent.setdefault((name, size), []).append(_timed(work, minutes))
    per_body = {key: median(times) / key[1] for key, times in spent.items()}
    growth = {key: figure / per_body[key[0], sizes[0]] for key, figure in per_body.items()}
    rows = [
        [name, str(size), milliseconds(median(spent[name, size])), milliseconds(per_body[name, size]),
         f"{growth[name, size]:.2f}"]
        for name, size in spent
    ]  # fmt: skip
    head = ("extracts", "bodies", "median", "per body", f"beside {sizes[0]}")
    print(table(head, sorted(rows, key=lambda row: (row[0], int(row[1])))))
    limits = [
        Limit.at_most(
            f"{name}, time per body at {sizes[-1]} beside {sizes[0]}", growth[name, sizes[-1]], GROWTH
        )
        for name in ("one file", "a file each")
    ]
    text, failed = verdict(limits)
    print(f"\n{text}")
    return int(failed > 0 and choice.check)


def session(bodies: int) -> Minutes:
    """Minutes in which so many bodies have something to do."""
    named = tuple(Named(f"b{place}", f"سازمان نمونه شماره {place}") for place in range(bodies))
    decided = tuple(
        Resolution(
            f"r{place}-{time_}",
            text=f"نصب و راه‌اندازی ایستگاه‌های شماره {place} در محلات کم‌برخوردار و گزارش آن به جلسه بعد.",
            responsible_ids=(f"b{place}",),
            cooperating_ids=(f"b{(place + 1) % bodies}",) if time_ == 0 else (),
            due_on=date(2026, 12, 22),
            quantity=_split(place) if time_ == 1 else None,
        )
        for place in range(bodies)
        for time_ in range(_EACH)
    )
    meeting = Meeting("m", "نشست نمونه", held_on=date(2026, 11, 3), sample=True, resolutions=decided)
    return Minutes(Content(meeting, bodies=named), Issue())


def _split(place: int) -> Quantity:
    parts = (Part("x", "پهنه شمالی", Decimal(6)), Part("y", "پهنه جنوبی", Decimal(4), body_id=f"b{place}"))
    return Quantity(Decimal(10), "ایستگاه", Split(Axis.PLACE, parts))


def _found(minutes: Minutes) -> tuple[Extract, ...]:
    return extract.extracts(minutes)


def _as_one(minutes: Minutes) -> None:
    sheets.print_extracts(minutes, _found(minutes), STATIONERY, PRINTED_AT, lambda _done, _of: None)


def _as_many(minutes: Minutes) -> None:
    for _ in sheets.print_each_extract(minutes, _found(minutes), STATIONERY, PRINTED_AT):
        pass


def _timed(work: Callable[[Minutes], None], minutes: Minutes) -> float:
    begun = time.perf_counter()
    work(minutes)
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
