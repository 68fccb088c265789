"""Rules for the form: nothing but signature fields, each seen on one page, and no other annotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.signing.verification.catalog import check_catalog, dictionary_of
from app.signing.verification.file_shape import PdfFile, PdfObject, followed
from app.signing.verification.tokens import Ref, Text, Value
from app.signing.verification.violation import Violation, refuse_extras, require

_FORM_KEYS = frozenset(("Fields", "SigFlags"))
_FIELD_KEYS = frozenset((
    "Type", "Subtype", "FT", "T", "TU", "F", "Rect", "P", "AP", "V", "StructParent",
))  # fmt: skip
# ISO 32000-1, table 165: bits for invisible, hidden and no-view must be clear, print must be set.
_UNSEEN_FLAGS, _PRINTED_FLAG = 0b100011, 0b100


@dataclass(frozen=True, slots=True)
class FormField:
    """A signature field: object number, name, label, size in points, object number of its signature."""

    number: int
    name: str
    label: str
    width: float
    height: float
    signature: int | None


def form_fields(file: PdfFile, upto: int | None = None) -> tuple[FormField, ...]:
    """The signature fields in force after `upto` revisions, with every rule of catalog and form checked.

    Raises Violation with a code `form_…`.
    """
    objects = file.objects(upto)
    catalog = check_catalog(file, objects)
    fields = tuple(_fields(objects, catalog.get("AcroForm")))
    names = [found.name for found in fields]
    require(len(set(names)) == len(names), "form_field_twice")
    _check_annotations(objects, {found.number for found in fields})
    return fields


def _fields(objects: Mapping[int, PdfObject], form: Value) -> Iterator[FormField]:
    if form is None:
        return
    if not isinstance(form, Ref):
        raise Violation("form_dictionary", "AcroForm")
    dictionary = dictionary_of(objects, form.number, "AcroForm")
    refuse_extras(dictionary, _FORM_KEYS, "form_dictionary", "AcroForm")
    references = dictionary.get("Fields")
    if not isinstance(references, list):
        raise Violation("form_dictionary", "AcroForm")
    for reference in references:
        if not isinstance(reference, Ref):
            raise Violation("form_field", "Fields")
        yield _field(reference.number, dictionary_of(objects, reference.number, "form_field"))


def _field(number: int, field: dict[str, Value]) -> FormField:
    name, label, signature = field.get("T"), field.get("TU"), field.get("V")
    where = f"object {number}"
    if not isinstance(name, Text) or not name.value:
        raise Violation("form_field", where)
    # ISO 32000-1, 12.7.3.2: a dot separates the names of a hierarchy; inside a name readers disagree.
    require(b"." not in name.value, "form_field_name", where)
    require(field.get("FT") == "Sig" and field.get("Subtype") == "Widget", "form_foreign_field", where)
    refuse_extras(field, _FIELD_KEYS, "form_field", where)
    flags = field.get("F")
    visible = isinstance(flags, int) and flags & _UNSEEN_FLAGS == 0 and flags & _PRINTED_FLAG != 0
    require(visible, "form_field_hidden", where)
    require(signature is None or isinstance(signature, Ref), "form_field", where)
    width, height = _size(field.get("Rect"), where)
    return FormField(
        number=number,
        name=str(name),
        label=str(label) if isinstance(label, Text) else "",
        width=width,
        height=height,
        signature=signature.number if isinstance(signature, Ref) else None,
    )


def _size(rectangle: Value, where: str) -> tuple[float, float]:
    corners = rectangle if isinstance(rectangle, list) else []
    numbers = [float(c) for c in corners if isinstance(c, int | float) and not isinstance(c, bool)]
    if len(numbers) != 4 or len(corners) != 4:
        raise Violation("form_field", where)
    return abs(numbers[2] - numbers[0]), abs(numbers[3] - numbers[1])


def _check_annotations(objects: Mapping[int, PdfObject], fields: set[int]) -> None:
    """Every annotation is a field of the form, each on one page; no widget hides anywhere else."""
    seen: set[int] = set()
    for found in objects.values():
        where = f"object {found.number}"
        dictionary = found.dictionary
        if dictionary.get("Subtype") == "Widget" or dictionary.get("Type") == "Annot" or "FT" in dictionary:
            require(found.number in fields, "form_foreign_annotation", where)
        annotations = followed(objects, dictionary.get("Annots"))
        for reference in annotations if isinstance(annotations, list) else ():
            if not isinstance(reference, Ref) or reference.number not in fields:
                raise Violation("form_foreign_annotation", where)
            require(reference.number not in seen, "form_field_twice", where)
            seen.add(reference.number)
        require(annotations is None or isinstance(annotations, list), "form_foreign_annotation", where)
    require(seen == fields, "form_field_unplaced")
