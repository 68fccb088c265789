"""The words for the kinds of bodies and of membership, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.body import BodyKind
from app.domain.person import MemberKind

_CONTEXT = "RegisterWords"
_BODY_KINDS = {
    BodyKind.DISTRICT: QT_TRANSLATE_NOOP("RegisterWords", "شهرداری منطقه"),
    BodyKind.NAHIYEH: QT_TRANSLATE_NOOP("RegisterWords", "شهرداری ناحیه"),
    BodyKind.DEPUTY: QT_TRANSLATE_NOOP("RegisterWords", "معاونت یا اداره"),
    BodyKind.POLICE: QT_TRANSLATE_NOOP("RegisterWords", "انتظامی"),
    BodyKind.GOVERNORATE: QT_TRANSLATE_NOOP("RegisterWords", "فرمانداری"),
    BodyKind.HEADQUARTERS: QT_TRANSLATE_NOOP("RegisterWords", "قرارگاه"),
    BodyKind.NEIGHBOURHOOD_HALL: QT_TRANSLATE_NOOP("RegisterWords", "سرای محله"),
    BodyKind.COUNCIL: QT_TRANSLATE_NOOP("RegisterWords", "شورایاری"),
    BodyKind.OTHER: QT_TRANSLATE_NOOP("RegisterWords", "سایر"),
}
_MEMBER_KINDS = {
    MemberKind.NONE: QT_TRANSLATE_NOOP("RegisterWords", "عضو نیست"),
    MemberKind.MAIN: QT_TRANSLATE_NOOP("RegisterWords", "عضو اصلی"),
    MemberKind.ALTERNATE: QT_TRANSLATE_NOOP("RegisterWords", "عضو علی‌البدل"),
}


def body_kind(kind: BodyKind) -> str:
    """The word for a kind of body."""
    return QCoreApplication.translate(_CONTEXT, str(_BODY_KINDS[kind]))


def member_kind(kind: MemberKind) -> str:
    """The word for a kind of membership."""
    return QCoreApplication.translate(_CONTEXT, str(_MEMBER_KINDS[kind]))


def body_kinds() -> list[tuple[BodyKind, str]]:
    """All kinds of bodies with their words."""
    return [(kind, body_kind(kind)) for kind in BodyKind]


def member_kinds() -> list[tuple[MemberKind, str]]:
    """All kinds of membership with their words."""
    return [(kind, member_kind(kind)) for kind in MemberKind]
