"""Reads PDF values (ISO 32000-1, 7.3) in the spellings that our two writers use, and refuses all others.

Strictness is the point: where readers disagree about a spelling, a forger can show each of them another
document. No comments, no nested unescaped brackets, no name twice in one dictionary.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from app.signing.verification.violation import Violation, require

_DEEPEST = 60
_REGULAR = rb"[^\0\t\n\f\r ()<>\[\]{}/%]"
# Quantifiers with a plus behind them never go back: a hostile string would take gigabytes of memory.
_TOKEN = re.compile(
    rb"[\0\t\n\f\r ]*+(?:"
    rb"(?P<ref>[0-9]{1,10} [0-9]{1,5} R(?!" + _REGULAR + rb"))"
    rb"|(?P<integer>[+-]?[0-9]{1,10}(?!" + _REGULAR + rb"))"
    rb"|(?P<real>[+-]?(?:[0-9]{1,10}\.[0-9]{0,20}|\.[0-9]{1,20})(?!" + _REGULAR + rb"))"
    rb"|/(?P<name>" + _REGULAR + rb"*+)"
    rb"|(?P<dict><<)|(?P<enddict>>>)|(?P<array>\[)|(?P<endarray>\])"
    rb"|<(?P<hex>[0-9A-Fa-f\n ]*+)>"
    rb"|\((?P<literal>[^()\\]*+(?:\\[\s\S][^()\\]*+)*+)\)"
    rb"|(?P<word>(?:true|false|null)(?!" + _REGULAR + rb"))"
    rb")"
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|[\s\S])")
_NAME_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r\n": b""}
_WORDS: dict[bytes, bool | None] = {b"true": True, b"false": False, b"null": None}


class Name(str):
    """A PDF name, without its slash."""

    __slots__ = ()


class Ref(NamedTuple):
    """A reference to an indirect object."""

    number: int
    generation: int


@dataclass(frozen=True, slots=True)
class Text:
    """A PDF string, and where its token stands in the file (which does not count when two are compared)."""

    value: bytes
    start: int = field(compare=False)
    end: int = field(compare=False)

    def __str__(self) -> str:
        """The text string (ISO 32000-1, 7.9.2.2); bytes outside ASCII without a mark are kept as Latin-1."""
        if self.value.startswith(b"\xfe\xff"):
            return self.value[2:].decode("utf-16-be", "replace")
        return self.value.decode("latin-1")


Value: TypeAlias = "Name | Ref | Text | int | float | bool | list[Value] | dict[str, Value] | None"


def read_value(data: bytes, at: int, limit: int = sys.maxsize) -> tuple[Value, int]:
    """The value at `at` and where it ends, not beyond `limit`. Raises Violation `shape_token`."""
    value, end, closing = _read(data, at, limit, 0)
    require(closing is None, "shape_token", at)
    return value, end


def dictionaries(value: Value) -> Iterator[dict[str, Value]]:
    """Every dictionary in a value, at any depth, itself included; references are not followed."""
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, dict):
            yield one
            pending.extend(one.values())
        elif isinstance(one, list):
            pending.extend(one)


def references(value: Value) -> Iterator[Ref]:
    """Every reference in a value, at any depth; none is followed."""
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, Ref):
            yield one
        elif isinstance(one, dict):
            pending.extend(one.values())
        elif isinstance(one, list):
            pending.extend(one)


def _read(data: bytes, at: int, limit: int, depth: int) -> tuple[Value, int, str | None]:
    match = _TOKEN.match(data, at, limit)
    if match is None or depth > _DEEPEST:
        raise Violation("shape_token", at)
    kind, end = match.lastgroup, match.end()
    if kind == "dict":
        dictionary, end = _read_dictionary(data, end, limit, depth + 1)
        return dictionary, end, None
    if kind == "array":
        array, end = _read_until(data, end, limit, depth + 1, "endarray")
        return array, end, None
    if kind in ("enddict", "endarray"):
        return None, end, kind
    return _scalar(kind, match), end, None


def _scalar(kind: str | None, match: re.Match[bytes]) -> Value:
    if kind == "name":
        return Name(_NAME_ESCAPE.sub(lambda m: bytes((int(m[1], 16),)), match["name"]).decode("latin-1"))
    if kind == "ref":
        number, generation, _ = match["ref"].split(b" ")
        return Ref(int(number), int(generation))
    if kind == "integer":
        return int(match["integer"])
    if kind == "real":
        return float(match["real"])
    if kind == "word":
        return _WORDS[match["word"]]
    if kind == "hex":
        digits = match["hex"].translate(None, b"\n ")
        return Text(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")), *_place(match))
    return Text(_ESCAPE.sub(_unescaped, match["literal"]), *_place(match))


def _place(match: re.Match[bytes]) -> tuple[int, int]:
    """Start and end of a string token with its brackets."""
    group = match.lastgroup or 0
    return match.start(group) - 1, match.end(group) + 1


def _unescaped(match: re.Match[bytes]) -> bytes:
    escaped = match[1]
    if escaped[:1].isdigit() and escaped[0] < ord("8"):
        return bytes((int(escaped, 8) & 0xFF,))
    return _ESCAPED.get(escaped, escaped)


def _read_until(data: bytes, at: int, limit: int, depth: int, closing: str) -> tuple[list[Value], int]:
    values: list[Value] = []
    while True:
        value, end, found = _read(data, at, limit, depth)
        if found is not None:
            require(found == closing, "shape_token", at)
            return values, end
        values.append(value)
        at = end


def _read_dictionary(data: bytes, at: int, limit: int, depth: int) -> tuple[dict[str, Value], int]:
    flat, end = _read_until(data, at, limit, depth, "enddict")
    keys = [key for key in flat[::2] if isinstance(key, Name)]
    require(len(flat) % 2 == 0 and len(keys) == len(flat) // 2, "shape_token", at)
    require(len(set(keys)) == len(keys), "shape_key_twice", at)
    return dict(zip(keys, flat[1::2], strict=True)), end
