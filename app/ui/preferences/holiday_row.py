"""One holiday of a year as a day and its name, saved as it is typed; it knows its day, not the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.holiday import Holiday
from app.persian import calendar
from app.persian.holidays import LUNAR
from app.services import holidays
from app.services.changes import Changes
from app.services.office import Office
from app.ui import shortcuts, theme
from app.ui.binding import Bound, Save, Work
from app.ui.desk import Desk
from app.ui.widgets import DateField, SuggestField, icon_button, words
from app.ui.widgets.group import Group
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY
from app.words import Catalogue

DAY_WIDTH = 170

Check = Callable[[Any], str]
_TITLES = tuple(dict.fromkeys(title for _day, title in LUNAR))


class HolidayFields(Group):
    """A day and a name in a line, below them what is wrong; a day without a year is of that of `today`."""

    def __init__(self, today: Callable[[], date], end: QWidget) -> None:
        super().__init__()
        px = theme.current().px
        self.day = DateField(today=today)
        self.day.setFixedWidth(px(DAY_WIDTH))
        self.day.setAccessibleName(self.tr("روز تعطیل"))
        self.occasion = SuggestField(_TITLES, self.tr("نام مناسبت"))
        self.occasion.setAccessibleName(self.tr("نام مناسبت"))
        self.note = words("", "problem", wrap=True)
        self.note.hide()
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.day)
        row.addWidget(self.occasion, 1)
        row.addWidget(end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        column.addLayout(row)
        column.addWidget(self.note)
        for field in (self.day, self.occasion):
            field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QDynamicPropertyChangeEvent)
            and event.propertyName() == PROBLEM_PROPERTY.encode()
        ):
            told = [str(field.property(PROBLEM_PROPERTY) or "") for field in (self.day, self.occasion)]
            self.note.setText(" ".join(filter(None, told)))
            self.note.setVisible(any(told))
        return False


class HolidayRow(HolidayFields):
    """A holiday of the table; `removed` when she takes it out."""

    removed = Signal()

    def __init__(
        self, desk: Desk, catalogue: Catalogue, holiday: Holiday, year: int, checks: tuple[Check, Check]
    ) -> None:
        self.delete = icon_button("", "delete", size=16)
        super().__init__(lambda: calendar.gregorian(year, 1, 1), self.delete)
        self.holiday, self._year = holiday, year
        name = self.tr("حذف تعطیلی")
        self.delete.setToolTip(name)
        self.delete.setAccessibleName(name)
        self.delete.clicked.connect(self.removed)
        self._bound = {
            name: Bound(field, desk, catalogue, self._saves(name), check)
            for name, field, check in (("day", self.day, checks[0]), ("title", self.occasion, checks[1]))
        }
        self.show_holiday(holiday)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.bind(self, "delete_row", self.removed.emit, here)

    def show_holiday(self, holiday: Holiday) -> None:
        """Show the holiday as it is now."""
        self.holiday = holiday
        self.setAccessibleName(holiday.title)
        self.delete.setAccessibleDescription(holiday.title)
        self._bound["day"].show("", holiday.day)
        self._bound["title"].show("", holiday.title)

    def _saves(self, name: str) -> Save:
        def save(_subject: str, value: Any) -> Work:
            before, after = self.holiday, replace(self.holiday, **{name: value})
            self.holiday, year = after, self._year

            def work(office: Office) -> Changes:
                found = holidays.of_year(office, year)
                return holidays.replace(office, year, (after if one == before else one for one in found))

            return work

        return save
