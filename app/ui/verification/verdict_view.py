"""A verdict as she reads it: the word on its colour, what was found, and who signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.persian import digits
from app.services import signatures
from app.ui import theme
from app.ui.widgets import IconLabel, Tone, words
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.tinted import Tinted
from app.words import Catalogue

_MOST_FINDINGS = 5
UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class _Look:
    tone: Tone
    icon: str
    tint: str


_LOOKS = {
    "intact": _Look("green", "verified", "green"),
    "changed": _Look("red", "verify_failed", "red"),
    "rolled_back": _Look("red", "verify_failed", "red"),
    UNREADABLE: _Look("red", "stop", "red"),
    "unsigned": _Look("plain", "info", "ink"),
    "unknown_signer": _Look("amber", "verify_unknown", "amber_ink"),
}


class VerdictView(QWidget):
    """Empty, and without height, until there is a verdict; `told` after each."""

    told = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
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
        self.sheet = Tinted()
        row = self._row = QHBoxLayout(self.sheet)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.setSpacing(px(12))
        self._icon: IconLabel | None = None
        told = QVBoxLayout()
        told.setSpacing(px(2))
        self.word, self.sentence = words("", "heading"), words("", wrap=True)
        self.file = ElidedLabel()
        for label in (self.word, self.file, self.sentence):
            told.addWidget(label)
        row.addLayout(told, 1)
        self._column.addWidget(self.sheet)
        self._details: list[QWidget] = []
        self.hide()

    def clear(self) -> None:
        """Forget the verdict."""
        self.state = ""
        self._show_details([])
        self.hide()

    def show_verdict(self, verdict: Any, file_name: str = "") -> None:
        """Tell the verdict of the room of signatures."""
        state = verdict.state.value
        self._show_word(state, self._catalogue.say("verdicts", state).lstrip("✓✗ "), file_name)
        shown = verdict.findings[:_MOST_FINDINGS]
        found = [self._finding(self._catalogue.finding(one.code, one.where)) for one in shown]
        if rest := len(verdict.findings) - len(shown):
            found.append(self._finding(self.tr("و {count} مورد دیگر").format(count=digits.grouped(rest))))
        self._show_details([*(SignatureView(one) for one in verdict.signatures), *found])
        self.told.emit()

    def show_unreadable(self, sentence: str, file_name: str = "") -> None:
        """Tell that the file could not even be read, and why."""
        self._show_word(UNREADABLE, sentence, file_name)
        self._show_details([])
        self.told.emit()

    def findings(self) -> list[str]:
        """The findings as they are shown."""
        return [one.text() for one in self._details if isinstance(one, QLabel)]

    def signers(self) -> list[SignatureView]:
        """The signatures as they are shown."""
        return [one for one in self._details if isinstance(one, SignatureView)]

    def _show_word(self, state: str, sentence: str, file_name: str) -> None:
        look = _LOOKS[state]
        self.state = state
        word = self._words[state]
        self.sheet.set_tone(look.tone)
        self._show_icon(look)
        self.word.setText(word)
        self.sentence.setText(sentence)
        self.file.setText(isolated(file_name))
        self.file.setVisible(bool(file_name))
        self.setAccessibleName(f"{word}. {sentence}")
        self.show()

    def _show_icon(self, look: _Look) -> None:
        if self._icon is not None:
            self._row.removeWidget(self._icon)
            self._icon.deleteLater()
        self._icon = IconLabel(look.icon, look.tint, 30)
        self._row.insertWidget(0, self._icon, 0, Qt.AlignmentFlag.AlignVCenter)

    def _show_details(self, details: list[QWidget]) -> None:
        for gone in self._details:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._details = details
        for detail in details:
            self._column.addWidget(detail)

    def _finding(self, sentence: str) -> QLabel:
        return words(f"• {sentence}", wrap=True)


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
        moment = self.tr("زمان امضا: {time} (به اظهار امضاکننده)")
        self.moment = words(moment.format(time=signatures.shown_time(seen)), "label", wrap=True)
        mark = signatures.short_fingerprint(seen.certificate_sha256)
        self.mark = ElidedLabel(self.tr("اثر گواهی: {mark}").format(mark=isolated(mark)), "muted")
        self.mark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.role.setVisible(bool(seen.role))
        for label in (self.name, self.role, self.moment, self.mark):
            told.addWidget(label)
        if not seen.known:
            told.addWidget(words(self.tr("این امضاکننده برای این دفتر شناخته نیست."), "amber", wrap=True))
        row.addLayout(told, 1)


def isolated(text: str) -> str:
    """A text of Latin letters that keeps its order within a line of Persian (UAX 9, LRI … PDI)."""
    return f"\u2066{text}\u2069" if text else ""
