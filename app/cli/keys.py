"""The verbs of the office's authority, of the signatories' keys and of certificates."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from app import paths
from app.cli.answers import tell
from app.cli.secrets import secret
from app.domain.problems import Problem, Refusal
from app.services import authority as authorities
from app.services import certificates as certificate_services
from app.services import keys, register, root_letter, signatures
from app.services import trust as trust_services
from app.services.office import Office
from app.words import Catalogue

DONE = 0
# The codes of RFC 5280; the first is what is meant if nothing is said.
REASONS = ("unspecified", "keyCompromise", "affiliationChanged", "superseded", "cessationOfOperation")


def authority(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Make the office's own authority."""
    passphrase = secret(options.passphrase_file, catalogue.say("cli", "ask_root"))
    made = authorities.create_named(office, passphrase, options.organisation)
    answer = {"root": str(made.root), "fingerprint": made.fingerprint}
    tell(options, answer, catalogue.say("cli", "authority_made", **answer))
    return DONE


def root(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Say what the root is; with ``--to`` take its key away, with ``--certificate`` give its certificate,
    with ``--letter`` the letter that makes it known.
    """
    lines = []
    for target in filter(None, (options.certificate, options.letter)):
        if target.exists():
            raise Refusal("target_exists", file=target)
    if options.certificate:
        authorities.export_root(office, options.certificate)
        lines.append(catalogue.say("cli", "root_exported", file=options.certificate))
    if options.letter:
        root_letter.write(office, options.letter)
        lines.append(catalogue.say("cli", "root_letter_written", file=options.letter))
    if options.to:
        carry = authorities.copy_root_key if options.keep else authorities.take_root_key_away
        copy = carry(office, options.to)
        lines.append(catalogue.say("cli", "root_copied" if options.keep else "root_taken", file=copy))
    made = authorities.find(office)
    if made is None:
        raise Problem("authority_missing")
    place = "root_key_here" if made.key_here else "root_key_not_here"
    lines.append(
        catalogue.say("cli", "root_is", name=made.name, fingerprint=made.fingerprint, to=made.valid_to)
    )
    lines.append(catalogue.say("cli", place))
    answer = {
        "name": made.name,
        "fingerprint": made.fingerprint,
        "valid_from": made.valid_from.isoformat(),
        "valid_to": made.valid_to.isoformat(),
        "key_here": made.key_here,
    }
    tell(options, answer, "\n".join(lines))
    return DONE


def trust(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Trust an authority, look at one first, heed its list; or say whom the office trusts."""
    if options.file and options.file.suffix.lower() == ".crl":
        trust_services.import_revocation_list(office, options.file)
        tell(options, {"file": str(options.file)}, catalogue.say("cli", "list_heeded", file=options.file))
        return DONE
    if not options.file:
        shown, sentence = trust_services.known(office), "trusted"
    elif options.dry_run:
        shown, sentence = trust_services.look(options.file), "would_trust"
    else:
        shown, sentence = trust_services.import_roots(office, options.file), "trusts_now"
    lines = [
        catalogue.say("cli", sentence, name=one.name or one.organisation, fingerprint=one.fingerprint)
        for one in shown
    ]
    answer = [{"name": one.name or one.organisation, "fingerprint": one.fingerprint} for one in shown]
    tell(options, answer, "\n".join(lines) or catalogue.say("cli", "trusts_nobody"))
    return DONE


def enrol(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Make a key file for a person, here or on a stick of his own."""
    person = register.find_person(office, options.person)
    made = keys.enrol(office, person, *_new_key(options, catalogue), **_places(options))
    tell(options, {"key": str(made)}, catalogue.say("cli", "enrolled", key=made))
    return DONE


def renew(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Make a new key and certificate in the place of the old."""
    person = register.find_person(office, options.person)
    made = keys.renew(office, person, *_new_key(options, catalogue), **_places(options))
    tell(options, {"key": str(made)}, catalogue.say("cli", "renewed", key=made))
    return DONE


def revoke(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Revoke a person's certificates."""
    person = register.find_person(office, options.person)
    revoked = certificate_services.revoke(
        office,
        person,
        certificate_services.reason(options.reason),
        secret(options.authority_passphrase_file, catalogue.say("cli", "ask_root")),
        root_key=options.root_key,
        fingerprint=options.certificate,
    )
    answer = {"revoked": [one.holder.fingerprint for one in revoked]}
    tell(options, answer, catalogue.say("cli", "revoked", name=person.full_name, count=len(revoked)))
    return DONE


def certificates(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Say which certificates a person has and how they stand."""
    person = register.find_person(office, options.person)
    held = certificate_services.of(office, person)
    rows = [
        {
            "fingerprint": one.holder.fingerprint,
            "name": one.holder.name,
            "valid_from": one.holder.valid_from.isoformat(),
            "valid_to": one.holder.valid_to.isoformat(),
            "standing": one.standing.value,
            "reason": one.revocation.reason.value if one.revocation else None,
        }
        for one in held
    ]
    lines = [
        catalogue.say(
            "cli",
            "certificate_line",
            standing=_standing(catalogue, one),
            mark=signatures.short_fingerprint(one.holder.fingerprint),
            since=one.holder.valid_from.astimezone().date(),
            to=one.holder.valid_to.astimezone().date(),
        )
        for one in held
    ]
    tell(options, rows, "\n".join(lines) or catalogue.say("cli", "no_certificates", name=person.full_name))
    return DONE


def passphrase(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Change what opens a person's key, or the root's."""
    old = secret(options.passphrase_file, catalogue.say("cli", "ask_old"))
    new = secret(options.new_passphrase_file, catalogue.say("cli", "ask_new"))
    if options.person:
        person = register.find_person(office, options.person)
        file = options.key or keys.find(office, person, paths.removable_media())
        changed = keys.change_passphrase(office, person, old, new, file)
    else:
        changed = authorities.change_passphrase(office, old, new, options.key)
    tell(options, {"key": str(changed)}, catalogue.say("cli", "passphrase_changed", key=changed))
    return DONE


def export_key(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Write a person's key as PKCS#12."""
    person = register.find_person(office, options.person)
    old = secret(options.passphrase_file, catalogue.say("cli", "ask_own"))
    new = secret(options.new_passphrase_file, catalogue.say("cli", "ask_new"))
    file = options.key or keys.find(office, person, paths.removable_media())
    made = keys.export(office, person, old, options.to, new, file)
    tell(options, {"file": str(made)}, catalogue.say("cli", "key_exported", file=made))
    return DONE


def _standing(catalogue: Catalogue, held: certificate_services.Held) -> str:
    standing = catalogue.say("standings", held.standing.value)
    if held.revocation is None:
        return standing
    return f"{standing} ({catalogue.say('revocation_reasons', held.revocation.reason.value)})"


def _new_key(options: Namespace, catalogue: Catalogue) -> tuple[str, str]:
    own = secret(options.passphrase_file, catalogue.say("cli", "ask_own"))
    return own, secret(options.authority_passphrase_file, catalogue.say("cli", "ask_root"))


def _places(options: Namespace) -> dict[str, Any]:
    return {"folder": options.key_folder, "root_key": options.root_key}
