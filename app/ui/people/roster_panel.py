"""The table of matches of a roster beside the register: looked over, decided by row, taken in one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.domain.roster import KEEP, NEW, UPDATE, Choice, Decision, Match, MatchKind, by_default
from app.domain.roster_places import NewPlaces
from app.services import roster
from app.services.changes import Changes
from app.services.roster import RosterPreview
from app.ui import figures, speech, theme
from app.ui.desk import Desk
from app.ui.people import roster_words
from app.ui.people.match_table import MatchTable
from app.ui.people.roster_row import RosterRowCard
from app.ui.people.roster_words import ShownRow
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Banner, Card, CheckField, ElidedLabel, button, words
from app.ui.widgets.labels import Tone
from app.ui.widgets.segments import Segment, Segments
from app.words import Catalogue

ALL = "all"
_ORDER = (MatchKind.UNCLEAR, MatchKind.UPDATE, MatchKind.NEW, MatchKind.SAME)


class RosterPanel(QWidget):
    """``closed`` when it was taken or given up; nothing is changed before «ثبت» is pressed."""

    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        catalogue: Catalogue,
        file: Path,
        shown: RosterPreview,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.catalogue, self.file = desk, catalogue, file
        self.shown = shown
        self.choices: dict[int, Choice] = {}
        self._banner: Banner | None = None
        self._build()
        self.show_preview(shown)

    def show_preview(self, shown: RosterPreview) -> None:
        """Show a file beside the register; what she decided for its rows stays where it can."""
        self.shown = shown
        lines = {one.row.line: one for one in shown.matches}
        self.choices = {at: one for at, one in self.choices.items() if _is_offered(lines.get(at), one)}
        for kind in _ORDER:
            self.filter.set_count(kind, figures.grouped(shown.counts.get(kind, 0)))
            self.filter.button(kind).setVisible(bool(shown.counts.get(kind, 0)))
        self.filter.set_count(ALL, figures.grouped(len(shown.matches)))
        first = next((kind for kind in _ORDER[:2] if shown.counts.get(kind)), ALL)
        self.filter.set_value(first)
        self._show_remarks()
        self._show_consents()
        self._fill()
        if self.table.rows.rowCount():
            self.table.select(self.table.rows.row(0).line)

    def start(self) -> None:
        """Put the keyboard into the table."""
        self.table.setFocus()

    def decide(self, line: int, choice: Choice) -> None:
        """Decide a row."""
        self.choices[line] = choice
        self._fill()
        self._show_chosen()

    def take(self) -> None:
        """Enter all rows as they are decided; the toast takes the whole import back."""
        if not self._count():
            return
        places = NewPlaces(
            self.shown.new_places.neighbourhoods if self.neighbourhoods.value() else (),
            self.shown.new_places.bodies if self.bodies.value() else (),
        )
        shown, choices = self.shown, dict(self.choices)
        self.action.setEnabled(False)

        def taken(changes: Changes) -> None:
            intake = changes.intake
            if intake is not None:
                sentence = self.tr("{count} نفر از اکسل ثبت شد").format(count=figures.grouped(intake.people))
                undo = (lambda: self.desk.do(roster.undo_import, intake)) if intake.changed else None
                self.desk.done.emit(sentence, undo)
            self.closed.emit()

        self.desk.ask(
            lambda office: roster.take(office, shown, choices, places), taken, self._on_refused, self
        )

    def read_again(self) -> None:
        """Read the file once more and match it with the register as it is now."""
        self._clear_banner()
        file = self.file
        self.desk.ask(lambda office: roster.preview(office, file), self.show_preview, self._on_refused, self)

    def banner(self) -> Banner | None:
        """The refusal that is shown."""
        return self._banner

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(theme.GAP))
        self._banner_host = QVBoxLayout()
        column.addLayout(self._banner_host)
        row = QHBoxLayout()
        row.setSpacing(px(theme.GAP))
        row.addWidget(self._build_list(), 5)
        self.card = RosterRowCard()
        self.card.decided.connect(self.decide)
        row.addWidget(self.card, 3)
        column.addLayout(row, 1)
        column.addWidget(self._build_foot())

    def _build_list(self) -> Card:
        px = theme.current().px
        card = Card(flush=True)
        tools = QVBoxLayout()
        tools.setContentsMargins(px(12), px(4), px(12), px(8))
        tools.setSpacing(px(6))
        options = [Segment(ALL, self.tr("همه"))]
        options += [Segment(kind, roster_words.kind_word(kind), _tone(kind)) for kind in _ORDER]
        self.filter = Segments(self.tr("کدام سطرها"), options)
        self.filter.chosen.connect(self._on_filter)
        tools.addWidget(self.filter)
        self.same_names = words("", "amber", wrap=True)
        tools.addWidget(self.same_names)
        self.remarks = ElidedLabel("", "muted")
        tools.addWidget(self.remarks)
        card.body.addLayout(tools)
        self.table = MatchTable()
        self.table.selected.connect(lambda _row: self._show_chosen())
        self.table.opened.connect(lambda _row: self.card.start())
        self.table.turned.connect(self._turn)
        card.body.addWidget(self.table, 1)
        return card

    def _build_foot(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(12))
        consents: QBoxLayout = QVBoxLayout() if has_large_text() else QHBoxLayout()
        consents.setSpacing(theme.current().px(12))
        self.neighbourhoods, self.bodies = CheckField(""), CheckField("")
        consents.addWidget(self.neighbourhoods)
        consents.addWidget(self.bodies)
        self.unmade = words("", "amber", wrap=True)
        consents.addWidget(self.unmade, 3)
        row.addLayout(consents, 3)
        row.addStretch(1)
        for consent in (self.neighbourhoods, self.bodies):
            consent.toggled.connect(lambda _wanted: self._show_unmade())
        self.action = button("", self.take, "primary", "ok")
        self.back = button(self.tr("انصراف"), self.closed.emit, "quiet")
        row.addWidget(self.back)
        row.addWidget(self.action)
        card.body.addLayout(row)
        return card

    def _show_remarks(self) -> None:
        said = roster_words.told_left_out(self.shown.roster)
        self.remarks.setText(said)
        self.remarks.setVisible(bool(said))
        alike = roster_words.told_same_names(self.shown.matches)
        self.same_names.setText(alike)
        self.same_names.setVisible(bool(alike))

    def _show_consents(self) -> None:
        """What the register does not have is made only when she says so; who it is stands in the tool tip."""
        new = self.shown.new_places
        for field, names, told in (
            (self.neighbourhoods, new.neighbourhoods, self.tr("{count} محله تازه ساخته شود: {names}")),
            (self.bodies, new.bodies, self.tr("{count} نهاد تازه ساخته شود: {names}")),
        ):
            few = figures.row(names[:3]) + ("…" if len(names) > 3 else "")
            field.setText(speech.shown(told.format(count=figures.grouped(len(names)), names=few)))
            field.setToolTip(figures.row(names))
            field.setVisible(bool(names))
        self._show_unmade()

    def _show_unmade(self) -> None:
        """What is lost where she does not want a place: nobody should miss it only at the next session."""
        new = self.shown.new_places
        unmade = [
            name
            for consent, names in ((self.neighbourhoods, new.neighbourhoods), (self.bodies, new.bodies))
            if not consent.value()
            for name in names
        ]
        told = self.tr("بی این تیک، سمت‌ها بدون {names} ثبت می‌شوند و نماینده محله هم دعوت نمی‌شود.")
        self.unmade.setText(speech.shown(told.format(names=figures.row(unmade[:3])) if unmade else ""))
        self.unmade.setVisible(bool(unmade))

    def _rows(self) -> list[ShownRow]:
        wanted = self.filter.value()
        return [
            ShownRow(one, self.choices.get(one.row.line, by_default(one)))
            for one in self.shown.matches
            if wanted in (ALL, one.kind)
        ]

    def _fill(self) -> None:
        self.table.set_rows(self._rows())
        count = self._count()
        told = self.tr("ثبت {count} نفر").format(count=figures.grouped(count))
        self.action.setText(told if count else self.tr("چیزی برای ثبت نیست"))
        self.action.setEnabled(bool(count))

    def _count(self) -> int:
        """How many people would be new or different."""
        people: set[str] = set()
        for one in self.shown.matches:
            choice = self.choices.get(one.row.line, by_default(one))
            if choice.decision is Decision.UPDATE:
                people.add(choice.person_id or one.person_id)
            elif choice.decision is Decision.NEW:
                people.add(str(one.joins or one.row.line))
        return len(people)

    def _show_chosen(self) -> None:
        row = self.table.current()
        self.card.setVisible(row is not None)
        if row is not None:
            self.card.show_row(row, self.shown.register, self.shown.day)

    def _turn(self) -> None:
        """The next decision for the current row; who an unclear one is, is said in the card."""
        row = self.table.current()
        if row is None:
            return
        if row.match.kind is MatchKind.UNCLEAR and row.match.candidates:
            self.card.start()
            return
        offered = [KEEP, NEW] if row.match.kind is not MatchKind.UPDATE else [UPDATE, KEEP, NEW]
        self.decide(row.line, offered[(offered.index(row.choice) + 1) % len(offered)])

    def _on_filter(self, value: object) -> None:
        self.filter.set_value(value)
        self._fill()
        if self.table.current() is None and self.table.rows.rowCount():
            self.table.select(self.table.rows.row(0).line)
        self._show_chosen()

    def _on_refused(self, problem: Problem) -> None:
        self._clear_banner()
        self.action.setEnabled(bool(self._count()))
        self._banner = Banner(
            self.catalogue.problem(problem), "amber", self.tr("دوباره بخوان"), self.read_again
        )
        self._banner_host.addWidget(self._banner)

    def _clear_banner(self) -> None:
        banner, self._banner = self._banner, None
        if banner is not None:
            self._banner_host.removeWidget(banner)
            banner.hide()
            banner.deleteLater()


def _tone(kind: MatchKind) -> Tone:
    if kind is MatchKind.UNCLEAR:
        return "amber"
    return "green" if kind is MatchKind.NEW else "primary"


def _is_offered(match: Match | None, choice: Choice) -> bool:
    """Whether a decision of before still makes sense for the row."""
    if match is None:
        return False
    if choice.decision is not Decision.UPDATE:
        return True
    return match.kind is MatchKind.UPDATE if not choice.person_id else choice.person_id in match.candidates
