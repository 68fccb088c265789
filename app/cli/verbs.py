"""One function per verb: what it asks of the services, and what it prints; each returns the exit status."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from app import paths
from app.cli import console
from app.domain.gap import Weight
from app.domain.minutes import MinutesState
from app.domain.problems import Problem, Refusal
from app.domain.roster import MatchKind
from app.services import files, fonts, proof, sample, signatures, trust
from app.services import meetings as meeting_services
from app.services import minutes as minutes_services
from app.services import roster as roster_services
from app.services.fonts import Shaping
from app.services.office import Office
from app.words import Catalogue

DONE = 0
DIFFERS = 1


def demo(options: Namespace, catalogue: Catalogue, open_office: Callable[[str], Office]) -> int:
    """Make the sample office and take its meeting all the way to signed and verified minutes."""
    folder: Path = options.folder
    files.make_folder(folder)
    with closing(open_office(str(folder / "office.dabir"))) as office:
        made = sample.demo(office, folder)
    answer = {
        "office": str(folder / "office.dabir"),
        "minutes": str(made.base),
        "signed": str(made.signed),
        "root": str(made.root),
        "passphrase_file": str(made.passphrase_file),
        "number": made.number,
        "content_sha256": made.content_sha256,
        "verdict": made.verdict.state.value,
    }
    files_made = {
        name: Path(answer[name]) for name in ("office", "minutes", "signed", "root", "passphrase_file")
    }
    told = answer | files_made | {"verdict": catalogue.say("verdicts", made.verdict.state.value)}
    _tell(options, answer, catalogue.say("cli", "demo_done", **told))
    return made.verdict.state.exit_status


def import_(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Take a record in."""
    changes = minutes_services.import_record(office, files.read(options.file))
    minutes = minutes_services.read(office, changes.item_id)
    answer = {"meeting": changes.item_id, "ordinal": minutes.meeting.ordinal, "new": changes.meetings}
    sentence = "imported" if changes.meetings else "imported_before"
    _tell(
        options,
        answer,
        catalogue.say("cli", sentence, title=minutes.meeting.title, ordinal=minutes.meeting.ordinal),
    )
    return DONE


def roster(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Take a list of people in, or show what would happen; unclear rows are left and told."""
    if options.template:
        roster_services.template(options.file)
        _tell(options, {"file": str(options.file)}, catalogue.say("cli", "roster_written", file=options.file))
        return DONE
    shown = roster_services.preview(office, options.file)
    counts = {kind.value: shown.counts[kind] for kind in MatchKind}
    lines = [catalogue.say("cli", "roster_found", **counts)]
    for one in (one for one in shown.matches if one.kind is MatchKind.UNCLEAR):
        values = {"line": one.row.line, "name": one.row.full_name, "count": len(one.candidates)}
        lines.append(catalogue.say("cli", "roster_unclear", **values))
    if unknown := shown.roster.unknown_columns:
        lines.append(catalogue.say("cli", "roster_unknown", columns="، ".join(unknown)))
    places = (*shown.new_places.neighbourhoods, *shown.new_places.bodies)
    if places and not options.create_places:
        lines.append(catalogue.say("cli", "roster_new_places", places="، ".join(places)))
    taken = 0
    if not options.dry_run:
        wanted = shown.new_places if options.create_places else None
        intake = roster_services.take(office, shown, places=wanted).intake
        taken = intake.people if intake else 0
        lines.append(catalogue.say("cli", "roster_taken", count=taken))
    answer = {**counts, "taken": taken, "unknown_columns": list(unknown), "new_places": list(places)}
    _tell(options, answer, "\n".join(lines))
    return DONE


def meetings(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """List the meetings."""
    found = meeting_services.summaries(office)
    rows = [
        {
            "id": one.id,
            "ordinal": one.ordinal,
            "title": one.title,
            "held_on": one.held_on.isoformat() if one.held_on else None,
            "state": one.state.value,
            "number": one.number or None,
        }
        for one in found
    ]
    lines = [
        "  ".join(
            (
                catalogue.show(one.ordinal or "—"),
                catalogue.show(one.held_on) if one.held_on else "—",
                catalogue.say("states", one.state.value),
                catalogue.show(one.number or "—"),
                one.title,
                one.id,
            )
        )
        for one in found
    ]
    _tell(options, rows, "\n".join(lines) or catalogue.say("cli", "no_meetings"))
    return DONE


def record(options: Namespace, catalogue: Catalogue, office: Office) -> int:  # noqa: ARG001 - a record has no language
    """Print the JSON record."""
    data = minutes_services.record(office, minutes_services.find(office, options.meeting))
    _print(data.decode().removesuffix("\n"))
    return DONE


def gaps(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """List what is missing."""
    found = minutes_services.gaps(office, minutes_services.find(office, options.meeting))
    rows = [
        {
            "key": one.gap.key,
            "code": one.gap.code,
            "weight": one.gap.weight.value,
            "item": one.gap.item_id or None,
            "acknowledged": one.acknowledged,
            "text": catalogue.gap(one.gap),
        }
        for one in found
    ]
    lines = [
        f"{'✓' if one.acknowledged else '•'} {catalogue.gap(one.gap)} "
        f"({catalogue.say('weights', 'acknowledged' if one.acknowledged else one.gap.weight.value)})"
        for one in found
    ]
    _tell(options, rows, "\n".join(lines) or catalogue.say("cli", "no_gaps"))
    return DONE


def approve(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Number and freeze."""
    meeting_id = minutes_services.find(office, options.meeting)
    if options.leave_blanks:
        _refuse_what_cannot_be_left(office, meeting_id)
        minutes_services.acknowledge_all(office, meeting_id)
    issue = minutes_services.approve(office, meeting_id).issue
    assert issue is not None
    answer = {"meeting": meeting_id, "number": issue.number, "content_sha256": issue.content_sha256}
    _tell(
        options,
        answer,
        catalogue.say("cli", "approved", number=issue.number, digest=issue.content_sha256[:8]),
    )
    return DONE


def _refuse_what_cannot_be_left(office: Office, meeting_id: str) -> None:
    """Asked first, so that a refused approval leaves no blank acknowledged."""
    found = [state.gap for state in minutes_services.gaps(office, meeting_id)]
    must = tuple(gap for gap in found if gap.weight is Weight.MUST)
    if must:
        raise Refusal("gaps_open", count=len(must), gaps=must)


def export(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Write the PDF; what its letters lack is told before."""
    meeting_id = minutes_services.find(office, options.meeting)
    printed = minutes_services.printed(office, meeting_id, search_marks=not options.no_search_marks)
    _warn_of_missing(catalogue, printed.missing)
    _warn_of_losses(catalogue, fonts.shaping_of(printed))
    minutes_services.write(printed, options.to)
    state = minutes_services.read(office, meeting_id).issue.state
    sentence = "exported_draft" if state is MinutesState.DRAFT else "exported"
    _tell(
        options,
        {"file": str(options.to), "state": state.value},
        catalogue.say("cli", sentence, file=options.to),
    )
    if differences := proof.proofread(office, meeting_id, files.read(options.to)):
        console.warn(catalogue.problem(proof.problem_of(differences)))
    return DONE


def proofread(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Say where a PDF differs from the minutes whose record it holds."""
    found = proof.proofread_file(office, files.read(options.file))
    lines = [catalogue.say("cli", "proof_line", **asdict(one)) for one in found]
    clean = catalogue.say("cli", "proof_clean", file=options.file)
    _tell(options, [asdict(one) for one in found], "\n".join(lines) or clean)
    return DIFFERS if found else DONE


def authority(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Make the office's own authority."""
    made = signatures.create_authority(office, _passphrase(options.passphrase_file))
    answer = {"root": str(made.root), "fingerprint": made.fingerprint}
    _tell(options, answer, catalogue.say("cli", "authority_made", **answer))
    return DONE


def enrol(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Make a key file for a person."""
    made = signatures.enrol(
        office,
        signatures.find_person(office, options.person),
        _passphrase(options.passphrase_file),
        _passphrase(options.authority_passphrase_file),
    )
    _tell(options, {"key": str(made)}, catalogue.say("cli", "enrolled", key=made))
    return DONE


def _warn_of_missing(catalogue: Catalogue, characters: Sequence[str]) -> None:
    if characters:
        console.warn(catalogue.say("cli", "missing_characters", characters=" ".join(characters)))


def sign(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Sign a PDF of minutes; what its letters lack is told before the key is asked for."""
    pdf = files.read(options.file)
    _warn_of_missing(catalogue, proof.missing_characters(office, pdf))
    _warn_of_losses(catalogue, fonts.shaping_of_file(pdf))
    person = signatures.find_person(office, options.person)
    signatures.sign_file(office, options.file, person, _passphrase(options.passphrase_file), options.to)
    _tell(options, {"file": str(options.to)}, catalogue.say("cli", "signed", file=options.to))
    return DONE


def verify(options: Namespace, catalogue: Catalogue, open_office: Callable[[str], Office]) -> int:  # noqa: ARG001 - works beside an open window
    """Say whether a PDF is what its signers signed."""
    pdf = files.read(options.file)
    verdict = signatures.verify_bytes(pdf, _trusted(options), datetime.now().astimezone())
    answer = {
        "verdict": verdict.state.value,
        "findings": [{"code": one.code, "where": one.where} for one in verdict.findings],
        "signatures": [
            {
                "field": one.field,
                "name": one.name,
                "role": one.role,
                "certificate_sha256": one.certificate_sha256,
                "claimed_time": one.claimed_time.isoformat(),
                "revision": one.revision,
            }
            for one in verdict.signatures
        ],
    }
    lines = [catalogue.say("verdicts", verdict.state.value)]
    for one in verdict.signatures:
        values = {"name": one.name, "role": one.role, "time": one.claimed_time.astimezone()}
        mark = signatures.short_fingerprint(one.certificate_sha256)
        lines.append(catalogue.say("cli", "signature", **values) + f" [{mark}]")
    lines += ["• " + catalogue.finding(one.code, one.where) for one in verdict.findings]
    _tell(options, answer, "\n".join(lines))
    return verdict.state.exit_status


def _trusted(options: Namespace) -> list[bytes]:
    """The roots that were named; otherwise the office's own."""
    if options.trust:
        return [files.read(root) for root in options.trust]
    address = options.office or str(paths.default_office())
    return trust.roots_in(signatures.keys_of(address, paths.server_keys()))


def _warn_of_losses(catalogue: Catalogue, shaping: Shaping) -> None:
    if shaping.losses:
        console.warn(catalogue.say("cli", "shaped_plainly", losses=catalogue.losses(shaping.losses)))


def _tell(options: Namespace, answer: Any, text: str) -> None:
    if options.json:
        _print(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        _print(console.shown(text, sys.stdout))


def _print(text: str) -> None:
    """Write the answer out at once, so that a full disk behind the output is found here and told."""
    try:
        print(text, flush=True)
    except OSError as error:
        # What is still waiting would fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise files.problem_of(error, Path("stdout")) from error


def _passphrase(file: Path) -> str:
    """The passphrase in a file: its first line."""
    try:
        return files.read(file).decode("utf-8").split("\n", 1)[0].rstrip("\r")
    except UnicodeDecodeError:
        raise Problem("passphrase_file_not_text", file=file) from None
