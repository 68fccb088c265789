"""What there is to say of the day of a meeting: quiet sentences below the date, amber where the day itself is
remarkable; they refuse nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.domain.holiday import DayNote, DayNoteKind
from app.services import days
from app.ui import theme
from app.ui.desk import Desk
from app.ui.widgets import chip_button, words
from app.ui.widgets.labels import Role
from app.words import Catalogue


class DayNotes(QWidget):
    """`wanted_table` when she would enter the lunar holidays of the year."""

    wanted_table = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._day: date | None = None
        self._labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(2))
        self.enter = chip_button(self.tr("وارد کردن تعطیلات در تنظیمات"), self.wanted_table.emit)
        self._column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_day(self, day: date | None) -> None:
        """Tell of this day, or of none."""
        if day != self._day:
            self._day = day
            self.look_again()

    def look_again(self) -> None:
        """The table of the year or the week of the office may be others now."""
        day = self._day
        if day is None:
            self._show(())
            return

        def told(found: Sequence[DayNote]) -> None:
            if day == self._day:
                self._show(found)

        self._desk.ask(lambda office: days.notes(office, day), told, owner=self)

    def sentences(self) -> list[str]:
        """What is told now."""
        return [label.text() for label in self._labels]

    def _show(self, found: Sequence[DayNote]) -> None:
        said = {self._catalogue.day_note(note): note.kind for note in found}
        if list(said) != self.sentences():
            for label in self._labels:
                self._column.removeWidget(label)
                label.hide()
                label.deleteLater()
            self._labels = [words(sentence, _tone(kind), wrap=True) for sentence, kind in said.items()]
            for place, label in enumerate(self._labels):
                self._column.insertWidget(place, label)
        self.enter.setVisible(any(note.kind is DayNoteKind.LUNAR_UNKNOWN for note in found))
        self.setVisible(bool(said))


def _tone(kind: DayNoteKind) -> Role:
    """That nobody entered the lunar holidays yet is no fault of the day."""
    return "muted" if kind is DayNoteKind.LUNAR_UNKNOWN else "amber"
