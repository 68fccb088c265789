"""Runs in a process of its own, without a screen: a secretary at work in the hall who never ends.

    python -m benchmarks.killing.driving OFFICE FOLDER SEED

FOLDER has the settings of the window and gets `acts.jsonl`: a line before each key that changes something,
with what must be there then and in which part she is, and a line with the moment (monotonic) after it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import bootstrap, paths, settings
from app.domain.attendance import Presence
from app.ui.application import build_application
from app.ui.program import Program
from benchmarks.killing.state import Floor, State
from tests.end_to_end.hands import QtHands
from tests.end_to_end.sight import Sight
from tests.key_counts import fewest, rows_of_roster

LOG, SETTINGS = "acts.jsonl", "settings.json"
HALL = "hall"
_ELSEWHERE = {"attendance": "Alt+4", "statements": "Alt+5", "resolutions": "Alt+6"}
_SAID = "شهردار منطقه بر رعایت زمان‌بندی برنامه‌های دفترچه محلات و تعامل بیش از پیش شورایاران تأکید کرد"
_BODY = "sample-body-district"


class _Glance(Sight):
    """Does not wait until the office is done: that is what a kill comes into."""

    def settle(self) -> None:
        for _turn in range(2):
            QApplication.sendPostedEvents()
            QApplication.processEvents()


class Driver:
    """Chooses what to do next by chance; `state` is what the office must hold once everything is saved."""

    def __init__(self, hands: QtHands, log: int, chance: Random) -> None:
        self._hands, self._log, self._chance = hands, log, chance
        self._state, self._before = State(), State()
        self._part = HALL
        self._rows = rows_of_roster()
        self._count = 0
        self._undoable = False
        self._note(self._state, before=True)
        self._note(self._state)

    def act(self) -> None:
        """One act of hers, and the time until the next."""
        acts: list[tuple[Callable[[], None], int, bool]] = [
            (self._somebody_comes, 5, len(self._state.present) < len(self._rows)),
            (self._somebody_queues, 2, len(self._state.turns) < 40),
            (self._next_speaks, 2, self._state.waits),
            (self._writes_gist, 4, self._state.current is not None),
            (self._decides, 3, True),
            (self._undoes, 2, self._undoable),
            (self._looks_elsewhere, 1, True),
        ]
        possible = [(act, weight) for act, weight, can_be in acts if can_be]
        (chosen,) = self._chance.choices([act for act, _ in possible], [weight for _, weight in possible])
        chosen()
        self._pause(0.05, 0.4)

    def _somebody_comes(self) -> None:
        here = self._state.present
        now = [replace(row, presence=Presence.PRESENT) if row.id in here else row for row in self._rows]
        row = self._chance.choice([row for row in now if row.id not in here])
        keys = fewest(now, row)
        self._press("Ctrl+D")
        self._type(keys.letters)
        for _down in range(keys.downs):
            self._press("Down")
        self._press("Return", self._state_with(present=here | {row.id}))

    def _somebody_queues(self) -> None:
        self._count += 1
        label = f"سخنگوی نمونه {self._count}"
        self._press("F10")
        self._type(label)
        self._press("Return", self._state_with(turns=(*self._state.turns, Floor(label))))
        self._press("Escape")

    def _next_speaks(self) -> None:
        self._press("F7", self._state.with_next())

    def _writes_gist(self) -> None:
        now = self._state.current
        assert now is not None
        self._press("Ctrl+G")
        self._press("Ctrl+End")
        gist = now.gist
        for letter in " ".join(self._chance.sample(_SAID.split(), 6)) + " ":
            gist += letter
            self._type(letter, self._state.with_gist(gist))
        self._undoable = False

    def _decides(self) -> None:
        self._count += 1
        text = f"نصب چراغ نمونه {self._count}"
        self._press("Ctrl+R")
        line = ""
        for letter in f"{text} مسئول: شهرداری منطقه ۲۰ تا جلسه بعد":
            line += letter
            self._type(letter, self._state_with(line=line))
        taken = (*self._state.resolutions, f"{text}|{_BODY}|تا جلسه بعد")
        then = self._state_with(resolutions=taken, line="")
        self._press("Ctrl+Return", then, before=self._state_with(line=""))

    def _undoes(self) -> None:
        self._press("Ctrl+D")
        self._press("Ctrl+Z", self._before)
        self._undoable = False

    def _looks_elsewhere(self) -> None:
        for part, key in (self._chance.choice([*_ELSEWHERE.items()]), (HALL, "Alt+3")):
            self._part = part
            self._do(lambda key=key: self._hands.press(key), self._state)  # type: ignore[misc]
            self._pause(0.1, 0.8)

    def _state_with(self, **changed: object) -> State:
        return replace(self._state, **changed)  # type: ignore[arg-type]

    def _press(self, key: str, then: State | None = None, before: State | None = None) -> None:
        """Press a key; `then` is what it leads to, and an undo leads back to `before`."""
        if then is not None:
            self._undoable, self._before = True, before or self._state
        self._do(lambda: self._hands.press(key), then)

    def _type(self, letters: str, then: State | None = None) -> None:
        for letter in letters:
            self._do(lambda letter=letter: self._hands.type(letter), then)  # type: ignore[misc]
            self._pause(0.005, 0.05)

    def _do(self, act: Callable[[], None], then: State | None) -> None:
        if then is None:
            act()
            return
        self._note(then, before=True)
        act()
        self._state = then
        self._note(then)

    def _note(self, state: State, before: bool = False) -> None:
        told: dict[str, object] = {"at": time.monotonic()}
        if before:
            told = {"state": state.told(), "part": self._part}
        os.write(self._log, (json.dumps(told, ensure_ascii=False) + "\n").encode())

    def _pause(self, least: float, most: float) -> None:
        until = time.monotonic() + self._chance.uniform(least, most)
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.002)


def main(office: str, folder: str, seed: str) -> None:
    """Go where the settings say, and work until killed."""
    _application = build_application(
        ["dabir"], resources=paths.resources(), translations=paths.translations()
    )
    file = Path(folder) / SETTINGS
    program = Program(bootstrap.open_office, office, settings.load(file), file)
    for told in (program.tasks.unexpected, program.tasks.problem):
        told.connect(_give_up)
    sys.excepthook = lambda _kind, fault, _trace: _give_up(fault)
    program.window.setWindowState(Qt.WindowState.WindowNoState)
    program.window.resize(1366, 768)
    settled: list[bool] = []
    program.settled.connect(lambda: settled.append(True))
    program.show()
    sight = _Glance(program.tasks)
    sight.until(lambda: settled, "the office to be open")
    program.window.activateWindow()
    sight.until(program.window.isActiveWindow, "the window to be active")
    Sight(program.tasks).settle()
    log = os.open(Path(folder) / LOG, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    driver = Driver(QtHands(sight), log, Random(int(seed)))
    while True:
        driver.act()


def _give_up(fault: object) -> None:
    """Whatever the window complains of is a fault of this script, or of the window."""
    print(repr(fault), file=sys.stderr, flush=True)
    os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
