"""Says a sentence to whoever listens by a screen reader, where nothing that has the focus would say it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, at_once: bool = False) -> None:
    """Let it be spoken when what is being read is over, or `at_once` where she must not go on without it.

    Of what nobody can see nothing is said.  Imported here, for the first window says nothing yet.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not (sentence and widget.isVisible() and QAccessible.isActive()):
        return
    event = QAccessibleAnnouncementEvent(widget, sentence)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
