"""Two fields for a new passphrase, typed twice; it is kept nowhere, and gone once it is used."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.persian import digits
from app.ui.widgets import FormGrid, PassphraseField

MINIMUM_LENGTH = 12
"""As `signing` demands it, which has the last word; here it is said before anything is sent."""


class NewPassphrase(QWidget):
    """Adds its two fields to a form; `taken` gives the passphrase if it can be used."""

    def __init__(self, form: FormGrid, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self.first, self.second = PassphraseField(), PassphraseField()
        at_least = self.tr("دست‌کم {count} نویسه").format(count=digits.grouped(MINIMUM_LENGTH))
        form.add(label, self.first, hint=at_least)
        form.add(self.tr("تکرار گذرواژه"), self.second)
        for field in (self.first, self.second):
            field.textEdited.connect(lambda _text: self._clear_problems())

    def taken(self) -> str:
        """The passphrase, or nothing where the fields say why not."""
        self._clear_problems()
        typed = self.first.value()
        if len(typed.strip()) < MINIMUM_LENGTH:
            sentence = self.tr("گذرواژه {length} نویسه دارد؛ دست‌کم {minimum} نویسه بنویسید.")
            self.first.set_problem(
                sentence.format(
                    length=digits.grouped(len(typed.strip())), minimum=digits.grouped(MINIMUM_LENGTH)
                )
            )
            self.first.setFocus()
            return ""
        if typed != self.second.value():
            self.second.set_problem(self.tr("دو گذرواژه یکی نیست؛ دوباره بنویسید."))
            self.second.setFocus()
            return ""
        return typed

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.first, self.second):
            field.clear()
        self._clear_problems()

    def _clear_problems(self) -> None:
        for field in (self.first, self.second):
            field.set_problem(None)
