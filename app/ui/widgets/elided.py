"""Words in one line that give way: they end in «…» where there is no room, and the tool tip says all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.persian import digits
from app.ui import speech, theme
from app.ui.widgets.labels import Role

_ELLIPSIS = "…"
_JOINER = "\u200d"
"""Qt puts it before the «…» where it cuts within a word."""
_HANGING = " ·،؛:-–/"
_NUMBER = digits.PERSIAN + "٬٫/"


def written(text: str, metrics: QFontMetrics, width: int) -> str:
    """`text` as it is written on the screen in `width` px: Persian digits, and cut between words.

    A word that is alone is cut between letters, but never within a number: «… ۱۴۰» of ۱۴۰۵ is another number.
    """
    text = speech.shown(text)
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    if cut == text or not cut.endswith(_ELLIPSIS):
        return cut
    begun = cut.removesuffix(_ELLIPSIS).removesuffix(_JOINER)
    if not text[len(begun)].isspace():
        whole = begun.rpartition(" ")[0]
        if not whole.strip(_HANGING):
            return cut if begun[-1:] not in digits.PERSIAN else begun.rstrip(_NUMBER) + _ELLIPSIS
        begun = whole
    return begun.rstrip(_HANGING) + _ELLIPSIS


class ElidedLabel(QLabel):
    """Plain text in one line that asks for its full width and is content with `least` px."""

    def __init__(
        self, text: str = "", role: Role = "body", least: int = 60, parent: QWidget | None = None
    ) -> None:
        super().__init__(speech.shown(text), parent)
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(speech.shown(text))

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(theme.current().px(self._least), whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect().width()
        shown = written(self.text(), self.fontMetrics(), room)
        self.setToolTip(self.text() if shown != self.text() else "")
        if shown == _ELLIPSIS:
            return  # a «…» alone tells nothing
        begin = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            begin = Qt.AlignmentFlag.AlignLeft
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), begin | Qt.AlignmentFlag.AlignVCenter, shown)
