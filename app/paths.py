"""Where things lie on this computer: the program's own files, and the user's folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NAME = "Dabir"


def program_root() -> Path:
    """The folder that holds ``resources`` and ``translations``: the project, or the frozen program."""
    return Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[1]))


def resources() -> Path:
    """Fonts, icons, styles, wording, schemas and the sample."""
    return program_root() / "resources"


def translations() -> Path:
    """Sentences and Qt translations."""
    return program_root() / "translations"


def data() -> Path:
    """The user's own data: the office file by default, keys, reports of faults."""
    import platformdirs

    return Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def settings_file() -> Path:
    """The settings of this computer."""
    import platformdirs

    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "settings.json"


def default_office() -> Path:
    """The office file when none is named."""
    return data() / "office.dabir"


def practice_office() -> Path:
    """The practice office, alone in a folder that is thrown away with it."""
    return data() / "practice" / "office.dabir"


def reports() -> Path:
    """Where the log and the reports of our own faults are kept."""
    return data() / "reports"


def font_folders(platform: str = sys.platform) -> list[Path]:
    """Where this computer keeps fonts, its own and the user's; some of the folders may not exist."""
    home = Path.home()
    if platform == "win32":
        system = Path(os.environ.get("WINDIR", "C:/Windows"))
        own = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return [system / "Fonts", own / "Microsoft" / "Windows" / "Fonts"]
    if platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".fonts", own / "fonts"]


def server_keys() -> Path:
    """Below it lie the keys of offices that are on a server, a folder each."""
    return data() / "keys"


def token_libraries(platform: str = sys.platform) -> list[Path]:
    """Where the libraries of tokens usually lie; some of the folders may not exist."""
    if platform == "win32":
        system = Path(os.environ.get("WINDIR", "C:/Windows"))
        programs = Path(os.environ.get("PROGRAMFILES", "C:/Program Files"))
        return [system / "System32", programs / "OpenSC Project/OpenSC/pkcs11", programs / "SoftHSM2/lib"]
    if platform == "darwin":
        return [Path("/usr/local/lib"), Path("/opt/homebrew/lib"), Path("/Library/OpenSC/lib")]
    machine = os.uname().machine
    libraries = [Path(f"/usr/lib/{machine}-linux-gnu"), Path("/usr/lib64"), Path("/usr/lib")]
    below = [folder / name for folder in libraries for name in ("pkcs11", "softhsm")]
    return [*libraries, *below, Path("/usr/local/lib"), Path("/opt/ePass3003")]


def removable_media(platform: str = sys.platform) -> list[Path]:
    """The sticks that are plugged in now, where this system shows them."""
    if platform == "win32":
        return _removable_drives()
    if platform == "darwin":
        return _folders_in(Path("/Volumes"))
    user = os.environ.get("USER") or str(os.getuid())
    mounts = [Path("/media") / user, Path("/run/media") / user, Path("/media"), Path("/mnt")]
    return [folder for mount in mounts for folder in _folders_in(mount)]


def _folders_in(place: Path) -> list[Path]:
    try:
        return sorted(folder for folder in place.iterdir() if folder.is_dir())
    except OSError:
        return []


def _removable_drives() -> list[Path]:
    """Windows alone knows which of its letters can be pulled out (GetDriveTypeW, DRIVE_REMOVABLE)."""
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW  # type: ignore[attr-defined]
    drives = [f"{letter}:\\" for letter in "DEFGHIJKLMNOPQRSTUVWXYZ"]
    return [Path(drive) for drive in drives if kind(drive) == 2]
