"""Updates after the signature: what PDF allows everybody to append, and no signature of ours tolerates."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.signing.verification.byte_rules import read_strictly
from tests.signing import attacks, patches
from tests.signing.attacks import (
    added,
    body,
    find,
    replaced,
    rewritten,
    signed_with,
    stream,
    update,
    with_new_object,
)
from tests.signing.corpus.scene import CLERK, FIELDS, Kind, Scene, Shelf
from tests.signing.sample_pdf import SECRETARY

PAGE, PAGES, CATALOG, FIELD = b"/Type /Page\n", b"/Type /Pages", b"/Type /Catalog", b"(sig\\055chair)"
_NEW_FIELD = (
    b"<< /FT /Sig /T (%s) /Type /Annot /Subtype /Widget /F 4 /Rect [0 0 500 500] /AP << /N 901 0 R >> >>"
)


def _annotation(kind: bytes, more: bytes = b"") -> Callable[[bytes], bytes]:
    return with_new_object(
        b"/Annots",
        replaced(rb"/Annots \[", b"/Annots [ 900 0 R "),
        b"<< /Type /Annot /Subtype /%s /Rect [ 60 90 560 760 ] /F 4 %s >>" % (kind, more),
    )


def _with_xref_stream(pdf: bytes) -> bytes:
    """The update's table is a stream, as PDF 1.5 allows, and hides objects from readers of tables."""
    previous = int(pdf.rpartition(b"startxref")[2].split()[0])
    root = read_strictly(pdf).file.catalog_number
    table = b"\0" * 12
    start = len(pdf)
    head = b"<< /Type /XRef /W [1 2 1] /Size 999 /Index [0 3] /Root %d 0 R /Prev %d /Length 12 >>" % (
        root,
        previous,
    )
    new = (
        b"998 0 obj\n"
        + head
        + b"\nstream\n"
        + table
        + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start
    )
    return pdf + new


def _with_object_stream(pdf: bytes) -> bytes:
    packed = b"5 0 << /Type /Page >>"
    return update(
        pdf,
        {900: b"<< /Type /ObjStm /N 1 /First 4 /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)},
    )


def _hybrid(pdf: bytes) -> bytes:
    changed = update(pdf, {900: b"(hybrid)"})
    return re.sub(
        rb"/Prev (\d+)\n>>\nstartxref\n(\d+)\n%%EOF\n\Z",
        rb"/Prev \1\n/XRefStm 9\n>>\nstartxref\n\2\n%%EOF\n",
        changed,
    )


def _looped(pdf: bytes) -> bytes:
    changed = update(pdf, {900: b"(loop)"})
    start = changed.rpartition(b"startxref")[2].split()[0]
    return re.sub(rb"/Prev \d+(?=\n>>\nstartxref\n\d+\n%%EOF\n\Z)", b"/Prev " + start, changed)


def _freed(pdf: bytes) -> bytes:
    """Marks an object as deleted."""
    number = find(pdf, b"/FlateDecode").number
    changed = update(pdf, {900: b"(free)"})
    return changed.replace(
        b"0 1\n0000000000 65535 f \n900", b"0 1\n0000000000 65535 f \n%d 1\n0000000000 00001 f \n900" % number
    )


def _other_identifier(pdf: bytes) -> bytes:
    changed = update(pdf, {900: b"(id)"})
    head, _, tail = changed.rpartition(b"/ID")
    return head + b"/ID" + re.sub(rb"<[0-9a-f]{8}", b"<00000000", tail, count=1)


def _field_signed_by(key: str) -> Callable[[Scene, int], bytes]:
    """A signature overlay (sneaky signature attack): a new visible field, signed with `key`."""

    def forge(scene: Scene, count: int) -> bytes:
        pdf = scene.steps[count]
        widget = _NEW_FIELD % b"sig-sneaky" + b""
        form, page = find(pdf, b"/SigFlags 3"), find(pdf, b"/Annots")
        overlaid = update(
            pdf,
            {
                form.number: replaced(rb"/Fields \[", b"/Fields [ 900 0 R ")(body(pdf, form)),
                page.number: replaced(rb"/Annots \[", b"/Annots [ 900 0 R ")(body(pdf, page)),
                900: widget,
                901: b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream",
            },
        )
        owner = scene.forger.keys[key] if key != CLERK else scene.key(CLERK)
        return signed_with(overlaid, owner, field="sig-sneaky", certify=False)

    return forge


def _next_field(scene: Scene, count: int, name: str, *, certify: bool) -> bytes:
    """The next signatory fills his field; the update `name` lies between."""
    field = FIELDS[count]
    change = {**attacks.UPDATES}.get(name)
    pdf = scene.steps[count]
    return signed_with(change(pdf) if change else pdf, scene.key(field), field=field, certify=certify)


def kinds() -> list[Kind]:
    known = Shelf("update after signing")
    for name, change in attacks.UPDATES.items():
        known.edit(name, change, most=1 if name == "appearance in an empty field" else 3)
    for name, patch in patches.UNSEEN_PATCHES.items():
        known.edit(name, lambda pdf, patch=patch: update(pdf, patch(pdf)))  # type: ignore[misc]
    for name, (patch, _) in [*patches.RECORD_PATCHES.items(), *patches.OTHER_PATCHES.items()]:
        known.edit(name, lambda pdf, patch=patch: update(pdf, patch(pdf)))  # type: ignore[misc]
    for name, patch in patches.ACTING_PATCHES.items():
        if "field" not in name:
            known.edit(name, lambda pdf, patch=patch: update(pdf, patch(pdf)))  # type: ignore[misc]
    pages = Shelf("page tree, content, fonts")
    for name, mark, change in (
        ("page added", PAGES, replaced(rb"/Kids \[", b"/Kids [ 1 0 R ")),
        ("pages counted otherwise", PAGES, replaced(rb"/Count \d+", b"/Count 1")),
        ("pages in a loop", PAGES, replaced(rb"/Kids \[.*?\]", b"/Kids [ 1 0 R 1 0 R ]")),
        ("sheet cropped", PAGE, replaced(rb"/MediaBox \[.*?\]", b"/MediaBox [ 0 0 10 10 ]")),
        ("other resources", PAGE, replaced(rb"/Resources", b"/Resources << >> /Rezources")),
        ("fields taken off the page", b"/Annots", replaced(rb"/Annots \[.*?\]", b"/Annots [ ]")),
        ("widths of the font", b"/Widths", replaced(rb"/Widths", b"/Widthz")),
        ("letters mapped otherwise", b"/ToUnicode", replaced(rb"/ToUnicode", b"/ToUnicodf")),
        ("font program swapped", b"/Type /FontDescriptor", replaced(rb"/FontFile2 \d+", b"/FontFile2 1")),
        ("font renamed", b"/BaseFont", replaced(rb"/BaseFont /\w*", b"/BaseFont /Forged")),
        ("language", CATALOG, replaced(rb"/Lang \(.*?\)", b"/Lang (en)")),
    ):
        pages.edit(name, rewritten(mark, change))
    annotations = Shelf("annotation overlay")
    for kind, more in (
        (b"Stamp", b"/Name /Approved"), (b"Square", b"/IC [1 1 1]"),
        (b"Highlight", b"/QuadPoints [0 0 9 0 0 9 9 9]"), (b"Redact", b""),
        (b"Ink", b"/InkList [[0 0 99 99]]"),
        (b"Link", b"/Dest [1 0 R /Fit]"), (b"Text", b"/Contents (forged)"),
        (b"Popup", b""), (b"Watermark", b""), (b"Screen", b""),
    ):  # fmt: skip
        annotations.edit(f"annotation {kind.decode()}", _annotation(kind, more))
    fields = Shelf("fields and signatures overlaid")
    fields.edit(
        "new empty signature field",
        with_new_object(
            b"/SigFlags 3", replaced(rb"/Fields \[", b"/Fields [ 900 0 R"), _NEW_FIELD % b"sig-new"
        ),
    )
    fields.edit(
        "field made larger",
        rewritten(b"(sig\\055chair)", replaced(rb"/Rect \[.*?\]", b"/Rect [0 0 595 842]")),
    )
    fields.edit("field on another page", rewritten(FIELD, replaced(rb"/P \d+ 0 R", b"/P 1 0 R")))
    fields.edit("field with another label", rewritten(FIELD, replaced(rb"/TU \(", b"/TU (forged")))
    fields.edit("field's signature emptied", rewritten(b"/ByteRange", lambda _: b"<< /Type /Sig >>"))
    fields.put("sneaky field signed by a stranger", _field_signed_by(SECRETARY))
    fields.put("sneaky field signed by a clerk of the same authority", _field_signed_by(CLERK))
    fields.put("second certification", lambda s, n: _next_field(s, n, "", certify=True), most=2)
    for name in ("page content replaced", "annotation over the page", "orphaned object", "new text field"):
        fields.put(
            f"{name}, then signed by the next signatory",
            lambda s, n, name=name: _next_field(s, n, name, certify=False),  # type: ignore[misc]
            most=2,
        )
    syntax = Shelf("other syntax of updates")
    syntax.edit("table as a stream", _with_xref_stream)
    syntax.edit("objects in a stream", _with_object_stream)
    syntax.edit("hybrid tables", _hybrid)
    syntax.edit("tables in a loop", _looped)
    syntax.edit("object set free", _freed)
    syntax.edit("other identifier", _other_identifier)
    syntax.edit("encrypted by an update", rewritten(CATALOG, added(b"/Encrypt << /Filter /Standard >>")))
    syntax.edit(
        "content drawn over in an update",
        lambda pdf: update(
            pdf,
            {
                find(pdf, PAGE).number: body(pdf, find(pdf, PAGE)).replace(
                    b"/Contents", b"/Contents 900 0 R /Old"
                ),
                900: stream(b"0 0 595 842 re f"),
            },
        ),
    )
    return [k for shelf in (known, pages, annotations, fields, syntax) for k in shelf.kinds]
