"""اصلاحیه: what the amendment being written words anew, beside what is in force; derived, not typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.amendment import Amendment, Rewording
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.services import minutes
from app.services.office import Office
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.widgets import Card, FlowLayout, chip_button, words
from app.ui.widgets.rows_by_id import RowsById

REFRESH_AFTER = 300
MOST_SHOWN = 40
_WRITTEN = {
    "resolutions": QT_TRANSLATE_NOOP("MeetingParts", "مصوبات"),
    "statements": QT_TRANSLATE_NOOP("MeetingParts", "اظهارات"),
    "attendance": QT_TRANSLATE_NOOP("MeetingParts", "حضور و غیاب"),
    "agenda": QT_TRANSLATE_NOOP("MeetingParts", "دستور جلسه"),
    "facts": QT_TRANSLATE_NOOP("MeetingParts", "مشخصات"),
}
"""The parts in which an amendment is written, by their keys, those most often amended first."""


class RewordingsCard(Card):
    """`told(amendment)` after each look, `begun` when she was shown what to do, `part_asked` with the key of
    a part; hidden where no amendment is being written.
    """

    told = Signal(object)
    begun = Signal()
    part_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("RewordingsCard", "تغییرات اصلاحیه"), parent=parent)
        self.desk = desk
        self.amendment: Amendment | None = None
        self._meeting_id = ""
        self._stale = self._starts = False
        self._shown: dict[str, Rewording] = {}
        self._reason = words("", "label", wrap=True)
        self._nothing = words(
            self.tr("هنوز چیزی عوض نشده است؛ متن را در بخش‌های جلسه ویرایش کنید و به همین‌جا برگردید."),
            "muted",
            wrap=True,
        )
        self._rest = words("", "muted")
        self.rows = RowsById(self._make_row, theme.current().px(12))
        for widget in (self._reason, self._nothing, self.rows, self._rest, self._build_parts()):
            self.body.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_AFTER)
        self._timer.timeout.connect(self._ask)
        self.hide()

    def show_meeting(self, meeting: Meeting, issue: Issue) -> None:
        """Show what a meeting words anew now, a moment after she has changed it."""
        another = meeting.id != self._meeting_id
        self._meeting_id = meeting.id
        if issue.is_frozen or not issue.replaces:
            self.amendment, self._stale = None, False
            self.hide()
            return
        self._stale = True
        if another or self.amendment is None:
            self._ask()
        elif self.isVisible():
            self._timer.start()

    def start(self) -> None:
        """An amendment has just been begun: the caret goes to where it is written."""
        self._starts = True
        self._ask()

    def _build_parts(self) -> QWidget:
        """A button for each part of the meeting in which an amendment is written."""
        line = QWidget()
        row = FlowLayout(line, spacing=theme.current().px(8))
        labels = {
            key: QCoreApplication.translate("MeetingParts", str(name)) for key, name in _WRITTEN.items()
        }
        ask = self.part_asked.emit
        self.parts = [chip_button(labels[key], partial(ask, key), "plain") for key in _WRITTEN]
        row.addWidget(words(self.tr("ویرایش در:"), "label"))
        for part, key in zip(self.parts, _WRITTEN, strict=True):
            part.setAccessibleName(self.tr("ویرایش در بخش {part}").format(part=labels[key]))
            row.addWidget(part)
        return line

    def _ask(self) -> None:
        meeting_id, self._stale = self._meeting_id, False

        def written(office: Office) -> Amendment | None:
            return minutes.read(office, meeting_id).content.amendment

        def answered(amendment: Amendment | None) -> None:
            if meeting_id == self._meeting_id:
                self._show(amendment)

        self.desk.ask(written, answered, owner=self)

    def _show(self, amendment: Amendment | None) -> None:
        self.amendment = amendment
        self.setVisible(amendment is not None)
        if amendment is None:
            return
        changes = amendment.changes
        self._reason.setText(self.tr("دلیل: {reason}").format(reason=amendment.reason))
        self.set_count(figures.grouped(len(changes)) if changes else "")
        self._nothing.setVisible(not changes)
        self._shown = {f"{place}/{one.place}": one for place, one in enumerate(changes[:MOST_SHOWN])}
        self.rows.sync(list(self._shown))
        for rewording, row in zip(self._shown.values(), self.rows, strict=True):
            row.show_rewording(rewording)
        rest = len(changes) - len(self._shown)
        self._rest.setText(self.tr("و {count} مورد دیگر").format(count=figures.grouped(rest)))
        self._rest.setVisible(rest > 0)
        self.told.emit(amendment)
        if self._starts:
            self._starts = False
            self.parts[0].setFocus()
            self.begun.emit()

    def _make_row(self, _place: str) -> RewordingRow:
        return RewordingRow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)


class RewordingRow(QWidget):
    """A place of the minutes, and below it how it read and how it reads now."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.current().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(1, 1)
        self.place = words("", "strong", wrap=True)
        self.before, self.after = words("", "label", wrap=True), words("", wrap=True)
        grid.addWidget(self.place, 0, 0, 1, 2)
        for row, (name, value) in enumerate(
            ((self.tr("پیشین"), self.before), (self.tr("اصلاح‌شده"), self.after)), 1
        ):
            label = words(name, "muted")
            label.setBuddy(value)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)

    def show_rewording(self, one: Rewording) -> None:
        """Show a place; what was not there and what is left out are said in words."""
        self.place.setText(one.place)
        self.before.setText(one.before or self.tr("(نبود؛ افزوده شد)"))
        self.after.setText(one.after or self.tr("(برداشته شد)"))
