"""Fields whose text is read as a value: Jalali date, time of day, number; what cannot be read is not said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCalendar, QCoreApplication, QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QWidget

from app.domain import bounds
from app.persian import calendar, clock, digits, letters
from app.ui import figures, icons, speech, theme
from app.ui.widgets.keyboard import force_direction
from app.ui.widgets.line_fields import CodeField
from app.ui.widgets.opener import Opener


class _ReadField(CodeField):
    """What the three share: an empty field is None, a text that cannot be read is marked on leaving."""

    committed = Signal(object)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(figures.plain(placeholder), parent)
        self.textEdited.connect(lambda _text: self.set_problem(None))
        self.textChanged.connect(self._run)

    def read(self, text: str) -> Any:
        """The value of a text that is not empty, or None."""
        raise NotImplementedError

    def shown(self, value: Any) -> str:
        """The text of a value."""
        raise NotImplementedError

    def complaint(self) -> str:
        """The sentence for a text that cannot be read."""
        raise NotImplementedError

    def value(self) -> Any:
        """The value, or None; while the text cannot be read, the last one that could be."""
        text = self.text().strip()
        if not text:
            return None
        value = self.read(text)
        return self._commit.last if value is None else value

    def set_value(self, value: Any) -> None:
        self._commit.mark(value)
        if not self._commit.pending:
            self.setText("" if value is None else self.shown(value))
            self.set_problem(None)

    def flush(self) -> None:
        """Commit now; write the value in full or mark what cannot be read."""
        self._commit.flush()
        text = self.text().strip()
        value = self.read(text) if text else None
        if text and value is None:
            self.set_problem(self._told_unread())
        elif text != (full := self.shown(value) if text else ""):
            self.setText(full)

    def take_back(self) -> bool:
        """Show the last value again in place of a text that cannot be read; whether there was one."""
        text = self.text().strip()
        if not text or self.read(text) is not None:
            return False
        self.set_value(self._commit.last)
        return True

    def _told_unread(self) -> str:
        """That the text cannot be read, and which value counts as long as it stands there."""
        kept = self._commit.last
        if kept is None:
            return self.complaint()
        counts = QCoreApplication.translate("ReadField", "تا درست شود، {value} به شمار می‌آید.")
        return f"{self.complaint()} {counts.format(value=self.shown(kept))}"

    def _run(self, text: str) -> None:
        """«۳۱ مهر ۱۴۰۵» runs as Persian does, ۱۴۰۵/۰۷/۳۱ as numbers do."""
        force_direction(self, letters.has_persian(text))

    def _persian(self, text: str) -> str:
        return figures.plain(super()._persian(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits appear in those of the window whatever the keyboard."""
        text, shown = event.text(), figures.plain(event.text())
        if text.isdigit() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event = QKeyEvent(event.type(), event.key(), event.modifiers(), shown)
        super().keyPressEvent(event)


class TimeField(_ReadField):
    """A time of day: 0930, 9:30 and ۹٫۳۰ are read; `committed(datetime.time | None)`."""

    def __init__(self, placeholder: str = "۰۹:۳۰", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)

    def read(self, text: str) -> time | None:
        return clock.parse(text)

    def shown(self, value: time) -> str:
        return figures.time(value)

    def complaint(self) -> str:
        return self.tr("این ساعت خوانده نشد؛ مانند ۰۹:۳۰ یا ۰۹۳۰ بنویسید.")


class NumberField(_ReadField):
    """A number that is not negative, of at most 18 digits and 8 decimals: «۱۲٬۳۴۵», «۱۲/۵».

    `committed(Decimal | None)`.
    """

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)

    def read(self, text: str) -> Decimal | None:
        number = digits.parse_number(text)
        return number if number is not None and _is_kept_exactly(number) else None

    def shown(self, value: Decimal) -> str:
        return figures.grouped(value)

    def complaint(self) -> str:
        if digits.parse_number(self.text()) is None:
            return self.tr("این عدد خوانده نشد؛ تنها رقم بنویسید، مانند ۱۵ یا ۱۲٫۵.")
        return self.tr("این عدد بیش از اندازه بلند است؛ تا ۱۸ رقم و ۸ رقم اعشار بنویسید.")


class WholeField(_ReadField):
    """A whole number from 0 to `at_most`; what is more or has a fraction is refused, never cut.

    `committed(int | None)`.
    """

    def __init__(self, at_most: int, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._at_most = at_most

    def read(self, text: str) -> int | None:
        number = digits.parse_number(text)
        return int(number) if number is not None and number <= self._at_most and not number % 1 else None

    def shown(self, value: int) -> str:
        return figures.grouped(value)

    def complaint(self) -> str:
        number = digits.parse_number(self.text())
        if number is None:
            return self.tr("این عدد خوانده نشد؛ تنها رقم بنویسید، مانند ۱۵.")
        if number > self._at_most:
            most = figures.grouped(self._at_most)
            return self.tr("این عدد بیش از اندازه بزرگ است؛ تا {most} بنویسید.").format(most=most)
        return self.tr("این عدد بی اعشار نوشته می‌شود، مانند ۱۵.")


class DateField(_ReadField):
    """A Jalali date: ۱۴۰۵/۰۹/۰۱, 14050901, ۹/۱ and «۱ آذر» are read; F4 or Alt+Down opens the calendar.

    `committed(datetime.date | None)`; `today` is asked for the year of a date typed without one.
    """

    def __init__(
        self,
        placeholder: str = "۱۴۰۵/۰۱/۰۱",
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder, parent)
        self._today = today
        self.opener = Opener(self, self.tr("تقویم"), "calendar", self.open_calendar)
        self._popup: QCalendarWidget | None = None

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self._tell_gregorian()

    def flush(self) -> None:
        super().flush()
        self._tell_gregorian()

    def read(self, text: str) -> date | None:
        return calendar.parse(text, self._today())

    def shown(self, value: date) -> str:
        return figures.short(value)

    def complaint(self) -> str:
        text, today = self.text(), self._today()
        if beyond := calendar.overrun(text, today):
            month = f"{figures.month(beyond.month)} {figures.plain(beyond.year)}"
            return self.tr("{month} {days} روز دارد.").format(month=month, days=figures.grouped(beyond.days))
        if day := calendar.other_weekday(text, today):
            return self.tr("این روز {day} است.").format(day=figures.long(day))
        return self.tr("این تاریخ خوانده نشد؛ مانند ۱۴۰۵/۰۹/۰۱ یا «۱ آذر ۱۴۰۵» بنویسید.")

    def open_calendar(self) -> QCalendarWidget:
        """Show the month below the field; a click or Enter takes the day."""
        self._popup = _month_popup(self, self.value() or self._today())
        self._popup.clicked.connect(self._take)
        self._popup.activated.connect(self._take)
        self._popup.show()
        self._popup.setFocus()
        return self._popup

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if not self.isReadOnly() and (alt_down or event.key() == Qt.Key.Key_F4):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            super().focusOutEvent(event)
        else:
            QLineEdit.focusOutEvent(self, event)

    def _tell_gregorian(self) -> None:
        """The Gregorian day in the tool tip, where she wants it; there is no room in the field."""
        if speech.has_gregorian():
            self.setToolTip(figures.gregorian(self.value()))

    def _take(self, day: QDate) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        self.setText(self.shown(date(day.year(), day.month(), day.day())))
        self.set_problem(None)
        self.flush()
        self.setFocus()


def _is_kept_exactly(number: Decimal) -> bool:
    return number < bounds.AMOUNT and number == round(number, bounds.AMOUNT_DECIMALS)


def _month_popup(field: QWidget, chosen: date) -> QCalendarWidget:
    jalali = QCalendar(QCalendar.System.Jalali)
    popup = QCalendarWidget(field)
    popup.setWindowFlags(Qt.WindowType.Popup)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    popup.setAccessibleName(QCoreApplication.translate("DateField", "تقویم"))
    popup.setCalendar(jalali)
    popup.setFirstDayOfWeek(Qt.DayOfWeek.Saturday)
    popup.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    popup.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    popup.setMinimumDate(QDate(calendar.FIRST_YEAR, 1, 1, jalali))
    popup.setMaximumDate(QDate(calendar.LAST_YEAR, 12, 29, jalali))
    popup.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
    for day, token in (
        (Qt.DayOfWeek.Saturday, "ink"),
        (Qt.DayOfWeek.Sunday, "ink"),
        (Qt.DayOfWeek.Friday, "red"),
    ):
        look = QTextCharFormat()
        look.setForeground(theme.current().colour(token))
        popup.setWeekdayTextFormat(day, look)
    for side, name in (("prevmonth", "earlier"), ("nextmonth", "later")):
        arrow = popup.findChild(QToolButton, f"qt_calendar_{side}")
        if arrow is not None:
            icons.dress(arrow, name, "soft")
    px = theme.current().px
    size = popup.sizeHint().expandedTo(QSize(px(310), px(280)))
    popup.resize(size)
    begins = field.width() - size.width() if speech.is_persian() else 0
    corner = field.mapToGlobal(QPoint(begins, field.height() + 2))
    popup.move(max(corner.x(), 0), corner.y())
    return popup
