"""توزیع و ابلاغ: which body received which version, how and when; and the secretariat's own number."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.domain.distribution import Channel
from app.domain.minutes import Issue, MinutesState
from app.domain.problems import Problem
from app.domain.register import Register
from app.persian import digits
from app.services import distribution, versions
from app.services.distribution import Distributed
from app.services.office import Office
from app.services.versions import VersionLine
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.meetings.closing.distribution_row import DistributionRow
from app.ui.meetings.closing.secretariat_entry import SecretariatEntry
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Card, ChoiceField, DateField, Entry, FieldRow, LineField, PickField, button, words
from app.ui.widgets.labels import line
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue

Kept = tuple[Distributed, tuple[VersionLine, ...], date]


class DistributionCard(Card):
    """`changed` after each entry: what was distributed is neither reopened nor voided any more."""

    changed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("DistributionCard", "توزیع و ابلاغ"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self._meeting_id = ""
        self._under_way = False
        self._standing: tuple[VersionLine, ...] = ()
        self._newest: int | None = None
        self._build()
        self._offer_bodies(desk.register)
        desk.register_changed.connect(self._offer_bodies)
        self.hide()

    def show_issue(self, meeting_id: str, issue: Issue) -> None:
        """Show who has received the minutes of a meeting of which one version was approved at least."""
        if meeting_id != self._meeting_id:
            self.hide()
            self._newest = None
            self.body_field.set_value(None)
            self.receipt.set_value("")
            self.problem.hide()
        self._meeting_id = meeting_id
        if issue.is_frozen or issue.replaces:
            self._ask()
        else:
            self.hide()

    def _build(self) -> None:
        px = theme.current().px
        self.problem = words("", "problem", wrap=True)
        self.problem.hide()
        self.entry = self._build_entry()
        self.act = button(self.tr("ثبت توزیع"), self._distribute, "secondary", "add")
        self._press = QWidget()
        press = QHBoxLayout(self._press)
        press.setContentsMargins(0, 0, 0, 0)
        press.setSpacing(px(10))
        press.addWidget(self.act)
        press.addWidget(self.problem, 100)
        press.addStretch(1)
        self.nothing = words(self.tr("هنوز به نهادی داده نشده است."), "muted", wrap=True)
        self.rows = RowsById(self._make_row, px(8))
        self.secretariat = SecretariatEntry(self.desk, self.catalogue)
        self.secretariat.changed.connect(self._ask)
        self._line = line()
        for widget in (self.entry, self._press, self.nothing, self.rows, self._line, self.secretariat):
            self.body.addWidget(widget)

    def _build_entry(self) -> QWidget:
        px = theme.current().px
        entry = QWidget()
        grid = QGridLayout(entry)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        self.body_field = PickField(self.tr("نام نهاد"))
        self.channel = ChoiceField([(one, self.catalogue.say("channels", one.value)) for one in Channel])
        self.channel.set_value(Channel.AUTOMATION)
        self.version, self.on, self.receipt = ChoiceField(), DateField(), LineField()
        for choice in (self.channel, self.version):
            choice.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._version_row = FieldRow(self.tr("نسخه"), self.version)
        fields = (
            FieldRow(self.tr("نهاد گیرنده"), self.body_field),
            FieldRow(self.tr("راه ابلاغ"), self.channel),
            FieldRow(self.tr("تاریخ"), self.on),
            FieldRow(self.tr("شماره رسید"), self.receipt),
            self._version_row,
        )
        across = 1 if has_large_text() else 2
        for place, field in enumerate(fields):
            grid.addWidget(field, *divmod(place, across))
        for column in range(across):
            grid.setColumnStretch(column, 1)
        self.receipt.returnPressed.connect(self._distribute)
        for typed in (self.body_field, self.on):
            typed.textEdited.connect(lambda _text: self.problem.hide())
        return entry

    def _offer_bodies(self, register: Register) -> None:
        known = [one for one in register.bodies if one.active]
        self.body_field.set_entries(
            [Entry(one.id, one.name, one.short_name, "\n".join(one.aliases)) for one in known]
        )

    def _ask(self) -> None:
        meeting_id = self._meeting_id

        def kept(office: Office) -> Kept:
            lines = versions.history(office, meeting_id)
            return distribution.read(office, meeting_id), lines, office.clock().date()

        def told(found: Kept) -> None:
            if meeting_id == self._meeting_id:
                self._show(*found)

        self.desk.ask(kept, told, owner=self)

    def _show(self, kept: Distributed, lines: tuple[VersionLine, ...], today: date) -> None:
        names = {one.issue.version: digits.to_persian(one.issue.number) for one in lines}
        held = [one for one in lines if one.in_force or _was_amended(one, lines)]
        self._standing = tuple(held)
        self.version.set_options([(one.issue.version, names[one.issue.version]) for one in reversed(held)])
        newest = held[-1].issue.version if held else None
        if newest != self._newest:
            self._newest = newest
            self.version.set_value(newest)
        self._version_row.setVisible(len(held) > 1)
        if self.on.value() is None:
            self.on.set_value(today)
        for widget in (self.entry, self._press, self.secretariat, self._line):
            widget.setVisible(bool(held))
        self.rows.sync([one.id for one in kept.given])
        for given, row in zip(kept.given, self.rows, strict=True):
            row.show_given(given, names.get(given.version, ""), len(lines) > 1)
        self.nothing.setVisible(not kept.given)
        self.set_count(figures.grouped(len(kept.given)) if kept.given else "")
        self.secretariat.show_numbers(self._meeting_id, kept.numbers, held[-1] if held else None, today)
        self.setVisible(bool(held or kept.given))

    def _distribute(self) -> None:
        for field in (self.body_field, self.on):
            field.flush()
        body, on, meeting_id = self.body_field.value(), self.on.value(), self._meeting_id
        if body is None:
            self.body_field.set_problem(self.tr("نهاد گیرنده را از فهرست برگزینید."))
            self.body_field.setFocus()
            return
        if on is None:
            self.on.set_problem(self.tr("تاریخ توزیع را بنویسید."))
            self.on.setFocus()
            return
        if self._under_way:
            return
        self._under_way = True
        channel, version = self.channel.value(), self.version.value()
        receipt = digits.to_ascii(self.receipt.value())

        def kept(_one: object) -> None:
            self._under_way = False
            self.problem.hide()
            self.body_field.set_value(None)
            self.receipt.set_value("")
            self.receipt.clear()
            self.body_field.setFocus()
            self._ask()
            self.changed.emit()

        def refused(problem: Problem) -> None:
            self._under_way = False
            self.problem.setText(self.catalogue.problem(problem))
            self.problem.show()

        def distribute(office: Office) -> object:
            return distribution.distribute(
                office, meeting_id, body, channel, on, receipt_no=receipt, version=version
            )

        self.desk.ask(distribute, kept, refused, self)

    def _make_row(self, _given: str) -> DistributionRow:
        return DistributionRow(self.catalogue)


def _was_amended(one: VersionLine, lines: tuple[VersionLine, ...]) -> bool:
    """Whether a version stands though an amendment came after it."""
    later = any(other.in_force and other.issue.version > one.issue.version for other in lines)
    return later and not one.reopened and one.issue.state is MinutesState.APPROVED
