"""Extracts (ابلاغ / رونوشت) as print-outs: all in one file, or a file for each body."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.domain import extract
from app.domain.extract import Extract
from app.domain.minutes import Minutes
from app.domain.problems import Refusal
from app.services import files
from app.services import minutes as minutes_services
from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names, outfit, write


def make(office: Office, request: Request, told: Told) -> Made:
    """One file with a paper for each body that has a duty, or for the chosen ones.

    :raises Refusal: ``nothing_to_extract``.
    """
    from app.documents import sheets

    minutes, found = _found(office, request)
    now = office.clock().replace(microsecond=0)
    printed = sheets.print_extracts(minutes, found, outfit.of(office), now, told)
    one_of_many = len(found) == 1 and len(extract.extracts(minutes)) > 1
    return Made(
        request.kind,
        printed.pdf,
        _names(minutes, request, found)[0] if one_of_many else names.of_meeting(minutes, request.kind),
        printed.pages,
        printed.missing,
        printed.shaper,
        left_out=extract.left_out(minutes),
    )


def make_each(office: Office, request: Request, told: Told) -> Iterator[Made]:
    """A file for each body, one after the other, each named by its place: only one is held at a time.

    :raises Refusal: ``nothing_to_extract``.
    """
    from app.documents import sheets

    minutes, found = _found(office, request)
    now = office.clock().replace(microsecond=0)
    left_out = extract.left_out(minutes)
    told(0, len(found))
    printed = sheets.print_each_extract(minutes, found, outfit.of(office), now)
    for place, (one, name) in enumerate(zip(printed, _names(minutes, request, found), strict=True), 1):
        yield Made(request.kind, one.pdf, name, one.pages, one.missing, one.shaper, left_out=left_out)
        told(place, len(found))


def write_each(
    office: Office, request: Request, folder: Path, told: Told, *, replace: bool = False
) -> tuple[Made, ...]:
    """Write a file for each body into a folder, which is made; if one cannot be written, none is left.

    What was written comes back, without the bytes.

    :raises Refusal: ``nothing_to_extract``, ``target_exists``, ``target_signed``.
    :raises Problem: what the disk refuses, and what ``told`` raises.
    """
    minutes, found = _found(office, request)
    files.make_folder(folder)
    done = []
    with files.all_or_none(*(folder / name for name in _names(minutes, request, found))):
        for made in make_each(office, request, told):
            write(office, made, folder / made.name, replace=replace)
            done.append(dataclasses.replace(made, data=b""))
    return tuple(done)


def _names(minutes: Minutes, request: Request, found: Sequence[Extract]) -> list[str]:
    """Each with the place of its body among all of the meeting, so that no body's file is another's."""
    stem, _, ending = names.of_meeting(minutes, request.kind).rpartition(".")
    places = {one.body.id: place for place, one in enumerate(extract.extracts(minutes), 1)}
    return [f"{stem}-{places[one.body.id]:03d}.{ending}" for one in found]


def _found(office: Office, request: Request) -> tuple[Minutes, tuple[Extract, ...]]:
    minutes = minutes_services.read(office, request.meeting_id)
    found = extract.extracts(minutes, request.ids)
    if not found:
        raise Refusal("nothing_to_extract")
    return minutes, found
