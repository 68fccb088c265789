"""An act as JSON: values of the domain by the names of their fields, so that tables may change meanwhile."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from app.domain.aggregate import Meeting
from app.domain.alteration import KINDS, Alteration, Edit, Order


def details_to_text(values: Mapping[str, Any]) -> str:
    """The values of a sentence."""
    return _text({name: _plain(value) for name, value in values.items()})


def details_from_text(text: str) -> dict[str, Any]:
    """The values of a sentence; the one called ``time`` is a time."""
    values: dict[str, Any] = json.loads(text)
    return values | ({"time": time.fromisoformat(values["time"])} if "time" in values else {})


def to_bytes(made: Alteration) -> bytes:
    """An alteration, packed: the text that was and the one that is have most in common."""
    return zlib.compress(to_text(made).encode())


def from_bytes(packed: bytes) -> Alteration:
    """The alteration that :func:`to_bytes` packed."""
    return from_text(zlib.decompress(packed).decode())


def to_text(made: Alteration) -> str:
    """An alteration as JSON, without what is empty."""
    parts = {
        "facts": [_fields(made.facts_before), _fields(made.facts_after)] if made.facts_before else None,
        "edits": [
            [edit.collection, edit.item_id, _fields(edit.before), _fields(edit.after)] for edit in made.edits
        ],
        "orders": [[order.collection, order.at, order.before, order.after] for order in made.orders],
    }
    return _text({name: part for name, part in parts.items() if part})


def from_text(text: str) -> Alteration:
    """The alteration that :func:`to_text` wrote; what the domain does not know any more is left out."""
    parts = json.loads(text)
    before, after = parts.get("facts", ({}, {}))
    return Alteration(
        _values(Meeting, before) or {},
        _values(Meeting, after) or {},
        tuple(
            Edit(name, item_id, _values(KINDS[name], old), _values(KINDS[name], new))
            for name, item_id, old, new in parts.get("edits", ())
            if name in KINDS
        ),
        tuple(Order(name, at, tuple(old), tuple(new)) for name, at, old, new in parts.get("orders", ())),
    )


def _text(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _fields(values: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if values is None else {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _values(kind: type, plain: dict[str, Any] | None) -> dict[str, Any] | None:
    if plain is None:
        return None
    hints = _hints(kind)
    return {name: _value(hints[name], one) for name, one in plain.items() if name in hints}


def _value(hint: Any, plain: Any) -> Any:
    if plain is None:
        return None
    kind: Any = next((one for one in get_args(hint) if one is not type(None)), hint)
    if get_origin(hint) is tuple:
        return tuple(_value(kind, one) for one in plain)
    if get_origin(kind) is tuple:
        return _value(kind, plain)
    if is_dataclass(kind):
        make: Any = kind
        return make(**(_values(make, plain) or {}))
    if kind in (date, time):
        return kind.fromisoformat(plain)
    return kind(plain) if kind is Decimal or issubclass(kind, Enum) else plain


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
