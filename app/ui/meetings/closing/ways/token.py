"""With a token (PKCS#11): its library, what a test of it finds, and the PIN for one signature."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import paths
from app.domain.problems import Problem
from app.services import signatures, tokens
from app.services.tokens import Library
from app.ui import file_dialogs, theme
from app.ui.desk import Desk
from app.ui.meetings.closing.ways.way import KeyWay
from app.ui.widgets import Banner, ChoiceField, FieldRow, button, words
from app.words import Catalogue

_AT_PIN = frozenset({"pin_wrong", "pin_wrong_last"})
_TOLD = {"low": "amber", "last_try": "red", "locked": "red", "unset": "red", "fine": "muted"}
_UNUSABLE = frozenset({"locked", "unset"})


class TokenWay(KeyWay):
    """Everything that touches a token may stall: it is waited for on the worker, and can be given up."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__(desk, catalogue, QCoreApplication.translate("TokenWay", "پین توکن"))
        self._found: list[tuple[Any, Any]] = []
        self._libraries: tuple[Library, ...] = ()
        self._asked_for_libraries = False
        self._testing = False
        px = theme.current().px
        self.library = ChoiceField()
        self.library.committed.connect(lambda _file: self._forget_tokens())
        self.library.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.column.addWidget(FieldRow(self.tr("کتابخانه توکن"), self.library))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.test = button(self.tr("آزمایش توکن"), self.look, icon="verified")
        self.other = button(self.tr("کتابخانه دیگر…"), self._ask_for_library, "quiet", "open")
        self.cancel = button(self.tr("رها کن"), tokens.cancel, "danger", "close")
        self.waiting = words(self.tr("در انتظار پاسخ توکن…"), "label")
        for part in (self.test, self.other):
            row.addWidget(part)
        row.addStretch(1)
        self.column.addLayout(row)
        wait = QHBoxLayout()
        wait.setSpacing(px(8))
        wait.addWidget(self.waiting)
        wait.addWidget(self.cancel)
        wait.addStretch(1)
        self.column.addLayout(wait)
        self.problem = Banner("", "red")
        self.problem.hide()
        self.column.addWidget(self.problem)
        self.column.addWidget(self._build_found())
        self.column.addLayout(self.line)
        self._show_found()
        self._show_waiting()

    def look(self) -> None:
        """Ask the library what tokens there are; no PIN is needed for it."""
        library: Path | None = self.library.value()
        if library is None or self._testing or self._under_way:
            return
        self._testing = True
        self.problem.hide()
        self._show_waiting()
        self.desk.ask(lambda _office: tokens.test(library), self._on_tokens, self._on_test_refused, self)

    def offer_library(self, file: Path) -> None:
        """Take another library than the usual ones."""
        if all(one.file != file for one in self._libraries):
            self._libraries = (*self._libraries, Library(file.name, file))
        self._show_libraries(file)
        self.look()

    def start(self) -> None:
        if self._entry_row.isVisible():
            super().start()
        else:
            self.test.setFocus()

    def can_sign(self) -> bool:
        chosen = self._chosen()
        return not self._testing and chosen is not None and chosen[0].pin.value not in _UNUSABLE

    def submit(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        token, certificate = chosen
        pin = None if token.asks_itself else self.entry.take()
        if pin == "":
            self.entry.set_problem(self.tr("پین توکن را بنویسید."))
            return
        means = tokens.means(token, certificate, pin)
        self.asked.emit(lambda _office: means)

    def set_under_way(self, under_way: bool) -> None:
        super().set_under_way(under_way)
        self._show_waiting()

    def refuse(self, problem: Problem) -> bool:
        if problem.code == "token_gone":
            self._forget_tokens()
        elif problem.code in _AT_PIN or problem.code == "token_locked":
            self.look()  # what the token now tells of its PIN is shown before it is asked for again
        return problem.code in _AT_PIN and self.tell_at_entry(problem)

    def _build_found(self) -> QWidget:
        self._of_token = QWidget()
        column = QVBoxLayout(self._of_token)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(10))
        self.certificate = ChoiceField()
        self.certificate.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.certificate.committed.connect(lambda _place: self._show_pin())
        column.addWidget(FieldRow(self.tr("گواهی روی توکن"), self.certificate))
        self.unfit = words("", "muted", wrap=True)
        column.addWidget(self.unfit)
        self.pin_state = words("", "muted", wrap=True)
        column.addWidget(self.pin_state)
        self._entry_row = FieldRow(
            self.tr("پین توکن"), self.entry, self.tr("تنها برای همین امضا؛ جایی نگه داشته نمی‌شود.")
        )
        column.addWidget(self._entry_row)
        return self._of_token

    def _chosen(self) -> tuple[Any, Any] | None:
        place = self.certificate.value()
        return self._found[place] if place is not None and place < len(self._found) else None

    def _on_tokens(self, seen: tuple[Any, ...]) -> None:
        self._testing = False
        self.desk.keep_token_library(str(self.library.value()))
        pairs = [(token, one) for token in seen for one in token.certificates]
        chosen = self.certificate.value()
        self._found = [pair for pair in pairs if pair[1].unfit is None]
        self.certificate.set_options([(place, _label(*pair)) for place, pair in enumerate(self._found)])
        self.certificate.set_value(chosen if chosen in range(len(self._found)) else 0)
        refused = [self.catalogue.problem(one.unfit) for _token, one in pairs if one.unfit is not None]
        self.unfit.setText("\n".join(refused))
        self.unfit.setVisible(bool(refused))
        if not seen:
            self._tell(Problem("token_none"))
        elif not pairs:
            self._tell(Problem("token_without_key", token=seen[0].label))
        self._show_found(bool(refused))
        self._show_waiting()
        if self._found and self._entry_row.isVisible():
            self.entry.field.setFocus()

    def _on_test_refused(self, problem: Problem) -> None:
        self._testing = False
        self._forget_tokens()
        self._tell(problem)
        self._show_waiting()

    def _tell(self, problem: Problem) -> None:
        self.problem.set_sentence(self.catalogue.problem(problem))
        self.problem.show()

    def _forget_tokens(self) -> None:
        self._found = []
        self.certificate.set_options([])
        self.unfit.setText("")
        self.problem.hide()
        self.forget()
        self._show_found()

    def _show_found(self, is_told: bool = False) -> None:
        self._of_token.setVisible(bool(self._found) or is_told)
        self.sign.setVisible(bool(self._found))
        self._show_pin()

    def _show_pin(self) -> None:
        chosen = self._chosen()
        state = chosen[0].pin.value if chosen else "fine"
        if chosen and chosen[0].asks_itself:
            told = self.tr("پین را روی خود توکن می‌نویسید.")
        else:
            told = self.catalogue.say("pins", state) if chosen else ""
        self.pin_state.setText(told)
        self.pin_state.setProperty("role", {"amber": "amber", "red": "problem"}.get(_TOLD[state], "muted"))
        self.pin_state.style().unpolish(self.pin_state)
        self.pin_state.style().polish(self.pin_state)
        self._entry_row.setVisible(
            chosen is not None and not chosen[0].asks_itself and state not in _UNUSABLE
        )
        self.show_button()

    def _show_waiting(self) -> None:
        waits = self._testing or self._under_way
        self.waiting.setVisible(waits)
        self.cancel.setVisible(waits)
        for part in (self.test, self.other, self.library):
            part.setEnabled(not waits)
        self.show_button()

    def _ask_for_libraries(self) -> None:
        def found(libraries: tuple[Library, ...]) -> None:
            self._libraries = (*libraries, *(one for one in self._libraries if one not in libraries))
            self._show_libraries(self.library.value())

        kept = Path(self.desk.token_library) if self.desk.token_library else None
        self.desk.ask(
            lambda office: tokens.libraries(office, paths.token_libraries(), kept), found, owner=self
        )

    def _show_libraries(self, chosen: Path | None) -> None:
        self.library.set_options([(one.file, one.name) for one in self._libraries])
        self.library.set_value(chosen or (self._libraries[0].file if self._libraries else None))
        self.test.setEnabled(bool(self._libraries))

    def _ask_for_library(self) -> None:
        file_dialogs.ask_for_file(self, self.tr("کتابخانه توکن"), self.offer_library)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if not self._asked_for_libraries:
            self._asked_for_libraries = True
            self._ask_for_libraries()


def _label(token: Any, certificate: Any) -> str:
    mark = signatures.short_fingerprint(certificate.holder.fingerprint)
    return f"{certificate.holder.name} · {token.label} · \u2066{mark}\u2069"
