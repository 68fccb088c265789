"""Authorities from outside that the office trusts; each is taken in after its fingerprint has been seen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.services import authority, signatures, trust
from app.services.office import Office
from app.ui import figures, file_dialogs, theme
from app.ui.desk import Desk
from app.ui.preferences.form_parts import code_label, in_groups
from app.ui.preferences.setting_card import SettingCard
from app.ui.widgets import Banner, ElidedLabel, IconLabel, TwoStep, button, set_kind, words
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue

_LIST = ".crl"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a file would make the office trust, before it does."""

    file: Path
    holders: tuple[Any, ...]


class RootsCard(SettingCard):
    """The list, the button that looks into a file, and what is asked of what was found there."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("مراجع بیرونی"),
            self.tr(
                "برای کسانی که با توکن یا پرونده کلید خود امضا می‌کنند: گواهی مرجعی که به آنان گواهی داده "
                "است. اثر انگشت را با آنچه خود آن مرجع اعلام کرده است بسنجید. پیش‌فرض: هیچ."
            ),
            self.tr("گواهی ریشه اثر انگشت اعتماد فهرست ابطال") + " root certificate authority trust crl",
            parent,
        )
        self._desk, self._catalogue = desk, catalogue
        self._seen: _Seen | None = None
        self.add = button(self.tr("آوردن گواهی…"), self._ask_for_file, icon="import")
        self.add_action(self.add)
        self.rows: RowsById[RootRow] = RowsById(self._make_row, theme.current().px(4))
        self.column.addWidget(self.rows)
        self.column.addWidget(self._build_question())
        self.problem = Banner("", "red")
        self.problem.hide()
        self.column.addWidget(self.problem)

    def ask(self) -> None:
        """Ask the office whom it trusts."""
        if self._desk.is_open:
            self._desk.ask(_outside, self._show, self._refuse, self)

    def look(self, file: Path) -> None:
        """Show what a file holds; a list of what was revoked is taken in at once, its authority vouches."""
        self._withdraw()
        if file.suffix.lower() == _LIST:
            self._desk.ask(
                lambda office: trust.import_revocation_list(office, file), self._heeded, self._refuse, self
            )
            return

        def seen(holders: tuple[Any, ...]) -> None:
            if not holders:
                self._refuse(Problem("root_unreadable"))
                return
            self._seen = _Seen(file, holders)
            self.seen.setText("\n".join(_name(one) for one in holders))
            self.fingerprints.setText("\n".join(in_groups(one.fingerprint) for one in holders))
            self.question.show()
            self.trust.act.setFocus()

        self._desk.ask(lambda _office: trust.look(file), seen, self._refuse, self)

    def _build_question(self) -> QWidget:
        px = theme.current().px
        self.question = QWidget()
        column = QVBoxLayout(self.question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(
            words(self.tr("در این پرونده گواهی این مرجع است؛ اثر انگشت را بسنجید:"), "amber", True)
        )
        self.seen = words("", "strong", wrap=True)
        self.fingerprints = code_label(self.tr("اثر انگشت مرجع بیرونی"))
        column.addWidget(self.seen)
        column.addWidget(self.fingerprints)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.trust = TwoStep(self.tr("اعتماد به این مرجع"), self.tr("اثر انگشت را سنجیده‌اید؟"), "verified")
        self.trust.confirmed.connect(self._import)
        row.addWidget(self.trust)
        row.addWidget(button(self.tr("رها کن"), self._withdraw, "quiet"))
        row.addStretch(1)
        column.addLayout(row)
        self.question.hide()
        return self.question

    def _import(self) -> None:
        if self._seen is None:
            return
        file = self._seen.file

        def imported(holders: tuple[Any, ...]) -> None:
            self._withdraw()
            told = self.tr("دفتر از این پس به «{name}» اعتماد دارد")
            self._desk.done.emit(told.format(name=_name(holders[0])), None)
            self.ask()

        self._desk.ask(lambda office: trust.import_roots(office, file), imported, self._refuse, self)

    def _heeded(self, _nothing: object) -> None:
        self._desk.done.emit(self.tr("فهرست باطل‌شده‌ها گرفته شد"), None)

    def _withdraw(self) -> None:
        self._seen = None
        self.trust.withdraw()
        self.question.hide()
        self.problem.hide()

    def _show(self, holders: tuple[Any, ...]) -> None:
        self.rows.sync([one.fingerprint for one in holders])
        for row, holder in zip(self.rows, holders, strict=True):
            row.show_holder(holder)

    def _make_row(self, fingerprint: str) -> RootRow:
        row = RootRow(self.tr("امضاهای آن ناشناس می‌شود؟"))
        row.forget.confirmed.connect(lambda: self._forget(fingerprint))
        return row

    def _forget(self, fingerprint: str) -> None:
        self.problem.hide()
        self._desk.ask(
            lambda office: trust.forget(office, fingerprint), lambda _nothing: self.ask(), self._refuse, self
        )

    def _refuse(self, problem: Problem) -> None:
        self.problem.set_sentence(self._catalogue.problem(problem))
        self.problem.show()

    def _ask_for_file(self) -> None:
        file_dialogs.ask_for_certificate(self, self.tr("گواهی مرجع بیرونی"), self.look)


class RootRow(QWidget):
    """One certificate: its name, its fingerprint's beginning, its end, and the two presses that drop it;
    `question` is asked between them.
    """

    def __init__(self, question: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        self.name, self.facts = ElidedLabel(role="strong"), ElidedLabel(role="label")
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.forget = TwoStep(self.tr("برداشتن اعتماد"), question)
        set_kind(self.forget.act, "quiet")
        for part in (IconLabel("verified", "muted", 16), self.name):
            row.addWidget(part)
        row.addWidget(self.facts, 1)
        row.addWidget(self.forget)

    def show_holder(self, holder: Any) -> None:
        """Show an authority."""
        self.name.setText(_name(holder))
        mark = f"\u2066{signatures.short_fingerprint(holder.fingerprint)}\u2069"
        day = figures.short_day(holder.valid_to.astimezone().date())
        self.facts.setText(self.tr("{mark} · تا {day}").format(mark=mark, day=day))
        told = self.tr("برداشتن اعتماد از «{name}»").format(name=_name(holder))
        self.forget.act.setAccessibleName(told)


def _outside(office: Office) -> tuple[Any, ...]:
    own = authority.find(office)
    return tuple(one for one in trust.known(office) if own is None or one.fingerprint != own.fingerprint)


def _name(holder: Any) -> str:
    return str(holder.name or holder.organisation)
