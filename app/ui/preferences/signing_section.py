"""امضا: the office's authority, who can sign, whom from outside it trusts, its time server, the token."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.preferences.authority_card import AuthorityCard
from app.ui.preferences.kept import Kept
from app.ui.preferences.roots_card import RootsCard
from app.ui.preferences.section import Section
from app.ui.preferences.signatories_card import SignatoriesCard
from app.ui.preferences.time_server_card import TimeServerCard
from app.ui.preferences.token_library_row import TokenLibraryRow
from app.words import Catalogue


class SigningSection(Section):
    """A card for each, asked of the office as she comes here."""

    def __init__(
        self,
        title: str,
        says: str,
        desk: Desk,
        catalogue: Catalogue,
        kept: Kept,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, says, "signing signature", parent)
        self.authority = self.add(AuthorityCard(desk, catalogue))
        self.signatories = self.add(SignatoriesCard(desk, catalogue))
        self.authority.known.connect(self.signatories.show_authority)
        self.roots = self.add(RootsCard(desk, catalogue))
        self.time_server = self.add(TimeServerCard(desk, catalogue))
        self.token_library = self.add(TokenLibraryRow(kept))

    def ask(self) -> None:
        """Ask the office how all of it stands."""
        for card in (self.authority, self.signatories, self.roots, self.time_server):
            card.ask()
