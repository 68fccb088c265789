"""Qt: a QTextDocument printed into a PDF, what most Qt programs do."""

from __future__ import annotations

import os
from collections.abc import Callable

from benchmarks.peers import html
from benchmarks.peers.page import FONTS, blocks


def prepare() -> Callable[[], bytes]:
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

    def make() -> bytes:
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
        document.setDefaultFont(QFont("Vazirmatn", 11))
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        document.setDefaultTextOption(option)
        document.setHtml(f'<html dir="rtl"><body>{html.body_of(blocks())}</body></html>')
        document.print_(writer)
        del writer
        device.close()
        return bytes(store.data())

    return make
