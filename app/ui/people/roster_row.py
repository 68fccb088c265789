"""The card of the chosen row of a roster: what the file says, what would change, and her decision."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.register import Register
from app.domain.roster import KEEP, NEW, UPDATE, Choice, Decision, MatchKind
from app.ui import figures, theme
from app.ui.people.roster_words import (
    ShownRow,
    told_decision,
    told_difference,
    told_doubts,
    told_other_names,
    told_person,
    told_row,
)
from app.ui.widgets import Card, ElidedLabel, line, scrolled, words
from app.ui.widgets.segments import Segment, Segments


class RosterRowCard(Card):
    """``decided(line, choice)`` as she presses one of the decisions."""

    decided = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.segments: Segments | None = None
        self._line = 0
        self.name = ElidedLabel("", "heading")
        self.head.insertWidget(0, self.name)
        self._head.setVisible(True)
        self._content: QWidget | None = None
        self._area = scrolled(QWidget())
        self.body.addWidget(self._area, 1)

    def show_row(self, row: ShownRow, register: Register, day: date) -> None:
        """Show this row; the decision that has the keyboard keeps it."""
        had_focus = self.segments is not None and self.segments.isAncestorOf(
            QApplication.focusWidget() or self
        )
        self._line = row.line
        self.name.setText(row.match.row.full_name)
        content = QWidget()
        column = QVBoxLayout(content)
        px = theme.current().px
        column.setContentsMargins(px(16), px(4), px(16), px(16))
        column.setSpacing(px(10))
        for part in self._parts(row, register, day):
            column.addWidget(part)
        column.addStretch(1)
        content.setProperty("ground", "clear")
        self._area.setWidget(content)
        content.show()
        if had_focus:
            self.start()

    def start(self) -> None:
        """Put the keyboard on the decision that is on."""
        if self.segments is not None:
            self.segments.button(self.segments.value()).setFocus()

    def _parts(self, row: ShownRow, register: Register, day: date) -> list[QWidget]:
        match = row.match
        parts: list[QWidget] = []
        if told := told_row(match):
            parts.append(words(told, "label", wrap=True))
        parts += [words(doubt, "amber", wrap=True) for doubt in told_doubts(match)]
        if match.namesakes:
            hint = self.tr("اگر هر دو یک نفرند، برای یکی «وارد نشود» را برگزینید تا دو بار ثبت نشود.")
            parts.append(words(hint, "muted", wrap=True))
        parts += [words(remedy, "muted", wrap=True) for remedy in told_other_names(match)]
        parts.append(line())
        known = register.person(match.person_id)
        if known is not None:
            parts.append(words(self.tr("در دفتر"), "strong"))
            parts.append(words(told_person(known, register, day), wrap=True))
        if match.differences:
            parts.append(words(self.tr("تغییرها"), "strong"))
            parts += [words(told_difference(one), wrap=True) for one in match.differences]
        if match.kind is MatchKind.UNCLEAR and match.candidates:
            parts.append(words(self.tr("این سطر کیست؟"), "strong"))
            parts += [words(one, wrap=True) for one in self._told_candidates(row, register, day)]
        else:
            parts.append(words(self.tr("تصمیم"), "strong"))
        self.segments = self._decisions(row, register)
        parts.append(self.segments)
        if match.kind is MatchKind.UNCLEAR:
            hint = self.tr("تا برنگزینید، این سطر ثبت نمی‌شود و چیزی در دفتر عوض نمی‌شود.")
            parts.append(words(hint, "muted", wrap=True))
        return parts

    def _told_candidates(self, row: ShownRow, register: Register, day: date) -> list[str]:
        """Who may be meant, each with where he is; numbered, if there are several."""
        found = [person for one in row.match.candidates if (person := register.person(one))]
        told = [told_person(person, register, day) for person in found]
        if len(told) == 1:
            return told
        return [f"{figures.grouped(at)}. {one}" for at, one in enumerate(told, start=1)]

    def _decisions(self, row: ShownRow, register: Register) -> Segments:
        options: list[Segment] = []
        kind = row.match.kind
        found = [one for one in row.match.candidates if register.person(one)]
        for at, person_id in enumerate(found, start=1):
            number = self.tr("شخص {number}").format(number=figures.grouped(at))
            label = number if len(found) > 1 else self.tr("همین شخص")
            options.append(Segment(Choice(Decision.UPDATE, person_id), label))
        if kind is MatchKind.UPDATE:
            options.append(Segment(UPDATE, self.tr("روزآمد")))
        options.append(Segment(NEW, self.tr("تازه"), "green"))
        options.append(Segment(KEEP, told_decision(row.match, Decision.KEEP), "plain"))
        if kind is MatchKind.SAME:
            options.reverse()
        segments = Segments(self.tr("تصمیم"), options)
        segments.set_value(row.choice)
        segments.chosen.connect(self._on_chosen)
        return segments

    def _on_chosen(self, choice: Any) -> None:
        self.decided.emit(self._line, choice)
