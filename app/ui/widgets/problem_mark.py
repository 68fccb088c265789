"""How a field says that its value is not right: a red border here, the sentence below it in its row."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from app.ui.widgets.announcing import announce

PROBLEM_PROPERTY = "problem"
_HELD = "heldForProblem"


class ProblemMark:
    """Mixed into every field; `FieldRow` shows the sentence below as the property changes.

    To a screen reader the sentence belongs to the field, which says it whenever she comes there.
    """

    _notes: Mapping[str, str] = MappingProxyType({})

    def set_problem(self, sentence: str | None) -> None:
        """Mark the field with a sentence, or clear the mark with None."""
        assert isinstance(self, QWidget)
        if (self.property(PROBLEM_PROPERTY) or "") == (sentence or ""):
            return
        self.setProperty("invalid", bool(sentence))
        self.setProperty(PROBLEM_PROPERTY, sentence or "")
        self.setProperty(_HELD, False)
        self._describe()
        announce(self, sentence or "")
        restyle(self)

    def describe(self, **notes: str) -> None:
        """Let the field say too what stands beside or below it, each by a name of its own; empty: no more."""
        said = {**self._notes, **notes}
        if said != self._notes:
            self._notes = said
            self._describe()

    def _describe(self) -> None:
        assert isinstance(self, QWidget)
        notes = " · ".join(note for note in self._notes.values() if note)
        told = str(self.property(PROBLEM_PROPERTY) or "") or notes
        (self.focusProxy() or self).setAccessibleDescription(told)


def hold_once(page: QWidget) -> QWidget | None:
    """The field for which she is not let go yet, or None; for the same refusals she is held only once.

    A text that was refused is in no office: whoever goes on loses it.  What another page or a folded group
    of this one hides does not hold her.
    """
    fresh = [field for field in refused_in(page) if not field.property(_HELD)]
    for field in fresh:
        field.setProperty(_HELD, True)
    return fresh[0] if fresh else None


def refused_in(page: QWidget) -> list[QWidget]:
    """The fields of a page that show a text which was refused."""
    return [field for field in page.findChildren(QWidget) if _is_refused(field, page)]


def take_back_unread(within: QWidget) -> bool:
    """Bring back the last values of the fields in view whose texts are none; whether there were any."""
    fields = [one for one in within.findChildren(QWidget) if hasattr(one, "take_back") and one.isVisible()]
    taken = [field for field in fields if field.take_back()]
    return bool(taken)


def told_when_held() -> str:
    """What she is told then."""
    return QCoreApplication.translate(
        "ProblemMark",
        "یک خانه هنوز پذیرفته نشده است؛ آن را درست کنید یا دوباره بزنید تا همان‌طور رها شود.",
    )


def _is_refused(field: QWidget, page: QWidget) -> bool:
    if isinstance(field, QLineEdit):
        typed = field.text()
    elif isinstance(field, QTextEdit):
        typed = field.toPlainText()
    else:
        return False
    return bool(typed and field.property(PROBLEM_PROPERTY)) and field.isVisibleTo(page)


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
