"""The window as a command: what it needs, what it is started with, and staying until it is closed."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QCoreApplication

from app import paths, settings
from app.ui.switching import Switching

if TYPE_CHECKING:
    from app.services.office import Office

_UNFIT = (
    "پنجره باز نشد: PySide6 {version} با Python پیش از 3.12 برنامه را از کار می‌اندازد. "
    "python3 dev.py run نسخه درست را نصب می‌کند.\n"
    "The window was not opened: PySide6 {version} crashes on Python before 3.12. "
    "python3 dev.py run installs the right version."
)
_NO_SCREEN = (
    "صفحه‌نمایشی در دسترس نیست؛ فرمان‌ها بی پنجره هم کار می‌کنند: python -m app --help\n"
    "No screen is available; the commands work without a window: python -m app --help"
)
"""Both in both languages, and not from the catalogue: they are for who sets the program up by hand."""

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
"""One of these names the screen to Qt on Linux; without any it aborts the process."""


def run(arguments: Sequence[str], open_office: Callable[[str], Office]) -> int:
    """Show the window and stay until it is closed."""
    from app.ui.application import build_application

    if not _qt_is_fit():
        print(_UNFIT.format(version=PySide6.__version__), file=sys.stderr)
        return 1
    if not _has_screen():
        print(_NO_SCREEN, file=sys.stderr)
        return 1
    file = paths.settings_file()
    kept = settings.load(file)
    target = _office_of(arguments)
    if target != kept.office:  # where she was in another office is nowhere in this one
        kept = replace(kept, office=target, meeting="", part="")
    language = _language_of(arguments) or kept.language
    application = build_application(
        sys.argv[:1],
        resources=paths.resources(),
        translations=paths.translations(),
        language=language,
        theme_name=kept.theme,  # type: ignore[arg-type]
        text_size=kept.text_size,
    )
    shown = Switching(open_office, target, paths.practice_office(), kept, file, language=language)
    sys.excepthook = lambda _kind, fault, _trace: shown.program.tell_fault(fault)
    shown.program.painted.connect(_start_log)
    shown.program.settled.connect(_keep_what_is_loaded)
    shown.program.show()
    status = application.exec()
    QCoreApplication.processEvents()
    return status


def _start_log() -> None:
    from app import logs

    logs.start(paths.reports())


def _keep_what_is_loaded() -> None:
    """Never look for garbage among what has been loaded to stay."""
    gc.freeze()


def _qt_is_fit() -> bool:
    """PySide6 6.12.0 loses references to None and True, which Python before 3.12 counts, and then aborts."""
    return sys.version_info >= (3, 12) or PySide6.__version__ != "6.12.0"


def _has_screen() -> bool:
    return sys.platform != "linux" or any(os.environ.get(name) for name in _SCREENS)


def _office_of(arguments: Sequence[str]) -> str:
    """The office that is named, by its whole path; empty for the user's own."""
    named = _value_of("--office", arguments)
    return named if not named or "://" in named else str(Path(named).absolute())


def _language_of(arguments: Sequence[str]) -> str:
    """The language that is asked for, if it is one of ours."""
    named = _value_of("--language", arguments)
    return named if named in ("fa", "en") else ""


def _value_of(option: str, arguments: Sequence[str]) -> str:
    for place, argument in enumerate(arguments):
        if argument == option:
            return "".join(arguments[place + 1 : place + 2])
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
    return ""
