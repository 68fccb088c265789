"""Writes a signature into a PDF as one addition at its end, with pyHanko; decides and checks nothing."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime

from pyhanko.pdf_utils.content import PdfContent, PdfResources, RawContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import (
    PdfCMSEmbedder,
    SigAppearanceSetup,
    SigIOSetup,
    SigMDPSetup,
    SigObjSetup,
)
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.stamp import StaticStampStyle


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
    appearance: tuple[bytes, float, float] | None,
    signed_at: datetime,
    reason: str,
) -> bytes:
    """`pdf` with the empty signature field `field` filled, in lower-case hex padded with zeros.

    `make_cms` gets the SHA-256 of the covered bytes and returns the CMS (DER) of at most `room` bytes.
    `appearance` is a one-page PDF with the width and height of the widget in points; `signed_at` is in UTC.
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
        appearance_setup=SigAppearanceSetup(_stamp(writer, appearance), signed_at, name=None),
    )
    steps = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    next(steps)
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


def _stamp(
    writer: IncrementalPdfFileWriter, appearance: tuple[bytes, float, float] | None
) -> StaticStampStyle:
    """The appearance as it is, edge to edge: no border, margin, scaling or transparency of pyHanko's own."""
    return StaticStampStyle(
        background=_page(writer, appearance),
        border_width=0,
        background_opacity=1.0,
        background_layout=SimpleBoxLayoutRule(
            x_align=AxisAlignment.ALIGN_MIN,
            y_align=AxisAlignment.ALIGN_MIN,
            margins=Margins(left=0, right=0, top=0, bottom=0),
            inner_content_scaling=InnerScaling.NO_SCALING,
        ),
    )


def _page(writer: IncrementalPdfFileWriter, appearance: tuple[bytes, float, float] | None) -> PdfContent:
    if appearance is None:
        return RawContent(b"", box=BoxConstraints(width=1, height=1))
    page, width, height = appearance
    form = writer.import_page_as_xobject(PdfFileReader(io.BytesIO(page)))
    resources = PdfResources()  # type: ignore[no-untyped-call]
    resources.xobject["/Appearance"] = form
    return RawContent(b"/Appearance Do", resources, BoxConstraints(width=width, height=height))
