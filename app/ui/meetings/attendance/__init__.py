"""حضور و غیاب: one list, one field to find in it, and the chosen row beside it."""

from app.ui.meetings.attendance.part import AttendancePart

__all__ = ["AttendancePart"]
