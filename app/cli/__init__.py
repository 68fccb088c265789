"""The same verbs without windows, for scripts and for machines without a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime

from app import logs, paths
from app.cli import console
from app.domain.problems import Problem
from app.services.office import Office
from app.words import LANGUAGES, Catalogue, language_of

FAULT = 70
FAILED = 1
STOPPED = 130


def main(arguments: list[str], open_office: Callable[[str], Office]) -> int:
    """Run one verb; the exit status is 0 only when the thing was done.

    64 is a wrong use of the command line, 70 a fault of ours, 130 stopped by Ctrl+C; ``verify`` has its
    own (0 intact and known, 1 changed, 2 unreadable, 3 unsigned or by an unknown signer).
    """
    from app.cli.parser import parser

    _speak_utf8()
    logs.start(paths.reports())
    language = _language(arguments)
    console.start(visual=console.VISUAL in arguments, language=language)
    catalogue = Catalogue.load(paths.translations(), language)
    options = parser(catalogue).parse_args(arguments)
    try:
        return _run(options, catalogue, open_office)
    except Problem as problem:
        console.warn("\n• ".join((catalogue.problem(problem), *catalogue.details(problem))))
        return int(getattr(options, "problem_status", FAILED))
    except KeyboardInterrupt:
        console.warn(catalogue.say("cli", "stopped"))
        return STOPPED
    except BrokenPipeError:
        return FAILED
    except Exception as fault:
        report = logs.report(fault, paths.reports(), datetime.now())
        console.warn(catalogue.say("problems", "fault", report=report or "stderr"))
        return FAULT


def _run(options, catalogue: Catalogue, open_office: Callable[[str], Office]) -> int:  # type: ignore[no-untyped-def]
    if not options.needs_office:
        return int(options.verb(options, catalogue, open_office))
    with closing(open_office(options.office)) as office:
        return int(options.verb(options, catalogue, office))


def _language(arguments: list[str]) -> str:
    """The language asked for with ``--language``, before anything is parsed; otherwise the locale's."""
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--language":
            value = value or "".join(arguments[place + 1 : place + 2])
            return value if value in LANGUAGES else LANGUAGES[0]
    return language_of(os.environ)


def _speak_utf8() -> None:
    """Persian sentences and paths reach any terminal or pipe, whatever its encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
