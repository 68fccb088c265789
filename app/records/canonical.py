"""The canonical bytes of a content, and their hash: the one that paper, file and store all name.

The bytes are a line with the kind and the first version that can hold the content, then the content as
JSON by RFC 8785 (keys in order, no spaces, UTF-8), every text in normal form C.  Apart from that nothing
is folded: one other digit or letter is another hash.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from typing import Any

from app.domain.minutes import Content
from app.records import codec

_LINE = re.compile(rb"dabir/content/([123])\n")


def canonical_bytes(content: Content) -> bytes:
    """The bytes that stand for this content, the same on every machine."""
    plain = _in_normal_form(codec.unstructure(content))
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"dabir/content/{codec.version_of(plain)}\n{text}".encode()


def content_of(data: bytes) -> Content:
    """The content that these canonical bytes stand for; ``ValueError`` if they are of a newer version."""
    line = _LINE.match(data)
    if line is None:
        raise ValueError("not the canonical bytes of a content, version 1 to 3")
    return codec.structure(json.loads(data[line.end() :]), Content)


def content_sha256(content: Content) -> str:
    """SHA-256 (FIPS 180-4) of the canonical bytes: 64 lower-case hexadecimal digits."""
    return hashlib.sha256(canonical_bytes(content)).hexdigest()


def _in_normal_form(value: Any) -> Any:
    # Text by text: over the whole JSON a combining mark would melt into the escape before it.
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case list():
            return [_in_normal_form(one) for one in value]
        case dict():
            return {key: _in_normal_form(one) for key, one in value.items()}
        case _:
            return value
