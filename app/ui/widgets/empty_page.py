"""What a page shows while it holds nothing: what belongs here and the one next step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import IconLabel, words


class EmptyPage(QWidget):
    """An icon, a heading, a sentence and at most one button, in the middle."""

    def __init__(
        self,
        icon: str,
        heading: str,
        sentence: str,
        step: str = "",
        stepped: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setSpacing(px(10))
        column.addStretch(2)
        medal = IconLabel(icon, "primary", 32)
        medal.setProperty("role", "medal")
        title, text = words(heading, "heading"), words(sentence, "label", wrap=True)
        text.setFont(theme.current().font("label"))
        width = min(px(460), text.fontMetrics().horizontalAdvance(sentence) + px(24))
        text.setFixedSize(width, text.heightForWidth(width))
        centre = Qt.AlignmentFlag.AlignHCenter
        title.setAlignment(centre)
        text.setAlignment(centre)
        for part in (medal, title, text):
            column.addWidget(part, 0, centre)
        if step:
            self.step = button(step, stepped, "primary", "add")
            column.addSpacing(px(6))
            column.addWidget(self.step, 0, centre)
        column.addStretch(3)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)
