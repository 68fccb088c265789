"""The printed minutes (صورتجلسه): the customary Iranian form, made from a `Minutes` and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents import Printed, PrintOptions
from app.documents.letterhead import Letterhead
from app.documents.wording import Wording
from app.domain.minutes import Minutes
from app.domain.print_form import AS_SHIPPED, PrintForm

if TYPE_CHECKING:
    from app.documents.typesetting.fonts import FontFiles


def render(
    minutes: Minutes,
    letterhead: Letterhead,
    wording: Wording,
    fonts: FontFiles,
    *,
    record: bytes,
    colours: bytes,
    options: PrintOptions,
    own: PrintForm = AS_SHIPPED,
    shows_movements: bool = False,
) -> Printed:
    """Print the minutes; the same minutes, letterhead, wording, fonts and record give the same bytes.

    `record` (JSON) is embedded in the file; `colours` is an sRGB ICC profile. Where it `shows_movements`, the
    talks say who came and went in their course. Paper, margins and sections are those of the office's `own`
    form, whose letterhead and wording are given apart.

    In approved minutes every person who signs has an empty signature field, named by
    `app.documents.signature_field`.
    Raises `Problem("font_unreadable")`.
    """
    from app.documents.minutes import form, printing  # reportlab and uharfbuzz come in here
    from app.documents.typesetting import fonts as families

    setting = form.Form(minutes, letterhead, wording, families.load(fonts), shows_movements, own)
    return printing.render(setting, record, colours, options)


__all__ = ["render"]
