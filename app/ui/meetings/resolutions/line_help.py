"""By what words and signs a line is understood: the table of the language, shown when asked for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.ui import figures, theme
from app.ui.meetings.resolutions.line_chips_row import Hint
from app.ui.widgets import words


def hints() -> tuple[Hint, ...]:
    """The openings that have a sign, for an empty line."""
    from app.domain.resolution_line import OPENINGS

    return tuple(Hint(one.label, one.sign, f"{one.label}: ") for one in OPENINGS if one.sign)


class LineHelp(QFrame):
    """A row for each field: its word, its sign, other words, and an example; it floats below the entry."""

    def __init__(self, entry: QWidget) -> None:
        super().__init__(entry.window())
        from app.domain.resolution_line import OPENINGS

        px = theme.current().px
        self._entry = entry
        self.setProperty("role", "inset")
        entry.destroyed.connect(self.deleteLater)
        grid = QGridLayout(self)
        grid.setContentsMargins(px(12), px(8), px(12), px(10))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(3))
        grid.setColumnStretch(2, 1)
        heads = (self.tr("واژه"), self.tr("نشانه"), self.tr("نمونه"))
        for column, head in enumerate(heads):
            grid.addWidget(words(head, "muted"), 0, column)
        for row, one in enumerate(OPENINGS, 1):
            label = words(f"{one.label}:", "strong")
            label.setToolTip(figures.row(one.words))
            sign = words(f"{one.sign}\u200f" if one.sign else "", "tag" if one.sign else "muted")
            example = words(one.example, "label", wrap=True)
            for column, cell in enumerate((label, sign, example)):
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignVCenter)
        also = self.tr("مهلت بی‌واژه هم شناخته می‌شود: تا آخر خرداد، ظرف یک ماه، تا جلسه بعد.")
        keys = self.tr("Enter می‌پذیرد، Shift+Enter خط تازه، ↓ نام‌ها را می‌آورد، Tab نام را می‌نشاند.")
        for row, sentence in enumerate((also, keys), len(OPENINGS) + 1):
            grid.addWidget(words(sentence, "muted", wrap=True), row, 0, 1, 3)

    def open(self) -> None:
        """Show it below the entry, inside of the window."""
        window, px = self._entry.window(), theme.current().px
        if self.parentWidget() is not window:
            self.setParent(window)
        width = min(px(430), window.width() - px(16))
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        at = QRect(self._entry.mapTo(window, QPoint()), self._entry.size())
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = at.right() - width + 1 if right_to_left else at.left()
        top = at.bottom() + px(4)
        if top + self.height() > window.height() - px(8):  # then beside it: the line stays in sight
            left = at.left() - width - px(8) if right_to_left else at.right() + px(8)
            top = min(at.top(), window.height() - self.height() - px(8))
        left = min(left, window.width() - width - px(8))
        self.move(max(px(8), left), max(px(8), top))
        self.show()
        self.raise_()
