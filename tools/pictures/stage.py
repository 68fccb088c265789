"""One window on one office in one look: scenes are shown on it, and it waits until nothing moves any more."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from tools.pictures.offices import NOW, open_office

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.office import Office

ThemeName = Literal["light", "dark", "contrast"]
ResultT = TypeVar("ResultT")
PATIENCE = 20.0
PAUSE = 150


class Stage:
    """``meeting_id`` is the sample's meeting (empty in an empty office); ``folder`` is for files of scenes.

    Everything that is built from then on speaks ``language``.  The pause, in milliseconds, lets the timers
    that wait for a rest go off.
    """

    def __init__(
        self,
        office_file: Path,
        size: tuple[int, int],
        theme_name: ThemeName = "light",
        text_size: int = 100,
        meeting_id: str = "",
        pause: int = PAUSE,
        is_practice: bool = False,
        language: str = "fa",
    ) -> None:
        from PySide6.QtWidgets import QApplication

        from app import paths, settings
        from app.ui import theme
        from app.ui.application import set_language
        from app.ui.meetings.hall.session import HallSession
        from app.ui.program import Program

        self.office_file, self.folder = office_file, office_file.parent
        self.meeting_id, self._pause = meeting_id, pause
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        set_language(application, paths.translations(), language)
        theme.current().apply(theme_name, text_size)
        kept = settings.Settings(theme=theme_name, text_size=text_size, language=language)
        self.program: Program = Program(
            open_office,
            str(office_file),
            kept,
            office_file.with_suffix(".json"),
            lambda: NOW,
            is_practice=is_practice,
        )
        HallSession(self.program.desk, lambda: NOW, lambda: 0.0)  # its clocks stand still too
        self.window = self.program.window
        self.window.showNormal()  # the offscreen screen is small
        self.window.resize(*size)
        self.program.show()
        self.until(lambda: self.program.desk.is_open and bool(self.window.pages.current_page()))

    def page(self, key: str) -> Any:
        """Go to a page."""
        page = self.window.pages.show_page(key)
        self.settle()
        return page

    def meeting(self, part: str, meeting_id: str = "") -> Any:
        """Open a meeting (the sample's) at a part; the part comes back."""
        if self.window.pages.current_page() != "meetings":
            self.page("meetings")
        pages: Any = self.window.pages.page("meetings")
        pages.open_meeting(meeting_id or self.meeting_id, part)
        self.settle()
        return pages.meeting.part(part)

    @property
    def meeting_page(self) -> Any:
        """The page of the meeting that is open."""
        pages: Any = self.window.pages.page("meetings")
        return pages.meeting

    def do(self, work: Callable[[Office], ResultT]) -> ResultT:
        """Have something done in the office, as behind the window's back; what it returns."""
        made: list[ResultT] = []
        refused: list[Exception] = []
        self.program.desk.ask(work, made.append, refused.append)
        self.until(lambda: bool(made or refused))
        assert not refused, refused
        return made[0]

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a widget to the top of the area that it scrolls in, as far as that goes."""
        from PySide6.QtCore import QPoint
        from PySide6.QtWidgets import QScrollArea

        above = widget.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        assert above is not None
        content = above.widget()
        assert content is not None
        above.verticalScrollBar().setValue(widget.mapTo(content, QPoint(0, 0)).y())

    def settle(self) -> None:
        """Work done and delivered, layouts made, and the timers that wait for a pause have gone off."""
        from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

        self.program.tasks.drain()
        pause = QDeadlineTimer(self._pause)
        while not pause.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        self.program.tasks.drain()

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something."""
        deadline = time.monotonic() + PATIENCE
        self.settle()
        while not condition():
            assert time.monotonic() < deadline, "the window does not answer"
            self.settle()

    def close(self) -> None:
        """Close the window and its office, and let go of both: a theme dresses every window that is there."""
        from PySide6.QtCore import QCoreApplication, QEvent

        self.window.close()
        self.until(lambda: self.program.desk.is_at_rest)
        self.program.dismiss()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
