"""By hand: a signature in ink, a refusal or a substitute is registered, with the scan of the signed paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from app.domain.problems import Problem
from app.domain.signature import Method
from app.services import signature_register
from app.services.office import Office
from app.ui import file_dialogs
from app.ui.desk import Desk
from app.ui.meetings.closing.signed_file import Ground
from app.ui.meetings.closing.ways.way import Way
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import DateField, FieldRow, FormGrid, LineField, SuggestField, TextArea, TwoStep, words
from app.ui.widgets.path_field import PathField
from app.ui.widgets.pick_list import Entry
from app.words import Catalogue

_AT_SCAN = frozenset({"attachment_too_large", "file_missing", "file_is_folder"})

Registering = Callable[[Office, str, str, int], Any]
"""Registers with an office, a meeting, a row and a version."""


class PaperWay(Way):
    """`asked` carries a `Registering`; what is registered stays, so it is pressed twice."""

    def __init__(self, desk: Desk, catalogue: Catalogue, method: Method) -> None:
        super().__init__(desk, catalogue)
        self.method = method
        self._today = date.today()
        says = {
            Method.INK: self.tr("امضا با خودکار روی کاغذ چاپ‌شده. در دفتر امضا می‌ماند و پس گرفته نمی‌شود."),
            Method.REFUSED: self.tr("او امضا نمی‌کند. هر گاه نظرش برگشت، می‌تواند امضا کند."),
            Method.REPLACED: self.tr("کس دیگری به جای او امضا کرده است."),
        }
        self.column.addWidget(words(says[method], "muted", wrap=True))
        self.form = FormGrid(1 if has_large_text() else 2)
        self.name, self.title = SuggestField(()), LineField()
        self._titles: dict[str, str] = {}
        self._given = ""
        self.name.committed.connect(self._entitle)
        if method is Method.REPLACED:
            self.form.add(self.tr("نام جانشین"), self.name)
            self.form.add(self.tr("سمت جانشین"), self.title)
        day = self.tr("تاریخ خودداری") if method is Method.REFUSED else self.tr("تاریخ امضا")
        self.on = self.form.add(day, DateField(today=lambda: self._today))
        scan = self.tr("تصویر برگه امضاشده")
        self.scan = self.form.add(scan, PathField(scan, file_dialogs.ask_for_scan, self.tr("پیوست نشده")))
        self.column.addWidget(self.form)
        why = self.tr("علت خودداری") if method is Method.REFUSED else self.tr("نظر مخالفِ نوشته‌شده کنار امضا")
        self.dissent = TextArea(lines=1, at_most=6)
        self.column.addWidget(FieldRow(why, self.dissent))
        self.step = TwoStep(self._act(), self.tr("ثبت شود؟"), "ok")
        self.step.confirmed.connect(self._register)
        row = QHBoxLayout()
        row.addWidget(self.step)
        row.addStretch(1)
        self.column.addLayout(row)

    def start(self) -> None:
        (self.name if self.method is Method.REPLACED else self.on).setFocus()

    def offer_substitutes(self, people: Sequence[Entry]) -> None:
        self._titles = {entry.label: entry.detail for entry in people}
        self.name.suggest(list(self._titles))

    def show_ground(self, ground: Ground) -> None:
        self._today = ground.today
        if self.on.value() is None:
            self.on.set_value(ground.today)

    def set_under_way(self, under_way: bool) -> None:
        self.step.setEnabled(not under_way)

    def refuse(self, problem: Problem) -> bool:
        sentence = self.catalogue.problem(problem)
        if problem.code == "signer_name_missing":
            self.name.set_problem(sentence)
            self.name.setFocus()
            return True
        if problem.code in _AT_SCAN and self.scan.value() is not None:
            self.scan.set_problem(sentence)
            return True
        return False

    def forget(self) -> None:
        for field in (self.name, self.title, self.dissent):
            field.flush()  # what was typed a moment ago would otherwise stand
            field.set_value("")
            field.set_problem(None)
        self.on.flush()
        self.on.set_value(None)
        self.scan.set_value(None)
        self.scan.set_problem(None)
        self.step.withdraw()

    def _entitle(self, name: str) -> None:
        """The title comes with the name and goes with it, until she has written one herself."""
        self.title.flush()
        if self.title.value() in ("", self._given):
            self._given = self._titles.get(name, "")
            self.title.set_value(self._given)

    def _act(self) -> str:
        return {
            Method.INK: self.tr("ثبت امضا با خودکار روی کاغذ"),
            Method.REFUSED: self.tr("ثبت خودداری"),
            Method.REPLACED: self.tr("ثبت امضای جانشین"),
        }[self.method]

    def _register(self) -> None:
        for field in (self.name, self.title, self.on, self.dissent):
            field.flush()
        on = self.on.value()
        if on is None or self.on.property("problem"):
            self.on.set_problem(str(self.on.property("problem") or self.tr("تاریخ را بنویسید.")))
            self.on.setFocus()
            return
        self.asked.emit(self._registering(on))

    def _registering(self, on: date) -> Registering:
        dissent, scan = self.dissent.value(), self.scan.value()
        name, title = self.name.value(), self.title.value()
        register = signature_register

        def work(office: Office, meeting_id: str, row_id: str, version: int) -> Any:
            if self.method is Method.INK:
                return register.sign_in_ink(
                    office, meeting_id, row_id, on, dissent=dissent, scan=scan, version=version
                )
            if self.method is Method.REFUSED:
                return register.refuse(office, meeting_id, row_id, on, dissent, scan=scan, version=version)
            return register.replace_signatory(
                office, meeting_id, row_id, name, on,
                title=title, dissent=dissent, scan=scan, version=version,
            )  # fmt: skip

        return work
