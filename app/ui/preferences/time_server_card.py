"""The office's time server: where it is, the certificate by which its stamps are believed, and a trial."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.services import time_server
from app.services.time_server import Configured, Tested
from app.ui import figures, file_dialogs, theme
from app.ui.desk import Desk
from app.ui.preferences.form_parts import code_label, in_groups
from app.ui.preferences.roots_card import RootRow
from app.ui.preferences.setting_card import SettingCard
from app.ui.theme.large_text import fitting
from app.ui.widgets import Banner, CodeField, FormGrid, TwoStep, button, set_kind, words
from app.ui.widgets.path_field import PathField
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue

_AT_ADDRESS = {"time_server_address"}
_AT_CERTIFICATE = {"time_server_without_certificate", "certificate_not_stamper", "root_unreadable"}


class TimeServerCard(SettingCard):
    """Off unless she has given an address and a certificate whose fingerprint she has seen."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("سرور زمان"),
            self.tr(
                "مهر زمان آن نشان می‌دهد که امضا پیش از پایان یا ابطال گواهی بوده است؛ بهتر است روی رایانه‌ای "
                "جدا در شبکه اداره باشد. اگر پاسخ ندهد، امضا بی مهر زمان انجام می‌شود. پیش‌فرض: خاموش."
            ),
            self.tr("مهر زمان گواهی نشانی اثر انگشت ساعت") + " time stamp server certificate",
            parent,
        )
        self._desk, self._catalogue = desk, catalogue
        self.column.addWidget(self._build_form())
        self.column.addWidget(self._build_seen())
        self.column.addLayout(self._build_actions())
        self.result, self.problem = Banner("", "green"), Banner("", "red")
        for banner in (self.result, self.problem):
            banner.hide()
            self.column.addWidget(banner)
        self.rows: RowsById[RootRow] = RowsById(self._make_row, theme.current().px(4))
        self.column.addWidget(self.rows)

    def ask(self) -> None:
        """Ask the office what is configured."""
        if self._desk.is_open:
            self._desk.ask(time_server.find, self._show, self._refuse, self)

    def look(self, file: Path | None) -> None:
        """Show whose certificate a file holds, before it is believed."""
        self._clear()
        self.seen.hide()
        if file is None:
            return

        def seen(holders: tuple[Any, ...]) -> None:
            self.names.setText("\n".join(_name(one) for one in holders))
            self.fingerprints.setText("\n".join(in_groups(one.fingerprint) for one in holders))
            self.seen.show()

        self._desk.ask(lambda _office: time_server.look(file), seen, self._refuse, self)

    def use(self) -> None:
        """Have signatures stamped by what was typed."""
        address, file = self.address.value(), self.certificate.value()
        self._clear()

        def used(configured: Configured) -> None:
            self.certificate.set_value(None)
            self.seen.hide()
            self._show(configured)
            self._desk.done.emit(self.tr("از این پس هر امضا از این سرور مهر زمان می‌گیرد"), None)

        self._desk.ask(lambda office: time_server.configure(office, address, file), used, self._refuse, self)

    def try_out(self) -> None:
        """Ask the server for a stamp over nothing in particular."""
        self._clear()
        self.trial.setEnabled(False)

        def tested(answer: Tested) -> None:
            self.trial.setEnabled(True)
            told = self.tr("سرور زمان پاسخ درست داد: ساعت {time} به گواهی «{name}».")
            time = figures.time(answer.time.time())
            self.result.set_sentence(told.format(time=time, name=answer.name))
            self.result.show()

        self._desk.ask(time_server.test, tested, self._refuse, self)

    def _build_form(self) -> QWidget:
        form = FormGrid(fitting(2))
        self.address = form.add(self.tr("نشانی سرور"), CodeField("http://"))
        self.address.returnPressed.connect(self.use)
        name = self.tr("پرونده گواهی سرور")
        self.certificate = form.add(name, PathField(name, file_dialogs.ask_for_certificate))
        self.certificate.committed.connect(self.look)
        return form

    def _build_seen(self) -> QWidget:
        self.seen = QWidget()
        column = QVBoxLayout(self.seen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(4))
        told = self.tr("اثر انگشت را با آنچه مسئول سرور اعلام کرده است بسنجید، سپس سرور را به کار بگیرید:")
        column.addWidget(words(told, "amber", True))
        self.names = words("", "strong", wrap=True)
        self.fingerprints = code_label(self.tr("اثر انگشت گواهی سرور زمان"))
        column.addWidget(self.names)
        column.addWidget(self.fingerprints)
        self.seen.hide()
        return self.seen

    def _build_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        self.use_button = button(self.tr("به کار گرفتن این سرور"), self.use, icon="verified")
        self.trial = button(self.tr("آزمودن"), self.try_out)
        self.off = TwoStep(self.tr("خاموش کردن"), self.tr("امضاها دیگر مهر زمان نگیرد؟"))
        set_kind(self.off.act, "quiet")
        self.off.confirmed.connect(self._switch_off)
        for part in (self.use_button, self.trial, self.off):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _switch_off(self) -> None:
        self._clear()
        self._desk.ask(time_server.switch_off, lambda _nothing: self.ask(), self._refuse, self)

    def _show(self, configured: Configured) -> None:
        self.address.set_value(configured.address)
        for part in (self.trial, self.off):
            part.setVisible(configured.is_on)
        set_kind(self.use_button, "secondary" if configured.is_on else "primary")
        self.trial.setEnabled(True)
        self.off.withdraw()
        self.rows.sync([one.fingerprint for one in configured.stampers])
        for row, holder in zip(self.rows, configured.stampers, strict=True):
            row.show_holder(holder)

    def _make_row(self, fingerprint: str) -> RootRow:
        row = RootRow(self.tr("مهرهای آن دیگر زمانی را ثابت نکند؟"))
        row.forget.confirmed.connect(lambda: self._forget(fingerprint))
        return row

    def _forget(self, fingerprint: str) -> None:
        self._clear()
        self._desk.ask(
            lambda office: time_server.forget(office, fingerprint),
            lambda _nothing: self.ask(),
            self._refuse,
            self,
        )

    def _clear(self) -> None:
        self.result.hide()
        self.problem.hide()
        self.address.set_problem(None)
        self.certificate.set_problem(None)

    def _refuse(self, problem: Problem) -> None:
        self.trial.setEnabled(True)
        sentence = self._catalogue.problem(problem)
        if problem.code in _AT_ADDRESS:
            self.address.set_problem(sentence)
            self.address.setFocus()
        elif problem.code in _AT_CERTIFICATE:
            self.certificate.set_problem(sentence)
            self.certificate.choose.setFocus()
        else:
            self.problem.set_sentence(sentence)
            self.problem.show()


def _name(holder: Any) -> str:
    return str(holder.name or holder.organisation)
