"""The window is killed while she types: only the unfinished second is lost, and it starts where she was."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTabBar, QTextEdit

from app import bootstrap, paths, settings
from app.services import meetings, sample, unfinished
from app.ui.program import Program
from benchmarks.killing.driving import SETTINGS
from benchmarks.killing.round import Kill, file_problems, kill, look, make_office
from benchmarks.killing.state import State
from tests.end_to_end.conftest import needs_display
from tests.end_to_end.sight import PATIENCE, Sight

ROOT = Path(__file__).resolve().parents[2]
TEXT = (
    "شهردار منطقه بر رعایت زمان‌بندی برنامه‌های دفترچه محلات و تعامل بیش از پیش شورایاران تأکید کرد "
    "و گفت با همیاری و همکاری بسیاری از مسائل حل می‌شود و محل استقرار با نظر کارشناسی تعیین خواهد شد"
)

pytestmark = [pytest.mark.end_to_end, needs_display]


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    """An office with the sample, and a computer that remembers being at its first part."""
    file = tmp_path / "office.dabir"
    office = bootstrap.open_office(str(file))
    meeting_id = sample.fill(office)
    office.close()
    kept = settings.Settings(office=str(file), page="meetings", meeting=meeting_id, part="facts")
    settings.save(paths.settings_file(), kept)
    return file


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("key", "part", "field"),
    [("Alt+5", "اظهارات", "متن اظهار"), ("Alt+6", "مصوبات", "مصوبه تازه")],
    ids=["statement", "resolution"],
)
def test_killed_while_typing(
    environ: dict[str, str],
    office_file: Path,
    tmp_path: Path,
    key: str,
    part: str,
    field: str,
) -> None:
    place = look_up_place(office_file, part, field)
    with RealWindow(office_file, environ, tmp_path / "trace") as window:
        window.press(key)
        window.click(place)
        noted = window.type_until_killed(TEXT.split())

    kept = reopened_texts(office_file)[part]
    assert len(noted) > len("شهردار")
    assert kept.startswith(noted), f"typed a second before the kill: {noted!r}; kept: {kept!r}"
    assert TEXT.startswith(kept)
    assert_starts_where_she_was(office_file, part)
    with RealWindow(office_file, environ, tmp_path / "trace-again"):
        pass


@pytest.mark.usefixtures("qapp")
def test_killed_anywhere_in_a_session(tmp_path: Path) -> None:
    """A slice of `benchmarks/kills.py`: acts of every kind, killed at a random moment."""
    made = tmp_path / "made"
    made.mkdir()
    meeting_id = make_office(made)
    for seed in range(4):
        killed = kill(made, meeting_id, tmp_path / str(seed), seed, longest=5.0)
        assert look(killed, meeting_id).wrong == (), f"seed {seed}"


@pytest.mark.usefixtures("qapp")
def test_what_a_kill_destroyed_is_found(tmp_path: Path) -> None:
    """An act that was finished long before, or that is there without having been done, is told."""
    meeting_id = make_office(tmp_path)
    settings.save(tmp_path / SETTINGS, settings.Settings(page="meetings", meeting=meeting_id, part="facts"))
    begun, came = State(), State(present=frozenset({"row-1"}))
    lost = look(Kill(tmp_path, 10.0, ((begun, "facts", 7.0), (came, "facts", 8.5))), meeting_id)
    assert (lost.lost, lost.wrong) == ((1.5,), ("lost after 1.50 s",))
    half = look(Kill(tmp_path, 10.0, ((came, "hall", 8.5),)), meeting_id)
    assert [told.split(":")[0] for told in half.wrong] == [
        "opened at ('meetings', '" + meeting_id + "', 'facts'), was in ['hall']",
        "half",
    ]


class RealWindow:
    """`python -m app` on the display, which is told of nothing but pointer and keys."""

    def __init__(self, office_file: Path, environ: dict[str, str], trace: Path) -> None:
        self._environ = environ | {"DABIR_TRACE_START": str(trace)}
        self._trace = trace
        self._command = [sys.executable, "-m", "app", "--office", str(office_file)]

    def __enter__(self) -> RealWindow:
        """Start it, and wait until it shows the office and has the keyboard."""
        self._process = subprocess.Popen(self._command, env=self._environ, cwd=ROOT)
        try:
            _until(self._shows_the_office, "the office in the window")
            self._id = self._xdotool("search", "--sync", "--onlyvisible", "--name", "دبیر").split()[-1]
            self._xdotool("windowactivate", "--sync", self._id)
        except BaseException:
            self.kill()
            raise
        return self

    def __exit__(self, *_raised: object) -> None:
        self.kill()

    def _shows_the_office(self) -> bool:
        return self._trace.exists() and "data" in self._trace.read_text("ascii")

    def press(self, key: str) -> None:
        self._xdotool("key", key.replace("Alt", "alt"))

    def click(self, place: QPoint) -> None:
        self._xdotool("mousemove", "--window", self._id, "--sync", str(place.x()), str(place.y()))
        self._xdotool("click", "1")

    def type_until_killed(self, words: list[str]) -> str:
        """Type without a pause, kill in the middle; what had been typed one second before comes back."""
        notes: list[tuple[float, str]] = []
        begun = time.monotonic()
        for count, word in enumerate(words, 1):
            self._xdotool("type", "--delay", "30", "--", f"{word} ")
            notes.append((time.monotonic(), " ".join(words[:count])))
            if time.monotonic() - begun > 4:
                break
        killed = time.monotonic()
        self.kill()
        return max((text for moment, text in notes if moment <= killed - 1), key=len, default="")

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environ, capture_output=True, text=True, timeout=PATIENCE
        )
        assert done.returncode == 0, f"xdotool {arguments}: {done.stderr}"
        return done.stdout


def look_up_place(office_file: Path, part: str, field: str) -> QPoint:
    """Where the field lies in the window, looked up in a twin of it that is laid out without a screen."""
    program, sight = _twin(office_file)
    bar = sight.widget("بخش‌های جلسه", QTabBar)
    bar.setCurrentIndex([bar.tabText(at) for at in range(bar.count())].index(part))
    widget = sight.widget(field, QTextEdit)
    place = widget.mapTo(program.window, widget.rect().center())
    program.window.close()
    return place


def reopened_texts(office_file: Path) -> dict[str, str]:
    """What the office holds of the last statement and of the unfinished line; the file itself is sound."""
    office = bootstrap.open_office(str(office_file))
    (summary,) = meetings.summaries(office)
    meeting = meetings.read(office, summary.id).meeting
    line = unfinished.read(office, summary.id)
    office.close()
    assert file_problems(office_file) == []
    return {"اظهارات": meeting.statements[-1].text, "مصوبات": line.text if line else ""}


def assert_starts_where_she_was(office_file: Path, part: str) -> None:
    """The settings that the killed window left lead to the same meeting and part."""
    program, sight = _twin(office_file)
    bar = sight.widget("بخش‌های جلسه", QTabBar)
    sight.until(lambda: bar.tabText(bar.currentIndex()) == part, f"the part {part}")
    assert program.window.pages.current_page() == "meetings"
    program.window.close()


def _twin(office_file: Path) -> tuple[Program, Sight]:
    """The same window without a screen, begun with the settings of this computer; it keeps its own aside."""
    kept = settings.load(paths.settings_file())
    aside = office_file.with_name("twin-settings.json")
    program = Program(bootstrap.open_office, str(office_file), kept, aside)
    program.window.setWindowState(Qt.WindowState.WindowNoState)
    program.window.resize(1366, 768)
    program.show()
    sight = Sight(program.tasks)
    sight.until(lambda: program.desk.is_open, "the office to be open")
    return program, sight


def _until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"waited {PATIENCE:.0f} s in vain for: {what}"
        time.sleep(0.02)
