"""What a page is to those who hear it: a tree of elements in the order of reading; knows no page, no ink.

Source: ISO 32000-1, 14.7 (logical structure) and 14.8 (tagged PDF). Whatever is no part of the tree is an
artifact: rules, fills, running feet, a header that is repeated on the next page (14.8.2.2).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class ElementRole(StrEnum):
    """What a part of the document is (standard structure types of ISO 32000-1, 14.8.4)."""

    DOCUMENT = "Document"
    PART = "Part"
    TITLE = "H1"
    HEADING = "H2"
    PARAGRAPH = "P"
    LIST = "L"
    LIST_ITEM = "LI"
    LIST_BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FORM = "Form"
    ARTIFACT = "Artifact"


_ARTIFACT = ElementRole.ARTIFACT  # slow to look up in its class


class MarkedContent(NamedTuple):
    """The `number`-th marked content of a page (from 0): its MCID."""

    page: int
    number: int


class Widget(NamedTuple):
    """The `number`-th field of a page (from 0)."""

    page: int
    number: int


class Element:
    """One node of the tree, perhaps over several pages; two are the same only by identity.

    It hangs itself below its parent when it is first drawn, so that the order of drawing is the order of
    reading. `attributes` are written into the file as they stand; an artifact's are its property list. An
    element that `takes_text` holds its text itself: the only paragraph of a cell is the cell. Its `number` in
    the file is known when the file is written.
    """

    __slots__ = (
        "_hangs", "_newest", "attributes", "is_artifact", "kids", "number", "parent", "role", "takes_text",
    )  # fmt: skip

    def __init__(
        self, role: ElementRole, parent: Element | None = None, attributes: str = "", takes_text: bool = False
    ) -> None:
        self.role = role
        self.parent = parent
        self.attributes = attributes
        self.takes_text = takes_text
        self.is_artifact = role is _ARTIFACT  # outside the tree, with all that belongs to it
        self.kids: list[Kid] = []
        self.number = 0
        self._hangs = False
        self._newest: Element | None = None

    def child(self, role: ElementRole, attributes: str = "", *, takes_text: bool = False) -> Element:
        """A new element below this one; below an artifact, the artifact itself."""
        if self.is_artifact:
            return self
        self._newest = Element(role, self, attributes, takes_text)
        return self._newest

    def again(self, role: ElementRole) -> Element:
        """The newest child, which goes on, if it has this role; else a new one."""
        newest = self._newest
        return newest if newest is not None and newest.role is role else self.child(role)

    def text(self, role: ElementRole) -> Element:
        """The element of a text below this one."""
        return self if self.takes_text else self.child(role)

    def hang(self) -> None:
        """Take one's place in the tree, after everything drawn before; once is enough."""
        if not self._hangs:
            self._hangs = True
            if self.parent is not None:
                self.parent.hang()
                self.parent.kids.append(self)


Kid = Element | MarkedContent | Widget
ARTIFACT = Element(ElementRole.ARTIFACT, attributes="/Type/Layout")
REPEATED = Element(ElementRole.ARTIFACT, attributes="/Type/Pagination")
HEADER = Element(ElementRole.ARTIFACT, attributes="/Type/Pagination/Subtype/Header/Attached[/Top]")
FOOTER = Element(ElementRole.ARTIFACT, attributes="/Type/Pagination/Subtype/Footer/Attached[/Bottom]")
WATERMARK = Element(ElementRole.ARTIFACT, attributes="/Type/Pagination/Subtype/Watermark")

COLUMN_HEADER = "<</O/Table/Scope/Column>>"
ROW_HEADER = "<</O/Table/Scope/Row>>"
NUMBERED = "<</O/List/ListNumbering/Decimal>>"
