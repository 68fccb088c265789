"""The letterhead (سرلوحه) of an office: whose paper it is; knows nothing of what is printed on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Lines of the organisation from the top, and its own emblem, if any.

    The program ships no emblem: `logo` is a PNG or JPEG file that the office loaded itself.
    """

    lines: tuple[str, ...] = ()
    logo: bytes | None = None
