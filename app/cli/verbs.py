"""One function per verb: what it asks of the services, and what it prints; each returns the exit status."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from app.cli import backups
from app.cli.answers import tell
from app.domain.gap import Weight
from app.domain.problems import Refusal
from app.domain.roster import MatchKind
from app.services import files, proof, sample
from app.services import meetings as meeting_services
from app.services import minutes as minutes_services
from app.services import roster as roster_services
from app.services import search as search_services
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
    tell(options, answer, catalogue.say("cli", "demo_done", **told))
    return made.verdict.state.exit_status


def roster(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Take a list of people in, or show what would happen; unclear rows are left and told."""
    if options.template:
        roster_services.template(options.file)
        tell(options, {"file": str(options.file)}, catalogue.say("cli", "roster_written", file=options.file))
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
    tell(options, answer, "\n".join(lines))
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
                catalogue.show(one.title),
                one.id,
            )
        )
        for one in found
    ]
    tell(options, rows, "\n".join(lines) or catalogue.say("cli", "no_meetings"))
    return DONE


def search(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Say where every word of a text stands in the meetings."""
    found = search_services.search(office, options.text)
    rows = [
        {
            "meeting": one.passage.meeting_id,
            "ordinal": one.passage.meeting_ordinal,
            "held_on": one.passage.held_on.isoformat() if one.passage.held_on else None,
            "kind": one.text.collection,
            "row": one.text.row,
            "item": one.text.item_id,
            "text": one.text.text,
        }
        for one in found.shown
    ]
    lines = [
        "  ".join(
            (
                catalogue.say("cli", f"found_{one.text.collection}", row=one.text.row),
                catalogue.show(one.passage.meeting_ordinal or "—"),
                catalogue.show(one.passage.held_on) if one.passage.held_on else "—",
                catalogue.show(one.excerpt()[0]),
            )
        )
        for one in found.shown
    ]
    if found.rest:
        lines.append(catalogue.say("cli", "found_more", count=found.rest))
    tell(options, rows, "\n".join(lines) or catalogue.say("cli", "found_nothing"))
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
    tell(options, rows, "\n".join(lines) or catalogue.say("cli", "no_gaps"))
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
    tell(
        options,
        answer,
        catalogue.say("cli", "approved", number=issue.number, digest=issue.content_sha256[:8]),
    )
    backups.after_closing(catalogue, office)
    return DONE


def _refuse_what_cannot_be_left(office: Office, meeting_id: str) -> None:
    """Asked first, so that a refused approval leaves no blank acknowledged."""
    found = [state.gap for state in minutes_services.gaps(office, meeting_id)]
    must = tuple(gap for gap in found if gap.weight is Weight.MUST)
    if must:
        raise Refusal("gaps_open", count=len(must), gaps=must)


def proofread(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Say where a PDF differs from the minutes whose record it holds."""
    found = proof.proofread_file(office, files.read(options.file))
    lines = [catalogue.say("cli", "proof_line", **asdict(one)) for one in found]
    clean = catalogue.say("cli", "proof_clean", file=options.file)
    tell(options, [asdict(one) for one in found], "\n".join(lines) or clean)
    return DIFFERS if found else DONE
