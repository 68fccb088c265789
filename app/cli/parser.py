"""The words of the command line: verbs, their arguments, and help in the reader's language."""

from __future__ import annotations

from pathlib import Path

from app.cli import (
    backups,
    console,
    exchange,
    history_options,
    key_options,
    paper,
    print_outs,
    verbs,
    verification,
)
from app.cli.shelf import Parser, Shelf, speak
from app.words import LANGUAGES, Catalogue

UNREADABLE = 2


def parser(catalogue: Catalogue) -> Parser:
    """The whole command line."""
    speak(catalogue)
    top = Parser(prog="python -m app", description=catalogue.say("cli", "about"))
    top.add_argument("--office", default="", metavar="FILE-OR-URL", help=catalogue.say("cli", "office"))
    top.add_argument("--language", choices=LANGUAGES, help=catalogue.say("cli", "language"))
    top.add_argument(console.VISUAL, action="store_true", help=catalogue.say("cli", "visual"))
    shelf = Shelf(top, catalogue)
    _of_minutes(shelf)
    history_options.add(shelf)
    key_options.add(shelf)
    _of_proofs(shelf)
    paper.add(shelf)
    backups.add(shelf)
    return top


def _of_minutes(shelf: Shelf) -> None:
    """From an office to the PDF."""
    demo = shelf.verb("demo", verbs.demo, needs_office=False)
    shelf.argument(demo, "folder", "demo_folder", metavar="DIR", type=Path)
    exchange.add(shelf)
    _of_roster(shelf)
    shelf.verb("meetings", verbs.meetings)
    shelf.argument(shelf.verb("search", verbs.search), "text", "search_text", metavar="TEXT")
    gaps = shelf.verb("gaps", verbs.gaps)
    approve = shelf.verb("approve", verbs.approve)
    for verb in (gaps, approve):
        shelf.argument(verb, "meeting", "meeting", metavar="MEETING")
    shelf.argument(approve, "--leave-blanks", "leave_blanks", action="store_true")
    print_outs.add(shelf)


def _of_roster(shelf: Shelf) -> None:
    """People from a table."""
    roster = shelf.verb("roster", verbs.roster)
    shelf.argument(roster, "file", "roster_file", metavar="FILE.xlsx", type=Path)
    shelf.argument(roster, "--dry-run", "roster_dry_run", action="store_true")
    shelf.argument(roster, "--create-places", "roster_places", action="store_true")
    shelf.argument(roster, "--template", "roster_template", action="store_true")


def _of_proofs(shelf: Shelf) -> None:
    """What a file is worth."""
    proofread = shelf.verb("proofread", verbs.proofread)
    verify = shelf.verb("verify", verification.verify, needs_office=False, problem_status=UNREADABLE)
    for verb in (proofread, verify):
        shelf.argument(verb, "file", "pdf", metavar="FILE.pdf", type=Path)
    shelf.argument(verify, "--intact", "verify_intact", metavar="FILE2.pdf", type=Path)
    shelf.argument(verify, "--trust", "trust", metavar="ROOT.pem", type=Path, action="append", default=[])
    shelf.argument(
        verify, "--time-stamper", "verify_stamper", metavar="CERT.pem", type=Path, action="append", default=[]
    )
