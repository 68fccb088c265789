"""The little of DER (X.690) that a signature needs: write an element, take one apart strictly."""

from __future__ import annotations

from dataclasses import dataclass

BOOLEAN, INTEGER, OCTET_STRING, NULL, OBJECT_ID, GENERALIZED_TIME = 0x01, 0x02, 0x04, 0x05, 0x06, 0x18
SEQUENCE, SET, CONTEXT_0, CONTEXT_1 = 0x30, 0x31, 0xA0, 0xA1


@dataclass(frozen=True, slots=True)
class Element:
    """One element of `source`: its tag, where it starts, where its content starts, where it ends."""

    source: bytes
    tag: int
    start: int
    content_start: int
    end: int

    @property
    def encoded(self) -> bytes:
        return self.source[self.start : self.end]

    @property
    def content(self) -> bytes:
        return self.source[self.content_start : self.end]

    def children(self) -> list[Element]:
        """The elements inside a constructed one. Raises ValueError when they do not fill it exactly."""
        found, at = [], self.content_start
        while at < self.end:
            child = read(self.source, at, self.end)
            found.append(child)
            at = child.end
        return found


def read(source: bytes, at: int = 0, limit: int | None = None) -> Element:
    """The element at `at`, not beyond `limit`. Raises ValueError on any spelling that DER forbids."""
    limit = len(source) if limit is None else limit
    if at + 2 > limit or source[at] & 0x1F == 0x1F:
        raise ValueError("no DER element here")
    length, content = source[at + 1], at + 2
    if length >= 0x80:
        size = length & 0x7F
        if not 1 <= size <= 4 or content + size > limit:
            raise ValueError("indefinite or absurd DER length")
        length = int.from_bytes(source[content : content + size], "big")
        content += size
        if length < 0x80 or length < 1 << (8 * (size - 1)):
            raise ValueError("DER length not in its shortest form")
    if content + length > limit:
        raise ValueError("DER element longer than its place")
    return Element(source, source[at], at, content, content + length)


def encode(tag: int, *parts: bytes) -> bytes:
    """An element of this tag around `parts`."""
    content = b"".join(parts)
    length = len(content)
    if length < 0x80:
        return bytes((tag, length)) + content
    size = (length.bit_length() + 7) // 8
    return bytes((tag, 0x80 | size)) + length.to_bytes(size, "big") + content


def object_id(dotted: str) -> bytes:
    """An OBJECT IDENTIFIER, encoded."""
    first, second, *rest = (int(arc) for arc in dotted.split("."))
    return encode(OBJECT_ID, b"".join(_base128(arc) for arc in (40 * first + second, *rest)))


def _base128(value: int) -> bytes:
    digits = [value & 0x7F]
    while value := value >> 7:
        digits.append(0x80 | (value & 0x7F))
    return bytes(reversed(digits))
