"""Extracts (ابلاغ / رونوشت): a paper for each body, with nothing but its own resolutions and a receipt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.documents import Printed
from app.documents.minutes import furniture, phrases, resolutions, split
from app.documents.minutes.form import Form
from app.documents.press import FileFacts, Outfit, Paper, Told, print_papers
from app.documents.typesetting.flow import Block, Keep, Space, Tied
from app.documents.typesetting.paragraph import Paragraph, Run
from app.documents.typesetting.table import Cell, Row, Table, TableStyle
from app.domain.extract import Duty, Extract, Item
from app.domain.minutes import Minutes
from app.domain.resolution import Resolution

_SHARES = (1.2, 8.0, 2.2, 2.4, 3.6)
_TO_SIGN = 46.0


def render(
    minutes: Minutes, extracts: Sequence[Extract], outfit: Outfit, written_at: datetime, told: Told
) -> Printed:
    """All extracts as one file, each on papers of its own; `written_at` knows its time zone."""
    press = _Letters(minutes, outfit)
    return print_papers(outfit, press.papers(extracts), press.facts(extracts, written_at), told)


def render_each(
    minutes: Minutes, extracts: Sequence[Extract], outfit: Outfit, written_at: datetime
) -> Iterator[Printed]:
    """A file for each extract, made when it is asked for."""
    press = _Letters(minutes, outfit)
    for one in extracts:
        yield print_papers(outfit, press.papers((one,)), press.facts((one,), written_at))


def papers(minutes: Minutes, extracts: Sequence[Extract], outfit: Outfit) -> list[Paper]:
    """The extracts before they are laid out."""
    return _Letters(minutes, outfit).papers(extracts)


class _Letters:
    """What all extracts of one meeting share is looked up once."""

    def __init__(self, minutes: Minutes, outfit: Outfit) -> None:
        self._form = Form(minutes, outfit.letterhead, outfit.words, outfit.fonts, own=outfit.own)

    def papers(self, extracts: Sequence[Extract]) -> list[Paper]:
        """A paper for each."""
        return [_Letter(self._form, one).paper() for one in extracts]

    def facts(self, extracts: Sequence[Extract], written_at: datetime) -> FileFacts:
        """What a file says of itself: of one extract also to whom it goes."""
        name = self._form.words("extract.notice")
        number = phrases.shown(self._form.minutes.issue.number)
        body = phrases.shown(extracts[0].body.name) if len(extracts) == 1 else ""
        title = f" {self._form.words('page.dash')} ".join(filter(None, (name, number, body)))
        return FileFacts(title, name, written_at)


@dataclass(frozen=True)
class _Letter:
    form: Form
    extract: Extract

    @property
    def is_notice(self) -> bool:
        """Whether the body has to act; else it is told of what others do with its help."""
        return any(item.duty is not Duty.COOPERATING for item in self.extract.items)

    def paper(self) -> Paper:
        """All of it."""
        form = self.form
        return Paper(
            tuple(self._blocks()),
            beside=tuple(self._beside()),
            foot=furniture.number_and_version(form),
            watermark=furniture.watermark_text(form),
        )

    def _beside(self) -> Iterator[str]:
        words, minutes = self.form.words, self.form.minutes
        blank, mine = words("page.blank_short"), {item.resolution.id for item in self.extract.items}
        count = sum(file.resolution_id in mine for file in minutes.meeting.attachments)
        attached = words("page.attachments_no")
        if count:
            attached = words("page.attachments_yes", count=phrases.number(count))
        yield words("page.number", number=phrases.shown(minutes.issue.number) or blank)
        yield words("page.date", date=phrases.day(minutes.meeting.held_on, blank))
        yield words("page.attachments", attachments=attached)

    def _blocks(self) -> Iterator[Block]:
        form, words = self.form, self.form.words
        yield Paragraph.plain(
            words("extract.notice" if self.is_notice else "extract.copy"), form.title, bold=True
        )
        yield Paragraph.plain(
            words("extract.to", body=phrases.shown(self.extract.body.name)), form.body, bold=True
        )
        yield Paragraph.plain(self._sentence(), form.body)
        yield Space(6, keeps_next=True)
        rows = [self._row(item) for item in self.extract.items]
        table = form.table("extract.columns", _SHARES, rows, middle=False)
        note = Paragraph.plain(words("extract.row_note"), form.detail)
        yield Tied([table], [Keep([Space(3), note, Space(12), self._sender(), Space(8), *self._receipt()])])

    def _sentence(self) -> str:
        words, minutes = self.form.words, self.form.minutes
        title = phrases.shown(minutes.meeting.title)
        return words(
            "extract.ground" if title else "extract.ground_untitled",
            number=phrases.shown(minutes.issue.number) or words("page.blank_short"),
            date=phrases.day(minutes.meeting.held_on, words("page.blank_short")),
            title=title,
            what=words("extract.notice_sentence" if self.is_notice else "extract.copy_sentence"),
        )

    def _row(self, item: Item) -> Row:
        form = self.form
        return Row(
            [
                form.text(phrases.number(item.row), centre=True),
                self._description(item),
                form.text(form.words(f"extract.duty.{item.duty}"), centre=True),
                form.text(resolutions.deadline(form, item.resolution), centre=True),
                [Paragraph.plain(text, form.detail) for text in self._others(item.resolution)],
            ]
        )

    def _description(self, item: Item) -> Cell:
        """The text as the minutes have it; of a quantity that is split among bodies only its own share."""
        form, words, one = self.form, self.form.words, item.resolution
        kind = f"{words(f'resolutions.kind.{one.kind}')} {words('page.dash')} "
        cell: list[Block] = [
            Paragraph((Run(kind, bold=True), Run(phrases.shown(one.text) or words("page.blank"))), form.cell)
        ]
        details = list(resolutions.details(form, one))
        if one.notes:
            details.append(words("extract.note", note=phrases.shown(one.notes)))
        cell += [Paragraph.plain(detail, form.detail) for detail in details]
        if item.share:
            amount = (
                phrases.amount(item.share.amount, item.share.unit) if item.share.amount is not None else ""
            )
            told = words("extract.share", amount=amount) if amount else words("extract.share_unknown")
            cell.append(Paragraph.plain(told, form.detail, bold=True))
        quantity = item.share or one.quantity
        table = split.table(form, quantity) if quantity else None
        return [*cell, Space(2), table, Space(2)] if table else cell

    def _others(self, one: Resolution) -> Iterator[str]:
        """With whom: the other bodies that are responsible or cooperate."""
        for key, ids in (("responsible", one.responsible_ids), ("cooperating", one.cooperating_ids)):
            names = [self.form.minutes.body_name(body) for body in ids if body != self.extract.body.id]
            said = self.form.words("page.comma").join(phrases.shown(name) for name in names if name)
            if said:
                yield self.form.words(f"extract.{key}", names=said)

    def _sender(self) -> Table:
        form, words = self.form, self.form.words
        name = form.called(form.minutes.meeting.secretary) or words("page.blank")
        cells = [
            [Paragraph.plain(words("extract.sender", name=name), form.body)],
            [Paragraph.plain(words("extract.sender_sign"), form.body)],
        ]
        return Table((1, 1), [Row(cells, min_height=_TO_SIGN)], style=_FRAMED, looks=True)

    def _receipt(self) -> list[Block]:
        form, words = self.form, self.form.words
        keys = ("extract.receipt", "extract.receipt_name", "extract.receipt_day", "extract.receipt_number")
        cells = [form.text(words(key), bold=place == 0) for place, key in enumerate(keys)]
        return [Table((1.6, 4, 2.2, 2.6), [Row(cells, min_height=_TO_SIGN)], style=_FRAMED, looks=True)]


_FRAMED = TableStyle(padding_y=6)
