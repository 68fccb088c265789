"""The whole file: body, heads and feet, styles, and what the file says of itself."""

from __future__ import annotations

from datetime import UTC
from io import BytesIO
from math import ceil

import docx
from docx.document import Document
from docx.parts.story import StoryPart
from docx.section import Section
from docx.shared import Pt
from PIL import Image, ImageOps

from app.documents import open_packaging
from app.documents.docx import furniture, parts
from app.documents.docx.body import Body
from app.documents.docx.elements import Element, element
from app.documents.docx.furniture import Emblem
from app.documents.docx.looks import Looks
from app.documents.docx.runs import LANGUAGE, cleaned
from app.documents.minutes import printing
from app.documents.minutes.form import Form
from app.documents.minutes.furniture import watermark_text

_PROGRAM = "Dabir"
_DOTS = 8  # in a point: sharp on paper at nearly 600 dpi


def render(form: Form, family: str) -> bytes:
    """The file; see `app.documents.docx.render`."""
    document = docx.Document(BytesIO(parts.empty()))
    looks = Looks(family, form.words)
    body = Body(looks, form.page.frame(2).width, form.body)
    body.blocks(printing.sections(form))
    _fill(document.element.body, body.finish())
    _furnish(document.sections[0], form, looks)
    _tell(document, form)
    made = {
        parts.STYLES.file: parts.xml(looks.styles()),
        parts.FONTS.file: parts.xml(parts.fonts(family)),
    }
    out = BytesIO()
    document.save(out)
    return open_packaging.sealed(out.getvalue(), made)


def _fill(whole: Element, found: list[Element]) -> None:
    """The content before the properties of the section, which stay last."""
    section = whole[-1]
    for one in found:
        section.addprevious(one)


def _furnish(section: Section, form: Form, looks: Looks) -> None:
    page = form.page
    following, width = page.following, page.frame(2).width
    section.page_width, section.page_height = (Pt(side) for side in page.size)
    section.top_margin, section.bottom_margin = Pt(following.top), Pt(following.bottom)
    section.right_margin, section.left_margin = Pt(following.right), Pt(following.left)
    section.header_distance, section.footer_distance = Pt(furniture.HEAD_TOP), Pt(furniture.FOOT_BOTTOM)
    section.different_first_page_header_footer = True
    first = section.first_page_header
    first.is_linked_to_previous = False
    emblem = _emblem(first.part, form) if form.letterhead.logo else None
    stories = (
        (first, furniture.first_head(form, looks, width, emblem)),
        (section.header, furniture.head(form, looks)),
        (section.first_page_footer, furniture.foot(form, looks, width)),
        (section.footer, furniture.foot(form, looks, width)),
    )
    for story, found in stories:
        story.is_linked_to_previous = False
        inside = story._element
        for old in tuple(inside):
            inside.remove(old)
        inside.extend(found)
    section._sectPr.append(element("bidi"))


def _emblem(part: StoryPart, form: Form) -> Emblem:
    """The emblem in its own proportions, as high as its room or as wide as it may be.

    Drawn anew: python-docx knows not every JPEG, and a camera's notes are nobody's business.
    """
    with Image.open(BytesIO(form.letterhead.logo or b"")) as found:
        image = ImageOps.exif_transpose(found).convert("RGBA")
    width = min(furniture.WIDEST_EMBLEM, furniture.EMBLEM_HEIGHT * image.width / image.height)
    height = width * image.height / image.width
    image.thumbnail((ceil(width * _DOTS), ceil(height * _DOTS)))
    drawn = BytesIO()
    image.save(drawn, "PNG")
    inline = part.new_pic_inline(drawn, Pt(width), Pt(height))
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")  # what is not said is an eighth of an inch to LibreOffice
    inline.docPr.set("descr", form.words("docx.emblem"))
    return Emblem(element("drawing", inline), width)


def _tell(document: Document, form: Form) -> None:
    """What the file says of itself; the moment is the record's, as in the printed form."""
    said, core = printing.facts(form), document.core_properties
    core.title, core.author, core.subject = cleaned(said.title), cleaned(said.author), said.subject
    core.created = core.modified = said.written_at.astimezone(UTC).replace(tzinfo=None)
    core.last_modified_by, core.revision, core.language = _PROGRAM, 1, LANGUAGE
    core.comments, core.keywords = form.words("docx.notice"), ""
    core.content_status = watermark_text(form)
