"""The blocks of the printed form, one after the other, as paragraphs and tables of a word processor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.documents.docx import tables
from app.documents.docx.elements import Element, is_a
from app.documents.docx.looks import Looks
from app.documents.docx.paragraphs import add_space_after, blank, keep_with_next, paragraph, white
from app.documents.minutes import paper, signatures
from app.documents.typesetting.flow import Block, Keep, NumberedList, Space, Tied
from app.documents.typesetting.paragraph import Paragraph, TextStyle
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Cell, Row, Table


@dataclass(slots=True)
class Body:
    """Elements in a column `width` points wide; `plain` is the look of what has none of its own."""

    looks: Looks
    width: float
    plain: TextStyle
    found: list[Element] = field(default_factory=list)
    heading: str = ""
    _space: float = 0.0

    def blocks(self, blocks: Iterable[Block]) -> None:
        """What the blocks hold, in order."""
        for one in blocks:
            self.block(one)

    def block(self, block: Block) -> None:
        """A block of the flow.

        Not the code that binds a sheet of paper to the minutes: in a file that anybody may edit it would bind
        nothing.
        """
        if isinstance(block, Space):
            self._space += block.height
            return
        match block:
            case Paragraph():
                self._paragraph(block)
            case signatures.Continued(table):
                self._more_rows(table)
            case Table():
                self._table(block)
            case NumberedList(items):
                self.blocks(items)
            case Keep(blocks):
                start = len(self.found)
                self.blocks(blocks)
                self._keep_together(self.found[start:])
            case Tied(before, after):
                self.blocks(before)
                self._keep_last()
                self.blocks(after)
            case paper.PaperMark():
                self._space = 0.0
            case _:
                raise TypeError(f"the word processor does not know {type(block).__name__}")

    def finish(self) -> list[Element]:
        """The elements; after a table always a paragraph (17.2.2, 17.4.66)."""
        if not self.found or not is_a(self.found[-1], "p"):
            self.found.append(white(self._space))
        return self.found

    def _paragraph(self, block: Paragraph) -> None:
        if block.style.role is ElementRole.HEADING:
            self.heading = "".join(run.text for run in block.runs)
        self.found.append(paragraph(block, self.looks, self._space))
        self._space = 0.0

    def _table(self, block: Table) -> None:
        self._make_room()
        self.found.append(tables.table(block, self.width, self._fill, self.heading))

    def _more_rows(self, block: Table) -> None:
        """Rows of the same table: a word processor repeats its header by itself."""
        self.found[-1].extend(tables.rows(block, self.width, self._fill))

    def _make_room(self) -> None:
        """The space above a table; tables that touch would become one."""
        if self.found and is_a(self.found[-1], "tbl"):
            self.found.append(white(self._space))
        elif self.found and self._space:
            add_space_after(self.found[-1], self._space)
        self._space = 0.0

    def _fill(self, cell: Cell, width: float, row: Row) -> list[Element]:
        if not cell:
            return [blank(self._look_of(row), self.looks)]
        inner = replace(self, width=width, found=[], _space=0.0)
        inner.blocks(cell)
        return inner.finish()

    def _look_of(self, row: Row) -> TextStyle:
        """What is written into an empty cell looks like the rest of its row."""
        texts = (one for cell in row.cells for one in cell if isinstance(one, Paragraph))
        return next((one.style for one in texts), self.plain)

    def _keep_together(self, found: Sequence[Element]) -> None:
        for one in found[:-1]:
            _keep_whole(one)
        if found and is_a(found[-1], "tbl"):
            for row in tables.rows_of(found[-1])[:-1]:
                tables.keep_row_with_next(row)

    def _keep_last(self) -> None:
        """What came last stays with what follows: a paragraph, or the last row of a table."""
        if not self.found:
            return
        if is_a(self.found[-1], "tbl"):
            tables.keep_row_with_next(tables.rows_of(self.found[-1])[-1])
        else:
            keep_with_next(self.found[-1])


def _keep_whole(one: Element) -> None:
    if is_a(one, "p"):
        keep_with_next(one)
    else:
        for row in tables.rows_of(one):
            tables.keep_row_with_next(row)
