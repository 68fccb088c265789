"""Rules against everything in a file that acts, hides, or reaches out; a structure tree does none of it."""

from __future__ import annotations

from collections.abc import Mapping

from app.signing.verification.file_shape import PdfFile, PdfObject, followed
from app.signing.verification.tokens import Name, Value, dictionaries
from app.signing.verification.violation import require

_ACTING_KEYS = frozenset((
    "AA", "OpenAction", "OC", "OCProperties", "OCGs", "JS", "JavaScript", "Launch", "XFA", "URI",
    "RichMediaContent", "RichMediaSettings", "Encrypt", "NeedAppearances", "Collection",
    "Threads", "PA",
))  # fmt: skip
# No standard structure type (ISO 32000-1, 14.8.4) bears the name of an action: nothing needs an exception.
_ACTIONS = frozenset((
    "GoTo", "GoToR", "GoToE", "GoTo3DView", "Launch", "Thread", "URI", "Sound", "Movie", "Hide",
    "Named", "SubmitForm", "ResetForm", "ImportData", "JavaScript", "SetOCGState", "Rendition",
    "Trans", "RichMediaExecute",
))  # fmt: skip


def refuse_actions(file: PdfFile) -> None:
    """Nothing in any revision acts, hides or reaches out. Raises Violation `form_action`."""
    for upto, revision in enumerate(file.revisions, start=1):
        objects = file.objects(upto)
        for found in revision.objects.values():
            for dictionary in dictionaries(found.value):
                _refuse_action(dictionary, objects, f"object {found.number}")


def _refuse_action(dictionary: dict[str, Value], objects: Mapping[int, PdfObject], where: str) -> None:
    acting = _ACTING_KEYS & dictionary.keys()
    require(not acting, "form_action", f"{where} /{min(acting, default='')}")
    kind = followed(objects, dictionary.get("S"))
    require(not (isinstance(kind, Name) and kind in _ACTIONS), "form_action", where)
    if "A" in dictionary:
        require(_has_attributes(dictionary, objects), "form_action", f"{where} /A")


def _has_attributes(element: dict[str, Value], objects: Mapping[int, PdfObject]) -> bool:
    """Whether /A holds attributes, as in a structure element (14.7.5), and not an annotation's action."""
    given = followed(objects, element["A"])
    owned = [followed(objects, one) for one in (given if isinstance(given, list) else [given])]
    is_element = element.get("Type") == "StructElem" and not element.keys() & {"Subtype", "Rect"}
    return is_element and all(isinstance(one, dict) and "O" in one and "S" not in one for one in owned)
