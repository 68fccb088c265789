"""The verbs of the exchange: what is inside a file, taking it in, and an office made anew from a folder."""

from __future__ import annotations

from argparse import SUPPRESS, Namespace
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from app import paths
from app.cli import console
from app.cli.answers import print_data, tell
from app.cli.shelf import Shelf
from app.domain.problems import Problem, Refusal
from app.services import exchange, minutes, rebuilding, signatures
from app.services.exchange import Taken
from app.services.office import Office
from app.services.rebuilding import FileReport, Outcome, Rebuilt
from app.words import Catalogue

DONE = 0
NOT_ALL = 1


def add(shelf: Shelf) -> None:
    """The verbs, with their arguments."""
    taken = shelf.verb("import", import_)
    shelf.argument(taken, "file", "record_file", metavar="FILE.pdf|FILE.json", type=Path)
    record_ = shelf.verb("record", record, needs_office=False, answers=False)
    shelf.argument(record_, "meeting", "record_of", metavar="FILE.pdf|MEETING")
    rebuilt = shelf.verb("rebuild", rebuild, needs_office=False)
    shelf.argument(rebuilt, "folder", "rebuild_folder", metavar="DIR", type=Path)
    # Here it names what is made, so it may be said after the verb, too.
    shelf.argument(rebuilt, "--office", "rebuild_office", metavar="NEW", default=SUPPRESS)
    shelf.argument(
        rebuilt, "--trust", "rebuild_trust", metavar="ROOT.pem", type=Path, action="append", default=[]
    )
    for verb in (taken, rebuilt):
        shelf.argument(verb, "--unverified", "unverified", action="store_true")


def record(options: Namespace, catalogue: Catalogue, open_office: Callable[[str], Office]) -> int:  # noqa: ARG001 - a record has no language
    """Print the JSON record: of a PDF as it is inside, without any office; or of a meeting."""
    if options.meeting.lower().endswith(".pdf"):
        data = signatures.record_of(Path(options.meeting))
    else:
        with closing(open_office(options.office)) as office:
            data = minutes.record(office, minutes.find(office, options.meeting))
    print_data(data.decode().removesuffix("\n"))
    return DONE


def import_(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Take a signed PDF or a record in."""
    taken = exchange.import_file(office, options.file, unverified=options.unverified)
    tell(options, _answer(taken), "\n".join(_lines(taken, catalogue)))
    return DONE


def rebuild(options: Namespace, catalogue: Catalogue, open_office: Callable[[str], Office]) -> int:
    """Make an office anew, and say of each file what became of it; 1 if any was refused."""
    if "://" in options.office:
        raise Refusal("rebuild_to_file")
    target = Path(options.office) if options.office else paths.default_office()
    rebuilt = rebuilding.rebuild(
        options.folder,
        target,
        open_office,
        roots=options.trust,
        unverified=options.unverified,
        progress=console.show_progress,
    )
    answer = {
        "office": str(rebuilt.office) if rebuilt.office else None,
        "files": [_file_answer(one, catalogue) for one in rebuilt.reports],
    }
    tell(options, answer, "\n".join(_report(rebuilt, catalogue)))
    return DONE if rebuilt.is_whole else NOT_ALL


def _answer(taken: Taken) -> dict[str, Any]:
    made = taken.minutes
    return {
        "meeting": made.meeting.id,
        "ordinal": made.meeting.ordinal,
        "number": made.issue.number or None,
        "version": made.issue.version,
        "new": bool(taken.changes.meetings),
        "verdict": taken.verdict.state.value if taken.verdict else None,
        "signatures": taken.signatures,
        "revisions": taken.revisions,
    }


def _lines(taken: Taken, catalogue: Catalogue) -> list[str]:
    meeting = taken.minutes.meeting
    sentence = "imported" if taken.changes.meetings else "imported_before"
    lines = [catalogue.say("cli", sentence, title=meeting.title, ordinal=meeting.ordinal)]
    if taken.verdict:
        lines.insert(0, catalogue.say("verdicts", taken.verdict.state.value))
        if taken.signatures or taken.revisions:
            values = {"signatures": taken.signatures, "revisions": taken.revisions}
            lines.append(catalogue.say("cli", "imported_signatures", **values))
    return lines


def _file_answer(one: FileReport, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "file": str(one.file),
        "outcome": one.outcome.value,
        "number": one.number or None,
        "version": one.version or None,
        "signatures": one.signatures,
        "problem": one.problem.code if one.problem else None,
        "why": _why(one.problem, catalogue) if one.problem else None,
        "within": str(one.within) if one.within else None,
    }


def _report(rebuilt: Rebuilt, catalogue: Catalogue) -> list[str]:
    order = list(Outcome)
    lines = [
        _file_line(one, catalogue)
        for one in sorted(rebuilt.reports, key=lambda one: order.index(one.outcome))
    ]
    counts = {outcome.value: sum(one.outcome is outcome for one in rebuilt.reports) for outcome in Outcome}
    made = catalogue.say("cli", "rebuilt", office=rebuilt.office) if rebuilt.office else None
    return [
        *lines,
        catalogue.say("cli", "rebuild_counts", **counts),
        made or catalogue.say("cli", "not_rebuilt"),
    ]


def _file_line(one: FileReport, catalogue: Catalogue) -> str:
    values = {"file": one.file, "number": one.number, "version": one.version, "count": one.signatures}
    why = _why(one.problem, catalogue) if one.problem else ""
    line = catalogue.say("cli", f"rebuild_{one.outcome.value}", **values, within=one.within, why=why)
    doubted = one.problem and one.outcome is Outcome.TAKEN
    return f"{line} {catalogue.say('cli', 'rebuild_doubted', why=why)}" if doubted else line


def _why(problem: Problem, catalogue: Catalogue) -> str:
    """A problem on one line of a report: the sentence without its single faults."""
    return catalogue.problem(problem).replace("\n", " ")
