"""The editor of a neighbourhood: its names, its nahiyeh, inside or outside of the urban area, a note."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.persian import digits
from app.persian.folding import compact
from app.services.register import Entry
from app.ui import figures
from app.ui.entries.editor import EntryEditor
from app.ui.entries.keeper import Keeper
from app.ui.neighbourhoods.table import areas
from app.ui.theme.large_text import fitting
from app.ui.widgets import Banner, ChoiceField, FormGrid, LineField
from app.ui.widgets.aliases_field import AliasesField
from app.words import Catalogue


class NeighbourhoodEditor(EntryEditor):
    """What nobody has said stays unknown; a note asks for the secretary's word until she gives it."""

    def __init__(self, keeper: Keeper, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(keeper, catalogue, parent)
        self.name, self.nahiyeh = LineField(), LineField(self.tr("نامعلوم"))
        self.aliases = AliasesField(self.tr("نامی بنویسید و Enter بزنید"))
        self.area = ChoiceField(areas())
        self.note = LineField()
        self.confirm = Banner("", "amber", self.tr("تأیید می‌کنم"), self._confirm)
        form = FormGrid(fitting(2))
        form.add(self.tr("نام"), self.name, 2)
        form.add(self.tr("نام‌های دیگر"), self.aliases, 2)
        form.add(self.tr("ناحیه"), self.nahiyeh)
        form.add(self.tr("محدوده شهری"), self.area)
        form.add(self.tr("یادداشت"), self.note, 2)
        self.form = form
        self.sections.addWidget(self.confirm)
        self.sections.addWidget(form)
        self.bind(self.name, "name", check=self._names_one)
        self.bind(self.aliases, "aliases")
        self.bind(
            self.nahiyeh,
            "nahiyeh",
            lambda one: figures.plain(one.nahiyeh),
            digits.to_ascii,
        )
        self.bind(self.area, "in_urban_area")
        self.bind(self.note, "note")

    def show_entry(self, entry: Entry) -> None:
        super().show_entry(entry)
        note = self.entry.note
        self.confirm.set_sentence(note)
        self.confirm.setVisible(bool(note))

    def start(self) -> None:
        self.name.setFocus()

    def _confirm(self) -> None:
        """The secretary has looked: the note is done with, and can be taken back."""
        entry, note = self.entry, self.entry.note
        done = self.keeper.sets(entry.id, note="")
        back = self.keeper.sets(entry.id, note=note)
        if done is not None and back is not None:
            sentence = self.tr("یادداشت «{name}» برداشته شد").format(name=entry.name)
            self.name.setFocus()  # the button will be gone
            self.keeper.desk.do_undoably(sentence, done, back)

    def _names_one(self, name: str) -> str:
        """The sentence for a name that is empty or that another neighbourhood has."""
        same = [
            other
            for other in self.keeper.desk.register.neighbourhoods
            if other.id != self.entry.id
            and compact(name) in {compact(known) for known in (other.name, *other.aliases)}
        ]
        if name and same:
            return self.tr("محله «{name}» با همین نام در فهرست هست.").format(name=same[0].name)
        return self.required(name)
