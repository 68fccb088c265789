"""WeasyPrint: HTML and CSS, shaped by Pango."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.minutes import page
from benchmarks.peers import css, html


def prepare(_scratch: Path) -> Callable[[bytes], bytes]:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = CSS(string=css.LOOK, font_config=fonts)

    def make(record: bytes) -> bytes:
        source = html.document(page.read(record))
        return bytes(HTML(string=source).write_pdf(stylesheets=[style], font_config=fonts))

    return make
