"""An attachment (پیوست): a file that belongs to the meeting or to one resolution, known by its hash."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """The facts of a file; its bytes stay in the office's store. ``size`` in bytes,
    ``sha256`` in lower-case hex.
    """

    id: str
    title: str
    file_name: str
    media_type: str
    size: int
    sha256: str
    resolution_id: str | None = None
