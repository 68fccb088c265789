"""The line at the foot: that everything is saved, and the day; it is told both."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QCalendar, QDate, QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui import speech, theme
from app.ui.widgets.announcing import announce
from app.ui.widgets.labels import Tone, words
from app.ui.widgets.problem_mark import set_look


class StatusLine(QFrame):
    """At the right the state of saving, at the left the Jalali day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("وضعیت ذخیره و تاریخ"))
        self.saved_at: time | None = None
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
        from app.ui import figures

        self.saved_at = at
        moment = figures.plain(f"{at:%H:%M:%S}")
        self._say(self.tr("همه تغییرها ذخیره شد") + f" · {moment}", "green")

    def show_unsaved(self) -> None:
        """The last change could not be written; the banner says why."""
        self._say(self.tr("آخرین تغییر ذخیره نشد"), "red")

    def show_day(self, day: QDate) -> None:
        """«یکشنبه ۱ آذر ۱۴۰۵», by Qt's calendar so that no other one is loaded for the first picture."""
        if speech.is_persian() and not speech.has_gregorian():
            jalali = QCalendar(QCalendar.System.Jalali)
            told = QLocale("fa_IR").toString(day, QLocale.FormatType.LongFormat, jalali)
        else:
            from app.ui import figures

            told = figures.long_day(date(day.year(), day.month(), day.day()))
        self._day.setText(told)

    def text(self) -> str:
        return self._saved.text()

    def _say(self, sentence: str, tone: Tone) -> None:
        self._saved.setText(f"● {sentence}")
        before = self._saved.property("tone")
        if before != tone:
            set_look(self._saved, tone=tone)
        if before == "red" and tone == "green":  # each saving would talk over her own typing
            announce(self._saved, sentence)
