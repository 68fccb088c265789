"""تنظیمات: what belongs to the office, who can sign for it, and how this computer shows it."""

from __future__ import annotations

from app.ui.preferences.page import PreferencesPage

__all__ = ["PreferencesPage"]
