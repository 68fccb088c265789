"""The page: all settings below one another in sections, gone to by their list and found by their words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.settings import Settings
from app.ui import shortcuts, speech, theme
from app.ui.backups.keeper import Keeper
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.preferences.backups_card import BackupsCard
from app.ui.preferences.computer_section import ComputerSection
from app.ui.preferences.health_card import HealthCard
from app.ui.preferences.holidays_section import HolidaysSection
from app.ui.preferences.kept import Changed, Kept
from app.ui.preferences.office_section import OfficeSection
from app.ui.preferences.print_form_section import PrintFormSection
from app.ui.preferences.section import Section
from app.ui.preferences.sections_view import SectionsView
from app.ui.preferences.signing_section import SigningSection
from app.ui.widgets import LineField, Page
from app.ui.widgets.landing import land
from app.words import Catalogue

_under_hands: list[str] = [""]
"""The setting that she has just changed, if the page is then built anew under her hands."""


class PreferencesPage(Page):
    """Settings of the office are saved at once; those of this computer are told to ``changed``, and ``now``
    says how they are.
    """

    def __init__(
        self,
        desk: Desk,
        catalogue: Catalogue,
        settings: Settings,
        changed: Changed,
        today: Callable[[], date] = date.today,
        keeper: Keeper | None = None,
        now: Callable[[], Settings] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("تنظیمات"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self.kept = Kept(settings, lambda wanted: self._tell(changed, wanted), now, self)
        self.kept.done.connect(desk.done)
        self._build_office(today)
        self._build_signing()
        self._build_backups(keeper)
        self.computer = ComputerSection(
            self.tr("این رایانه"),
            self.tr("تنها در همین رایانه و برای همین کاربر"),
            desk,
            catalogue,
            self.kept,
        )
        self.start = self.computer.start
        self._build()
        shortcuts.bind(self, "search", self.search.setFocus)
        desk.opened.connect(self._ask)
        self._ask()
        QTimer.singleShot(0, self, self._take_up)

    def entered(self) -> None:
        """The page has come to the front."""
        self.kept.refresh()
        self._ask()

    def left(self) -> None:
        """She goes to another page; what was typed is committed."""
        flush_fields(self)

    def show_section(self, key: str, year: int = 0) -> None:
        """Bring «holidays» (of a year), «signing», «backups», «health» into sight, once all above stands."""
        if year:
            self.holidays.card.show_year(year)
        section, field = {
            "holidays": (self.holidays, self.holidays.card.new.day),
            "signing": (self.signing, None),
            "backups": (self.backups, None),
            "health": (self.health, None),
        }[key]
        self.search.clear()
        self.view.go_to(self.sections().index(section))  # already now, for the office may be busy
        here = self.focusWidget()

        def shown(_nothing: None) -> None:
            QTimer.singleShot(0, section, lambda: self._show(section, field, here))

        self.desk.ask(lambda _office: None, shown, owner=self)

    def _show(self, section: Section, field: QWidget | None, here: QWidget | None) -> None:
        """Land there; unless she has begun something else meanwhile, which would go on in another field."""
        if self.search.text() or self.focusWidget() is not here:
            return
        self.view.go_to(self.sections().index(section))
        if field is not None:
            self.view.keep_in_sight(field)
        else:
            land(section)

    def sections(self) -> tuple[Section, ...]:
        """The sections from above."""
        backups = (self.backups,) if self.backups_card else ()
        return (
            self.office, self.print_form, self.holidays, self.signing, *backups, self.health, self.computer
        )  # fmt: skip

    def _build_office(self, today: Callable[[], date]) -> None:
        told = self.desk, self.catalogue
        self.office = OfficeSection(
            self.tr("دفتر"), self.tr("بر برگه‌ها می‌آید و با پرونده دفتر می‌ماند"), *told, today
        )
        self.print_form = PrintFormSection(
            self.tr("فرم‌های چاپی"), self.tr("سرلوحه، کاغذ، بخش‌ها و متن برگه‌ها؛ برای همه برگه‌های دفتر"), *told
        )
        self.holidays = HolidaysSection(
            self.tr("تعطیلات"),
            self.tr("تاریخ جلسه با آن سنجیده می‌شود؛ هشدار می‌دهد و رد نمی‌کند"),
            *told,
            today,
        )

    def _build_signing(self) -> None:
        self.signing = SigningSection(
            self.tr("امضا"),
            self.tr("کلیدها کنار پرونده دفتر، رمزشده، نگه داشته می‌شود"),
            self.desk,
            self.catalogue,
            self.kept,
        )
        self.authority, self.signatories = self.signing.authority, self.signing.signatories
        self.roots, self.time_server = self.signing.roots, self.signing.time_server

    def _build_backups(self, keeper: Keeper | None) -> None:
        self.backups = Section(
            self.tr("پشتیبان‌ها"),
            self.tr("رونوشت‌های سنجیده دفتر، برای روزی که پرونده آن آسیب ببیند"),
            "backups",
        )
        self.backups_card = BackupsCard(self.desk, self.catalogue, keeper) if keeper else None
        if self.backups_card:
            self.backups.add(self.backups_card)
            self.backups.add(self.backups_card.place)
        self.health = Section(
            self.tr("سلامت دفتر"), self.tr("آیا آنچه تأیید، امضا و توزیع شده همان است که بود"), "health"
        )
        self.health_card = self.health.add(HealthCard(self.desk, self.catalogue))
        if keeper is not None:
            keeper.restoring.connect(self.health_card.history.stop)

    def _build(self) -> None:
        self.search = LineField(self.tr("جست‌وجو در تنظیمات"))
        self.search.setAccessibleName(self.tr("جست‌وجو در تنظیمات"))
        self.search.setClearButtonEnabled(True)
        self.view = SectionsView(self.sections(), self.search, self)
        self.view.told.connect(self.header.set_subtitle)
        self.header.add_action(self.view.jump)
        self.header.add_action(self.search)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.view)

    def _tell(self, changed: Changed, wanted: Settings) -> None:
        _under_hands[0] = (
            "text_size" if wanted.text_size != round(theme.current().factor * 100)
            else "language" if speech.is_persian() != (wanted.language == "fa")
            else "gregorian" if speech.has_gregorian() != wanted.gregorian
            else ""
        )  # fmt: skip
        changed(wanted)

    def _take_up(self) -> None:
        """Go on where she was when the page was built anew."""
        if _under_hands[0]:
            field: QWidget = getattr(self.computer, _under_hands[0])
            _under_hands[0] = ""
            self.view.keep_in_sight(field)

    def _ask(self) -> None:
        self.signing.ask()
        self.holidays.card.ask()
        self.print_form.ask()
        if self.backups_card:
            self.backups_card.ask()
