"""Bytes that were signed and are others now, are gone, or have company."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from functools import partial
from typing import Any

import pikepdf

from tests.signing import attacks
from tests.signing.attacks import contents_span, find
from tests.signing.corpus.scene import Kind, Shelf


def _flipped(mark: bytes, offset: int = 0) -> Callable[[bytes], bytes]:
    """Flip a bit `offset` bytes behind the beginning of the first object or stream with `mark`."""

    def flip(pdf: bytes) -> bytes:
        found = find(pdf, mark)
        place = (found.stream.start if found.stream else found.start) + offset
        return pdf[:place] + bytes((pdf[place] ^ 1,)) + pdf[place + 1 :]

    return flip


def _cut(share: float) -> Callable[[bytes], bytes]:
    return lambda pdf: pdf[: int(len(pdf) * share)]


def _saved_again(pdf: bytes, **options: Any) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out, fix_metadata_version=False, **options)
    return out.getvalue()


def _flattened(pdf: bytes) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), pikepdf.open(io.BytesIO(pdf)) as opened:
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # empty fields are left behind
        opened.flatten_annotations("all")
        opened.save(out, fix_metadata_version=False)
    return out.getvalue()


def _swapped_signatures(pdf: bytes) -> bytes:
    """The message of another signature in the place of the first."""
    start, end = contents_span(pdf)
    other = pdf.rindex(b"/Contents <") + 10
    return pdf[:start] + pdf[other : other + end - start] + pdf[end:]


def kinds() -> list[Kind]:
    flips, cuts = Shelf("byte flipped"), Shelf("cut")
    for name, mark, offset in (
        ("page content", b"/FlateDecode", 9),
        ("font", b"/Length1", 500),
        ("page", b"/Type /Page\n", 12),
        ("catalog", b"/Type /Catalog", 20),
        ("metadata", b"/Type /Metadata", 5),
        ("record", b"/Type /EmbeddedFile", 8),
        ("colour profile", b"/N 3", 40),
        ("tag", b"/Type /StructElem", 30),
        ("signature field", b"/FT /Sig", 30),
        ("document information", b"/Producer", 25),
        ("appearance", b"/Subtype /Form", 3),
    ):
        flips.edit(f"{name} flipped", _flipped(mark, offset))
    for share in (0.1, 0.5, 0.9, 0.999):
        cuts.edit(f"cut after {share:.1%}", _cut(share))
    cuts.edit("cut within the message", lambda pdf: pdf[: contents_span(pdf)[0] + 700])
    cuts.edit(
        "cut within the message, ended anew", lambda pdf: pdf[: contents_span(pdf)[0] + 700] + b"\n%%EOF\n"
    )
    cuts.edit("cut before the last table", lambda pdf: pdf[: pdf.rindex(b"xref\n0 1")])
    tails = Shelf("after the end")
    for name, tail in (
        ("zeros", bytes(2000)),
        ("another end", b"startxref\n0\n%%EOF\n"),
        ("a comment", b"% forged\n"),
        ("a whole second PDF", b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n"),
        ("an object without a table", b"4 0 obj\n(forged)\nendobj\n%%EOF\n"),
    ):
        tails.edit(f"{name} after the end", lambda pdf, tail=tail: pdf + tail)  # type: ignore[misc]
    edits = Shelf("signed bytes edited")
    for name, change in attacks.EDITS.items():
        edits.edit(name, change)
    edits.put("messages of two signatures swapped", lambda s, n: _swapped_signatures(s.steps[n]), fewest=2)
    remade = Shelf("written anew")
    remade.edit("saved again by another program", _saved_again)
    remade.edit("made linear", partial(_saved_again, linearize=True))
    remade.edit(
        "saved with object streams",
        partial(_saved_again, object_stream_mode=pikepdf.ObjectStreamMode.generate),
    )
    remade.edit("encrypted", partial(_saved_again, encryption=pikepdf.Encryption(owner="o", user="")))
    remade.edit("signatures flattened into the page", _flattened)
    return [kind for shelf in (flips, cuts, tails, edits, remade) for kind in shelf.kinds]
