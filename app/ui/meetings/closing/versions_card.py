"""نسخه‌ها: every version that was ever approved, what became of it, and a look at any of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.minutes import Issue, MinutesState
from app.persian import digits
from app.services import versions
from app.services.office import Office
from app.services.versions import VersionLine
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Card, Chip, Tone, icon_button, words
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue

HASH_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Shown:
    """A version, and why there is an amendment, which its content says."""

    line: VersionLine
    why_amended: str = ""


class VersionsCard(Card):
    """`chosen(line)` when she would see a version, `export_asked(line)` when she wants its PDF."""

    chosen = Signal(object)
    export_asked = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("VersionsCard", "نسخه‌ها"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self._meeting_id = ""
        self._shown: dict[str, Shown] = {}
        self.rows = RowsById(self._make_row, theme.current().px(10))
        self.body.addWidget(self.rows)
        self.hide()

    def show_issue(self, meeting_id: str, issue: Issue) -> None:
        """Show the versions of a meeting of which one was approved at least."""
        if meeting_id != self._meeting_id:
            self.hide()
        self._meeting_id = meeting_id
        if not (issue.is_frozen or issue.replaces):
            self.hide()
            return

        def told(found: tuple[Shown, ...]) -> None:
            if meeting_id == self._meeting_id:
                self._show(found)

        self.desk.ask(lambda office: _versions(office, meeting_id), told, owner=self)

    def lines(self) -> tuple[VersionLine, ...]:
        """The versions that are shown, the newest first."""
        return tuple(one.line for one in self._shown.values())

    def _show(self, found: tuple[Shown, ...]) -> None:
        self._shown = {str(one.line.issue.version): one for one in reversed(found)}
        self.rows.sync(list(self._shown))
        for one, row in zip(self._shown.values(), self.rows, strict=True):
            row.show_version(one)
        self.set_count(figures.grouped(len(found)))
        self.setVisible(bool(found))

    def _make_row(self, version: str) -> VersionRow:
        row = VersionRow(version)
        row.see.clicked.connect(lambda: self.chosen.emit(self._shown[version].line))
        row.export.clicked.connect(lambda: self.export_asked.emit(self._shown[version].line))
        return row


class VersionRow(QWidget):
    """One version: number and state, the moment of its approval, its hash, and why it is as it is."""

    def __init__(self, version: str) -> None:
        super().__init__()
        self._digest = ""
        px = theme.current().px
        shown = figures.plain(version)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(1))
        head = QHBoxLayout()
        head.setSpacing(px(6))
        self.title = ElidedLabel(role="strong")
        self.state = Chip("")
        self.see = icon_button(self.tr("دیدن نسخه {version}").format(version=shown), "preview")
        export = self.tr("نسخه PDF از نسخه {version}").format(version=shown)
        self.export = icon_button(export, "export")
        copy = self.tr("رونوشت اثر نسخه {version}").format(version=shown)
        self.copy = icon_button(copy, "copy", self._copy)
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        large = has_large_text()
        acts = QHBoxLayout() if large else head
        for action in (self.see, self.export, self.copy):
            acts.addWidget(action)
        self.detail = words("", "muted", wrap=True)
        self.reason = words("", "label", wrap=True)
        column.addLayout(head)
        column.addWidget(self.detail)
        column.addWidget(self.reason)
        if large:
            acts.addStretch(1)
            column.addLayout(acts)

    def show_version(self, shown: Shown) -> None:
        """Show a version as it stands now."""
        line, issue = shown.line, shown.line.issue
        kind = self.tr("اصلاحیه {count}").format(count=figures.grouped(line.amendment))
        what = kind if line.amendment else self.tr("صورتجلسه")
        version = self.tr("نسخه {version}").format(version=figures.grouped(issue.version))
        self.title.setText(digits.to_persian(issue.number))
        word, tone = standing(line)
        self.state.set_text(word)
        self.state.set_tone(tone)
        self._digest = issue.content_sha256
        moment = issue.approved_at
        when = figures.moment(moment, figures.long_day) if moment else ""
        mark = self.tr("اثر {mark}").format(mark=f"\u2066{issue.content_sha256[:HASH_SHOWN]}\u2069")
        mark = mark.replace(" ", "\N{NO-BREAK SPACE}")  # the hash does not stand alone on the next line
        self.detail.setText(" · ".join(part for part in (version, what, when, mark) if part))
        self.detail.setToolTip(f"\u2066{issue.content_sha256}\u2069")
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        reasons = self._reasons(issue, shown.why_amended)
        self.reason.setText("\n".join(reasons))
        self.reason.setVisible(bool(reasons))

    def _reasons(self, issue: Issue, why_amended: str) -> list[str]:
        void = issue.state is MinutesState.VOID
        of_issue = self.tr("دلیل ابطال: {reason}") if void else self.tr("دلیل نسخه تازه: {reason}")
        told = ((self.tr("دلیل اصلاحیه: {reason}"), why_amended), (of_issue, issue.reason))
        return [sentence.format(reason=reason) for sentence, reason in told if reason]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._digest)


def _versions(office: Office, meeting_id: str) -> tuple[Shown, ...]:
    return tuple(_shown(office, meeting_id, line) for line in versions.history(office, meeting_id))


def _shown(office: Office, meeting_id: str, line: VersionLine) -> Shown:
    if not line.amendment:
        return Shown(line)
    amendment = versions.kept(office, meeting_id, line.issue.version).content.amendment
    return Shown(line, amendment.reason if amendment else "")


def standing(line: VersionLine) -> tuple[str, Tone]:
    """What became of a version, in a word and its tone."""
    translate = QCoreApplication.translate
    if line.in_force:
        return translate("VersionRow", "معتبر"), "green"
    if line.issue.state is MinutesState.VOID:
        return translate("VersionRow", "باطل"), "red"
    if line.reopened:
        return translate("VersionRow", "بازگشوده"), "plain"
    return translate("VersionRow", "اصلاح‌شده"), "amber"
