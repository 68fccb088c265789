"""How it is printed: content becomes PDF; knows no database, no window and no key.

Nothing heavy is imported before something is printed: the rooms below are opened inside these functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.minutes import Minutes
from app.domain.profile import OfficeProfile


@dataclass(frozen=True, slots=True)
class PrintedMinutes:
    """A PDF, how many pages it has, and the characters, each once, that the font lacks (printed as «�»)."""

    pdf: bytes
    pages: int
    missing: tuple[str, ...]


def print_minutes(minutes: Minutes, profile: OfficeProfile, resources: Path) -> PrintedMinutes:
    """The minutes with the office's letterhead; fonts and wording come from `resources`."""
    from app.documents import minutes as form
    from app.documents import wording
    from app.documents.letterhead import Letterhead
    from app.documents.typesetting.fonts import vazirmatn

    lines = tuple(line for line in (profile.organisation, profile.department) if line)
    letterhead = Letterhead(lines)
    words = wording.read(resources / "wording" / "minutes.toml")
    return form.render(minutes, letterhead, words, vazirmatn(resources / "fonts"))


def signature_field(person_id: str) -> str:
    """The name of a person's signature field; a dot would part a hierarchy (ISO 32000-1, 12.7.3.2)."""
    return f"sig-{person_id}"


def signature_mark(
    *, name: str, role: str, moment: str, fingerprint: str, size: tuple[float, float], resources: Path
) -> bytes:
    """The appearance of a signature: a one-page PDF of `size` points (width, height) on clear ground."""
    from app.documents import mark, wording
    from app.documents.typesetting.fonts import vazirmatn

    words = wording.read(resources / "wording" / "minutes.toml")
    signatory = mark.Signatory(name, role, moment, fingerprint)
    return mark.render(signatory, size, words, vazirmatn(resources / "fonts"))
