"""The band across a window in which nothing counts: the word, what it means, and the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.widgets import IconLabel, button, set_kind, words
from app.ui.widgets.two_step import TwoStep


class PracticeBand(QFrame):
    """``left`` when she wants her own office again · ``thrown_away`` when the practice is to begin anew."""

    left = Signal()
    thrown_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.word = words(self.tr("دفتر تمرین"), "strong")
        says = words(self.tr("هر چه اینجا بنویسید آزمایشی است و به دفتر اصلی نمی‌رود."), "body", wrap=True)
        self.setAccessibleName(self.word.text())
        self.setAccessibleDescription(says.text())
        self.anew = TwoStep(self.tr("از نو"), self.tr("دور ریختن همه تمرین‌ها؟"), "restore")
        set_kind(self.anew.act, "secondary")
        icons.dress(self.anew.act, "restore", "ink")
        self.anew.confirmed.connect(self.thrown_away)
        self.back = button(self.tr("بازگشت به دفتر اصلی"), self.left.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(5), px(14), px(5))
        row.setSpacing(px(10))
        row.addWidget(IconLabel("gap", "card", 18))
        row.addWidget(self.word)
        row.addWidget(says, 1)
        row.addWidget(self.anew)
        row.addWidget(self.back)
