"""Asking how a file is printed: Qt's dialog, without stopping the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QToolButton, QWidget

RESOLUTION = 300
"""Dots per inch for printers that take pictures: text is as sharp as an office printer prints it."""


def ask_how_to_print(
    parent: QWidget,
    title: str,
    pages: int,
    chosen: Callable[[QPrinter], object],
    copies: int = 1,
    printer_name: str = "",
) -> QPrintDialog:
    """Let her choose printer, copies and pages, beginning with the printer of a name where there is one;
    `chosen` gets the printer that is set up so.
    """
    printer = QPrinter()
    if printer_name in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(printer_name)
    printer.setResolution(RESOLUTION)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setCopyCount(copies)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage, False)
    dialog.setMinMax(1, pages)
    dialog.accepted.connect(lambda: chosen(printer))
    _name(dialog)
    QDialog.open(dialog)  # its own wants a slot by name
    return dialog


def _name(dialog: QPrintDialog) -> None:
    """Of Qt's own dialog one button has dots for a word; Windows shows a dialog of its own instead."""
    told = QCoreApplication.translate("QPrintDialog", "گزینش پرونده…")
    for browse in dialog.findChildren(QToolButton):
        if not any(letter.isalnum() for letter in browse.text()):
            browse.setAccessibleName(told)
