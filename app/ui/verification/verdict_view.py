"""A verdict as she reads it: the word on its colour, what was found, and who signed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.persian.isolates import isolated
from app.services import signatures
from app.ui import figures, theme
from app.ui.verification.outcome import BAD, GOOD, PLAIN, UNREAD, UNSURE, Outcome
from app.ui.widgets import IconLabel, words
from app.ui.widgets.elided import ElidedLabel
from app.words import Catalogue

_MOST_FINDINGS = 5
UNREADABLE = "unreadable"
_LOOKS = {
    "intact": GOOD,
    "changed": BAD,
    "rolled_back": BAD,
    UNREADABLE: UNREAD,
    "unsigned": PLAIN,
    "unknown_signer": UNSURE,
}


class VerdictView(QWidget):
    """Empty, and without height, until there is a verdict; `told` after each.

    `names_empty` tells whose place bears no digital signature, where nothing beside it says who signed how.
    """

    told = Signal()

    def __init__(
        self, catalogue: Catalogue, parent: QWidget | None = None, *, names_empty: bool = True
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._names_empty = catalogue, names_empty
        self.state = ""
        self._words = {
            "intact": self.tr("سالم"),
            "changed": self.tr("عوض‌شده"),
            "rolled_back": self.tr("ناتمام"),
            UNREADABLE: self.tr("ناخوانا"),
            "unsigned": self.tr("بی‌امضا"),
            "unknown_signer": self.tr("امضاکننده ناشناس"),
        }
        px = theme.current().px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self.sheet = Outcome()
        self.word, self.sentence, self.file = self.sheet.word, self.sheet.sentence, self.sheet.file
        self._column.addWidget(self.sheet)
        self._details: list[QWidget] = []
        self._found: list[QLabel] = []
        self.hide()

    def clear(self) -> None:
        """Forget the verdict."""
        self.state = ""
        self._found = []
        self._show_details([])
        self.hide()

    def show_verdict(self, verdict: Any, file_name: str = "") -> None:
        """Tell the verdict of the room of signatures."""
        state = verdict.state.value
        self._show_word(state, self._catalogue.say("verdicts", state).lstrip("✓✗ "), file_name)
        shown = verdict.findings[:_MOST_FINDINGS]
        found = [finding(self._catalogue.finding(one.code, verdict.place(one))) for one in shown]
        if rest := len(verdict.findings) - len(shown):
            found.append(finding(self.tr("و {count} مورد دیگر").format(count=figures.grouped(rest))))
        self._found = found
        signed = [SignatureView(one) for one in verdict.signatures]
        self._show_details([*signed, *self._empty(verdict.empty_fields), *found])
        self.told.emit()

    def show_unreadable(self, sentence: str, file_name: str = "") -> None:
        """Tell that the file could not even be read, and why."""
        self._show_word(UNREADABLE, sentence, file_name)
        self._found = []
        self._show_details([])
        self.told.emit()

    def findings(self) -> list[str]:
        """The findings as they are shown."""
        return [one.text() for one in self._found]

    def signers(self) -> list[SignatureView]:
        """The signatures as they are shown."""
        return [one for one in self._details if isinstance(one, SignatureView)]

    def _show_word(self, state: str, sentence: str, file_name: str) -> None:
        self.state = state
        word = self._words[state]
        self.show()
        self.sheet.tell(_LOOKS[state], word, sentence, isolated(file_name))

    def _show_details(self, details: list[QWidget]) -> None:
        for gone in self._details:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._details = details
        for detail in details:
            self._column.addWidget(detail)

    def _empty(self, fields: Sequence[Any]) -> list[QWidget]:
        """Whose place is empty, in one line."""
        if not (fields and self._names_empty):
            return []
        names = figures.row(one.label or one.name for one in fields)
        return [words(self.tr("بی‌امضای رقمی: {names}").format(names=names), "label", wrap=True)]


class SignatureView(QWidget):
    """One signature: who, in what capacity, when as he or she says, and the mark of the certificate."""

    def __init__(self, seen: Any) -> None:
        super().__init__()
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.setSpacing(px(12))
        row.addWidget(IconLabel("signature", "muted", 22), 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(px(2))
        self.name = words(seen.name, "strong", wrap=True)
        self.role = words(seen.role, "label", wrap=True)
        self.moment = words(self._moment(seen), "label", wrap=True)
        mark = signatures.short_fingerprint(seen.certificate_sha256)
        self.mark = ElidedLabel(self.tr("اثر گواهی: {mark}").format(mark=isolated(mark)), "muted")
        self.mark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.role.setVisible(bool(seen.role))
        for label in (self.name, self.role, self.moment, self.mark):
            told.addWidget(label)
        self.holds = words(self._holds(seen), "label", wrap=True)
        told.addWidget(self.holds)
        if seen.stamp and not seen.stamp.trusted:
            told.addWidget(words(self._unknown_stamper(seen.stamp), "amber", wrap=True))
        if ended := self._ended(seen):
            told.addWidget(words(ended, "amber", wrap=True))
        if not seen.known:
            told.addWidget(words(self.tr("این امضاکننده برای این دفتر شناخته نیست."), "amber", wrap=True))
        row.addLayout(told, 1)

    def _holds(self, seen: Any) -> str:
        """What the revision of a signature holds."""
        if seen.certifies:
            return self.tr("همه سند اصلی را در بر دارد؛ پس از آن جز امضای دیگران هیچ تغییری مجاز نیست.")
        told = self.tr("سند اصلی و {count} امضای پیش از خود را در بر دارد.")
        return told.format(count=figures.grouped(seen.revision - 1))

    def _moment(self, seen: Any) -> str:
        """When it was signed, and who says so."""
        claimed = self.tr("زمان امضا: {time} (به اظهار امضاکننده)")
        proven = self.tr("زمان امضا: {time} (به گواهی سرور زمان «{name}»)")
        told, name = (proven, seen.stamp.name) if seen.proven_time else (claimed, "")
        return told.format(time=figures.moment(signatures.time_of(seen), figures.short_day), name=name)

    def _unknown_stamper(self, stamp: Any) -> str:
        told = self.tr("مهر زمان آن از «{name}» است که این دفتر نمی‌شناسد؛ پس زمان را ثابت نمی‌کند.")
        return told.format(name=stamp.name)

    def _ended(self, seen: Any) -> str:
        """That a certificate has come to its end after the signature was registered or stamped."""
        if not (seen.known and seen.ended and (seen.counts_by_register or seen.proven_time)):
            return ""
        revoked = seen.ending is not None and seen.ending.value == "revoked"
        expired = self.tr("گواهی در {ended} پایان یافته است.")
        came = self.tr("گواهی در {ended} باطل شده است.") if revoked else expired
        registered = self.tr("دفتر این امضا را پیش از آن، در {registered}، ثبت کرده بود.")
        stamped = self.tr("سرور زمان این امضا را پیش از آن، در {registered}، گواهی کرده بود.")
        before = registered if seen.counts_by_register else stamped
        told = f"{came} {before}"
        moment = seen.registered if seen.counts_by_register else seen.proven_time
        days = (figures.short_day(one.astimezone().date()) for one in (seen.ended, moment))
        return told.format(**dict(zip(("ended", "registered"), days, strict=True)))


def finding(sentence: str) -> QLabel:
    """One thing that was found, as a point of a list."""
    return words(f"• {sentence}", wrap=True)
