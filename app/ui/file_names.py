"""How Qt's own file dialog shows names of files and folders: from the left, with their beginning in view."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
)

from app.ui import icons, theme

_SIZE = QSize(820, 520)
_SIDEBAR = 150
_OTHER_VIEW = ("listModeButton", "detailModeButton")
"""They lead to columns with Gregorian dates and English kinds."""
_ICONS = {"backButton": "back", "forwardButton": "next", "toParentButton": "up", "newFolderButton": "add"}
"""Those of the system may be black on black."""


class FileNameDelegate(QStyledItemDelegate):
    """«20-S-1405.pdf» stays so among Persian, and keeps its ending where it is too long."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        return _isolated(super().displayText(value, locale))

    def initStyleOption(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle

    def sizeHint(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the list and no wider, or the long name and all others begin out of sight."""
        return QSize(0, super().sizeHint(option, index).height())


class _PathPaint(QObject):
    """Paints the path in the combo box at the head, which Qt turns around or, left-to-right, cuts off."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or not isinstance(watched, QComboBox):
            return False
        painter = QStylePainter(watched)
        option = QStyleOptionComboBox()
        watched.initStyleOption(option)
        place = painter.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, watched
        )
        room = place.width() - option.iconSize.width() - theme.current().px(10)
        path = painter.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideMiddle, room)
        option.currentText = _isolated(path)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        return True


def show_names(dialog: QFileDialog) -> None:
    """Dress a dialog that Qt shows itself; one that the system shows has none of these parts."""
    views = [view for name in ("listView", "sidebar") for view in dialog.findChildren(QListView, name)]
    if not views:
        return
    px = theme.current().px
    _place(dialog)
    for view in views:
        view.setItemDelegate(FileNameDelegate(view))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setWrapping(False)  # a second column would, from right to left, push the first out of sight
    for splitter in dialog.findChildren(QSplitter):
        splitter.setSizes([px(_SIDEBAR), dialog.width() - px(_SIDEBAR)])
    for field in dialog.findChildren(QLineEdit, "fileNameEdit"):
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for combo in dialog.findChildren(QComboBox, "lookInCombo"):
        combo.installEventFilter(_PathPaint(combo))
        combo.setItemDelegate(FileNameDelegate(combo))
    for button in dialog.findChildren(QToolButton):
        if button.objectName() in _OTHER_VIEW:
            button.hide()
        elif button.objectName() in _ICONS:
            icons.dress(button, _ICONS[button.objectName()])


def _place(dialog: QFileDialog) -> None:
    """Give it room for long names, in the middle of the window that asks."""
    px = theme.current().px
    screen = dialog.screen().availableGeometry()
    dialog.resize(QSize(px(_SIZE.width()), px(_SIZE.height())).boundedTo(screen.size() - QSize(40, 60)))
    asking = dialog.parentWidget()
    place = dialog.rect()
    place.moveCenter(asking.window().frameGeometry().center() if asking else screen.center())
    dialog.move(max(screen.left(), place.left()), max(screen.top(), place.top()))


def _isolated(name: str) -> str:
    return f"\u2066{name}\u2069"
