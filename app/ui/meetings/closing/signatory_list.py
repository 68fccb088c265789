"""The signatories in the order of their rows; the panel of one of them is open below his line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.signature import Signatory
from app.ui import theme
from app.ui.meetings.closing.signatory_row import SignatoryRow
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue


class SignatoryList(QWidget):
    """`chosen` with a row's identifier, empty when she has closed it."""

    chosen = Signal(str)

    def __init__(self, catalogue: Catalogue, panel: QWidget) -> None:
        super().__init__()
        self._catalogue, self._panel = catalogue, panel
        self._open = ""
        self._signatories: tuple[Signatory, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.rows: RowsById[SignatoryRow] = RowsById(self._make_row, theme.current().px(8))
        column.addWidget(self.rows)
        self._panel.setParent(self)
        self._panel.hide()

    def show_signatories(self, signatories: Sequence[Signatory]) -> None:
        """Show these, as they stand now."""
        self._signatories = tuple(signatories)
        ids = [one.row.id for one in signatories]
        if self._open not in ids:
            self.open("")
        self.rows.sync(ids)
        coming = self.next_id()
        for row, signatory in zip(self.rows, signatories, strict=True):
            row.show_signatory(signatory, signatory.row.id == coming)

    def next_id(self) -> str:
        """Who signs next: the first of whom nothing is registered."""
        return next((one.row.id for one in self._signatories if one.is_empty), "")

    def open_id(self) -> str:
        """Whose panel is open."""
        return self._open

    def signatory(self, row_id: str) -> Signatory | None:
        """Somebody of the list."""
        return next((one for one in self._signatories if one.row.id == row_id), None)

    def open(self, row_id: str) -> None:
        """Put the panel below the line of somebody, or nowhere."""
        before, after = self.rows.row(self._open), self.rows.row(row_id)
        if before is after and before is not None:
            return
        if before is not None:
            before.release(self._panel)
            self._panel.setParent(self)
        self._open = row_id if after is not None else ""
        if after is not None:
            after.host(self._panel)

    def _make_row(self, row_id: str) -> SignatoryRow:
        row = SignatoryRow(self._catalogue)
        row.turned.connect(lambda is_open: self.chosen.emit(row_id if is_open else ""))
        return row
