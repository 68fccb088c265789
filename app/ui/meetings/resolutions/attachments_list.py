"""پیوست‌ها of one resolution: each file with its size and hash; added, saved elsewhere, deleted."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.attachment import Attachment
from app.domain.problems import Problem
from app.persian.isolates import isolated
from app.services import attachments, meetings
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_for_files, ask_where_to_write_copy
from app.ui.widgets import ElidedLabel, IconLabel, button, icon_button, words
from app.ui.widgets.rows_by_id import RowsById
from app.words import Catalogue


class AttachmentRow(QWidget):
    """One file; `saved` and `removed` when its buttons are pressed."""

    saved = Signal()
    removed = Signal()

    def __init__(self, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.name = ElidedLabel(isolated(attachment.file_name))
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.size_label = words(self._size(attachment.size), "muted")
        self.hash_label = words(f"\u2066SHA-256 {attachment.sha256[:12]}…\u2069", "muted")
        self.hash_label.setToolTip(attachment.sha256)
        name = isolated(attachment.file_name)
        self.save = icon_button(self.tr("ذخیره رونوشت «%s»") % name, "export", self.saved.emit)
        self.remove = icon_button(self.tr("حذف «%s»") % name, "delete", self.removed.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(IconLabel("attach", "muted", 16))
        row.addWidget(self.name, 1)
        for widget in (self.size_label, self.hash_label, self.save, self.remove):
            row.addWidget(widget)

    def _size(self, size: int) -> str:
        if size < 1024:
            return self.tr("{size} بایت").format(size=figures.grouped(size))
        if size < 1024 * 1024:
            return self.tr("{size} کیلوبایت").format(size=figures.grouped(round(size / 1024)))
        return self.tr("{size} مگابایت").format(size=figures.grouped(Decimal(f"{size / 1024 / 1024:.1f}")))


class AttachmentsList(QWidget):
    """Files can also be dropped on it."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._meeting_id = self._resolution_id = ""
        self._files: dict[str, Attachment] = {}
        self._locked = False
        px = theme.current().px
        self.rows: RowsById[AttachmentRow] = RowsById(self._make_row, px(4))
        self.problem = words("", "problem", wrap=True)
        self.problem.hide()
        self.add = button(self.tr("افزودن پیوست…"), self._choose, "quiet", "attach")
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.rows)
        column.addWidget(self.problem)
        column.addWidget(self.add)
        self.setAcceptDrops(True)

    def show_files(self, meeting_id: str, resolution_id: str, files: Sequence[Attachment]) -> None:
        """Show the files of a resolution."""
        if resolution_id != self._resolution_id:
            self.problem.hide()
        self._meeting_id, self._resolution_id = meeting_id, resolution_id
        self._files = {file.id: file for file in files}
        self.rows.sync(list(self._files))
        self.set_locked(self._locked)

    def set_locked(self, locked: bool) -> None:
        self._locked = locked
        self.add.setVisible(not locked)
        self.setAcceptDrops(not locked)
        for row in self.rows:
            row.remove.setVisible(not locked)

    def attach(self, file: Path) -> None:
        """Take a copy of a file into the office."""
        self.problem.hide()
        meeting_id, resolution_id = self._meeting_id, self._resolution_id
        self._desk.ask(
            lambda office: attachments.attach(office, meeting_id, file, resolution_id),
            failed=self._on_failed,
            owner=self,
        )

    def save_copy(self, attachment_id: str, to: Path) -> None:
        """Write a file of the office somewhere else."""
        self._desk.ask(
            lambda office: attachments.save_copy(office, attachment_id, to),
            failed=self._on_failed,
            owner=self,
        )

    def _make_row(self, attachment_id: str) -> AttachmentRow:
        row = AttachmentRow(self._files[attachment_id])
        row.saved.connect(lambda: self._save(attachment_id))
        row.removed.connect(lambda: self._remove(attachment_id))
        return row

    def _choose(self) -> None:
        ask_for_files(self, self.tr("افزودن پیوست"), self.attach)

    def _save(self, attachment_id: str) -> None:
        name = self._files[attachment_id].file_name
        ask_where_to_write_copy(
            self, self.tr("ذخیره رونوشت"), name, lambda to: self.save_copy(attachment_id, to)
        )

    def _remove(self, attachment_id: str) -> None:
        meeting_id = self._meeting_id
        name = isolated(self._files[attachment_id].file_name)
        sentence = self.tr("پیوست «{name}» حذف شد").format(name=name)
        self._desk.do_undoably(sentence, lambda office: meetings.remove(office, meeting_id, attachment_id))

    def _on_failed(self, problem: Problem) -> None:
        self.problem.setText(self._catalogue.problem(problem))
        self.problem.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.attach(Path(url.toLocalFile()))
        event.acceptProposedAction()
