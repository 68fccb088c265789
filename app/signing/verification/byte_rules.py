"""Our own rules over a whole file, one after the other; needs no library for PDF and trusts nobody yet."""

from __future__ import annotations

from dataclasses import dataclass

from app.signing.verification.actions import refuse_actions
from app.signing.verification.additions import added_signature, refuse_signatures
from app.signing.verification.embedded_record import read_record
from app.signing.verification.file_shape import PdfFile, parse
from app.signing.verification.form import FormField, form_fields
from app.signing.verification.graph import check_graph
from app.signing.verification.seal import Seal, read_seal
from app.signing.verification.violation import require


@dataclass(frozen=True, slots=True)
class SealedField:
    """A filled field and what its signature says; `revision` counts from 1."""

    field: FormField
    seal: Seal
    revision: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that keeps every rule: its fields as the form lists them, its record, its signatures in time."""

    file: PdfFile
    fields: tuple[FormField, ...]
    record: bytes
    signatures: tuple[SealedField, ...]


def read_strictly(data: bytes) -> Reading:
    """Read `data` under all rules: shape, form, record, and of each later revision its addition and seal.

    The file has one revision and one more per signature, each covered to its last byte, the last one to the
    end of the file. Raises Violation at the first rule broken.
    """
    file = parse(data)
    check_graph(file)
    refuse_actions(file)
    refuse_signatures(file.revisions[0])
    fields = form_fields(file, 1)
    record = read_record(file)
    require(all(field.signature is None for field in fields), "addition_in_document")
    signatures = []
    for index, revision in enumerate(file.revisions[1:], start=1):
        before, fields = fields, form_fields(file, index + 1)
        field, signature = added_signature(file, index, before, fields)
        signatures.append(SealedField(field, read_seal(file, revision, signature), index))
    return Reading(file, fields, record, tuple(signatures))
