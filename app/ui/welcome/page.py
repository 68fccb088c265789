"""The welcome: whose office it is, what it starts with, who is in it; it knows no other page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.register import Register
from app.persian import digits
from app.services import founding
from app.ui import theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.welcome.office_card import OfficeCard
from app.ui.welcome.step_card import StepCard
from app.ui.widgets import Page, button, scrolled
from app.words import Catalogue

CONTENT_WIDTH = 860


class WelcomePage(Page):
    """What she says is written at once; every step can be left for later, and the whole too.

    ``put_off`` when she wants none of it now · ``roster_wanted`` and ``template_wanted`` for the people ·
    ``session_wanted`` to make the first session · ``practice_wanted`` to open the practice office.
    """

    put_off = Signal()
    roster_wanted = Signal()
    template_wanted = Signal()
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
        """The page has come to the front: the name can be typed at once."""
        self.office.organisation.setFocus()

    def left(self) -> None:
        """She goes to another page; what was typed is committed."""
        flush_fields(self)

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

    def _build_people(self) -> None:
        self.take_roster = button(self.tr("ورود از اکسل…"), self.roster_wanted.emit, icon="import")
        self.take_template = button(self.tr("گرفتن پرونده خالی…"), self.template_wanted.emit, "quiet")
        self.people = StepCard(
            self.tr("۳. افراد"),
            self.tr("شورایاران، مدیران و مهمانان را از فهرست اکسل بیاورید، یا بعد یک‌یک بنویسید."),
            self.take_template,
            self.take_roster,
        )

    def _build_session(self) -> None:
        self.make_session = button(self.tr("ساختن نخستین جلسه"), self.session_wanted.emit, "primary", "add")
        self.session = StepCard(
            self.tr("۴. نخستین جلسه"),
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
        px = theme.current().px
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(px(theme.GAP), px(theme.GAP), px(theme.GAP), px(theme.GAP))
        inner = QWidget()
        inner.setMaximumWidth(px(CONTENT_WIDTH))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(theme.GAP))
        for card in (self.office, self.lists, self.people, self.session, self.practice):
            column.addWidget(card)
        column.addStretch(1)
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scrolled(content))

    def _take_lists(self) -> None:
        flush_fields(self)  # the name that she has just typed is hers
        self._desk.do(founding.enter_district)

    def _on_register(self, _register: Register) -> None:
        self._show()

    def _show(self) -> None:
        """Show how far the office has come."""
        register = self._desk.register
        self.office.show_profile(self._desk.profile)
        places, bodies, people = map(len, (register.neighbourhoods, register.bodies, register.people))
        has_lists = bool(register.series or places)
        self.take_lists.setVisible(not has_lists)
        self.lists.sentence.setText(
            self.tr("در «محلات» و «اشخاص و نهادها» هر چه خواستید عوض کنید یا بیفزایید.")
            if has_lists
            else self.tr("فهرست آماده منطقه ۲۰ را بردارید و بعد عوض کنید؛ دفتر منطقه دیگر آن را خود می‌نویسد.")
        )
        told = self.tr("{places} محله، {bodies} نهاد")
        self.lists.set_count(
            told.format(places=digits.grouped(places), bodies=digits.grouped(bodies)) if has_lists else ""
        )
        self.people.set_count(self.tr("{count} نفر").format(count=digits.grouped(people)) if people else "")
