"""QPalette from the tokens, so that what the style sheet leaves alone has the same colours."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from app.ui.theme.tokens import Colours

Role = QPalette.ColorRole
Group = QPalette.ColorGroup

_ROLES: dict[QPalette.ColorRole, str] = {
    Role.Window: "ground",
    Role.WindowText: "ink",
    Role.Base: "card",
    Role.AlternateBase: "inset",
    Role.Text: "ink",
    Role.Button: "card",
    Role.ButtonText: "ink",
    Role.BrightText: "red",
    Role.PlaceholderText: "muted",
    Role.Highlight: "primary",
    Role.HighlightedText: "on_primary",
    Role.Accent: "primary",
    Role.Link: "primary",
    Role.LinkVisited: "primary",
    Role.ToolTipBase: "toast",
    Role.ToolTipText: "toast_ink",
    Role.Light: "card",
    Role.Midlight: "inset",
    Role.Mid: "line",
    Role.Dark: "line",
    Role.Shadow: "dot",
}
_DISABLED = (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText)


def palette_of(colours: Colours) -> QPalette:
    """The application palette of one theme."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(getattr(colours, token)))
    for role in _DISABLED:
        palette.setColor(Group.Disabled, role, QColor(colours.disabled))
    palette.setColor(Group.Disabled, Role.Highlight, QColor(colours.line))
    palette.setColor(Group.Disabled, Role.HighlightedText, QColor(colours.ink))
    return palette
