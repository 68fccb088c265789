"""The margins of the papers, each saved by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.print_form import BOUNDS, PaperMargins
from app.services import print_form
from app.ui import figures, theme
from app.ui.binding import Bound, Work
from app.ui.desk import Desk
from app.ui.widgets import FieldRow, WholeField
from app.words import Catalogue

_COLUMNS = 2


class MarginsField(QWidget):
    """Whole millimetres; what is out of bounds is told below its field."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(8))
        self.fields: dict[str, WholeField] = {}
        self.rows: dict[str, FieldRow] = {}
        self._bound: dict[str, Bound] = {}
        for place, (name, label) in enumerate(self._labels().items()):
            field = self.fields[name] = WholeField(BOUNDS[name][1])
            row = self.rows[name] = FieldRow(label, field)
            self._bound[name] = Bound(field, desk, catalogue, _saving(name), self._check)
            grid.addWidget(row, place // _COLUMNS, place % _COLUMNS)

    def show_margins(self, subject: str, margins: PaperMargins) -> None:
        """Show the margins as they are now."""
        for name, bound in self._bound.items():
            bound.show(subject, getattr(margins, name))

    def _labels(self) -> dict[str, str]:
        return {
            "first_top": self.tr("بالای برگه نخست"),
            "top": self.tr("بالای برگه‌های بعد"),
            "right": self.tr("راست"),
            "left": self.tr("چپ"),
            "bottom": self.tr("پایین"),
        }

    def _check(self, value: int | None) -> str:
        if value is not None:
            return ""
        return self.tr("حاشیه خالی نمی‌ماند؛ به میلی‌متر بنویسید، مانند {example}.").format(
            example=figures.grouped(PaperMargins().right)
        )


def _saving(name: str) -> Any:
    def save(_subject: str, value: int) -> Work:
        def work(office: Any) -> Any:
            margins = replace(print_form.read(office).margins, **{name: value})
            return print_form.change(office, margins=margins)

        return work

    return save
