"""One gap in the list: its sentence, whether it is left blank on purpose, and the way to its field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gap import Gap, Weight
from app.ui import theme
from app.ui.widgets import CheckField, Dot, Tone, button, set_look, words

TONES: dict[Weight, Tone] = {Weight.MUST: "red", Weight.BLANK: "amber", Weight.NOTE: "plain"}
_NOT_TAKEN = frozenset({"line_unfinished"})
"""Gaps of what was typed and is in no place of the minutes yet."""


class GapRow(QWidget):
    """`chosen` with the gap when she wants to go there, `left_blank` with its key and yes or no, `mended`
    with a gap that one press fills.
    """

    chosen = Signal(object)
    left_blank = Signal(str, bool)
    mended = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gap = Gap("", Weight.NOTE)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), px(2), 0, px(2))
        row.setSpacing(px(8))
        self._dot = Dot()
        self._sentence = words("", wrap=True)
        self.blank = CheckField("")
        self.blank.committed.connect(lambda on: self.left_blank.emit(self.gap.key, on))
        self.mend = button("", lambda: self.mended.emit(self.gap))
        self.go = button(self.tr("برو"), lambda: self.chosen.emit(self.gap), "quiet")
        row.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignVCenter)
        said = QVBoxLayout()
        said.setSpacing(px(6))
        said.addWidget(self._sentence)
        said.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)  # where a line begins, in either direction
        row.addLayout(said, 1)
        row.addWidget(self.blank)
        row.addWidget(self.go)

    @property
    def waits(self) -> bool:
        """Whether the approval waits for it."""
        return self.gap.weight is not Weight.NOTE and not self.blank.isChecked()

    def sentence(self) -> str:
        return self._sentence.text()

    def show_gap(self, gap: Gap, sentence: str, acknowledged: bool, mend: str = "") -> None:
        """Show a gap as it is now; `mend` says what one press does about it."""
        self.gap = gap
        if sentence != self._sentence.text():
            left = self.tr("بیرون بماند") if gap.code in _NOT_TAKEN else self.tr("خالی بماند")
            self._sentence.setText(sentence)
            self.blank.setText(left)
            self.blank.setAccessibleName(f"{left}: {sentence}")
            self.go.setAccessibleName(self.tr("برو: {gap}").format(gap=sentence))
        self.mend.setText(mend)
        self.mend.setVisible(bool(mend))
        set_look(self._sentence, role="label" if acknowledged else "body")
        self._dot.set_tone("plain" if acknowledged else TONES[gap.weight])
        self.blank.setVisible(gap.weight is Weight.BLANK)
        self.blank.set_value(acknowledged)
