"""Going back to a default of the office, undoable: the value of before is read as it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.services.changes import Changes
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.preferences.kept import back_at_default


def take_back(
    desk: Desk,
    label: str,
    read: Callable[[Office], Any],
    write: Callable[[Office, Any], Changes],
    default: Any,
) -> None:
    """Have ``write`` put the default in the place of what ``read`` finds, and tell it with its undo."""
    before: list[Any] = []

    def work(office: Office) -> Changes:
        before.append(read(office))
        return write(office, default)

    desk.do_undoably(back_at_default(label), work, lambda office: write(office, before[-1]))
