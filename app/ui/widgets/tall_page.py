"""What scrolls up and down as a whole where the window is too low for it; a large text makes it so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from app.ui import theme
from app.ui.widgets.into_view import bring_into_view

_LAID_OUT = 60
"""ms after which what has just been made has its place."""
_LEAST = 120
"""So high it stays, px at text size 100 %: the field in which she writes, and a line around it."""


class TallPage(QScrollArea):
    """Asks for the width of what lies in it, and for little height; what takes the focus comes into view."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = _Sheet(content, self)
        self.setWidget(self._sheet)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def minimumSizeHint(self) -> QSize:
        least = self._sheet.minimumSizeHint()
        return QSize(least.width(), min(least.height(), theme.current().px(_LEAST)))

    def sizeHint(self) -> QSize:
        return self._sheet.sizeHint()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._sheet.isAncestorOf(now):
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # what moved away under the pointer would not be pressed
        QTimer.singleShot(0, now, lambda: self._bring_soon(now))

    def _bring_soon(self, shown: QWidget) -> None:
        """Now, and once more a while after what was slow to make is made."""
        self._bring_into_view(shown)
        QTimer.singleShot(_LAID_OUT, shown, lambda: self._bring_into_view(shown))

    def _bring_into_view(self, shown: QWidget) -> None:
        """In this and in every area within it that scrolls by itself, if she has not gone on."""
        if not shown.hasFocus():
            return
        above = shown.parentWidget()
        while above is not None and above is not self.parentWidget():
            if isinstance(above, QScrollArea):
                bring_into_view(above, shown)
            above = above.parentWidget()


class _Sheet(QWidget):
    """As high as its content must be; a layout would ask for the height that this would like best."""

    def __init__(self, content: QWidget, around: TallPage) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._content, self._around = content, around
        content.setParent(self)

    def minimumSizeHint(self) -> QSize:
        return self._content.minimumSizeHint().expandedTo(self._content.minimumSize())

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._around.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.setGeometry(self.rect())
