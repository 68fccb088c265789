"""Asking for a PDF without stopping the program: the answer comes to a function, the folder is remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

_visited: list[Path] = []


def ask_for_pdf(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose a PDF that is there."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()
    return dialog


def ask_where_to_write(
    parent: QWidget, title: str, name: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Let her name a PDF to be written; `name` is what is proposed."""
    dialog = _dialog(parent, title, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    dialog.open()
    return dialog


def show_folder_of(file: Path) -> None:
    """Open the folder of a file in the file manager of the system."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def _dialog(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    kind = QCoreApplication.translate("FileDialogs", "پرونده PDF (*.pdf)")
    dialog = QFileDialog(parent, title, str(_folder()), kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def selected(name: str) -> None:
        file = Path(name)
        _visited[:] = [file.parent]
        chosen(file)

    dialog.fileSelected.connect(selected)
    return dialog


def _folder() -> Path:
    """Where she was last, or her documents."""
    if _visited and _visited[0].is_dir():
        return _visited[0]
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
