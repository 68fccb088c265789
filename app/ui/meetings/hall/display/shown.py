"""What may be seen in the hall, as one value: never remarks, excuses, telephones, gaps or what was done.

It is Persian whatever the window speaks, for those in the hall read it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from enum import Enum

from app.domain import stage
from app.domain import turn as turns
from app.domain.counts import count
from app.domain.meeting import Meeting
from app.domain.quorum import QuorumRule, quorum
from app.domain.register import Register
from app.domain.resolution import Resolution
from app.domain.turn import Turn
from app.persian import calendar, clock, digits
from app.ui.meetings.hall.voices import turn_name
from app.ui.meetings.resolutions.rows import quantity_text

_WORDS = {
    "practice": "تمرین",
    "ordinal": "جلسه {count}",
    "present": "حاضر: {count}",
    "groups": "حاضر: {count} و {groups} گروه",
    "places": "محلات: {here} از {all}",
    "quorum": "حد نصاب هست",
    "no_quorum": "حد نصاب نیست: {here} از {all}",
    "worded": "مصوبه تازه",
    "decided": "مصوبه {number}",
    "quantity": "مقدار",
    "place": "محل",
    "condition": "شرط",
    "responsible": "مسئول",
    "cooperating": "همکار",
    "due": "مهلت",
    "paused": "درنگ",
    "recess": "تنفس",
    "since": "از ساعت {time}",
    "over": "جلسه پایان یافت",
    "at": "ساعت {time}",
    "agenda": "دستور جلسه",
    "item": "بند {at} از {count} · {title}",
    "page": "برگه {at} از {count}",
}
"""Persian in every language of the window: it is the councillors who read them, not she."""


class Stage(Enum):
    """What has the middle of the display."""

    CALM = "calm"
    SPEAKING = "speaking"
    WORDING = "wording"
    RECESS = "recess"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Wording:
    """A resolution: what stands above it, its text and what belongs to it; `is_live` while it is typed."""

    label: str
    text: str
    facts: tuple[str, ...] = ()
    is_live: bool = False


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor, or is interrupted."""

    name: str
    detail: str
    time: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture in words, in the digits of the hall; `at` is the place of the item that is talked about.

    `mark` stands above it all where nothing of it is real.
    """

    stage: Stage = Stage.CALM
    title: str = ""
    facts: tuple[str, ...] = ()
    clock: str = ""
    agenda: tuple[str, ...] = ()
    at: int | None = None
    floor: Floor | None = None
    wording: Wording | None = None
    told: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    mark: str = ""

    @property
    def item(self) -> str:
        """The item that is talked about, in one line."""
        if self.at is None:
            return self.title
        at, of = digits.grouped(self.at + 1), digits.grouped(len(self.agenda))
        return say("item").format(at=at, count=of, title=self.agenda[self.at])


def shown_of(
    meeting: Meeting,
    register: Register,
    now: datetime,
    item_id: str = "",
    seconds: str = "",
    worded: Resolution | None = None,
    is_live: bool = False,
) -> Shown:
    """The picture of a session; `seconds` is the time of who has the floor, as it is shown."""
    turn = None if meeting.ended else floor_of(meeting)
    recess = stage.open_recess(meeting.recesses)
    wording = wording_of(worded, meeting, register, is_live) if worded else None
    told: tuple[str, ...] = ()
    if meeting.ended:
        middle, told = Stage.OVER, (say("over"), say("at").format(time=clock.short(meeting.ended)))
    elif recess is not None:
        middle, told = Stage.RECESS, tuple(_told_of_recess(recess.began, now.time()))
    else:
        middle = Stage.WORDING if wording else Stage.SPEAKING if turn else Stage.CALM
    places = [item.id for item in meeting.agenda]
    begun = bool(meeting.started) and not meeting.ended
    return Shown(
        middle,
        digits.shown(meeting.title),
        tuple(_facts(meeting)),
        clock.short(now.time()),
        tuple(digits.shown(item.title) for item in meeting.agenda),
        places.index(item_id) if begun and item_id in places else None,
        _told_of_floor(turn, meeting, register, seconds) if turn else None,
        wording,
        told,
        tuple(_counts(meeting, register)),
    )


def floor_of(meeting: Meeting) -> Turn | None:
    """Whose turn it is: the one that runs, or the one that was interrupted last."""
    paused = (turn for turn in reversed(meeting.turns) if turn.is_paused)
    return turns.running(meeting.turns) or next(paused, None)


def wording_of(one: Resolution, meeting: Meeting, register: Register, is_live: bool) -> Wording | None:
    """A resolution as the hall sees it: its text and what a line takes out of it; no notes, no reasons."""
    if not one.text.strip():
        return None
    numbers = {made.id: number for number, made in enumerate(meeting.resolutions, 1)}
    label = say("worded")
    if one.id in numbers:
        label = say("decided").format(number=digits.grouped(numbers[one.id]))
    facts = tuple(
        f"{say(key)}: {digits.shown(told)}" for key, told in _told_with(one, register) if told.strip()
    )
    return Wording(label, digits.shown(one.text.strip()), facts, is_live)


def _told_with(one: Resolution, register: Register) -> Iterator[tuple[str, str]]:
    """What belongs to a resolution, each with its name; empty where nothing is said of it."""
    named = (register.neighbourhood(place_id) for place_id in one.neighbourhood_ids)
    places = (*(place.name for place in named if place), one.place)
    yield "quantity", quantity_text(one.quantity) if one.quantity else ""
    yield "place", "، ".join(filter(None, places))
    yield "condition", one.condition
    yield "responsible", _names(one.responsible_ids, register)
    yield "cooperating", _names(one.cooperating_ids, register)
    yield "due", calendar.short(one.due_on) if one.due_on else one.due_text


def _names(body_ids: tuple[str, ...], register: Register) -> str:
    bodies = (register.body(body_id) for body_id in body_ids)
    return "، ".join(body.short_name or body.name for body in bodies if body)


def say(key: str) -> str:
    """A word of the display."""
    return _WORDS[key]


def _told_of_floor(turn: Turn, meeting: Meeting, register: Register, seconds: str) -> Floor:
    name, title = turn_name(turn, meeting, register)
    detail = (say("paused") if turn.is_paused else "", title)
    return Floor(digits.shown(name), digits.shown(" · ".join(filter(None, detail))), seconds)


def _told_of_recess(began: time, now: time) -> Iterator[str]:
    yield say("recess")
    yield say("since").format(time=clock.short(began))
    lasted = (now.hour * 60 + now.minute - began.hour * 60 - began.minute) % (24 * 60)
    if lasted:
        yield clock.duration(lasted * 60)


def _facts(meeting: Meeting) -> Iterator[str]:
    if meeting.ordinal:
        yield say("ordinal").format(count=digits.grouped(meeting.ordinal))
    if meeting.held_on:
        yield calendar.long(meeting.held_on)
    if meeting.venue:
        yield digits.shown(meeting.venue)


def _counts(meeting: Meeting, register: Register) -> Iterator[str]:
    counts = count(meeting.attendance)
    present, groups = digits.grouped(counts.present), digits.grouped(counts.groups_unknown)
    yield say("groups" if counts.groups_unknown else "present").format(count=present, groups=groups)
    places = sum(place.active for place in register.neighbourhoods)
    if places:
        here = digits.grouped(counts.neighbourhoods)
        yield say("places").format(here=here, all=digits.grouped(places))
    if meeting.quorum_rule is not QuorumRule.NONE:
        now = quorum(meeting)
        here, needed = digits.grouped(now.here), digits.grouped(now.needed)
        yield say("quorum" if now.met else "no_quorum").format(here=here, all=needed)
