"""The split of a quantity as a small indented table under its resolution, with the sum at its foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from app.documents.minutes import phrases
from app.documents.minutes.form import Form
from app.documents.typesetting.paragraph import Align, Paragraph
from app.documents.typesetting.table import Row, Table, TableStyle
from app.domain import quantity as quantities
from app.domain.quantity import Axis, Part, Quantity, Split

_INDENT = 14.0
_STYLE = TableStyle(padding_x=4, padding_y=1.5, rule=0.3, grey=0.65)


@dataclass(frozen=True, slots=True)
class Line:
    """A part of a split, so deep in its tree, or the sum; an inner part is so much `of` another."""

    depth: int
    label: str
    amount: Decimal | None
    bold: bool = False
    of: Decimal | None = None


def table(form: Form, quantity: Quantity) -> Table | None:
    """The lines of a split as a table; None without a split."""
    found = [_row(form, line, quantity.unit) for line in lines(form, quantity)]
    return Table((5.4, 2.0), found, style=_STYLE) if found else None


def lines(form: Form, quantity: Quantity) -> list[Line]:
    """Every part of the tree, what is not assigned yet or too much, and the sum; none without a split.

    An excess enters no sum: the sum is then left out.
    """
    if quantity.split is None or not quantity.split.parts:
        return []
    rests = {found.path: found.rest for found in quantities.imbalances(quantity)}
    found = list(_lines(form, quantity.split, (), rests))
    if not quantities.excesses(quantity):
        whole = quantity.amount if quantity.amount is not None else quantity.split.total
        found.append(Line(0, form.words("split.total"), whole, bold=True))
    return found


def said(form: Form, line: Line, unit: str) -> str:
    """How much it is; of an inner part «۵ از این ۷», lest somebody add it up with the outer ones."""
    words = form.words
    if line.of is None:
        return phrases.amount(line.amount, unit) if line.amount is not None else words("page.blank_short")
    if line.amount == line.of:
        return words("split.all_of", whole=phrases.amount(line.of))
    amount = phrases.amount(line.amount) if line.amount is not None else words("page.blank_short")
    return words("split.some_of", amount=amount, whole=phrases.amount(line.of))


def _lines(
    form: Form,
    split: Split,
    path: tuple[str, ...],
    rests: dict[tuple[str, ...], Decimal],
    of: Decimal | None = None,
) -> Iterator[Line]:
    for part in split.parts:
        yield Line(len(path), _label(form, split.axis, part), part.amount, of=of)
        if part.split and part.split.parts:
            yield from _lines(form, part.split, (*path, part.id), rests, part.amount)
    rest = rests.get(path, Decimal(0))
    if rest > 0:
        yield Line(len(path), form.words("split.rest"), rest, of=of)
    elif rest:
        yield Line(len(path), form.words("split.excess"), -rest)


def _label(form: Form, axis: Axis, part: Part) -> str:
    """A place by its own name; a supplier, and whatever is not assigned, behind the name of the axis."""
    words = form.words
    names = (
        part.label,
        form.minutes.body_name(part.body_id),
        form.minutes.neighbourhood_name(part.neighbourhood_id),
    )
    name = words("page.comma").join(phrases.shown(text) for text in names if text)
    if part.unassigned:
        name = words("split.unassigned")
    elif name and axis is not Axis.SUPPLIER:
        return name
    return words("split.part", axis=words(f"split.axis.{axis}"), name=name or words("page.blank_short"))


def _row(form: Form, line: Line, unit: str) -> Row:
    style = replace(form.detail, grey=0.0, indent=_INDENT * line.depth)
    beside = replace(style, indent=0, align=Align.CENTRE)
    return Row(
        [
            [Paragraph.plain(line.label, style, bold=line.bold)],
            [Paragraph.plain(said(form, line, unit), beside, bold=line.bold)],
        ]
    )
