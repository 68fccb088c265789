"""متن فرم‌ها: every fixed text of the papers, found by its words, and said in the office's own way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.persian.folding import matches
from app.services import print_form
from app.services.print_form import FormText
from app.ui import figures, theme
from app.ui.binding import Bound, Work
from app.ui.desk import Desk
from app.ui.preferences.blanks import BlankChips, blanks_of, in_words
from app.ui.widgets import FieldRow, LineField, TextArea, button, words
from app.ui.widgets.focus_ring import paint_focus_ring
from app.ui.widgets.rows import Column
from app.ui.widgets.table_view import TableView
from app.words import Catalogue

_HEIGHT = 232
_ROW_HEIGHT = 34


class TextTable(TableView):
    """Shows that it has the focus also while no row of it is chosen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            paint_focus_ring(self.viewport(), 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


class WordingCard(QWidget):
    """The list of texts, and below it the one that is chosen; it is saved as it is typed."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._texts: tuple[FormText, ...] = ()
        self._forms = self._form_names()
        self._build()
        self._show_chosen(None)

    def ask(self) -> None:
        """Ask the office for its texts."""
        if self._desk.is_open:
            self._desk.ask(print_form.texts, self._show, owner=self)

    def choose(self, form: str, key: str) -> None:
        """Bring a text before her."""
        self.search.clear()
        self.table.select((form, key))

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(words(self.tr("متن فرم‌ها")))
        self.count = words("", "muted")
        head.addWidget(self.count)
        head.addStretch(1)
        self.search = LineField(self.tr("جست‌وجو در متن‌ها"))
        self.search.setAccessibleName(self.tr("جست‌وجو در متن‌ها"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(px(260))
        self.search.textChanged.connect(lambda _text: self._filter())
        head.addWidget(self.search)
        column.addLayout(head)
        says = self.tr(
            "هر متن ثابت برگه‌ها را می‌توان به شیوه دفتر نوشت. جای خالی را برنامه پر می‌کند؛ هیچ‌یک نباید "
            "از متن بیفتد. زیر هر متن نام جاهای خالی آن آمده است."
        )
        column.addWidget(words(says, "muted", wrap=True))
        self.table = TextTable(
            self._columns(), lambda one: (one.form, one.key), self.tr("متن فرم‌ها"), _ROW_HEIGHT
        )
        self.table.setObjectName("formTexts")
        self.table.setFixedHeight(px(_HEIGHT))
        self.table.selected.connect(self._show_chosen)
        self.table.opened.connect(lambda _one: self.field.setFocus())
        column.addWidget(self.table)
        column.addWidget(self._build_editor())

    def _build_editor(self) -> QWidget:
        self.editor = QWidget()
        column = QVBoxLayout(self.editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(6))
        self.original = words("", "muted", wrap=True)
        self.field = TextArea(lines=2, at_most=5)
        self.row = FieldRow(self.tr("متن دفتر"), self.field)
        self.blanks = BlankChips(self._catalogue, self.field, self.field.insertPlainText)
        self.reading = words("", "muted", wrap=True)
        self.field.textChanged.connect(self._show_reading)
        self._bound = Bound(self.field, self._desk, self._catalogue, self._save)
        self.back = button(self.tr("بازگشت به متن اصلی"), self._take_back, "quiet", "restore")
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        for part in (self.row, self.blanks, self.reading, self.original):
            column.addWidget(part)
        column.addLayout(foot)
        return self.editor

    def _columns(self) -> Sequence[Column[FormText]]:
        own = self.tr("متن دفتر")
        return (
            Column(self.tr("متن"), lambda one: self._in_words(" ".join((one.own or one.original).split()))),
            Column(self.tr("فرم"), lambda one: self._forms.get(one.form, ""), 150, yields=1),
            Column(
                self.tr("تغییر"),
                lambda one: own if one.own is not None else "",
                110,
                tone=lambda one: "primary" if one.own is not None else None,
            ),
        )

    def _form_names(self) -> dict[str, str]:
        return {
            "minutes": self.tr("صورتجلسه"),
            "reading_copy": self.tr("پیش‌نویس قرائت"),
            "sign_in_sheet": self.tr("فهرست حضور و غیاب"),
            "invitation": self.tr("دعوت‌نامه"),
            "extract": self.tr("ابلاغ مصوبات"),
            "year_book": self.tr("کتاب سال"),
            "news": self.tr("متن خبر"),
            "key_card": self.tr("کارت صفحه‌کلید"),
            "workbook": self.tr("جدول اکسل"),
        }

    def _show(self, texts: tuple[FormText, ...]) -> None:
        self._texts = texts
        changed = sum(one.own is not None for one in texts)
        told = self.tr("{count} متن در دفتر تغییر کرده است").format(count=figures.grouped(changed))
        self.count.setText(told if changed else "")
        self._filter()

    def _filter(self) -> None:
        typed = self.search.value()
        self.table.set_rows([one for one in self._texts if matches(typed, self._searched(one))])
        self._show_chosen(self.table.current())

    def _searched(self, one: FormText) -> str:
        return f"{one.own or ''} {one.original} {self._in_words(one.original)} {one.key}"

    def _show_chosen(self, one: FormText | None) -> None:
        if one is None and self.field.hasFocus():
            return  # what is typed into the field may no longer answer the search
        self.editor.setVisible(one is not None)
        if one is None:
            return
        self._bound.show(f"{one.form} {one.key}", one.own or one.original)
        self.blanks.show_blanks(blanks_of(one.original))
        self._show_reading()
        original = self._in_words(one.original)
        self.original.setText(self.tr("متن اصلی: {text}").format(text=original))
        self.back.setVisible(one.own is not None)

    def _show_reading(self) -> None:
        """How the text is read, with the names of its blanks."""
        text = self.field.value()
        told = self.tr("چنین خوانده می‌شود: {text}").format(text=self._in_words(text))
        self.reading.setText(told if blanks_of(text) else "")
        self.reading.setVisible(bool(blanks_of(text)))

    def _in_words(self, text: str) -> str:
        return in_words(self._catalogue, text)

    def _save(self, subject: str, text: str) -> Work:
        form, key = subject.split()
        return lambda office: print_form.word(office, form, key, text)

    def _take_back(self) -> None:
        one: FormText | None = self.table.current()
        if one is None or one.own is None:
            return
        form, key, own, original = one.form, one.key, one.own, one.original
        self.field.setFocus()
        self._desk.do_undoably(
            self.tr("متن اصلی بازگشت"),
            lambda office: print_form.word(office, form, key, original),
            lambda office: print_form.word(office, form, key, own),
        )
