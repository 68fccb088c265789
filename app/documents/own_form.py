"""The office's own form as the press needs it: pages in points, letterhead, wording; knows no section."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from app.documents.letterhead import Letterhead
from app.documents.typesetting.flow import MM, Margins, PageForm
from app.documents.wording import Wording
from app.domain.print_form import PrintForm
from app.domain.problems import Problem
from app.domain.profile import OfficeProfile

_NARROW = 130 * MM


def page_of(own: PrintForm) -> PageForm:
    """Paper and margins."""
    width, height = own.paper.millimetres
    wide = own.margins
    first, following = (
        Margins(top * MM, wide.right * MM, wide.bottom * MM, wide.left * MM)
        for top in (wide.first_top, wide.top)
    )
    return PageForm((width * MM, height * MM), first, following)


def is_narrow(page: PageForm) -> bool:
    """Whether a column of text is too narrow for the type and the tables of A4."""
    return page.frame(2).width < _NARROW


def letterhead_of(profile: OfficeProfile) -> Letterhead:
    """The office's own lines, or its names, beside its image.

    :raises Problem: ``letterhead_image_damaged`` when the image is not what was kept.
    """
    own = profile.print_form
    lines = own.lines or tuple(line for line in (profile.organisation, profile.department) if line)
    image = own.image
    if image and hashlib.sha256(image.data).hexdigest() != image.sha256:
        raise Problem("letterhead_image_damaged", file=image.name)
    return Letterhead(lines, image.data if image else None)


def worded(words: Wording, own: PrintForm, forms: Iterable[str]) -> Wording:
    """The words of some forms as the office says them."""
    texts = own.own_texts(forms)
    if own.invocation:
        texts["page.invocation"] = own.invocation.replace("{", "{{").replace("}", "}}")
    return words.over(texts) if texts else words
