"""The verbs of what comes after the approval, with their arguments."""

from __future__ import annotations

from pathlib import Path

from app.cli import history
from app.cli.shelf import Shelf
from app.domain.distribution import Channel


def add(shelf: Shelf) -> None:
    """Reopening, amending, voiding, the registers and the audit trail."""
    _of_lifecycle(shelf)
    _of_registers(shelf)
    shelf.argument(
        shelf.verb("audit", history.audit, key="audit"), "--limit", "audit_limit", metavar="N", type=int
    )
    check = shelf.verb("check", history.check)
    shelf.argument(check, "--folder", "check_folder", metavar="DIR", type=Path, action="append", default=[])


def _of_lifecycle(shelf: Shelf) -> None:
    reopen, amend = shelf.verb("reopen", history.reopen), shelf.verb("amend", history.amend)
    void = shelf.verb("void", history.void)
    for verb in (reopen, amend, void):
        shelf.argument(verb, "meeting", "meeting", metavar="MEETING")
        shelf.argument(verb, "--reason", "why", metavar="TEXT", default="")
    shelf.argument(amend, "--withdraw", "withdraw", action="store_true")


def _of_registers(shelf: Shelf) -> None:
    register = shelf.verb("register", history.register, key="signature_register")
    distribute = shelf.verb("distribute", history.distribute)
    for verb in (register, distribute):
        shelf.argument(verb, "meeting", "meeting", metavar="MEETING")
        shelf.argument(verb, "--on", "on_day", metavar="DAY", default="")
        shelf.argument(verb, "--version", "minutes_version", metavar="N", type=int)
    shelf.argument(register, "--ink", "register_ink", metavar="NAME", default="")
    shelf.argument(register, "--refused", "register_refused", metavar="NAME", default="")
    shelf.argument(register, "--substitute", "register_substitute", metavar=("NAME", "BY"), nargs=2)
    shelf.argument(register, "--dissent", "register_dissent", metavar="TEXT", default="")
    shelf.argument(register, "--scan", "register_scan", metavar="FILE", type=Path)
    shelf.argument(distribute, "--to", "distribute_to", metavar="BODY", default="")
    channels = [one.value for one in Channel]
    shelf.argument(distribute, "--by", "channel", choices=channels, default=channels[0], dest="channel")
    shelf.argument(distribute, "--receipt", "receipt", metavar="NO", default="")
    shelf.argument(distribute, "--secretariat", "secretariat", metavar="NO", default="")
