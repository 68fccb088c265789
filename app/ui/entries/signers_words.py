"""Who signs the minutes of a series besides whom she has chosen, in words; wherever a series is shown."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.preparation import Signers

_WORDS = {
    Signers.ASK: QT_TRANSLATE_NOOP("Signers", "هر بار پرسیده شود"),
    Signers.OFFICERS: QT_TRANSLATE_NOOP("Signers", "رئیس و دبیر"),
    Signers.MEMBERS: QT_TRANSLATE_NOOP("Signers", "همه اعضای حاضر"),
}


def customs() -> list[tuple[Signers, str]]:
    """Every custom with its words, as a choice offers them."""
    return [(one, signers_in_words(one)) for one in _WORDS]


def signers_in_words(custom: Signers) -> str:
    """«رئیس و دبیر», «همه اعضای حاضر»."""
    return QCoreApplication.translate("Signers", str(_WORDS[custom]))
