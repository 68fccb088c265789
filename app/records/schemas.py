"""The JSON Schemas of the files, and the faults they find: each with the Persian name of its field."""

from __future__ import annotations

import json
import operator
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any

from app.domain.problems import Problem
from app.records.field_error import FieldError, pointer, shown

MINUTES = {1: "minutes-record-1", 2: "minutes-record-2", 3: "minutes-record-3"}
REGISTER = {1: "register-1", 2: "register-2"}
"""The schemas by the version of the format."""

# Part of the program, beside it wherever it is installed or frozen: not a path of this computer.
_FOLDER = Path(__file__).parents[2] / "resources" / "schema"

_REASONS = {
    "type": "type",
    "const": "enum",
    "enum": "enum",
    "pattern": "format",
    "format": "format",
    "minimum": "minimum",
    "maximum": "maximum",
    "formatMinimum": "minimum",
    "formatMaximum": "maximum",
    "maxItems": "length",
}
_MOST = 100
_DAY = len("2026-11-03")


@cache
def schema(name: str) -> dict[str, Any]:
    """The schema of this name, as it is shipped."""
    found: dict[str, Any] = json.loads((_FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


def faults(plain: object, name: str) -> Iterator[FieldError]:
    """Everything in ``plain`` that the schema does not allow, in the order of the schema."""
    for error in _validator(name).iter_errors(plain):
        yield from _faults(error)


def refuse(faults: Iterable[FieldError], name: str) -> None:
    """Raise ``record_invalid`` if there is a fault; its values tell the first and hold the first hundred."""
    found = tuple(dict.fromkeys(_titled(fault, name) for fault in islice(faults, _MOST)))
    if not found:
        return
    first = found[0]
    raise Problem(
        "record_invalid",
        errors=found,
        count=len(found),
        pointer=first.pointer,
        field=first.field,
        title=first.title or first.field,
        reason=first.reason,
        expected=first.expected,
        actual=first.actual,
    )


def _titled(fault: FieldError, name: str) -> FieldError:
    """The same fault with the field and its Persian name, found along the pointer."""
    root = schema(name)
    here, field, title = root, "", ""
    for step in fault.pointer.split("/")[1:]:
        here = _resolved(here, root)
        inner = here.get("properties", {}).get(step)
        if inner is not None:
            here, field, title = inner, step, inner.get("title", "")
        elif "items" in here:
            here = here["items"]
        else:
            here, field, title = {}, fault.field, ""
    return replace(fault, field=field or fault.field, title=title)


def _faults(error: Any) -> Iterator[FieldError]:
    path: tuple[str | int, ...] = tuple(error.absolute_path)
    if error.validator == "required":
        for key in error.validator_value:
            if key not in error.instance:
                yield FieldError(pointer(*path, key), key, "missing")
    elif error.validator == "additionalProperties":
        for key in error.instance:
            if key not in error.schema["properties"]:
                yield FieldError(pointer(*path, key), shown(key), "unknown")
    else:
        yield FieldError(
            pointer(*path),
            str(path[-1]) if path else "",
            _REASONS[error.validator],
            expected=_expected(error),
            actual=shown(error.instance),
        )


def _expected(error: Any) -> str:
    value = error.validator_value
    if error.validator in ("pattern", "format"):
        return ", ".join(error.schema.get("examples", ()))
    if error.validator in ("enum", "type") and isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return str(value)


def _resolved(part: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in part:
        return part
    found: dict[str, Any] = root["$defs"][part["$ref"].removeprefix("#/$defs/")]
    return found


@cache
def _validator(name: str) -> Any:
    # Imported here: start-up does without it.
    from jsonschema import Draft202012Validator, FormatChecker, validators

    formats = FormatChecker(formats=())
    for name_of_format, kind_of_day in (("date", date), ("date-time", datetime)):
        formats.checks(name_of_format, raises=ValueError)(partial(_is_day, kind_of_day))
    own = {
        "pattern": _pattern,
        "required": _required,
        "formatMinimum": partial(_limit, operator.lt),
        "formatMaximum": partial(_limit, operator.gt),
    }
    kind = validators.extend(Draft202012Validator, own)
    return kind(schema(name), format_checker=formats)


def _is_day(kind: type[date], text: object) -> bool:
    return not isinstance(text, str) or bool(kind.fromisoformat(text))


def _limit(
    is_beyond: Callable[[date, date], bool], _: Any, limit: str, instance: object, part: dict[str, Any]
) -> Iterator[Any]:
    # As in Ajv, but day against day; what is no day at all is told by pattern and format.
    from jsonschema import ValidationError

    if not isinstance(instance, str) or not re.fullmatch(part["pattern"], instance):
        return
    with suppress(ValueError):
        if is_beyond(date.fromisoformat(instance[:_DAY]), date.fromisoformat(limit[:_DAY])):
            yield ValidationError(f"{instance!r} is beyond {limit!r}")


def _pattern(_: Any, pattern: str, instance: object, __: Any) -> Iterator[Any]:
    # Python's «$» lets one line feed through, ECMA-262's does not.
    from jsonschema import ValidationError

    if isinstance(instance, str) and not re.fullmatch(pattern, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _required(_: Any, keys: list[str], instance: object, __: Any) -> Iterator[Any]:
    # One error for an object, not one for each field that it lacks.
    from jsonschema import ValidationError

    if isinstance(instance, dict) and not instance.keys() >= set(keys):
        yield ValidationError("incomplete")
