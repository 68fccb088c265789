"""A passphrase with an eye beside it: shown only while she wants to see it, forgotten once it is taken."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.labels import words
from app.ui.widgets.line_fields import PassphraseField
from app.ui.widgets.problem_mark import ProblemMark

_PERSIAN, _LATIN = re.compile("[آ-ی]"), re.compile("[A-Za-z]")


class PassphraseEntry(ProblemMark, QWidget):
    """`field` is what is typed in; a mark within it says with which keyboard, for the dots do not."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        self.field = PassphraseField()
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(self._show_keyboard)
        self.field.textEdited.connect(lambda _text: self.set_problem(None))
        self.keyboard = words("", "muted")
        within = QHBoxLayout(self.field)
        within.setContentsMargins(px(8), 0, px(8), 0)
        within.addWidget(self.keyboard, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.eye = icon_button(self.tr("نمایش گذرواژه"), "preview")
        self.eye.setAccessibleDescription(name)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self.field.show_letters)
        row.addWidget(self.field, 1)
        row.addWidget(self.eye)

    def value(self) -> str:
        """What is typed now."""
        return self.field.value()

    def take(self) -> str:
        """What was typed; the field is empty and masked afterwards, and undo does not bring it back."""
        typed = self.field.value()
        self.eye.setChecked(False)
        self.field.setText("")  # not clear(), which undo takes back
        return typed

    def set_problem(self, sentence: str | None) -> None:
        super().set_problem(sentence)
        self.field.set_problem(sentence)

    def _show_keyboard(self, typed: str) -> None:
        persian, latin = bool(_PERSIAN.search(typed)), bool(_LATIN.search(typed))
        if persian and latin:
            mark, told = self.tr("فا+EN"), self.tr("حروف فارسی و لاتین با هم نوشته شده است")
        elif persian:
            mark, told = self.tr("فا"), self.tr("با صفحه‌کلید فارسی نوشته می‌شود")
        else:
            mark, told = ("EN", self.tr("با صفحه‌کلید لاتین نوشته می‌شود")) if latin else ("", "")
        self.keyboard.setText(mark)
        beside = self.keyboard.sizeHint().width() + theme.current().px(4) if mark else 0
        self.field.setTextMargins(beside, 0, 0, 0)
        self.keyboard.setToolTip(told)
        self.keyboard.setAccessibleName(told)
