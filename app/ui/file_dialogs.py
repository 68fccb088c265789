"""Asking for files without stopping the program: the answer comes to a function, the folder is remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QWidget

from app.ui.file_names import show_names

_visited: list[Path] = []
_given: list[Path] = []
"""Where she wants her files to be written, once she has said so; then where she last wrote one."""


def write_into(folder: Path | None) -> None:
    """Offer this folder first for what is written from now on; none: wherever she was last."""
    _given[:] = [folder] if folder else []


def ask_for_pdf(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose a PDF that is there."""
    return _to_read(parent, title, chosen, _pdf())


def ask_for_minutes(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose minutes that are there: signed as a PDF, or a record."""
    kind = QCoreApplication.translate("FileDialogs", "صورتجلسه (*.pdf *.json)")
    return _to_read(parent, title, chosen, kind)


def ask_for_files(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose files of any kind that are there; `chosen` is called for each."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _opened(dialog)


def ask_where_to_write_copy(
    parent: QWidget, title: str, name: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Let her name the copy of a file of any kind; `name` is what is proposed."""
    dialog = _dialog(parent, title, chosen)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    return _opened(_for_writing(dialog, name))


def ask_for_font(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose a font that is there; also of kinds that are then refused with a reason."""
    kind = QCoreApplication.translate("FileDialogs", "پرونده قلم (*.ttf *.otf *.ttc *.woff*)")
    return _to_read(parent, title, chosen, kind)


def ask_for_image(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose an image that is there."""
    kind = QCoreApplication.translate("FileDialogs", "تصویر (*.png *.jpg *.jpeg)")
    return _to_read(parent, title, chosen, kind)


def ask_for_table(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose a table of days and their names that is there."""
    kind = QCoreApplication.translate("FileDialogs", "جدول روزها (*.csv *.toml *.txt)")
    return _to_read(parent, title, chosen, kind)


def ask_for_paper(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose the scan of a paper whose code is to be read."""
    kind = QCoreApplication.translate("FileDialogs", "اسکن برگه (*.png *.jpg *.jpeg *.pdf)")
    return _to_read(parent, title, chosen, kind)


def ask_for_roster(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose a table of people that is there; also an old one, then refused with a reason."""
    kind = QCoreApplication.translate("FileDialogs", "جدول افراد (*.xlsx *.xlsm *.csv *.txt *.xls)")
    return _to_read(parent, title, chosen, kind)


def ask_where_to_write_roster(
    parent: QWidget, title: str, name: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Let her name an Excel table to be written; `name` is what is proposed."""
    kind = QCoreApplication.translate("FileDialogs", "جدول اکسل (*.xlsx)")
    dialog = _dialog(parent, title, chosen, kind)
    dialog.setDefaultSuffix("xlsx")
    return _opened(_for_writing(dialog, name))


def ask_where_to_write(
    parent: QWidget, title: str, name: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Let her name a PDF to be written; `name` is what is proposed."""
    dialog = _dialog(parent, title, chosen, _pdf())
    dialog.setDefaultSuffix("pdf")
    return _opened(_for_writing(dialog, name))


def ask_for_key(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose a key file of our own form that is there."""
    kind = QCoreApplication.translate("FileDialogs", "پرونده کلید دبیر (*.json)")
    return _to_read(parent, title, chosen, kind)


def ask_for_pkcs12(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose a PKCS#12 file that is there."""
    kind = QCoreApplication.translate("FileDialogs", "پرونده کلید (*.p12 *.pfx)")
    return _to_read(parent, title, chosen, kind)


def ask_for_certificate(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose certificates of authorities, or the list of what one of them revoked."""
    kind = QCoreApplication.translate("FileDialogs", "گواهی یا فهرست ابطال (*.cer *.crt *.der *.pem *.crl)")
    return _to_read(parent, title, chosen, kind)


def ask_for_scan(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose the picture of a paper that is there."""
    kind = QCoreApplication.translate("FileDialogs", "تصویر برگه (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)")
    return _to_read(parent, title, chosen, kind)


def ask_for_office(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose an office file, or a backup of one, that is there."""
    kind = QCoreApplication.translate("FileDialogs", "دفتر دبیر (*.dabir *.bak)")
    return _to_read(parent, title, chosen, kind)


def ask_for_file(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose one file of any kind that is there."""
    return _to_read(parent, title, chosen)


def ask_where_to_write_each(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose the folder into which several files are written."""
    dialog = ask_for_folder(parent, title, chosen)
    _begin_in_given(dialog)
    return dialog


def ask_for_folder(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let her choose a folder that is there."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _opened(dialog)


def show_folder_of(file: Path) -> None:
    """Open the folder of a file in the file manager of the system."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def folders() -> tuple[Path, ...]:
    """Where her files may be: the folder she was in last, and the one that is offered first."""
    return tuple(dict.fromkeys((*_visited, _first())))


def _dialog(parent: QWidget, title: str, chosen: Callable[[Path], object], kind: str = "") -> QFileDialog:
    folder = next(one for one in folders() if one.is_dir())
    every = QCoreApplication.translate("FileDialogs", "همه پرونده‌ها (*)")
    dialog = QFileDialog(parent, title, str(folder), kind or every)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setViewMode(QFileDialog.ViewMode.List)  # the columns of the other view have no Jalali dates

    def selected(names: list[str]) -> None:
        for name in names:
            file = Path(name)
            _visited[:] = [file.parent]
            chosen(file)

    dialog.filesSelected.connect(selected)
    return dialog


def _to_read(parent: QWidget, title: str, chosen: Callable[[Path], object], kind: str = "") -> QFileDialog:
    """One file that is there; of any kind where none is named."""
    dialog = _dialog(parent, title, chosen, kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _opened(dialog)


def _for_writing(dialog: QFileDialog, name: str) -> QFileDialog:
    _begin_in_given(dialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.selectFile(name)
    return dialog


def _begin_in_given(dialog: QFileDialog) -> None:
    folder = next((one for one in reversed(_given) if one.is_dir()), None)
    if folder is None:
        return
    dialog.setDirectory(str(folder))

    def wrote(names: list[str]) -> None:
        """She goes on where she wrote last; the folder that she gave is there again after the next start."""
        if _given:
            chosen = Path(names[0])
            _given[1:] = [chosen if dialog.fileMode() is QFileDialog.FileMode.Directory else chosen.parent]

    dialog.filesSelected.connect(wrote)


def _opened(dialog: QFileDialog) -> QFileDialog:
    writing = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    translate = QCoreApplication.translate
    label = QFileDialog.DialogLabel
    accept = translate("FileDialogs", "ذخیره") if writing else translate("FileDialogs", "گشودن")
    for place, told in (
        (label.LookIn, translate("FileDialogs", "پوشه:")),
        (label.FileName, translate("FileDialogs", "نام پرونده:")),
        (label.FileType, translate("FileDialogs", "نوع پرونده:")),
        (label.Accept, accept),
        (label.Reject, translate("FileDialogs", "انصراف")),
    ):
        dialog.setLabelText(place, told)
    dialog.open()
    show_names(dialog)
    for box in dialog.findChildren(QDialogButtonBox):
        for one in box.buttons():
            one.setIcon(QIcon())
    return dialog


def _pdf() -> str:
    return QCoreApplication.translate("FileDialogs", "پرونده PDF (*.pdf)")


def _first() -> Path:
    """Her documents, or where the system has no such folder, her own."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path(QDir.homePath())
