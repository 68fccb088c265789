"""The keys of the floor, alive wherever it is shown; they know no card."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.ui import shortcuts
from app.ui.meetings.hall.session import HallSession
from app.ui.meetings.hall.voices import usual_voice

_USUAL = ("chair_speaks", "secretary_speaks", "previous_speaker")


def bind_floor_keys(widget: QWidget, session: HallSession) -> None:
    """Start, pause, stop, next and the usual voices, while `widget` is shown."""
    for key, pressed in (
        ("start_pause", session.start_or_pause),
        ("stop_speaker", session.stop),
        ("next_speaker", session.call_next),
    ):
        shortcuts.bind(widget, key, pressed)
    for key in _USUAL:
        shortcuts.bind(widget, key, partial(_give_floor, key, session))


def _give_floor(key: str, session: HallSession) -> None:
    voice = usual_voice(key, session.meeting)
    if voice is not None:
        session.give_floor(voice)
