"""ثبت امضا: who signed the paper, marked down the list and registered at once; keys sign beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.minutes import MinutesState
from app.domain.problems import Problem
from app.domain.signature import Method, Signatory
from app.services import signature_register, signing_marks
from app.services.office import Office
from app.services.signing_marks import Mark
from app.ui import figures, shortcuts, theme
from app.ui.desk import Desk
from app.ui.meetings.closing import signing_progress
from app.ui.meetings.closing.signing_card import SigningCard
from app.ui.meetings.closing_mode.kept_place import KeptPlace
from app.ui.meetings.closing_mode.paper_list import MARKS, PaperList
from app.ui.meetings.closing_mode.step import PRINTING, Step
from app.ui.meetings.officers import substitutes
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import (
    Card,
    EmptyPage,
    FieldRow,
    FlowLayout,
    SuggestField,
    TwoStep,
    button,
    scrolled,
    words,
)
from app.ui.widgets.key_hints import keys_told
from app.ui.widgets.stack import Stack
from app.words import Catalogue

_LEAST_LIST = 100
"""px: two rows, in huge type."""


class SigningStep(Step):
    """What is marked can be changed until it is registered, for the register forgets nothing.

    `ended` when the closing is over; `export_asked` for a PDF to sign with keys; `settings_requested`.
    """

    ended = Signal()
    export_asked = Signal()
    registered = Signal()
    settings_requested = Signal(str, int)

    def __init__(self, desk: Desk, catalogue: Catalogue, place: KeptPlace) -> None:
        super().__init__(desk, catalogue, place)
        self._signatories: tuple[Signatory, ...] = ()
        self._under_way = self._comes_back = False
        self.list = PaperList(catalogue)
        self.signing = SigningCard(desk, catalogue)
        self._build()
        self.list.marked.connect(self._mark)
        self.list.noted.connect(self.note.setFocus)
        self.list.selected.connect(lambda _row: self._show_note())
        self.note.committed.connect(self._on_note)
        self.note.returnPressed.connect(self._on_note_done)
        self.signing.registered.connect(self._look)
        self.signing.registered.connect(self.registered)
        self.signing.export_requested.connect(self.export_asked)
        self.signing.settings_requested.connect(lambda: self.settings_requested.emit("signing", 0))

    @property
    def marks(self) -> dict[str, Mark]:
        """What is marked and not registered yet, by the row."""
        open_rows = {one.row.id for one in self._signatories if not one.has_signed}
        kept = self.place.now.marks.items()
        return {row: (Method(how), note) for row, (how, note) in kept if row in open_rows and how in _KNOWN}

    def start(self) -> None:
        if self._stack.currentWidget() is self._early:
            self._early.step.setFocus()
        elif self._stack.currentWidget() is self._paper:
            self._comes_back = True
            everybody = self._signatories and all(not one.is_empty for one in self._signatories)
            (self.end if everybody and not self.marks else self.list).setFocus()

    def escape(self) -> bool:
        if self._stack.currentWidget() is self._digital:
            self._show_paper()
            return True
        if self.note.hasFocus():
            self.list.setFocus()
            return True
        return False

    def is_done(self) -> bool:
        """Whether of everybody something is registered."""
        return bool(self._signatories) and not any(one.is_empty for one in self._signatories)

    def sign_with_keys(self) -> None:
        """Show the signing with keys, at the one she stands on."""
        row = self.list.current()
        self._stack.setCurrentWidget(self._digital)
        self.signing.show_meeting(self.meeting, self.issue)
        if row is not None:
            self.signing.choose(row.id)

    def register(self) -> None:
        """Register what is marked."""
        self.note.flush()
        marks, meeting_id, version = self.marks, self.meeting.id, self.issue.version
        if not marks or self._under_way:
            return
        self._under_way = True
        self.problem.hide()

        def registered(_nothing: None) -> None:
            self._under_way = False
            if meeting_id == self.place.meeting_id:
                self.place.set(marks={})
            self.registered.emit()
            self._look()
            self.end.setFocus()

        def refused(problem: Problem) -> None:
            self._under_way = False
            self.problem.setText(self.catalogue.problem(problem))
            self.problem.show()
            self._look()

        def work(office: Office) -> None:
            signing_marks.register(office, meeting_id, version, marks)

        self.desk.ask(work, registered, refused, self)

    def _refresh(self) -> None:
        approved = self.issue.state is MinutesState.APPROVED
        if not approved:
            self._signatories = ()
            self._stack.setCurrentWidget(self._early)
            return
        if self._stack.currentWidget() is self._early:
            self._stack.setCurrentWidget(self._paper)
        if self._stack.currentWidget() is self._digital:
            self.signing.show_meeting(self.meeting, self.issue)
        self._look()

    def _look(self) -> None:
        meeting_id, version = self.meeting.id, self.issue.version
        if self.issue.state is not MinutesState.APPROVED or not self.isVisible():
            return

        def told(found: tuple[Signatory, ...]) -> None:
            if (meeting_id, version) == (self.meeting.id, self.issue.version):
                self._signatories = found
                self._show()

        self.desk.ask(lambda office: signature_register.read(office, meeting_id, version), told, owner=self)

    def _show(self) -> None:
        marks = self.marks
        self.list.show_rows(self._signatories, marks)
        if self._comes_back:
            self._comes_back = False
            self.list.rest_at_open()
        self.progress.setText(signing_progress.told(self._signatories, self.catalogue))
        self.nobody.setVisible(not self._signatories)
        count = figures.grouped(len(marks))
        self.waiting.setText(self.tr("{count} نشان هنوز ثبت نشده است.").format(count=count) if marks else "")
        self.submit.act.setEnabled(bool(marks) and not self._under_way)
        self._show_note()

    def _mark(self, row_id: str, method: Method | None) -> None:
        kept = dict(self.place.now.marks)
        if method is None:
            kept.pop(row_id, None)
        else:
            note = kept.get(row_id, ("", ""))[1] if kept.get(row_id, ("",))[0] == method.value else ""
            kept[row_id] = (method.value, note)
        self.place.set(marks=kept)
        self.problem.hide()
        self._show()

    def _show_note(self) -> None:
        row = self.list.current()
        mark = row.mark if row else None
        labels = {
            Method.INK: self.tr("نظر مخالفی که {name} کنار امضا نوشته است"),
            Method.REFUSED: self.tr("علت خودداری {name} از امضا"),
            Method.REPLACED: self.tr("کسی که به جای {name} امضا کرده است"),
        }
        self._note_row.setVisible(mark is not None)
        if mark is None or row is None:
            return
        self._note_row.label.setText(labels[mark[0]].format(name=row.signatory.row.name))
        self.note.setProperty("row", row.id)
        replaced = mark[0] is Method.REPLACED
        known = substitutes(self.desk.register, self.meeting, row.signatory.row) if replaced else []
        self.note.suggest([entry.label for entry in known])
        self.note.set_value(mark[1])

    def _on_note(self, text: str) -> None:
        row_id = str(self.note.property("row") or "")
        kept = dict(self.place.now.marks)
        if row_id in kept and kept[row_id][1] != text:
            kept[row_id] = (kept[row_id][0], text)
            self.place.set(marks=kept)
            self._show()

    def _on_note_done(self) -> None:
        self.note.flush()
        self.list.go(1)
        self.list.setFocus()

    def _show_paper(self) -> None:
        self._stack.setCurrentWidget(self._paper)
        self._comes_back = True
        self._look()
        self.list.setFocus()

    def _build(self) -> None:
        px = theme.current().px
        self._stack = Stack()
        self._early = EmptyPage(
            "signature",
            self.tr("هنوز تأیید نشده است"),
            self.tr("امضا پس از تأیید و چاپ ثبت می‌شود؛ برگه چاپ‌شده را دور بگردانید و سپس اینجا نشان بزنید."),
            self.tr("شماره و چاپ"),
            lambda: self.jump_asked.emit("", "", PRINTING),
            step_icon="back",
        )
        self._paper, self._digital = self._build_paper(), self._build_digital()
        for page in (self._early, self._paper, self._digital):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(theme.GAP)] * 4)
        column.addWidget(self._stack)

    def _build_paper(self) -> QWidget:
        px = theme.current().px
        card = Card(self.tr("امضای برگه"), flush=True)
        self.with_keys = button(self.tr("امضای رقمی…"), self.sign_with_keys, "secondary", "key")
        card.add_action(self.with_keys)
        self.progress, self.waiting = words("", "strong", wrap=True), words("", "amber", wrap=True)
        self.nobody = words(self.tr("در حضور و غیاب کسی امضاکننده نیست."), "amber", wrap=True)
        self.problem = words("", "problem", wrap=True)
        self.nobody.hide()
        self.problem.hide()
        self.note = SuggestField(())
        self._note_row = FieldRow("", self.note)
        self._note_row.hide()
        self.submit = TwoStep(
            self.tr("ثبت در دفتر امضا"), self.tr("ثبت شود؟ پس گرفته نمی‌شود"), "ok", is_grave=True
        )
        self.submit.confirmed.connect(self.register)
        self.end = button(self.tr("پایان"), self.ended.emit, "secondary", "ok")
        upper, lower = QVBoxLayout(), QVBoxLayout()
        for part in (upper, lower):
            part.setContentsMargins(px(14), 0, px(14), px(4))
            part.setSpacing(px(6))
        upper.addWidget(self.progress)
        upper.addLayout(self._help())
        upper.addWidget(self.nobody)
        acts = QHBoxLayout()
        acts.setSpacing(px(10))
        acts.addWidget(self.submit)
        acts.addWidget(self.waiting, 1)
        acts.addWidget(self.end)
        for told in (self._note_row, self.problem):
            lower.addWidget(told)
        lower.addLayout(acts)
        card.body.addLayout(upper)
        card.body.addWidget(self.list, 1)
        card.body.addLayout(lower)
        if has_large_text():
            self.list.setMinimumHeight(px(_LEAST_LIST))
            inner = QWidget()
            QVBoxLayout(inner).addWidget(card)
            return scrolled(inner)
        return card

    def _help(self) -> FlowLayout:
        """The keys; Space is what she finds without looking."""
        (ink, signed), *others = ((shortcuts.hint(key), shortcuts.label(key)) for key in MARKS)
        shown = [
            ((ink, "Space"), signed),
            *(((key,), told) for key, told in others),
            (("Delete",), self.tr("برداشتن نشان")),
            (("Backspace",), self.tr("یک ردیف به عقب")),
        ]
        return keys_told(shown)

    def _build_digital(self) -> QWidget:
        px = theme.current().px
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(theme.GAP))
        back = QHBoxLayout()
        back.addWidget(button(self.tr("بازگشت به فهرست برگه"), self._show_paper, "secondary", "back", "Esc"))
        back.addStretch(1)
        column.addLayout(back)
        column.addWidget(self.signing)
        column.addStretch(1)
        area = scrolled(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()


_KNOWN = frozenset(method.value for method in MARKS.values())
