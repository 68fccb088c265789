"""WeasyPrint: HTML and CSS, shaped by Pango."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.peers import html
from benchmarks.peers.page import FONTS, blocks

STYLE = f"""
@font-face {{ font-family: V; src: url({(FONTS / "Vazirmatn-Regular.ttf").as_uri()}); }}
@font-face {{ font-family: V; font-weight: bold; src: url({(FONTS / "Vazirmatn-Bold.ttf").as_uri()}); }}
@page {{ size: A4; margin: 2.5cm 2.5cm 2.5cm 1.5cm;
  @bottom-center {{ content: "صفحه " counter(page, persian) " از " counter(pages, persian); font: 9pt V; }} }}
body {{ font: 11pt V; line-height: 1.6; }}
h2 {{ font-size: 13pt; }}
table {{ width: 100%; border-collapse: collapse; }}
tr {{ break-inside: avoid; }}
td, th {{ border: 0.5pt solid; padding: 2pt 4pt; text-align: start; }}
"""


def prepare() -> Callable[[], bytes]:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = CSS(string=STYLE, font_config=fonts)

    def make() -> bytes:
        page = f'<html lang="fa" dir="rtl"><body>{html.body_of(blocks())}</body></html>'
        return bytes(HTML(string=page).write_pdf(stylesheets=[style], font_config=fonts))

    return make
