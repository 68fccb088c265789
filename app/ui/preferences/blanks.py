"""The blanks of a pattern or a fixed text, each by its name: pressed, it is put where the caret stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from app.persian.isolates import PDI, RLI, isolated
from app.ui import theme
from app.ui.widgets import FlowLayout, chip_button
from app.words import Catalogue

_BLANK = re.compile(r"{(\w+)}")


def in_words(catalogue: Catalogue, text: str) -> str:
    """A text with the names of its blanks: «دارد (‹تعداد›)», a run of Persian of its own (RLI … PDI)."""
    named = _BLANK.sub(lambda found: f"‹{_name(catalogue, found[1])}›", text)
    return f"{RLI}{named}{PDI}"


def blanks_of(text: str) -> list[str]:
    """The codes of the blanks in a text, each once, in their order."""
    return list(dict.fromkeys(_BLANK.findall(text)))


def _name(catalogue: Catalogue, code: str) -> str:
    return catalogue.tables["blanks"].get(code, code)


class BlankChips(QWidget):
    """`insert` puts a text where the caret of `field` is."""

    def __init__(
        self,
        catalogue: Catalogue,
        field: QWidget,
        insert: Callable[[str], object],
        codes: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._field, self._insert = catalogue, field, insert
        self._codes: tuple[str, ...] = ()
        self.chips: list[QPushButton] = []
        self._flow = FlowLayout(self, theme.current().px(6))
        self._flow.setContentsMargins(0, 0, 0, 0)
        if codes:
            self._put_chips(codes)
        else:
            self.hide()

    def show_blanks(self, codes: Sequence[str]) -> None:
        """Offer these blanks."""
        self._put_chips(codes)
        self.setVisible(bool(codes))

    def _put_chips(self, codes: Sequence[str]) -> None:
        if tuple(codes) == self._codes:
            return
        self._codes = tuple(codes)
        for gone in self.chips:
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.chips = [self._make(code) for code in codes]
        for chip in self.chips:
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _make(self, code: str) -> QPushButton:
        blank, name = f"{{{code}}}", _name(self._catalogue, code)
        chip = chip_button(f"{name} {isolated(blank)}", lambda: self._put(blank), "plain")
        chip.setAccessibleName(self.tr("افزودن جای خالی «{name}»").format(name=name))
        chip.setToolTip(chip.accessibleName())
        return chip

    def _put(self, blank: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._insert(blank)
