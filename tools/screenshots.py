"""Pictures of every page of the window, light and dark, and of the pages of the sample's PDF.

    python -m tools.screenshots [DIR] [--theme light|dark]

The clock stands still and nothing blinks: the same code makes the same pictures on every machine.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.environment import ROOT
from tools.hall_scene import open_session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.meeting import Meeting
    from app.services.office import Office
    from app.ui.program import Program

WIDTH, HEIGHT = 1366, 768
NOW = datetime(2026, 11, 22, 10, 47, tzinfo=timezone(timedelta(hours=3.5)))
THEMES = ("light", "dark")
PARTS = ("facts", "agenda", "attendance", "statements", "resolutions", "closing")
PAGES = ("people", "neighbourhoods", "verification", "preferences")
PATIENCE = 20.0
PDF_DPI = 96


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py screenshots", description="pictures of every page")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--theme", choices=THEMES, action="append", help="only this one")
    choice = parser.parse_args(arguments)
    folder: Path = choice.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    with tempfile.TemporaryDirectory(prefix="dabir-pictures-") as place:
        _photograph(folder, Path(place), choice.theme or THEMES)
    print(folder)
    return 0


def _photograph(folder: Path, place: Path, themes: tuple[str, ...] | list[str]) -> None:
    from PySide6.QtCore import qInstallMessageHandler

    from app import paths
    from app.ui.application import build_application

    qInstallMessageHandler(_tell_of_qt)
    application = build_application(["dabir"], resources=paths.resources(), translations=paths.translations())
    application.setCursorFlashTime(0)
    for name in themes:
        with_sample = place / f"{name}.dabir"
        meeting_id = _fill(with_sample)
        _Photographer(folder, name, place / f"{name}-empty.dabir").photograph_the_start()
        _Photographer(folder, name, with_sample).photograph_the_sample(meeting_id)
    _photograph_the_pdf(folder, with_sample, meeting_id)


class _Photographer:
    """One window on one office in one theme; every picture waits until nothing moves any more."""

    def __init__(self, folder: Path, theme_name: str, office: Path) -> None:
        from app import settings
        from app.ui import theme
        from app.ui.meetings.hall.session import HallSession
        from app.ui.program import Program

        self._folder, self._theme = folder, theme_name
        theme.current().apply(theme_name, 100)  # type: ignore[arg-type]
        kept = settings.Settings(theme=theme_name)
        aside = office.with_suffix(".json")
        self._program: Program = Program(_open_office, str(office), kept, aside, lambda: NOW)
        HallSession(self._program.desk, lambda: NOW, lambda: 0.0)  # its clocks stand still too
        self._program.window.showNormal()  # the offscreen screen is small
        self._program.window.resize(WIDTH, HEIGHT)
        self._program.show()
        self._until(lambda: self._program.desk.is_open and bool(self._program.window.current_page()))

    def photograph_the_start(self) -> None:
        """An office in which nobody has written anything yet."""
        self._snap("start")
        self._program.window.close()

    def photograph_the_sample(self, meeting_id: str) -> None:
        """The list, every part of the sample meeting before and after its approval, every other page."""
        from app.services import minutes

        self._snap("meetings")
        pages: Any = self._program.window.show_page("meetings")
        for part in PARTS:
            pages.open_meeting(meeting_id, part)
            self._settle()
            if part == "resolutions":
                pages.meeting.jump_to(part, _split_resolution(pages.meeting.part(part).meeting), "text")
            self._snap(part)
            if part == "resolutions":
                self._scroll_to(pages.meeting.part(part).editor.quantity)
                self._snap("split")
        self._program.desk.ask(lambda office: minutes.acknowledge_all(office, meeting_id))
        self._program.desk.ask(lambda office: minutes.approve(office, meeting_id))
        self._settle()
        self._snap("approved")
        for page in PAGES:
            self._program.window.show_page(page)
            self._snap(page)
        self._photograph_the_hall(pages)
        self._program.window.close()

    def _photograph_the_hall(self, pages: Any) -> None:
        """A session that is on, with the gist of who speaks being typed."""
        made: list[str] = []
        self._program.desk.ask(lambda office: open_session(office, NOW), made.append)
        self._settle()
        self._program.window.show_page("meetings")
        pages.open_meeting(made[0], "hall")
        self._settle()
        pages.meeting.part("hall").speakers.gist.text.setFocus()
        self._snap("hall")

    def _scroll_to(self, widget: QWidget) -> None:
        """Bring all of a widget that is longer than its place into sight, as far as that goes."""
        from PySide6.QtCore import QPoint
        from PySide6.QtWidgets import QScrollArea

        above = widget.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        assert above is not None
        content = above.widget()
        assert content is not None
        above.verticalScrollBar().setValue(widget.mapTo(content, QPoint(0, 0)).y())

    def _snap(self, name: str) -> None:
        """Save the picture of the window once two looks at it show the same."""
        window = self._program.window
        before = None
        deadline = time.monotonic() + PATIENCE
        while True:
            self._settle()
            picture = window.grab().toImage()
            if picture == before and self._is_drawn():
                break
            before = picture
            assert time.monotonic() < deadline, f"{name} does not come to rest"
        picture.save(str(self._folder / f"{name}-{self._theme}.png"))

    def _is_drawn(self) -> bool:
        """The preview of the minutes draws its pages beside everything else."""
        from app.ui.meetings.closing.pages_view import PagesView

        views = [view for view in self._program.window.findChildren(PagesView) if view.isVisible()]
        return all(view.sheets and view.sheets[0].image is not None for view in views)

    def _settle(self) -> None:
        """Work done and delivered, layouts made, and the timers that wait for a pause have gone off."""
        from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

        self._program.tasks.drain()
        pause = QDeadlineTimer(150)
        while not pause.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        self._program.tasks.drain()

    def _until(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, "the window does not come up"
            self._settle()


def _tell_of_qt(_kind: object, _where: object, message: str) -> None:
    """What the offscreen platform says of every window that it cannot do is no news."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _photograph_the_pdf(folder: Path, office_file: Path, meeting_id: str) -> None:
    """The approved minutes page by page, as they are printed."""
    import pypdfium2

    from app.services import minutes

    office = _open_office(str(office_file))
    document = pypdfium2.PdfDocument(minutes.printed(office, meeting_id).pdf)
    for number, page in enumerate(document, 1):
        page.render(scale=PDF_DPI / 72).to_pil().save(folder / f"minutes-{number}.png")
    document.close()
    office.close()


def _fill(office_file: Path) -> str:
    from app.services import sample

    office = _open_office(str(office_file))
    meeting_id = sample.fill(office)
    office.close()
    return meeting_id


def _split_resolution(meeting: Meeting) -> str:
    """The resolution whose quantity is split: the 15 stations of the sample."""
    return next(one.id for one in meeting.resolutions if one.quantity and one.quantity.split)


def _open_office(target: str) -> Office:
    from app import bootstrap

    return replace(bootstrap.open_office(target), clock=lambda: NOW)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
