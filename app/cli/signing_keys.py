"""The verbs that open a key: signing, taking a certificate from outside in, and looking at tokens."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from app import paths
from app.cli import console
from app.cli.answers import tell, warn_of_losses, warn_of_missing
from app.cli.secrets import secret
from app.domain.person import Person
from app.domain.problems import Problem
from app.services import certificates, files, fonts, keys, proof, register, signatures
from app.services import tokens as token_services
from app.services.keys import KeyFile, Means
from app.services.office import Office
from app.words import Catalogue

DONE = 0


def sign(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Sign a PDF of minutes; what its letters lack is told before the key is asked for."""
    pdf = files.read(options.file)
    warn_of_missing(catalogue, proof.missing_characters(office, pdf))
    warn_of_losses(catalogue, fonts.shaping_of_file(pdf))
    person = register.find_person(office, options.person)
    means, missed = _means(options, catalogue, office, person), list[Problem]()
    signatures.sign_with(office, options.file, person, means, options.to, missed.append)
    tell(options, {"file": str(options.to)}, catalogue.say("cli", "signed", file=options.to))
    for problem in missed:
        console.warn(catalogue.say("cli", "signed_unstamped", reason=catalogue.problem(problem)))
    return DONE


def adopt(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Enter the certificate of a PKCS#12 file or a token as a person's."""
    person = register.find_person(office, options.person)
    if options.token is None:
        means = KeyFile(_data(options.key), secret(options.passphrase_file, catalogue.say("cli", "ask_own")))
        certificate = keys.opened(means).certificate
    else:
        certificate = token_services.choose(_tokens(options, office), options.token)[1].certificate
    held = certificates.adopt(office, person, certificate)
    answer = {"name": held.holder.name, "fingerprint": held.holder.fingerprint}
    tell(options, answer, catalogue.say("cli", "adopted", holder=held.holder.name, name=person.full_name))
    return DONE


def tokens(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Say what tokens there are and what they hold."""
    found = _tokens(options, office)
    rows = [
        {
            "library": str(token.library),
            "label": token.label,
            "serial": token.serial,
            "pin": token.pin.value,
            "certificates": [
                {
                    "name": one.holder.name,
                    "fingerprint": one.holder.fingerprint,
                    "unfit": one.unfit.code if one.unfit else None,
                }
                for one in token.certificates
            ],
        }
        for token in found
    ]
    lines = []
    for token in found:
        pin = catalogue.say("pins", token.pin.value)
        lines.append(catalogue.say("cli", "token_line", token=token.label, maker=token.maker, pin=pin))
        for one in token.certificates:
            fit = catalogue.problem(one.unfit) if one.unfit else "✓"
            mark = signatures.short_fingerprint(one.holder.fingerprint)
            lines.append(f"  {one.holder.name}  [{mark}]  {fit}")
    tell(options, rows, "\n".join(lines) or catalogue.say("cli", "no_tokens"))
    return DONE


def _means(options: Namespace, catalogue: Catalogue, office: Office, person: Person) -> Means:
    if options.token is not None:
        token, certificate = token_services.choose(_tokens(options, office), options.token)
        if token.pin.value != "fine":
            console.warn(f"{token.label}: {catalogue.say('pins', token.pin.value)}")
        pin = None if token.asks_itself else secret(options.pin_file, catalogue.say("cli", "ask_pin"))
        return token_services.means(token, certificate, pin)
    file = options.key or keys.found(office, person, paths.removable_media())
    return KeyFile(_data(file), secret(options.passphrase_file, catalogue.say("cli", "ask_own")))


def _tokens(options: Namespace, office: Office) -> tuple[Any, ...]:
    """The tokens of the library that was named, or of the usual ones that are on this computer."""
    if options.library:
        return token_services.test(options.library)
    usual = token_services.libraries(office, paths.token_libraries())
    return tuple(token for library in usual for token in token_services.test(library.file))


def _data(file: Path | None) -> bytes:
    if file is None:
        raise Problem("key_not_named")
    return files.read(file)
