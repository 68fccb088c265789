"""For whom or for which body a print-out is made: everybody, unless she names some."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.extract import recipients
from app.domain.meeting import Meeting
from app.domain.print_out import Kind
from app.domain.register import Register
from app.ui import theme
from app.ui.widgets import Entry, PickManyField, words


class ChosenFew(QWidget):
    """`changed` when she names others."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[Kind, tuple[str, ...]] = {}
        self._kind: Kind | None = None
        self.field = PickManyField()
        for named in (self.field, self.field.input):
            named.setAccessibleName(self.tr("برای چه کسانی"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        row.addWidget(words(self.tr("برای"), "label"))
        row.addWidget(self.field, 1)
        self.field.committed.connect(self._on_committed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.hide()

    def show_kind(self, kind: Kind | None, meeting: Meeting, register: Register) -> None:
        """Offer whom this print-out of this meeting may be for."""
        if kind is not self._kind:
            self._kind = kind
            self.field.set_placeholder(self._everybody())
        offered = list(_offered(kind, meeting, register))
        self.setVisible(bool(offered))
        self.field.set_entries(offered)
        kept = {entry.id for entry in offered}
        chosen = tuple(one for one in self._ids.get(kind, ()) if one in kept) if kind else ()
        self.field.set_value(chosen)

    def ids(self) -> tuple[str, ...]:
        """The people or bodies she named; none for all."""
        return self._ids.get(self._kind, ()) if self._kind else ()

    def _on_committed(self, ids: tuple[str, ...]) -> None:
        if self._kind is not None:
            self._ids[self._kind] = tuple(ids)
        self.changed.emit()

    def _everybody(self) -> str:
        if self._kind is Kind.INVITATION:
            return self.tr("همه کسانی که در فهرست حضورند؛ یا نام چند نفر")
        return self.tr("همه نهادهایی که مصوبه‌ای دارند؛ یا نام چند نهاد")


def _offered(kind: Kind | None, meeting: Meeting, register: Register) -> Iterator[Entry]:
    if kind is Kind.INVITATION:
        seen: set[str] = set()
        for row in meeting.attendance:
            if row.person_id and row.person_id not in seen:
                seen.add(row.person_id)
                yield Entry(row.person_id, row.name)
    elif kind is Kind.EXTRACT:
        told = recipients(meeting)
        yield from (Entry(body.id, body.name) for body in register.bodies if body.id in told)
