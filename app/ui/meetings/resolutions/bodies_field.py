"""Bodies picked by any of their names, or by a person or post of theirs; a second time is refused with the
reason, an unknown one is added, a person never.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.domain.problems import Refusal
from app.ui.meetings.resolutions.directory import Directory
from app.ui.widgets import PickManyField
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY

_PROBLEM = PROBLEM_PROPERTY.encode()


class BodiesField(PickManyField):
    """`committed(tuple of body ids)`; what is typed and not picked is told in the field's own row."""

    def __init__(self, directory: Directory, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, directory.bodies, creates=True, parent=parent)
        self._directory = directory
        self.input.new_label = directory.adding
        self.input.offer_beside(directory.through_people, directory.may_add)
        self.input.offer_only(lambda entry: directory.is_active(entry.id))
        self.input.textEdited.connect(lambda _text: self.set_problem(None))
        self.created.connect(self._on_created)
        directory.changed.connect(lambda: self.set_entries(directory.bodies))

    def take(self, body_id: Hashable) -> None:
        """Add a body, or say that it is here already."""
        if body_id in self.value():
            twice = Refusal("duplicate_body", body=body_id)
            self.set_problem(self._directory.catalogue.problem(twice))
            return
        self.set_problem(None)
        self._change([*self.value(), body_id])

    def _on_picked(self, known: Hashable) -> None:
        self.take(known)

    def _on_created(self, name: str) -> None:
        self._directory.body_for(name, self.take, self.set_problem, self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == _PROBLEM:
            self.set_problem(str(watched.property(PROBLEM_PROPERTY) or ""))
        return super().eventFilter(watched, event)
