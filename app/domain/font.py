"""The font of the office's papers (قلم): files that it keeps, so that each of its machines prints alike."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FontFile:
    """A TrueType file: `family` is what it calls itself, `name` what it was called where it was found.

    `sha256` (lower-case hex) is that of `data`, for which it stands in comparisons.
    """

    family: str
    name: str
    sha256: str
    data: bytes = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class OfficeFont:
    """The two weights of the office's font; without a bold one `bold` is the regular one."""

    regular: FontFile
    bold: FontFile

    @property
    def family(self) -> str:
        """The name under which it was chosen."""
        return self.regular.family
