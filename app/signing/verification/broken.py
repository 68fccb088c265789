"""What to call a file that breaks a rule: changed, unreadable, or just not one of ours; opens no PDF.

No library is asked: whatever is hostile in the file would be met there.
"""

from __future__ import annotations

import re
from collections import deque

from app.signing.verification.verdict import State

_SIGNATURE_TRACE = re.compile(
    rb"/(?:B|#42)yteRange|/SubFilter|/Type\s{0,9}/(?:Sig|DocTimeStamp)\b|/DocMDP|adbe\.pkcs7|ETSI\.(?:CAdES|RFC)"
)
_END = re.compile(rb"startxref\s{1,9}([0-9]{1,10})\s{1,9}%%EOF\s{0,9}\Z")
_TABLE = re.compile(rb"xref\s|[0-9]{1,10} [0-9]{1,5} obj\b")
_HEADER_WITHIN, _END_WITHIN = 1024, 64


def state_of_broken(pdf: bytes) -> State:
    """Whether a file that breaks a rule was once signed, is no PDF at all, or is of other make, unsigned."""
    if b"%PDF-" not in pdf[:_HEADER_WITHIN] or b"%%EOF" not in pdf:
        return State.UNREADABLE
    traces = deque(_SIGNATURE_TRACE.finditer(pdf), maxlen=1)
    if not traces:
        return State.UNSIGNED if _is_whole(pdf) else State.UNREADABLE
    return State.CHANGED if pdf.find(b"%%EOF", traces[0].start()) >= 0 else State.UNREADABLE


def _is_whole(pdf: bytes) -> bool:
    """Whether the end of the file leads to where it says its cross-reference stands (ISO 32000-1, 7.5.5)."""
    end = _END.search(pdf[-_END_WITHIN:])
    return end is not None and _TABLE.match(pdf, int(end[1])) is not None
