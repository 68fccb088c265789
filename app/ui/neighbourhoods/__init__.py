"""محلات: the neighbourhoods of the district; how many there are is what the office says."""

from __future__ import annotations

from app.ui.neighbourhoods.page import NeighbourhoodsPage

__all__ = ["NeighbourhoodsPage"]
