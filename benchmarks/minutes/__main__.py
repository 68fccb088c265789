"""`python -m benchmarks.minutes FOLDER COUNT LONG`: write the records that a measurement needs.

`minutes-0.json` … (COUNT variants, 0 is the plain one), `stress.json`, and `long.json`, LONG times as long,
if LONG is above 0.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.minutes.record import minutes_record, stress_record


def main(folder: str, count: str, long: str) -> None:
    target = Path(folder)
    for variant in range(int(count)):
        (target / f"minutes-{variant}.json").write_bytes(minutes_record(variant))
    (target / "stress.json").write_bytes(stress_record())
    if int(long):
        (target / "long.json").write_bytes(minutes_record(0, int(long)))


main(*sys.argv[1:])
