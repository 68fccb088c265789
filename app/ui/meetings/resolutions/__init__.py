"""مصوبات: the list of what was decided, and the editor of the one that is chosen; it knows no other part."""

from app.ui.meetings.resolutions.resolutions_part import ResolutionsPart

__all__ = ["ResolutionsPart"]
