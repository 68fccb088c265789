"""The passphrases of a form: one to be set, typed twice, and one that opens; gone once they are used."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui import figures
from app.ui.widgets import FormGrid, PassphraseEntry

MINIMUM_LENGTH = 12
"""As `signing` demands it, which has the last word; here it is said before anything is sent."""


class NewPassphrase(QWidget):
    """Adds its two fields to a form; `taken` gives the passphrase if it can be used."""

    def __init__(self, form: FormGrid, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        again = self.tr("تکرار گذرواژه")
        self.entry, self.repeated = PassphraseEntry(label), PassphraseEntry(again)
        self.first, self.second = self.entry.field, self.repeated.field
        at_least = self.tr("دست‌کم {count} نویسه").format(count=figures.grouped(MINIMUM_LENGTH))
        form.add(label, self.entry, hint=at_least)
        form.add(again, self.repeated)

    def taken(self) -> str:
        """The passphrase, or nothing where the fields say why not."""
        self._clear_problems()
        typed = self.entry.value()
        if len(typed.strip()) < MINIMUM_LENGTH:
            sentence = self.tr("گذرواژه {length} نویسه دارد؛ دست‌کم {minimum} نویسه بنویسید.")
            self.set_problem(
                sentence.format(
                    length=figures.grouped(len(typed.strip())), minimum=figures.grouped(MINIMUM_LENGTH)
                )
            )
            return ""
        if typed != self.repeated.value():
            self.repeated.set_problem(self.tr("دو گذرواژه یکی نیست؛ دوباره بنویسید."))
            self.second.setFocus()
            return ""
        return typed

    def set_problem(self, sentence: str) -> None:
        """Tell at the first field why the passphrase was refused."""
        self.entry.set_problem(sentence)
        self.first.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        for entry in (self.entry, self.repeated):
            entry.take()
        self._clear_problems()

    def _clear_problems(self) -> None:
        for entry in (self.entry, self.repeated):
            entry.set_problem(None)


def asked(entry: PassphraseEntry, sentence: str) -> str:
    """What was typed into a field that may not be empty, or nothing where it now tells `sentence`."""
    typed = entry.value()
    if not typed:
        entry.set_problem(sentence)
        entry.field.setFocus()
    return typed
