"""What the office alone knows of a person: national ID, mobile, father's name, note; no output shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.personal_number import is_mobile, is_national_id
from app.ui import theme
from app.ui.theme.large_text import fitting
from app.ui.widgets import CodeField, ElidedLabel, FieldRow, FormGrid, IconLabel, LineField, TextArea, words
from app.ui.widgets.announcing import announce


class MaskedField(CodeField):
    """A code that is shown as dots while the caret is elsewhere."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setEchoMode(QLineEdit.EchoMode.Password)


class PrivateCard(QFrame):
    """Four fields in a frame of their own; a doubtful number is marked in amber and saved all the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "inset")
        self.setAccessibleName(self.tr("در هیچ خروجی نمی‌آید"))
        self.warnings: dict[CodeField, QWidget] = {}
        self.national_id = MaskedField(self.tr("۱۰ رقم"))
        self.mobile = CodeField(self.tr("۰۹۱۲۳۴۵۶۷۸۹"))
        self.father_name = LineField()
        self.note = TextArea(self.tr("برای خودتان؛ مانند «پاسخگو پس از ساعت ۱۴»"), at_most=4)
        self._build()
        self._warn(
            self.national_id, is_national_id, self.tr("رقم کنترل این کد ملی درست نیست؛ با کارت ملی بسنجید.")
        )
        self._warn(self.mobile, is_mobile, self.tr("شماره همراه ۱۱ رقم است و با ۰۹ آغاز می‌شود."))

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(14), px(14))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconLabel("lock", "soft", 16))
        head.addWidget(words(self.tr("در هیچ خروجی نمی‌آید"), "strong"))
        head.addWidget(ElidedLabel(self.tr("تنها در همین دفتر می‌ماند"), "muted"))
        head.addStretch(1)
        column.addLayout(head)
        self.form = FormGrid(fitting(3))
        self.form.add(self.tr("کد ملی"), self.national_id)
        self.form.add(self.tr("تلفن همراه"), self.mobile)
        self.form.add(self.tr("نام پدر"), self.father_name)
        self.form.add(self.tr("یادداشت"), self.note, 3)
        column.addWidget(self.form)

    def _warn(self, field: CodeField, fits: Callable[[str], bool], sentence: str) -> None:
        warning = words(sentence, "amber", wrap=True)
        warning.hide()
        self.warnings[field] = warning
        row: FieldRow = self.form.rows[field]
        layout = row.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, warning)

        def judge() -> None:
            value = field.value()
            is_doubtful = bool(value) and not fits(value) and not field.hasFocus()
            warning.setVisible(is_doubtful)
            field.setAccessibleDescription(sentence if is_doubtful else "")
            if is_doubtful:
                announce(field, sentence)

        field.textChanged.connect(lambda _text: judge())
        field.editingFinished.connect(judge)
