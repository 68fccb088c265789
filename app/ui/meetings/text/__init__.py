"""The texts of a meeting as a whole: find and replace, and the clean-up with its preview; never modal."""

from app.ui.meetings.text.cleaning_panel import CleaningPanel as CleaningPanel
from app.ui.meetings.text.find_panel import FindPanel as FindPanel
