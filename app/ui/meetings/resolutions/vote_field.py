"""How a resolution was voted on, and the counts where votes were counted; who may vote it is told."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain import bounds
from app.domain.vote import VoteKind
from app.ui import figures, theme
from app.ui.binding import set_locked
from app.ui.meetings.resolutions.editor_fields import VoteValue
from app.ui.meetings.resolutions.labels import label
from app.ui.widgets import FlowLayout, WholeField, words
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY, ProblemMark
from app.ui.widgets.segments import Segment, Segments

_PROBLEM = PROBLEM_PROPERTY.encode()


class VoteField(ProblemMark, QWidget):
    """`committed(VoteValue)`: kind and counts are one value, accepted or refused together."""

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Segments(self.tr("شیوه رأی‌گیری"), [Segment(kind, label(kind)) for kind in VoteKind])
        self.in_favour, self.against, self.abstained = (WholeField(bounds.HEADCOUNT) for _ in range(3))
        self.counts = (self.in_favour, self.against, self.abstained)
        self.voters = words("", "muted")
        self.counting = self._build_counting()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(8))
        column.addWidget(self.kind)
        column.addWidget(self.counting)
        self.kind.chosen.connect(self._on_chosen)
        for count in self.counts:
            count.installEventFilter(self)
            count.committed.connect(lambda _count: self.committed.emit(self.value()))
        self.set_value((VoteKind.NONE, None, None, None))

    def value(self) -> VoteValue:
        kind = self.kind.value()
        if kind is not VoteKind.COUNTED:
            return (kind, None, None, None)
        return (kind, self.in_favour.value(), self.against.value(), self.abstained.value())

    def set_value(self, value: VoteValue) -> None:
        kind, *counts = value
        self._show_kind(kind)
        for field, count in zip(self.counts, counts, strict=True):
            field.set_value(count)

    def set_voters(self, count: int) -> None:
        """Tell how many may vote, beside the counts."""
        self.voters.setText(self.tr("از {n} نفر دارای رأی").format(n=figures.grouped(count)))

    def set_problem(self, sentence: str | None) -> None:
        """Tell what is wrong with the counts together; one that could not be read goes on saying so."""
        for count in self.counts:
            if not (_is_unread(count) and count.property(PROBLEM_PROPERTY)):
                count.set_problem(sentence if count.value() is not None else None)
        super().set_problem(sentence or self._told())

    def set_locked(self, locked: bool) -> None:
        """Show the vote without letting it be changed."""
        self.kind.setEnabled(not locked)
        for count in self.counts:
            set_locked(count, locked)

    def _build_counting(self) -> QWidget:
        px = theme.current().px
        counting = QWidget()
        flow = FlowLayout(counting, px(14))  # with large letters they take two lines
        names = (self.tr("موافق"), self.tr("مخالف"), self.tr("ممتنع"))
        for name, field in zip(names, self.counts, strict=True):
            said = words(name, "label")
            said.setBuddy(field)
            field.setFixedWidth(px(64))
            flow.addWidget(_beside(said, field))
        flow.addWidget(_beside(self.voters))
        return counting

    def _on_chosen(self, kind: VoteKind) -> None:
        if kind is self.kind.value():
            return
        self._show_kind(kind)
        if kind is VoteKind.COUNTED:
            self.in_favour.setFocus()
        self.committed.emit(self.value())

    def _show_kind(self, kind: Any) -> None:
        self.kind.set_value(kind)
        self.counting.setVisible(kind is VoteKind.COUNTED)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The counts have no row of their own: what one of them says is told for all."""
        if isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == _PROBLEM:
            super().set_problem(self._told())
        return False

    def _told(self) -> str | None:
        told = (str(count.property(PROBLEM_PROPERTY) or "") for count in self.counts)
        return next(filter(None, told), None)


def _beside(*widgets: QWidget) -> QWidget:
    """Widgets that stay together on one line, as high as a field."""
    together = QWidget()
    together.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    together.setMinimumHeight(theme.current().px(32))
    row = QHBoxLayout(together)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.current().px(8))
    for widget in widgets:
        row.addWidget(widget)
    return together


def _is_unread(field: WholeField) -> bool:
    text = field.text().strip()
    return bool(text) and field.read(text) is None
