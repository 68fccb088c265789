"""How a field says that its value is not right: a red border here, the sentence below it in its row."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

PROBLEM_PROPERTY = "problem"


class ProblemMark:
    """Mixed into every field; `FieldRow` shows the sentence below as the property changes."""

    def set_problem(self, sentence: str | None) -> None:
        """Mark the field with a sentence, or clear the mark with None."""
        assert isinstance(self, QWidget)
        if (self.property(PROBLEM_PROPERTY) or "") == (sentence or ""):
            return
        self.setProperty("invalid", bool(sentence))
        self.setProperty(PROBLEM_PROPERTY, sentence or "")
        self.setAccessibleDescription(sentence or "")
        restyle(self)


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a changed property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_look(widget: QWidget, **properties: str | bool) -> None:
    """Set the properties by which the style sheet chooses (`kind`, `role`, `tone` …) and repolish."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    restyle(widget)
