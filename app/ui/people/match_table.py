"""The table of the rows of a roster: the file's words, what they mean in the register, and the decision."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui import figures
from app.ui.people import roster_words
from app.ui.people.roster_words import ShownRow
from app.ui.widgets import Column, TableView

ROW_HEIGHT = 50


class MatchTable(TableView):
    """``turned`` when Space asks for the next decision."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_columns(), lambda row: row.line, row_height=ROW_HEIGHT, parent=parent)
        self.setAccessibleName(self.tr("سطرهای پرونده"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.turned.emit()
        else:
            super().keyPressEvent(event)


def _columns() -> tuple[Column[ShownRow], ...]:
    translate = QCoreApplication.translate
    return (
        Column(
            translate("MatchTable", "سطر"),
            lambda row: figures.plain(row.line),
            58,
            sort=lambda row: row.line,
            figures=True,
        ),
        Column(
            translate("MatchTable", "نام"),
            lambda row: row.match.row.full_name,
            detail=lambda row: roster_words.told_row(row.match),
            strong=True,
        ),
        Column(
            translate("MatchTable", "در برابر دفتر"),
            roster_words.told_match,
            detail=lambda row: figures.sentences(roster_words.told_doubts(row.match)),
        ),
        Column(
            translate("MatchTable", "تصمیم"),
            roster_words.decision_word,
            116,
            tone=roster_words.decision_tone,
        ),
    )
