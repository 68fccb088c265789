"""Typst: its own markup, shaped by rustybuzz."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.peers.page import FONTS, Block, Heading, Paragraph, blocks

STYLE = """
#set page(paper: "a4", margin: (top: 2.5cm, bottom: 2.5cm, right: 2.5cm, left: 1.5cm))
#set page(footer: context align(center)[
  صفحه #counter(page).display() از #counter(page).final().first()])
#set text(font: "Vazirmatn", size: 11pt, lang: "fa", dir: rtl)
#set par(leading: 0.9em)
#show table.cell: set par(leading: 0.6em)
"""


def prepare() -> Callable[[], bytes]:
    import typst

    def make() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "minutes.typ"
            source.write_text(STYLE + "\n\n".join(_markup(block) for block in blocks()), encoding="utf-8")
            return bytes(typst.compile(str(source), font_paths=[str(FONTS)], ignore_system_fonts=True))

    return make


def _markup(block: Block) -> str:
    if isinstance(block, Heading):
        return f"#heading(level: 2, {_text(block.text)})"
    if isinstance(block, Paragraph):
        return f"#par({_text(block.text)})"
    cells = ", ".join(_text(cell) for row in block.rows for cell in row)
    header = ", ".join(f"strong({_text(cell)})" for cell in block.header)
    columns = ", ".join(["auto", *["1fr"] * (len(block.header) - 1)])
    return f"#table(columns: ({columns}), table.header({header}), {cells})"


def _text(text: str) -> str:
    return f"text({json.dumps(text, ensure_ascii=False)})"
