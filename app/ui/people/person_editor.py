"""The editor of a person: name, positions with their history, and what stays in the office."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.person import Person
from app.domain.personal_number import mobile
from app.domain.register import Register
from app.domain.roster_person import FAMILY_PREFIXES
from app.persian.folding import compact
from app.services.register import Entry
from app.ui.entries.editor import EntryEditor
from app.ui.entries.keeper import Keeper
from app.ui.people.positions import PositionsCard
from app.ui.people.private_card import PrivateCard
from app.ui.theme.large_text import fitting
from app.ui.widgets import FormGrid, LineField
from app.words import Catalogue


class PersonEditor(EntryEditor):
    """Prefix, first and last name; «سید» and ranks belong to the prefix and do not sort."""

    def __init__(self, keeper: Keeper, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(keeper, catalogue, parent)
        self.honorific = LineField(self.tr("سید، سرگرد، مهندس"))
        self.first_name, self.last_name = LineField(), LineField()
        self.positions = PositionsCard(keeper, catalogue)
        self.private = PrivateCard()
        names = FormGrid(fitting(4))
        names.add(self.tr("پیشوند"), self.honorific)
        names.add(self.tr("نام"), self.first_name)
        names.add(self.tr("نام خانوادگی"), self.last_name, 2)
        for section in (names, self.positions, self.private):
            self.sections.addWidget(section)
        self._bind_fields()
        self.first_name.editingFinished.connect(self._part_prefix)

    def show_entry(self, entry: Entry) -> None:
        super().show_entry(entry)
        self.positions.show_person(self.entry, self.keeper.desk.register)

    def show_register(self, register: Register) -> None:
        if self.entry is not None:
            now = self.keeper.find(self.entry.id)  # what was shown is older than the register
            self.positions.show_person(now if isinstance(now, Person) else self.entry, register)

    def start(self) -> None:
        self.first_name.setFocus()  # few have a prefix; it stands before the name all the same

    def _part_prefix(self) -> None:
        """«سید احمد» typed as a first name: «سید» goes before it, unless something stands there already."""
        prefix, _, rest = self.first_name.value().partition(" ")
        is_free = not (self.honorific.value() or self.first_name.isReadOnly())
        if compact(prefix) in FAMILY_PREFIXES and rest and is_free:
            for field, text in ((self.honorific, prefix), (self.first_name, rest)):
                field.setText(text)
                field.flush()

    def _bind_fields(self) -> None:
        self.bind(self.honorific, "honorific")
        self.bind(self.first_name, "first_name")
        self.bind(self.last_name, "last_name", check=self.required)
        self.bind(self.private.national_id, "national_id")
        self.bind(self.private.mobile, "mobile", write=mobile)
        self.bind(self.private.father_name, "father_name")
        self.bind(self.private.note, "note")
