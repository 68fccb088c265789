"""An attack corpus of our own, made afresh from freshly signed files: kinds of forgeries, and controls."""

from __future__ import annotations

from tests.signing.corpus import bytes_changed, hostile, others, overlays, prepared, ranges, signers, stamps
from tests.signing.corpus.scene import Forgery, Kind, Scene, make_scene

__all__ = ["Forgery", "Kind", "Scene", "attacks", "controls", "hostile", "make_scene", "others"]


def attacks() -> list[Kind]:
    """Every kind that must be refused."""
    families = (bytes_changed, ranges, overlays, prepared, signers, stamps)
    return [kind for family in families for kind in family.kinds()]


def controls() -> list[Kind]:
    """Every kind that must be accepted."""
    return [*signers.controls(), *stamps.controls()]
