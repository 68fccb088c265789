"""Images as an office might put them into its letterhead."""

from __future__ import annotations

import hashlib
from io import BytesIO

from PIL import Image

from app.domain.print_form import LetterheadImage


def image(width: int, height: int, mode: str = "RGBA", kind: str = "PNG") -> LetterheadImage:
    """A black or clear image of so many pixels."""
    written = BytesIO()
    Image.new(mode, (width, height), 0).save(written, kind)
    data = written.getvalue()
    return LetterheadImage(f"نشان.{kind}", width, height, hashlib.sha256(data).hexdigest(), data)
