"""Settings of this computer, not of the office: theme, language, text size, and where she was."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

TEXT_SIZES = range(80, 201)


@dataclass(frozen=True, slots=True)
class Settings:
    """``text_size`` in percent (80–200); ``page``, ``meeting`` and ``part`` are the place to start again;
    ``token_library`` is the file through which a token last answered; ``display_dark`` and ``display_screen``
    are the look of the display of the hall and the screen that it filled last; ``backup_folder`` the second
    place of backups, and ``backup_mark`` what it is known again by; ``gregorian`` shows Gregorian days beside
    the Jalali ones.
    """

    theme: str = "light"
    language: str = "fa"
    text_size: int = 100
    office: str = ""
    page: str = ""
    meeting: str = ""
    part: str = ""
    token_library: str = ""
    display_dark: bool = False
    display_screen: str = ""
    backup_folder: str = ""
    backup_mark: str = ""
    files_folder: str = ""
    printer: str = ""
    gregorian: bool = False


def load(file: Path) -> Settings:
    """Read the settings; what is missing or unreadable is the default (a broken file is kept aside)."""
    try:
        values = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            file.replace(file.with_suffix(".broken"))
        return Settings()
    return _valid(values if isinstance(values, dict) else {})


def save(file: Path, settings: Settings) -> None:
    """Write the settings beside and rename; settings that cannot be written never stop the work."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(".new")
        beside.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")
        os.replace(beside, file)  # noqa: PTH105 - the atomic rename of both systems


def _valid(values: dict[str, Any]) -> Settings:
    known = {field.name: values[field.name] for field in fields(Settings) if field.name in values}
    default = Settings()
    kept = {name: value for name, value in known.items() if type(value) is type(getattr(default, name))}
    if kept.get("text_size", 100) not in TEXT_SIZES:
        del kept["text_size"]
    if kept.get("theme", "light") not in ("light", "dark", "contrast"):
        del kept["theme"]
    if kept.get("language", "fa") not in ("fa", "en"):
        del kept["language"]
    return Settings(**kept)
