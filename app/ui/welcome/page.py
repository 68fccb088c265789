"""The welcome: whose office it is, what it starts with, who is in it; it knows no other page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain import bounds
from app.domain.register import Register
from app.domain.series import Series
from app.services import founding
from app.services import register as registers
from app.ui import figures, theme
from app.ui.binding import Bound, Work, flush_fields
from app.ui.desk import Desk
from app.ui.welcome.office_card import OfficeCard
from app.ui.welcome.step_card import StepCard
from app.ui.widgets import FieldRow, Page, WholeField, button, scrolling_column
from app.words import Catalogue

CONTENT_WIDTH = 860


class WelcomePage(Page):
    """What she says is written at once; every step can be left for later, and the whole too.

    ``put_off`` when she wants none of it now · ``roster_wanted``, ``template_wanted`` and
    ``person_wanted`` for the people ·
    ``session_wanted`` to make the first session · ``practice_wanted`` to open the practice office.
    """

    put_off = Signal()
    roster_wanted = Signal()
    template_wanted = Signal()
    person_wanted = Signal()
    session_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("به دبیر خوش آمدید"),
            self.tr("چهار گام کوتاه؛ هر کدام را بعد هم می‌توان نوشت و عوض کرد"),
            parent,
        )
        self._desk = desk
        self.later = button(self.tr("بعداً"), self.put_off.emit)
        self.header.add_action(self.later)
        self._catalogue = catalogue
        self.office = OfficeCard(self.tr("۱. دفتر شما"), desk, catalogue)
        self._build_lists()
        self._build_people()
        self._build_session()
        self._build_practice()
        self._build()
        desk.opened.connect(self._show)
        desk.register_changed.connect(self._on_register)
        self._show()

    def entered(self) -> None:
        """The page has come to the front: the first step that is not taken yet is at hand."""
        self._next().setFocus()

    def left(self) -> None:
        """She goes to another page; what was typed is committed."""
        flush_fields(self)

    def _next(self) -> QWidget:
        register = self._desk.register
        if not self._desk.profile.organisation:
            return self.office.organisation
        if self.take_lists.isVisibleTo(self):
            return self.take_lists
        return self.make_session if register.people else self.take_roster

    def show_as_practice(self) -> None:
        """In the practice office there is no other one to practise in."""
        self.practice.hide()

    def _build_lists(self) -> None:
        self.take_lists = button(self.tr("آغاز با فهرست منطقه ۲۰"), self._take_lists)
        self.lists = StepCard(
            self.tr("۲. محلات، نهادها و نوع نشست"),
            "",
            self.take_lists,
        )
        self.last_ordinal = WholeField(bounds.ORDINAL)
        self.last_ordinal.setMaximumWidth(theme.current().px(140))
        self._last_row = FieldRow(self.tr("شماره آخرین جلسه‌ای که برگزار شده است"), self.last_ordinal)
        self.lists.body.addWidget(self._last_row)
        self._last = Bound(
            self.last_ordinal, self._desk, self._catalogue, self._save_last, lambda last: self._refuse(last)
        )

    def _build_people(self) -> None:
        self.take_roster = button(self.tr("ورود از اکسل…"), self.roster_wanted.emit, icon="import")
        self.write_person = button(self.tr("نوشتن یک‌یک"), self.person_wanted.emit, "quiet", icon="add")
        self.take_template = button(self.tr("گرفتن پرونده خالی…"), self.template_wanted.emit, "quiet")
        self.people = StepCard(
            self.tr("۳. افراد"),
            self.tr("شورایاران، مدیران و مهمانان را از فهرست اکسل بیاورید، یا یک‌یک بنویسید."),
            self.write_person,
            self.take_template,
            self.take_roster,
        )

    def _build_session(self) -> None:
        self.make_session = button("", self.session_wanted.emit, "primary", "add")
        self.session = StepCard(
            "",
            self.tr("دستور جلسه، حاضران، اظهارات و مصوبات در آن نوشته و صورتجلسه از آن چاپ می‌شود."),
            self.make_session,
        )

    def _build_practice(self) -> None:
        self.practise = button(self.tr("گشودن دفتر تمرین"), self.practice_wanted.emit, icon="start")
        self.practice = StepCard(
            self.tr("نخست تمرین کنید؟"),
            self.tr("دفتری جدا با یک جلسه نمونه؛ هر چه در آن بنویسید به دفتر شما نمی‌آید."),
            self.practise,
        )

    def _build(self) -> None:
        cards = (self.office, self.lists, self.people, self.session, self.practice)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scrolling_column(cards, CONTENT_WIDTH))

    def _take_lists(self) -> None:
        flush_fields(self)  # the name that she has just typed is hers
        self._desk.do(founding.enter_district)

    def _on_register(self, _register: Register) -> None:
        self._show()

    def _series(self) -> Series | None:
        return next(iter(self._desk.register.series), None)

    def _save_last(self, series_id: str, last: Any) -> Work | None:
        series = self._desk.register.one_series(series_id)
        return (lambda office: registers.put(office, replace(series, last_ordinal=last))) if series else None

    def _refuse(self, last: Any) -> str:
        series = self._series()
        if last is not None and (series is None or last >= series.last_ordinal):
            return ""
        given = figures.grouped(series.last_ordinal if series else 0)
        return self.tr("شماره جلسه‌ها برنمی‌گردد؛ {last} یا بیشتر بنویسید.").format(last=given)

    def _show_numbering(self) -> None:
        """The first number is asked for as long as the office has none of its own."""
        series = self._series()
        self._last_row.setVisible(series is not None)
        if series is not None:
            self._last.show(series.id, series.last_ordinal)
            hint = self.tr("جلسه بعد شماره {ordinal} می‌گیرد.")
            if not series.last_ordinal:
                hint = self.tr("جلسه بعد شماره {ordinal} می‌گیرد؛ اگر نخستین جلسه شماست همین بماند.")
            self._last_row.set_hint(hint.format(ordinal=figures.grouped(series.last_ordinal + 1)))

    def _show(self) -> None:
        """Show how far the office has come."""
        register = self._desk.register
        self.office.show_profile(self._desk.profile)
        places, bodies, people = map(len, (register.neighbourhoods, register.bodies, register.people))
        has_lists = bool(register.series or places)
        self.lists.sentence.setText(
            self.tr("در «محلات» و «اشخاص و نهادها» هر چه خواستید عوض کنید یا بیفزایید.")
            if has_lists
            else self.tr("فهرست آماده منطقه ۲۰ را بردارید و بعد عوض کنید؛ دفتر منطقه دیگر آن را خود می‌نویسد.")
        )
        self._show_numbering()
        if has_lists and self.take_lists.hasFocus():  # it goes away: Qt would go on outside of the page
            (self.last_ordinal if register.series else self.write_person).setFocus()
        self.take_lists.setVisible(not has_lists)
        is_first = all(series.last_ordinal == 0 for series in register.series)
        self.session.set_title(self.tr("۴. نخستین جلسه") if is_first else self.tr("۴. جلسه تازه"))
        self.make_session.setText(self.tr("ساختن نخستین جلسه") if is_first else self.tr("ساختن جلسه تازه"))
        told = self.tr("{places} محله، {bodies} نهاد")
        self.lists.set_count(
            told.format(places=figures.grouped(places), bodies=figures.grouped(bodies)) if has_lists else ""
        )
        self.people.set_count(self.tr("{count} نفر").format(count=figures.grouped(people)) if people else "")
