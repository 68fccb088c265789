"""The welcome to a new office, and what marks the practice office; it knows no other page."""

from __future__ import annotations

from app.ui.welcome.page import WelcomePage

__all__ = ["WelcomePage"]
