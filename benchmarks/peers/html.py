"""The page as a web page, for the peers that read one."""

from __future__ import annotations

from html import escape

from benchmarks.minutes.page import Block, Heading, Page, Paragraph, Table


def document(page: Page, style: str = "") -> str:
    """The whole web page."""
    body = "\n".join(map(_element, page.blocks))
    head = f'<meta charset="utf-8"><title>صورتجلسه</title><style>{style}</style>'
    return f'<!doctype html><html lang="fa" dir="rtl"><head>{head}</head><body>{body}</body></html>'


def _element(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
        case Paragraph():
            lead = f"<b>{escape(block.lead)}</b>" if block.lead else ""
            return f"<p>{lead}{escape(block.text)}</p>"
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    whole = sum(table.shares)
    columns = "".join(f'<col style="width: {100 * share / whole:.2f}%">' for share in table.shares)
    head = f"<thead>{_row('th', table.header)}</thead>" if table.header else ""
    body = "".join(_row("td", row) for row in table.rows)
    kind = "high" if table.high else "plain"
    return (
        f'<table class="{kind}" border="1" cellspacing="0" width="100%">'
        f"<colgroup>{columns}</colgroup>{head}<tbody>{body}</tbody></table>"
    )


def _row(tag: str, cells: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
