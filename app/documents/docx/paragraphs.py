"""A paragraph of the form as `w:p`: always with its own direction, whatever its style says."""

from __future__ import annotations

from docx.oxml.ns import qn

from app.documents.docx import runs
from app.documents.docx.elements import Element, element, is_a, twips
from app.documents.docx.looks import NORMAL, Looks
from app.documents.typesetting.levels import RTL
from app.documents.typesetting.paragraph import Paragraph, TextStyle

_LOW = 1.0


def paragraph(text: Paragraph, looks: Looks, before: float = 0.0) -> Element:
    """The paragraph with so much space above it."""
    style = text.style
    found = blank(style, looks, before)
    found.extend(runs.runs(text.runs, style.base))
    return found


def blank(style: TextStyle, looks: Looks, before: float = 0.0) -> Element:
    """A paragraph without text in the look of others."""
    set_as = element("pPr", element("pStyle", val=looks.id_of(style)))
    if style.keeps_next:
        set_as.append(element("keepNext"))
    set_as.append(element("bidi", **({} if style.base == RTL else {"val": 0})))
    if before:
        set_as.append(element("spacing", before=twips(before)))
    if style.indent or style.first_indent:
        set_as.append(_indent(style))
    return element("p", set_as)


def white(height: float) -> Element:
    """White space where only a paragraph can give it: after a table."""
    exact = element("spacing", before=0, after=0, line=twips(max(_LOW, height)), lineRule="exact")
    return element("p", element("pPr", element("pStyle", val=NORMAL), element("bidi"), exact))


def keep_with_next(found: Element) -> None:
    """Let a paragraph stay on the page of what follows."""
    style, *others = found[0]
    if not any(is_a(one, "keepNext") for one in others):
        style.addnext(element("keepNext"))


def add_space_after(found: Element, height: float) -> None:
    """White space below a paragraph."""
    spacing = next((one for one in found[0] if is_a(one, "spacing")), None)
    if spacing is None:
        spacing = element("spacing")
        next(one for one in found[0] if is_a(one, "bidi")).addnext(spacing)
    spacing.set(qn("w:after"), str(twips(height)))


def _indent(style: TextStyle) -> Element:
    """In a right-to-left paragraph `left` is the side where lines begin (17.3.1.12), for old programs too."""
    first = twips(abs(style.first_indent))
    return element(
        "ind", left=twips(style.indent), **{"hanging" if style.first_indent < 0 else "firstLine": first}
    )
