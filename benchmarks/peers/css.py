"""The look of the printed form in CSS, for WeasyPrint and Chromium: sizes, leading, margins, high rows."""

from __future__ import annotations

from benchmarks.minutes.page import FONTS

LOOK = f"""
@font-face {{ font-family: V; src: url({(FONTS / "Vazirmatn-Regular.ttf").as_uri()}); }}
@font-face {{ font-family: V; font-weight: bold; src: url({(FONTS / "Vazirmatn-Bold.ttf").as_uri()}); }}
@page {{ size: A4; margin: 2.5cm 2.5cm 2.5cm 1.5cm;
  @bottom-center {{ content: "صفحه " counter(page, persian) " از " counter(pages, persian);
    font: 8.5pt V; }} }}
body {{ font: 10.5pt/18pt V; margin: 0; text-align: justify; }}
p {{ margin: 0 0 3pt; }}
h1 {{ font-size: 13pt; line-height: 24pt; margin: 0; text-align: center; }}
h2 {{ font-size: 11pt; line-height: 18pt; margin: 10pt 0 3pt; }}
table {{ width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 14pt; }}
thead {{ display: table-header-group; }}
tr {{ break-inside: avoid; }}
.high tbody tr {{ height: 26mm; }}
td, th {{ border: 0.5pt solid; padding: 2.5pt 4pt; text-align: start; }}
"""
