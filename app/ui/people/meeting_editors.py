"""The editors of a venue and of a series of meetings: what a new meeting starts with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain import bounds
from app.domain.register import Register
from app.domain.series import Series
from app.services.register import Entry
from app.ui import figures
from app.ui.binding import Bound, Work
from app.ui.entries.editor import EntryEditor
from app.ui.entries.keeper import Keeper
from app.ui.people import choices
from app.ui.people.preparation_form import PreparationForm, lines
from app.ui.theme.large_text import fitting
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
    """Title, venue, chair and secretary of every new meeting, the ordinal it is counted on from, and all else
    that is prepared.
    """

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
        self.preparation = PreparationForm()
        self.sections.addWidget(self.preparation)
        self._bind_preparation()

    def _bind_preparation(self) -> None:
        form = self.preparation
        self.bind(form.quorum_rule, "quorum_rule")
        self.bind(form.quorum_basis, "quorum_basis")
        self._bind_prepared(form.planned_start, "planned_start")
        self._bind_prepared(form.agenda, "agenda", "\n".join, lines)
        self._bind_prepared(form.all_neighbourhoods, "all_neighbourhoods")
        self._bind_prepared(form.alternates, "alternates")
        self._bind_prepared(form.neighbourhoods, "neighbourhood_ids")
        self._bind_prepared(form.bodies, "body_ids")
        self._bind_prepared(form.signers, "signers")

    def _bind_prepared(
        self,
        field: Any,
        name: str,
        shown: Callable[[Any], Any] = lambda value: value,
        written: Callable[[Any], Any] = lambda value: value,
    ) -> None:
        """Tie a field to a fact of the preparation of the series."""

        def save(entry_id: str, value: Any) -> Work | None:
            def prepared(series: Series) -> Entry:
                return replace(series, preparation=replace(series.preparation, **{name: written(value)}))

            return self.keeper.amends(entry_id, prepared)

        bound = Bound(field, self.keeper.desk, self.catalogue, save)
        self.follow(bound, lambda series: shown(getattr(series.preparation, name)))

    def show_entry(self, entry: Entry) -> None:
        super().show_entry(entry)
        following = figures.grouped(self.entry.last_ordinal + 1)
        hint = self.tr("جلسه بعد شماره {ordinal} می‌گیرد؛ شماره‌ها برنمی‌گردند.").format(ordinal=following)
        self.form.rows[self.last_ordinal].set_hint(hint)
        self._show_invited()

    def show_register(self, register: Register) -> None:
        if self.entry is None:
            return
        self.venue.set_entries(choices.venues(register))
        for field, chosen in ((self.chair, self.entry.chair_id), (self.secretary, self.entry.secretary_id)):
            field.set_entries(choices.people(register, chosen))
        for bound in self._picks:
            bound.show_again()
        self._show_invited()

    def _show_invited(self) -> None:
        self.preparation.show_series(self.entry, self.keeper.desk.register, date.today())

    def start(self) -> None:
        self.title.setFocus()

    def _is_later(self, value: int | None) -> str:
        last = self.entry.last_ordinal
        if value is None or value < last:
            return self.tr("شماره جلسه‌ها برنمی‌گردد؛ {last} یا بیشتر بنویسید.").format(
                last=figures.grouped(last)
            )
        return ""
