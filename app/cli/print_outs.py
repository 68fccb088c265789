"""The verb that makes every print-out of the office: the minutes and all other sheets and files."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app import keys
from app.cli import console
from app.cli.answers import tell, warn_of_losses, warn_of_missing
from app.cli.shelf import Shelf
from app.domain.extract import LeftOut, Reason
from app.domain.minutes import MinutesState
from app.domain.print_out import Kind, Source
from app.services import files, fonts, print_outs, proof, register
from app.services import minutes as minutes_services
from app.services.office import Office
from app.services.print_outs import BLANK_ROWS, Made, Request
from app.words import Catalogue

DONE = 0


def add(shelf: Shelf) -> None:
    """The verb and its arguments."""
    verb = shelf.verb("export", export)
    shelf.argument(verb, "meeting", "meeting", metavar="MEETING", nargs="?", default="")
    kinds = [kind.value for kind in Kind]
    shelf.argument(verb, "--kind", "export_kind", choices=kinds, default=Kind.MINUTES.value)
    shelf.argument(verb, "--to", "export_to", metavar="FILE", type=Path, required=True)
    shelf.argument(verb, "--body", "export_body", metavar="NAME", action="append", default=[])
    shelf.argument(verb, "--person", "export_person", metavar="NAME", action="append", default=[])
    shelf.argument(verb, "--year", "export_year", metavar="YEAR", type=int, default=0)
    shelf.argument(verb, "--each", "export_each", action="store_true")
    shelf.argument(verb, "--blank-rows", "export_blank_rows", metavar="COUNT", type=int, default=BLANK_ROWS)
    shelf.argument(verb, "--renumber", "export_renumber", action="store_true")
    shelf.argument(verb, "--replace", "export_replace", action="store_true")
    shelf.argument(verb, "--no-search-marks", "no_search_marks", action="store_true")
    verb.set_defaults(wrong_use=verb.error)


def export(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Make a print-out and write it; what its letters lack is told before."""
    request = _request(options, catalogue, office)
    if options.each:
        return _export_each(options, request, catalogue, office)
    made = print_outs.make(office, request, console.show_progress)
    warn_of_missing(catalogue, made.missing)
    if made.shaper:
        warn_of_losses(catalogue, fonts.shaping_by(made.shaper))
    print_outs.write(office, made, options.to, replace=options.replace)
    answer: dict[str, Any] = {"file": str(options.to), "kind": made.kind.value, "pages": made.pages or None}
    if made.left_out:
        answer["left_out"] = [left_out.row for left_out in made.left_out]
    sentence = "exported"
    if made.kind is Kind.MINUTES:
        state = minutes_services.read(office, request.meeting_id).issue.state
        answer["state"] = state.value
        sentence = "exported_draft" if state is MinutesState.DRAFT else "exported"
    tell(options, answer, catalogue.say("cli", sentence, file=options.to))
    _warn_of_left_out(made.left_out, catalogue)
    _warn_of_differences(options.to, request, made, catalogue, office)
    return DONE


def _export_each(options: Namespace, request: Request, catalogue: Catalogue, office: Office) -> int:
    """A file for each body, in a folder."""
    from app.services.print_outs import extract

    made = extract.write_each(office, request, options.to, console.show_progress, replace=options.replace)
    warn_of_missing(catalogue, sorted({one for file in made for one in file.missing}))
    written = [str(options.to / one.name) for one in made]
    left_out = made[0].left_out
    answer = {"files": written, "kind": request.kind.value, "left_out": [one.row for one in left_out]}
    tell(options, answer, catalogue.say("cli", "exported_each", count=len(made), folder=options.to))
    _warn_of_left_out(left_out, catalogue)
    return DONE


def _request(options: Namespace, catalogue: Catalogue, office: Office) -> Request:
    """What is asked for; a use that cannot be meant ends with the usage."""
    kind = Kind(options.kind)
    if kind.source is Source.MEETING and not options.meeting:
        options.wrong_use(catalogue.say("cli", "export_needs_meeting", kind=kind.value))
    if kind.source is Source.YEAR and not options.year:
        options.wrong_use(catalogue.say("cli", "export_needs_year", kind=kind.value))
    if (options.body or options.person) and not kind.may_choose:
        options.wrong_use(catalogue.say("cli", "export_of_all", kind=kind.value))
    if options.each and kind is not Kind.EXTRACT:
        options.wrong_use(catalogue.say("cli", "export_each_of_extracts", kind=kind.value))
    chosen = (
        *(register.find_body(office, name).id for name in options.body),
        *(register.find_person(office, name).id for name in options.person),
    )
    meeting_id = minutes_services.find(office, options.meeting) if kind.source is Source.MEETING else ""
    return Request(
        kind,
        meeting_id,
        options.year,
        ids=chosen,
        search_marks=not options.no_search_marks,
        blank_rows=options.blank_rows,
        anew=options.renumber,
        keys=keys.card(),
    )


def _warn_of_left_out(left_out: Sequence[LeftOut], catalogue: Catalogue) -> None:
    """No resolution is forgotten in silence."""
    for reason in Reason:
        rows = [catalogue.show(one.row) for one in left_out if one.reason is reason]
        if rows:
            console.warn(catalogue.say("cli", f"left_out_{reason}", rows=" ".join(rows)))


def _warn_of_differences(
    file: Path, request: Request, made: Made, catalogue: Catalogue, office: Office
) -> None:
    """Minutes are proof-read as they stand on the disk."""
    if made.kind is not Kind.MINUTES:
        return
    if differences := proof.proofread(office, request.meeting_id, files.read(file)):
        console.warn(catalogue.problem(proof.problem_of(differences)))
