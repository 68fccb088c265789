"""The card of the chosen entry: its name, whether it is in use, archive and delete, and its editor below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.domain.register import Register
from app.services.register import Entry
from app.ui import icons, theme
from app.ui.entries.editor import EntryEditor
from app.ui.entries.keeper import Keeper, can_be_archived, is_active, shown_name
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Banner, Card, Chip, ElidedLabel, button, icon_button, scrolled
from app.words import Catalogue


class EntryPane(Card):
    """``dropped`` when a draft was thrown away; ``unnamed`` is the heading of an entry without a name."""

    dropped = Signal()

    def __init__(
        self,
        keeper: Keeper,
        catalogue: Catalogue,
        editor: EntryEditor,
        unnamed: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(flush=True, parent=parent)
        self.keeper, self.catalogue, self.editor = keeper, catalogue, editor
        self._unnamed = unnamed
        self._banner: Banner | None = None
        self._build()
        keeper.desk.register_changed.connect(self._on_register)

    @property
    def entry(self) -> Entry | None:
        """The entry that is shown."""
        shown: Entry | None = self.editor.entry
        return shown

    def show_entry(self, entry: Entry) -> None:
        """Show this entry, or the same one as it is now."""
        if self.entry is None or self.entry.id != entry.id:
            self._clear_banner()
        self.editor.show_entry(entry)
        self._show_head(entry)

    def delete(self) -> None:
        """Delete the entry; the toast brings it back, and one that is named says where."""
        entry = self.entry
        if entry is None:
            return
        is_draft = self.keeper.draft is not None and self.keeper.draft.id == entry.id
        sentence = self.tr("«{name}» حذف شد").format(name=shown_name(entry))
        self.keeper.delete(entry, sentence, lambda problem: self._refuse(entry, problem))
        if is_draft:
            self.dropped.emit()

    def _build(self) -> None:
        px = theme.current().px
        self.name = ElidedLabel("", "heading")
        self.head.insertWidget(0, self.name)
        self.archived = Chip(self.tr("بایگانی‌شده"), "amber")
        self._facts = QHBoxLayout()
        self._facts.setSpacing(px(8))
        if has_large_text():
            self._facts.setContentsMargins(px(14), 0, px(14), px(4))
            self._facts.addStretch(1)
            self.body.addLayout(self._facts)
        else:
            self.head.insertLayout(1, self._facts)
        self.add_fact(self.archived)
        self.archive = button("", self._archive, "quiet")
        self.remove = icon_button(self.tr("حذف"), "delete", self.delete)
        for action in (self.archive, self.remove):
            self.add_action(action)
        self._banner_host = QVBoxLayout()
        self._banner_host.setContentsMargins(px(14), 0, px(14), 0)
        self.body.addLayout(self._banner_host)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        column.addStretch(1)
        self.body.addWidget(scrolled(whole), 1)

    def add_fact(self, chip: Chip) -> None:
        """A chip after the name, or below it where the text is large."""
        self._facts.insertWidget(0, chip)

    def _show_head(self, entry: Entry) -> None:
        name = shown_name(entry) or self._unnamed
        self.name.setText(name)
        self.setAccessibleName(name)
        self.archived.setVisible(not is_active(entry))
        is_draft = self.keeper.draft is not None and self.keeper.draft.id == entry.id
        self.archive.setVisible(can_be_archived(entry) and not is_draft)
        active = is_active(entry)
        self.archive.setText(self.tr("بایگانی") if active else self.tr("بازگرداندن"))
        icons.dress(self.archive, "archive" if active else "restore", "primary")

    def _archive(self) -> None:
        entry = self.entry
        if entry is not None:
            self._clear_banner()
            self.keeper.archive(entry, active=not is_active(entry))

    def _refuse(self, entry: Entry, problem: Problem) -> None:
        """Say who names the entry; one that can be archived offers that instead."""
        if self.entry is None or self.entry.id != entry.id:
            return
        self._clear_banner()
        offer = can_be_archived(entry) and is_active(entry)
        self._banner = Banner(
            self.catalogue.problem(problem),
            "amber",
            self.tr("بایگانی") if offer else "",
            self._archive if offer else None,
            closable=True,
        )
        self._banner_host.addWidget(self._banner)

    def banner(self) -> Banner | None:
        """The refusal that is shown."""
        return self._banner

    def _clear_banner(self) -> None:
        banner, self._banner = self._banner, None
        if banner is not None:
            self._banner_host.removeWidget(banner)
            banner.hide()
            banner.deleteLater()

    def _on_register(self, register: Register) -> None:
        self.editor.show_register(register)
        entry = self.keeper.find(self.entry.id) if self.entry is not None else None
        if entry is not None:
            self.editor.show_entry(entry)
            self._show_head(entry)
