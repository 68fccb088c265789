"""Reads a PDF file byte by byte, front to back, so that no byte is left that belongs to nothing.

Accepted is exactly what ReportLab and pyHanko write: classic cross-reference tables, one object after the
other, every entry pointing at the very `n 0 obj` it names (ISO 32000-1, 7.5). Nothing is searched for, and
nothing repaired.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.signing.verification.tokens import Ref, Text, Value, read_value
from app.signing.verification.violation import Violation, require

_HEADER = re.compile(rb"%PDF-1\.7\n%[^\r\n]{4,120}\n")
_OBJECT = re.compile(rb"([1-9][0-9]{0,9}) 0 obj\n")
_STREAM = re.compile(rb"\r?\n?stream\r?\n")
_STREAM_END = re.compile(rb"\r?\n?endstream")
_OBJECT_END = re.compile(rb"[\r\n ]*endobj\n")
_SECTION = re.compile(rb"(0|[1-9][0-9]{0,9}) ([1-9][0-9]{0,9})[ ]?\n")
_ENTRY = re.compile(rb"([0-9]{10}) ([0-9]{5}) ([nf]) \n")
_TRAILER = re.compile(rb"trailer\n")
_COMMENT = re.compile(rb"\n%[^\r\n]{1,120}(?=\n)")
_TAIL = re.compile(rb"[\n ]*startxref\n(0|[1-9][0-9]{0,9})\n%%EOF\n")
_TRAILER_KEYS = {"ID", "Info", "Root", "Size"}
# Far beyond any minutes, so that a hostile file is refused soon (300 pages: 30,000, 2.5 MB of
# syntax outside streams, which takes some thirty times as much memory when read).
_MOST_REVISIONS, _MOST_OBJECTS, _MOST_SYNTAX = 200, 200_000, 8 * 2**20


@dataclass(frozen=True, slots=True)
class PdfObject:
    """An indirect object: its number, its bytes `start:end` up to the line after endobj, its value.

    `stream` is where the bytes of its stream stand in the file, None without one.
    """

    number: int
    start: int
    end: int
    value: Value
    stream: range | None

    @property
    def dictionary(self) -> dict[str, Value]:
        """The value if it is a dictionary, else an empty one."""
        return self.value if isinstance(self.value, dict) else {}


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision of the file: the bytes `start:end`, its objects by number, its trailer."""

    start: int
    end: int
    objects: dict[int, PdfObject]
    xref_at: int
    trailer: dict[str, Value]

    @property
    def size(self) -> int:
        size = self.trailer["Size"]
        return size if isinstance(size, int) else 0


@dataclass(frozen=True, slots=True)
class PdfFile:
    """The whole file: the first revision is the document, each later one is an addition to it."""

    data: bytes
    revisions: tuple[Revision, ...]

    def objects(self, upto: int | None = None) -> dict[int, PdfObject]:
        """The objects in force after the first `upto` revisions (all of them when None)."""
        in_force: dict[int, PdfObject] = {}
        for revision in self.revisions[:upto]:
            in_force.update(revision.objects)
        return in_force

    def content(self, found: PdfObject) -> bytes:
        """The bytes of an object's stream as they stand in the file, none without a stream."""
        return self.data[found.stream.start : found.stream.stop] if found.stream else b""

    @property
    def catalog_number(self) -> int:
        return _number_of(self.revisions[0].trailer, "Root")

    @property
    def information_number(self) -> int:
        return _number_of(self.revisions[0].trailer, "Info")


def followed(objects: Mapping[int, PdfObject], value: Value) -> Value:
    """The value itself, or what it refers to (one step: neither of our writers chains references)."""
    if isinstance(value, Ref):
        found = objects.get(value.number)
        return found.value if found is not None else None
    return value


def parse(data: bytes) -> PdfFile:
    """Read the file. Raises Violation with a code `shape_…`."""
    return PdfFile(data, tuple(_revisions(data)))


def sound_ends(data: bytes) -> list[int]:
    """Where the revisions end that can be read before the first violation."""
    ends: list[int] = []
    try:
        for revision in _revisions(data):
            ends.append(revision.end)
    except Violation:
        pass
    return ends


def _revisions(data: bytes) -> Iterator[Revision]:
    header = _HEADER.match(data)
    if header is None:
        raise Violation("shape_header")
    revisions: list[Revision] = []
    at = header.end()
    while at < len(data) or not revisions:
        require(len(revisions) < _MOST_REVISIONS, "shape_too_much", at)
        revisions.append(_revision(data, at, revisions))
        yield revisions[-1]
        at = revisions[-1].end


def _revision(data: bytes, start: int, earlier: list[Revision]) -> Revision:
    at = start
    objects: dict[int, PdfObject] = {}
    room, syntax = _MOST_OBJECTS - sum(len(revision.objects) for revision in earlier), _MOST_SYNTAX
    while (match := _OBJECT.match(data, at)) is not None:
        found = _object(data, match, match.end() + syntax)
        syntax -= found.end - found.start - len(found.stream or ())
        require(len(objects) < room and syntax > 0, "shape_too_much", at)
        require(found.number not in objects, "shape_object_twice", f"object {found.number}")
        objects[found.number] = found
        at = found.end
    require(bool(objects) and data.startswith(b"xref\n", at), "shape_stray_bytes", at)
    entries, end = _table(data, at + 5)
    trailer, end = _trailer(data, end)
    tail = _TAIL.match(data, end)
    if tail is None or int(tail[1]) != at:
        raise Violation("shape_tail", end)
    revision = Revision(start, tail.end(), objects, at, trailer)
    _check_entries(entries, revision)
    _check_trailer(revision, earlier)
    return revision


def _object(data: bytes, match: re.Match[bytes], limit: int) -> PdfObject:
    number = int(match[1])
    where = f"object {number}"
    value, at = read_value(data, match.end(), limit)
    stream, at = _stream(data, at, value, where)
    end = _OBJECT_END.match(data, at)
    if end is None:
        raise Violation("shape_object", where)
    if isinstance(value, dict):
        require(value.get("Type") not in ("XRef", "ObjStm"), "shape_compressed", where)
    return PdfObject(number, match.start(), end.end(), value, stream)


def _stream(data: bytes, at: int, value: Value, where: str) -> tuple[range | None, int]:
    """Where the stream after a dictionary stands, if there is one, and where its last keyword ends."""
    begin = _STREAM.match(data, at)
    if begin is None:
        return None, at
    length = value.get("Length") if isinstance(value, dict) else None
    if not isinstance(length, int) or length < 0:
        raise Violation("shape_stream", where)
    place = range(begin.end(), begin.end() + length)
    ending = _STREAM_END.match(data, place.stop)
    if ending is None:
        raise Violation("shape_stream", where)
    return place, ending.end()


def _table(data: bytes, at: int) -> tuple[dict[int, bytes], int]:
    """The entries of a cross-reference table by object number, and where the table ends."""
    entries: dict[int, bytes] = {}
    while (section := _SECTION.match(data, at)) is not None:
        first, count, at = int(section[1]), int(section[2]), section.end()
        for number in range(first, first + count):
            entry = _ENTRY.match(data, at)
            if entry is None or number in entries:
                raise Violation("shape_xref", at)
            entries[number] = entry[0]
            at = entry.end()
    return entries, at


def _trailer(data: bytes, at: int) -> tuple[dict[str, Value], int]:
    start = _TRAILER.match(data, at)
    if start is None:
        raise Violation("shape_trailer", at)
    # ReportLab signs its trailer with one comment, the only one outside the header.
    end = data.find(b"startxref", at)
    region = _COMMENT.sub(lambda comment: b" " * len(comment[0]), data[start.end() : end], count=1)
    trailer, length = read_value(region, 0)
    if not isinstance(trailer, dict):
        raise Violation("shape_trailer", at)
    return trailer, start.end() + length


def _check_entries(entries: dict[int, bytes], revision: Revision) -> None:
    expected = {n: b"%010d 00000 n \n" % found.start for n, found in revision.objects.items()}
    if entries.pop(0, b"") != b"0000000000 65535 f \n":
        raise Violation("shape_xref", revision.xref_at)
    for number in entries.keys() | expected.keys():
        require(entries.get(number) == expected.get(number), "shape_xref", f"object {number}")


def _check_trailer(revision: Revision, earlier: list[Revision]) -> None:
    trailer, where = revision.trailer, f"revision {len(earlier)}"
    keys = _TRAILER_KEYS | {"Prev"} if earlier else _TRAILER_KEYS
    require(trailer.keys() == keys, "shape_trailer", where)
    identifiers = trailer["ID"]
    require(
        isinstance(identifiers, list)
        and len(identifiers) == 2
        and all(isinstance(part, Text) and len(part.value) == 16 for part in identifiers),
        "shape_trailer",
        where,
    )
    require(isinstance(trailer["Info"], Ref) and isinstance(trailer["Root"], Ref), "shape_trailer", where)
    if earlier:
        before = earlier[-1]
        unchanged = all(trailer[key] == before.trailer[key] for key in ("Info", "Root"))
        same_document = _first_identifier(trailer) == _first_identifier(before.trailer)
        require(unchanged and same_document, "shape_trailer", where)
        require(trailer["Prev"] == before.xref_at, "shape_trailer", where)
        require(revision.size == max(before.size, max(revision.objects) + 1), "shape_trailer", where)
    else:
        complete = revision.objects.keys() == set(range(1, len(revision.objects) + 1))
        require(complete and revision.size == len(revision.objects) + 1, "shape_trailer", where)


def _first_identifier(trailer: dict[str, Value]) -> Value:
    identifiers = trailer["ID"]
    return identifiers[0] if isinstance(identifiers, list) else None


def _number_of(dictionary: dict[str, Value], key: str) -> int:
    """The object number that `key` refers to, 0 when it refers to none."""
    value = dictionary.get(key)
    return value.number if isinstance(value, Ref) else 0
