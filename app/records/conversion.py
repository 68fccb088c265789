"""Frozen dataclasses to objects of JSON and back, by the types of their fields; knows no class by name."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")
_Way = Callable[[Any], Any]


class _Ways(NamedTuple):
    """Of one class: its keys in order, how the values are said and read that differ in JSON, and the defaults
    that are not said.
    """

    keys: dict[str, None]
    say: dict[str, _Way]
    read: dict[str, _Way]
    unsaid: dict[str, object]


def decimal_text(amount: Decimal) -> str:
    """An amount without exponent and trailing zeros: «15», «3.5»."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def time_text(moment: time) -> str:
    """A wall-clock time: «10:30», with seconds only where there are any."""
    return moment.isoformat("auto" if moment.second or moment.microsecond else "minutes")


_PLAIN = frozenset({str, int, bool})
_SAY: dict[object, _Way] = {
    Decimal: decimal_text,
    time: time_text,
    date: date.isoformat,
    datetime: datetime.isoformat,
}
_READ: dict[object, _Way] = {
    Decimal: Decimal,
    time: time.fromisoformat,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
}


class Conversion:
    """`omitted` fields of a class have no key; `silent` ones have none where they hold their default."""

    def __init__(
        self, omitted: Mapping[type, tuple[str, ...]], silent: Mapping[type, tuple[str, ...]]
    ) -> None:
        self._omitted = omitted
        self._silent = silent
        self._known: dict[type, _Ways] = {}

    def to_plain(self, value: Any) -> dict[str, Any]:
        """A dataclass as objects, arrays, texts, whole numbers, booleans and null."""
        ways = self._ways(type(value))
        plain = {key: getattr(value, key) for key in ways.keys}
        for key, default in ways.unsaid.items():
            if plain[key] == default:
                del plain[key]
        for key, say in ways.say.items():
            if key in plain:
                plain[key] = say(plain[key])
        return plain

    def from_plain(self, plain: Mapping[str, Any], kind: type[Value]) -> Value:
        """The value that `to_plain` made `plain` from.

        ValueError for a key or a value that the class does not have, TypeError if one is missing.
        """
        ways = self._ways(kind)
        values = dict(plain)
        if not values.keys() <= ways.keys.keys():
            raise ValueError(f"{kind.__name__} has no {sorted(values.keys() - ways.keys.keys())}")
        for key, read in ways.read.items():
            if key in values:
                values[key] = read(values[key])
        return kind(**values)

    def _ways(self, kind: type) -> _Ways:
        ways = self._known.get(kind)
        if ways is None:
            ways = self._known[kind] = self._ways_of(kind)
        return ways

    def _ways_of(self, kind: type) -> _Ways:
        hints, omitted, silent = get_type_hints(kind), self._omitted.get(kind, ()), self._silent.get(kind, ())
        fields = [field for field in dataclasses.fields(kind) if field.name not in omitted]
        said = {field.name: self._saying(hints[field.name]) for field in fields}
        read = {field.name: self._reading(hints[field.name]) for field in fields}
        return _Ways(
            dict.fromkeys(said),
            {key: way for key, way in said.items() if way},
            {key: way for key, way in read.items() if way},
            {field.name: field.default for field in fields if field.name in silent},
        )

    def _saying(self, hint: Any) -> _Way | None:
        """What makes a value of this type plain, if it is not."""
        return _through(hint, list, _SAY, self._saying, lambda kind: str if _is_enum(kind) else self.to_plain)

    def _reading(self, hint: Any) -> _Way | None:
        """What makes a value of this type from a plain one, if that is another."""
        return _through(
            hint,
            tuple,
            _READ,
            self._reading,
            lambda kind: kind if _is_enum(kind) else lambda plain: self.from_plain(plain, kind),
        )


def _through(
    hint: Any,
    sequence: type,
    known: Mapping[object, _Way],
    inside: Callable[[Any], _Way | None],
    of_class: Callable[[type], _Way],
) -> _Way | None:
    """The way of a type: through `X | None` and `tuple[X, ...]` to what is `known`, or else `of_class`."""
    if get_origin(hint) in (Union, UnionType):
        (some,) = (one for one in get_args(hint) if one is not type(None))
        return _unless_none(inside(some))
    if get_origin(hint) is tuple:
        return _each(sequence, inside(get_args(hint)[0]))
    return None if hint in _PLAIN else known.get(hint) or of_class(hint)


def _unless_none(way: _Way | None) -> _Way | None:
    return (lambda value: None if value is None else way(value)) if way else None


def _each(sequence: type, way: _Way | None) -> _Way:
    return (lambda values: sequence([way(value) for value in values])) if way else sequence


def _is_enum(kind: type) -> bool:
    return issubclass(kind, StrEnum)
