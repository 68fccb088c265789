"""Files made to exhaust whoever opens them; some of them are even signed, with keys of their maker."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

from app.signing.verification.file_shape import parse
from tests.signing.attacks import body, find, remade, signed_with, stream
from tests.signing.corpus.scene import Scene
from tests.signing.sample_pdf import CHAIR, SECRETARY

_HEAD = b"%PDF-1.7\n%abcd\n"
_DEEP, _CHAIN, _LARGE = 60, 3000, 100 * 2**20


def _one_object(value: bytes, tail: bytes = b"\nendobj\nxref\n0 1\n%%EOF\n") -> bytes:
    return _HEAD + b"1 0 obj\n" + value + tail


def _table(text: bytes) -> bytes:
    """An object, a cross-reference table as given, and the end of a file."""
    start = len(_HEAD) + 19
    return _HEAD + b"1 0 obj\n<< >>\nendobj\n" + b"xref\n" + text + b"startxref\n%d\n%%%%EOF\n" % start


def _signed(scene: Scene, objects: dict[int, bytes]) -> bytes:
    """The minutes with other objects in them, twice signed, so that revisions are compared."""
    pdf = signed_with(remade(scene.base, objects), scene.forger.keys[CHAIR], signed_at=scene.now)
    return signed_with(pdf, scene.forger.keys[SECRETARY], field=SECRETARY, certify=False, signed_at=scene.now)


def _spread(
    scene: Scene,
    mark: bytes,
    pattern: bytes,
    entry: bytes,
    *,
    key: bytes = b"",
    width: int = 2,
    deep: int = _DEEP,
) -> bytes:
    """Hang a ladder of objects, each referring `width` times to the next, where `pattern` is in `mark`."""
    first = parse(scene.base).revisions[0].size
    ladder = {
        first + rung: entry % b" ".join([b"%d 0 R" % (first + rung + 1)] * width) for rung in range(deep)
    }
    target = find(scene.base, mark)
    hung = re.sub(
        pattern, lambda found: found[0] + key + b"%d 0 R " % first, body(scene.base, target), count=1
    )
    assert hung != body(scene.base, target)
    return _signed(scene, {**ladder, first + deep: b"<< /End true >>", target.number: hung})


def _many_revisions(scene: Scene) -> bytes:
    """Thousands of empty additions in good form."""
    pdf = bytearray(scene.base)
    trailer = parse(scene.base).revisions[0].trailer
    previous = int(scene.base.rpartition(b"startxref")[2].split()[0])
    size = trailer["Size"]
    assert isinstance(size, int)
    entries = scene.base[scene.base.rindex(b"trailer") :]
    root = re.search(rb"/ID.*?/Size", entries, re.DOTALL)
    assert root is not None
    kept = re.sub(rb"%[^\n]*\n", b"", root[0])
    for number in range(size, size + 20_000):
        at = len(pdf)
        pdf += b"%d 0 obj\nnull\nendobj\n" % number
        table = len(pdf)
        pdf += b"xref\n0 1\n0000000000 65535 f \n%d 1\n%010d 00000 n \n" % (number, at)
        pdf += b"trailer\n<<\n%b %d\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (
            kept,
            number + 1,
            previous,
            table,
        )
        previous = table
    return bytes(pdf)


def _metadata_bomb(scene: Scene) -> bytes:
    bomb = zlib.compress(bytes(_LARGE), 9)
    head = b"<< /Type /Metadata /Subtype /XML /Filter /FlateDecode /Length %d >>" % len(bomb)
    return _signed(
        scene, {find(scene.base, b"/Type /Metadata").number: head + b"\nstream\n" + bomb + b"\nendstream"}
    )


def _page_bomb(scene: Scene) -> bytes:
    bomb = zlib.compress(bytes(_LARGE), 9)
    number = parse(scene.base).revisions[0].size
    page = find(scene.base, b"/Type /Page\n")
    content = re.sub(rb"/Contents \d+", b"/Contents %d" % number, body(scene.base, page))
    compressed = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(bomb), bomb)
    return _signed(scene, {number: compressed, page.number: content})


def _record_bomb(scene: Scene) -> bytes:
    bomb = zlib.compress(bytes(_LARGE), 9)
    head = b"<< /Type /EmbeddedFile /Subtype /application#2Fjson /Filter /FlateDecode /Length %d >>" % len(
        bomb
    )
    target = find(scene.base, b"/Type /EmbeddedFile").number
    return _signed(scene, {target: head + b"\nstream\n" + bomb + b"\nendstream"})


def files() -> dict[str, Callable[[Scene], bytes]]:
    """The hostile files by name, each made only when it is asked for."""
    tag, array = b"<< /Type /StructElem /S /P /K [ %s ] >>", b"[ %s ]"
    return {
        "100 MB of zeros": lambda _: bytes(_LARGE),
        "100 MB of zeros in a PDF": lambda _: _HEAD + bytes(_LARGE) + b"\n%%EOF\n",
        "100 MB of blanks in an object": lambda _: _one_object(b" " * _LARGE),
        "100 MB of marks of signatures": lambda _: _HEAD + b"/ByteRange" * (_LARGE // 10) + b"%%EOF\n",
        "100 MB of ends": lambda _: _HEAD + b"%%EOF\n" * (_LARGE // 6),
        "100 MB stream without an end": lambda _: _one_object(
            b"<< /Length 9999999999 >>\nstream\n" + bytes(_LARGE)
        ),
        "arrays in arrays": lambda _: _one_object(b"[" * 5_000_000),
        "dictionaries in dictionaries": lambda _: _one_object(b"<</A" * 2_000_000),
        "brackets in a string": lambda _: _one_object(b"(" * 5_000_000),
        "escapes in a string": lambda _: _one_object(b"(" + b"\\(" * 20_000_000 + b")"),
        "a name of 50 MB": lambda _: _one_object(b"/" + b"a" * 50_000_000),
        "50 MB of hex": lambda _: _one_object(b"<" + b"0" * 50_000_000 + b">"),
        "25 million empty arrays": lambda _: _one_object(b"[" + b"[]" * 25_000_000 + b"]"),
        "a million objects": lambda _: (
            _HEAD + b"".join(b"%d 0 obj\n[]\nendobj\n" % n for n in range(1, 1_000_001))
        ),
        "a table of four thousand million entries": lambda _: _table(b"0 4294967295\n0000000000 65535 f \n"),
        "a table that counts without entries": lambda _: _table(b"9999999999 9999999999\n" * 100_000),
        "a million entries for nothing": lambda _: _table(
            b"0 1000001\n0000000000 65535 f \n" + b"0000000015 00000 n \n" * 1_000_000
        ),
        "20,000 revisions": _many_revisions,
        "page tree in a loop": lambda s: _signed(
            s,
            {
                (p := find(s.base, b"/Type /Pages")).number: re.sub(
                    rb"/Kids \[", b"/Kids [ %d 0 R" % p.number, body(s.base, p)
                )
            },
        ),
        "page tree that doubles": lambda s: _spread(
            s, b"/Type /Pages", rb"/Kids \[ ", b"<< /Type /Pages /Count 2 /Kids [ %s ] >>"
        ),
        "tags that double": lambda s: _spread(s, b"/S /Document", rb"/K \[ ", tag),
        "tags in a long chain": lambda s: _spread(s, b"/S /Document", rb"/K \[ ", tag, width=1, deep=_CHAIN),
        "tree of parents that doubles": lambda s: _spread(s, b"/Nums", rb"/Nums \[ 0 \[ ", array),
        "resources that double": lambda s: _spread(
            s, b"/Type /Page\n", rb"/Resources <<\s*", array, key=b"/Spread "
        ),
        "bomb in the record": _record_bomb,
        "bomb in the metadata": _metadata_bomb,
        "bomb on a page": _page_bomb,
        "junk behind the record": lambda s: _signed(
            s, {parse(s.base).revisions[0].size: stream(bytes(50_000_000))}
        ),
    }
