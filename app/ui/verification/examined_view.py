"""What the office adds to a verdict: what it holds of these minutes, and what of a changed file is intact."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.persian import digits
from app.persian.isolates import isolated
from app.services import files
from app.services.verification import Examined, Holding
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_where_to_write, show_folder_of
from app.ui.verification.verdict_view import SignatureView
from app.ui.widgets import Banner, IconLabel, button, words
from app.words import Catalogue


class ExaminedView(QWidget):
    """`stored_asked(meeting id, version)` when she would see the minutes that the office keeps."""

    stored_asked = Signal(str, int)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.catalogue = desk, catalogue
        self._examined: Examined | None = None
        self._name = ""
        self._written: Path | None = None
        self._signers: list[SignatureView] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(10))
        column.addWidget(self._build_earlier())
        column.addWidget(self._build_holding())
        self.hide()

    def clear(self) -> None:
        """Forget what was examined."""
        self._examined = self._written = None
        self.hide()

    def show_examined(self, examined: Examined, name: str) -> None:
        """Show what goes beyond the verdict on the file of this name."""
        self._examined, self._name, self._written = examined, name, None
        self.saved.hide()
        self._show_earlier(examined)
        self._show_holding(examined.here)
        self.setVisible(bool(examined.here or examined.earlier))

    def earlier_signers(self) -> list[SignatureView]:
        """The signatures of the intact revision as they are shown."""
        return self._signers

    def save_to(self, file: Path) -> None:
        """Write the intact earlier revision as a copy."""
        pdf = self._examined.earlier if self._examined else None
        if pdf is None:
            return

        def written(_nothing: None) -> None:
            self._written = file
            self._tell_saved(self.tr("رونوشت سالم نوشته شد: {file}").format(file=isolated(file.name)), False)

        def refused(problem: Problem) -> None:
            self._tell_saved(self.catalogue.problem(problem), True)

        self.desk.ask(lambda _office: files.write(file, pdf), written, refused, self)

    def _build_earlier(self) -> QWidget:
        px = theme.current().px
        self.earlier = QWidget()
        column = QVBoxLayout(self.earlier)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.offer = Banner("", "green", self.tr("ذخیره رونوشت…"), self._ask_where)
        self.save = self.offer.action
        self._signed = QVBoxLayout()
        self._signed.setSpacing(px(6))
        self.saved = QWidget()
        row = QHBoxLayout(self.saved)
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.setSpacing(px(8))
        self.saved_words = words("", "label", wrap=True)
        self.folder = button(self.tr("گشودن پوشه"), self._show_folder, "quiet", "open")
        row.addWidget(self.saved_words, 1)
        row.addWidget(self.folder)
        self.saved.hide()
        column.addWidget(self.offer)
        column.addWidget(self.saved)
        column.addLayout(self._signed)
        return self.earlier

    def _build_holding(self) -> QWidget:
        px = theme.current().px
        self.holding = QWidget()
        row = QHBoxLayout(self.holding)
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.setSpacing(px(12))
        row.addWidget(IconLabel("office", "muted", 22), 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(px(2))
        told.addWidget(words(self.tr("آنچه در دفتر است"), "strong"))
        self.held, self.standing = words("", wrap=True), words("", "label", wrap=True)
        self.stored = button(self.tr("دیدن صورتجلسه دفتر"), self._ask_for_stored, "secondary", "preview")
        for widget in (self.held, self.standing):
            told.addWidget(widget)
        act = QHBoxLayout()
        act.setContentsMargins(0, px(4), 0, 0)
        act.addWidget(self.stored)
        act.addStretch(1)
        told.addLayout(act)
        row.addLayout(told, 1)
        return self.holding

    def _show_earlier(self, examined: Examined) -> None:
        for gone in self._signers:
            self._signed.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._signers = []
        verdict = examined.earlier_verdict
        self.earlier.setVisible(verdict is not None)
        if verdict is None:
            return
        told = self.tr("نسخه سالم پیش از تغییر — با {count} امضا")
        self.offer.set_sentence(told.format(count=figures.grouped(len(verdict.signatures))))
        self._signers = [SignatureView(one) for one in verdict.signatures]
        for one in self._signers:
            self._signed.addWidget(one)

    def _show_holding(self, here: Holding | None) -> None:
        self.holding.setVisible(here is not None)
        if here is None:
            return
        mark = isolated(here.content_sha256[:8])
        told = self.tr("صورتجلسه {number} «{title}» — اثر محتوا {mark}")
        number, title = digits.to_persian(here.number), here.title or self.tr("بی‌عنوان")
        self.held.setText(told.format(number=number, title=title, mark=mark))
        self.held.setToolTip(
            self.tr(
                "اثر محتوا نشانی است که برنامه از همه متن صورتجلسه می‌سازد؛ زیر برگه هم چاپ می‌شود. "
                "اگر هر دو یکی باشد، متن همان است."
            )
        )
        self.standing.setText(self._standing(here))

    def _standing(self, here: Holding) -> str:
        version, valid = figures.grouped(here.version), figures.grouped(here.in_force)
        if not here.version:
            return self.tr("دفتر نسخه‌ای را که در پرونده است هرگز تأیید نکرده است.")
        if not here.stands:
            void = self.tr("نسخه {version} این پرونده در دفتر باطل شده است.")
            reopened = self.tr("نسخه {version} این پرونده در دفتر بازگشوده شده است و دیگر معتبر نیست.")
            return (void if here.void else reopened).format(version=version)
        if here.in_force > here.version:
            told = self.tr("این پرونده نسخه {version} است؛ اصلاحیه‌ای پس از آن آمده و نسخه {valid} معتبر است.")
            return told.format(version=version, valid=valid)
        return self.tr("این پرونده نسخه {version} است و همین نسخه معتبر است.").format(version=version)

    def _ask_for_stored(self) -> None:
        here = self._examined.here if self._examined else None
        if here is not None:
            self.stored_asked.emit(here.meeting_id, here.version or here.in_force)

    def _ask_where(self) -> None:
        stem = Path(self._name).stem
        ask_where_to_write(self, self.tr("ذخیره رونوشت سالم"), f"{stem}-intact.pdf", self.save_to)

    def _tell_saved(self, sentence: str, is_problem: bool) -> None:
        self.saved_words.setText(sentence)
        self.folder.setVisible(not is_problem)
        self.saved.show()

    def _show_folder(self) -> None:
        if self._written is not None:
            show_folder_of(self._written)
