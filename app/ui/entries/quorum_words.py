"""The rules of the quorum and what they count, in words; wherever a series is shown."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.quorum import QuorumBasis, QuorumRule

_RULES = {
    QuorumRule.NONE: QT_TRANSLATE_NOOP("Quorum", "ندارد"),
    QuorumRule.HALF_PLUS_ONE: QT_TRANSLATE_NOOP("Quorum", "نصف به‌علاوه یک"),
    QuorumRule.TWO_THIRDS: QT_TRANSLATE_NOOP("Quorum", "دو سوم"),
}
_BASES = {
    QuorumBasis.MEMBERS: QT_TRANSLATE_NOOP("Quorum", "اعضا"),
    QuorumBasis.NEIGHBOURHOODS: QT_TRANSLATE_NOOP("Quorum", "محلات"),
}


def rules() -> list[tuple[QuorumRule, str]]:
    """Every rule with its words, as a choice offers them."""
    return [(rule, _say(word)) for rule, word in _RULES.items()]


def bases() -> list[tuple[QuorumBasis, str]]:
    """Everything that can be counted, with its words."""
    return [(basis, _say(word)) for basis, word in _BASES.items()]


def quorum_in_words(rule: QuorumRule, basis: QuorumBasis) -> str:
    """«ندارد», «نصف به‌علاوه یک از اعضا»."""
    if rule is QuorumRule.NONE:
        return _say(_RULES[rule])
    told = QCoreApplication.translate("Quorum", "{rule} از {basis}")
    return told.format(rule=_say(_RULES[rule]), basis=_say(_BASES[basis]))


def _say(word: object) -> str:
    return QCoreApplication.translate("Quorum", str(word))
