"""The course of the session by the clock: its stages, who presided, who came and went during the talks."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from app.documents.minutes import phrases
from app.documents.minutes.form import BETWEEN, Form
from app.documents.typesetting.flow import Block, Space
from app.documents.typesetting.paragraph import Paragraph, Run
from app.domain import wall_clock
from app.domain.attendance import Attendance, Role
from app.domain.presiding import Presiding
from app.domain.stage import Recess

_DAY = 24 * 60
_BEFORE_ALL, _AFTER_ALL = -1, 3 * _DAY


def stages(form: Form) -> Iterator[Block]:
    """Beginning, recesses, who presided when, and end; the hours of a plain session stand elsewhere."""
    meeting, words = form.minutes.meeting, form.words
    if not meeting.recesses and not meeting.presiding:
        return
    found = [
        *((_minute(form, one.began), _recess(form, one)) for one in meeting.recesses),
        *(
            (_minute(form, one.since) if one.since else _BEFORE_ALL, _presiding(form, one))
            for one in meeting.presiding
        ),
    ]
    if meeting.started:
        convened = form.quorum is None or form.quorum.met
        key = "stages.convened" if convened else "stages.begun"
        found.insert(0, (_BEFORE_ALL, words(key, hour=phrases.hour(meeting.started, ""))))
    if meeting.ended:
        found.append((_AFTER_ALL, words("stages.ended", hour=phrases.hour(meeting.ended, ""))))
    yield from form.heading(words("stages.heading"))
    yield from form.numbered([Run(text)] for _, text in sorted(found, key=lambda one: one[0]))


class Movements:
    """Who entered after the beginning and who left before the end, handed out in the order of the clock.

    Nobody, if the form does not show it.
    """

    def __init__(self, form: Form) -> None:
        self._form = form
        self._waiting = deque(_movements(form) if form.shows_movements else ())

    def until(self, moment: time | None) -> list[Block]:
        """The notes up to this minute; none if it is unknown."""
        notes: list[Block] = []
        while self._waiting and moment and self._waiting[0][0] <= _minute(self._form, moment):
            notes += self._note()
        return notes

    def rest(self) -> list[Block]:
        """All notes that are left."""
        return [block for _ in tuple(self._waiting) for block in self._note()]

    def _note(self) -> list[Block]:
        _, text = self._waiting.popleft()
        style = self._form.sized(replace(self._form.body, grey=0.25), 9.5, 16)
        return [Paragraph.plain(text, style), Space(BETWEEN)]


def _movements(form: Form) -> list[tuple[int, str]]:
    """The minute and the sentence of each coming and going; who does it together stands together."""
    meeting = form.minutes.meeting
    rows: dict[tuple[time, str], list[Attendance]] = {}
    for row in meeting.attendance:
        for stay in row.stays if row.is_present else ():
            if stay.arrived and meeting.start and wall_clock.is_before(meeting.start, stay.arrived):
                rows.setdefault((stay.arrived.replace(second=0, microsecond=0), "entered"), []).append(row)
            if stay.left and not (meeting.ended and not wall_clock.is_before(stay.left, meeting.ended)):
                rows.setdefault((stay.left.replace(second=0, microsecond=0), "left"), []).append(row)
    found = []
    for (moment, way), moved in rows.items():
        many = "_many" if len(moved) > 1 or moved[0].is_group else ""
        names = form.listed([form.called(row) for row in moved])
        said = form.words(f"discussion.{way}{many}", hour=phrases.hour(moment, ""), names=names)
        found.append((_minute(form, moment), way, said))
    return [(minute, said) for minute, _, said in sorted(found)]


def _minute(form: Form, moment: time) -> int:
    """Minutes since the midnight before the session; of one that began by day the small hours come last."""
    start = form.minutes.meeting.start
    next_day = moment < wall_clock.MORNING and (start is None or start >= wall_clock.MORNING)
    return moment.hour * 60 + moment.minute + _DAY * next_day


def _recess(form: Form, one: Recess) -> str:
    interval = (
        _interval(form, one.began, one.ended)
        if one.ended
        else form.words("stages.on", since=phrases.hour(one.began, ""))
    )
    if one.reason:
        return form.words("stages.recess_for", interval=interval, reason=phrases.shown(one.reason))
    return form.words("stages.recess", interval=interval)


def _presiding(form: Form, one: Presiding) -> str:
    key = "stages.presided" if one.role is Role.CHAIR else "stages.took_minutes"
    name = form.called(form.row(one.row_id)) or form.words("page.blank_short")
    return form.words(key, interval=_interval(form, one.since, one.until), name=name)


def _interval(form: Form, since: time | None, until: time | None) -> str:
    """«از ساعت ۱۱:۰۵ تا ۱۱:۲۰», «در ساعت ۱۱:۰۵» within one minute; unknown bounds are beginning and end."""
    hours = {"since": phrases.hour(since, ""), "until": phrases.hour(until, "")}
    if since and hours["since"] == hours["until"]:
        return form.words("stages.moment", **hours)
    key = {(True, True): "interval", (True, False): "from", (False, True): "to"}.get(
        (since is not None, until is not None), "throughout"
    )
    return form.words(f"stages.{key}", **hours)
