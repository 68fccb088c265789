"""دفتر: name, department, region, the word for its councillors, and the pattern of its numbers."""

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
from app.ui.binding import Bound, Work
from app.ui.desk import Desk
from app.ui.preferences.font_row import FontRow
from app.ui.preferences.setting_row import Section, SettingRow
from app.ui.widgets import ChoiceField, CodeField, LineField, words
from app.words import Catalogue

_SUBJECT = "office"
_PLACES = ("region", "type", "jyear", "jmonth", "seq")


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
        super().__init__(title, says, parent)
        self._desk, self._catalogue, self._today = desk, catalogue, today
        self._bound: dict[str, Bound] = {}
        self.rows: dict[str, SettingRow] = {}
        self._build_names()
        self._build_pattern()
        self._build_movements()
        self.printed_in = FontRow(desk, catalogue)
        self.add(self.printed_in)
        desk.register_changed.connect(self._on_register)
        self.show_profile()

    def _on_register(self, _register: Register) -> None:
        self.show_profile()

    def show_profile(self) -> None:
        """Show the profile as the office has it now."""
        for name, bound in self._bound.items():
            bound.show(_SUBJECT, getattr(self._desk.profile, name))
        self._show_example()
        self.printed_in.show_chosen()

    def _build_names(self) -> None:
        self.organisation = LineField(self.tr("مانند «شهرداری منطقه ۲۰ تهران»"))
        self.department = LineField(self.tr("مانند «دبیرخانه شورایاری‌ها»"))
        self.region = CodeField(self.tr("مانند ۲۰"))
        self.member_label = LineField(OfficeProfile().member_label)
        self._add(
            "organisation",
            self.tr("نام سازمان"),
            self.organisation,
            self.tr("سربرگ صورتجلسه و نام دارنده گواهی امضا. پیش‌فرض: خالی."),
        )
        self._add(
            "department",
            self.tr("واحد"),
            self.department,
            self.tr("سطر دوم سربرگ. پیش‌فرض: خالی."),
        )
        self._add(
            "region",
            self.tr("منطقه"),
            self.region,
            self.tr("شماره منطقه که در شماره صورتجلسه می‌آید. پیش‌فرض: خالی."),
        )
        self._add(
            "member_label",
            self.tr("عنوان اعضا"),
            self.member_label,
            self.tr("کسانی که نماینده محلات‌اند چنین خوانده می‌شوند. پیش‌فرض: شورایار."),
            self._is_label,
        )

    def _build_pattern(self) -> None:
        self.pattern = CodeField(number.DEFAULT_PATTERN)
        says = self.tr(
            "شماره‌های تازه از آن ساخته می‌شوند: {region} منطقه، {type} نوع برگه، {jyear} سال، {jmonth} ماه، "
            "{seq} ردیف. پیش‌فرض: هر پنج به همین ترتیب، با «/»."
        ).format(**{name: _isolated(f"{{{name}}}") for name in _PLACES})
        row = self._add("number_pattern", self.tr("الگوی شماره"), self.pattern, says, self._is_pattern)
        self.example = words("", "muted")
        row.below.addWidget(self.example)
        for field in (self.pattern, self.region):
            field.textChanged.connect(lambda _text: self._show_example())

    def _build_movements(self) -> None:
        self.movements = ChoiceField([(False, self.tr("نوشته نشود")), (True, self.tr("نوشته شود"))])
        self._add(
            "prints_movements",
            self.tr("ورود و خروج در مذاکرات"),
            self.movements,
            self.tr("در خلاصه مذاکرات چاپی، هر کس که در میانه جلسه آمد یا رفت با ساعت. پیش‌فرض: نوشته نشود."),
        )

    def _add(
        self,
        name: str,
        label: str,
        field: LineField | ChoiceField,
        says: str,
        check: Callable[[Any], str] = lambda _value: "",
    ) -> SettingRow:
        row = self.rows[name] = self.add(SettingRow(label, field, says))

        def save(_subject: str, value: Any) -> Work:
            return lambda office: register.set_profile(office, **{name: value})

        self._bound[name] = Bound(field, self._desk, self._catalogue, save, check)
        return row

    def _is_label(self, label: str) -> str:
        return "" if label else self.tr("عنوان اعضا خالی نمی‌ماند؛ مانند «شورایار».")

    def _is_pattern(self, pattern: str) -> str:
        """The sentence for a pattern that cannot number documents apart."""
        if not self._example_of(pattern):
            return self.tr("این الگو خوانده نشد؛ تنها جاهای نام‌برده را در {open} و {close} بنویسید.").format(
                open="\u2068{\u2069", close="\u2068}\u2069"
            )
        missing = [token for token in ("{jyear}", "{seq}") if token not in pattern]
        if missing:
            return self.tr("الگو بی {tokens} شماره تکراری می‌سازد؛ آن را بیفزایید.").format(
                tokens="، ".join(map(_isolated, missing))
            )
        return ""

    def _show_example(self) -> None:
        example = self._example_of(self.pattern.value())
        told = self.tr("نمونه: {number}").format(number=digits.to_persian(example))
        self.example.setText(told if example else "")

    def _example_of(self, pattern: str) -> str:
        """The number of a first minutes of today, or nothing where the pattern cannot be filled."""
        region = self.region.value()
        try:
            return number.compose(pattern, region, DocumentKind.MINUTES, self._today(), 1).text
        except (KeyError, ValueError, IndexError, AttributeError):
            return ""


def _isolated(code: str) -> str:
    """Latin code that keeps its own direction among Persian words (Unicode UAX #9, LRI … PDI)."""
    return f"\u2066{code}\u2069"
