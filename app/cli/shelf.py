"""A command line that speaks the reader's language, and its verbs as they are added one by one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, cast

from app.cli import console
from app.words import Catalogue

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

USAGE = 64


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


class Shelf:
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
        key: str = "",
        **defaults: Any,
    ) -> Parser:
        """A verb with its help (`key`, if not the verb itself, names it); most answer as JSON, too."""
        told = self._catalogue.say("cli", key or name)
        added: Parser = self._verbs.add_parser(name, help=told, description=told)
        added.set_defaults(verb=run, needs_office=needs_office, **defaults)
        if answers:
            self.argument(added, "--json", "json", action="store_true")
        return added

    def argument(self, added: argparse._ActionsContainer, name: str, key: str, **more: Any) -> None:
        """An argument of a verb, or of a group of them; `key` names its help."""
        added.add_argument(name, help=self._catalogue.say("cli", key), **more)

    def secret(self, added: Parser, name: str = "--passphrase-file", key: str = "passphrase") -> None:
        """The file that holds a secret: on a command line others could read it; without it one is asked."""
        self.argument(added, name, key, metavar="F", type=Path)


def speak(catalogue: Catalogue) -> None:
    """Let argparse itself speak the language: it looks its words up through the module's ``_`` and
    ``ngettext``.
    """
    Parser.catalogue = catalogue
    own = catalogue.tables["argparse"]
    argparse._ = lambda message: own.get(message, message)  # type: ignore[attr-defined]

    def plural(one: str, many: str, count: int) -> str:
        return own.get(one if count == 1 else many, one if count == 1 else many)

    argparse.ngettext = plural  # type: ignore[attr-defined]
