"""Correcting where she is: the editor of what a passage or a gap is about, within the closing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.gap import Gap
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.domain.reading import Passage, PassageKind
from app.services.meetings import OpenMeeting
from app.ui import theme
from app.ui.binding import flush_fields
from app.ui.desk import Desk
from app.ui.meetings.closing_mode.opening_editor import OpeningEditor
from app.ui.meetings.parts import PARTS, part_of
from app.ui.meetings.resolutions.editor import ResolutionEditor
from app.ui.meetings.statement_editor import StatementEditor
from app.ui.widgets import scrolled
from app.ui.widgets.problem_mark import hold_once, told_when_held
from app.ui.widgets.rows_by_id import RowsById
from app.ui.widgets.stack import Stack
from app.words import Catalogue

_PARTS = {
    PassageKind.FACTS: ("facts", "title"),
    PassageKind.CLOSING: ("facts", "ended"),
    PassageKind.AGENDA: ("agenda", ""),
    PassageKind.PRESENCE: ("attendance", ""),
    PassageKind.REQUEST: ("statements", ""),
}
_HERE = ("facts", "agenda", "statements", "resolutions")
"""The parts whose gaps are filled in place."""


class InPlace(QWidget):
    """One editor at a time, built when it is first needed; every one saves by itself, as elsewhere."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__()
        self._desk, self._catalogue = desk, catalogue
        self._open = OpenMeeting(Meeting(""), Issue())
        self._editors: dict[str, QWidget] = {}
        self._ids: tuple[str, ...] = ()
        self._shown = ""
        self._stack = Stack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_meeting(self, found: OpenMeeting) -> None:
        """The meeting as it is now; what is hidden waits until it is wanted again."""
        self._open = found
        if self._shown and self.isVisible():
            self._show(self._shown)

    def correct(self, passage: Passage) -> bool:
        """Open what a passage was made from; False where it is not made here."""
        if passage.kind is PassageKind.CHANGE or (self._open.issue.is_frozen):
            return False
        key, where = _PARTS.get(passage.kind, ("", ""))
        if passage.kind is PassageKind.STATEMENTS and passage.item_ids:
            self._take("statement", passage.item_ids)
            self._statement(passage.item_ids[0]).focus()
        elif passage.kind is PassageKind.RESOLUTION and passage.item_ids:
            self._take("resolution", passage.item_ids)
            self._resolution().jump_to("text")
        else:
            self._jump(key or str(passage.kind), passage.item_ids[0] if passage.item_ids else "", where)
        return True

    def fill(self, gap: Gap) -> bool:
        """Open the field of a gap; False where it is filled elsewhere."""
        part, meeting = part_of(gap), self._open.meeting
        if part not in _HERE or self._open.issue.is_frozen or gap.where == "line":
            return False
        if part == "resolutions" and any(one.id == gap.item_id for one in meeting.resolutions):
            self._take("resolution", (gap.item_id,))
            self._resolution().jump_to(gap.where)
        elif part == "statements" and any(one.id == gap.item_id for one in meeting.statements):
            self._take("statement", (gap.item_id,))
            self._statement(gap.item_id).focus(gap.where)
        elif part in ("facts", "agenda"):
            self._jump(part, gap.item_id, gap.where)
        else:
            return False
        return True

    def leave(self, then: Callable[[], object]) -> None:
        """Go on with ``then`` once what she typed last is saved; where it is refused she is held once."""
        flush_fields(self)

        def settled(_nothing: None) -> None:
            held = hold_once(self)
            if held is None:
                then()
            else:
                held.setFocus()
                self._desk.done.emit(told_when_held(), None)

        self._desk.ask(lambda _office: None, settled, owner=self)

    def _jump(self, part: str, item_id: str, where: str) -> None:
        self._take(part, (item_id,))
        editor = self._editors[part]
        editor.jump_to(item_id, where)  # type: ignore[attr-defined]
        if not editor.isAncestorOf(editor.window().focusWidget() or self):
            editor.setFocus()
            editor.focusNextChild()

    def _take(self, key: str, ids: tuple[str, ...]) -> None:
        flush_fields(self)
        self._ids, self._shown = ids, key
        self._show(key)
        self._stack.setCurrentWidget(self._editors[key])

    def _show(self, key: str) -> None:
        meeting = self._open.meeting
        if key == "statement":
            rows = self._built(key, self._make_statements)
            assert isinstance(rows, _Statements)
            rows.show_statements(self._ids, meeting)
        elif key == "resolution":
            editor = self._resolution()
            found = next((one for one in meeting.resolutions if one.id in self._ids), None)
            editor.setEnabled(found is not None)
            if found is not None:
                editor.show_resolution(found, meeting)
        else:
            part = self._built(key, lambda: self._make_part(key))
            part.show_meeting(self._open)  # type: ignore[attr-defined]

    def _built(self, key: str, make: Callable[[], QWidget]) -> QWidget:
        if key not in self._editors:
            self._editors[key] = make()
            self._stack.addWidget(self._editors[key])
        return self._editors[key]

    def _make_part(self, key: str) -> QWidget:
        made = next(entry for entry in PARTS if entry.key == key).build(self._desk, self._catalogue)
        return OpeningEditor(self._desk, self._catalogue, made) if key == "attendance" else made

    def _make_statements(self) -> QWidget:
        return _Statements(self._desk, self._catalogue)

    def _resolution(self) -> ResolutionEditor:
        made = self._built("resolution", lambda: ResolutionEditor(self._desk, self._catalogue))
        assert isinstance(made, ResolutionEditor)
        return made

    def _statement(self, item_id: str) -> StatementEditor:
        rows = self._editors["statement"]
        assert isinstance(rows, _Statements)
        found = rows.rows.row(item_id)
        assert found is not None
        return found


class _Statements(QWidget):
    """What one speaker said, each statement in its own fields."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__()
        self._desk, self._catalogue = desk, catalogue
        self._meeting_id = ""
        px = theme.current().px
        self.rows: RowsById[StatementEditor] = RowsById(self._make, px(14))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(8), px(10), px(8), px(10))
        column.addWidget(self.rows)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner))

    def show_statements(self, ids: tuple[str, ...], meeting: Meeting) -> None:
        """Show these, as far as they are still there."""
        self._meeting_id = meeting.id
        said = [one for one in meeting.statements if one.id in ids]
        self.rows.sync([one.id for one in said])
        for one, row in zip(said, self.rows, strict=True):
            row.show_statement(one, meeting, self._desk.register, locked=False)

    def _make(self, item_id: str) -> StatementEditor:
        return StatementEditor(self._desk, self._catalogue, self._meeting_id, item_id)
