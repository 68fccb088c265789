"""One fault in a record: where it is and what is wrong there, as values; the sentence is made upstairs."""

from __future__ import annotations

import json
from dataclasses import dataclass

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class FieldError:
    """A fault at ``pointer`` (JSON Pointer, RFC 6901).

    ``field`` is the key of the nearest named field and ``title`` its Persian name; ``reason`` is one of
    type, missing, unknown, enum, format, minimum, maximum, length, characters, duplicate, dangling, unused;
    ``expected`` and ``actual`` are short texts, empty where they say nothing.
    """

    pointer: str
    field: str
    reason: str
    title: str = ""
    expected: str = ""
    actual: str = ""


def pointer(*steps: str | int) -> str:
    """The JSON Pointer of these steps from the root."""
    return "".join("/" + shown(step).replace("~", "~0").replace("/", "~1") for step in steps)


def shown(value: object) -> str:
    """A value as it stands in the file, control characters escaped, cut to a length that fits a sentence."""
    text = json.dumps(value, ensure_ascii=False).encode(errors="replace").decode()
    text = text[1:-1] if isinstance(value, str) else text
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
