"""پیوست‌ها: the files that belong to the meeting as a whole, each with its size and short hash."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.attachment import Attachment
from app.domain.meeting import Meeting
from app.domain.minutes import Issue
from app.persian.isolates import isolated
from app.services import attachments, meetings
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_for_files, ask_where_to_write_copy
from app.ui.widgets import Card, IconLabel, button, icon_button, words
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.rows_by_id import RowsById

HASH_SHOWN = 12


class AttachmentsCard(Card):
    """Files of the meeting as a whole; those of a resolution are shown with the resolution."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("پیوست‌های جلسه"))
        self.desk = desk
        self._meeting = Meeting("")
        self._add = button(self.tr("پیوست پرونده…"), self._ask_for_file, "quiet", "attach")
        self.add_action(self._add)
        self._nothing = words("", "muted", wrap=True)
        self.rows = RowsById(self._make_row, theme.current().px(6))
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.rows)

    def show_meeting(self, meeting: Meeting, issue: Issue) -> None:
        """Show the attachments of a meeting as it is now."""
        self._meeting = meeting
        own = [file for file in meeting.attachments if file.resolution_id is None]
        self.rows.sync([file.id for file in own])
        for file, row in zip(own, self.rows, strict=True):
            row.show_file(file, locked=issue.is_frozen)
        nothing = self.tr("پیوستی ندارد.")
        asks = self.tr("دعوت‌نامه، فهرست حضور یا هر پرونده دیگر جلسه را اینجا پیوست کنید.")
        self._nothing.setText(nothing if issue.is_frozen else asks)
        self._nothing.setVisible(not own)
        self._add.setVisible(not issue.is_frozen)
        self.set_count(figures.grouped(len(own)) if own else "")

    def attach(self, file: Path) -> None:
        """Take a copy of a file into the meeting."""
        self.desk.do(attachments.attach, self._meeting.id, file)

    def _ask_for_file(self) -> None:
        ask_for_files(self, self.tr("پیوست پرونده"), self.attach)

    def _make_row(self, file_id: str) -> AttachmentRow:
        return AttachmentRow(file_id, self)

    def remove(self, file: Attachment) -> None:
        """Take a file out; the toast brings it back."""
        meeting_id = self._meeting.id
        self.desk.do_undoably(
            self.tr("پیوست «{name}» حذف شد").format(name=file.title),
            lambda office: meetings.remove(office, meeting_id, file.id),
        )

    def save_copy(self, file: Attachment) -> None:
        """Write a copy of a file where she says."""

        def save(to: Path) -> None:
            self.desk.do(attachments.save_copy, file.id, to)

        ask_where_to_write_copy(self, self.tr("ذخیره رونوشت"), file.file_name, save)


class AttachmentRow(QWidget):
    """One file: its name above, size and hash below, and what can be done with it."""

    def __init__(self, file_id: str, card: AttachmentsCard) -> None:
        super().__init__()
        self.file_id, self._card = file_id, card
        self._file: Attachment | None = None
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconLabel("attach", "muted"), 0, Qt.AlignmentFlag.AlignVCenter)
        names = QVBoxLayout()
        names.setSpacing(0)
        self.name, self.detail = ElidedLabel(role="body"), ElidedLabel(role="muted")
        for label in (self.name, self.detail):
            names.addWidget(label)
        row.addLayout(names, 1)
        self.save = icon_button(self.tr("ذخیره رونوشت"), "export", self._on_save)
        self.delete = icon_button(self.tr("حذف پیوست"), "delete", self._on_delete)
        for action in (self.save, self.delete):
            row.addWidget(action)

    def show_file(self, file: Attachment, locked: bool) -> None:
        """Show the facts of a file."""
        self._file = file
        self.name.setText(isolated(file.file_name))
        fingerprint = f"\u2066{file.sha256[:HASH_SHOWN]}…\u2069"
        self.detail.setText(
            self.tr("{size} · اثر {hash}").format(size=shown_size(file.size), hash=fingerprint)
        )
        self.delete.setVisible(not locked)

    def _on_save(self) -> None:
        if self._file is not None:
            self._card.save_copy(self._file)

    def _on_delete(self) -> None:
        if self._file is not None:
            self._card.remove(self._file)


def shown_size(size: int) -> str:
    """A size in bytes as a person reads it: «۳۴۵ بایت»، «۱۲ کیلوبایت»، «۱٫۵ مگابایت»."""
    translate = QCoreApplication.translate
    if size < 1000:
        return translate("AttachmentRow", "{size} بایت").format(size=figures.grouped(size))
    if size < 1_000_000:
        return translate("AttachmentRow", "{size} کیلوبایت").format(size=figures.grouped(round(size / 1000)))
    tenths = round(size / 100_000)
    megabytes = figures.grouped(tenths // 10 if tenths % 10 == 0 else Decimal(tenths) / 10)
    return translate("AttachmentRow", "{size} مگابایت").format(size=megabytes)
