"""Puts the whole attack corpus to verification and prints what became of each kind.

    python3 dev.py bench attacks [--others] [--flips 1000] [--no-hostile] [--only TEXT]

Keys are made and minutes signed afresh; every kind is made of files with one, two and three signatures. The
table names the verdict and the rule that caught it. `--others` asks pdfsig and pyHanko alone as well. Then
come random bit flips, and files made to exhaust the verifier, each in a process of its own whose time and
memory are limited. Exit status 1 when anything is accepted that should not be, or a control is refused.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from app.signing import State, Verdict, verify
from benchmarks.bit_flips import flipped
from benchmarks.measuring.hostility import LIMITS, judged_apart
from benchmarks.measuring.tables import table
from tests.signing.corpus import Forgery, Kind, Scene, attacks, controls, hostile, make_scene, others

Row = tuple[str, ...]


def main() -> int:
    choice = _arguments()
    scene = make_scene(datetime.now(UTC).replace(microsecond=0))
    wrong = files = 0
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        root = scene.office.authority.certificate_pem
        store = others.trusting_store(scratch, root) if choice.others else ""
        header = (
            "family",
            "kind",
            "signatures",
            "verdict",
            "caught by",
            *(("pdfsig", "pyHanko") if store else ()),
        )
        rows: list[Row] = []
        for kind in [*controls(), *attacks()]:
            if choice.only in f"{kind.family} {kind.name}":
                told: dict[Row, list[int]] = {}
                for count, forgery, verdict in _verdicts(kind, scene):
                    bad = (verdict.state is State.INTACT) is not (kind.family == "control")
                    wrong, files = wrong + bad, files + 1
                    asked = _asked(forgery, scene, store, scratch) if store else ()
                    told.setdefault((_told(verdict, bad), _rule(verdict), *asked), []).append(count)
                rows += [(kind.family, kind.name, " ".join(map(str, n)), *row) for row, n in told.items()]
    print(table(header, rows), flush=True)
    names = {(family, name) for family, name, *_ in rows if family != "control"}
    print(f"\n{len(names)} kinds of attack, {files} files with controls, {wrong} wrong verdicts", flush=True)
    accepted = _flip(scene, choice.flips)
    print(f"{choice.flips} random bit flips, {accepted} accepted", flush=True)
    wrong += accepted
    if not choice.no_hostile:
        wrong += _exhaust(scene)
    return int(wrong > 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench attacks", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--others", action="store_true", help="ask pdfsig and pyHanko alone as well")
    parser.add_argument("--flips", type=int, default=1000, help="random bit flips (default 1000)")
    parser.add_argument("--no-hostile", action="store_true", help="leave out the files that exhaust")
    parser.add_argument("--only", default="", help="kinds whose family and name hold this text")
    return parser.parse_args()


def _verdicts(kind: Kind, scene: Scene) -> Iterator[tuple[int, Forgery, Verdict]]:
    for count in kind.counts:
        forgery = kind.made(scene, count)
        yield count, forgery, verify(forgery.pdf, forgery.trust, forgery.now)


def _told(verdict: Verdict, bad: bool) -> str:
    return f"{'WRONG: ' if bad else ''}{verdict.state.value}"


def _rule(verdict: Verdict) -> str:
    return verdict.findings[0].code if verdict.findings else "–"


def _asked(forgery: Forgery, scene: Scene, store: str, scratch: Path) -> Row:
    root = scene.office.authority.certificate_pem
    return (
        others.pdfsig(forgery.pdf, store, scratch),
        others.plain_pyhanko(forgery.pdf, root, forgery.now),
    )


def _flip(scene: Scene, count: int) -> int:
    pdf, chance = scene.steps[-1], random.Random()
    bits = (chance.randrange(8 * len(pdf)) for _ in range(count))
    verdicts = (verify(flipped(pdf, bit), scene.bare_trust, scene.now) for bit in bits)
    return sum(verdict.state not in (State.CHANGED, State.UNREADABLE) for verdict in verdicts)


def _exhaust(scene: Scene) -> int:
    """How many hostile files were accepted, raised something, or took too much."""
    rows: list[Sequence[str]] = []
    wrong = 0
    for name, make in hostile.files().items():
        found = judged_apart(make(scene), scene.bare_trust, scene.now)
        wrong += found.is_wrong
        size = f"{found.size / 2**20:.1f} MB"
        rows.append(
            (name, size, found.state, found.rule, f"{found.seconds:.2f} s", f"{found.megabytes:.0f} MB")
        )
    print(f"\n{table(('hostile file', 'size', 'verdict', 'rule', 'time', 'memory'), rows)}")
    print(f"\n{wrong} wrong; limits: {LIMITS.seconds} s, {LIMITS.megabytes} MB and twice the file")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
