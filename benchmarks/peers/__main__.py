"""One contestant in a process of its own, cold for one file or warm for many.

`python -m benchmarks.peers NAME SCRATCH RECORD PDF` makes one file. Without RECORD and PDF it reads lines
«RECORD<tab>PDF», makes each file and prints the seconds from the record's bytes to the file's.
"""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path


def main(name: str, scratch: str, *once: str) -> None:
    make = importlib.import_module(f"benchmarks.peers.{name}").prepare(Path(scratch))
    if once:
        record, target = once
        Path(target).write_bytes(make(Path(record).read_bytes()))
        return
    for line in sys.stdin:
        record, target = line.rstrip("\n").split("\t")
        data = Path(record).read_bytes()
        start = time.perf_counter()
        pdf = make(data)
        seconds = time.perf_counter() - start
        Path(target).write_bytes(pdf)
        print(seconds, flush=True)


main(*sys.argv[1:])
