"""Typst: its own markup, shaped by rustybuzz; tagged, as it ships."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from benchmarks.minutes import page
from benchmarks.minutes.page import FONTS, Block, Heading, Paragraph, Table

STYLE = """
#set page(paper: "a4", margin: (top: 2.5cm, bottom: 2.5cm, right: 2.5cm, left: 1.5cm),
  footer: context align(center, text(size: 8.5pt)[
    صفحه #counter(page).display("۱") از #numbering("۱", ..counter(page).final())]))
#set text(font: "Vazirmatn", size: 10.5pt, lang: "fa", dir: rtl)
#set par(leading: 0.9em, spacing: 1.1em, justify: true)
#set table(stroke: 0.5pt, inset: (x: 4pt, y: 4pt))
#show table: set text(size: 9pt)
#show table: set par(leading: 0.7em, justify: false)
#show heading.where(level: 1): it => align(center, text(size: 13pt, it))
#show heading.where(level: 2): set text(size: 11pt)
"""


def prepare(_scratch: Path) -> Callable[[bytes], bytes]:
    import typst

    compiler = typst.Compiler(font_paths=[str(FONTS)], ignore_system_fonts=True)

    def make(record: bytes) -> bytes:
        source = STYLE + "\n\n".join(map(_markup, page.read(record).blocks))
        pdf = compiler.compile(input=source.encode(), format="pdf")
        assert isinstance(pdf, bytes)
        return pdf

    return make


def _markup(block: Block) -> str:
    match block:
        case Heading():
            return f"#heading(level: {block.level}, {_text(block.text)})"
        case Paragraph():
            lead = f"strong({_text(block.lead)}) + " if block.lead else ""
            return f"#par({lead}{_text(block.text)})"
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    columns = ", ".join(f"{share}fr" for share in table.shares)
    header = ", ".join(f"strong({_text(cell)})" for cell in table.header)
    cells = ", ".join(_text(cell) for row in table.rows for cell in row)
    rows = "rows: (auto, 26mm), " if table.high else ""
    head = f"table.header({header}), " if header else ""
    return f"#table(columns: ({columns}), {rows}{head}{cells})"


def _text(text: str) -> str:
    return f"text({json.dumps(text, ensure_ascii=False)})"
