"""پاک‌سازی متن: every change before it is made, with the words around it; she chooses, one act makes them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout

from app.domain.meeting import Meeting
from app.domain.texts import Edit, slips
from app.services import texts
from app.ui import figures, speech, theme
from app.ui.desk import Desk
from app.ui.meetings.text.places import around, place_of
from app.ui.widgets import button, icon_button, words

AnyIndex = QModelIndex | QPersistentModelIndex
_LINES = 7


class EditModel(QAbstractListModel):
    """The proposed edits, each with its tick."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._edits: tuple[Edit, ...] = ()
        self._lines: tuple[str, ...] = ()
        self._left_out: frozenset[Edit] = frozenset()

    def show(self, edits: tuple[Edit, ...], lines: tuple[str, ...]) -> None:
        self.beginResetModel()
        self._edits, self._lines = edits, lines
        self.endResetModel()

    def chosen(self) -> list[Edit]:
        """Those with a tick."""
        return [edit for edit in self._edits if edit not in self._left_out]

    def edit(self, row: int) -> Edit:
        return self._edits[row]

    def tick_all(self, on: bool) -> None:
        self._left_out = frozenset() if on else frozenset(self._edits)
        self._tell(0, len(self._edits) - 1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._edits)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            left_out = self._edits[index.row()] in self._left_out
            return (Qt.CheckState.Unchecked if left_out else Qt.CheckState.Checked).value
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        edit = {self._edits[index.row()]}
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self._left_out = self._left_out - edit if on else self._left_out | edit
        self._tell(index.row(), index.row())
        return True

    def _tell(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last), [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()


class CleaningPanel(QFrame):
    """`found(edit)` when she wants to see one in its place; `closed` when the panel goes away."""

    found = Signal(object)
    closed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._meeting, self._locked = Meeting(""), False
        self.setProperty("role", "header")
        self.model = EditModel()
        self.model.ticked.connect(self._show_count)
        self._build()

    def show_meeting(self, meeting: Meeting, locked: bool) -> None:
        """Propose for this meeting as it is now."""
        self._meeting, self._locked = meeting, locked
        if self.isVisible():
            self._look()

    def open(self) -> None:
        """Come up with the proposals."""
        self.show()
        self._look()
        self.list.setFocus()

    def close_panel(self) -> None:
        """Go away without changing anything."""
        self.hide()
        self.closed.emit(None)

    def apply(self) -> None:
        """Make the changes that are ticked, as one act."""
        wanted, meeting_id = self.model.chosen(), self._meeting.id
        if wanted and not self._locked:
            told = self.tr("{count} جا در متن‌ها پاک‌سازی شد").format(count=figures.grouped(len(wanted)))
            self.desk.do_undoably(told, lambda office: texts.apply(office, meeting_id, wanted))

    def _build(self) -> None:
        px = theme.current().px
        self.title = words("", "strong")
        self.all = button(self.tr("همه"), lambda: self.model.tick_all(True), "quiet")
        self.none = button(self.tr("هیچ‌کدام"), lambda: self.model.tick_all(False), "quiet")
        self.accept = button(self.tr("اعمال"), self.apply, "primary")
        close = icon_button(self.tr("بستن"), "close", self.close_panel)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title)
        head.addStretch(1)
        for tool in (self.all, self.none, self.accept, close):
            head.addWidget(tool)
        self.list = _EditList(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("تغییرهای پیشنهادی"))
        self.list.doubleClicked.connect(lambda index: self.found.emit(self.model.edit(index.row())))
        self._clean = words(self.tr("در متن‌های این جلسه چیزی برای پاک‌سازی نیست."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(14), px(8))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self._clean)

    def _look(self) -> None:
        """On the worker: a clean-up of two hundred texts is not for one frame."""
        meeting = self._meeting

        def looked(edits: tuple[Edit, ...]) -> None:
            if meeting is self._meeting:
                self.model.show(edits, tuple(map(self._told, edits)))
                self._show_count()

        self.desk.ask(lambda _office: slips(meeting), looked, owner=self)

    def _told(self, edit: Edit) -> str:
        reasons = {
            "half_space": self.tr("نیم‌فاصله"),
            "punctuation": self.tr("نشانه‌گذاری"),
            "quotes": self.tr("گیومه"),
            "spacing": self.tr("فاصله"),
            "digits": self.tr("رقم"),
        }
        before, after = around(edit)
        was, will_be = (
            figures.quoted(speech.apart(before + one + after)) for one in (edit.before, edit.after)
        )
        arrow = "←" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "→"
        return f"{reasons[edit.reason_code]} — {place_of(edit)}: {was}  {arrow}  {will_be}"

    def _show_count(self) -> None:
        count, chosen = self.model.rowCount(), len(self.model.chosen())
        self.title.setText(self.tr("پاک‌سازی متن: {count} پیشنهاد").format(count=figures.grouped(count)))
        self.setAccessibleName(self.title.text())
        self.accept.setText(self.tr("اعمال {count} تغییر").format(count=figures.grouped(chosen)))
        self.accept.setEnabled(bool(chosen) and not self._locked)
        for tool in (self.all, self.none, self.accept, self.list):
            tool.setVisible(bool(count))
        self._clean.setVisible(not count)
        lines = min(max(count, 1), _LINES)
        height = self.list.sizeHintForRow(0) if count else 0
        self.list.setFixedHeight(max(height, theme.current().px(24)) * lines + 2)


class _EditList(QListView):
    """Space ticks, Enter makes all that is ticked, Escape closes."""

    def __init__(self, panel: CleaningPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._panel.close_panel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._panel.apply()
        else:
            super().keyPressEvent(event)
