"""امضا: which file, who, the passphrase, one press; what was signed is verified at once and shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.domain.person import Person
from app.domain.problems import Problem
from app.ui import theme
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_for_pdf, show_folder_of
from app.ui.meetings.closing.kept_file import KeptFile
from app.ui.meetings.closing.losses_banner import LossesBanner
from app.ui.meetings.closing.passphrase_entry import PassphraseEntry
from app.ui.meetings.closing.proof_banner import ProofBanner
from app.ui.meetings.closing.signed_file import KeyRing, Signed, key_ring, sign_beside
from app.ui.verification import VerdictView
from app.ui.verification.verdict_view import isolated
from app.ui.widgets import Banner, Card, ChoiceField, FieldRow, button, words
from app.ui.widgets.elided import ElidedLabel
from app.words import Catalogue

_LARGE = 1.25
"""The text size from which two fields have no room beside each other."""
_AT_PASSPHRASE = frozenset({"passphrase_wrong", "passphrase_short"})


class SigningCard(Card):
    """`settings_requested` when a key must be made first, `export_requested` when there is no file yet."""

    settings_requested = Signal()
    export_requested = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SigningCard", "امضا"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self._meeting, self._issue = Meeting(""), Issue()
        self._file: Path | None = None
        self._signed: Path | None = None
        self._ring = KeyRing()
        self._under_way = False
        self._kept = KeptFile(desk, self)
        self._kept.found.connect(self._on_found)
        self._build()
        desk.register_changed.connect(self._ask_for_keys)

    def show_meeting(self, meeting: Meeting, issue: Issue) -> None:
        """Show who can sign the minutes of a meeting."""
        if meeting.id != self._meeting.id:
            self._file = self._signed = None
            self.proof.clear()
            self.losses.clear()
            self.entry.take()
            self._told.hide()
            self._kept.forget()
        self._meeting, self._issue = meeting, issue
        self._show_state()
        self._ask_for_keys()
        if issue.is_frozen:
            self._kept.ask(meeting.id)

    def offer(self, file: Path) -> None:
        """Have this file ready to be signed, once it has been read back without a difference."""
        self._file = file
        self.losses.read(file)
        self.proof.read(file, self._meeting.id)
        self._told.hide()
        self._show_state()

    def file(self) -> Path | None:
        """The file that would be signed."""
        return self._file

    def _build(self) -> None:
        px = theme.current().px
        self.early = words(self.tr("پس از تأیید، نسخه PDF صورتجلسه اینجا امضا می‌شود."), "muted", wrap=True)
        self.form = QWidget()
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(self._file_row())
        self.notice = Banner("", "amber", self.tr("گشودن تنظیمات"), self.settings_requested.emit)
        column.addWidget(self.notice)
        self.proof = ProofBanner(self.desk, self.catalogue)
        self.proof.proved.connect(self._on_proved)
        column.addWidget(self.proof)
        self.losses = LossesBanner(self.desk, self.catalogue)
        column.addWidget(self.losses)
        column.addLayout(self._fields())
        column.addLayout(self._press())
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(px(6))
        self.verdict = VerdictView(self.catalogue)
        self.open_folder = button(self.tr("گشودن پوشه"), self._show_folder, "quiet", "open")
        self.open_folder.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        told.addWidget(self.verdict)
        told.addWidget(self.open_folder)
        self._told.hide()
        column.addWidget(self._told)
        self.body.addWidget(self.early)
        self.body.addWidget(self.form)

    def _file_row(self) -> QBoxLayout:
        large = theme.current().factor > _LARGE
        whole: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        row = QHBoxLayout()
        for line in (whole, row):
            line.setSpacing(theme.current().px(8))
        self.file_name = ElidedLabel()
        self.file_name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.export = button(self.tr("نسخه PDF…"), self.export_requested.emit, "primary")
        self.choose = button(self.tr("انتخاب پرونده…"), self._ask_for_file, "secondary", "open")
        whole.addWidget(self.file_name, 0 if large else 1)
        row.addWidget(self.export)
        row.addWidget(self.choose)
        row.addStretch(1 if large else 0)
        whole.addLayout(row)
        return whole

    def _fields(self) -> QBoxLayout:
        large = theme.current().factor > _LARGE
        row: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        row.setSpacing(theme.current().px(10))
        self.signatory = ChoiceField()
        self.signatory.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.signatory.committed.connect(lambda _who: self._on_signatory())
        self.entry = PassphraseEntry(self.tr("گذرواژه کلید"))
        self.entry.field.returnPressed.connect(self._sign)
        self.entry.field.textEdited.connect(lambda _text: self.entry.set_problem(None))
        self._who = FieldRow(self.tr("امضاکننده"), self.signatory)
        row.addWidget(self._who, 1)
        row.addWidget(FieldRow(self.tr("گذرواژه کلید"), self.entry), 1)
        return row

    def _press(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(10))
        self.sign = button(self.tr("امضا کن"), self._sign, "primary", "signature")
        self.problem = words("", "problem", wrap=True)
        row.addWidget(self.sign)
        row.addWidget(self.problem, 1)
        return row

    def signatories(self) -> list[Person]:
        """The people who sign these minutes, in the order of the attendance."""
        rows = [row for row in self._meeting.attendance if row.signs]
        found = [self.desk.register.person(row.person_id) for row in rows if row.person_id]
        return [person for person in found if person is not None]

    def _ask_for_keys(self) -> None:
        people = self.signatories()
        if self._issue.is_frozen and self.isVisible():
            self.desk.ask(lambda office: key_ring(office, people), self._take_keys, owner=self)

    def _take_keys(self, ring: KeyRing) -> None:
        self._ring = ring
        self._show_state()

    def _show_state(self) -> None:
        frozen = self._issue.is_frozen
        self.early.setVisible(not frozen)
        self.form.setVisible(frozen)
        self._show_signatories()
        self._show_file()
        self._show_notice()
        person = self._chosen()
        able = person is not None and person.id in self._ring.holders
        self.entry.setEnabled(able)
        self.sign.setEnabled(able and self.proof.is_clean and not self._under_way)
        self.sign.setToolTip(self.proof.sentence())
        self.sign.setText(self.tr("در حال امضا…") if self._under_way else self.tr("امضا کن"))

    def _show_signatories(self) -> None:
        lacking = self.tr("{name} (بی‌کلید)")
        people = self.signatories()
        options = [
            (one.id, one.full_name if one.id in self._ring.holders else lacking.format(name=one.full_name))
            for one in people
        ]
        self.signatory.set_options(options)
        if self.signatory.value() is None and people:
            able = [one.id for one in people if one.id in self._ring.holders]
            self.signatory.set_value((able or [people[0].id])[0])
        person = self._chosen()
        rows = [row for row in self._meeting.attendance if person and row.person_id == person.id]
        self._who.set_hint(rows[0].title if rows else "")

    def _show_file(self) -> None:
        nothing = self.tr("هنوز نسخه PDF گرفته نشده است.")
        self.file_name.setText(isolated(self._file.name) if self._file else nothing)
        self.export.setVisible(self._file is None)

    def _show_notice(self) -> None:
        person = self._chosen()
        if person is None:
            told = self.tr("در حضور و غیاب کسی به نام خود امضاکننده نیست.")
        elif not self._ring.has_authority:
            told = self.catalogue.say("problems", "authority_missing")
        elif person.id not in self._ring.holders:
            told = self.catalogue.say("problems", "key_missing", name=person.full_name)
        else:
            told = ""
        self.notice.set_sentence(told)
        self.notice.action.setVisible(person is not None)
        self.notice.setVisible(bool(told))

    def _chosen(self) -> Person | None:
        chosen = self.signatory.value()
        return next((one for one in self.signatories() if one.id == chosen), None)

    def _on_found(self, meeting_id: str, file: Path) -> None:
        """Take up the file that was written here before the program was closed."""
        if self._file is None and meeting_id == self._meeting.id:
            self.offer(file)

    def _on_proved(self) -> None:
        if self.proof.is_clean and self._file is not None:
            self._kept.keep(self._meeting.id, self._file)
        self._show_state()

    def _on_signatory(self) -> None:
        self.entry.take()
        self.entry.set_problem(None)
        self.problem.setText("")
        self._show_state()

    def _sign(self) -> None:
        person, file = self._chosen(), self._file
        if person is None or file is None or not self.sign.isEnabled():
            return
        passphrase = self.entry.take()
        if not passphrase:
            self.entry.set_problem(self.tr("گذرواژه کلید را بنویسید."))
            return
        self.entry.set_problem(None)
        self.problem.setText("")
        self._told.hide()
        self._under_way = True
        self._show_state()
        meeting_id = self._meeting.id
        self.desk.ask(
            lambda office: sign_beside(office, file, person, passphrase),
            lambda signed: self._on_signed(signed, meeting_id),
            self._on_refused,
            self,
        )

    def _on_signed(self, signed: Signed, meeting_id: str) -> None:
        self._under_way = False
        if meeting_id == self._meeting.id:
            self._file = self._signed = signed.file
            self._kept.keep(meeting_id, signed.file)
            self.verdict.show_verdict(signed.verdict, signed.file.name)
            self._told.show()
        self._show_state()

    def _on_refused(self, problem: Problem) -> None:
        self._under_way = False
        self._show_state()
        sentence = self.catalogue.problem(problem)
        if problem.code in _AT_PASSPHRASE:
            self.entry.set_problem(sentence)
            self.entry.field.setFocus()
        else:
            self.problem.setText(sentence)

    def _ask_for_file(self) -> None:
        ask_for_pdf(self, self.tr("پرونده‌ای که امضا می‌شود"), self.offer)

    def _show_folder(self) -> None:
        if self._signed is not None:
            show_folder_of(self._signed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_for_keys()
