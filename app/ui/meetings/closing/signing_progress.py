"""How far the signing has come, in one line: how many have signed and how, and who is left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.signature import Method, Signatory
from app.ui import figures
from app.words import Catalogue

_CONTEXT = "SigningProgress"
_WORDS = {
    "none": QT_TRANSLATE_NOOP("SigningProgress", "هنوز کسی امضا نکرده است"),
    "some": QT_TRANSLATE_NOOP("SigningProgress", "{signed} از {all} امضا شد"),
    "refused": QT_TRANSLATE_NOOP("SigningProgress", "خودداری: {names}"),
    "left": QT_TRANSLATE_NOOP("SigningProgress", "مانده: {names}"),
}


def told(signatories: Sequence[Signatory], catalogue: Catalogue) -> str:
    """«۳ از ۵ امضا شد (۲ امضای رقمی، ۱ با خودکار روی کاغذ)؛ مانده: …»; empty where nobody is to sign."""
    if not signatories:
        return ""
    if all(one.is_empty for one in signatories):
        return _say("none")
    parts = (
        _signed(signatories, catalogue),
        _named("refused", [one for one in signatories if one.last and not one.has_signed]),
        _named("left", [one for one in signatories if one.is_empty]),
    )
    return figures.sentences(parts)


def _signed(signatories: Sequence[Signatory], catalogue: Catalogue) -> str:
    methods = [one.last.method for one in signatories if one.last and one.has_signed]
    if not methods:
        return _say("none")
    count = _say("some").format(signed=figures.grouped(len(methods)), all=figures.grouped(len(signatories)))
    kinds = [
        figures.counted(catalogue.say("methods", method.value), methods.count(method))
        for method in Method
        if method in methods
    ]
    return f"{count} ({figures.row(kinds)})"


def _named(key: str, signatories: Sequence[Signatory]) -> str:
    names = figures.row(one.row.name for one in signatories)
    return _say(key).format(names=names) if names else ""


def _say(key: str) -> str:
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[key]))
