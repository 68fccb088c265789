"""رأی‌گیری of a resolution: how it was decided, who kept out of it and who proposed it."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.domain.namesake import namesakes
from app.domain.register import Register
from app.domain.resolution import Resolution
from app.domain.vote import Vote, VoteKind, entitled
from app.ui import figures, theme
from app.ui.meetings.resolutions.editor_fields import Tie, tied_to_proposer, tied_to_recused, tied_to_vote
from app.ui.meetings.resolutions.labels import label
from app.ui.meetings.resolutions.vote_field import VoteField
from app.ui.widgets import Entry, FieldRow, FormGrid, PickField, PickManyField


class VoteSection(QWidget):
    """`ties` says which value of the vote each field shows; people are rows of the attendance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[Hashable, str] = {}
        self._entitled: frozenset[str] = frozenset()
        self._present: frozenset[str] = frozenset()
        self.vote = VoteField()
        people = FormGrid(2)
        name = self.tr("نام…")
        self.recused = people.add(self.tr("خودداری از رأی (ذی‌نفع)"), PickManyField(name))
        self.proposed_by = people.add(self.tr("پیشنهاددهنده"), PickField(name))
        self.recused.input.offer_only(
            lambda entry: entry.id in self._entitled and entry.id not in self.recused.value()
        )
        self.proposed_by.offer_only(lambda entry: entry.id in self._present)
        self.ties: list[Tie] = [
            tied_to_vote(self.vote),
            tied_to_recused(self.recused),
            tied_to_proposer(self.proposed_by),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(10))
        column.addWidget(FieldRow(self.tr("شیوه تصمیم"), self.vote))
        column.addWidget(people)

    def show_people(self, one: Resolution, meeting: Meeting, register: Register) -> None:
        """Offer those who may vote, and tell how many they are without those who kept out of it."""
        rows = meeting.attendance
        self._present = frozenset(row.id for row in rows if row.is_present and not row.is_group)
        self._entitled = frozenset(row.id for row in entitled(rows))
        self.vote.set_voters(len(entitled(rows, one.vote.recused_ids)))
        entries = _entries(rows, register)
        names: dict[Hashable, str] = {entry.id: entry.label for entry in entries}
        if names == self._names:
            return
        self._names = names
        for field in (self.recused, self.proposed_by):
            field.set_entries(entries)
        self.recused.set_value(())  # chips keep the names with which they were made
        self.recused.set_value(one.vote.recused_ids)

    def summary(self, vote: Vote) -> str:
        """A few words on the vote, empty where there was none."""
        said = [] if vote.kind is VoteKind.NONE else [label(vote.kind)]
        phrases = (self.tr("{n} موافق"), self.tr("{n} مخالف"), self.tr("{n} ممتنع"))
        counts = (vote.in_favour, vote.against, vote.abstained)
        given = [
            phrase.format(n=figures.grouped(count))
            for phrase, count in zip(phrases, counts, strict=True)
            if count is not None
        ]
        said += [figures.row(given)] if given else []
        recused = [self._names[row] for row in vote.recused_ids if row in self._names]
        if recused:
            said.append(self.tr("بی رأی: {names}").format(names=figures.row(recused)))
        if vote.proposed_by in self._names:
            said.append(self.tr("پیشنهاد {name}").format(name=self._names[vote.proposed_by]))
        return " · ".join(said)


def _entries(rows: tuple[Attendance, ...], register: Register) -> list[Entry]:
    """Every row under its name, with its neighbourhood where the name alone is a namesake's."""
    alike = namesakes(rows)

    def named(row: Attendance) -> Entry:
        place = register.neighbourhood(row.neighbourhood_id)
        apart = place.name if place else row.title
        name = f"{row.name} ({apart})" if row.id in alike and apart else row.name
        return Entry(row.id, name, row.title)

    return [named(row) for row in rows]
