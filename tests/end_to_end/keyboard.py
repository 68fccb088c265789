"""The secretary who leaves the pointer alone: the steps of a whole session by keys, those of docs/keys.md."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar, QTextEdit, QWidget

from app.ui import shortcuts
from app.ui.meetings.hall.gist import Gist
from app.ui.palette import CommandPalette
from tests.end_to_end.hands import Hands
from tests.end_to_end.sight import Sight, name_of

_MOST_TABS = 60


class Keyboard:
    """Sight is for waiting only; a key is called by its name in the table of keys."""

    def __init__(self, sight: Sight, hands: Hands) -> None:
        self.sight, self.hands = sight, hands

    def press(self, *keys: str) -> None:
        """Keys by their name in the table, or else as Qt writes them."""
        for key in keys:
            known = shortcuts.KEYS.get(key)
            self.hands.press(known.sequence if known else key)

    def says(self, letters: str, then: str = "Return") -> None:
        """Type where the caret is, and end with a key."""
        self.hands.type(letters)
        self.press(then)

    def commands(self, name: str) -> None:
        """Find a command in the palette by all of its name."""
        self.press("palette")
        (palette,) = self.sight.all_of(CommandPalette)
        self.sight.until(palette.field.hasFocus, "the palette")
        self.hands.type(name)
        self.sight.until(lambda: name in palette.labels()[:1], f"the command «{name}»")
        self.press("Return")

    def goes_to_part(self, at: int, label: str) -> None:
        """Go to a part of the meeting by its number."""
        self.press(f"part_{at}")
        bar = self.sight.widget("بخش‌های جلسه", QTabBar)
        self.sight.until(lambda: bar.tabText(bar.currentIndex()) == label, f"the part {label}")

    def goes_on_to(self, name: str, filled: bool = False) -> None:
        """Tab until the caret is at what is called so; a field must be empty, unless `filled` says else."""
        for _step in range(_MOST_TABS):
            widget = self._caret()
            if name_of(widget) == name and (filled or not (isinstance(widget, QLineEdit) and widget.text())):
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not come to «{name}»")

    def fills(self, name: str, letters: str) -> None:
        """Go on to an empty field, fill it and leave it."""
        self.goes_on_to(name)
        self.says(letters, "Tab")

    def corrects(self, name: str, letters: str) -> None:
        """Go on to a field, write something else in it and leave it."""
        self.goes_on_to(name, filled=True)
        self.press("Ctrl+A")
        self.says(letters, "Tab")

    def steps(self, name: str, key: str, times: int = 1) -> None:
        """Go on to a choice, and so many lines down or up."""
        self.goes_on_to(name, filled=True)
        self.press(*[key] * times)

    def ticks(self, name: str) -> None:
        """Go on to a box, and tick it."""
        self.goes_on_to(name)
        self.press("Space")

    def picks(self, name: str, letters: str, label: str = "") -> None:
        """Go on to a field and take the first of what it offers for these letters."""
        self.goes_on_to(name)
        self.hands.type(letters)
        field = self._caret()
        wanted = label or letters
        self.sight.until(
            lambda: wanted in field.offered_labels()[:1],  # type: ignore[attr-defined]
            f"{wanted} to be offered first",
        )
        self.press("Return")

    # In the session

    def makes_meeting(self) -> None:
        """From the list of meetings."""
        self.press("new")
        self.sight.widget("بخش‌های جلسه", QTabBar)

    def marks(self, *letters: str) -> None:
        """Somebody goes through the door: letters and Enter, as often as there are people."""
        self.marks_as("Return", *letters)

    def marks_as(self, key: str, *letters: str) -> None:
        """Somebody is found and marked by another key than Enter."""
        self.press("go_to_roll")
        for said in letters:
            self.says(said, key)

    def adds_group(self, said: str) -> None:
        """An unnamed group, «name، body»: the last of the answers, one up from the first."""
        self.press("go_to_roll")
        self.hands.type(said)
        self.press("Up", "Return")

    def moves_up(self, times: int) -> None:
        """The row that was added last, in the list of the hall."""
        self.goes_on_to("فهرست حضور")
        self.press(*["Alt+Up"] * times)

    def opens_details(self, letters: str) -> None:
        """Everything of somebody, found in the hall."""
        self.goes_to_part(3, "در سالن")
        self.marks_as("edit", letters)
        self.sight.widget("وضعیت حضور", QWidget)

    def queues(self, letters: str, name: str, times: int = 1) -> None:
        """Somebody is put into the queue; the field stays open for the next."""
        for _turn in range(times):
            self.press("queue_speaker")
            self.hands.type(letters)
            field = self._caret()
            self.sight.until(
                lambda field=field: name in field.offered_labels()[:1],  # type: ignore[union-attr]
                f"{name} to be offered first",
            )
            self.press("Return")
        self.press("Escape")

    def next_says(self, gist: str, kind: int = 0) -> None:
        """The next speaker, what he says, and its kind by its place among the kinds."""
        self.press("next_speaker", "write_gist")
        self.hands.type(gist)
        area = self.sight.widget(shortcuts.label("write_gist"), QTextEdit)
        self.sight.until(lambda: area.toPlainText() == gist, f"the gist, not «{area.toPlainText()}»")
        if kind:
            (written,) = self.sight.all_of(Gist)
            self.sight.until(written.kind.isVisible, "the gist to be kept")
            self.press("Shift+Tab", "Shift+Tab")
            assert written.kind.hasFocus()
            self.press("Space", *["Down"] * (kind + 1), "Return")

    def takes_line(self, line: str) -> None:
        """A resolution in one line."""
        self.press("go_to_line")
        self.says(line, "Ctrl+Return")
        entry = self.sight.widget("مصوبه تازه", QTextEdit)
        self.sight.until(lambda: not entry.toPlainText(), "the line to be free for the next resolution")

    def adds_part(self, name: str, amount: str, then: str = "Return") -> None:
        """A row of the split that is open; Alt+Left splits it further."""
        self.says(name)
        self.says(amount, then)

    def reads_on(self, letters: str) -> None:
        """Type into the text that the caret has just been put into."""
        self.sight.until(lambda: isinstance(QApplication.focusWidget(), QTextEdit), "the caret in a text")
        self.says(letters, "Tab")

    def opens_group(self, group: str, name: str) -> None:
        """A group of fields that is used less often, unless its field is in view already."""
        if not self.sight.all_named(name, QWidget):
            self.goes_on_to(group)
            self.press("Space")

    def _caret(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget
