"""What the layouts ask when the text grows: whether things still have room beside one another."""

from __future__ import annotations

from app.ui.theme.theme import current

LARGE, HUGE = 1.25, 1.5
"""Text sizes, as factors, from which the columns of a page, and then two things in one row, no longer fit."""


def has_large_text() -> bool:
    """Whether the text size asks for fewer columns; pages are built anew when it changes."""
    return current().factor > LARGE


def has_huge_text() -> bool:
    """Whether the text size leaves a page room for one thing beside its list only."""
    return current().factor > HUGE


def fitting(columns: int) -> int:
    """As many columns of a form as fit at the text size that is on."""
    return -(-columns // 2) if has_large_text() else columns
