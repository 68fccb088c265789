"""فرم‌های چاپی: letterhead, paper, margins, sections and wording of the office's papers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.print_form import AS_SHIPPED, PaperSize, PrintForm
from app.domain.register import Register
from app.services import print_form
from app.services.changes import Changes
from app.services.office import Office
from app.ui import figures
from app.ui.binding import Bound, Work
from app.ui.desk import Desk
from app.ui.preferences.form_preview_row import FormPreviewRow
from app.ui.preferences.letterhead_image_row import LetterheadImageRow
from app.ui.preferences.margins_field import MarginsField
from app.ui.preferences.section import Section
from app.ui.preferences.sections_field import SectionsField
from app.ui.preferences.setting_row import SettingRow
from app.ui.preferences.way_back import take_back
from app.ui.preferences.wording_card import WordingCard
from app.ui.widgets import ChoiceField, LineField, TextArea, button
from app.words import Catalogue

_SUBJECT = "print form"


class PrintFormSection(Section):
    """Saved as it is said; the form of the program can be had back, and that undone."""

    def __init__(
        self, title: str, says: str, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, says, self.tr("چاپ برگه صورتجلسه") + " print forms", parent)
        self._desk, self._catalogue = desk, catalogue
        self._bound: dict[str, tuple[Bound, Callable[[PrintForm], Any]]] = {}
        self.rows: dict[str, SettingRow] = {}
        self._build_letterhead()
        self._build_page()
        self.preview = self.add(FormPreviewRow(desk, catalogue))
        self.wording = self.add(
            WordingCard(desk, catalogue),
            self.tr("متن فرم‌ها هر متن ثابت برگه‌ها واژه عبارت جمله عنوان ستون") + " wording texts of forms",
        )
        self._build_reset()
        desk.register_changed.connect(self._on_register)
        self.show_form()

    def ask(self) -> None:
        """Ask the office for what is not in its profile."""
        self.wording.ask()

    def show_form(self) -> None:
        """Show the form as the office has it now."""
        form = self._desk.profile.print_form
        for name, (bound, shown) in self._bound.items():
            bound.show(_SUBJECT, shown(form))
            self.rows[name].show_changed(getattr(form, name) != getattr(AS_SHIPPED, name))
        self.rows["margins"].show_changed(form.margins != AS_SHIPPED.margins)
        self.image.show_image(form.image)
        self.margins.show_margins(_SUBJECT, form.margins)
        self.reset.setEnabled(form != AS_SHIPPED)
        self.preview.draw_anew()

    def _on_register(self, _register: Register) -> None:
        self.show_form()
        self.ask()

    def _build_letterhead(self) -> None:
        self.lines = TextArea(self.tr("خالی: نام سازمان و واحد"), lines=2, at_most=4)
        self._add(
            "lines",
            self.tr("سطرهای سرلوحه"),
            self.lines,
            self.tr("تا چهار سطر، در گوشه راست برگه نخست. پیش‌فرض: نام سازمان و واحد دفتر."),
            self.tr("سربرگ نام اداره") + " letterhead lines",
            lambda form: "\n".join(form.lines),
            lambda typed: tuple(typed.splitlines()),
        )
        self.image = self.add(LetterheadImageRow(self._desk, self._catalogue))
        self.invocation = LineField(self.tr("بسمه تعالی"))
        self._add(
            "invocation",
            self.tr("آغاز به نام خدا"),
            self.invocation,
            self.tr("در میانه سرلوحه. پیش‌فرض: بسمه تعالی."),
            self.tr("سربرگ بسم الله") + " letterhead invocation",
            lambda form: form.invocation,
        )

    def _build_page(self) -> None:
        self.paper = ChoiceField([(size, self._size(size)) for size in PaperSize])
        self._add(
            "paper",
            self.tr("کاغذ"),
            self.paper,
            self.tr("برگه‌های {small} با حروف کوچک‌تر چاپ می‌شوند. پیش‌فرض: {usual}.").format(
                small=PaperSize.A5, usual=PaperSize.A4
            ),
            self.tr("اندازه برگه") + " paper size",
            lambda form: form.paper,
        )
        self.margins = MarginsField(self._desk, self._catalogue)
        says = self.tr(
            "به میلی‌متر؛ حاشیه راست برای سوراخ کردن پهن‌تر است. پیش‌فرض، از بخشنامه سال ۱۳۴۹: "
            "بالا ۴۰ و پس از برگه نخست ۲۰، راست و پایین ۲۵، چپ ۱۵."
        )
        also = self.tr("فاصله از لبه") + " margins"
        row = self.rows["margins"] = self.add(SettingRow(self.tr("حاشیه‌ها"), self.margins, says, also))
        row.offer_default(lambda: self._take_back("margins"))
        self.sections = SectionsField()
        self._add(
            "sections",
            self.tr("بخش‌های صورتجلسه"),
            self.sections,
            self.tr(
                "ترتیب بخش‌ها و آنچه چاپ می‌شود. عنوان، دستور و آغاز جلسه همیشه در آغاز و پایان جلسه و امضاها "
                "همیشه در پایان می‌آید. بخشی که چاپ نشود در سند ماشینی صورتجلسه می‌ماند. پیش‌فرض: همه بخش‌ها، از "
                "حاضران تا پیوست‌ها."
            ),
            self.tr("ترتیب چاپ پنهان") + " sections order of the minutes",
            lambda form: form.sections,
        )

    def _size(self, size: PaperSize) -> str:
        width, height = map(figures.grouped, size.millimetres)
        told = self.tr("{paper} ({width} در {height} میلی‌متر)")
        return told.format(paper=size, width=width, height=height)

    def _build_reset(self) -> None:
        self.reset = button(self.tr("بازگشت به فرم برنامه"), self._reset, icon="restore")
        self.reset.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        says = self.tr("سرلوحه، کاغذ، حاشیه‌ها، بخش‌ها و همه متن‌ها با هم به پیش‌فرض برمی‌گردد؛ می‌توان واگرد کرد.")
        self.add(SettingRow(self.tr("فرم برنامه"), self.reset, says, "reset default"))

    def _take_back(self, name: str) -> None:
        def read(office: Office) -> Any:
            return getattr(print_form.read(office), name)

        def write(office: Office, value: Any) -> Changes:
            return print_form.change(office, **{name: value})

        take_back(self._desk, self.rows[name].label, read, write, getattr(AS_SHIPPED, name))

    def _reset(self) -> None:
        before = self._desk.profile.print_form
        told = self.tr("فرم چاپی برنامه بازگشت")
        self._desk.do_undoably(told, print_form.reset, lambda office: print_form.put(office, before))

    def _add(
        self,
        name: str,
        label: str,
        field: Any,
        says: str,
        also: str,
        shown: Callable[[PrintForm], Any],
        meant: Callable[[Any], Any] = lambda value: value,
    ) -> None:
        row = self.rows[name] = self.add(SettingRow(label, field, says, also))
        row.offer_default(lambda: self._take_back(name))

        def save(_subject: str, value: Any) -> Work:
            return lambda office: print_form.change(office, **{name: meant(value)})

        self._bound[name] = (Bound(field, self._desk, self._catalogue, save), shown)
