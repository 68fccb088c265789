"""اشخاص و نهادها: everybody and everything that a meeting can name, except the neighbourhoods."""

from __future__ import annotations

from app.ui.people.page import PeoplePage

__all__ = ["PeoplePage"]
