"""Runs the helper process that works with a token; knows what may happen to a process, nothing of tokens.

The request goes to the helper's standard input, never to its command line, where others could read the PIN.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.problems import Problem

ARGUMENT = "--token-helper"
_PROJECT = Path(__file__).resolve().parents[3]
# A token with a keypad waits for a person; a library that has found no reader answers within seconds.
_PATIENCE = {"look": 20.0, "sign": 60.0}
_under_way: list[subprocess.Popen[bytes]] = []


def cancel() -> None:
    """End the helpers that are at work; whoever waits for one meets Problem `token_cancelled`.

    May be called from any thread.
    """
    for process in tuple(_under_way):
        _under_way.remove(process)  # its absence tells who waits for it why it ended
        process.kill()


def _own_command() -> tuple[str, ...]:
    """This program again: frozen it is the executable itself, otherwise the interpreter with the package."""
    if getattr(sys, "frozen", False):
        return (sys.executable, ARGUMENT)
    return (sys.executable, "-m", "app", ARGUMENT)


@dataclass(frozen=True, slots=True)
class Helper:
    """The command of the helper process, and how many seconds an answer may take (None: as work needs)."""

    command: tuple[str, ...] = ()
    patience: float | None = None

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """One request to a new process, and its answer.

        Raises the Problem that the helper met; `token_stalled` (seconds) when it does not answer and was
        ended; `token_cancelled` after `cancel`; `token_library_crashed` when it died.
        """
        patience = self.patience or _PATIENCE[request["do"]]
        try:
            process = subprocess.Popen(
                self.command or _own_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_surroundings(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise Problem("token_library_crashed") from error
        said = _answer_of(process, json.dumps(request).encode("ascii"), patience)
        try:
            answer: dict[str, Any] = json.loads(said)
        except ValueError:
            raise Problem("token_library_crashed") from None
        if "problem" in answer:
            raise Problem(answer["problem"], **answer["values"])
        return answer


def _answer_of(process: subprocess.Popen[bytes], request: bytes, patience: float) -> bytes:
    """What the process wrote until it ended, within `patience` seconds."""
    _under_way.append(process)
    try:
        said = process.communicate(request, timeout=patience)[0]
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        # Not read to its end: what a library left running may hold it open for ever.
        assert process.stdout is not None
        process.stdout.close()
        raise Problem("token_stalled", seconds=round(patience)) from None
    finally:
        was_cancelled = process not in _under_way
        if not was_cancelled:
            _under_way.remove(process)
    if was_cancelled:
        raise Problem("token_cancelled")
    return said


def _surroundings() -> dict[str, str]:
    """The package is found wherever this process was started."""
    if getattr(sys, "frozen", False):
        return dict(os.environ)
    path = os.pathsep.join(filter(None, (str(_PROJECT), os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": path}
