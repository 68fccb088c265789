"""What goes by the settings of this computer besides the look of the window: files, printer, token, hall."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.settings import Settings

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.meetings.hall.display.placing import Choice

SAID = (
    "theme", "text_size", "language", "gregorian",
    "display_dark", "display_screen", "files_folder", "printer", "token_library",
)  # fmt: skip
"""What she says of this computer on the page of settings; where she was and her backups are kept besides."""


def follow(kept: Settings, desk: Desk, before: Settings | None = None, meetings: Any = None) -> None:
    """Go by the settings of now; the page of ``meetings`` is told where the hall's display is another."""
    from app.ui import file_dialogs

    file_dialogs.write_into(Path(kept.files_folder) if kept.files_folder else None)
    desk.token_library, desk.printer = kept.token_library, kept.printer
    if before is not None and display_choice(before) != display_choice(kept):
        meetings.choose_display(display_choice(kept))


def display_choice(kept: Settings) -> Choice:
    """Look and place of the hall's display."""
    from app.ui.meetings.hall.display.placing import Choice

    return Choice(kept.display_dark, kept.display_screen)
