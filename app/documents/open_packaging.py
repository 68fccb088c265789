"""The package around an office file (ECMA-376, part 2: a ZIP of parts), made anew without a moment in it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NO_MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can name


def sealed(package: bytes, parts: Mapping[str, bytes] | None = None) -> bytes:
    """The same package with `parts` in the place of its own: the same parts always give the same bytes."""
    out, ours = BytesIO(), parts or {}
    with ZipFile(BytesIO(package)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _NO_MOMENT)
            entry.create_system = 0  # which machine packed it is nobody's business
            new.writestr(entry, ours.get(name) or old.read(name), ZIP_DEFLATED, 9)
    return out.getvalue()
