"""Two records side by side: where they differ, field by field; it knows JSON values and no meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Differences = dict[str, tuple[object, object]]
"""By the path of a field, what the one says and what the other."""
MISSING = "—"


def differences(one: Any, other: Any) -> Differences:
    """Every field in which they differ, also those that only one of them has."""
    return {path: (mine, yours) for path, mine, yours in _differing(one, other)}


def identifiers(one: Any, other: Any) -> dict[str, str]:
    """From the identifiers of `one` to those that stand in the same places of `other`."""
    found = {}
    if isinstance(one, dict) and isinstance(other, dict):
        if isinstance(one.get("id"), str) and isinstance(other.get("id"), str):
            found[one["id"]] = other["id"]
        for key in one.keys() & other.keys():
            found |= identifiers(one[key], other[key])
    elif isinstance(one, list) and isinstance(other, list):
        for mine, yours in zip(one, other, strict=False):
            found |= identifiers(mine, yours)
    return found


def under_other_identifiers(plain: Any, names: Mapping[str, str]) -> Any:
    """The same with other identifiers, also where one is the end of a key («deadline_missing:…»)."""
    if isinstance(plain, dict):
        return {key: under_other_identifiers(value, names) for key, value in plain.items()}
    if isinstance(plain, list):
        return [under_other_identifiers(value, names) for value in plain]
    if isinstance(plain, str):
        head, colon, tail = plain.rpartition(":")
        return f"{head}{colon}{names[tail]}" if tail in names else plain
    return plain


def _differing(one: Any, other: Any, path: str = "") -> Iterator[tuple[str, object, object]]:
    if isinstance(one, list) and isinstance(other, list):
        one, other = dict(enumerate(one)), dict(enumerate(other))
    if not (isinstance(one, dict) and isinstance(other, dict)):
        if one != other:
            yield path, one, other
        return
    for key in {**one, **other}:
        below = f"{path}.{key}" if path else str(key)
        yield from _differing(one.get(key, MISSING), other.get(key, MISSING), below)
