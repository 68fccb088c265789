"""`python -m benchmarks.peers NAME FILE.pdf [TIMES]`: write the PDF, then time TIMES more in one process."""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path


def main(name: str, target: str, times: str = "0") -> None:
    make = importlib.import_module(f"benchmarks.peers.{name}").prepare()
    Path(target).write_bytes(make())
    seconds = []
    for _ in range(int(times)):
        start = time.perf_counter()
        make()
        seconds.append(time.perf_counter() - start)
    print(json.dumps(seconds))


main(*sys.argv[1:])
