"""How a match of the roster is told: whom it means, what would change, what is doubtful."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.person import MemberKind, Person
from app.domain.register import Register
from app.domain.roster import Choice, Decision, Difference, Doubt, Match, MatchKind, Roster
from app.ui import figures
from app.ui.people.labels import member_kind
from app.ui.people.shelves import told_position
from app.ui.widgets.labels import Tone

_CONTEXT = "RosterWords"
_KINDS = {
    MatchKind.NEW: QT_TRANSLATE_NOOP("RosterWords", "تازه"),
    MatchKind.UPDATE: QT_TRANSLATE_NOOP("RosterWords", "تغییرکرده"),
    MatchKind.UNCLEAR: QT_TRANSLATE_NOOP("RosterWords", "نامعلوم"),
    MatchKind.SAME: QT_TRANSLATE_NOOP("RosterWords", "بی‌تغییر"),
}
_DECISIONS = {
    Decision.KEEP: QT_TRANSLATE_NOOP("RosterWords", "بی‌تغییر"),
    Decision.UPDATE: QT_TRANSLATE_NOOP("RosterWords", "روزآمد"),
    Decision.NEW: QT_TRANSLATE_NOOP("RosterWords", "تازه"),
}
_FIELDS = {
    "first_name": QT_TRANSLATE_NOOP("RosterWords", "نام"),
    "last_name": QT_TRANSLATE_NOOP("RosterWords", "نام خانوادگی"),
    "honorific": QT_TRANSLATE_NOOP("RosterWords", "پیشوند"),
    "father_name": QT_TRANSLATE_NOOP("RosterWords", "نام پدر"),
    "national_id": QT_TRANSLATE_NOOP("RosterWords", "کد ملی"),
    "mobile": QT_TRANSLATE_NOOP("RosterWords", "تلفن همراه"),
    "note": QT_TRANSLATE_NOOP("RosterWords", "یادداشت"),
    "title": QT_TRANSLATE_NOOP("RosterWords", "سمت"),
    "body": QT_TRANSLATE_NOOP("RosterWords", "نهاد"),
    "neighbourhood": QT_TRANSLATE_NOOP("RosterWords", "محله"),
    "member_kind": QT_TRANSLATE_NOOP("RosterWords", "عضویت"),
    "since": QT_TRANSLATE_NOOP("RosterWords", "از تاریخ"),
    "until": QT_TRANSLATE_NOOP("RosterWords", "تا تاریخ"),
    "position": QT_TRANSLATE_NOOP("RosterWords", "سمت تازه"),
    "ended": QT_TRANSLATE_NOOP("RosterWords", "پایان «{title}»"),
    "active": QT_TRANSLATE_NOOP("RosterWords", "از بایگانی بازمی‌گردد"),
}
_DOUBTS = {
    Doubt.NATIONAL_ID: QT_TRANSLATE_NOOP("RosterWords", "رقم کنترل کد ملی درست نیست"),
    Doubt.NATIONAL_ID_SHAPE: QT_TRANSLATE_NOOP("RosterWords", "کد ملی ۱۰ رقم نیست و خوانده نشد"),
    Doubt.NATIONAL_ID_SHARED: QT_TRANSLATE_NOOP("RosterWords", "این کد ملی در سطری با نام دیگر هم هست"),
    Doubt.MOBILE: QT_TRANSLATE_NOOP("RosterWords", "شماره همراه درست نیست و خوانده نشد"),
    Doubt.SINCE: QT_TRANSLATE_NOOP("RosterWords", "«از تاریخ» روز نیست و خوانده نشد"),
    Doubt.UNTIL: QT_TRANSLATE_NOOP("RosterWords", "«تا تاریخ» روز نیست و خوانده نشد"),
    Doubt.DATES: QT_TRANSLATE_NOOP("RosterWords", "پایان پیش از آغاز است؛ تاریخ‌ها خوانده نشد"),
    Doubt.MEMBER: QT_TRANSLATE_NOOP("RosterWords", "عضویت «اصلی» یا «علی‌البدل» نیست و خوانده نشد"),
    Doubt.ENDED: QT_TRANSLATE_NOOP("RosterWords", "این سمت در دفتر پایان یافته است"),
}
_PRIVATE = ("national_id", "mobile")
_SHOWN_DIGITS = 4
_MOST_NAMES = 3
_ARROW = " ← "


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the table: a match, and what she has decided or the program proposes."""

    match: Match
    choice: Choice

    @property
    def line(self) -> int:
        """The line in the file, which names the row."""
        return self.match.row.line

    @property
    def waits(self) -> bool:
        """Whether it is unclear and she has not said who it is."""
        return self.match.kind is MatchKind.UNCLEAR and self.choice.decision is Decision.KEEP


def kind_word(kind: MatchKind) -> str:
    """The word for what a row is."""
    return _say(_KINDS[kind])


def decision_word(row: ShownRow) -> str:
    """What is done with the row, in a word."""
    waiting = QT_TRANSLATE_NOOP("RosterWords", "برگزینید")
    return _say(waiting) if row.waits else told_decision(row.match, row.choice.decision)


def told_decision(match: Match, decision: Decision) -> str:
    """What a decision does; whoever is not in the register is not taken, and whoever is stays as he is."""
    if decision is Decision.KEEP and match.kind in (MatchKind.NEW, MatchKind.UNCLEAR):
        return _say(QT_TRANSLATE_NOOP("RosterWords", "وارد نشود"))
    return _say(_DECISIONS[decision])


def decision_tone(row: ShownRow) -> Tone:
    """The tone of that word."""
    if row.waits:
        return "amber"
    tones: dict[Decision, Tone] = {Decision.NEW: "green", Decision.UPDATE: "primary", Decision.KEEP: "plain"}
    return tones[row.choice.decision]


def told_row(match: Match) -> str:
    """What the file says of the position, in a line; a place that has another name here by both."""
    row = match.row
    names = {one.written: one.name for one in match.other_names}
    body, neighbourhood = (_told_place(name, names) for name in (row.body, row.neighbourhood))
    member = (
        member_kind(row.member_kind) if row.member_kind and row.member_kind is not MemberKind.NONE else ""
    )
    parts = (row.title, body, neighbourhood, "" if row.title and member in row.title else member)
    return figures.plain(" · ".join(part for part in parts if part))


def _told_place(written: str, names: Mapping[str, str]) -> str:
    """«ظهیرآباد ← ابن‌بابویه (نام دیگر)» for a place that is kept under another name than the file's."""
    if written not in names:
        return written
    other = _say(QT_TRANSLATE_NOOP("RosterWords", "نام دیگر"))
    return f"{written}{_ARROW}{names[written]} ({other})"


def told_other_names(match: Match) -> list[str]:
    """Where it comes from that two names mean one place, and what to do where they do not."""
    told = QT_TRANSLATE_NOOP(
        "RosterWords",
        "در دفتر، «{written}» نام دیگر «{name}» است. اگر چنین نیست، آن را در «محلات» از نام‌های دیگر بردارید "
        "و پرونده را دوباره بیاورید.",
    )
    return [_say(told).format(written=one.written, name=one.name) for one in match.other_names]


def told_person(person: Person, register: Register, day: date) -> str:
    """Somebody of the register with where he is, so that namesakes are told apart."""
    held = person.position_on(day) or person.position_on(None)
    where = told_position(held, register) if held else ""
    return figures.plain(" · ".join(part for part in (person.full_name, where) if part))


def told_match(row: ShownRow) -> str:
    """What the row would change, in a line; private numbers are covered."""
    match = row.match
    if match.kind is MatchKind.UNCLEAR:
        count = len(match.candidates)
        if not count:
            return _say(QT_TRANSLATE_NOOP("RosterWords", "روشن نیست کدام است"))
        if count == 1:
            return _say(QT_TRANSLATE_NOOP("RosterWords", "شاید همنام او در دفتر باشد"))
        words = _say(QT_TRANSLATE_NOOP("RosterWords", "روشن نیست: {count} همنام در دفتر است"))
        return words.format(count=figures.grouped(count))
    if match.joins is not None:
        words = _say(QT_TRANSLATE_NOOP("RosterWords", "همان شخص سطر {line}"))
        return words.format(line=figures.plain(match.joins))
    if match.kind is MatchKind.NEW:
        return _say(QT_TRANSLATE_NOOP("RosterWords", "در دفتر نیست"))
    if match.kind is MatchKind.SAME:
        return _say(QT_TRANSLATE_NOOP("RosterWords", "همان است که در دفتر است"))
    return figures.sentences(told_difference(one, covered=True) for one in match.differences)


def told_difference(one: Difference, *, covered: bool = False) -> str:
    """«تلفن همراه: ۰۹۱۲… ← ۰۹۳۵…», in the direction in which it is read."""
    label = _say(_FIELDS[one.field])
    if one.field == "active":
        return label
    if one.field == "ended":
        return f"{label.format(title=one.old)}: {_value(one.new)}"
    hide = covered and one.field in _PRIVATE
    old, new = (_covered(value) if hide else _value(value) for value in (one.old, one.new))
    return f"{label}: {old}{_ARROW}{new}" if old else f"{label}: {new}"


def told_doubts(match: Match) -> list[str]:
    """What of the row was not taken, or is worth a look."""
    return [*_told_namesakes(match), *(_say(_DOUBTS[doubt]) for doubt in match.doubts)]


def _told_namesakes(match: Match) -> list[str]:
    lines = [figures.plain(line) for line in match.namesakes]
    if not lines:
        return []
    one = _say(QT_TRANSLATE_NOOP("RosterWords", "همین نام در سطر {line} هم هست"))
    many = _say(QT_TRANSLATE_NOOP("RosterWords", "همین نام در سطرهای {lines} هم هست"))
    return [one.format(line=lines[0]) if len(lines) == 1 else many.format(lines=figures.row(lines))]


def told_same_names(matches: Iterable[Match]) -> str:
    """The rows of one name that are taken as several people; empty where none are."""
    told: dict[tuple[int, ...], str] = {}
    for one in matches:
        lines = tuple(sorted({one.row.line, *one.namesakes}))
        if one.namesakes and not any(set(lines) <= set(known) for known in told):
            told[lines] = f"{one.row.full_name} ({figures.row(map(figures.plain, lines))})"
    if not told:
        return ""
    names = [*told.values()][:_MOST_NAMES]
    more = "…" if len(told) > _MOST_NAMES else ""
    words = _say(QT_TRANSLATE_NOOP("RosterWords", "همین نام در چند سطر: {names}"))
    return words.format(names=" · ".join(names) + more)


def told_left_out(roster: Roster) -> str:
    """What of the file is not taken, in a line."""
    quoted = map(figures.quoted, roster.addresses)
    remarks = (
        (QT_TRANSLATE_NOOP("RosterWords", "ستون‌های خوانده‌نشده: {told}"), roster.unknown_columns),
        (QT_TRANSLATE_NOOP("RosterWords", "برگه‌های خوانده‌نشده: {told}"), roster.other_sheets),
        (QT_TRANSLATE_NOOP("RosterWords", "سطرهای بی‌نام: {told}"), map(figures.plain, roster.nameless)),
        (QT_TRANSLATE_NOOP("RosterWords", "{told} پیش از نام نوشته نمی‌شود"), quoted),
    )
    told = ((words, figures.row(parts)) for words, parts in remarks)
    return " · ".join(_say(words).format(told=parts) for words, parts in told if parts)


def _value(value: str | date | MemberKind) -> str:
    if isinstance(value, MemberKind):
        return member_kind(value)
    return figures.short(value) if isinstance(value, date) else figures.plain(value)


def _covered(value: str | date | MemberKind) -> str:
    text = _value(value)
    return "•••" + text[-_SHOWN_DIGITS:] if text else ""


def _say(words: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(words))
