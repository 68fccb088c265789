"""چاپ و خروجی: every sheet and file of a meeting, seen before it is printed or saved."""

from app.ui.meetings.print_outs.part import PrintOutsPart as PrintOutsPart
