"""امضا: the file, the signatories in their order, and what each does; what was signed is verified at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.meeting import Meeting
from app.domain.minutes import Issue, MinutesState
from app.domain.person import Person
from app.domain.problems import Problem
from app.domain.signature import Signatory
from app.services import certificates, signature_register
from app.services.adopting import Unentered
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.meetings.closing import scan_saving, signing_progress
from app.ui.meetings.closing.signatory_list import SignatoryList
from app.ui.meetings.closing.signed_file import Ground, MeansOf, Signed, ground, sign_beside
from app.ui.meetings.closing.signed_view import SignedView
from app.ui.meetings.closing.signing_file import SigningFile
from app.ui.meetings.closing.signing_panel import SigningPanel
from app.ui.meetings.closing.ways.paper import Registering
from app.ui.meetings.officers import substitutes
from app.ui.widgets import Card, words
from app.words import Catalogue


class SigningCard(Card):
    """`settings_requested` when a key must be made first, `export_requested` for a new PDF, `registered` when
    the register of signatures has one more, `moved_on` with what she goes on with after a signature.
    """

    settings_requested = Signal()
    export_requested = Signal()
    registered = Signal()
    moved_on = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SigningCard", "امضا"), parent=parent)
        self.desk, self.catalogue = desk, catalogue
        self._meeting, self._issue = Meeting(""), Issue()
        self._under_way = False
        self._goes_on = False
        self._build()
        desk.register_changed.connect(self._ask_for_ground)

    def show_meeting(self, meeting: Meeting, issue: Issue) -> None:
        """Show who signs the minutes of a meeting."""
        if (meeting.id, issue.version) != (self._meeting.id, self._issue.version):
            self.list.open("")
            self._told.hide()
        self._meeting, self._issue = meeting, issue
        standing = issue.state is MinutesState.APPROVED
        self.early.setVisible(not standing)
        void = self.tr("این شماره باطل است و امضا نمی‌شود.")
        later = self.tr("پس از تأیید، نسخه PDF اینجا امضا می‌شود.")
        self.early.setText(void if issue.state is MinutesState.VOID else later)
        self.form.setVisible(standing)
        if standing:
            self.of_file.show_meeting(meeting.id, issue.version)
            self._ask_for_register()
        else:
            self.set_count("")

    def offer(self, file: Path) -> None:
        """Have this file ready to be signed, once it has been read back without a difference."""
        asked_here = self.of_file.isAncestorOf(self.window().focusWidget() or self)
        self._told.hide()
        self.of_file.offer(file)
        if asked_here:
            self._go_on()

    def look_again(self) -> None:
        """Somebody may have signed elsewhere: show who, and the file that is now the last."""
        if self._issue.state is MinutesState.APPROVED:
            self.of_file.look_again()
            self._ask_for_register()

    def start(self) -> None:
        """Put the caret where the signing begins: where a PDF is made."""
        self.of_file.export.setFocus()
        self.moved_on.emit(self)

    def file(self) -> Path | None:
        """The file that would be signed."""
        return self.of_file.file()

    def _build(self) -> None:
        px = theme.current().px
        self.early = words("", "muted", wrap=True)
        self.form = QWidget()
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.of_file = SigningFile(self.desk, self.catalogue)
        self.of_file.changed.connect(self._show_ready)
        self.of_file.export_requested.connect(self.export_requested)
        self.panel = self._build_panel()
        self.list = SignatoryList(self.catalogue, self.panel)
        self.list.chosen.connect(self.choose)
        self.nobody = words(self.tr("در حضور و غیاب کسی امضاکننده نیست."), "amber", wrap=True)
        self.nobody.hide()
        self.progress = words("", "label", wrap=True)
        self._told = SignedView(self.catalogue)
        self.verdict, self.open_folder = self._told.verdict, self._told.open_folder
        for part in (self.of_file, self.nobody, self.progress, self.list, self._told):
            column.addWidget(part)
        self.body.addWidget(self.early)
        self.body.addWidget(self.form)

    def _build_panel(self) -> SigningPanel:
        panel = SigningPanel(self.desk, self.catalogue)
        panel.signing_asked.connect(self._sign)
        panel.registering_asked.connect(self._register)
        panel.adoption_asked.connect(self._adopt)
        panel.search_requested.connect(self._ask_for_ground)
        panel.settings_requested.connect(self.settings_requested)
        panel.scan_wanted.connect(self._ask_where_scan)
        return panel

    def choose(self, row_id: str) -> None:
        """Open the panel of a signatory, or close it."""
        if self._under_way:
            return
        signatory = self.list.signatory(row_id)
        if signatory is not None:
            self._show_in_panel(signatory)
        self.list.open(row_id)
        self._show_ready()
        self._ask_for_ground()

    def _ask_for_register(self, go_on: bool = False) -> None:
        """Ask who has signed; with `go_on` the panel goes to whoever is next."""
        meeting_id, version = self._meeting.id, self._issue.version
        if not self.isVisible() or self._issue.state is not MinutesState.APPROVED:
            return

        def told(signatories: tuple[Signatory, ...]) -> None:
            if (meeting_id, version) == (self._meeting.id, self._issue.version):
                self._show_register(signatories, go_on)

        self.desk.ask(
            lambda office: signature_register.read(office, meeting_id, version),
            told,
            lambda _problem: self._show_register((), False),
            self,
        )

    def _show_register(self, signatories: tuple[Signatory, ...], go_on: bool) -> None:
        was_open = self.list.open_id()
        self.list.show_signatories(signatories)
        self.nobody.setVisible(not signatories)
        signed = sum(one.has_signed for one in signatories)
        count = self.tr("{signed} از {all}")
        whole = figures.grouped(len(signatories))
        told = count.format(signed=figures.grouped(signed), all=whole)
        self.set_count(told if signatories else "")
        self.progress.setText(signing_progress.told(signatories, self.catalogue))
        self.progress.setVisible(bool(signatories))
        chosen = self.list.next_id() if go_on or not was_open else was_open
        signatory = self.list.signatory(chosen)
        if signatory is not None and chosen == self.list.open_id():
            self._show_in_panel(signatory)
        else:
            self.choose(chosen)
        if go_on:
            self._go_on()

    def _show_in_panel(self, signatory: Signatory) -> None:
        others = substitutes(self.desk.register, self._meeting, signatory.row)
        self.panel.show_signatory(signatory, others)

    def _go_on(self) -> None:
        """The caret goes to whoever is next, once it is known how he signs; with nobody left to the file."""
        self._goes_on = bool(self.list.open_id())
        if self._goes_on:
            self._ask_for_ground()
        else:
            self.of_file.choose.setFocus()
            self.moved_on.emit(self.of_file)

    def _person(self) -> Person | None:
        signatory = self.list.signatory(self.list.open_id())
        person_id = signatory.row.person_id if signatory else None
        return self.desk.register.person(person_id) if person_id else None

    def _ask_for_ground(self) -> None:
        person, row_id = self._person(), self.list.open_id()
        if not (row_id and self.isVisible()):
            return

        def told(found: Ground) -> None:
            if row_id == self.list.open_id():
                self.panel.show_ground(found)
                if self._goes_on:
                    self._goes_on = False
                    self.panel.start()
                    self.moved_on.emit(self.panel)

        self.desk.ask(lambda office: ground(office, person), told, owner=self)

    def _show_ready(self) -> None:
        self.panel.set_ready(self.of_file.is_ready(), self.of_file.proof.sentence())

    def _sign(self, means_of: MeansOf) -> None:
        person, file = self._person(), self.of_file.file()
        if person is None or file is None or self._under_way:
            return
        meeting_id = self._meeting.id
        self._begin()
        self._told.hide()
        self.desk.ask(
            lambda office: sign_beside(office, file, person, means_of),
            lambda signed: self._on_signed(signed, meeting_id),
            self._on_refused,
            self,
        )

    def _on_signed(self, signed: Signed | Unentered, meeting_id: str) -> None:
        self._end()
        if meeting_id != self._meeting.id:
            return
        if isinstance(signed, Unentered):
            self.panel.ask_to_adopt(signed)
            return
        self.of_file.go_on_with(signed.file)
        self._told.show_signed(signed)
        self.registered.emit()
        self._ask_for_register(go_on=True)

    def _register(self, registering: Registering) -> None:
        row_id = self.list.open_id()
        if not row_id or self._under_way:
            return
        meeting_id, version = self._meeting.id, self._issue.version
        self._begin()

        def registered(_event: Any) -> None:
            self._end()
            self.registered.emit()
            self._ask_for_register(go_on=True)

        self.desk.ask(
            lambda office: registering(office, meeting_id, row_id, version),
            registered,
            self._on_refused,
            self,
        )

    def _adopt(self, unentered: Unentered) -> None:
        person = self._person()
        if person is None or self._under_way:
            return
        self._begin()

        def adopted(_held: Any) -> None:
            self._end()
            told = self.tr("گواهی برای «{name}» ثبت شد؛ اکنون گذرواژه یا پین را بنویسید و امضا کنید")
            self.desk.done.emit(told.format(name=person.full_name), None)

        self.desk.ask(
            lambda office: certificates.adopt(office, person, unentered.certificate),
            adopted,
            self._on_refused,
            self,
        )

    def _begin(self) -> None:
        self._under_way = True
        self.panel.clear_problems()
        self.panel.set_under_way(True)

    def _end(self) -> None:
        self._under_way = False
        self.panel.set_under_way(False)

    def _on_refused(self, problem: Problem) -> None:
        self._end()
        self.panel.refuse(problem)

    def _ask_where_scan(self, sha256: str) -> None:
        scan_saving.ask_where(self, self.desk, sha256, self.panel.refuse)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_for_register()
        self._ask_for_ground()
