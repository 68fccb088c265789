"""Rules for what a document may hold besides pages: signature fields, one record, nothing that acts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.signing.verification.file_shape import PdfFile, PdfObject
from app.signing.verification.tokens import Name, Ref, Text, Value
from app.signing.verification.violation import Violation, require

_CATALOG_KEYS = frozenset((
    "Type", "Pages", "AcroForm", "Lang", "PageMode", "PageLayout", "ViewerPreferences",
    "MarkInfo", "StructTreeRoot", "Metadata", "OutputIntents", "Outlines", "PageLabels", "Names",
    "AF", "Extensions", "Perms",
))  # fmt: skip
_FORM_KEYS = frozenset(("Fields", "SigFlags"))
_FIELD_KEYS = frozenset((
    "Type", "Subtype", "FT", "T", "TU", "F", "Rect", "P", "AP", "V", "StructParent",
))  # fmt: skip
_ACTING_KEYS = frozenset((
    "AA", "OpenAction", "OCProperties", "OCGs", "JS", "JavaScript", "Launch", "XFA", "URI",
    "RichMediaContent", "RichMediaSettings", "Encrypt", "NeedAppearances", "Collection",
    "Threads", "PA",
))  # fmt: skip
_ACTIONS = frozenset((
    "GoTo", "GoToR", "GoToE", "GoTo3DView", "Launch", "Thread", "URI", "Sound", "Movie", "Hide",
    "Named", "SubmitForm", "ResetForm", "ImportData", "JavaScript", "SetOCGState", "Rendition",
    "Trans", "RichMediaExecute",
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
    """The signature fields in force after `upto` revisions, with every rule of this file checked.

    Raises Violation with a code `form_…`.
    """
    objects = file.objects(upto)
    catalog = _dictionary(objects, file.catalog_number, "catalog")
    require(catalog.get("Type") == "Catalog", "form_catalog", "catalog")
    _refuse_extras(catalog, _CATALOG_KEYS, "form_catalog", "catalog")
    _check_names(objects, catalog.get("Names"))
    fields = tuple(_fields(objects, catalog.get("AcroForm")))
    names = [found.name for found in fields]
    require(len(set(names)) == len(names), "form_field_twice")
    _check_annotations(objects, {found.number for found in fields})
    return fields


def refuse_actions(file: PdfFile) -> None:
    """Nothing in any revision acts, hides or reaches out. Raises Violation `form_action`."""
    for revision in file.revisions:
        for found in revision.objects.values():
            _refuse_actions(found.value, f"object {found.number}")


def _fields(objects: Mapping[int, PdfObject], form: Value) -> Iterator[FormField]:
    if form is None:
        return
    if not isinstance(form, Ref):
        raise Violation("form_dictionary", "AcroForm")
    dictionary = _dictionary(objects, form.number, "AcroForm")
    _refuse_extras(dictionary, _FORM_KEYS, "form_dictionary", "AcroForm")
    references = dictionary.get("Fields")
    if not isinstance(references, list):
        raise Violation("form_dictionary", "AcroForm")
    for reference in references:
        if not isinstance(reference, Ref):
            raise Violation("form_field", "Fields")
        yield _field(reference.number, _dictionary(objects, reference.number, "form_field"))


def _field(number: int, field: dict[str, Value]) -> FormField:
    name, label, signature = field.get("T"), field.get("TU"), field.get("V")
    where = f"object {number}"
    if not isinstance(name, Text) or not name.value:
        raise Violation("form_field", where)
    # ISO 32000-1, 12.7.3.2: a dot separates the names of a hierarchy; inside a name readers disagree.
    require(b"." not in name.value, "form_field_name", where)
    require(field.get("FT") == "Sig" and field.get("Subtype") == "Widget", "form_foreign_field", where)
    _refuse_extras(field, _FIELD_KEYS, "form_field", where)
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
        annotations = _followed(objects, dictionary.get("Annots"))
        for reference in annotations if isinstance(annotations, list) else ():
            if not isinstance(reference, Ref) or reference.number not in fields:
                raise Violation("form_foreign_annotation", where)
            require(reference.number not in seen, "form_field_twice", where)
            seen.add(reference.number)
        require(annotations is None or isinstance(annotations, list), "form_foreign_annotation", where)
    require(seen == fields, "form_field_unplaced")


def _check_names(objects: Mapping[int, PdfObject], names: Value) -> None:
    """The name dictionary may hold one embedded file, the record, and nothing else."""
    names = _followed(objects, names)
    if names is None:
        return
    embedded = _followed(objects, names.get("EmbeddedFiles")) if isinstance(names, dict) else None
    if not isinstance(names, dict) or names.keys() != {"EmbeddedFiles"} or not isinstance(embedded, dict):
        raise Violation("form_names", "catalog")
    pairs = _followed(objects, embedded.get("Names"))
    require(
        embedded.keys() == {"Names"} and isinstance(pairs, list) and len(pairs) == 2, "form_names", "catalog"
    )


def _refuse_actions(value: Value, where: str) -> None:
    if isinstance(value, dict):
        acting = _ACTING_KEYS & value.keys()
        require(not acting, "form_action", f"{where} /{min(acting, default='')}")
        action = value.get("S")
        is_action = isinstance(action, Name) and action in _ACTIONS and value.get("Type") != "StructElem"
        require(not is_action, "form_action", where)
        for inner in value.values():
            _refuse_actions(inner, where)
    elif isinstance(value, list):
        for inner in value:
            _refuse_actions(inner, where)


def _refuse_extras(dictionary: dict[str, Value], allowed: frozenset[str], code: str, where: str) -> None:
    extra = dictionary.keys() - allowed
    require(not extra, code, f"{where} /{min(extra, default='')}")


def _followed(objects: Mapping[int, PdfObject], value: Value) -> Value:
    """The value itself, or what it refers to (one step: neither of our writers chains references)."""
    if isinstance(value, Ref):
        found = objects.get(value.number)
        return found.value if found is not None else None
    return value


def _dictionary(objects: Mapping[int, PdfObject], number: int, where: str) -> dict[str, Value]:
    found = objects.get(number)
    if found is None or not isinstance(found.value, dict):
        raise Violation("form_dictionary", where)
    return found.value
