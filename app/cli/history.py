"""The verbs of what comes after the approval: reopening, amending, voiding, the registers, the trail."""

from __future__ import annotations

import contextlib
from argparse import Namespace
from datetime import date

from app.cli.answers import tell
from app.domain.distribution import Channel
from app.domain.problems import Problem
from app.domain.signature import Signatory
from app.persian import calendar, folding
from app.services import audit as audit_services
from app.services import checking, distribution, lifecycle, minutes, signature_register
from app.services import register as register_services
from app.services.changes import Changes
from app.services.office import Office
from app.words import Catalogue

DONE = 0
BROKEN = 1


def reopen(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Make approved minutes that nobody has signed a draft again."""
    meeting_id = minutes.find(office, options.meeting)
    return _state(options, catalogue, "reopened", lifecycle.reopen(office, meeting_id, options.reason))


def amend(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Begin an amendment, or give it up."""
    meeting_id = minutes.find(office, options.meeting)
    if options.withdraw:
        return _state(
            options, catalogue, "amendment_withdrawn", lifecycle.withdraw_amendment(office, meeting_id)
        )
    return _state(options, catalogue, "amendment_begun", lifecycle.amend(office, meeting_id, options.reason))


def void(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Void what was not distributed."""
    meeting_id = minutes.find(office, options.meeting)
    number = minutes.read(office, meeting_id).issue.number
    return _state(options, catalogue, "voided", lifecycle.void(office, meeting_id, options.reason), number)


def register(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Show who has signed and who has not; before that register a signature in ink, or that there is none."""
    meeting_id = minutes.find(office, options.meeting)
    _register(options, office, meeting_id)
    signatories = signature_register.read(office, meeting_id, options.version)
    rows = [
        {
            "row": one.row.id,
            "name": one.row.name,
            "title": one.row.title,
            "method": one.last.method.value if one.last else None,
            "on": one.last.on.isoformat() if one.last else None,
            "by": one.last.name if one.last else None,
            "dissent": one.last.dissent if one.last else "",
            "scan_sha256": one.last.scan_sha256 if one.last else "",
            "certificate_sha256": one.last.certificate_sha256 if one.last else "",
        }
        for one in signatories
    ]
    lines = [_line(catalogue, one) for one in signatories]
    tell(options, rows, "\n".join(lines) or catalogue.say("cli", "no_signatories"))
    return DONE


def distribute(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Keep that a body received the minutes, or the secretariat's number; show what was kept."""
    meeting_id = minutes.find(office, options.meeting)
    day = _day(options.on, office)
    if options.to:
        channel, body = Channel(options.channel), register_services.find_body(office, options.to)
        distribution.distribute(
            office, meeting_id, body.id, channel, day, receipt_no=options.receipt, version=options.version
        )
    if options.secretariat:
        distribution.set_secretariat_number(
            office, meeting_id, options.secretariat, day, version=options.version
        )
    kept = distribution.read(office, meeting_id)
    answer = {
        "distribution": [
            {
                "version": one.version,
                "body": one.body_id,
                "name": one.name,
                "channel": one.channel.value,
                "on": one.on.isoformat(),
                "receipt_no": one.receipt_no,
            }
            for one in kept.given
        ],
        "secretariat": [
            {"version": one.version, "number": one.number, "on": one.on.isoformat()} for one in kept.numbers
        ],
    }
    lines = [
        catalogue.say(
            "cli", "distributed", name=one.name, version=one.version, on=one.on,
            channel=catalogue.say("channels", one.channel.value), receipt=one.receipt_no or "—",
        )
        for one in kept.given
    ]  # fmt: skip
    lines += [
        catalogue.say("cli", "secretariat_line", number=one.number, version=one.version, on=one.on)
        for one in kept.numbers
    ]
    tell(options, answer, "\n".join(lines) or catalogue.say("cli", "not_distributed"))
    return DONE


def audit(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """List the audit trail, the newest link first."""
    events = audit_services.events(office, options.limit)
    rows = [
        {
            "sequence": one.sequence,
            "at": one.at.isoformat(),
            "actor": one.actor,
            "action": one.action,
            "entity": one.entity,
            "data_sha256": one.data_sha256,
            "hash": one.hash,
        }
        for one in events
    ]
    known = catalogue.tables["audit"]
    lines = [
        catalogue.say(
            "cli", "audit_line", sequence=one.sequence, at=one.at.astimezone(), actor=one.actor or "—",
            action=known.get(one.action, one.action), entity=one.entity, hash=one.hash[:8],
        )
        for one in events
    ]  # fmt: skip
    tell(options, rows, "\n".join(lines))
    return DONE


def check(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Say where the history breaks; the exit status is 1 if it does anywhere."""
    found = checking.check(office, options.folder)
    rows = [{"code": one.code, "where": one.where, "sequence": one.sequence} for one in found]
    lines = [
        "✗ " + catalogue.say("breaks", one.code, where=one.where, link=one.sequence or "") for one in found
    ]
    tell(options, rows, "\n".join(lines) or catalogue.say("cli", "history_holds"))
    return BROKEN if found else DONE


def _state(
    options: Namespace, catalogue: Catalogue, sentence: str, changes: Changes, number: str = ""
) -> int:
    issue = changes.issue
    assert issue is not None
    answer = {
        "meeting": changes.item_id,
        "state": issue.state.value,
        "version": issue.version,
        "number": issue.number or None,
    }
    tell(
        options,
        answer,
        catalogue.say("cli", sentence, number=number or issue.number, version=issue.version),
    )
    return DONE


def _register(options: Namespace, office: Office, meeting_id: str) -> None:
    """What the arguments ask to be registered, one thing at most."""
    day, more = _day(options.on, office), {"scan": options.scan, "version": options.version}

    def row(name: str) -> str:
        return _row(signature_register.read(office, meeting_id, options.version), name)

    if options.ink:
        signature_register.sign_in_ink(
            office, meeting_id, row(options.ink), day, dissent=options.dissent, **more
        )
    elif options.refused:
        signature_register.refuse(office, meeting_id, row(options.refused), day, options.dissent, **more)
    elif options.substitute:
        absent, by = options.substitute
        signature_register.replace_signatory(
            office, meeting_id, row(absent), by, day, dissent=options.dissent, **more
        )


def _line(catalogue: Catalogue, one: Signatory) -> str:
    if one.last is None:
        return catalogue.say("cli", "signature_empty", row=_titled(catalogue, one))
    told = catalogue.say(
        "cli",
        "signature_registered" if one.has_signed else "signature_refused",
        row=_titled(catalogue, one),
        method=catalogue.say("methods", one.last.method.value),
        by=one.last.name,
        on=one.last.on,
    )
    return f"{told} «{catalogue.show(one.last.dissent)}»" if one.last.dissent else told


def _titled(catalogue: Catalogue, one: Signatory) -> str:
    comma = "، " if catalogue.language == "fa" else ", "
    return comma.join(filter(None, (one.row.name, one.row.title)))


def _row(signatories: tuple[Signatory, ...], name: str) -> str:
    exact = [one for one in signatories if name in (one.row.id, one.row.name)]
    found = exact or [one for one in signatories if folding.matches(name, one.row.name)]
    if not found:
        raise Problem("not_a_signatory", name=name)
    if len(found) > 1:
        raise Problem("person_ambiguous", name=name, count=len(found))
    return found[0].row.id


def _day(text: str, office: Office) -> date:
    """A day as it was typed, Jalali or ISO 8601; today without one."""
    today = office.clock().date()
    if not text:
        return today
    day = calendar.parse(text, today)
    with contextlib.suppress(ValueError):
        day = day or date.fromisoformat(text)
    if day is None:
        raise Problem("day_unreadable", text=text)
    return day
