"""Qt: a QTextDocument printed into a PDF, what most Qt programs do."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from benchmarks.minutes import page
from benchmarks.minutes.page import FONTS
from benchmarks.peers import html

STYLE = """
p { margin: 0 0 3pt 0; line-height: 115%; }
h1 { font-size: 13pt; text-align: center; }
h2 { font-size: 11pt; }
td, th { font-size: 9pt; padding: 3pt; }
.high td { padding-bottom: 45pt; }
"""


def prepare(_scratch: Path) -> Callable[[bytes], bytes]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, Qt
    from PySide6.QtGui import (
        QFont,
        QFontDatabase,
        QGuiApplication,
        QPageLayout,
        QPageSize,
        QPdfWriter,
        QTextDocument,
    )

    application = QGuiApplication.instance() or QGuiApplication([])
    for file in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))

    font = QFont("Vazirmatn")
    font.setPointSizeF(10.5)

    def make(record: bytes) -> bytes:
        assert application
        store = QByteArray()
        device = QBuffer(store)
        device.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(device)
        margins = QMarginsF(15, 25, 25, 25)
        a4 = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(
            QPageLayout(a4, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
        )
        document = QTextDocument()
        document.setDefaultFont(font)
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        document.setDefaultTextOption(option)
        document.setDefaultStyleSheet(STYLE)
        document.setHtml(html.document(page.read(record)))
        document.print_(writer)
        del writer
        device.close()
        return bytes(store.data())

    return make
