"""What may be said about a print-out before it is made; every kind shows only what is its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app import keys
from app.domain.meeting import Meeting
from app.domain.print_out import Kind
from app.domain.register import Register
from app.persian import calendar
from app.services.print_outs import BLANK_ROWS, Request
from app.ui import figures, theme
from app.ui.meetings.print_outs.chosen_few import ChosenFew
from app.ui.widgets import CheckField, ChoiceField, FlowLayout, WholeField, words

_MOST_BLANK_ROWS = 200


class OptionsRow(QWidget):
    """`changed` when she says something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting = Meeting("")
        self.chosen = ChosenFew()
        self.by_secretary = CheckField(self.tr("به امضای دبیر جلسه"))
        self.blank_rows = WholeField(_MOST_BLANK_ROWS)
        self.blank_rows.setFixedWidth(theme.current().px(64))
        self.blank_rows.setAccessibleName(self.tr("سطر خالی برای مهمان"))
        self.blank_rows.set_value(BLANK_ROWS)
        self.anew = CheckField(self.tr("شماره‌گذاری از نو"))
        self.anew.setToolTip(self.tr("فهرست‌هایی که پیش‌تر چاپ شده‌اند دیگر با این شماره‌ها نمی‌خوانند."))
        self.year = ChoiceField()
        self.year.setAccessibleName(self.tr("سال"))
        self._blank_label = words(self.tr("سطر خالی برای مهمان"), "label")
        self._year_label = words(self.tr("سال"), "label")
        self._build()
        self.chosen.changed.connect(self.changed)
        for field in (self.by_secretary, self.blank_rows, self.anew, self.year):
            field.committed.connect(lambda _value: self.changed.emit())

    def show_kind(self, kind: Kind, meeting: Meeting, register: Register) -> None:
        """Show what may be said about this kind of print-out of this meeting."""
        if meeting.id != self._meeting.id:
            self.anew.set_value(False)
        self._meeting = meeting
        self.chosen.show_kind(kind, meeting, register)
        for shown, of in (
            (self.by_secretary, Kind.INVITATION),
            (self._blank_label, Kind.SIGN_IN),
            (self.blank_rows, Kind.SIGN_IN),
            (self.anew, Kind.SIGN_IN),
            (self._year_label, Kind.YEAR_BOOK),
            (self.year, Kind.YEAR_BOOK),
        ):
            shown.setVisible(kind is of)
        self.setVisible(kind in (Kind.INVITATION, Kind.SIGN_IN, Kind.YEAR_BOOK, Kind.EXTRACT))

    def offer_years(self, years: Sequence[int]) -> None:
        """The Jalali years in which sessions were held, newest first."""
        self.year.set_options([(year, figures.plain(year)) for year in years])
        if self.year.value() is None:
            own = self._own_year()
            self.year.set_value(own if own in years else next(iter(years), None))

    def _own_year(self) -> int | None:
        return calendar.year_of(self._meeting.held_on) if self._meeting.held_on else None

    def request(self, kind: Kind) -> Request:
        """What is asked for, as she has said it."""
        plain = Request(kind, self._meeting.id, ids=self.chosen.ids())
        if kind is Kind.SIGN_IN:
            blank = self.blank_rows.value()
            return replace(plain, blank_rows=blank or 0, anew=self.anew.value())
        if kind is Kind.INVITATION:
            return replace(plain, by_secretary=self.by_secretary.value())
        if kind is Kind.YEAR_BOOK:
            return Request(kind, year=self.year.value() or self._own_year() or 0)
        if kind is Kind.MINUTES:
            return replace(plain, signed=True)
        if kind is Kind.KEYS:
            return Request(kind, keys=keys.card())
        return plain

    def add(self, widget: QWidget) -> None:
        """Put something behind what may be said."""
        self._row.addWidget(widget)

    def _build(self) -> None:
        px = theme.current().px
        row = self._row = FlowLayout(self, px(10))
        row.setContentsMargins(px(14), 0, px(14), 0)
        row.addWidget(self.chosen)
        for shown in (
            self.by_secretary,
            self._blank_label,
            self.blank_rows,
            self.anew,
            self._year_label,
            self.year,
        ):
            row.addWidget(shown)
