"""The signatories as she goes down the signed paper: one key each says who signed, refused, was replaced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.domain.signature import Method, Signatory
from app.persian import digits
from app.services.signing_marks import Mark
from app.ui import figures, shortcuts
from app.ui.widgets import Column, TableView, Tone
from app.words import Catalogue

MARKS = {"sign_ink": Method.INK, "sign_refused": Method.REFUSED, "sign_replaced": Method.REPLACED}
"""What the keys of the table mean here."""
_INK = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROW_HEIGHT = 46
_NUMBER, _STATE = 48, 250
_TONES: dict[Method, Tone] = {
    Method.DIGITAL: "green",
    Method.INK: "green",
    Method.REFUSED: "red",
    Method.REPLACED: "primary",
}


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One signatory: what is registered of him, or else what is marked and not registered yet."""

    number: int
    signatory: Signatory
    mark: Mark | None = None

    @property
    def id(self) -> str:
        """The row of the attendance."""
        return self.signatory.row.id

    @property
    def is_open(self) -> bool:
        """Whether something can still be marked: whoever refused may sign after all."""
        return not self.signatory.has_signed


class PaperList(TableView):
    """`marked(row id, method or None)` for the row she stands on, which goes on to the next; `noted` when
    she would write what belongs to it.
    """

    marked = Signal(str, object)
    noted = Signal()

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        columns: tuple[Column[PaperRow], ...] = (
            Column("", lambda row: figures.grouped(row.number), _NUMBER, figures=True),
            Column("", lambda row: row.signatory.row.name, detail=_detail, strong=True),
            Column("", self._state, _STATE, tone=_tone),
        )
        super().__init__(columns, lambda row: row.id, "", _ROW_HEIGHT)
        self.setAccessibleName(self.tr("امضاکنندگان"))
        self.setSortingEnabled(False)
        self.horizontalHeader().hide()
        self._methods: dict[str, Method] = {}
        for name, how in MARKS.items():
            self._methods[shortcuts.KEYS[name].sequence] = how
            shortcuts.bind(self, name, partial(self.mark, how), Qt.ShortcutContext.WidgetShortcut)

    def show_rows(self, signatories: Sequence[Signatory], marks: Mapping[str, Mark]) -> None:
        """Show these as they stand; she stays where she is, at first with whoever is still to sign."""
        rows = [
            PaperRow(number, one, marks.get(one.row.id) if not one.has_signed else None)
            for number, one in enumerate(signatories, 1)
        ]
        if rows == [self.rows.row(at) for at in range(self.rows.rowCount())]:
            return
        self.set_rows(rows)
        if not self.currentIndex().isValid() and rows:
            first = next((at for at, row in enumerate(rows) if row.signatory.is_empty and not row.mark), 0)
            self.setCurrentIndex(self.rows.index(first, 0))

    def rest_at_open(self) -> None:
        """Off a row that is done, to the first of whom nothing is registered or marked yet."""
        now: PaperRow | None = self.current()
        if now is not None and now.is_open:
            return
        rows = (self.rows.row(at) for at in range(self.rows.rowCount()))
        first = next((at for at, row in enumerate(rows) if row.signatory.is_empty and not row.mark), -1)
        if first >= 0:
            self.setCurrentIndex(self.rows.index(first, 0))

    def mark(self, method: Method | None) -> None:
        """Mark the row she stands on; a substitute's name is asked for before the next."""
        row: PaperRow | None = self.current()
        if row is None:
            return
        if row.is_open:
            self.marked.emit(row.id, method)
        if row.is_open and method is Method.REPLACED:
            self.noted.emit()
        elif method is not None:
            self.go(1)

    def go(self, by: int) -> None:
        """To the row below or above."""
        at = max(0, min(self.currentIndex().row() + by, self.rows.rowCount() - 1))
        self.setCurrentIndex(self.rows.index(at, 0))

    def event(self, event: QEvent) -> bool:
        """What marks here marks nowhere else."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if not (is_override and isinstance(event, QKeyEvent)) or event.modifiers():
            return super().event(event)
        event.setAccepted(self._method(event) is not None)
        return event.isAccepted() or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        method = None if held else self._method(event)
        if method is not None:
            self.mark(method)
        elif event.key() == Qt.Key.Key_Delete and not held:
            self.mark(None)
        elif event.key() == Qt.Key.Key_Backspace and not held:
            self.go(-1)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _method(self, event: QKeyEvent) -> Method | None:
        """By the key of the table; a figure is a figure on Persian keyboards too."""
        if event.key() in _INK:
            return Method.INK
        return self._methods.get(digits.to_ascii(event.text()))

    def _state(self, row: PaperRow) -> str:
        if row.mark is not None:
            said = self._catalogue.say("methods", row.mark[0].value)
            return self.tr("{method} — ثبت نشده").format(method=said)
        last = row.signatory.last
        return self._catalogue.say("methods", last.method.value) if last else self.tr("مانده")


def _detail(row: PaperRow) -> str:
    parts = (row.signatory.row.title, row.mark[1] if row.mark else _kept(row))
    return " · ".join(part for part in parts if part)


def _kept(row: PaperRow) -> str:
    last = row.signatory.last
    if last is None:
        return ""
    return last.name if last.method is Method.REPLACED else last.dissent


def _tone(row: PaperRow) -> Tone | None:
    if row.mark is not None:
        return "amber"
    last = row.signatory.last
    return _TONES[last.method] if last else "plain"
