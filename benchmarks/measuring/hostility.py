"""Judges a file in a process of its own with a limit on time and memory, and measures both.

It has no command of its own: `attacks` and the tests use it. POSIX only.
"""

from __future__ import annotations

import multiprocessing
import resource
import time
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection

from app.signing import State, Trust, intact_part, verify


@dataclass(frozen=True, slots=True)
class Limits:
    """CPU seconds of a verdict, and the memory that it may take beyond twice the file itself."""

    seconds: int
    megabytes: int


LIMITS = Limits(seconds=30, megabytes=400)


@dataclass(frozen=True, slots=True)
class Found:
    """What became of one file: "killed" as the state of one that took too much or raised."""

    size: int
    state: str
    rule: str
    seconds: float
    megabytes: float

    @property
    def is_wrong(self) -> bool:
        allowed = LIMITS.megabytes + 2 * self.size / 2**20
        return self.state in ("killed", State.INTACT.value) or self.megabytes > allowed


def judged_apart(pdf: bytes, trust: Trust, now: datetime) -> Found:
    """The verdict on a file, and what it cost; the earlier intact part is looked for as well."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_judge, args=(there, pdf, trust, now))
    child.start()
    there.close()
    try:
        state, rule, seconds, megabytes = here.recv()
    except EOFError:
        state, rule, seconds, megabytes = "killed", "", float(LIMITS.seconds), 0.0
    child.join()
    return Found(len(pdf), state, rule, seconds, megabytes)


def _judge(answer: Connection, pdf: bytes, trust: Trust, now: datetime) -> None:
    verify(b"", trust, now)
    before, spent = _peak(), time.process_time()
    used = int(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (used + LIMITS.seconds, used + LIMITS.seconds))
    verdict = verify(pdf, trust, now)
    intact_part(pdf)
    rule = verdict.findings[0].code if verdict.findings else "–"
    answer.send((verdict.state.value, rule, time.process_time() - spent, _peak() - before))


def _peak() -> float:
    """The most memory so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
