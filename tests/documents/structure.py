"""The structure tree of a printed file, read back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf


@dataclass(eq=False)
class Node:
    """An element: its marked contents as (page, number), its widgets, its child elements."""

    role: str
    objgen: tuple[int, int]
    parent: Object
    scope: str = ""
    contents: list[tuple[int, int]] = field(default_factory=list)
    widgets: list[Object] = field(default_factory=list)
    kids: list[Node] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"{self.role}{list(self.kids) or self.contents or ''}"


def roots(file: Pdf) -> list[Node]:
    """What hangs below the tree's root."""
    pages = {page.objgen: place for place, page in enumerate(file.pages)}
    kids = file.Root.StructTreeRoot.K
    return [_node(kid, pages) for kid in (kids if isinstance(kids, Array) else [kids])]


def nodes(file: Pdf) -> Iterator[Node]:
    """Every element in the order of reading."""
    waiting = roots(file)[::-1]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.kids[::-1]


def outline(node: Node) -> str:
    """`Table(TR(TH TH) TR(TD TD))`."""
    return f"{node.role}({' '.join(map(outline, node.kids))})" if node.kids else node.role


def marked_contents(page: Page) -> Iterator[tuple[int, str]]:
    """(number, role) of the page's marked contents, in the order of drawing."""
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "BDC" and operands[0] != Name.Artifact:
            yield int(operands[1].MCID), str(operands[0])[1:]


def _node(element: Object, pages: dict[tuple[int, int], int]) -> Node:
    attributes = element.get("/A", {})
    node = Node(str(element.S)[1:], element.objgen, element.P, str(attributes.get("/Scope", "")))
    own = element.get("/Pg")
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if not isinstance(kid, Dictionary):
            node.contents.append((pages[own.objgen], int(kid)))
        elif kid.get("/Type") == Name.MCR:
            node.contents.append((pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == Name.OBJR:
            node.widgets.append(kid.Obj)
        else:
            node.kids.append(_node(kid, pages))
    return node
