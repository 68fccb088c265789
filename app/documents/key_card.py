"""The key card (کارت صفحه‌کلید): every key of the window on one page, to lie beside the computer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import groupby

from app.documents import Printed, own_form
from app.documents.press import FileFacts, Outfit, Paper, Told, print_papers
from app.documents.typesetting.flow import Block, Space
from app.documents.typesetting.levels import LTR
from app.documents.typesetting.paragraph import Align, Paragraph, TextStyle
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Row, Table, TableStyle
from app.domain.print_out import KeyLine

_SHARES = (1.25, 2.2)
_NO_RULES = TableStyle(padding_x=6, padding_y=0, rule=0, grey=1, middle=False, outer=False)
_EVERYWHERE = 1.25  # lines that a group's heading counts for, when the columns are made equally high


def render(lines: Sequence[KeyLine], outfit: Outfit, printed_at: datetime, told: Told) -> Printed:
    """The card; `printed_at` knows its time zone. Its words are those of `key_card.toml`."""
    title = outfit.words("key_card.title")
    return print_papers(outfit, (paper(lines, outfit),), FileFacts(title, title, printed_at), told)


def paper(lines: Sequence[KeyLine], outfit: Outfit) -> Paper:
    """The card before it is laid out: its groups in two columns of one height, on narrow paper in one."""
    card = _Card(outfit)
    return Paper(tuple(card.blocks(lines)), foot=outfit.words("key_card.foot"), has_head=False)


@dataclass(frozen=True)
class _Card:
    outfit: Outfit

    @cached_property
    def _cell(self) -> TextStyle:
        return TextStyle(self.outfit.fonts, size=8.5, leading=12, align=Align.RIGHT)

    def blocks(self, lines: Sequence[KeyLine]) -> Iterator[Block]:
        words, fonts = self.outfit.words, self.outfit.fonts
        title = TextStyle(fonts, size=13, leading=22, align=Align.CENTRE, role=ElementRole.TITLE)
        yield Paragraph.plain(words("key_card.title"), title, bold=True)
        yield Space(2)
        hint = replace(self._cell, align=Align.CENTRE)
        yield Paragraph.plain(words("key_card.hint"), hint)
        yield Space(6)
        groups = [(name, tuple(keys)) for name, keys in groupby(lines, lambda line: line.group)]
        if own_form.is_narrow(self.outfit.page):
            yield from self._groups(groups)
            return
        columns = [list(self._groups(part)) for part in _halves(groups)]
        yield Table((1, 1), [Row(columns)], style=_NO_RULES, looks=True)

    def _groups(self, groups: Sequence[tuple[str, Sequence[KeyLine]]]) -> Iterator[Block]:
        heading = TextStyle(self.outfit.fonts, size=10, leading=15, align=Align.RIGHT, keeps_next=True)
        for name, keys in groups:
            yield Paragraph.plain(name, heading, bold=True)
            yield Space(1)
            yield Table(_SHARES, [self._row(line) for line in keys], style=TableStyle(padding_y=1.4))
            yield Space(6)

    def _row(self, line: KeyLine) -> Row:
        words = self.outfit.words
        said = words("key_card.with_place", label=line.label, place=line.where)
        style = replace(self._cell, base=LTR, align=Align.CENTRE)
        keys = [Paragraph.plain(self._shown(one), style, bold=True) for one in line.sequences]
        return Row([keys, [Paragraph.plain(said, self._cell)]])

    def _shown(self, sequence: str) -> str:
        """«Ctrl+Enter» for «Ctrl+Return»: as it stands on the keys."""
        words = self.outfit.words
        names = dict(zip(words.row("key_card.names"), words.row("key_card.shown"), strict=True))
        return "+".join(names.get(key, key) for key in sequence.split("+"))


def _halves(
    groups: Sequence[tuple[str, Sequence[KeyLine]]],
) -> tuple[Sequence[tuple[str, Sequence[KeyLine]]], Sequence[tuple[str, Sequence[KeyLine]]]]:
    """The groups in order, parted where the two columns differ least in height."""
    heights = [_EVERYWHERE + len(keys) for _name, keys in groups]
    cut = min(range(len(groups) + 1), key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])))
    return groups[:cut], groups[cut:]
