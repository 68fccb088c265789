"""A rounded sheet in the ground of a tone, for a word that must be seen; what it says stands inside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from app.ui import theme
from app.ui.theme.tokens import TONE_COLOURS
from app.ui.widgets.labels import Tone

RADIUS = 10


class Tinted(QFrame):
    """Paints itself from the theme that is on."""

    def __init__(self, tone: Tone = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = tone

    def tone(self) -> Tone:
        return self._tone

    def set_tone(self, tone: Tone) -> None:
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour(TONE_COLOURS[self._tone][1]))
        painter.drawRoundedRect(self.rect(), now.px(RADIUS), now.px(RADIUS))


class Dashed(QFrame):
    """A place into which something is put: a dashed border, tinted while something hangs over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inviting = False

    def set_inviting(self, inviting: bool) -> None:
        self._inviting = inviting
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.colour("primary" if self._inviting else "dot"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(now.colour("primary_ground" if self._inviting else "inset"))
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, now.px(RADIUS), now.px(RADIUS))
