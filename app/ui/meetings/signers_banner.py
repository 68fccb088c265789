"""Who signs besides the officers: asked once the session is over, answered with one press or not at all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain import signers as rules
from app.domain.meeting import Meeting
from app.domain.preparation import Signers
from app.services import signers
from app.ui.desk import Desk
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Banner
from app.words import Catalogue


def members_sign() -> str:
    """What the press says, here and in the list of gaps."""
    return QCoreApplication.translate("SignersBanner", "همه اعضای حاضر امضا کنند")


def let_members_sign(desk: Desk, meeting_id: str) -> None:
    """Every member who is there signs; one Ctrl+Z takes all of it back."""
    said = QCoreApplication.translate("SignersBanner", "همه اعضای حاضر امضا می‌کنند")
    desk.do_undoably(said, lambda office: signers.add_members(office, meeting_id))


class SignersBanner(Banner):
    """Shown while only officers are to sign and nobody has said that this is the custom of the series.

    A large text leaves the room to the list: then the closing alone asks.
    """

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("", "primary", members_sign(), self._let_them, parent=parent)
        self._desk, self._catalogue = desk, catalogue
        self._meeting = Meeting("")
        self.action.setToolTip(
            self.tr("برای همیشه: «چه کسانی امضا می‌کنند» در «اشخاص و نهادها ← محل و نوع نشست»")
        )
        self.hide()

    def show_meeting(self, meeting: Meeting, locked: bool) -> None:
        """Ask of a meeting that is over and still open for change."""
        self._meeting = meeting
        series = self._desk.register.one_series(meeting.series_id)
        custom = series.preparation.signers if series else Signers.ASK
        is_asked = bool(meeting.ended) and not locked and not has_large_text()
        gap = rules.gap(meeting, custom) if is_asked else None
        if gap is not None:
            self.set_sentence(self._catalogue.gap(gap))
        self.setVisible(gap is not None)

    def _let_them(self) -> None:
        let_members_sign(self._desk, self._meeting.id)
