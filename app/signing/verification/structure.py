"""Rules for the structure tree: it says what stands on the pages, never anything else in its place.

Source: ISO 32000-1, 14.7.2 (structure elements) and 14.9 (texts that replace what is drawn).
"""

from __future__ import annotations

from collections.abc import Mapping

from app.signing.verification.file_shape import PdfObject, followed
from app.signing.verification.tokens import Value, dictionaries
from app.signing.verification.violation import Violation, refuse_extras

_ROOT_KEYS = frozenset(("Type", "K", "ParentTree", "ParentTreeNextKey"))
_ELEMENT_KEYS = frozenset(("Type", "S", "P", "Pg", "K", "A"))


def check_structure(objects: Mapping[int, PdfObject], root: Value) -> None:
    """No role is renamed and no element bears a text of its own. Raises Violation `form_structure`."""
    tree = followed(objects, root)
    if not isinstance(tree, dict):
        raise Violation("form_structure", "catalog /StructTreeRoot")
    refuse_extras(tree, _ROOT_KEYS, "form_structure", "StructTreeRoot")
    for found in objects.values():
        for dictionary in dictionaries(found.value):
            if dictionary.get("Type") == "StructElem":
                refuse_extras(dictionary, _ELEMENT_KEYS, "form_structure", f"object {found.number}")
