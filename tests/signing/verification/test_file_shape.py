from __future__ import annotations

import io

import pikepdf
import pytest

from app.signing.verification.file_shape import parse
from app.signing.verification.violation import Violation


def code_of(pdf: bytes) -> str:
    with pytest.raises(Violation) as violation:
        parse(pdf)
    return violation.value.finding.code


def test_every_byte_belongs_to_a_revision_and_every_object_to_its_entry(signed_by_all: bytes) -> None:
    file = parse(signed_by_all)
    assert len(file.revisions) == 4
    assert [revision.end for revision in file.revisions[:-1]] == [r.start for r in file.revisions[1:]]
    assert file.revisions[-1].end == len(signed_by_all)
    for revision in file.revisions:
        at = (
            revision.start
            if revision is not file.revisions[0]
            else next(iter(revision.objects.values())).start
        )
        for found in revision.objects.values():
            assert found.start == at
            at = found.end
        assert at == revision.xref_at


def test_our_reader_and_qpdf_see_the_same_objects(signed_by_all: bytes) -> None:
    ours = parse(signed_by_all).objects()
    with pikepdf.open(io.BytesIO(signed_by_all)) as pdf:
        theirs = {found.objgen[0] for found in pdf.objects if isinstance(found, pikepdf.Object)}
    assert theirs == ours.keys()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"%PDF-1.7\n", b"%PDF-1.7\r", "shape_header"),
        (b"endobj\n2 0 obj", b"endobj\n\n2 0 obj", "shape_stray_bytes"),
        (b"endobj\n2 0 obj", b"endobj\n% free\n2 0 obj", "shape_stray_bytes"),
        (b"endobj\n2 0 obj", b"endobj\n3 0 obj", "shape_object_twice"),
        (b"endobj\n2 0 obj", b"endobj\n2 1 obj", "shape_stray_bytes"),
        (b"endstream", b"\n\nendstream", "shape_stream"),
        (b"/Length ", b"/Lengtj ", "shape_stream"),
        (b"/Type /Catalog", b"/Type /ObjStm", "shape_compressed"),
        (b"xref\n0 ", b"xref\n1 ", "shape_xref"),
        (b"0000000000 65535 f", b"0000000000 65535 n", "shape_xref"),
        (b" 00000 n \n", b" 00000 n\r\n", "shape_xref"),
        (b" 00000 n \n", b" 00001 n \n", "shape_xref"),
        (b" 0 R\n/Size ", b" 0 R\n/Size 1", "shape_trailer"),
        (b"/Root ", b"/Encrypt 1 0 R /Root ", "shape_trailer"),
        (b"/Root ", b"/XRefStm 9 /Root ", "shape_trailer"),
        (b"/Root ", b"/Prev 9 /Root ", "shape_trailer"),
        (b"startxref\n", b"startxref\n1", "shape_tail"),
        (b"startxref\n", b"startxref\n0", "shape_tail"),
        (b"%%EOF\n", b"%%EOF", "shape_tail"),
        (b"%%EOF\n", b"%%EOF\n\n", "shape_stray_bytes"),
    ],
)
def test_one_spelling_only(base: bytes, old: bytes, new: bytes, code: str) -> None:
    assert old in base
    assert code_of(base.replace(old, new, 1)) == code
