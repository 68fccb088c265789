"""What to look at in a line, in a sentence, with what can be done about it by one press."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui import figures, theme
from app.ui.meetings.resolutions.line_offers import adding, reason
from app.ui.meetings.resolutions.line_words import Said
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Tone, chip_button, words
from app.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from app.domain.line_remedies import Remedy, Trouble

_LONGEST, _LONGEST_LARGE = 44, 28
"""Letters on a button, and with large text; its tool tip has all of them."""
_LEAST = 6
"""Letters of a name."""


class LineNote(QWidget):
    """`chosen(remedy)` when one is pressed; hidden as long as there is nothing to tell."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._remedies: tuple[Remedy, ...] = ()
        self.buttons: list[QPushButton] = []
        self.sentence = words("", "amber", wrap=True)
        self.question = words("", "strong", wrap=True)
        self.question.hide()
        self._below = QWidget()
        self._line = FlowLayout(self._below, px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.sentence)
        column.addWidget(self.question)
        column.addWidget(self._below)
        self._below.hide()
        self.hide()

    def text(self) -> str:
        """The sentence, and on a line of its own what is asked."""
        return "\n".join(filter(None, (self.sentence.text(), self.question.text())))

    def show_trouble(self, told: Said | None, trouble: Trouble | None, asked: str = "") -> None:
        """Tell of a chip and of its remedies, or of nothing; then what is asked about the whole line."""
        sentence = f"{figures.quoted(told.text)}: {told.sentence}" if told else ""
        if told and trouble and trouble.person:
            sentence = self.tr("«{person}» نهادی ندارد؛ در متن می‌ماند")
            sentence = sentence.format(person=trouble.person)
        self.question.setText(asked)
        self.question.setVisible(bool(asked))
        if sentence != self.sentence.text():
            self.sentence.setText(sentence)
        remedies = trouble.remedies if trouble and told else ()
        if remedies != self._remedies:
            self._remedies = remedies
            self._offer()
        self._below.setVisible(bool(remedies))
        self._fit()
        self.setVisible(bool(sentence or asked))

    def told(self, remedy: Remedy) -> str:
        """What a remedy is called."""
        if remedy.way == "add":
            return adding(remedy)
        if remedy.person:
            return f"{remedy.name} — {reason(remedy)}"
        return self.tr("شاید منظور: {name}").format(name=remedy.name)

    def _fit(self) -> None:
        """Words and buttons keep their lines where there is little room: the list below gives way."""
        for told in (self.sentence, self.question):
            told.setMinimumHeight(max(0, told.heightForWidth(self.width())))
        if self._remedies:
            self._below.setMinimumHeight(self._line.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the buttons have their fonts only now
            self._fit()
        return super().event(event)

    def _offer(self) -> None:
        for old in self.buttons:
            old.hide()
            self._line.removeWidget(old)
            old.deleteLater()
        self.buttons = [self._button(remedy) for remedy in self._remedies]

    def _button(self, remedy: Remedy) -> QPushButton:
        told = self.told(remedy)
        over = len(told) - (_LONGEST_LARGE if has_large_text() else _LONGEST)
        shown = told
        if over > 0 and remedy.way == "add":  # that it is a new body is told whatever its name
            name = remedy.name[: max(_LEAST, len(remedy.name) - over)].rstrip()
            shown = adding(replace(remedy, name=f"{name}…")) if name != remedy.name else told
        elif over > 0:
            shown = f"{told[:-over].rstrip()}…"
        tone: Tone | None = None if remedy.way == "add" else "primary"
        made = chip_button(shown, lambda: self.chosen.emit(remedy), tone)
        made.setAccessibleName(told)
        made.setToolTip(told)
        self._line.addWidget(made)
        return made
