"""Flips the bits of a signed PDF one at a time and counts the flips that verification does not refuse.

    python -m benchmarks.bit_flips SIGNED.pdf [--everywhere] [--random 500] [--processes 2]

Every bit within /ByteRange, /Contents, the cross-reference tables and the trailers must be refused by our
byte rules alone; random bits elsewhere by the full verification. `--everywhere` puts every bit of the file
before the byte rules. Prints a table; exit status 1 when a single flip was accepted.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path

from app.signing.verification import State, Trust, verify
from app.signing.verification.byte_rules import Reading, read_strictly
from app.signing.verification.tokens import Text
from app.signing.verification.violation import Violation

_CHUNK = 512


@dataclass(frozen=True, slots=True)
class Region:
    """Bytes of one kind in the file, and who has to refuse a flip in them."""

    name: str
    spans: tuple[range, ...]

    @property
    def bits(self) -> int:
        return 8 * sum(len(span) for span in self.spans)

    def places(self) -> Iterator[int]:
        """Every bit, counted from the start of the file."""
        for span in self.spans:
            yield from range(8 * span.start, 8 * span.stop)


def regions(reading: Reading) -> tuple[Region, ...]:
    """The regions of a strictly read file in which no bit may be free by the byte rules alone."""
    byte_ranges, contents = [], []
    objects = reading.file.objects()
    for sealed in reading.signatures:
        signature = objects[sealed.field.signature or 0]
        place = signature.dictionary["Contents"]
        assert isinstance(place, Text)
        contents.append(range(place.start, place.end))
        start = reading.file.data.index(b"/ByteRange", place.end)
        byte_ranges.append(range(start, reading.file.data.index(b"\n", start)))
    tables = tuple(range(revision.xref_at, revision.end) for revision in reading.file.revisions)
    return (
        Region("/ByteRange", tuple(byte_ranges)),
        Region("/Contents", tuple(contents)),
        Region("cross-reference and trailer", tables),
    )


def elsewhere(reading: Reading) -> Region:
    """Every byte outside `regions`."""
    taken = sorted(
        (span for region in regions(reading) for span in region.spans), key=lambda span: span.start
    )
    starts = [0, *(span.stop for span in taken)]
    stops = [*(span.start for span in taken), len(reading.file.data)]
    spans = (range(start, stop) for start, stop in zip(starts, stops, strict=True) if start < stop)
    return Region("elsewhere", tuple(spans))


def flipped(data: bytes, bit: int) -> bytes:
    """`data` with one bit changed."""
    changed = bytearray(data)
    changed[bit // 8] ^= 0x80 >> bit % 8
    return bytes(changed)


def byte_rules_accept(data: bytes, bit: int) -> bool:
    """Whether our own rules alone accept the flip."""
    try:
        read_strictly(flipped(data, bit))
    except Violation:
        return False
    return True


def verification_accepts(data: bytes, bit: int) -> bool:
    """Whether the whole verification takes the flip for anything but damage."""
    verdict = verify(flipped(data, bit), Trust(), datetime.now(UTC))
    return verdict.state not in (State.CHANGED, State.UNREADABLE)


def accepted(judge: Callable[[bytes, int], bool], data: bytes, bits: Iterable[int]) -> list[int]:
    """The bits whose flip `judge` accepts."""
    return [bit for bit in bits if judge(data, bit)]


def _run(
    pool: ProcessPoolExecutor, judge: Callable[[bytes, int], bool], data: bytes, bits: Sequence[int]
) -> list[int]:
    chunks = [bits[start : start + _CHUNK] for start in range(0, len(bits), _CHUNK)]
    return list(chain.from_iterable(pool.map(partial(accepted, judge, data), chunks)))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--everywhere", action="store_true", help="every bit of the file, by the byte rules")
    parser.add_argument("--random", type=int, default=500, help="random bits elsewhere, by all rules")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20)
    chosen = parser.parse_args(arguments)
    data = chosen.file.read_bytes()
    reading = read_strictly(data)
    rest = elsewhere(reading)
    strict = [*regions(reading), *([rest] if chosen.everywhere else [])]
    rows: list[tuple[str, str, Callable[[bytes, int], bool], list[int]]] = [
        (region.name, "byte rules", byte_rules_accept, list(region.places())) for region in strict
    ]
    bits = list(rest.places())
    sample = random.Random(chosen.seed).sample(bits, min(chosen.random, len(bits)))
    rows.append((rest.name, "all rules", verification_accepts, sample))
    free: list[int] = []
    print(f"{'where':<30}{'judged by':<12}{'flips':>9}{'accepted':>10}{'seconds':>9}")
    with ProcessPoolExecutor(chosen.processes) as pool:
        for name, judged_by, judge, places in rows:
            begun = time.perf_counter()
            found = _run(pool, judge, data, places)
            seconds = time.perf_counter() - begun
            print(f"{name:<30}{judged_by:<12}{len(places):>9}{len(found):>10}{seconds:>9.1f}", flush=True)
            free += found
    for bit in free[:20]:
        print(f"accepted: byte {bit // 8}, bit {bit % 8}")
    return 1 if free else 0


if __name__ == "__main__":
    sys.exit(main())
