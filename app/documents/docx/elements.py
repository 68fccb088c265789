"""Elements of WordprocessingML by their names without the prefix; knows no form."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TWIPS = 20  # in a point


def element(name: str, /, *children: Element, **values: str | int) -> Element:
    """`element("ind", left=320)` is `<w:ind w:left="320"/>`."""
    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def text_element(name: str, text: str) -> Element:
    """An element whose text keeps the spaces at its ends."""
    made = element(name)
    made.set(_SPACE, "preserve")
    made.text = text
    return made


def is_a(one: Element, name: str) -> bool:
    """Whether an element has this name."""
    return bool(one.tag == qn(f"w:{name}"))


def descendants(one: Element, name: str) -> list[Element]:
    """All elements of a name below another, in order."""
    return list(one.iter(qn(f"w:{name}")))


def twips(points: float) -> int:
    """Points in twentieths of a point, the measure of pages, tables and indents."""
    return round(points * _TWIPS)


def half_points(points: float) -> int:
    """The measure of letters."""
    return round(points * 2)


def eighths(points: float) -> int:
    """The measure of rules, two at least (17.3.4)."""
    return max(2, round(points * 8))


def colour(grey: float) -> str:
    """A grey, 0 black to 1 white, as six hexadecimal digits."""
    return f"{round(grey * 255):02X}" * 3
