"""The words of the command line: verbs, their arguments, and help in the reader's language."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from app.cli import verbs
from app.words import LANGUAGES, Catalogue

USAGE = 64
UNREADABLE = 2


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the catalogue's language and ends a wrong use with status 64."""

    catalogue: Catalogue

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(self.catalogue.say("cli", "wrong_use", message=message), file=sys.stderr)
        raise SystemExit(USAGE)


def parser(catalogue: Catalogue) -> Parser:
    """The whole command line."""
    _speak(catalogue)
    top = Parser(prog="python -m app", description=catalogue.say("cli", "about"))
    top.add_argument("--office", default="", metavar="FILE-OR-URL", help=catalogue.say("cli", "office"))
    top.add_argument("--language", choices=LANGUAGES, help=catalogue.say("cli", "language"))
    shelf = top.add_subparsers(metavar="VERB", required=True, title=catalogue.say("cli", "verbs"))

    def verb(
        name: str,
        run: Callable[..., int],
        *,
        needs_office: bool = True,
        answers: bool = True,
        **defaults: Any,
    ) -> Parser:
        added: Parser = shelf.add_parser(
            name, help=catalogue.say("cli", name), description=catalogue.say("cli", name)
        )
        added.set_defaults(verb=run, needs_office=needs_office, **defaults)
        if answers:
            added.add_argument("--json", action="store_true", help=catalogue.say("cli", "json"))
        return added

    def argument(added: Parser, name: str, key: str, **more: Any) -> None:
        added.add_argument(name, help=catalogue.say("cli", key), **more)

    demo = verb("demo", verbs.demo, needs_office=False)
    argument(demo, "folder", "demo_folder", metavar="DIR", type=Path)

    taken = verb("import", verbs.import_)
    argument(taken, "file", "record_file", metavar="FILE.json", type=Path)

    verb("meetings", verbs.meetings)
    argument(verb("record", verbs.record, answers=False), "meeting", "meeting", metavar="MEETING")
    argument(verb("gaps", verbs.gaps), "meeting", "meeting", metavar="MEETING")

    approve = verb("approve", verbs.approve)
    argument(approve, "meeting", "meeting", metavar="MEETING")
    argument(approve, "--leave-blanks", "leave_blanks", action="store_true")

    export = verb("export", verbs.export)
    argument(export, "meeting", "meeting", metavar="MEETING")
    argument(export, "--to", "to_pdf", metavar="FILE.pdf", type=Path, required=True)

    authority = verb("authority", verbs.authority)
    _passphrase(authority, catalogue)

    enrol = verb("enrol", verbs.enrol)
    argument(enrol, "person", "person", metavar="PERSON")
    _passphrase(enrol, catalogue)
    argument(
        enrol, "--authority-passphrase-file", "authority_passphrase", metavar="F", type=Path, required=True
    )

    sign = verb("sign", verbs.sign)
    argument(sign, "file", "pdf", metavar="FILE.pdf", type=Path)
    argument(sign, "--as", "person", metavar="PERSON", dest="person", required=True)
    _passphrase(sign, catalogue)
    argument(sign, "--to", "to_pdf", metavar="FILE2.pdf", type=Path, required=True)

    verify = verb("verify", verbs.verify, needs_office=False, problem_status=UNREADABLE)
    argument(verify, "file", "pdf", metavar="FILE.pdf", type=Path)
    argument(verify, "--trust", "trust", metavar="ROOT.pem", type=Path, action="append", default=[])
    return top


def _passphrase(added: Parser, catalogue: Catalogue) -> None:
    added.add_argument(
        "--passphrase-file", metavar="F", type=Path, required=True, help=catalogue.say("cli", "passphrase")
    )


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
