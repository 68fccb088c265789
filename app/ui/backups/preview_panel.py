"""What is in a backup before it takes the place of the office: its facts, what would be lost, two presses."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.persian import digits
from app.ui import figures, theme
from app.ui.widgets import Banner, TwoStep, button, words

_MOST_NUMBERS = 4


class PreviewPanel(QWidget):
    """``confirmed(Path)`` when she has pressed twice · ``dismissed`` when she leaves it."""

    confirmed = Signal(object)
    dismissed = Signal()

    def __init__(self, has_way_back: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = Path()
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._title = words("", "strong", wrap=True)
        column.addWidget(self._title)
        column.addWidget(self._build_facts())
        self.warning = Banner("", "amber")
        column.addWidget(self.warning)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.restore = TwoStep(
            self.tr("بازگرداندن این پشتیبان"), self.tr("جای دفتر کنونی را بگیرد؟"), "restore"
        )
        self.restore.confirmed.connect(lambda: self.confirmed.emit(self._file))
        row.addWidget(self.restore)
        self.back = button(self.tr("رها کن"), self.dismissed.emit, "quiet")
        if not has_way_back:  # shown before it stands in anything, it would be a window for a moment
            self.back.hide()
        row.addWidget(self.back)
        row.addStretch(1)
        column.addLayout(row)
        self.note = words("", "muted", wrap=True)
        column.addWidget(self.note)

    def show_preview(self, preview: Any, title: str) -> None:
        """Show a ``Preview`` under a title that says which backup it is."""
        self._file = preview.file
        found = preview.contents
        self._title.setText(title)
        self.office.setText(found.organisation or "—")
        self.meetings.setText(figures.grouped(found.meetings))
        self.number.setText(digits.to_persian(found.last_number) or "—")
        last = figures.moment(found.last_change.astimezone(), figures.short_day) if found.last_change else "—"
        self.last.setText(last)
        self.bytes.setText(size_in_words(found.size))
        self.soundness.setText(self.tr("سالم است؛ همه آن خوانده و سنجیده شد"))
        self._warn(preview)
        self.note.setText(
            self.tr(
                "هر چه پس از این پشتیبان نوشته شده در آن نیست. پرونده آسیب‌دیده پاک نمی‌شود؛ با نامی دیگر "
                "کنار دفتر می‌ماند."
            )
            if preview.present is None
            else self.tr(
                "هر چه پس از این پشتیبان نوشته شده در آن نیست. پیش از بازگرداندن، از دفتر کنونی رونوشتی میان "
                "پشتیبان‌ها گذاشته می‌شود."
            )
        )
        self.restore.withdraw()

    def _warn(self, preview: Any) -> None:
        given = preview.given_since
        sentence = ""
        if preview.is_other_office:
            sentence = self.tr("این پشتیبان از دفتری دیگر است، نه از حالتی پیشین از همین دفتر.")
        elif given:
            numbers = figures.row(f"\u2068{digits.to_persian(one)}\u2069" for one in given[-_MOST_NUMBERS:])
            more = self.tr(" و شماره‌های پیش از آن") if len(given) > _MOST_NUMBERS else ""
            sentence = self.tr(
                "شماره {numbers}{more} پس از این پشتیبان داده شده است و پس از بازگرداندن دوباره به "
                "صورتجلسه‌ای دیگر داده می‌شود؛ اگر برگه آن‌ها بیرون رفته است پشتیبان تازه‌تری را برگزینید."
            ).format(numbers=numbers, more=more)
        self.warning.set_sentence(sentence)
        self.warning.setVisible(bool(sentence))

    def _build_facts(self) -> QWidget:
        px = theme.current().px
        frame = QFrame()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        values = [words("", wrap=True) for _fact in range(6)]
        self.office, self.meetings, self.number, self.last, self.bytes, self.soundness = values
        facts = (
            (self.tr("نام دفتر"), self.office),
            (self.tr("جلسات"), self.meetings),
            (self.tr("آخرین شماره"), self.number),
            (self.tr("آخرین تغییر"), self.last),
            (self.tr("اندازه"), self.bytes),
            (self.tr("درستی"), self.soundness),
        )
        for row, (name, value) in enumerate(facts):
            grid.addWidget(words(name, "muted"), row, 0)
            grid.addWidget(value, row, 1)
        grid.setColumnStretch(1, 1)
        return frame


def moment_in_words(at: datetime) -> str:
    """«دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۳:۴۵»."""
    return figures.moment(at, figures.long_day)


def size_in_words(size: int) -> str:
    """A size in bytes as a person reads it: «۱۲ کیلوبایت», «۱٫۵ مگابایت»."""
    translate = QCoreApplication.translate
    if size < 1_000_000:
        return translate("BackupSize", "{size} کیلوبایت").format(
            size=figures.grouped(max(1, round(size / 1000)))
        )
    megabytes = figures.grouped(Decimal(f"{size / 1_000_000:.1f}"))
    return translate("BackupSize", "{size} مگابایت").format(size=megabytes)
