"""Writes a signature into a PDF as one addition at its end, with pyHanko; decides and checks nothing."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    PdfObject,
    StreamObject,
    TextStringObject,
    pdf_name,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import (
    PdfCMSEmbedder,
    SigIOSetup,
    SigMDPSetup,
    SigObjSetup,
)
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import SignatureObject


class _Addition(IncrementalPdfFileWriter):
    """Leaves /Info and the XMP metadata alone.

    pyHanko would write the machine's clock and its own name into them, break what the document declares
    about itself, and rewrite objects that a signature has no business with.
    """

    def _update_meta(self) -> None:
        pass


def add_signature(
    pdf: bytes,
    field: str,
    make_cms: Callable[[bytes], bytes],
    *,
    room: int,
    certify: bool,
    appearance: bytes | None,
    signed_at: datetime,
    reason: str,
) -> bytes:
    """`pdf` with the empty signature field `field` filled, in lower-case hex padded with zeros.

    `make_cms` gets the SHA-256 of the covered bytes and returns the CMS (DER) of at most `room` bytes.
    `appearance` is a one-page PDF of the size of the widget; `signed_at` is in UTC.
    Raises what pyHanko raises.
    """
    writer = _Addition(io.BytesIO(pdf))
    writer.register_extension(ESIC_EXTENSION_1)
    placeholder = SignatureObject(
        timestamp=signed_at,
        subfilter=SigSeedSubFilter.PADES,
        reason=reason or None,
        bytes_reserved=2 * room,
    )
    permissions = MDPPerm.FILL_FORMS if certify else None
    setup = SigObjSetup(
        sig_placeholder=placeholder,
        mdp_setup=SigMDPSetup("sha256", certify=certify, docmdp_perms=permissions),
    )
    steps = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    widget = next(steps).get_object()
    for rewritten in (widget, writer.root):
        _keep_encoding(rewritten)
    _draw(writer, widget, appearance)
    steps.send(setup)
    output = io.BytesIO()
    covered, _ = steps.send(SigIOSetup("sha256", output=output))
    message = make_cms(covered.document_digest).hex().encode("ascii")
    if len(message) > 2 * room:
        raise ValueError("the signature does not fit into its place")
    start, end = covered.reserved_region_start + 1, covered.reserved_region_end - 1
    signed = bytearray(output.getvalue())
    signed[start:end] = message.ljust(end - start, b"0")
    return bytes(signed)


def _keep_encoding(value: PdfObject) -> None:
    """Have the text strings in an object written as they were, not in whatever encoding is shortest."""
    if isinstance(value, TextStringObject):
        value.force_output_encoding = value.autodetected_encoding
    elif isinstance(value, DictionaryObject | ArrayObject):
        for inner in value.values() if isinstance(value, DictionaryObject) else value:
            _keep_encoding(inner)


def _draw(writer: _Addition, widget: DictionaryObject, appearance: bytes | None) -> None:
    """Give the widget its appearance: the page itself as a form XObject.

    pyHanko's own stamp would lay it into a second one, with a graphics state of its own and a box in whole
    points, which scales what is drawn.
    """
    if appearance is None:
        drawn = writer.add_object(_blank(widget))
    else:
        drawn = writer.import_page_as_xobject(PdfFileReader(io.BytesIO(appearance)))
    widget["/AP"] = DictionaryObject({pdf_name("/N"): drawn})  # type: ignore[no-untyped-call]


def _blank(widget: DictionaryObject) -> StreamObject:
    left, bottom, right, top = map(float, widget["/Rect"])
    corner = (0, 0, abs(right - left), abs(top - bottom))
    form = {
        pdf_name("/Type"): pdf_name("/XObject"),
        pdf_name("/Subtype"): pdf_name("/Form"),
        pdf_name("/BBox"): ArrayObject(map(FloatObject, corner)),
    }
    return StreamObject(form, stream_data=b"")
