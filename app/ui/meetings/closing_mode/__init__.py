"""ختم جلسه: the minutes are read aloud, completed, numbered, printed and signed before anybody leaves."""

from app.ui.meetings.closing_mode.host import ClosingHost as ClosingHost
