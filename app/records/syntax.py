"""Bytes to plain JSON values: doubled keys, half letters and bottomless nesting are refused."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from app.domain.problems import Problem
from app.records.field_error import FieldError, pointer, shown

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 64
_LONGEST_INTEGER = 20

# NUL and half a surrogate pair: no database and no UTF-8 takes them.
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")

Steps = tuple[str | int, ...]


class _Object(dict[str, Any]):
    """An object that remembers the keys it was given twice."""

    twice: tuple[str, ...] = ()


def parse(data: bytes, kind: str, newest: int) -> dict[str, Any]:
    """The values of a file that says of itself to be ``kind`` in a version up to ``newest``.

    Raises ``record_too_large``, ``record_encoding``, ``record_syntax``, ``record_too_deep``,
    ``record_format`` and ``record_newer``.
    """
    plain = _decoded(data)
    if not isinstance(plain, dict) or plain.get("format") != kind:
        raise Problem("record_format", expected=kind)
    version = plain.get("version")
    if type(version) is not int or version < 1:
        raise Problem("record_format", expected=kind)
    if version > newest:
        raise Problem("record_newer", found=version, known=newest)
    return plain


def _decoded(data: bytes) -> Any:
    if len(data) > MAX_BYTES:
        raise Problem("record_too_large", size=len(data), limit=MAX_BYTES)
    # Editors on Windows put a byte order mark first; RFC 8259, 8.1 lets a reader pass over it.
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise Problem("record_encoding", line=data.count(b"\n", 0, error.start) + 1) from None
    try:
        plain = json.loads(text, object_pairs_hook=_object, parse_int=_integer)
    except json.JSONDecodeError as error:
        raise Problem("record_syntax", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise Problem("record_too_deep", limit=MAX_DEPTH) from None
    if _is_deeper(plain, MAX_DEPTH):
        raise Problem("record_too_deep", limit=MAX_DEPTH)
    return plain


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    made = _Object(pairs)
    if len(made) < len(pairs):
        made.twice = tuple(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
    return made


def _integer(text: str) -> int | float:
    # Thousands of digits would cost seconds, and Python refuses them; no field takes such a number.
    return int(text) if len(text) <= _LONGEST_INTEGER else float(text)


def _is_deeper(value: Any, limit: int) -> bool:
    level = [value]
    for _ in range(limit):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def faults(value: Any, steps: Steps = (), field: str = "") -> Iterator[FieldError]:
    """Doubled keys and half letters, in values that :func:`parse` made."""
    if isinstance(value, _Object):
        for key in value.twice:
            yield FieldError(pointer(*steps, key), shown(key), "duplicate")
        for key, inner in value.items():
            yield from faults(key, (*steps, key), shown(key))
            yield from faults(inner, (*steps, key), shown(key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from faults(inner, (*steps, place), field)
    elif isinstance(value, str) and _UNSTORABLE.search(value):
        yield FieldError(pointer(*steps), field, "characters")
