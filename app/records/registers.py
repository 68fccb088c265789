"""The office's profile and register as a file: what a new office starts from, without what is private."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.records import codec, schemas, syntax, writing
from app.records.field_error import FieldError, pointer

FORMAT = "dabir-register"
VERSION = 2

_LISTS = ("people", "bodies", "neighbourhoods", "venues", "series")


def write_register(profile: OfficeProfile, register: Register) -> bytes:
    """The register as UTF-8 JSON, without national IDs, phones, fathers' names and notes on people."""
    plain = codec.unstructure(register)
    return writing.to_bytes(
        {
            "format": FORMAT,
            "version": codec.version_of(plain),
            "profile": codec.unstructure(profile),
            "register": plain,
        }
    )


def read_register(data: bytes) -> tuple[OfficeProfile, Register]:
    """Profile and register; raises as :func:`app.records.reading.read` does."""
    plain = syntax.parse(data, FORMAT, VERSION)
    schema = schemas.REGISTER[plain["version"]]
    schemas.refuse(chain(syntax.faults(plain), schemas.faults(plain, schema)), schema)
    profile = codec.structure(plain["profile"], OfficeProfile)
    register = codec.structure(plain["register"], Register)
    schemas.refuse(_faults(register), schema)
    return profile, register


def _faults(register: Register) -> Iterator[FieldError]:
    known = {name: {one.id for one in getattr(register, name)} for name in _LISTS}
    for name in _LISTS:
        seen: set[str] = set()
        for place, one in enumerate(getattr(register, name)):
            if one.id in seen:
                yield FieldError(pointer("register", name, place, "id"), "id", "duplicate", actual=one.id)
            seen.add(one.id)
    for steps, value, kind in _mentions(register):
        if value is not None and value not in known[kind]:
            yield FieldError(pointer("register", *steps), str(steps[-1]), "dangling", actual=value)


def _mentions(register: Register) -> Iterator[tuple[tuple[str | int, ...], str | None, str]]:
    """Where the register names something of its own, what it names, and in which list that should be."""
    for place, person in enumerate(register.people):
        for number, position in enumerate(person.positions):
            here = ("people", place, "positions", number)
            yield (*here, "body_id"), position.body_id, "bodies"
            yield (*here, "neighbourhood_id"), position.neighbourhood_id, "neighbourhoods"
    for place, body in enumerate(register.bodies):
        yield ("bodies", place, "parent_id"), body.parent_id, "bodies"
    for place, one in enumerate(register.series):
        yield ("series", place, "venue_id"), one.venue_id, "venues"
        yield ("series", place, "chair_id"), one.chair_id, "people"
        yield ("series", place, "secretary_id"), one.secretary_id, "people"
