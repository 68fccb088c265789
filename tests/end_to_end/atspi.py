"""A reader of the screen: it knows of the program what a screen reader tells of it, and nothing else.

Roles, names, states, texts and actions come from the accessibility bus; keys come from the keyboard.  It
stands for a person who does not see the window, so a name that two controls share is as wrong as none.
"""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections.abc import Callable

from app.persian.digits import to_ascii
from tests.end_to_end.atspi_bus import REGISTRY, Bus, Call, Gone, Place
from tests.end_to_end.atspi_tree import Told, children, of_role, tell, told_below, with_groups, without_marks

PATIENCE = 40.0
"""Seconds after which something that should have come is missed; never slept through."""
_GLANCE = 0.05
"""Seconds between two looks."""
_PRESSING = ("Press", "Toggle", "ShowMenu")


class Reader:
    """Reads the windows of the only program on the bus, and acts on what it reads."""

    def __init__(self, bus: Bus, environ: dict[str, str]) -> None:
        self._bus, self._environ = bus, environ
        self._aloud: list[str] = []
        bus.listen("Object:Announcement")

    # What is there

    def read(self) -> list[Told]:
        """All that is shown in the open windows, in the order of reading."""
        shown = [one for one in tell(self._bus, self._windows()) if "visible" in one.states]
        return told_below(self._bus, shown)

    def all_of(self, role: str, name: str = "", within: str = "") -> list[Told]:
        """Those of the role, with this name if one is given, in the group of that name if one is given."""
        found = [one for one in of_role(self._bus, self._windows(), role) if name in ("", one.name)]
        if not within:
            return found
        return [one for one in with_groups(self._bus, found) if within in one.within]

    def find(self, role: str, name: str, within: str = "") -> Told:
        """The only object of this role and name (in a group of this name), once it is there and enabled."""
        found: list[Told] = []

        def there() -> bool:
            found[:] = self.all_of(role, name, within)
            return len(found) == 1 and "enabled" in found[0].states

        where = f" in «{within}»" if within else ""
        self.until(there, f"one enabled [{role}] «{name}»{where}")
        return found[0]

    def says(self, words: str) -> bool:
        """Whether the window has these words, in a name or a description."""
        return any(words in one.name or words in one.description for one in self.read())

    def text(self, field: Told) -> str:
        """What stands in a field."""
        return without_marks(self._bus.ask(Call(field.place, "Text", "GetText", "ii", (0, -1))))

    def states(self, one: Told) -> frozenset[str]:
        """Its states as they are now."""
        (now,) = tell(self._bus, [one.place])
        return now.states

    def outline(self) -> str:
        """Everything, a line each, for whoever looks why something was not found."""
        return "\n".join(f"{'  ' * one.depth}{one}" for one in self.read())

    # What it waits for

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait for the condition; what goes away while it is looked at is looked at again."""
        deadline = time.monotonic() + PATIENCE
        while not _holds(condition):
            if time.monotonic() > deadline:
                raise AssertionError(f"waited {PATIENCE:.0f} s in vain for: {what}\n{self.outline()}")
            time.sleep(_GLANCE)

    def sees(self, words: str) -> None:
        """Wait for these words in the window."""
        self.until(lambda: self.says(words), f"the words «{words}»")

    def hears(self, words: str) -> None:
        """Wait until these words are said aloud, without being asked for; what was said before is over."""

        def said() -> bool:
            self._aloud += [without_marks(body[3][1]) for _kind, _of, body in self._bus.heard()]
            return any(words in one for one in self._aloud)

        self.until(said, f"«{words}» aloud, where was said: {self._aloud}")
        self._aloud.clear()

    # What it does

    def press(self, name: str, role: str = "push button", within: str = "") -> None:
        """Do what the object offers to do."""

        def act(one: Told) -> None:
            offered = [action[0] for action in self._bus.ask(Call(one.place, "Action", "GetActions"))]
            at = next(place for place, action in enumerate(offered) if action in _PRESSING)
            self._bus.ask(Call(one.place, "Action", "DoAction", "i", (at,)))

        self._with(act, role, name, within)

    def go_into(self, name: str, role: str = "text", within: str = "") -> Told:
        """Bring the keyboard to a field."""
        field = self._with(
            lambda one: self._bus.ask(Call(one.place, "Component", "GrabFocus")), role, name, within
        )
        self.until(lambda: "focused" in self.states(field), f"the keyboard in {field}")
        return field

    def write(self, name: str, text: str, within: str = "") -> None:
        """Type into a field, in place of what stands in it; the caret stays there."""
        field = self.go_into(name, within=within)
        self.keys("ctrl+a")
        self.type(text)
        self.until(lambda: to_ascii(self.text(field)) == to_ascii(text), f"«{text}» in {field}")

    def pick(self, name: str, letters: str, offered: str, within: str = "") -> None:
        """Type some letters of a name and take the first that is offered aloud."""
        self.write(name, letters, within=within)
        self.hears(offered)
        self.keys("Return")

    def write_secret(self, name: str, text: str, within: str = "") -> None:
        """Type into a field that shows a mark for each letter."""
        field = self.go_into(name, "password text", within)
        self.keys("ctrl+a")
        self.type(text)
        self.until(lambda: len(self.text(field)) == len(text), f"{len(text)} marks in {field}")

    def choose(self, name: str, value: str, within: str = "") -> None:
        """Go down the choices of a box from the first until the one that is wanted is told."""
        box = self.go_into(name, "combo box", within)
        self.keys("Home")
        told = [self._value(box)]
        while told[-1] != value:
            self.keys("Down")
            self.until(lambda: self._value(box) != told[-1], f"«{value}» after {told} in {box}")
            told.append(self._value(box))

    def keys(self, *chords: str) -> None:
        """Press keys, by the names that X gives them."""
        self._xdotool("key", "--delay", "10", *chords)

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", "8", "--", text)

    def _with(self, act: Callable[[Told], object], role: str, name: str, within: str) -> Told:
        """Do it with the object; one that is replaced at this moment is found again."""
        for _try in range(3):
            one = self.find(role, name, within)
            with contextlib.suppress(Gone):
                act(one)
                return one
        raise AssertionError(f"[{role}] «{name}» comes and goes")

    def _value(self, box: Told) -> str:
        (now,) = tell(self._bus, [box.place])
        return now.value

    def _windows(self) -> list[Place]:
        (programs,) = children(self._bus, [REGISTRY])
        return [window for of in children(self._bus, programs) for window in of]

    def _xdotool(self, *arguments: str) -> None:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environ, capture_output=True, text=True, timeout=PATIENCE
        )
        assert done.returncode == 0, f"xdotool {arguments}: {done.stderr}"


def _holds(condition: Callable[[], object]) -> bool:
    try:
        return bool(condition())
    except Gone:
        return False
