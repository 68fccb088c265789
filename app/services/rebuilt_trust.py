"""Whom an office that is made anew trusts: authorities, what is left of its keys, signers by their names."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from app.domain.audit import Action, data_of
from app.domain.minutes import Minutes
from app.domain.signature import signatories
from app.services import audit, certificates, exchange, trust
from app.services.exchange import Arrival
from app.services.office import Office


class RebuiltTrust:
    """Read once, before the first file, so that each file costs the same.

    Where the folder of keys still holds certificates of a person, nobody else may have signed in his place.
    """

    def __init__(self, office: Office) -> None:
        self._trusted = trust.of(office)
        self._keys = office.keys
        self._known: dict[str, frozenset[str]] = {}

    def judged(self, pdf: bytes, now: datetime) -> Arrival:
        """What a file holds and is worth.

        :raises Problem: ``import_changed``, ``import_unreadable``.
        """
        from app import signing
        from app.signing import certificates as read

        inside = exchange.opened(pdf, now)
        roster = {
            field: self._of_field(field) or frozenset({read.sha256(certificate)})
            for field, certificate in zip(inside.fields, inside.certificates, strict=True)
        }
        return Arrival(inside, signing.verify(pdf, replace(self._trusted, roster=roster), now))

    def enter_signers(self, office: Office, arrival: Arrival, minutes: Minutes) -> None:
        """Keep the certificates of known signers as theirs again: of those who signed in their own place,
        under the name that stands there, and of whom no certificate was left.
        """
        from app import documents

        rows = {
            documents.signature_field(row.person_id): row for row in signatories(minutes) if row.person_id
        }
        for seen, certificate in zip(arrival.verdict.signatures, arrival.inside.certificates, strict=True):
            row = rows.get(seen.field)
            if row is None or not row.person_id or not arrival.counts(seen, late=True):
                continue
            if exchange.is_named(seen.name, row) and not self._of_field(seen.field):
                self._enter(office, row.person_id, certificate, seen.certificate_sha256)

    def _enter(self, office: Office, person_id: str, certificate: bytes, fingerprint: str) -> None:
        if fingerprint in certificates.fingerprints(self._keys, person_id):
            return
        with office.store.read() as room:
            person = room.people.get(person_id)
        certificates.enter(office, person, certificate)
        facts = data_of(certificate_sha256=fingerprint)
        audit.record(office, Action.CERTIFICATE_ADOPTED, person_id, facts)

    def _of_field(self, field: str) -> frozenset[str]:
        """The certificates that were left of the person whose place this is."""
        if field not in self._known:
            person_id = field.partition("-")[2]
            safe = Path(person_id).name == person_id
            self._known[field] = certificates.fingerprints(self._keys, person_id) if safe else frozenset()
        return self._known[field]
