"""What several forms of keys have alike: the root's key from elsewhere, a button beside fields, code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui import file_dialogs, speech, theme
from app.ui.theme.large_text import fitting
from app.ui.widgets import FormGrid, words
from app.ui.widgets.path_field import PathField


def root_key_field(form: FormGrid, key_here: bool) -> PathField | None:
    """A field for the root's key where that is kept away from this computer."""
    if key_here:
        return None
    name = QCoreApplication.translate("RootKeyField", "پرونده کلید مرجع")
    return form.add(name, PathField(name, file_dialogs.ask_for_key))


def at_field(made: QWidget, place: int) -> QWidget:
    """A button for the place of a form, from 0: at the height of the fields beside it, below their labels."""
    beside = place % fitting(3) > 0
    above = words("", "label").sizeHint().height() + theme.current().px(3) if beside else 0
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, above, 0, 0)
    column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
    column.addStretch(1)
    return holder


class CodeLabel(QLabel):
    """Code, called by what it is the code of."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "label")

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(f"{self._name}: {text}")


def code_label(name: str) -> QLabel:
    """Code that can be marked and copied, left-to-right at the side where the lines begin."""
    label = CodeLabel(name)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    begin = Qt.AlignmentFlag.AlignRight if speech.is_persian() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(begin | Qt.AlignmentFlag.AlignAbsolute)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def in_groups(fingerprint: str) -> str:
    """Hexadecimal digits in groups of four, two lines of eight groups, to be read out."""
    groups = [fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4)]
    return "\n".join("  ".join(groups[at : at + 8]) for at in range(0, len(groups), 8))
