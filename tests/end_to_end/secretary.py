"""The secretary's job in her own steps, done by widgets alone; hands and sight are given to her."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QTabBar,
    QTextEdit,
    QWidget,
)

from app.persian.digits import to_ascii
from app.ui.widgets import PickField
from tests.end_to_end.hands import Hands
from tests.end_to_end.sight import Sight, name_of

Field = QLineEdit | QTextEdit

_CLICKS = 3
"""Whoever sees no caret where she clicked clicks again."""
_CARET_COMES = 4.0
"""Seconds in which the caret comes, even on a busy machine."""


class Secretary:
    """Every step ends when the window shows that it was done."""

    def __init__(self, sight: Sight, hands: Hands) -> None:
        self.sight, self.hands = sight, hands

    # What she does everywhere

    def press(self, name: str, at: int = 0) -> None:
        """Press a button."""
        self.hands.click(self.sight.widget(name, QAbstractButton, at))

    def go_to(self, page: str) -> None:
        """Go to a page by the navigation."""
        self.press(page)
        self.sight.until(lambda: self.sight.widget(page, QAbstractButton).isChecked(), f"the page {page}")

    def open_part(self, label: str) -> None:
        """Go to a part of the meeting by its tab."""
        bar = self.sight.widget("بخش‌های جلسه", QTabBar)
        at = [bar.tabText(place) for place in range(bar.count())].index(label)
        self.hands.click(bar, bar.tabRect(at).center())
        self.sight.until(lambda: bar.currentIndex() == at, f"the part {label}")
        self.sight.settle()

    def write(self, name: str, text: str, at: int = 0) -> None:
        """Write into a field and leave the caret there."""
        field = self._field(name, at)
        self.enter(field)
        self._type_into(field, text)

    def pick(self, name: str, typed: str, label: str, at: int = 0) -> None:
        """Type some letters and take the first of the list with Enter."""
        field = self.sight.widget(name, PickField, at)
        self.enter(field)
        self._type_into(field, typed)
        self.sight.until(
            lambda: label in field.offered_labels()[:1], f"the list of {name} to begin with {label}"
        )
        self.hands.press("Return")
        self.sight.until(lambda: not field.offered_labels(), f"the list of {name} to close")
        self.sight.settle()

    def choose(self, name: str, label: str, at: int = 0) -> None:
        """Open a combo box and take a line of it."""
        box = self.sight.widget(name, QComboBox, at)
        wanted = box.findText(label)
        assert wanted >= 0, f"{name} does not offer {label}"
        self.hands.click(box)
        self.sight.until(box.view().isVisible, f"the lines of {name}")
        step = "Down" if wanted > box.currentIndex() else "Up"
        for _line in range(abs(wanted - box.currentIndex())):
            self.hands.press(step)
        self.sight.until(lambda: box.view().currentIndex().row() == wanted, f"{label} to be the current line")
        self.hands.press("Return")
        self.sight.until(lambda: box.currentIndex() == wanted and not box.view().isVisible(), label)
        self.sight.settle()

    def enter(self, widget: QWidget) -> None:
        """Put the caret into a field; what is typed next takes the place of what stands in it."""
        for _click in range(_CLICKS):
            self.hands.click(widget)
            if self.sight.comes_true(widget.hasFocus, within=_CARET_COMES):
                break
        caret = _told(QApplication.focusWidget())
        assert widget.hasFocus(), f"no caret in «{name_of(widget)}»; it is in {caret}"
        self.hands.press("Ctrl+A")

    def _field(self, name: str, at: int) -> Field:
        lines, areas = self.sight.all_named(name, QLineEdit), self.sight.all_named(name, QTextEdit)
        return self.sight.widget(name, QTextEdit if areas and not lines else QLineEdit, at)

    def _type_into(self, field: Field, text: str) -> None:
        self.hands.type(text)
        self.sight.until(lambda: _holds(field, text), f"«{text}» to stand in the field, not «{_text(field)}»")

    # The office

    def takes_the_district(self) -> None:
        """In a new office: the district's neighbourhoods, bodies, venue and series at one press."""
        self.press("آغاز با فهرست منطقه ۲۰")
        self.sight.until(
            lambda: not self.sight.all_named("آغاز با فهرست منطقه ۲۰", QAbstractButton), "the offer to go"
        )

    def enters_person(self, honorific: str, first: str, last: str, title: str, body: tuple[str, str]) -> None:
        """A person with one position; `body` is what she types and what the list then offers first."""
        self.press("شخص تازه")
        for name, text in (("پیشوند", honorific), ("نام", first), ("نام خانوادگی", last)):
            if text:
                self.write(name, text)
        self.press("سمت تازه")
        self.write("سمت", title)
        self.pick("نهاد", *body)
        self.hands.press("Tab")
        self.sight.settle()

    def makes_authority(self, passphrase: str) -> None:
        """The office's own authority, in the settings."""
        self.write("گذرواژه مرجع", passphrase)
        self.write("تکرار گذرواژه", passphrase)
        self.press("ساختن مرجع گواهی")
        self.sight.wait_for("اثر انگشت گواهی ریشه")

    def makes_key(self, person: tuple[str, str], passphrase: str, authority: str) -> None:
        """A key that only the person's own passphrase opens."""
        self.pick("کلید تازه برای", *person)
        for name, typed in (
            ("گذرواژه خود او", passphrase),
            ("تکرار گذرواژه", passphrase),
            ("گذرواژه مرجع گواهی", authority),
        ):
            self.write(name, typed)
        self.press("ساختن کلید")
        self.sight.until(lambda: self.sight.sees(f"{person[1]} ·"), f"{person[1]} among those who can sign")

    # The meeting

    def makes_meeting(self) -> None:
        """A meeting of the only series."""
        self.press("جلسه جدید")
        self.sight.widget("رئیس جلسه", PickField)

    def adds_agenda(self, *titles: str) -> None:
        for title in titles:
            self.write("بند تازه دستور جلسه", title)
            self.hands.press("Return")
            field = self.sight.widget("بند تازه دستور جلسه", QLineEdit)
            self.sight.until(lambda field=field: not field.text(), "the line to be free for the next item")

    def marks_present(self, letters: str, name: str) -> None:
        """Some letters of a name and Enter: added where it was not in the list, then present."""
        self._find(letters)
        rows = self.sight.widget("فهرست حضور", QListView)
        self.hands.press("Return")
        self.sight.until(lambda: name in _lines(rows), f"{name} in the list")
        self.sight.settle()

    def adds_group(self, label: str) -> None:
        """An unnamed group that nobody has counted."""
        self._find(label)
        rows = self.sight.widget("فهرست حضور", QListView)
        lines = _lines(rows)
        at = next(place for place, line in enumerate(lines.split("\n")) if "گروه" in line)
        for _line in range(at - rows.currentIndex().row()):
            self.hands.press("Down")
        self.hands.press("Return")
        self.sight.until(lambda: label in _lines(rows) and not self._finder().text(), f"{label} in the list")
        self.sight.settle()

    def adds_statement(self, speaker: tuple[str, str], text: str) -> None:
        self.pick("گوینده", *speaker)
        self.write("متن اظهار", text)
        self.hands.press("Ctrl+Return")
        area = self.sight.widget("متن اظهار", QTextEdit)
        self.sight.until(lambda: not area.toPlainText(), "the entry to be free for the next statement")

    def adds_resolution(self, text: str, kind: str, responsible: tuple[str, str] | None = None) -> None:
        """A resolution, chosen in the editor afterwards."""
        self.takes_line(text)
        area = self.sight.widget("شرح مصوبه", QTextEdit)
        self.sight.until(lambda: area.toPlainText() == text, "the new resolution in the editor")
        self.choose("نوع", kind)
        if responsible:
            self.pick("مسئول اقدام", *responsible)

    def takes_line(self, line: str) -> None:
        """A resolution typed in one line."""
        self.write("مصوبه تازه", line)
        self.hands.press("Ctrl+Return")
        entry = self.sight.widget("مصوبه تازه", QTextEdit)
        self.sight.until(lambda: not entry.toPlainText(), "the entry to be free for the next resolution")

    def says_quantity(self, amount: str, unit: str) -> None:
        self.write("مقدار", amount)
        self.write("واحد", unit)
        self.hands.press("Tab")
        self.sight.settle()

    def adds_part(self, name: str, amount: str) -> None:
        """One row of the open split, typed where the caret is: name, Enter, amount, Enter."""
        for text in (name, amount):
            self.hands.type(text)
            self.hands.press("Return")
        self.sight.settle()

    def splits_part(self, at: int) -> None:
        """Open the split below the part at a place of the split that is open; the caret goes into it."""
        self.press("تفکیک این بخش  \u2066Alt+Left\u2069", at)

    def pick_one_more(self, name: str, typed: str, label: str) -> None:
        """Add one to a field that holds several."""
        field = self.sight.widget(name, PickField)
        self.enter(field)
        self._type_into(field, typed)
        self.sight.until(
            lambda: label in field.offered_labels()[:1], f"the list of {name} to begin with {label}"
        )
        self.hands.press("Return")
        self.sight.wait_for(label)
        self.sight.settle()

    # The minutes

    def _find(self, letters: str) -> None:
        field = self._finder()
        self.enter(field)
        self._type_into(field, letters)

    def _finder(self) -> QLineEdit:
        return self.sight.widget("نام یا شماره ردیف", QLineEdit)

    def approves(self) -> None:
        """Every blank is left blank; the minutes get their number."""
        self.press("همه جاهای خالی بماند")
        self.press("تأیید و صدور شماره")
        self.sight.until_read()
        self.press("تأیید نهایی؟ متن قفل می‌شود")
        self.sight.wait_for("زمان تأیید")

    def exports(self) -> Path:
        """The PDF under the name and in the folder that the dialog proposes."""
        self.press("نسخه PDF…")
        dialog = self.sight.window(QFileDialog)
        line = dialog.findChild(QLineEdit)
        assert line is not None
        file = Path(dialog.directory().absolutePath()) / line.text()
        self.enter(line)
        self.hands.press("Return")
        self.sight.wait_for("نوشته شد:")
        return file

    def signs(self, passphrase: str) -> None:
        """Sign in the place of whom the card proposes; what was signed is verified at once."""
        self.write("گذرواژه کلید", passphrase)
        self.press("امضا کن")
        self.sight.until(lambda: "سالم" in self.sight.read(), "the verdict «سالم»")


def _lines(rows: QListView) -> str:
    model = rows.model()
    return "\n".join(str(model.index(row, 0).data()) for row in range(model.rowCount()))


def _text(field: Field) -> str:
    return field.toPlainText() if isinstance(field, QTextEdit) else field.text()


def _told(widget: QWidget | None) -> str:
    return f"«{name_of(widget)}» ({type(widget).__name__})" if widget else "no field of this program"


def _holds(field: Field, text: str) -> bool:
    return to_ascii(text) in to_ascii(_text(field))
