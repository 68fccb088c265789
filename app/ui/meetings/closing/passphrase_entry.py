"""A passphrase with an eye beside it: shown only while she wants to see it, forgotten once it is taken."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.ui import theme
from app.ui.widgets import PassphraseField, icon_button
from app.ui.widgets.problem_mark import ProblemMark


class PassphraseEntry(ProblemMark, QWidget):
    """`field` is what is typed in."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(4))
        self.field = PassphraseField()
        self.field.setAccessibleName(name)
        self.eye = icon_button(self.tr("نمایش گذرواژه"), "preview")
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._on_eye)
        self.setFocusProxy(self.field)
        row.addWidget(self.field, 1)
        row.addWidget(self.eye)

    def take(self) -> str:
        """What was typed; the field is empty and masked afterwards, and undo does not bring it back."""
        typed = self.field.value()
        self.eye.setChecked(False)
        self.field.setText("")  # not clear(), which undo takes back
        return typed

    def set_problem(self, sentence: str | None) -> None:
        super().set_problem(sentence)
        self.field.set_problem(sentence)

    def _on_eye(self, on: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
