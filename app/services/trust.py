"""Whom this office trusts: its own root certificate, which vouches for its signatories' keys."""

from __future__ import annotations

from pathlib import Path

from app.services import files
from app.services.office import Office

ROOT = "root.pem"


def office_roots(office: Office) -> list[bytes]:
    """The certificates that this office trusts: its own root."""
    return roots_in(office.keys)


def roots_in(keys: Path) -> list[bytes]:
    """The root certificate in an office's folder of keys, if there is one; the office need not be open."""
    root = keys / ROOT
    return [files.read(root)] if root.exists() else []
