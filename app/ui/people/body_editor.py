"""The editor of a body: its names, its kind, and what it is part of."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.register import Register
from app.services.register import Entry
from app.ui.entries.editor import EntryEditor
from app.ui.entries.keeper import Keeper
from app.ui.people import choices
from app.ui.people.labels import body_kinds
from app.ui.theme.large_text import fitting
from app.ui.widgets import ChoiceField, FormGrid, LineField, PickField
from app.ui.widgets.aliases_field import AliasesField
from app.words import Catalogue


class BodyEditor(EntryEditor):
    """One name or alias means one body; a name of another body is refused at its field."""

    def __init__(self, keeper: Keeper, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(keeper, catalogue, parent)
        self.name = LineField(self.tr("نام کامل، چنان که چاپ می‌شود"))
        self.short_name = LineField(self.tr("مانند «سرکلانتری نهم»"))
        self.kind = ChoiceField(body_kinds())
        self.above = PickField(self.tr("نهاد بالادست، اگر دارد"))
        self.aliases = AliasesField(self.tr("نامی بنویسید و Enter بزنید"))
        form = FormGrid(fitting(2))
        form.add(self.tr("نام رسمی"), self.name, 2)
        form.add(self.tr("نام کوتاه"), self.short_name)
        form.add(self.tr("نوع"), self.kind)
        form.add(self.tr("زیرمجموعه"), self.above, 2)
        form.add(
            self.tr("نام‌های دیگر"),
            self.aliases,
            2,
            self.tr("هر نامی که مردم این نهاد را با آن می‌خوانند؛ با هر یک از آن‌ها پیدا می‌شود."),
        )
        self.form = form
        self.sections.addWidget(form)
        self.bind(self.name, "name", check=self.required)
        self.bind(self.short_name, "short_name")
        self.bind(self.kind, "kind")
        self._above = self.bind(self.above, "parent_id")
        self.bind(self.aliases, "aliases")

    def show_entry(self, entry: Entry) -> None:
        super().show_entry(entry)
        self._offer(self.keeper.desk.register)

    def show_register(self, register: Register) -> None:
        if self.entry is not None:
            self._offer(register)
            self._above.show_again()

    def start(self) -> None:
        self.name.setFocus()

    def _offer(self, register: Register) -> None:
        body: Any = self.entry
        never = choices.below(register, body.id)
        self.above.set_entries(choices.bodies(register, body.parent_id, never=never))
