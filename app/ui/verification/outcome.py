"""What a check has found, in one word on its colour with its icon, and a sentence; it knows no check."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets import IconLabel, Tone, words
from app.ui.widgets.announcing import announce
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.tinted import Tinted


@dataclass(frozen=True, slots=True)
class Look:
    """Tone, icon and its tint: no outcome is told by its colour alone."""

    tone: Tone
    icon: str
    tint: str


GOOD = Look("green", "verified", "green")
BAD = Look("red", "verify_failed", "red")
UNSURE = Look("amber", "verify_unknown", "amber_ink")
UNREAD = Look("red", "stop", "red")
PLAIN = Look("plain", "info", "ink")


class Outcome(Tinted):
    """A word, the name of the file if there is one, and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        px = theme.current().px
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.setSpacing(px(12))
        self._icon: IconLabel | None = None
        told = QVBoxLayout()
        told.setSpacing(px(2))
        self.word, self.sentence = words("", "heading"), words("", wrap=True)
        self.file = ElidedLabel()
        for label in (self.word, self.file, self.sentence):
            told.addWidget(label)
        row.addLayout(told, 1)

    def tell(self, look: Look, word: str, sentence: str, file: str = "") -> None:
        """Show an outcome."""
        self.set_tone(look.tone)
        if self._icon is not None:
            self._row.removeWidget(self._icon)
            self._icon.deleteLater()
        self._icon = IconLabel(look.icon, look.tint, 30)
        self._row.insertWidget(0, self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self.word.setText(word)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.file.setText(file)
        self.file.setVisible(bool(file))
        self.setAccessibleName(f"{word}. {sentence}")
        self.show()
        announce(self, self.accessibleName())
