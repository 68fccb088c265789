"""The command palette: everything that can be done here and now, found by a few letters; it knows no page."""

from app.ui.palette.command import Command as Command
from app.ui.palette.panel import CommandPalette as CommandPalette
