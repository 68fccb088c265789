"""One setting in a line: its name, what it does and its default at the right, its field at the left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.persian.folding import matches
from app.settings import Settings
from app.ui import icons, theme
from app.ui.preferences.kept import Kept
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import chip_button, words
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY, ProblemMark

FIELD_WIDTH = 340


class SettingRow(QWidget):
    """`also` is what it is found by besides its own words; a problem is told below the field."""

    def __init__(
        self, label: str, field: QWidget, says: str, also: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field, self.label = field, label
        self.back: QPushButton | None = None
        self._searched = f"{label} {says} {also}"
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(24))
        name = words(label, wrap=has_large_text())
        name.setBuddy(field)
        (field.focusProxy() or field).setAccessibleName(label)  # a buddy names only its own siblings
        if isinstance(field, ProblemMark):
            field.describe(says=says)
        self._told = QVBoxLayout()
        self._told.setSpacing(px(4))
        self._told.addWidget(name)
        self._told.addWidget(words(says, "muted", wrap=True))
        self._told.addStretch(1)
        row.addLayout(self._told, 1)
        row.addWidget(self._build_field(), 0, Qt.AlignmentFlag.AlignTop)
        field.installEventFilter(self)

    def answers(self, typed: str) -> bool:
        """Whether the words of the setting answer what was typed."""
        return matches(typed, self._searched)

    def problem(self) -> str:
        """The sentence below the field."""
        return self._problem.text()

    def offer_default(self, take_back: Callable[[], object]) -> None:
        """Offer the way back to the default, while what is set is another: `show_changed` says so."""

        def pressed() -> None:
            _first_of(self.field).setFocus()  # the button is gone in a moment
            take_back()

        told = self.tr("بازگشت به پیش‌فرض")
        made = self.back = chip_button(told, pressed, "plain")
        icons.dress(made, "restore", "soft", 12)
        made.setAccessibleName(f"{told}: {self.label}")
        made.hide()
        self._told.insertWidget(self._told.count() - 1, made, 0, Qt.AlignmentFlag.AlignLeading)

    def offer_default_of(self, name: str, kept: Kept) -> None:
        """The same for a setting of this computer, by its name, whose value is followed from now on."""
        self._name = name
        self.offer_default(lambda: kept.take_back(name, self.label))
        kept.shown.connect(self._compare)
        self._compare(kept.settings)

    def show_changed(self, changed: bool) -> None:
        """Whether what is set is not the default."""
        if self.back is not None:
            self.back.setVisible(changed)

    def _compare(self, settings: Settings) -> None:
        self.show_changed(getattr(settings, self._name) != getattr(Settings(), self._name))

    def _build_field(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(theme.current().px(FIELD_WIDTH))
        self.below = QVBoxLayout(holder)
        self.below.setContentsMargins(0, 0, 0, 0)
        self.below.setSpacing(theme.current().px(4))
        self.below.addWidget(self.field)
        self._problem = words("", "problem", wrap=True)
        self._problem.hide()
        self.below.addWidget(self._problem)
        return holder

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QDynamicPropertyChangeEvent)
            and event.propertyName() == PROBLEM_PROPERTY.encode()
        ):
            sentence = str(self.field.property(PROBLEM_PROPERTY) or "")
            self._problem.setText(sentence)
            self._problem.setVisible(bool(sentence))
        return False


def _first_of(field: QWidget) -> QWidget:
    """Where Tab comes into a field: itself, or the first of what it is made of."""
    parts = (field, *field.findChildren(QWidget))
    return next((one for one in parts if one.focusPolicy() & Qt.FocusPolicy.TabFocus), field)
