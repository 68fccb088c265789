"""The line at the foot: that everything is saved, and the day; it is told both."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QCalendar, QDate, QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.persian import digits
from app.ui import theme
from app.ui.widgets.labels import Tone, words
from app.ui.widgets.problem_mark import set_look


class StatusLine(QFrame):
    """At the right the state of saving, at the left the Jalali day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), 0, px(14), 0)
        row.setSpacing(px(18))
        self._saved, self._day = words("", "muted"), words("", "muted")
        self._saved.setProperty("role", "saved")
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self._day)

    def show_saved(self, at: time) -> None:
        """«● همه تغییرها ذخیره شد · ۱۰:۴۷:۱۲»."""
        moment = digits.to_persian(f"{at:%H:%M:%S}")
        self._say(self.tr("همه تغییرها ذخیره شد") + f" · {moment}", "green")

    def show_unsaved(self) -> None:
        """The last change could not be written; the banner says why."""
        self._say(self.tr("آخرین تغییر ذخیره نشد"), "red")

    def show_day(self, day: QDate) -> None:
        """«یکشنبه ۱ آذر ۱۴۰۵», by Qt's calendar so that no other one is loaded for the first picture."""
        persian = QLocale("fa_IR")
        jalali = QCalendar(QCalendar.System.Jalali)
        self._day.setText(persian.toString(day, QLocale.FormatType.LongFormat, jalali))

    def text(self) -> str:
        return self._saved.text()

    def _say(self, sentence: str, tone: Tone) -> None:
        self._saved.setText(f"● {sentence}")
        if self._saved.property("tone") != tone:
            set_look(self._saved, tone=tone)
