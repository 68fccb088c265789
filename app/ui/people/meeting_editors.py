"""The editors of a venue and of a series of meetings: what a new meeting starts with."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain import bounds
from app.domain.register import Register
from app.persian import digits
from app.services.register import Entry
from app.ui.entries.editor import EntryEditor, fitting
from app.ui.entries.keeper import Keeper
from app.ui.people import choices
from app.ui.widgets import FormGrid, LineField, PickField, TextArea, WholeField
from app.words import Catalogue

MOST_SEATS = 1_000_000


class VenueEditor(EntryEditor):
    """Name, address, and how many it holds."""

    def __init__(self, keeper: Keeper, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(keeper, catalogue, parent)
        self.name = LineField(self.tr("نام سالن یا مکان"))
        self.address = TextArea(self.tr("خیابان، پلاک، طبقه"), at_most=4)
        self.capacity = WholeField(MOST_SEATS, self.tr("نامعلوم"))
        form = FormGrid(fitting(3))
        form.add(self.tr("نام"), self.name, 2)
        form.add(self.tr("گنجایش (نفر)"), self.capacity)
        form.add(self.tr("نشانی"), self.address, 3)
        self.sections.addWidget(form)
        self.bind(self.name, "name", check=self.required)
        self.bind(self.capacity, "capacity")
        self.bind(self.address, "address")

    def start(self) -> None:
        self.name.setFocus()


class SeriesEditor(EntryEditor):
    """Title, venue, chair and secretary of every new meeting, and the ordinal it is counted on from."""

    def __init__(self, keeper: Keeper, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(keeper, catalogue, parent)
        self.title = LineField(self.tr("مانند «نشست ماهیانه شهردار با شورایاران»"))
        self.venue = PickField(self.tr("نام سالن یا مکان"))
        self.chair, self.secretary = PickField(self.tr("نام یا سمت")), PickField(self.tr("نام یا سمت"))
        self.last_ordinal = WholeField(bounds.ORDINAL)
        form = FormGrid(fitting(2))
        form.add(self.tr("عنوان"), self.title, 2)
        form.add(self.tr("محل برگزاری"), self.venue)
        form.add(self.tr("شماره آخرین جلسه"), self.last_ordinal)
        form.add(self.tr("رئیس جلسه"), self.chair)
        form.add(self.tr("دبیر جلسه"), self.secretary)
        self.form = form
        self.sections.addWidget(form)
        self.bind(self.title, "title", check=self.required)
        self._picks = [
            self.bind(self.venue, "venue_id"),
            self.bind(self.chair, "chair_id"),
            self.bind(self.secretary, "secretary_id"),
        ]
        self.bind(
            self.last_ordinal,
            "last_ordinal",
            check=self._is_later,
        )

    def show_entry(self, entry: Entry) -> None:
        super().show_entry(entry)
        following = digits.grouped(self.entry.last_ordinal + 1)
        hint = self.tr("جلسه بعد شماره {ordinal} می‌گیرد؛ شماره‌ها برنمی‌گردند.").format(ordinal=following)
        self.form.rows[self.last_ordinal].set_hint(hint)

    def show_register(self, register: Register) -> None:
        if self.entry is None:
            return
        self.venue.set_entries(choices.venues(register))
        for field, chosen in ((self.chair, self.entry.chair_id), (self.secretary, self.entry.secretary_id)):
            field.set_entries(choices.people(register, chosen))
        for bound in self._picks:
            bound.show_again()

    def start(self) -> None:
        self.title.setFocus()

    def _is_later(self, value: int | None) -> str:
        last = self.entry.last_ordinal
        if value is None or value < last:
            return self.tr("شماره جلسه‌ها برنمی‌گردد؛ {last} یا بیشتر بنویسید.").format(
                last=digits.grouped(last)
            )
        return ""
