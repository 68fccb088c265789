"""The verb that lays a paper beside the minutes that are kept."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from app.cli.answers import tell
from app.cli.shelf import Shelf
from app.persian import digits
from app.services import files
from app.services import paper as papers
from app.services.office import Office
from app.words import Catalogue

EQUAL = 0
DIFFERS = 1
UNREADABLE = 2


def add(shelf: Shelf) -> None:
    """The verb and its arguments."""
    paper = shelf.verb("paper", check, key="check_paper", problem_status=UNREADABLE)
    shelf.argument(paper, "given", "paper_given", metavar="FILE-OR-DIGITS", nargs="+")


def check(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Say whether a paper's code is that of minutes of this office, and what became of them since."""
    found = papers.check(office, _given(options.given))
    issue = found.stored.issue if found.stored else None
    answer = {
        "equal": found.equal,
        "meeting": found.meeting_id or None,
        "number": found.number or None,
        "version": issue.version if issue else None,
        "standing": found.standing.value if found.standing else None,
        "content_sha256": issue.content_sha256 if issue else None,
        "problem": found.problem.code if found.problem else None,
    }
    tell(options, answer, "\n".join(_lines(catalogue, found)))
    return EQUAL if found.equal else DIFFERS


def _given(words: list[str]) -> str | bytes:
    """The digits, or the bytes of the scan; what holds anything but digits is the name of a file."""
    typed = "".join(words)
    if digits.to_ascii("".join(typed.split())).isdecimal() and not Path(words[0]).exists():
        return typed
    return files.read(Path(" ".join(words)))


def _lines(catalogue: Catalogue, found: papers.PaperCheck) -> list[str]:
    lines = ["✗ " + catalogue.problem(found.problem)] if found.problem else []
    if found.stored and found.standing:
        meeting, issue = found.stored.meeting, found.stored.issue
        if found.equal:
            lines.append("✓ " + catalogue.say("cli", "paper_equal", document=found.kind, number=found.number))
        values = {"title": meeting.title, "on": meeting.held_on or "—", "version": issue.version}
        standing = catalogue.say("paper_standings", found.standing.value)
        lines.append(catalogue.say("cli", "paper_stored", number=found.number, standing=standing, **values))
    return lines
