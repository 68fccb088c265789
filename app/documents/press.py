"""The press of every paper beside the minutes: head, text, feet and watermark; it knows no form's words.

A file holds one paper or many (a letter for each guest): each begins on a page of its own with its own head.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.documents import Printed, head, watermark
from app.documents.letterhead import Letterhead
from app.documents.minutes import phrases
from app.documents.typesetting.archive import Archive
from app.documents.typesetting.canvas import write
from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import MM, Block, PageForm, draw_at, fill
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.metadata import Facts, producer
from app.documents.typesetting.paragraph import Align, Paragraph, TextStyle
from app.documents.typesetting.sheet import Sheet
from app.documents.typesetting.structure import FOOTER, Element, ElementRole
from app.documents.wording import Wording
from app.domain.print_form import AS_SHIPPED, PrintForm

_FOOT_RULE = 19 * MM
_RULE_GREY = 0.55
_FOOT_LEADING = 13 / 8.5
_BESIDE_COUNT = 6.0

A4_PAGE = PageForm()

Told = Callable[[int, int], None]
"""Told how many of how many parts are done; what it raises ends the work."""


@dataclass(frozen=True, slots=True)
class Outfit:
    """What papers are printed on, with and in; `colours` is an sRGB ICC profile.

    What the office's `own` form says of letterhead, words and page is already in those.
    """

    letterhead: Letterhead
    words: Wording
    fonts: FontFamily
    colours: bytes
    page: PageForm = A4_PAGE
    own: PrintForm = AS_SHIPPED


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper before it is laid out.

    `beside` stands at the left of the head, a line each; `foot`, a few words, at the right of every page's
    foot, in type of `foot_size` points. Without a head the text begins at the top of the first page.
    """

    blocks: Sequence[Block]
    beside: tuple[str, ...] = ()
    foot: str = ""
    watermark: str = ""
    has_head: bool = True
    foot_size: float = 8.5


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the file says of itself; `written_at` knows its time zone."""

    title: str
    subject: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Laid:
    """A paper on its sheets."""

    paper: Paper
    sheets: list[Sheet]


@dataclass(frozen=True)
class Press:
    """Lays papers out one after the other and writes them as one tagged and archival file.

    PDF/A-3a and PDF/UA-1, without a record.
    """

    outfit: Outfit
    embedded: DocumentFonts = field(default_factory=DocumentFonts)
    document: Element = field(default_factory=lambda: Element(ElementRole.DOCUMENT))

    def form(self, paper: Paper) -> PageForm:
        """The pages of a paper: without a head the first is like those that follow."""
        page = self.outfit.page
        return page if paper.has_head else page._replace(first=page.following)

    def lay(self, paper: Paper, first: int = 0, owner: Element | None = None) -> Laid:
        """Lay a paper out from the page at place `first` (from 0) of the file on."""
        page, document = self.form(paper), owner or self.document

        def new_sheet(place: int) -> Sheet:
            sheet = Sheet(self.embedded, first + place, tagged=True)
            if place == 0 and paper.has_head:
                outfit = self.outfit
                invocation = outfit.words("page.invocation")
                head.draw(outfit.letterhead, outfit.fonts, invocation, paper.beside, sheet, page, document)
            return sheet

        return Laid(paper, fill(paper.blocks, page, new_sheet, document))

    def furnish(self, laid: Laid, before: int = 0, pages: int = 0) -> None:
        """Draw feet and watermark: the paper counts its own pages, or goes on after `before` of `pages`."""
        paper, sheets = laid.paper, laid.sheets
        watermark.draw(paper.watermark, self.outfit.fonts, sheets, self.outfit.page.size)
        for number, sheet in enumerate(sheets, before + 1):
            self._foot(paper, sheet, number, pages or len(sheets))

    def finish(self, laid: Sequence[Laid], facts: FileFacts) -> Printed:
        """Write the file, the papers in this order."""
        outfit = self.outfit
        sheets = [sheet for one in laid for sheet in one.sheets]
        said = Facts(
            title=facts.title,
            author=" ".join(outfit.letterhead.lines),
            subject=facts.subject,
            written_at=facts.written_at,
            producer=producer(outfit.fonts.shaper),
        )
        archive = Archive(self.document, None, outfit.colours)
        pdf = write(sheets, self.embedded, outfit.page.size, said, archive)
        each = tuple(len(one.sheets) for one in laid)
        return Printed(pdf, len(sheets), tuple(self.embedded.missing), outfit.fonts.shaper, each)

    def _foot(self, paper: Paper, sheet: Sheet, number: int, pages: int) -> None:
        """What the paper says at the right, smaller if it is long; «صفحه ۲ از ۵» in the middle."""
        frame, words = self.form(paper).frame(2), self.outfit.words
        sheet.lines([(frame.left, _FOOT_RULE, frame.right, _FOOT_RULE)], 0.5, _RULE_GREY)
        size = paper.foot_size
        style = TextStyle(self.outfit.fonts, size=size, leading=size * _FOOT_LEADING, align=Align.RIGHT)
        top = _FOOT_RULE - 2.5
        count = words("page.footer.page", page=phrases.number(number), pages=phrases.number(pages))
        middle = Paragraph.plain(count, replace(style, align=Align.CENTRE))
        said = Paragraph.plain(paper.foot, style)
        room = (frame.width - middle.natural_width) / 2 - _BESIDE_COUNT
        if said.natural_width > room:
            said = Paragraph.plain(paper.foot, replace(style, size=size * room / said.natural_width))
        draw_at(sheet, said, frame.left, top, frame.width, FOOTER)
        draw_at(sheet, middle, frame.left, top, frame.width, FOOTER)


def print_papers(
    outfit: Outfit, papers: Sequence[Paper], facts: FileFacts, told: Told = lambda _done, _of: None
) -> Printed:
    """One file of papers, each of which counts its own pages."""
    press, done, pages = Press(outfit), [], 0
    for place, paper in enumerate(papers):
        told(place, len(papers))
        laid = press.lay(paper, pages)
        press.furnish(laid)
        pages += len(laid.sheets)
        done.append(laid)
    told(len(papers), len(papers))
    return press.finish(done, facts)
