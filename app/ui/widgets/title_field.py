"""A line for the name of an office or the like, which is printed: its figures are those of the paper."""

from __future__ import annotations

from app.persian import digits, letters
from app.ui.widgets.line_fields import LineField


class TitleField(LineField):
    """«منطقه 20» is kept as «منطقه ۲۰», and seen so as soon as she goes on; a name in Latin letters stays."""

    def value(self) -> str:
        written = super().value()
        return digits.shown(written) if letters.has_persian(written) else written

    def flush(self) -> None:
        super().flush()
        kept = self.value()
        if kept != self.text() and not self.isReadOnly():
            caret = self.cursorPosition()
            self.setText(kept)
            self.setCursorPosition(caret)
