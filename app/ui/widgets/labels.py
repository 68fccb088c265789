"""Words on the page: a label in one of the text roles, a tag, a count, a dot beside a word, a thin line."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from app.ui import icons, speech, theme
from app.ui.widgets.announcing import announce

Tone = Literal["plain", "primary", "amber", "red", "green"]
Role = Literal[
    "title", "heading", "strong", "label", "muted", "clock", "problem", "amber", "tag", "badge", "body"
]


def words(text: str, role: Role = "body", wrap: bool = False) -> QLabel:
    """A label in plain text (never read as HTML)."""
    label = Complaint(text) if role == "problem" else Paragraph(text) if wrap else _OneLine(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    if role in ("tag", "badge"):
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    if role == "clock":
        label.setFont(theme.current().font("clock", tabular=True))
    return label


class _OneLine(QLabel):
    """A text in one line; in an English window the Persian words in it stand by themselves."""

    def __init__(self, text: str) -> None:
        super().__init__(text if speech.is_persian() else speech.shown(text))

    def setText(self, text: str) -> None:
        super().setText(text if speech.is_persian() else speech.shown(text))


class Paragraph(QLabel):
    """A wrapped text; QLabel itself counts the blank at a line's end, so that right edges are ragged."""

    def __init__(self, text: str) -> None:
        super().__init__(speech.shown(text))
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        super().setText(speech.shown(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QTextOption(self._visual_alignment())
        option.setTextDirection(self.layoutDirection())
        lines = QTextLayout(self.text(), self.font())
        lines.setTextOption(option)
        inside = self.contentsRect()
        lines.beginLayout()
        height = 0.0
        while (laid := lines.createLine()).isValid():
            laid.setLineWidth(inside.width())
            laid.setPosition(QPointF(0, height))
            height += laid.height()
        lines.endLayout()
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        top = inside.top() + max(0.0, (inside.height() - height) / 2)
        lines.draw(painter, QPointF(inside.left(), top))

    def _visual_alignment(self) -> Qt.AlignmentFlag:
        """Where a line stands on the screen; QStyle would say it too, but loads 600 enum members at start."""
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return Qt.AlignmentFlag.AlignHCenter
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft


class Complaint(Paragraph):
    """What was not accepted, and why; a screen reader says it as it comes."""

    def setText(self, text: str) -> None:
        is_new = text != self.text()
        super().setText(text)
        if is_new:
            announce(self, self.text(), at_once=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, self.text(), at_once=True)


def line() -> QFrame:
    """A thin line across."""
    drawn = QFrame()
    drawn.setProperty("role", "line")
    return drawn


class IconLabel(QLabel):
    """An icon that follows the theme."""

    def __init__(self, name: str, tint: str = "muted", size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tint, self._size = name, tint, size
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.current().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self.setPixmap(icons.pixmap(self._name, self._tint, self._size))


_DOTS = {"plain": "dot", "primary": "primary", "amber": "amber_dot", "red": "red", "green": "green"}


class Dot(QWidget):
    """A coloured dot; the word beside it says the same."""

    def __init__(self, tone: Tone = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_tone(self, tone: Tone) -> None:
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.current().px(10)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().colour(_DOTS[self._tone]))
        painter.drawEllipse(self.rect().adjusted(0, 0, -1, -1))
