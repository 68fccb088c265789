"""The minutes for a word processor: the same blocks as the printed form, in WordprocessingML (ISO 29500-1).

Nothing is worded here, and what comes on which page the reader's program decides. Lengths are in points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.documents.minutes.form import Form


def render(form: Form, family: str) -> bytes:
    """The file of a form whose words are those of `docx.toml`; `family` is the name of its font.

    The same form gives the same bytes.
    """
    from app.documents.docx import writing  # python-docx comes in here

    return writing.render(form, family)


__all__ = ["render"]
