"""دفتر: its names, its kinds of meetings, the word for its councillors, and the patterns of its numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain import number
from app.domain.number import DocumentKind
from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.persian import digits
from app.services import register
from app.services.changes import Changes
from app.services.office import Office
from app.ui import figures
from app.ui.binding import Bound, Work
from app.ui.desk import Desk
from app.ui.preferences.blanks import BlankChips
from app.ui.preferences.font_row import FontRow
from app.ui.preferences.section import Section
from app.ui.preferences.series_row import SeriesRow
from app.ui.preferences.setting_row import SettingRow
from app.ui.preferences.way_back import take_back
from app.ui.widgets import ChoiceField, CodeField, LineField, TitleField, words
from app.words import Catalogue

_SUBJECT = "office"
_PLACES = ("region", "type", "jyear", "jmonth", "seq")
_AMENDMENT_PLACES = ("number", "ordinal")
_GRACE = (5, 10, 15, 20, 30, 60)
_DEFAULT = OfficeProfile()


class OfficeSection(Section):
    """What belongs to the office and stands on its papers, whichever computer it is opened on."""

    def __init__(
        self,
        title: str,
        says: str,
        desk: Desk,
        catalogue: Catalogue,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, says, "office", parent)
        self._desk, self._catalogue, self._today = desk, catalogue, today
        self._bound: dict[str, Bound] = {}
        self.rows: dict[str, SettingRow] = {}
        self._build_names()
        self.series = self.add(SeriesRow())
        self._build_pattern()
        self._build_amendment_pattern()
        self._build_roll_call()
        self._build_movements()
        self.printed_in = self.add(FontRow(desk, catalogue))
        desk.register_changed.connect(self._on_register)
        self.show_profile()

    def _on_register(self, _register: Register) -> None:
        self.show_profile()

    def show_profile(self) -> None:
        """Show the profile as the office has it now."""
        for name, bound in self._bound.items():
            value = getattr(self._desk.profile, name)
            bound.show(_SUBJECT, value)
            self.rows[name].show_changed(value != getattr(_DEFAULT, name))
        self.series.show_register(self._desk.register)
        self._show_example()
        self.printed_in.show_chosen()

    def _build_names(self) -> None:
        self.organisation = TitleField(self.tr("مانند «شهرداری منطقه ۲۰ تهران»"))
        self.department = TitleField(self.tr("مانند «دبیرخانه شورایاری‌ها»"))
        self.region = CodeField(self.tr("مانند ۲۰"))
        self.member_label = LineField(OfficeProfile().member_label)
        self._add(
            "organisation",
            self.tr("نام سازمان"),
            self.organisation,
            self.tr("سربرگ صورتجلسه و نام دارنده گواهی امضا. پیش‌فرض: خالی."),
            self.tr("شهرداری سرلوحه اداره") + " organisation name letterhead",
        )
        self._add(
            "department",
            self.tr("واحد"),
            self.department,
            self.tr("سطر دوم سربرگ. پیش‌فرض: خالی."),
            self.tr("دبیرخانه اداره سرلوحه") + " department letterhead",
        )
        self._add(
            "region",
            self.tr("منطقه"),
            self.region,
            self.tr("شماره منطقه که در شماره صورتجلسه می‌آید. پیش‌فرض: خالی."),
            "region district",
        )
        self._add(
            "member_label",
            self.tr("عنوان اعضا"),
            self.member_label,
            self.tr("کسانی که نماینده محلات‌اند چنین خوانده می‌شوند. پیش‌فرض: شورایار."),
            "members councillors label",
            self._is_label,
        )
        self._offer_default("member_label")

    def _build_pattern(self) -> None:
        self.pattern = CodeField(number.DEFAULT_PATTERN)
        says = self.tr(
            "شماره‌های تازه از آن ساخته می‌شوند. جاهای خالی را برنامه پر می‌کند؛ دکمه هر یک آن را در الگو "
            "می‌گذارد. پیش‌فرض: هر پنج به همین ترتیب، با «/»."
        )
        also = self.tr("شماره‌گذاری شماره صورتجلسه ردیف") + " number pattern numbering"
        row = self._add("number_pattern", self.tr("الگوی شماره"), self.pattern, says, also, self._is_pattern)
        self._offer_default("number_pattern")
        self.example = words("", "muted")
        row.below.addWidget(BlankChips(self._catalogue, self.pattern, self.pattern.insert_text, _PLACES))
        row.below.addWidget(self.example)
        for field in (self.pattern, self.region):
            field.textChanged.connect(lambda _text: self._show_example())

    def _build_amendment_pattern(self) -> None:
        self.amendment_pattern = CodeField(number.DEFAULT_AMENDMENT_PATTERN)
        says = self.tr(
            "شماره اصلاحیه از شماره صورتجلسه نخست و ردیف اصلاحیه ساخته می‌شود. "
            "پیش‌فرض: شماره، «/اصلاحیه-» و ردیف آن."
        )
        row = self._add(
            "amendment_pattern",
            self.tr("الگوی شماره اصلاحیه"),
            self.amendment_pattern,
            says,
            self.tr("شماره‌گذاری شماره اصلاح") + " amendment number pattern numbering",
            self._is_amendment_pattern,
        )
        self._offer_default("amendment_pattern")
        self.amendment_example = words("", "muted")
        insert = self.amendment_pattern.insert_text
        row.below.addWidget(BlankChips(self._catalogue, self.amendment_pattern, insert, _AMENDMENT_PLACES))
        row.below.addWidget(self.amendment_example)
        self.amendment_pattern.textChanged.connect(lambda _text: self._show_example())

    def _build_roll_call(self) -> None:
        some = self.tr("{count} دقیقه")
        grace = [(minutes, some.format(count=figures.grouped(minutes))) for minutes in _GRACE]
        self.roll_call = ChoiceField([(0, self.tr("نباشد؛ ساعت هر کس نوشته شود")), *grace])
        self._add(
            "roll_call_minutes",
            self.tr("مهلت حضور و غیاب"),
            self.roll_call,
            self.tr(
                "هر کس تا این مدت پس از آغاز جلسه حاضر زده شود، از آغاز حاضر است؛ پس از آن ساعت ورودش نوشته "
                "می‌شود. پیش‌فرض: ۱۰ دقیقه."
            ),
            self.tr("تأخیر ورود دیر خواندن نام‌ها") + " roll call grace late arrival minutes",
        )
        self._offer_default("roll_call_minutes")

    def _build_movements(self) -> None:
        self.movements = ChoiceField([(False, self.tr("نوشته نشود")), (True, self.tr("نوشته شود"))])
        self._add(
            "prints_movements",
            self.tr("ورود و خروج در مذاکرات"),
            self.movements,
            self.tr("در خلاصه مذاکرات چاپی، هر کس که در میانه جلسه آمد یا رفت با ساعت. پیش‌فرض: نوشته نشود."),
            self.tr("تأخیر ترک چاپ") + " movements arrival departure print",
        )
        self._offer_default("prints_movements")

    def _add(
        self,
        name: str,
        label: str,
        field: LineField | ChoiceField,
        says: str,
        also: str,
        check: Callable[[Any], str] = lambda _value: "",
    ) -> SettingRow:
        row = self.rows[name] = self.add(SettingRow(label, field, says, also))

        def save(_subject: str, value: Any) -> Work:
            return lambda office: register.set_profile(office, **{name: value})

        self._bound[name] = Bound(field, self._desk, self._catalogue, save, check)
        return row

    def _offer_default(self, name: str) -> None:
        row = self.rows[name]

        def read(office: Office) -> Any:
            return getattr(register.profile(office), name)

        def write(office: Office, value: Any) -> Changes:
            return register.set_profile(office, **{name: value})

        row.offer_default(lambda: take_back(self._desk, row.label, read, write, getattr(_DEFAULT, name)))

    def _is_label(self, label: str) -> str:
        return "" if label else self.tr("عنوان اعضا خالی نمی‌ماند؛ مانند «شورایار».")

    def _is_pattern(self, pattern: str) -> str:
        """The sentence for a pattern that cannot number documents apart."""
        if not self._example_of(pattern):
            return self._unread()
        missing = [token for token in ("{jyear}", "{seq}") if token not in pattern]
        return self._repeating(missing) if missing else ""

    def _unread(self) -> str:
        told = self.tr("این الگو خوانده نشد؛ تنها جاهای نام‌برده را در {open} و {close} بنویسید.")
        return told.format(open="\u2068{\u2069", close="\u2068}\u2069")

    def _repeating(self, missing: list[str]) -> str:
        told = self.tr("الگو بی {tokens} شماره تکراری می‌سازد؛ آن را بیفزایید.")
        return told.format(tokens=figures.row(map(_isolated, missing)))

    def _is_amendment_pattern(self, pattern: str) -> str:
        """The sentence for a pattern that cannot number amendments apart."""
        if not _amendment_example_of(pattern, "1"):
            return self._unread()
        missing = [token for token in ("{number}", "{ordinal}") if token not in pattern]
        return self._repeating(missing) if missing else ""

    def _show_example(self) -> None:
        example = self._example_of(self.pattern.value())
        amended = _amendment_example_of(self.amendment_pattern.value(), example) if example else ""
        for label, shown in ((self.example, example), (self.amendment_example, amended)):
            told = self.tr("نمونه: {number}").format(number=digits.to_persian(shown))
            label.setText(told if shown else "")

    def _example_of(self, pattern: str) -> str:
        """The number of a first minutes of today, or nothing where the pattern cannot be filled."""
        region = self.region.value()
        try:
            return number.compose(pattern, region, DocumentKind.MINUTES, self._today(), 1).text
        except (KeyError, ValueError, IndexError, AttributeError):
            return ""


def _amendment_example_of(pattern: str, original: str) -> str:
    """The number of a first amendment, or nothing where the pattern cannot be filled."""
    try:
        return number.of_amendment(pattern, original, 1)
    except (KeyError, ValueError, IndexError, AttributeError):
        return ""


def _isolated(code: str) -> str:
    """Latin code that keeps its own direction among Persian words (Unicode UAX #9, LRI … PDI)."""
    return f"\u2066{code}\u2069"
