"""Rules for the catalog and the pages: they hold what our own writer puts there, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from app.signing.verification.file_shape import PdfFile, PdfObject, followed
from app.signing.verification.structure import check_structure
from app.signing.verification.tokens import Name, Value
from app.signing.verification.violation import Violation, refuse_extras, require

_CATALOG_KEYS = frozenset((
    "Type", "Pages", "AcroForm", "Lang", "PageMode", "ViewerPreferences", "MarkInfo", "StructTreeRoot",
    "Metadata", "OutputIntents", "Names", "AF", "Extensions", "Perms",
))  # fmt: skip
_PAGE_KEYS = frozenset((
    "Type", "Parent", "MediaBox", "Resources", "Contents", "Rotate", "Trans", "Annots", "StructParents",
    "Tabs",
))  # fmt: skip
_BRANCH_KEYS = frozenset(("Type", "Kids", "Count"))
# Without /DestOutputProfileRef, which names a file outside (ISO 32000-2, 14.11.5).
_INTENT_KEYS = frozenset(("Type", "S", "OutputConditionIdentifier", "Info", "DestOutputProfile"))
_MARKED: dict[str, Value] = {"Marked": True}
_PREFERENCES: dict[str, Value] = {"DisplayDocTitle": True}
_EARLIER_PREFERENCES: dict[str, Value] = {"DisplayDocTitle": True, "Direction": Name("R2L")}


def check_catalog(file: PdfFile, objects: Mapping[int, PdfObject]) -> dict[str, Value]:
    """The catalog among the objects in force, after checking it and the pages.

    Raises Violation `form_catalog`, `form_page`, `form_structure` or `form_dictionary`.
    """
    catalog = dictionary_of(objects, file.catalog_number, "catalog")
    require(catalog.get("Type") == "Catalog", "form_catalog", "catalog")
    refuse_extras(catalog, _CATALOG_KEYS, "form_catalog", "catalog")
    require(catalog.get("PageMode", "UseNone") == "UseNone", "form_catalog", "catalog /PageMode")
    require(catalog.get("MarkInfo", _MARKED) == _MARKED, "form_catalog", "catalog /MarkInfo")
    preferences = followed(objects, catalog.get("ViewerPreferences", _PREFERENCES))
    require(preferences in (_PREFERENCES, _EARLIER_PREFERENCES), "form_catalog", "catalog /ViewerPreferences")
    _check_intents(objects, catalog.get("OutputIntents"))
    check_structure(objects, catalog.get("StructTreeRoot", {}))
    for found in objects.values():
        _check_page(found)
    return catalog


def dictionary_of(objects: Mapping[int, PdfObject], number: int, where: str) -> dict[str, Value]:
    """The dictionary that an object is. Raises Violation `form_dictionary`."""
    found = objects.get(number)
    if found is None or not isinstance(found.value, dict):
        raise Violation("form_dictionary", where)
    return found.value


def _check_intents(objects: Mapping[int, PdfObject], intents: Value) -> None:
    """One output intent at most, with its profile in this file."""
    if intents is None:
        return
    listed = followed(objects, intents)
    intent = followed(objects, listed[0]) if isinstance(listed, list) and len(listed) == 1 else None
    if not isinstance(intent, dict):
        raise Violation("form_catalog", "catalog /OutputIntents")
    refuse_extras(intent, _INTENT_KEYS, "form_catalog", "OutputIntents")


def _check_page(found: PdfObject) -> None:
    page, where = found.dictionary, f"object {found.number}"
    if page.get("Type") == "Page":
        refuse_extras(page, _PAGE_KEYS, "form_page", where)
        require(page.get("Trans", {}) == {}, "form_page", f"{where} /Trans")
    elif page.get("Type") == "Pages":
        refuse_extras(page, _BRANCH_KEYS, "form_page", where)
