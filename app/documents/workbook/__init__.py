"""Resolutions and attendance as workbooks (ISO 29500-1, SpreadsheetML), to be sorted, counted and filtered.

One row is one fact of the minutes: days are dates, money and amounts are numbers, and nothing is a formula.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.documents.wording import Wording
    from app.domain.minutes import Minutes


def render_resolutions(minutes: Minutes, words: Wording) -> bytes:
    """The .xlsx of the resolutions, their splits on a sheet of their own."""
    from app.documents.workbook import about, resolutions, splits, writing  # openpyxl comes in here

    parts = (resolutions.sheet(minutes, words), splits.sheet(minutes, words), about.sheet(minutes, words))
    return writing.write(parts, minutes, words)


def render_attendance(minutes: Minutes, words: Wording) -> bytes:
    """The .xlsx of the attendance, a row for each participant in the order of the record."""
    from app.documents.workbook import about, attendance, writing

    return writing.write((attendance.sheet(minutes, words), about.sheet(minutes, words)), minutes, words)


__all__ = ["render_attendance", "render_resolutions"]
