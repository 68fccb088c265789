"""The schemas say exactly what the domain holds, name every field in Persian, and are schemas themselves."""

from __future__ import annotations

import dataclasses
import types
import typing
from enum import StrEnum
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.domain.minutes import Minutes
from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.persian import calendar, letters
from app.records import codec, registers, schemas

NEWEST_MINUTES, NEWEST_REGISTER = schemas.MINUTES[codec.VERSION], schemas.REGISTER[registers.VERSION]
NAMES = [*schemas.MINUTES.values(), *schemas.REGISTER.values()]


def _resolved(part: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = (
        schemas.schema(name)["$defs"][part["$ref"].rpartition("/")[2]] if "$ref" in part else {}
    )
    return found | {key: value for key, value in part.items() if key != "$ref"}


def _inner(kind: Any) -> tuple[Any, bool, bool]:
    """The kind without «or None» and «tuple of», and whether it was either."""
    nullable = listed = False
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        kind = next(one for one in typing.get_args(kind) if one is not types.NoneType)
        nullable = True
    if typing.get_origin(kind) is tuple:
        kind, listed = typing.get_args(kind)[0], True
    return kind, nullable, listed


def _compare(kind: Any, part: dict[str, Any], name: str, seen: set[type]) -> None:
    if kind in seen:
        return
    seen.add(kind)
    hints = typing.get_type_hints(kind)
    public = [
        field.name for field in dataclasses.fields(kind) if field.name not in codec.PRIVATE.get(kind, ())
    ]
    newer = codec.NEWER.get(kind, ())
    assert list(part["properties"]) == public, kind
    assert [field for field in public if field not in newer] == part["required"], kind
    assert part["additionalProperties"] is False
    for field in public:
        inner, nullable, listed = _inner(hints[field])
        said = _resolved(part["properties"][field], name)
        assert listed is (said.get("type") == "array"), (kind, field)
        assert nullable is ("null" in said.get("type", ())), (kind, field)
        if listed:
            said = _resolved(said["items"], name)
        if dataclasses.is_dataclass(inner):
            _compare(inner, said, name, seen)
        elif issubclass(inner, StrEnum):
            assert said["enum"] == [one.value for one in inner], (kind, field)


def test_the_record_has_every_field_of_the_domain_but_the_private_ones() -> None:
    seen: set[type] = set()
    root = schemas.schema(NEWEST_MINUTES)
    for field, kind in typing.get_type_hints(Minutes).items():
        _compare(kind, _resolved(root["properties"][field], NEWEST_MINUTES), NEWEST_MINUTES, seen)
    assert len(seen) == 23


def test_the_register_has_every_field_of_the_domain_but_the_private_ones() -> None:
    root = schemas.schema(NEWEST_REGISTER)
    for field, kind in (("profile", OfficeProfile), ("register", Register)):
        _compare(kind, _resolved(root["properties"][field], NEWEST_REGISTER), NEWEST_REGISTER, set())


@pytest.mark.parametrize("of", [schemas.MINUTES, schemas.REGISTER], ids=["record", "register"])
def test_the_second_version_is_the_first_with_more(of: dict[int, str]) -> None:
    first, second = (schemas.schema(of[version])["$defs"] for version in (1, 2))
    newer = {key for keys in codec.NEWER.values() for key in keys}
    for name, part in first.items():
        more = second[name]
        kept = {key: said for key, said in more.get("properties", {}).items() if key not in newer}
        assert (more | {"properties": kept} if kept else more) == part, name


def test_the_third_version_is_the_second_with_more() -> None:
    second, third = (schemas.schema(schemas.MINUTES[version])["$defs"] for version in (2, 3))
    newer = {"content": {"amendment"}, "issue": {"reason", "audit_head"}}
    for name, part in second.items():
        kept = {
            key: said
            for key, said in third[name].get("properties", {}).items()
            if key not in newer.get(name, ())
        }
        assert (third[name] | {"properties": kept} if kept else third[name]) == part, name


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_sound_by_its_own_standard(name: str) -> None:
    Draft202012Validator.check_schema(schemas.schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_the_days_are_those_that_every_calendar_of_the_program_can_show(name: str) -> None:
    day = schemas.schema(name)["$defs"]["day"]
    assert day["formatMinimum"] == calendar.gregorian(calendar.FIRST_YEAR, 1, 1).isoformat()
    assert day["formatMaximum"] == calendar.gregorian(calendar.LAST_YEAR, 12, 29).isoformat()


@pytest.mark.parametrize("name", NAMES)
def test_every_field_has_a_persian_name_and_an_explanation(name: str) -> None:
    root = schemas.schema(name)
    for part in (root, *root["$defs"].values()):
        for key, said in part.get("properties", {}).items():
            assert said["description"], key
            title = said["title"]
            assert title == letters.normalise(title)
            assert not any("a" <= letter.lower() <= "z" for letter in title), title
