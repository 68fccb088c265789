"""The Markdown of the guide: a small part of it, into the HTML that QTextBrowser knows; it knows no file.

Blocks are parted by empty lines: paragraphs, «- » and «1. » lists, tables, and pictures, which stand alone.
Within a line: **what stands on a button**, `what is typed`, [links](topic#section), {key:name}.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from app.persian.digits import to_persian

INLINE = re.compile(
    r"\*\*(?P<label>.+?)\*\*|`(?P<typed>[^`]+)`|\[(?P<text>[^\]]+)\]\((?P<to>[^)]+)\)|\{key:(?P<key>\w+)\}"
)
PICTURE = re.compile(r"!\[(?P<told>[^\]]*)\]\((?P<file>[\w-]+\.png)\)")
_ITEM = re.compile(r"(?:(?P<bullet>-)|(?P<number>\d+)\.) (?P<text>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Look:
    """How the guide looks now: colours are `#RRGGBB`, sizes in points, `gap` in px.

    `hint` tells a key of the table as it is shown, `size` how broad and high a picture is drawn, in px.
    """

    right_to_left: bool
    muted: str
    primary: str
    primary_ground: str
    chip: str
    line: str
    title: float
    heading: float
    small: float
    gap: int
    hint: Callable[[str], str]
    size: Callable[[str], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Page:
    """Puts Markdown into HTML in one look."""

    look: Look

    def title(self, text: str) -> str:
        """The title of a topic."""
        return self._heading("h1", "", text, self.look.title, 0, self.look.gap)

    def heading(self, anchor: str, text: str) -> str:
        """The heading of a section, which links lead to."""
        gap = self.look.gap
        return self._heading("h2", anchor, text, self.look.heading, 2 * gap, gap // 2)

    def blocks(self, markdown: str) -> str:
        """Paragraphs, lists, tables, notes and pictures."""
        parts = re.split(r"\n\s*\n", markdown.strip())
        return "".join(self._block(part) for part in parts if part)

    def line(self, markdown: str) -> str:
        """What stands within a line."""
        made, at = [], 0
        for found in INLINE.finditer(markdown):
            made += [escape(markdown[at : found.start()]), self._inline(found)]
            at = found.end()
        return "".join(made) + escape(markdown[at:])

    def table(self, rows: list[list[str]]) -> str:
        """A table of Markdown cells, its first row a head."""
        return self._grid(
            (
                [
                    self._cell(cell, f"border-bottom:1px solid {self.look.line};", "th" if not at else "td")
                    for cell in row
                ]
                for at, row in enumerate(rows)
            ),
            padding=self.look.gap // 2,
        )

    def _heading(self, tag: str, anchor: str, text: str, size: float, above: int, below: int) -> str:
        name = f'<a name="{anchor}"></a>' if anchor else ""
        style = f"font-size:{size:.2f}pt;font-weight:700;margin-top:{above}px;margin-bottom:{below}px;"
        return f'<{tag} dir="{self._dir}" style="{style}">{name}{self.line(text)}</{tag}>'

    def _block(self, text: str) -> str:
        picture = PICTURE.fullmatch(text)
        if picture is not None:
            return self._picture(picture)
        if text.startswith("|"):
            rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in text.splitlines()]
            return self.table([rows[0], *rows[2:]])
        if _ITEM.match(text):
            return self._list(text)
        return self._paragraph(self.line(_joined(text)))

    def _paragraph(self, html: str) -> str:
        gap = self.look.gap
        style = f"margin-top:0;margin-bottom:{gap}px;line-height:{self._height};"
        return f'<p dir="{self._dir}" style="{style}">{html}</p>'

    def _list(self, text: str) -> str:
        items = [_ITEM.fullmatch(item) for item in re.split(r"\n(?=- |\d+\. )", text)]
        rows = []
        for item in items:
            if item is None:
                raise ValueError(text)
            mark = "•" if item["bullet"] else self._number(item["number"])
            bold = f"color:{self.look.primary};font-weight:700;"
            rows.append([self._cell(mark, bold, width=f"{2 * self.look.gap + 4}"), self._cell(item["text"])])
        return self._grid(rows, self.look.gap // 4)

    def _picture(self, found: re.Match[str]) -> str:
        told = escape(found["told"])
        width, height = self.look.size(found["file"])
        image = f'<img src="{found["file"]}" width="{width}" height="{height}" alt="{told}">'
        style = f"font-size:{self.look.small:.2f}pt;color:{self.look.muted};"
        caption = self._paragraph(f'<span style="{style}">{told}</span>')
        return f'<p dir="{self._dir}" style="margin-top:0;margin-bottom:0;">{image}</p>{caption}'

    def _grid(self, rows: Iterator[list[str]] | list[list[str]], padding: int) -> str:
        """Qt lays every table out from the left, whatever direction it is given."""
        order = -1 if self.look.right_to_left else 1
        lines = "".join(f"<tr>{''.join(row[::order])}</tr>" for row in rows)
        style = f"margin-top:0;margin-bottom:{self.look.gap}px;"
        return f'<table width="100%" cellspacing="0" cellpadding="{padding}" style="{style}">{lines}</table>'

    def _cell(self, text: str, style: str = "", tag: str = "td", width: str = "") -> str:
        broad = f' width="{width}"' if width else ""
        side = "right" if self.look.right_to_left else "left"
        inner = f'<p dir="{self._dir}" align="{side}" style="margin:0;line-height:{self._height};">'
        return f'<{tag}{broad} style="{style}">{inner}{self.line(_joined(text))}</p></{tag}>'

    def _inline(self, found: re.Match[str]) -> str:
        if found["label"]:
            opens, closes = "«»" if self.look.right_to_left else "“”"
            return f"{opens}<b>{escape(found['label'])}</b>{closes}"
        if found["typed"]:
            typed = f"\u2068{escape(found['typed'])}\u2069"  # in its own direction
            return f'<span style="background-color:{self.look.chip};">&nbsp;{typed}&nbsp;</span>'
        if found["to"]:
            return f'<a href="{found["to"]}">{escape(found["text"])}</a>'
        return self.key(self.look.hint(found["key"]))

    def key(self, sequence: str) -> str:
        """A key as it looks among words."""
        style = f"background-color:{self.look.primary_ground};color:{self.look.primary};font-weight:600;"
        return f'<span style="{style}">&nbsp;{escape(sequence)}&nbsp;</span>'

    def _number(self, digits: str) -> str:
        return to_persian(digits) if self.look.right_to_left else digits

    @property
    def _height(self) -> str:
        """Persian letters need more room between the lines."""
        return "145%" if self.look.right_to_left else "130%"

    @property
    def _dir(self) -> str:
        return "rtl" if self.look.right_to_left else "ltr"


def plain(markdown: str, hint: Callable[[str], str]) -> str:
    """The words alone, as they are searched."""

    def told(found: re.Match[str]) -> str:
        return found["label"] or found["typed"] or found["text"] or hint(found["key"])

    text = PICTURE.sub(lambda found: found["told"], markdown)
    text = re.sub(r"(?m)^(?:- |\d+\. |\|[ -|]*\|$)", "", text)
    return " ".join(INLINE.sub(told, text).replace("|", " ").split())


def _joined(text: str) -> str:
    return " ".join(line.strip() for line in text.splitlines())
