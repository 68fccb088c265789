"""A registered revision: a PDF of final minutes that left the office, known by the hash of its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """``sha256`` is of the whole file, ``length`` its size in bytes.

    ``signatures`` says how many it bears (0: the base that was exported), ``certificate_sha256`` whose is the
    last; ``continues`` is the longest registered revision that its bytes begin with.  A file ``written_to`` a
    place of this computer is looked for there when the office is checked.
    """

    meeting_id: str
    version: int
    sha256: str
    length: int
    signatures: int
    registered_at: datetime
    certificate_sha256: str = ""
    continues: str = ""
    written_to: str = ""
