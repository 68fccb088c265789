"""The page: all settings below one another in sections, found by their words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.settings import Settings
from app.ui import shortcuts, theme
from app.ui.backups.keeper import Keeper
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.preferences.authority_card import AuthorityCard
from app.ui.preferences.backups_card import BackupsCard
from app.ui.preferences.computer_section import ComputerSection
from app.ui.preferences.holidays_section import HolidaysSection
from app.ui.preferences.office_section import OfficeSection
from app.ui.preferences.print_form_section import PrintFormSection
from app.ui.preferences.roots_card import RootsCard
from app.ui.preferences.setting_row import Section
from app.ui.preferences.shaping_row import ShapingRow
from app.ui.preferences.signatories_card import SignatoriesCard
from app.ui.preferences.start_row import StartRow
from app.ui.preferences.time_server_card import TimeServerCard
from app.ui.widgets import EmptyPage, LineField, Page, scrolled
from app.words import Catalogue

CONTENT_WIDTH = 900

_resized: list[bool] = [False]
"""Whether she has just changed the text size: the page is then built anew under her hands."""


class Changed(Protocol):
    """Takes over and keeps the settings of this computer."""

    def __call__(self, changed: Settings, /) -> object: ...


class PreferencesPage(Page):
    """Settings of the office are saved at once; those of this computer are told to ``changed``."""

    def __init__(
        self,
        desk: Desk,
        catalogue: Catalogue,
        settings: Settings,
        changed: Changed,
        today: Callable[[], date] = date.today,
        keeper: Keeper | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("تنظیمات"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self.computer = ComputerSection(
            self.tr("این رایانه"), self.tr("تنها در همین رایانه و برای همین کاربر"), settings
        )
        self.shaping = ShapingRow(desk, catalogue)
        self.computer.add(self.shaping)
        self.start = StartRow()
        self.computer.add(self.start)
        self.computer.changed.connect(lambda wanted: self._tell(changed, wanted))
        self.office = OfficeSection(
            self.tr("دفتر"), self.tr("بر برگه‌ها می‌آید و با پرونده دفتر می‌ماند"), desk, catalogue, today
        )
        self.print_form = PrintFormSection(
            self.tr("فرم‌های چاپی"),
            self.tr("سرلوحه، کاغذ، بخش‌ها و متن برگه‌ها؛ برای همه برگه‌های دفتر"),
            desk,
            catalogue,
        )
        self.holidays = HolidaysSection(
            self.tr("تعطیلات"),
            self.tr("تاریخ جلسه با آن سنجیده می‌شود؛ هشدار می‌دهد و رد نمی‌کند"),
            desk,
            catalogue,
            today,
        )
        self.signing = Section(self.tr("امضا"), self.tr("کلیدها کنار پرونده دفتر، رمزشده، نگه داشته می‌شود"))
        self.authority = AuthorityCard(desk, catalogue)
        self.roots = RootsCard(desk, catalogue)
        self.time_server = TimeServerCard(desk, catalogue)
        self.signatories = SignatoriesCard(desk, catalogue)
        self.signatories.after = self.authority.made.folder
        self.authority.known.connect(self.signatories.show_authority)
        self.signing.add_widget(self.authority, self.tr("مرجع گواهی ریشه اثر انگشت گذرواژه"))
        self.signing.add_widget(self.signatories, self.tr("امضاکنندگان کلید گذرواژه تمدید ابطال"))
        self.signing.add_widget(self.roots, self.tr("مراجع بیرونی گواهی ریشه اثر انگشت اعتماد"))
        self.signing.add_widget(self.time_server, self.tr("سرور زمان مهر زمان گواهی نشانی اثر انگشت"))
        self.backups = Section(
            self.tr("پشتیبان‌ها"), self.tr("رونوشت‌های سنجیده دفتر، برای روزی که پرونده آن آسیب ببیند")
        )
        self.backups_card = BackupsCard(desk, catalogue, keeper) if keeper else None
        if self.backups_card:
            self.backups.add_widget(self.backups_card, self.tr("پشتیبان بازگرداندن رونوشت backup"))
            self.backups.add(self.backups_card.place)
        self._build()
        shortcuts.bind(self, "search", self.search.setFocus)
        desk.opened.connect(self._ask)
        self._ask()
        QTimer.singleShot(0, self, self._take_up)

    def entered(self) -> None:
        """The page has come to the front."""
        self._ask()

    def left(self) -> None:
        """She goes to another page; what was typed is committed."""
        flush_fields(self)

    def show_section(self, key: str, year: int = 0) -> None:
        """Bring «holidays» (of a year), «signing» or «backups» into sight, once all above it is there."""
        if year:
            self.holidays.card.show_year(year)
        section, field = {
            "holidays": (self.holidays, self.holidays.card.new.day),
            "signing": (self.signing, None),
            "backups": (self.backups, None),
        }[key]
        self.search.clear()

        def shown(_nothing: None) -> None:
            QTimer.singleShot(0, section, lambda: self._scroll_to(section, field))

        self.desk.ask(lambda _office: None, shown, owner=self)

    def _scroll_to(self, section: Section, field: QWidget | None) -> None:
        top = section.mapTo(self._content, QPoint(0, 0)).y() - theme.current().px(theme.GAP)
        self._area.verticalScrollBar().setValue(top)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._area.ensureWidgetVisible(field)

    def sections(self) -> tuple[Section, ...]:
        """The sections from above."""
        backups = (self.backups,) if self.backups_card else ()
        return (self.office, self.print_form, self.holidays, self.signing, *backups, self.computer)

    def _build(self) -> None:
        px = theme.current().px
        self.search = LineField(self.tr("جست‌وجو در تنظیمات"))
        self.search.setAccessibleName(self.tr("جست‌وجو در تنظیمات"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(px(290))
        self.search.textChanged.connect(self._on_search)
        self.header.add_action(self.search)
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(px(theme.GAP), px(theme.GAP), px(theme.GAP), px(theme.GAP))
        inner = QWidget()
        inner.setMaximumWidth(px(CONTENT_WIDTH))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(theme.GAP))
        for section in self.sections():
            column.addWidget(section)
        column.addStretch(1)
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(1)
        self._content = content
        self._area = scrolled(content)
        self._not_found = EmptyPage(
            "search",
            self.tr("تنظیمی با این نام نیست"),
            self.tr("بخشی از نام یا شرح آن را بنویسید؛ مانند «شماره»، «گذرواژه» یا «اندازه»."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self._not_found)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._stack)

    def _tell(self, changed: Changed, wanted: Settings) -> None:
        _resized[0] = wanted.text_size != round(theme.current().factor * 100)
        changed(wanted)

    def _take_up(self) -> None:
        """Go on where she was when the page was built anew."""
        if _resized[0]:
            _resized[0] = False
            self.computer.text_size.setFocus()
            self._area.ensureWidgetVisible(self.computer.text_size)

    def _ask(self) -> None:
        self.authority.ask()
        self.signatories.ask()
        self.roots.ask()
        self.time_server.ask()
        self.holidays.card.ask()
        self.print_form.ask()
        if self.backups_card:
            self.backups_card.ask()

    def _on_search(self, typed: str) -> None:
        left = [section.search(typed) for section in self.sections()]
        self._stack.setCurrentIndex(0 if any(left) else 1)
