"""The groups of fields that are used less often, each open when something is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import bounds
from app.domain.meeting import Meeting
from app.domain.resolution import Permit, Resolution, ResolutionKind
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.meetings.resolutions.attachments_list import AttachmentsList
from app.ui.meetings.resolutions.directory import Directory
from app.ui.meetings.resolutions.editor_fields import Tie, tied, tied_to_permit, tied_to_year
from app.ui.meetings.resolutions.fold import Fold
from app.ui.meetings.resolutions.labels import SOURCES, label
from app.ui.meetings.resolutions.vote_section import VoteSection
from app.ui.widgets import (
    ChoiceField,
    CodeField,
    DateField,
    Entry,
    FormGrid,
    LineField,
    PickManyField,
    SuggestField,
    TextArea,
    WholeField,
)
from app.words import Catalogue


class Details(QWidget):
    """`ties` says which value of the resolution each field shows; `related` is saved by a verb of its own."""

    def __init__(
        self, desk: Desk, catalogue: Catalogue, directory: Directory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ties: list[Tie] = []
        self._related_labels: dict[object, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(6))
        self.permit = self._build_permit()
        self.voting = VoteSection()
        self.vote = self._fold(self.tr("رأی‌گیری"), self.voting)
        self.setting = self._build_setting(directory)
        self.credit = self._build_credit()
        self.links = self._build_links()
        self.notes = self._build_notes()
        self.attachments = AttachmentsList(desk, catalogue)
        self.files = self._fold(self.tr("پیوست‌ها"), self.attachments)
        self.ties += self.voting.ties

    def show_resolution(self, one: Resolution, meeting: Meeting, directory: Directory, begins: bool) -> None:
        """Show summaries, choices and files around the fields; `begins` opens the groups that are filled."""
        files = [file for file in meeting.attachments if file.resolution_id == one.id]
        self.attachments.show_files(meeting.id, one.id, files)
        self.agenda_item.set_options(
            [(None, "—"), *((item.id, item.title or "…") for item in meeting.agenda)]
        )
        self._offer_related(one, meeting)
        self.voting.show_people(one, meeting, directory.register)
        contents = self._contents(one, meeting, directory, len(files))
        for fold, text in contents.items():
            fold.set_contents(text)
            if begins:
                fold.set_open(bool(text))
        was_hidden = self.permit.isHidden()
        self.permit.setVisible(one.kind is ResolutionKind.PERMIT or one.permit != Permit())
        if not self.permit.isHidden() and (begins or was_hidden):
            self.permit.set_open(True)

    def _contents(
        self, one: Resolution, meeting: Meeting, directory: Directory, files: int
    ) -> dict[Fold, str]:
        register = directory.register
        places = [register.neighbourhood(place) for place in one.neighbourhood_ids]
        agenda = next((item.title for item in meeting.agenda if item.id == one.agenda_item_id), "")
        rows = [row for row, other in enumerate(meeting.resolutions, 1) if other.id in one.related_ids]
        related = label("related").format(rows=figures.and_so(map(figures.grouped, rows))) if rows else ""
        permit_date = figures.short_day(one.permit.issued_on) if one.permit.issued_on else ""
        credit = self.tr("{rials} ریال").format(rials=figures.grouped(one.credit)) if one.credit else ""
        year = figures.plain(one.credit_year) if one.credit_year else ""
        number = figures.plain(one.permit.number)
        return {
            self.permit: _joined(one.permit.issuer, number, permit_date),
            self.vote: self.voting.summary(one.vote),
            self.setting: _joined(*(p.name for p in places if p), one.place, one.condition, one.rationale),
            self.credit: _joined(credit, year, one.source_document),
            self.links: _joined(related, agenda),
            self.notes: _joined(one.status_text, one.notes),
            self.files: label("attached").format(count=figures.grouped(files)) if files else "",
        }

    def _offer_related(self, one: Resolution, meeting: Meeting) -> None:
        entries = [
            Entry(other.id, f"{figures.grouped(row)}. {_short(other.text)}", also=other.text)
            for row, other in enumerate(meeting.resolutions, 1)
            if other.id != one.id
        ]
        labels: dict[object, str] = {entry.id: entry.label for entry in entries}
        if labels != self._related_labels:
            shown = self.related.value()
            self._related_labels = labels
            self.related.set_entries(entries)
            self.related.set_value(())
            self.related.set_value([known for known in shown if known in labels])

    def _build_permit(self) -> Fold:
        grid = FormGrid(3)
        self.issuer = grid.add(self.tr("مرجع صدور"), LineField())
        number = grid.add(self.tr("شماره مجوز"), CodeField())
        issued_on = grid.add(self.tr("تاریخ مجوز"), DateField())
        self.ties += [
            tied_to_permit(self.issuer, "issuer"),
            tied_to_permit(number, "number"),
            tied_to_permit(issued_on, "issued_on"),
        ]
        return self._fold(self.tr("مجوز"), grid)

    def _build_setting(self, directory: Directory) -> Fold:
        grid = FormGrid(2)
        places = PickManyField(self.tr("نام محله…"), directory.neighbourhoods)
        places.input.offer_only(
            lambda entry: directory.is_active(entry.id) and entry.id not in places.value()
        )
        directory.changed.connect(lambda: places.set_entries(directory.neighbourhoods))
        grid.add(self.tr("محلات"), places)
        place = grid.add(self.tr("محل اجرا"), LineField())
        condition = grid.add(self.tr("شرط"), TextArea(lines=1, at_most=4))
        rationale = grid.add(self.tr("دلیل و هدف"), TextArea(lines=1, at_most=4))
        self.ties += [
            tied(places, "neighbourhood_ids"),
            tied(place, "place"),
            tied(condition, "condition"),
            tied(rationale, "rationale"),
        ]
        return self._fold(self.tr("محل، شرط و دلیل"), grid)

    def _build_credit(self) -> Fold:
        grid = FormGrid(3)
        credit = grid.add(self.tr("اعتبار (ریال)"), WholeField(bounds.CREDIT))
        year = grid.add(self.tr("سال اعتبار"), CodeField(self.tr("۱۴۰۵")))
        source = grid.add(self.tr("سند مبدأ"), SuggestField(SOURCES))
        self.ties += [
            tied(credit, "credit"),
            tied_to_year(year, self.tr("سال را با چهار رقم بنویسید، مانند ۱۴۰۵.")),
            tied(source, "source_document"),
        ]
        return self._fold(self.tr("اعتبار و سند مبدأ"), grid)

    def _build_links(self) -> Fold:
        grid = FormGrid(2)
        self.related = grid.add(self.tr("مرتبط با"), PickManyField(self.tr("مصوبه دیگر…")))
        self.agenda_item = grid.add(self.tr("بند دستور جلسه"), ChoiceField([(None, "—")]))
        self.ties.append(tied(self.agenda_item, "agenda_item_id"))
        return self._fold(self.tr("پیوند با مصوبات و دستور جلسه"), grid)

    def _build_notes(self) -> Fold:
        grid = FormGrid(2)
        status_text = grid.add(self.tr("وضعیت به نقل"), TextArea(lines=1, at_most=4))
        notes = grid.add(self.tr("توضیحات"), TextArea(lines=1, at_most=6))
        self.ties += [tied(status_text, "status_text"), tied(notes, "notes")]
        return self._fold(self.tr("وضعیت به نقل و توضیحات"), grid)

    def _fold(self, title: str, content: QWidget) -> Fold:
        fold = Fold(title, content)
        self._column.addWidget(fold)
        return fold


def _joined(*texts: str) -> str:
    return " · ".join(text for text in texts if text)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")
