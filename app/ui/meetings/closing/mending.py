"""What one press does about gaps: all the members sign, all who are left are absent; each in one undo."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.domain.gap import Gap, presence_unmarked
from app.domain.meeting import Meeting
from app.domain.unmarked import missing
from app.services import attendance
from app.ui import figures
from app.ui.desk import Desk
from app.ui.meetings.signers_banner import let_members_sign, members_sign

_SIGNERS = "only_officers_sign"


def mends_of(meeting: Meeting, found: Iterable[Gap]) -> dict[str, str]:
    """By the key of a gap what its press says; all who were not marked have one, at the first of them."""
    left = missing(meeting)
    words = {presence_unmarked(left[0]).key: _rest_absent(len(left))} if left else {}
    return words | {gap.key: members_sign() for gap in found if gap.code == _SIGNERS}


def mend(desk: Desk, meeting_id: str, gap: Gap) -> None:
    """Do what the press of a gap says."""
    if gap.code == _SIGNERS:
        let_members_sign(desk, meeting_id)
        return
    said = QCoreApplication.translate("GapsCard", "باقی غایب شدند")
    desk.do_undoably(said, lambda office: attendance.mark_rest_absent(office, meeting_id))


def _rest_absent(count: int) -> str:
    told = QCoreApplication.translate("GapsCard", "باقی غایب ({count} نفر)")
    return told.format(count=figures.grouped(count))
