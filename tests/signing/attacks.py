"""Attacks on signed minutes, each a function from the signed file to what the forger hands over.

`UPDATES` add a revision as PDF libraries do, `EDITS` change signed bytes in their place; the functions at the
end make signatures that `sign` would never make.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from app.signing import cms
from app.signing.increment import add_signature
from app.signing.keys import OpenedKey
from app.signing.verification.byte_rules import read_strictly
from app.signing.verification.file_shape import PdfObject, parse
from app.signing.verification.tokens import Ref, Text
from tests.signing.conftest import NOW
from tests.signing.sample_pdf import CHAIR, minutes_pdf

Edit = Callable[[bytes], bytes]


def same_length(old: bytes, new: bytes) -> Edit:
    """Write `new` over the first `old`."""
    assert len(old) == len(new)

    def edit(pdf: bytes) -> bytes:
        assert old in pdf
        return pdf.replace(old, new, 1)

    return edit


def update(pdf: bytes, objects: Mapping[int, bytes], root: int | None = None) -> bytes:
    """`pdf` with an incremental update as any PDF library writes it: these objects are new or replaced."""
    previous = int(pdf.rpartition(b"startxref")[2].split()[0])
    trailer = pdf[pdf.index(b"trailer", previous) :]
    identifier = re.search(rb"/ID\s*(\[[^\]]*\])", trailer)
    sizes = re.findall(rb"/Size (\d+)", pdf[pdf.rindex(b"trailer") :])
    assert identifier is not None
    out, entries = bytearray(pdf), b"0 1\n0000000000 65535 f \n"
    for number, body in sorted(objects.items()):
        entries += b"%d 1\n%010d 00000 n \n" % (number, len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size, start = max(int(sizes[0]), *(n + 1 for n in (0, *objects))), len(out)
    first = parse(pdf).revisions[0].trailer
    catalog, info = first["Root"], first["Info"]
    assert isinstance(catalog, Ref)
    assert isinstance(info, Ref)
    out += b"xref\n" + entries
    values = (identifier[1], info.number, root or catalog.number, size, previous)
    out += b"trailer\n<<\n/ID %s\n/Info %d 0 R\n/Root %d 0 R\n/Size %d\n/Prev %d\n>>\n" % values
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def remade(pdf: bytes, objects: Mapping[int, bytes]) -> bytes:
    """An unsigned document as its writer would have made it with these objects, changed or new, in it."""
    revision = parse(pdf).revisions[0]
    bodies = {number: body(pdf, found) for number, found in revision.objects.items()} | dict(objects)
    out = bytearray(pdf[: min(found.start for found in revision.objects.values())])
    entries = b"0000000000 65535 f \n"
    for number, content in sorted(bodies.items()):
        entries += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start, count = len(out), len(bodies) + 1
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % count, pdf[pdf.rindex(b"trailer") :])
    out += b"xref\n0 %d\n%s" % (count, entries)
    return bytes(out + re.sub(rb"(startxref\n)\d+", rb"\g<1>%d" % start, trailer))


def body(pdf: bytes, found: PdfObject) -> bytes:
    """What stands between `obj` and `endobj`."""
    return re.sub(rb"^\d+ 0 obj\n|\s*endobj\s*$", b"", pdf[found.start : found.end])


def find(pdf: bytes, mark: bytes) -> PdfObject:
    """The newest object whose bytes hold `mark`."""
    objects = parse(pdf).objects().values()
    return [found for found in objects if mark in pdf[found.start : found.end]][-1]


def rewritten(mark: bytes, change: Callable[[bytes], bytes]) -> Edit:
    """An update that replaces the object with `mark` by a changed copy."""

    def edit(pdf: bytes) -> bytes:
        target = find(pdf, mark)
        changed = change(body(pdf, target))
        assert changed != body(pdf, target)
        return update(pdf, {target.number: changed})

    return edit


def with_new_object(mark: bytes, change: Callable[[bytes], bytes], new: bytes) -> Edit:
    """As `rewritten`, with a new object 900 besides."""

    def edit(pdf: bytes) -> bytes:
        target = find(pdf, mark)
        return update(pdf, {target.number: change(body(pdf, target)), 900: new})

    return edit


def added(text: bytes) -> Callable[[bytes], bytes]:
    """Put `text` at the end of the (outermost) dictionary of an object."""

    def change(content: bytes) -> bytes:
        head, _, tail = content.rpartition(b">>")
        return head + text + b">>" + tail

    return change


def replaced(pattern: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return lambda content: re.sub(pattern, new, content, count=1, flags=re.DOTALL)


def stream(text: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text)


def contents_span(pdf: bytes) -> tuple[int, int]:
    """Where the first signature's /Contents stands, brackets included."""
    reading = read_strictly(pdf)
    place = reading.file.objects()[reading.signatures[0].field.signature or 0].dictionary["Contents"]
    assert isinstance(place, Text)
    return place.start, place.end


def in_contents(change: Callable[[bytes], bytes]) -> Edit:
    """Rewrite the first signature's /Contents token in its place."""

    def edit(pdf: bytes) -> bytes:
        start, end = contents_span(pdf)
        token = change(pdf[start:end])
        assert len(token) == end - start
        assert token != pdf[start:end]
        return pdf[:start] + token + pdf[end:]

    return edit


def digit_flipped(at: int) -> Callable[[bytes], bytes]:
    """Another hex digit `at` the message's start, or counted from its end when negative."""

    def change(token: bytes) -> bytes:
        place = at if at > 0 else message_length(token) + at
        return token[:place] + (b"1" if token[place : place + 1] == b"0" else b"0") + token[place + 1 :]

    return change


def message_length(token: bytes) -> int:
    """Hex digits that the CMS itself takes."""
    return 2 * (4 + int(token[5:9], 16))


def literal_contents(pdf: bytes) -> bytes:
    """Finding 1: /Contents as a literal string, as much longer as an update that replaces a page is long.

    A reader that compares sizes (2 * len(Contents) + 2 + covered == file size) sees the whole file covered.
    """
    start, end = contents_span(pdf)
    message = bytes.fromhex(pdf[start + 1 : start + 1 + message_length(pdf[start:end])].decode())
    content = re.search(rb"/Contents (\d+) 0 R", body(pdf, find(pdf, b"/Type /Page\n")))
    assert content is not None
    forged = stream(b"BT /F1 20 Tf 100 400 Td (forged) Tj ET")
    tail = update(pdf, {int(content[1]): forged})[len(pdf) :]
    tail += b" " * (len(tail) % 2)
    room = (end - start - 2) // 2 + len(tail) // 2
    escaped = re.sub(rb"([\\()])", rb"\\\1", message).replace(b"\r", b"\\r")
    token = b"(" + escaped + b"\0" * (room - len(message)) + b")"
    assert len(token) <= end - start
    return pdf[:start] + token.ljust(end - start, b" ") + pdf[end:] + tail


UPDATES: dict[str, Edit] = {
    "page content replaced": lambda pdf: update(pdf, {find(pdf, b"/FlateDecode").number: stream(b"BT ET")}),
    "page without its content": rewritten(b"/Type /Page\n", replaced(rb"/Contents \d+ 0 R", b"")),
    "page turned around": rewritten(b"/Type /Page\n", replaced(rb"/Rotate 0", b"/Rotate 180")),
    "page dropped": rewritten(b"/Type /Pages", replaced(rb"/Kids \[ \d+ 0 R", b"/Kids [")),
    "font replaced": rewritten(b"/FontFile2", replaced(rb"/FontFile2 \d+ 0 R", b"")),
    "title rewritten": rewritten(b"/Producer", added(b"/Title (forged)")),
    "catalog opens a script": rewritten(
        b"/Type /Catalog", added(b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")
    ),
    "catalog with layers": rewritten(b"/Type /Catalog", added(b"/OCProperties << /OCGs [] /D << >> >>")),
    "catalog with other metadata": rewritten(b"/Type /Catalog", replaced(rb"/Metadata \d+", b"/Metadata 1")),
    "certification taken out of the catalog": rewritten(b"/Type /Catalog", replaced(rb"/Perms <<.*?>>", b"")),
    "signature taken out of its field": rewritten(b"(sig\\055chair)", replaced(rb"/V \d+ 0 R", b"")),
    "signature redirected": rewritten(b"(sig\\055chair)", replaced(rb"/V \d+ 0 R", b"/V 1 0 R")),
    "field moved": rewritten(b"(sig\\055chair)", replaced(rb"/Rect \[ \S+", b"/Rect [ 10")),
    "field renamed": rewritten(b"(sig\\055chair)", replaced(rb"\(sig\\055chair\)", b"(sig-other)")),
    "field hidden": rewritten(b"(sig\\055chair)", replaced(rb"/F 4", b"/F 2")),
    "field with an action": rewritten(
        b"(sig\\055chair)", added(b"/A << /S /URI /URI (http://example.org) >>")
    ),
    "another appearance": rewritten(b"(sig\\055chair)", replaced(rb"/N \d+ 0 R", b"/N 1 0 R")),
    "appearance in an empty field": rewritten(b"(sig-secretary)", added(b"/AP << /N 1 0 R >>")),
    "form without fields": rewritten(b"/SigFlags 3", replaced(rb"/Fields \[[^\]]*\]", b"/Fields [ ]")),
    "form that wants new appearances": rewritten(b"/SigFlags 3", added(b"/NeedAppearances true")),
    "new text field": with_new_object(
        b"/SigFlags 3",
        replaced(rb"/Fields \[", b"/Fields [ 900 0 R"),
        b"<< /FT /Tx /T (note) /V (forged) /Subtype /Widget /Rect [0 0 9 9] >>",
    ),
    "annotation over the page": with_new_object(
        b"/Annots",
        replaced(rb"/Annots \[", b"/Annots [ 900 0 R"),
        b"<< /Type /Annot /Subtype /FreeText /Rect [0 0 500 500] /Contents (forged) >>",
    ),
    "orphaned object": lambda pdf: update(pdf, {902: b"(nothing refers to me)"}),
    "empty revision": lambda pdf: update(pdf, {}),
    "another catalog": lambda pdf: update(pdf, {903: body(pdf, find(pdf, b"/Type /Catalog"))}, root=903),
    "security store": rewritten(b"/Type /Catalog", added(b"/DSS << /Certs [] >>")),
}

EDITS: dict[str, Edit] = {
    "one digit of the xref": same_length(b"0000000000 65535 f", b"0000000000 65534 f"),
    "junk after the end": lambda pdf: pdf + b"junk\n",
    "newline after the end": lambda pdf: pdf + b"\n",
    "objects after the end": lambda pdf: pdf + b"2 0 obj\n(forged)\nendobj\n",
    "bytes before the beginning": lambda pdf: b"\n" + pdf,
    "comment before the beginning": lambda pdf: b"%!PS\n" + pdf,
    "last newline cut off": lambda pdf: pdf[:-1],
    "version raised": same_length(b"%PDF-1.7", b"%PDF-1.6"),
    "byte range from the first byte on": lambda pdf: re.sub(rb"\[0 (\d+)", rb"[1 \1", pdf, count=1),
    "byte range negative": same_length(b"/ByteRange [0 ", b"/ByteRange [-0"),
    "byte range null": lambda pdf: re.sub(
        rb"/ByteRange \[[^\]]*\]", lambda m: b"/ByteRange null".ljust(len(m[0])), pdf
    ),
    "byte range renamed": same_length(b"/ByteRange", b"/ByteRangf"),
    "byte range hidden in an escape": lambda pdf: re.sub(
        rb"/ByteRange (\[[^\]]*\])  ", rb"/#42yteRange \1", pdf, count=1
    ),
    "sub-filter unknown": same_length(b"/ETSI.CAdES.detached", b"/ETSI.CAdES.detachee"),
    "sub-filter older": same_length(b"/ETSI.CAdES.detached", b"/adbe.pkcs7.detached"),
    "filter unknown": same_length(b"/Adobe.PPKLite", b"/Adobe.PPKLitf"),
    "certification loosened": same_length(b"/P 2\n", b"/P 3\n"),
    "claimed two years earlier": lambda pdf: re.sub(rb"(?<=\(D\\07220)\d\d", b"24", pdf, count=1),
    "claimed at no time": lambda pdf: re.sub(rb"(?<=\(D\\07220\d\d)\d\d", b"13", pdf, count=1),
    "contents in capitals": in_contents(bytes.upper),
    "contents empty": in_contents(lambda token: b"<>".ljust(len(token))),
    "contents zero": in_contents(lambda token: b"<" + b"0" * (len(token) - 2) + b">"),
    "contents null": in_contents(lambda token: b"null".ljust(len(token))),
    "contents with a blank": in_contents(lambda token: token[:-3] + b" 0>"),
    "padding not zero": in_contents(lambda token: token[:-2] + b"1>"),
    "padding with a second message": in_contents(
        lambda token: (token[: message_length(token) + 1] + b"3000").ljust(len(token) - 1, b"0") + b">"
    ),
    "certificate flipped": in_contents(digit_flipped(400)),
    "signature value flipped": in_contents(digit_flipped(-20)),
    "contents as a literal string, with an update (finding 1)": literal_contents,
    "contents as a literal string": lambda pdf: literal_contents(pdf)[: len(pdf)],
    "flattened to a picture": lambda pdf: pdf.replace(b"/FT /Sig", b"/FT /Xig"),
}


def signed_with(
    pdf: bytes,
    key: OpenedKey,
    make_cms: Callable[[bytes], bytes] | None = None,
    *,
    field: str = CHAIR,
    certify: bool = True,
    signed_at: datetime = NOW,
    room: int = 4096,
) -> bytes:
    """Fill a field (the chair's) without any of the checks of `sign`."""
    return add_signature(
        pdf,
        field,
        make_cms or partial(honest_cms, key),
        room=room,
        certify=certify,
        appearance=None,
        signed_at=signed_at,
        reason="",
    )


def honest_cms(key: OpenedKey, digest: bytes) -> bytes:
    """The CMS that `sign` makes."""
    return cms.compose(key.certificate, digest, key.sign(cms.signed_attributes(key.certificate, digest)))


def cms_about_another_document(key: OpenedKey, _: bytes) -> bytes:
    return honest_cms(key, hashlib.sha256(b"another document").digest())


def cms_with_root(key: OpenedKey, root: bytes, digest: bytes) -> bytes:
    """An honest message that carries the root, too: no signature covers those bytes."""
    from asn1crypto.cms import CertificateChoices, ContentInfo
    from asn1crypto.x509 import Certificate

    info = ContentInfo.load(honest_cms(key, digest))
    info["content"]["certificates"].append(CertificateChoices("certificate", Certificate.load(root)))
    encoded: bytes = info.dump(force=True)
    return encoded


def cms_with_sha1(key: OpenedKey, digest: bytes) -> bytes:
    """A message with a broken digest."""
    return cms_by_pyhanko("sha1", key, hashlib.sha1(digest).digest())


def cms_by_pyhanko(algorithm: str, key: OpenedKey, digest: bytes) -> bytes:
    """A message as pyHanko composes it by itself."""
    import asyncio

    from asn1crypto.keys import PrivateKeyInfo
    from asn1crypto.x509 import Certificate
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    secret = key.private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    signer = SimpleSigner(Certificate.load(key.certificate), PrivateKeyInfo.load(secret), store)
    encoded: bytes = asyncio.run(signer.async_sign(digest, algorithm, use_pades=True)).dump()
    return encoded


def minutes_with_text_field() -> bytes:
    """Minutes with a text field prepared before the signature, to be filled after it (shadow attack)."""
    from reportlab.pdfbase.pdfdoc import PDFName, PDFString

    return minutes_pdf(extra_fields=({"FT": PDFName("Tx"), "T": PDFString("note"), "V": PDFString("")},))
