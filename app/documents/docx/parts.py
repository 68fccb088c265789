"""The parts of the file beside its text: an empty package to begin with, settings, the table of fonts."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from docx.opc.oxml import serialize_part_xml

from app.documents.docx.elements import Element, element
from app.documents.docx.runs import LANGUAGE, LATIN_LANGUAGE

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_COMPATIBILITY = "http://schemas.microsoft.com/office/word"
_ALMOST_EVERYWHERE = "Tahoma"
"""Where neither Vazirmatn nor the office's font is: on every Windows, with all letters of Persian."""


class _Part(NamedTuple):
    """A part of the document: its file in `word/`, its type, its relationship."""

    file: str
    kind: str
    relationship: str


STYLES = _Part("word/styles.xml", "styles", "styles")
SETTINGS = _Part("word/settings.xml", "settings", "settings")
FONTS = _Part("word/fontTable.xml", "fontTable", "fontTable")


def empty() -> bytes:
    """A package without text, and without anything of the library's own template."""
    types = f'<Default Extension="rels" ContentType="{_mime("package.relationships+xml")}"/>'
    types += '<Default Extension="xml" ContentType="application/xml"/>'
    types += f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    related = ""
    for place, part in enumerate((STYLES, SETTINGS, FONTS), 1):
        types += f'<Override PartName="/{part.file}" ContentType="{_TYPE}.{part.kind}+xml"/>'
        target = part.file.removeprefix("word/")
        related += _relationship(place, part.relationship, target)
    files: dict[str, str | Element] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>',
        "_rels/.rels": _relationships(_relationship(1, "officeDocument", "word/document.xml")),
        "word/document.xml": element("document", element("body", element("sectPr"))),
        "word/_rels/document.xml.rels": _relationships(related),
        STYLES.file: element("styles"),
        SETTINGS.file: settings(),
        FONTS.file: element("fonts"),
    }
    return _zip(files)


def settings() -> Element:
    """Of this century (15 is Word 2013 and later), in Persian."""
    modern = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    chosen = (
        element("compatSetting", name=name, uri=_COMPATIBILITY, val=val) for name, val in modern.items()
    )
    return element(
        "settings",
        element("zoom", percent=100),
        element("defaultTabStop", val=720),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", *chosen),
        element("themeFontLang", val=LATIN_LANGUAGE, bidi=LANGUAGE),
        element("decimalSymbol", val="."),
        element("listSeparator", val=","),
    )


def fonts(family: str) -> Element:
    """The font of the text, which is not embedded, and what stands in for it (17.8.3.1)."""
    names = {family: _ALMOST_EVERYWHERE, _ALMOST_EVERYWHERE: ""}
    return element("fonts", *(_font(name, other) for name, other in names.items()))


def xml(part: Element) -> bytes:
    """The bytes of a part."""
    written: bytes = serialize_part_xml(part)
    return written


def _font(name: str, other: str) -> Element:
    found = element("font", name=name)
    if other:
        found.append(element("altName", val=other))
    found.extend(
        (element("charset", val="B2"), element("family", val="swiss"), element("pitch", val="variable"))
    )
    return found


def _mime(kind: str) -> str:
    return f"application/vnd.openxmlformats-{kind}"


def _relationships(inside: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _relationship(place: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{place}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'


def _zip(files: Mapping[str, str | Element]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, content in files.items():
            package.writestr(name, content if isinstance(content, str) else xml(content))
    return out.getvalue()
