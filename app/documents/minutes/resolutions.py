"""The resolutions: one row each, with quantity and split, duty, deadline, permit and relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.documents.minutes import phrases, split, vote
from app.documents.minutes.form import Form
from app.documents.typesetting.flow import Block, Space
from app.documents.typesetting.paragraph import Paragraph, Run
from app.documents.typesetting.table import Row
from app.domain.resolution import Resolution, ResolutionKind, ResolutionStatus
from app.persian import digits

_SHARES = (1.2, 6.4, 2.6, 2.3, 2.1, 2.8)
_SHARES_OF_LONG_TEXTS = (1.35, 8.6, 2.4, 2.0, 2.2, 2.2)
_NARROW_SHARES = (1.2, 7.4, 3.2)
_LONG = 800  # characters, which would be more than half a page high in the narrow column
_NEEDS_NO_WORD = ResolutionStatus.ADOPTED


def blocks(form: Form) -> Iterator[Block]:
    """The table of all resolutions, in the order of the record."""
    resolutions = form.minutes.meeting.resolutions
    if not resolutions:
        return
    yield from form.heading(form.words("resolutions.heading"))
    if form.is_narrow:
        short = [_narrow_row(form, one, place) for place, one in enumerate(resolutions, 1)]
        yield form.table("resolutions.narrow_columns", _NARROW_SHARES, short, middle=False)
        return
    rows = [_row(form, one, place) for place, one in enumerate(resolutions, 1)]
    shares = _SHARES_OF_LONG_TEXTS if any(_length(one) > _LONG for one in resolutions) else _SHARES
    yield form.table("resolutions.columns", shares, rows, middle=False)


def _length(one: Resolution) -> int:
    return len(one.text) + len(one.condition) + len(one.rationale)


def _row(form: Form, one: Resolution, place: int) -> Row:
    return Row(
        [
            form.text(phrases.number(place), centre=True),
            _description(form, one),
            form.text(responsible(form, one), centre=not one.responsible_ids),
            form.text(names_of(form, one.cooperating_ids)),
            form.text(deadline(form, one), centre=True),
            [Paragraph.plain(text, form.detail) for text in notes(form, one)],
        ]
    )


def _narrow_row(form: Form, one: Resolution, place: int) -> Row:
    """On narrow paper the remarks stand below the text, and who does it with whom and until when together."""
    columns = form.words.row("resolutions.columns")[2:5]
    told = (responsible(form, one), names_of(form, one.cooperating_ids), deadline(form, one))
    remarks = [Paragraph.plain(text, form.detail) for text in notes(form, one)]
    return Row(
        [
            form.text(phrases.number(place), centre=True),
            [*_description(form, one), *remarks],
            [
                Paragraph((Run(f"{column}: ", bold=True), Run(said)), form.cell)
                for column, said in zip(columns, told, strict=True)
                if said
            ],
        ]
    )


def _description(form: Form, one: Resolution) -> list[Block]:
    kind = f"{form.words(f'resolutions.kind.{one.kind}')} {form.words('page.dash')} "
    text = phrases.shown(one.text) or form.words("page.blank")
    cell: list[Block] = [Paragraph((Run(kind, bold=True), Run(text)), form.cell)]
    cell += [Paragraph.plain(detail, form.detail) for detail in details(form, one)]
    table = split.table(form, one.quantity) if one.quantity else None
    if table:
        cell += [Space(2), table, Space(2)]
    cell += vote.blocks(form, one)
    return cell


def details(form: Form, one: Resolution) -> Iterator[str]:
    """Amount, place, condition and whatever else is known of it, a line each."""
    words = form.words
    if one.quantity and (one.quantity.unit or one.quantity.amount is not None):
        amount = phrases.amount(one.quantity.amount, one.quantity.unit)
        blank = "" if one.quantity.amount is not None else f"{words('page.blank_short')} "
        yield words("resolutions.quantity", amount=blank + amount)
    if one.place:
        yield words("resolutions.place", place=phrases.shown(one.place))
    if one.neighbourhood_ids:
        names = (form.minutes.neighbourhood_name(place) for place in one.neighbourhood_ids)
        yield words("resolutions.neighbourhoods", names=_joined(form, names))
    if one.condition:
        yield words("resolutions.condition", condition=phrases.shown(one.condition))
    if one.rationale:
        yield words("resolutions.rationale", rationale=phrases.shown(one.rationale))
    yield from _permit(form, one)
    yield from _credit(form, one)
    if one.source_document:
        yield words("resolutions.source", source=phrases.shown(one.source_document))


def _permit(form: Form, one: Resolution) -> Iterator[str]:
    """Issuer, number and date; a permit that lacks one of them has a dotted blank in its place."""
    permit, blank = one.permit, form.words("page.blank_short")
    if one.kind is ResolutionKind.PERMIT or permit.issuer or permit.number or permit.issued_on:
        yield form.words(
            "resolutions.permit",
            issuer=phrases.shown(permit.issuer) or blank,
            number=phrases.shown(permit.number) or blank,
            date=phrases.day(permit.issued_on, blank),
        )


def _credit(form: Form, one: Resolution) -> Iterator[str]:
    if one.credit is None:
        return
    credit = digits.grouped(one.credit)
    if one.credit_year is None:
        yield form.words("resolutions.credit", credit=credit)
    else:
        yield form.words("resolutions.credit_year", credit=credit, year=phrases.number(one.credit_year))


def responsible(form: Form, one: Resolution) -> str:
    """Who must do it: a dotted blank for a duty of nobody, a dash where nobody need be named."""
    if one.responsible_ids:
        return names_of(form, one.responsible_ids)
    return form.words("page.blank_short" if one.kind.is_duty else "page.dash")


def deadline(form: Form, one: Resolution) -> str:
    """The day and the words of the deadline; a dotted blank for a duty without any."""
    parts = [phrases.day(one.due_on, ""), phrases.shown(one.due_text)]
    said = form.words("page.comma").join(filter(None, parts))
    return said or form.words("page.blank_short" if one.kind.is_duty else "page.dash")


def notes(form: Form, one: Resolution) -> Iterator[str]:
    """Status, who was consulted, relations, topic and notes, a line each."""
    words = form.words
    if one.status_text:
        yield words("resolutions.status", status=phrases.shown(one.status_text))
    elif one.status is not _NEEDS_NO_WORD:
        yield words("resolutions.status", status=words(f"resolutions.status_name.{one.status}"))
    if one.consulted_ids:
        yield words("resolutions.consulted", names=names_of(form, one.consulted_ids))
    related = _rows_of(form, one.related_ids)
    if related:
        yield words("resolutions.related", rows=words("page.and").join(related))
    agenda = [row for row, item in enumerate(form.minutes.meeting.agenda, 1) if item.id == one.agenda_item_id]
    if agenda:
        yield words("resolutions.agenda", row=phrases.number(agenda[0]))
    if one.topic:
        yield words("resolutions.topic", topic=phrases.shown(one.topic))
    if one.notes:
        yield phrases.shown(one.notes)


def _rows_of(form: Form, ids: Iterable[str]) -> list[str]:
    wanted = set(ids)
    return [
        phrases.number(row) for row, one in enumerate(form.minutes.meeting.resolutions, 1) if one.id in wanted
    ]


def names_of(form: Form, ids: Iterable[str]) -> str:
    """The names of bodies in a row."""
    return _joined(form, (form.minutes.body_name(body) for body in ids))


def _joined(form: Form, names: Iterable[str]) -> str:
    return form.words("page.comma").join(phrases.shown(name) for name in names if name)
