"""How minutes are exchanged: a versioned JSON record and its canonical bytes; knows no SQL, no Qt, no PDF.

Importing this room loads no library for schemas: that comes with the first call.
"""

from __future__ import annotations

from app.records.canonical import canonical_bytes, content_of, content_sha256
from app.records.comparison import is_same_but_for_approval, is_same_draft
from app.records.field_error import FieldError
from app.records.reading import read
from app.records.registers import read_register, write_register
from app.records.writing import write

__all__ = [
    "FieldError",
    "canonical_bytes",
    "content_of",
    "content_sha256",
    "is_same_but_for_approval",
    "is_same_draft",
    "read",
    "read_register",
    "write",
    "write_register",
]
