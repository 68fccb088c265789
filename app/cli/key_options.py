"""The verbs of keys and certificates with their arguments; secrets are never among them."""

from __future__ import annotations

from pathlib import Path

from app.cli import keys, signing_keys, time_server
from app.cli.shelf import Parser, Shelf


def add(shelf: Shelf) -> None:
    """Everything about keys: the office's authority, the signatories' keys, and signing with one."""
    _of_authority(shelf)
    _of_signatories(shelf)
    _of_certificates(shelf)
    _of_signing(shelf)


def _of_authority(shelf: Shelf) -> None:
    authority = shelf.verb("authority", keys.authority)
    shelf.argument(authority, "--organisation", "authority_organisation", metavar="NAME", default="")
    shelf.secret(authority)
    root = shelf.verb("root", keys.root)
    shelf.argument(root, "--to", "root_to", metavar="DIR", type=Path)
    shelf.argument(root, "--keep", "root_keep", action="store_true")
    shelf.argument(root, "--certificate", "root_certificate", metavar="FILE.cer", type=Path)
    shelf.argument(root, "--letter", "root_letter", metavar="FILE.pdf", type=Path)
    trust = shelf.verb("trust", keys.trust, key="trust_authority")
    shelf.argument(trust, "file", "trust_file", metavar="ROOT.pem", type=Path, nargs="?")
    shelf.argument(trust, "--dry-run", "trust_dry_run", action="store_true")
    _of_time_server(shelf)


def _of_time_server(shelf: Shelf) -> None:
    server = shelf.verb("time-server", time_server.time_server, key="time_server")
    acts = server.add_mutually_exclusive_group()
    shelf.argument(acts, "--url", "time_server_url", metavar="URL", default="")
    shelf.argument(acts, "--test", "time_server_test", action="store_true")
    shelf.argument(acts, "--remove", "time_server_remove", action="store_true")
    shelf.argument(acts, "--forget", "time_server_forget", metavar="SHA256", default="")
    shelf.argument(server, "--certificate", "time_server_certificate", metavar="FILE", type=Path)


def _of_signatories(shelf: Shelf) -> None:
    enrol, renew = shelf.verb("enrol", keys.enrol), shelf.verb("renew", keys.renew)
    for verb in (enrol, renew):
        _person(shelf, verb)
        shelf.secret(verb)
        _of_root(shelf, verb)
        shelf.argument(verb, "--key-folder", "key_folder", metavar="DIR", type=Path)
    changed = shelf.verb("passphrase", keys.passphrase, key="change_passphrase")
    shelf.argument(changed, "person", "person_or_root", metavar="PERSON", nargs="?")
    export = shelf.verb("export-key", keys.export_key, key="export_key")
    _person(shelf, export)
    shelf.argument(export, "--to", "to_pfx", metavar="FILE.p12", type=Path, required=True)
    for verb in (changed, export):
        shelf.secret(verb)
        shelf.secret(verb, "--new-passphrase-file", "new_passphrase")
        _key(shelf, verb)


def _of_certificates(shelf: Shelf) -> None:
    revoke = shelf.verb("revoke", keys.revoke)
    _person(shelf, revoke)
    shelf.argument(revoke, "--reason", "reason", choices=keys.REASONS, default=keys.REASONS[0])
    shelf.argument(revoke, "--certificate", "certificate", metavar="SHA256", default="")
    _of_root(shelf, revoke)
    _person(shelf, shelf.verb("certificates", keys.certificates))
    adopt = shelf.verb("adopt", signing_keys.adopt)
    _person(shelf, adopt)
    shelf.secret(adopt)
    _key(shelf, adopt)
    _token(shelf, adopt)


def _of_signing(shelf: Shelf) -> None:
    _library(shelf, shelf.verb("tokens", signing_keys.tokens))
    sign = shelf.verb("sign", signing_keys.sign)
    shelf.argument(sign, "file", "pdf", metavar="FILE.pdf", type=Path)
    shelf.argument(sign, "--as", "person", metavar="PERSON", dest="person", required=True)
    shelf.secret(sign)
    _key(shelf, sign)
    _token(shelf, sign)
    shelf.secret(sign, "--pin-file", "pin")
    shelf.argument(sign, "--to", "to_pdf", metavar="FILE2.pdf", type=Path, required=True)


def _person(shelf: Shelf, verb: Parser) -> None:
    shelf.argument(verb, "person", "person", metavar="PERSON")


def _of_root(shelf: Shelf, verb: Parser) -> None:
    shelf.secret(verb, "--authority-passphrase-file", "authority_passphrase")
    shelf.argument(verb, "--root-key", "root_key", metavar="FILE", type=Path)


def _key(shelf: Shelf, verb: Parser) -> None:
    shelf.argument(verb, "--key", "key_file", metavar="FILE", type=Path)


def _token(shelf: Shelf, verb: Parser) -> None:
    shelf.argument(verb, "--token", "token", metavar="NAME", nargs="?", const="")
    _library(shelf, verb)


def _library(shelf: Shelf, verb: Parser) -> None:
    shelf.argument(verb, "--library", "library", metavar="FILE", type=Path)
