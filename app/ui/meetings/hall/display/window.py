"""The window of the display: paints one picture, turns the pages of a long text, takes no focus."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from app.ui.meetings.hall.display.fitting import font, running
from app.ui.meetings.hall.display.layout import Bar, Picture, Text, laid_out
from app.ui.meetings.hall.display.look import LIGHT, Look
from app.ui.meetings.hall.display.shown import Shown, Stage

_SIZE = (960, 540)
_LEAST_SIZE = (320, 180)
_LEAST_PAUSE, _WORDS_A_SECOND = 6.0, 2.0
"""How long a page stays, in seconds: as long as reading it aloud takes."""
_SIDES = {
    "start": Qt.AlignmentFlag.AlignLeading,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignTrailing,
}


class DisplayWindow(QWidget):
    """Dragged anywhere by any place of it, or made to fill its screen by a double click: `filled(full)`.

    `closed` when its own frame closes it.
    """

    filled = Signal(bool)
    closed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self._shown, self._look = Shown(), LIGHT
        self.page = 0
        self._picture: Picture | None = None
        self.setWindowTitle(title)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_SIZE)
        self._pages = QTimer(self)
        self._pages.setSingleShot(True)
        self._pages.timeout.connect(self.turn_page)

    @property
    def shown(self) -> Shown:
        """What is on the picture, in words."""
        return self._shown

    @property
    def picture(self) -> Picture:
        """The picture as it is painted in the size that the window has."""
        if self._picture is None:
            self._picture = laid_out(self._shown, self.width(), self.height(), self.page)
        return self._picture

    def set_look(self, look: Look) -> None:
        """Dark letters on light, or light ones on black."""
        self._look = look
        self.update()

    def show_picture(self, shown: Shown) -> None:
        """Show something else; while a long text is typed, its end is in view."""
        if shown == self._shown:
            return
        before, self._shown = self._shown.wording, shown
        self._picture = None
        if shown.wording != before:
            self.page = 0
            if shown.wording is not None and shown.wording.is_live:
                self.page = self.picture.pages - 1
                self._picture = None
            self._wait()
        self.setAccessibleName(self._spoken())
        self.update()

    def turn_page(self) -> None:
        """Go on to the next page, from the last one to the first."""
        pages = self.picture.pages
        self.page = (min(self.page, pages - 1) + 1) % pages
        self._picture = None
        self._wait()
        self.update()

    def fill(self, screen: QRect) -> None:
        """Fill a screen."""
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._show_as(Qt.WindowState.WindowFullScreen, screen)

    def stand_on(self, screen: QRect) -> None:
        """Stand on a screen as a window, which leaves free most of it."""
        self.unsetCursor()
        width = min(_SIZE[0], screen.width() // 2)
        place = QRect(0, 0, width, width * _SIZE[1] // _SIZE[0])
        place.moveCenter(screen.center())
        self._show_as(Qt.WindowState.WindowNoState, place)

    def _show_as(self, state: Qt.WindowState, place: QRect) -> None:
        """Come up anew: a window manager that hears of state and place one after the other may mix them up.

        Not by showFullScreen, which takes the focus.
        """
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setGeometry(place)
        self.setWindowState(state)
        self.show()

    def _wait(self) -> None:
        """Leave the page in view as long as it takes to read it."""
        self._pages.stop()
        if self._shown.stage is Stage.WORDING and self.picture.pages > 1:
            words = sum(len(mark.text.split()) for mark in self.picture.marks if isinstance(mark, Text))
            self._pages.start(round(1000 * max(_LEAST_PAUSE, words / _WORDS_A_SECOND)))

    def _spoken(self) -> str:
        shown = self._shown
        worded = (shown.wording.label, shown.wording.text) if shown.wording else ()
        return "؛ ".join(filter(None, (shown.mark, shown.title, *worded, *(shown.told), *shown.counts)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.ground))
        for mark in self.picture.marks:
            if isinstance(mark, Bar):
                painter.fillRect(mark.at, QColor(getattr(self._look, mark.ink)))
            else:
                painter.setPen(QColor(getattr(self._look, mark.ink)))
                painter.setFont(font(mark.size, mark.bold, mark.tabular))
                option = running(QTextOption(_SIDES[mark.side] | Qt.AlignmentFlag.AlignVCenter))
                option.setWrapMode(QTextOption.WrapMode.NoWrap)
                painter.drawText(mark.at, mark.text, option)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None
        self._wait()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle = self.windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and not self.isFullScreen() and handle is not None:
            handle.startSystemMove()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        full = not self.isFullScreen()
        if full:
            self.fill(self.screen().geometry())
        else:
            self.stand_on(self.screen().availableGeometry())
        self.filled.emit(full)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
