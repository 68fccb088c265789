"""The words of the command line: verbs, their arguments, and help in the reader's language."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, cast

from app.cli import console, verbs
from app.words import LANGUAGES, Catalogue

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

USAGE = 64
UNREADABLE = 2


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the catalogue's language and ends a wrong use with status 64."""

    catalogue: Catalogue

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        console.warn(self.catalogue.say("cli", "wrong_use", message=message))
        raise SystemExit(USAGE)

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        """Usage and help, too, are for a person."""
        stream = cast("TextIO", file or sys.stderr)
        super()._print_message(console.shown(message, stream), stream)


def parser(catalogue: Catalogue) -> Parser:
    """The whole command line."""
    _speak(catalogue)
    top = Parser(prog="python -m app", description=catalogue.say("cli", "about"))
    top.add_argument("--office", default="", metavar="FILE-OR-URL", help=catalogue.say("cli", "office"))
    top.add_argument("--language", choices=LANGUAGES, help=catalogue.say("cli", "language"))
    top.add_argument(console.VISUAL, action="store_true", help=catalogue.say("cli", "visual"))
    shelf = _Shelf(top, catalogue)
    _of_minutes(shelf)
    _of_seals(shelf)
    return top


class _Shelf:
    """The verbs, each with its arguments, as they are added one by one."""

    def __init__(self, top: Parser, catalogue: Catalogue) -> None:
        self._verbs = top.add_subparsers(metavar="VERB", required=True, title=catalogue.say("cli", "verbs"))
        self._catalogue = catalogue

    def verb(
        self,
        name: str,
        run: Callable[..., int],
        *,
        needs_office: bool = True,
        answers: bool = True,
        **defaults: Any,
    ) -> Parser:
        """A verb with its help; one that answers can do so as JSON."""
        told = self._catalogue.say("cli", name)
        added: Parser = self._verbs.add_parser(name, help=told, description=told)
        added.set_defaults(verb=run, needs_office=needs_office, **defaults)
        if answers:
            self.argument(added, "--json", "json", action="store_true")
        return added

    def argument(self, added: Parser, name: str, key: str, **more: Any) -> None:
        """An argument of a verb; `key` names its help."""
        added.add_argument(name, help=self._catalogue.say("cli", key), **more)

    def passphrase(self, added: Parser) -> None:
        """The file that holds a passphrase: on a command line others could read it."""
        self.argument(added, "--passphrase-file", "passphrase", metavar="F", type=Path, required=True)


def _of_minutes(shelf: _Shelf) -> None:
    """From an office to the PDF."""
    demo = shelf.verb("demo", verbs.demo, needs_office=False)
    shelf.argument(demo, "folder", "demo_folder", metavar="DIR", type=Path)
    taken = shelf.verb("import", verbs.import_)
    shelf.argument(taken, "file", "record_file", metavar="FILE.json", type=Path)
    _of_roster(shelf)
    shelf.verb("meetings", verbs.meetings)
    record = shelf.verb("record", verbs.record, answers=False)
    gaps = shelf.verb("gaps", verbs.gaps)
    approve = shelf.verb("approve", verbs.approve)
    export = shelf.verb("export", verbs.export)
    for verb in (record, gaps, approve, export):
        shelf.argument(verb, "meeting", "meeting", metavar="MEETING")
    shelf.argument(approve, "--leave-blanks", "leave_blanks", action="store_true")
    shelf.argument(export, "--to", "to_pdf", metavar="FILE.pdf", type=Path, required=True)
    shelf.argument(export, "--no-search-marks", "no_search_marks", action="store_true")


def _of_roster(shelf: _Shelf) -> None:
    """People from a table."""
    roster = shelf.verb("roster", verbs.roster)
    shelf.argument(roster, "file", "roster_file", metavar="FILE.xlsx", type=Path)
    shelf.argument(roster, "--dry-run", "roster_dry_run", action="store_true")
    shelf.argument(roster, "--create-places", "roster_places", action="store_true")
    shelf.argument(roster, "--template", "roster_template", action="store_true")


def _of_seals(shelf: _Shelf) -> None:
    """Keys, signatures, and what a file is worth."""
    shelf.passphrase(shelf.verb("authority", verbs.authority))
    enrol = shelf.verb("enrol", verbs.enrol)
    shelf.argument(enrol, "person", "person", metavar="PERSON")
    shelf.passphrase(enrol)
    shelf.argument(
        enrol, "--authority-passphrase-file", "authority_passphrase", metavar="F", type=Path, required=True
    )
    sign = shelf.verb("sign", verbs.sign)
    proofread = shelf.verb("proofread", verbs.proofread)
    verify = shelf.verb("verify", verbs.verify, needs_office=False, problem_status=UNREADABLE)
    for verb in (sign, proofread, verify):
        shelf.argument(verb, "file", "pdf", metavar="FILE.pdf", type=Path)
    shelf.argument(sign, "--as", "person", metavar="PERSON", dest="person", required=True)
    shelf.passphrase(sign)
    shelf.argument(sign, "--to", "to_pdf", metavar="FILE2.pdf", type=Path, required=True)
    shelf.argument(verify, "--trust", "trust", metavar="ROOT.pem", type=Path, action="append", default=[])


def _speak(catalogue: Catalogue) -> None:
    """Let argparse itself speak the language: it looks its words up through the module's ``_`` and
    ``ngettext``.
    """
    Parser.catalogue = catalogue
    own = catalogue.tables["argparse"]
    argparse._ = lambda message: own.get(message, message)  # type: ignore[attr-defined]

    def plural(one: str, many: str, count: int) -> str:
        return own.get(one if count == 1 else many, one if count == 1 else many)

    argparse.ngettext = plural  # type: ignore[attr-defined]
