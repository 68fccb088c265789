"""صورتجلسه: the gaps of a meeting, its approval, its printed pages, signature and verification."""

from app.ui.meetings.closing.closing_part import ClosingPart

__all__ = ["ClosingPart"]
