"""The sections of the minutes in the office's order, each with a tick for whether it is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.print_form import ALL_SECTIONS, ALWAYS_PRINTED, PrintedSection, SectionChoice
from app.ui import theme
from app.ui.binding import set_locked
from app.ui.widgets import CheckField, icon_button
from app.ui.widgets.problem_mark import ProblemMark


class SectionRow(QWidget):
    """One section: its tick, and the two ways in which it moves."""

    ticked = Signal(bool)
    moved = Signal(int)

    def __init__(self, name: str, up: str, down: str, always: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(2))
        self.tick = CheckField(name)
        set_locked(self.tick, always)
        self.tick.committed.connect(self.ticked)
        self.up = icon_button(up, "up", lambda: self.moved.emit(-1))
        self.down = icon_button(down, "down", lambda: self.moved.emit(1))
        row.addWidget(self.tick, 1)
        row.addWidget(self.up)
        row.addWidget(self.down)

    def show_place(self, *, first: bool, last: bool) -> None:
        """Let it move where there is room; the focus does not stay on an arrow that leads nowhere."""
        focused = next((arrow for arrow in (self.up, self.down) if arrow.hasFocus()), None)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        if focused is not None and not focused.isEnabled():
            other = self.down if focused is self.up else self.up
            other.setFocus(Qt.FocusReason.OtherFocusReason)


class SectionsField(ProblemMark, QWidget):
    """`committed` with the sections in their order as she ticks or moves one."""

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[SectionChoice, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(2))
        self.rows = {section: self._make(section, name) for section, name in self._names().items()}
        self.set_value(ALL_SECTIONS)

    def value(self) -> tuple[SectionChoice, ...]:
        """The sections from above."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show sections in their order."""
        self._value = tuple(value)
        for place, one in enumerate(self._value):
            row = self.rows[one.section]
            self._column.insertWidget(place, row)
            row.tick.set_value(one.printed)
            row.show_place(first=place == 0, last=place == len(self._value) - 1)

    def flush(self) -> None:
        """Each tick and move is committed as it is made."""

    def _make(self, section: PrintedSection, name: str) -> SectionRow:
        up, down = self.tr("«{name}» بالاتر").format(name=name), self.tr("«{name}» پایین‌تر").format(name=name)
        row = SectionRow(name, up, down, section in ALWAYS_PRINTED)
        row.ticked.connect(lambda printed: self._tick(section, printed))
        row.moved.connect(lambda by: self._move(section, by))
        return row

    def _names(self) -> dict[PrintedSection, str]:
        return {
            PrintedSection.ATTENDANCE: self.tr("حاضران و غایبان"),
            PrintedSection.COURSE: self.tr("مراحل جلسه"),
            PrintedSection.STATEMENTS: self.tr("خلاصه مذاکرات"),
            PrintedSection.REQUESTS: self.tr("درخواست‌ها"),
            PrintedSection.RESOLUTIONS: self.tr("مصوبات (همیشه چاپ می‌شود)"),
            PrintedSection.ATTACHMENTS: self.tr("پیوست‌ها"),
        }

    def _tick(self, section: PrintedSection, printed: bool) -> None:
        self._say(replace(one, printed=printed) if one.section is section else one for one in self._value)

    def _move(self, section: PrintedSection, by: int) -> None:
        value = list(self._value)
        at = next(place for place, one in enumerate(value) if one.section is section)
        value.insert(at + by, value.pop(at))
        self._say(value)

    def _say(self, value: Any) -> None:
        self.set_value(value)
        self.committed.emit(self._value)
