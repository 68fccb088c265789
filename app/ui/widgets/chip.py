"""A small rounded word with a tone: a count, a state, a chosen person that can be taken away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui import speech, theme
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.labels import Tone, words
from app.ui.widgets.problem_mark import set_look


class Chip(QFrame):
    """`text`, and `strong` after it in bold («حاضر ۱۱۸»); `removed` when its cross is pressed."""

    removed = Signal()

    def __init__(
        self,
        text: str,
        tone: Tone = "plain",
        strong: str = "",
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._text, self._strong = words(""), words("", "strong")
        row = QHBoxLayout(self)
        side = theme.current().px(8 if removable else 10)
        row.setContentsMargins(side, 0, side, 0)
        row.setSpacing(theme.current().px(4))
        row.addWidget(self._text)
        row.addWidget(self._strong)
        if removable:
            self.cross = icon_button(self.tr("برداشتن «%s»") % text, "close", size=14)
            self.cross.clicked.connect(self.removed)
            row.addWidget(self.cross)
        self.set_text(text, strong)

    def text(self) -> str:
        return f"{self._text.text()} {self._strong.text()}".strip()

    def set_text(self, text: str, strong: str = "") -> None:
        self._text.setText(speech.shown(text))
        self._strong.setText(strong)
        self._text.setVisible(bool(text))
        self._strong.setVisible(bool(strong))
        self.setAccessibleName(f"{text} {strong}".strip())

    def set_tone(self, tone: Tone) -> None:
        if self.property("tone") == tone:
            return
        set_look(self, tone=tone)
        for child in self.findChildren(QWidget):
            set_look(child)
