"""Printing by the queue of the system (CUPS): the bytes of a file go to it as they are; knows no window."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.problems import Problem

_PATIENCE = 60.0
"""Seconds; the queue answers as soon as it has taken the file, not when the paper is out."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """How a file is printed: on which printer (empty: the usual one), how often, which pages.

    Pages count from 1, 0 is all of them.  ``title`` is what the queue calls it.
    """

    title: str
    printer: str = ""
    copies: int = 1
    first: int = 0
    last: int = 0
    two_sided: bool = False


def has_queue() -> bool:
    """Whether the system takes files for its printers."""
    return shutil.which("lp") is not None


def send(pdf: bytes, job: PrintJob) -> None:
    """Hand a PDF to the queue, never laid out again.

    :raises Problem: ``printing_failed`` (printer, reason) when the queue does not take it.
    """
    try:
        answer = subprocess.run(
            ["lp", *_options(job), "-"],
            input=pdf,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Problem("printing_failed", printer=job.printer, reason=type(error).__name__) from error
    if answer.returncode:
        said = answer.stderr.decode("utf-8", "replace").strip().removeprefix("lp: ")
        raise Problem("printing_failed", printer=job.printer, reason=said)


def _options(job: PrintJob) -> Iterator[str]:
    yield from ("-t", job.title)
    if job.printer:
        yield from ("-d", job.printer)
    if job.copies > 1:
        yield from ("-n", str(job.copies), "-o", "collate=true")
    if job.first:
        yield from ("-P", f"{job.first}-{max(job.first, job.last)}")
    if job.two_sided:
        yield from ("-o", "sides=two-sided-long-edge")
