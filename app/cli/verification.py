"""The verb `verify`: what a PDF is worth, by all that can be known of it, with or without an open office."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from app import paths
from app.cli import console
from app.cli.answers import tell
from app.domain.problems import Problem, Refusal
from app.services import files, keys, signatures, trust, verification
from app.services.office import Office
from app.services.verification import Examined
from app.words import Catalogue


def verify(options: Namespace, catalogue: Catalogue, open_office: Callable[[str], Office]) -> int:
    """Say whether a PDF is what its signers signed, and offer what is left of it if not."""
    if options.intact and options.intact.exists():
        raise Refusal("target_exists", file=options.intact)
    examined = _examined(options, catalogue, open_office, files.read(options.file))
    written = options.intact if options.intact and examined.earlier else None
    if written and examined.earlier:
        files.write(written, examined.earlier)
    tell(options, _answer(examined, written), "\n".join(_lines(examined, written, catalogue)))
    return examined.verdict.state.exit_status


def _examined(
    options: Namespace, catalogue: Catalogue, open_office: Callable[[str], Office], pdf: bytes
) -> Examined:
    """By the authorities that were named; else by the office, or by its keys alone where it is in use."""
    now = datetime.now().astimezone()
    if options.trust:
        stampers = [files.read(stamper) for stamper in options.time_stamper]
        named = trust.these([files.read(root) for root in options.trust], stampers)
        return verification.examine(None, pdf, now, named)
    place = options.office or str(paths.default_office())
    if "://" in place or Path(place).exists():
        try:
            with closing(open_office(place)) as office:
                return verification.examine(office, pdf, now)
        except Problem as problem:
            console.warn(catalogue.say("cli", "verify_alone", reason=catalogue.problem(problem)))
    return verification.examine(None, pdf, now, trust.in_folder(keys.folder_of(place, paths.server_keys())))


def _answer(examined: Examined, written: Path | None) -> dict[str, Any]:
    verdict, here = examined.verdict, examined.here
    return {
        "verdict": verdict.state.value,
        "findings": [{"code": one.code, "where": one.where} for one in verdict.findings],
        "signatures": [_signature(one) for one in verdict.signatures],
        "empty_fields": [{"field": one.name, "label": one.label} for one in verdict.empty_fields],
        "revisions": list(verdict.revisions),
        "earlier": {
            "signatures": len(examined.earlier_verdict.signatures),
            "length": len(examined.earlier),
            "file": str(written) if written else None,
        }
        if examined.earlier and examined.earlier_verdict
        else None,
        "office": {
            "meeting": here.meeting_id,
            "number": here.number,
            "content_sha256": here.content_sha256,
            "version": here.version,
            "in_force": here.in_force,
        }
        if here
        else None,
    }


def _signature(one: Any) -> dict[str, Any]:
    return {
        "field": one.field,
        "name": one.name,
        "role": one.role,
        "certificate_sha256": one.certificate_sha256,
        "claimed_time": one.claimed_time.isoformat(),
        "stamp": _stamp(one.stamp) if one.stamp else None,
        "revision": one.revision,
        "known": one.known,
        "ended": one.ended.isoformat() if one.ended else None,
        "ending": one.ending.value if one.ending else None,
        "registered": one.registered.isoformat() if one.registered else None,
    }


def _stamp(stamp: Any) -> dict[str, Any]:
    return {
        "time": stamp.time.isoformat(),
        "name": stamp.name,
        "certificate_sha256": stamp.certificate_sha256,
        "trusted": stamp.trusted,
    }


def _lines(examined: Examined, written: Path | None, catalogue: Catalogue) -> Iterator[str]:
    verdict = examined.verdict
    yield catalogue.say("verdicts", verdict.state.value)
    for one in verdict.signatures:
        yield from _signature_lines(one, catalogue)
    for place in verdict.empty_fields:
        yield catalogue.say("cli", "verify_empty", name=place.label or place.name)
    for finding in verdict.findings:
        yield "• " + catalogue.finding(finding.code, verdict.place(finding))
    if examined.earlier_verdict:
        yield catalogue.say("cli", "verify_earlier", count=len(examined.earlier_verdict.signatures))
    if written:
        yield catalogue.say("cli", "verify_earlier_written", file=written)
    if here := examined.here:
        values = {"number": here.number, "title": here.title, "digest": here.content_sha256[:8]}
        yield catalogue.say("cli", "verify_here", **values)
        if here.version and not here.stands:
            yield catalogue.say("cli", "verify_not_standing")
        elif here.version and here.in_force > here.version:
            yield catalogue.say("cli", "verify_superseded", version=here.in_force)


def _signature_lines(one: Any, catalogue: Catalogue) -> Iterator[str]:
    values = {"name": one.name, "role": one.role, "time": (one.proven_time or one.claimed_time).astimezone()}
    mark = signatures.short_fingerprint(one.certificate_sha256)
    if one.proven_time:
        yield catalogue.say("cli", "signature_stamped", **values, stamper=one.stamp.name) + f" [{mark}]"
    else:
        yield catalogue.say("cli", "signature", **values) + f" [{mark}]"
    yield catalogue.say(
        "cli", "verify_certifies" if one.certifies else "verify_revision", revision=one.revision
    )
    if one.stamp and not one.stamp.trusted:
        told = {"time": one.stamp.time.astimezone(), "stamper": one.stamp.name}
        yield catalogue.say("cli", "verify_stamp_unknown", **told)
    if not (one.known and one.ended and one.ending):
        return
    if one.counts_by_register:
        moments = {"ended": one.ended.astimezone(), "registered": one.registered.astimezone()}
        yield catalogue.say("cli", f"verify_ended_{one.ending.value}", **moments)
    elif one.proven_time:
        moments = {"ended": one.ended.astimezone(), "stamped": one.proven_time.astimezone()}
        yield catalogue.say("cli", f"verify_stamped_{one.ending.value}", **moments)
