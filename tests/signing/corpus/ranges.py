"""Signatures wrapped, and byte ranges that are missing, odd, or overlap: the forger edits in place."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.signing.attacks import body, contents_span, find, stream, update
from tests.signing.corpus.scene import Kind, Shelf

_RANGE = re.compile(rb"/ByteRange \[([0-9 ]+)\] *")
Numbers = tuple[int, int, int, int]


def _with_range(change: Callable[[Numbers], str]) -> Callable[[bytes], bytes]:
    """Other numbers in the first /ByteRange; nothing in the file moves."""

    def edit(pdf: bytes) -> bytes:
        found = _RANGE.search(pdf)
        assert found is not None
        first, length, second, rest = map(int, found[1].split())
        new = f"/ByteRange [{change((first, length, second, rest))}]".encode().ljust(len(found[0]))
        assert len(new) == len(found[0])
        return pdf[: found.start()] + new + pdf[found.end() :]

    return edit


def _wrapped(pdf: bytes) -> bytes:
    """The classic: what was signed is moved to the end, something else stands where readers look."""
    _, end = contents_span(pdf)
    forged = stream(b"BT /F1 20 Tf 100 400 Td (forged) Tj ET")
    inserted = b"\n900 0 obj\n" + forged + b"\nendobj\n"
    found = _RANGE.search(pdf)
    assert found is not None
    moved = pdf[end:].replace(found[0], found[0].replace(b"%d" % end, b"%d" % (end + len(inserted))), 1)
    return pdf[:end] + inserted + moved


def _copied_into_update(pdf: bytes) -> bytes:
    """The signature, unchanged, is written again in an update that changes the page as well."""
    signature, page = find(pdf, b"/ByteRange"), find(pdf, b"/Type /Page\n")
    forged = re.sub(rb"/Rotate 0", b"/Rotate 180", body(pdf, page))
    return update(pdf, {signature.number: body(pdf, signature), page.number: forged})


def _second_range(pdf: bytes) -> bytes:
    """Two ranges: which one counts is a matter of the reader."""
    signature = find(pdf, b"/ByteRange")
    return update(
        pdf, {signature.number: body(pdf, signature).replace(b"/Type", b"/ByteRange [0 1 2 3] /Type", 1)}
    )


def _second_contents(pdf: bytes) -> bytes:
    signature = find(pdf, b"/ByteRange")
    return update(pdf, {signature.number: body(pdf, signature).replace(b"/Type", b"/Contents <00> /Type", 1)})


def kinds() -> list[Kind]:
    ranges, wrapping = Shelf("byte range"), Shelf("signature wrapping")
    changes: dict[str, Callable[[Numbers], str]] = {
        "byte range ends early": lambda r: f"{r[0]} {r[1]} {r[2]} {r[3] - 9}",
        "byte range goes beyond the end": lambda r: f"{r[0]} {r[1]} {r[2]} {r[3] + 99}",
        "byte range leaves a hole": lambda r: f"{r[0]} {r[1] - 9} {r[2]} {r[3]}",
        "byte ranges overlap": lambda r: f"{r[0]} {r[1]} {r[1] - 9} {r[3]}",
        "byte ranges touch": lambda r: f"{r[0]} {r[1]} {r[1]} {r[3]}",
        "byte ranges in the wrong order": lambda r: f"{r[2]} {r[3]} {r[0]} {r[1]}",
        "byte range of three numbers": lambda r: f"{r[0]} {r[1]} {r[2]}",
        "byte range of six numbers": lambda r: f"{r[0]} {r[1]} {r[2]} {r[3]} 1 1",
        "byte range of two numbers": lambda r: f"0 {r[2] + r[3]}",
        "byte range empty": lambda _: "",
        "byte range of zeros": lambda _: "0 0 0 0",
        "byte range with fractions": lambda r: f"{r[0]} {r[1]}.0 {r[2]} {r[3]}",
        "byte range with leading zeros": lambda r: f"{r[0]} 0{r[1]} {r[2]} {r[3]}",
        "byte range with a sign": lambda r: f"{r[0]} +{r[1]} {r[2]} {r[3]}",
        "byte range by reference": lambda r: f"{r[0]} 4 0 R {r[2]} {r[3]}",
    }
    for name, change in changes.items():
        ranges.edit(name, _with_range(change))
    wrapping.edit("signed bytes moved behind forged ones", _wrapped)
    wrapping.edit("signature copied into an update", _copied_into_update)
    wrapping.edit("a second byte range", _second_range)
    wrapping.edit("a second message", _second_contents)
    return [*ranges.kinds, *wrapping.kinds]
