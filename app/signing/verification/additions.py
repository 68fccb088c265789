"""Rules for what one signature may add to a file: itself, its appearance, and the three places that name it.

Because each addition is compared with the state before it, value by value, a signed file cannot gain or lose
a word even in a later revision, whatever a library's difference analysis tolerates.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.signing.verification.file_shape import PdfFile, PdfObject, Revision
from app.signing.verification.form import FormField
from app.signing.verification.tokens import Ref, Value, read_value, references
from app.signing.verification.violation import Violation, require

_SIGNATURE_KEYS = frozenset(("Type", "Filter", "SubFilter", "Contents", "ByteRange", "M"))
_OPTIONAL_KEYS = frozenset(("Reason",))
# ISO 32000-1, 12.8.2.2: after the first signature, fields may be filled and signatures added, nothing else.
_CERTIFICATION = read_value(
    b"[<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /V /1.2 /P 2>>>>]",
    0,
)[0]
# ETSI EN 319 142-1, 5.6: the extension that pyHanko declares for the sub-filter ETSI.CAdES.detached.
_EXTENSIONS = read_value(b"<</ESIC <</Type /DeveloperExtensions /BaseVersion /1.7 /ExtensionLevel 1>>>>", 0)[
    0
]


def added_signature(
    file: PdfFile, index: int, before: tuple[FormField, ...], after: tuple[FormField, ...]
) -> tuple[FormField, PdfObject]:
    """The field that revision `index` (1 for the first signature) fills, and the signature it fills it with.

    `before` and `after` are the fields of the form in force before and after that revision.
    Raises Violation with a code `addition_…` or `certification_…`.
    """
    where = f"revision {index}"
    revision = file.revisions[index]
    filled = [new for old, new in zip(before, after, strict=False) if old != new]
    require(len(before) == len(after) and len(filled) == 1, "addition_fields", where)
    field = filled[0]
    signature = revision.objects.get(field.signature or 0)
    if signature is None:
        raise Violation("addition_fields", where)
    _check_signature(signature, first=index == 1)
    others = [n for n, found in revision.objects.items() if _is_signature(found) and found is not signature]
    require(not others, "addition_second_signature", where)
    _check_rewritten(file, index, field, signature.number)
    return field, signature


def refuse_signatures(revision: Revision) -> None:
    """The document itself holds no signature and claims none. Raises Violation `addition_in_document`."""
    for found in revision.objects.values():
        claims = _is_signature(found) or "Perms" in found.dictionary or "Extensions" in found.dictionary
        require(not claims, "addition_in_document", f"object {found.number}")


def _is_signature(found: PdfObject) -> bool:
    dictionary = found.dictionary
    typed = dictionary.get("Type") in ("Sig", "DocTimeStamp")
    return typed or "ByteRange" in dictionary or "SubFilter" in dictionary


def _check_signature(signature: PdfObject, *, first: bool) -> None:
    dictionary, where = signature.dictionary, f"object {signature.number}"
    keys = dictionary.keys()
    expected = _SIGNATURE_KEYS | {"Reference"} if first else _SIGNATURE_KEYS
    require(dictionary.get("Type") == "Sig", "addition_signature", where)
    require(dictionary.get("Filter") == "Adobe.PPKLite", "addition_signature", where)
    require(dictionary.get("SubFilter") == "ETSI.CAdES.detached", "addition_sub_filter", where)
    require(not first or dictionary.get("Reference") == _CERTIFICATION, "certification_missing", where)
    require(keys >= expected and keys - expected <= _OPTIONAL_KEYS, "addition_signature", where)


def _check_rewritten(file: PdfFile, index: int, field: FormField, signature: int) -> None:
    """Of what was there before, only the field, the form and the catalog change, and only in these keys."""
    before, revision = file.objects(index), file.revisions[index]
    catalog_number = file.catalog_number
    form = before[catalog_number].dictionary["AcroForm"]
    form_number = form.number if isinstance(form, Ref) else 0
    sealed: dict[str, Value] = {"Extensions": _EXTENSIONS, "Perms": {"DocMDP": Ref(signature, 0)}}
    allowed: dict[int, dict[str, Value]] = {
        field.number: {"V": Ref(signature, 0)},
        form_number: {"SigFlags": 3},
        catalog_number: sealed if index == 1 else {},
    }
    for number, found in revision.objects.items():
        if number not in before:
            require(number >= file.revisions[index - 1].size, "addition_rewrites", f"object {number}")
            continue
        require(number in allowed and found.stream is None, "addition_rewrites", f"object {number}")
        kept = {**before[number].dictionary, **allowed[number]}
        if number == field.number:
            kept["AP"] = found.dictionary.get("AP")
        require(found.dictionary == kept, "addition_rewrites", f"object {number}")
    if index == 1:
        require(catalog_number in revision.objects, "certification_missing", f"revision {index}")
    _check_appearance(file, index, field.number)
    _check_reached(revision, before, (signature, field.number))


def _check_reached(revision: Revision, before: Mapping[int, PdfObject], begin: tuple[int, ...]) -> None:
    """Every new object belongs to the signature or to its appearance; none lies there for later."""
    reached, pending = set(begin), list(begin)
    while pending:
        for one in references(revision.objects[pending.pop()].value):
            if one.number in revision.objects and one.number not in before and one.number not in reached:
                reached.add(one.number)
                pending.append(one.number)
    for number in revision.objects:
        require(number in before or number in reached, "addition_unreached", f"object {number}")


def _check_appearance(file: PdfFile, index: int, field_number: int) -> None:
    """The appearance is drawn by the addition itself, not borrowed from elsewhere in the file."""
    revision = file.revisions[index]
    appearance = revision.objects[field_number].dictionary.get("AP")
    normal = appearance.get("N") if isinstance(appearance, dict) else None
    if not isinstance(appearance, dict) or appearance.keys() != {"N"} or not isinstance(normal, Ref):
        raise Violation("addition_appearance", f"object {field_number}")
    stream = revision.objects.get(normal.number)
    fresh = (
        stream is not None and stream.stream is not None and normal.number >= file.revisions[index - 1].size
    )
    require(fresh, "addition_appearance", f"object {field_number}")
