"""The blocks as a web page, for the peers that read one."""

from __future__ import annotations

from html import escape

from benchmarks.peers.page import Block, Heading, Paragraph


def body_of(blocks: list[Block]) -> str:
    return "\n".join(_element(block) for block in blocks)


def _element(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h2>{escape(block.text)}</h2>"
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text)}</p>"
    rows = [_row("th", block.header), *(_row("td", row) for row in block.rows)]
    head, *rest = rows
    return f'<table border="1" cellspacing="0"><thead>{head}</thead><tbody>{"".join(rest)}</tbody></table>'


def _row(tag: str, cells: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
