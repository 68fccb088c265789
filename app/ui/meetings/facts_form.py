"""The fields of the facts of a meeting, in cards; it saves nothing and knows no meeting."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.theme.large_text import has_huge_text, has_large_text
from app.ui.widgets import (
    Card,
    CheckField,
    DateField,
    FieldRow,
    FormGrid,
    LineField,
    PickField,
    PickManyField,
    TextArea,
    TimeField,
    button,
    chip_button,
)
from app.ui.widgets.name_field import NameField


class FactsForm(QWidget):
    """Each field is an attribute under the name of its fact; `stamped(name)` when a time is to be now,
    `numbering_wanted` to see from which number the meetings are counted on.
    """

    stamped = Signal(str)
    numbering_wanted = Signal()

    def __init__(self, attachments: QWidget, day_notes: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day_notes = day_notes
        self._forms: list[FormGrid] = []
        self._build_fields()
        self._build_page(attachments)

    def row(self, field: QWidget) -> FieldRow | None:
        """The row of a field, with its label and hint; a tick has none."""
        return next((form.rows[field] for form in self._forms if field in form.rows), None)

    def _build_fields(self) -> None:
        self.title = LineField(self.tr("مانند «نشست ماهیانه با شورایاران»"))
        self.series, self.ordinal = LineField(), LineField()
        for shown in (self.series, self.ordinal):
            shown.setReadOnly(True)
        self.held_on, self.next_meeting_on = DateField(), DateField()
        self.planned_start, self.started, self.ended = TimeField(), TimeField(), TimeField("۱۲:۰۰")
        self.venue = NameField(self.tr("نام سالن یا مکان"))
        self.chair = PickField(self.tr("نام یا سمت"), creates=True)
        self.secretary = PickField(self.tr("نام یا سمت"), creates=True)
        self.opening_note = TextArea(self.tr("مانند «تلاوت آیاتی از قرآن کریم»"), at_most=4)
        self.copies_to = PickManyField(self.tr("نام نهاد"))
        self.cancelled = CheckField(self.tr("جلسه لغو شد"))
        self.sample = CheckField(self.tr("نمونه است (روی برگه نوشته می‌شود)"))

    def _build_page(self, attachments: QWidget) -> None:
        px = theme.current().px
        right, left = QVBoxLayout(), QVBoxLayout()
        for card in (self._meeting_card(), self._time_card(), self._people_card()):
            right.addWidget(card)
        for below_it in (self._closing_card(), attachments):
            left.addWidget(below_it)
        for column in (right, left):
            column.setSpacing(px(theme.GAP))
            column.addStretch(1)
        columns: QBoxLayout = QVBoxLayout(self) if has_large_text() else QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(px(theme.GAP))
        columns.addLayout(right, 3)
        columns.addLayout(left, 2)

    def _meeting_card(self) -> Card:
        form = self._form(4)
        form.add(self.tr("عنوان"), self.title, 4)
        form.add(self.tr("نوع نشست"), self.series, 3)
        form.add(self.tr("شماره جلسه"), self.ordinal)
        form.add(self.tr("تاریخ"), self.held_on, 2)
        form.add(self.tr("محل برگزاری"), self.venue, 2)
        below(form.rows[self.held_on], self.day_notes)
        self.numbering = chip_button(self.tr("شمارش از…"), self.numbering_wanted.emit)
        told = self.tr("شماره آخرین جلسه در نوع نشست نوشته می‌شود؛ جلسه بعد از آن می‌شمارد.")
        self.numbering.setToolTip(told)
        below(form.rows[self.ordinal], self.numbering)
        return _card(self.tr("جلسه"), form)

    def _time_card(self) -> Card:
        form = self._form(2 if has_huge_text() else 3)
        form.add(self.tr("ساعت شروع در دعوت‌نامه"), self.planned_start)
        form.add(self.tr("ساعت شروع"), self.started)
        form.add(self.tr("ساعت پایان"), self.ended)
        card = _card(self.tr("زمان"), form)
        self.start = button(self.tr("شروع: اکنون"), lambda: self.stamped.emit("started"), icon="start")
        self.end = button(self.tr("پایان: اکنون"), lambda: self.stamped.emit("ended"), icon="clock")
        for stamp in (self.start, self.end):
            card.add_action(stamp)
        return card

    def _people_card(self) -> Card:
        form = self._form(2)
        form.add(self.tr("رئیس جلسه"), self.chair)
        form.add(self.tr("دبیر جلسه"), self.secretary)
        form.add(self.tr("یادداشت آغاز جلسه"), self.opening_note, 2)
        return _card(self.tr("اداره جلسه"), form)

    def _closing_card(self) -> Card:
        form = self._form(1)
        form.add(self.tr("تاریخ جلسه بعد"), self.next_meeting_on)
        form.add(self.tr("رونوشت به"), self.copies_to)
        form.add_widget(self.cancelled)
        form.add_widget(self.sample)
        return _card(self.tr("پس از جلسه"), form)

    def _form(self, columns: int) -> FormGrid:
        form = FormGrid(columns)
        self._forms.append(form)
        return form


def _card(title: str, content: QWidget) -> Card:
    card = Card(title)
    card.body.addWidget(content)
    return card


def below(row: FieldRow, widget: QWidget) -> None:
    """Put a chip or a sentence under a field, where its hint is."""
    layout = row.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(layout.count() - 1, widget)
