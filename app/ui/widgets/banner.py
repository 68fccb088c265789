"""A sentence across the page that stays until its cause is gone, with the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.buttons import button, icon_button
from app.ui.widgets.labels import IconLabel, Tone, words

_ICONS: dict[str, tuple[str, str]] = {
    "plain": ("info", "primary"),
    "primary": ("info", "primary"),
    "amber": ("gap", "amber_ink"),
    "red": ("stop", "red"),
    "green": ("acknowledge", "green"),
}


class Banner(QFrame):
    """Tone `primary` informs, `amber` invites, `red` says what went wrong, `green` that it went well."""

    def __init__(
        self,
        sentence: str,
        tone: Tone = "primary",
        action: str = "",
        acted: Callable[[], object] | None = None,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone)
        self.setAccessibleName(sentence)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.setSpacing(px(10))
        row.addWidget(IconLabel(*_ICONS[tone], size=20))
        self._sentence = words(sentence, wrap=True)
        row.addWidget(self._sentence, 1)
        if action:
            self.action = button(action, acted)
            row.addWidget(self.action)
        if closable:
            row.addWidget(icon_button(self.tr("بستن این پیام"), "close", self.close))

    def sentence(self) -> str:
        return self._sentence.text()

    def set_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
