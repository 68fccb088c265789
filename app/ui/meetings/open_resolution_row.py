"""One open resolution of an earlier session, to be ticked for the agenda; it knows no list."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.register import Register
from app.persian import digits
from app.services.carry_over import Offer
from app.ui import figures, theme
from app.ui.widgets import CheckField, Chip, line, words

_CONTEXT = "OpenResolutions"
_WORDS = {
    "2": QT_TRANSLATE_NOOP("OpenResolutions", "نخستین پیگیری"),
    "3": QT_TRANSLATE_NOOP("OpenResolutions", "دومین پیگیری"),
    "4": QT_TRANSLATE_NOOP("OpenResolutions", "سومین پیگیری"),
    "times": QT_TRANSLATE_NOOP("OpenResolutions", "پیگیری {count}"),
    "meeting": QT_TRANSLATE_NOOP("OpenResolutions", "جلسه {ordinal}"),
    "number": QT_TRANSLATE_NOOP("OpenResolutions", "شماره {number}"),
}


class OpenResolutionRow(QFrame):
    """`ticked(id, on)`; a press anywhere on the row ticks."""

    ticked = Signal(str, bool)

    def __init__(self, offer_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = offer_id
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        row = QHBoxLayout()
        row.setContentsMargins(px(14), px(7), px(14), px(7))
        row.setSpacing(px(10))
        column.addLayout(row)
        self.check = CheckField("")
        self.check.committed.connect(lambda on: self.ticked.emit(self._id, on))
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(px(2))
        self.text, self.facts = words("", wrap=True), words("", "muted", wrap=True)
        told.addWidget(self.text)
        told.addWidget(self.facts)
        row.addLayout(told, 1)
        self.times, self.overdue = Chip(""), Chip(self.tr("مهلت گذشته"), "amber")
        for chip in (self.times, self.overdue):
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)

    def show_offer(self, offer: Offer, register: Register, ticked: bool) -> None:
        """Show what was decided, where, by whom it is to be done and by when."""
        self.text.setText(offer.title)
        self.facts.setText(" · ".join(fact for fact in self._told(offer, register) if fact))
        self.times.set_text(times_told(offer.times))
        self.overdue.setVisible(offer.overdue)
        self.check.set_value(ticked)
        self.check.setAccessibleName(offer.title)
        self.check.setAccessibleDescription(self.facts.text())

    def _told(self, offer: Offer, register: Register) -> tuple[str, ...]:
        one = offer.resolution
        responsible = [register.body(body_id) for body_id in one.responsible_ids]
        due = figures.short_day(one.due_on) if one.due_on else one.due_text
        return (
            origin_told(offer),
            figures.row(body.short_name or body.name for body in responsible if body),
            self.tr("مهلت {due}").format(due=due) if due else self.tr("بی‌مهلت"),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.check.setFocus()
            self.check.click()


def times_told(times: int) -> str:
    """For which time a meeting asks what became of it: the one that decided it is not counted."""
    named = _WORDS.get(str(times))
    return _say(str(times)) if named else _say("times").format(count=figures.grouped(times - 1))


def origin_told(offer: Offer) -> str:
    """In which meeting it was decided, when, and under which number."""
    meeting = offer.meeting_title
    if offer.meeting_ordinal:
        meeting = _say("meeting").format(ordinal=figures.grouped(offer.meeting_ordinal))
    day = figures.long_day(offer.held_on) if offer.held_on else ""
    number = _say("number").format(number=_isolated(digits.to_persian(offer.number)))
    return " · ".join(part for part in (meeting, day, number) if part)


def _say(key: str) -> str:
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[key]))


def _isolated(number: str) -> str:
    """A number with a letter in it reads from the right whatever is around it (Unicode UAX #9, RLI … PDI)."""
    return f"\u2067{number}\u2069"
