"""The structure tree as objects of a file: elements, the marked contents they own, and the way back.

Source: ISO 32000-1, 14.7.2 to 14.7.4.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.documents.typesetting.file import Document
from app.documents.typesetting.structure import Element, Kid, MarkedContent, Widget


class TaggedPage(NamedTuple):
    """A page's object number, the elements of its marked contents; the object numbers of its widgets, and
    their elements.
    """

    number: int
    contents: Sequence[Element]
    widgets: Sequence[int]
    forms: Sequence[Element]


def add_tree(document: Document, root: Element, pages: Sequence[TaggedPage]) -> int:
    """Add the tree of all elements from `root` on; the object number of its own root.

    Pages are keyed in the parent tree by their place, their widgets after them in the same order.
    """
    top = int(document.objectcounter) + 1
    elements = list(_descent(root))
    for number, element in enumerate(elements, top + 1):
        element.number = number
    return document.reserve(len(elements) + 1, _bodies(root, elements, top, pages))


def _bodies(
    root: Element, elements: Sequence[Element], top: int, pages: Sequence[TaggedPage]
) -> Iterator[bytes]:
    yield _top(root, pages)
    for element in elements:
        parent = element.parent.number if element.parent else top
        yield _element(element, parent, pages)


def _descent(root: Element) -> Iterator[Element]:
    """Every element in the order of reading."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]


def _element(element: Element, parent: int, pages: Sequence[TaggedPage]) -> bytes:
    attributes = f"/A{element.attributes}" if element.attributes else ""
    role, content = element.role.value, _content(element.kids, pages)
    return f"<</Type/StructElem/S/{role}/P {parent} 0 R{content[0]}{attributes}{content[1]}>>".encode("ascii")


def _content(kids: Sequence[Kid], pages: Sequence[TaggedPage]) -> tuple[str, str]:
    """The page of marked content, if it is the same for all, and the kids."""
    if not kids:
        return "", ""
    first = kids[0]
    marked = {kid.page for kid in kids if isinstance(kid, MarkedContent)}
    alone = marked.pop() if len(marked) == 1 else None
    page = f"/Pg {pages[alone].number} 0 R" if alone is not None else ""
    if len(kids) == 1 and not isinstance(first, Element):
        # pyHanko finds a widget in the tree only so, and a lone element only in an array
        return page, f"/K {_kid(first, alone, pages)}"
    return page, f"/K[{' '.join([_kid(kid, alone, pages) for kid in kids])}]"


def _kid(kid: Kid, alone: int | None, pages: Sequence[TaggedPage]) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    if isinstance(kid, MarkedContent) and kid.page == alone:
        return str(kid.number)
    page = pages[kid.page]
    if isinstance(kid, Widget):
        return f"<</Type/OBJR/Pg {page.number} 0 R/Obj {page.widgets[kid.number]} 0 R>>"
    return f"<</Type/MCR/Pg {page.number} 0 R/MCID {kid.number}>>"


def _top(root: Element, pages: Sequence[TaggedPage]) -> bytes:
    """The root, and in it the parent tree: from every marked content and widget to its element."""
    parents = [
        f"{place}[{' '.join(f'{element.number} 0 R' for element in page.contents)}]"
        for place, page in enumerate(pages)
    ]
    forms = [element for page in pages for element in page.forms]
    parents += [f"{key} {element.number} 0 R" for key, element in enumerate(forms, len(pages))]
    return (
        f"<</Type/StructTreeRoot/K[{root.number} 0 R]"
        f"/ParentTree<</Nums[{' '.join(parents)}]>>/ParentTreeNextKey {len(parents)}>>"
    ).encode("ascii")
