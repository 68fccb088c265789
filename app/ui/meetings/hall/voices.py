"""Who may speak in the hall and how a turn is told: its name, its place among others, its time, what is odd.

Anybody may: a row of the attendance, a body that sends nobody by name, or whoever a free label says.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.attendance import Role
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.statement import Statement
from app.domain.turn import SpeakingTime, Turn, speaking_times
from app.services.office import Office
from app.ui import figures
from app.ui.meetings.speakers import Speaker, admitted, doubt, speaker_name

_CONTEXT = "Voices"
_WORDS = {
    "turn": QT_TRANSLATE_NOOP("Voices", "نوبت {ordinal}"),
    "in_all": QT_TRANSLATE_NOOP("Voices", "در مجموع {time}"),
    "turns": QT_TRANSLATE_NOOP("Voices", "{count} نوبت"),
}
Voice = tuple[Speaker | None, str]
"""("row", "body" or "person", id) and nothing, or (None, free label)."""


def speaker_fields_of(voice: Voice) -> dict[str, Any]:
    """The fields of a turn that name this speaker."""
    speaker, label = voice
    sort, known = speaker or ("", None)
    return {
        "speaker_id": known if sort == "row" else None,
        "body_id": known if sort == "body" else None,
        "label": "" if speaker else label,
    }


def voice_in_the_list(office: Office, meeting_id: str, voice: Voice) -> Voice:
    """The same voice; a person of the office comes into the list first."""
    return admitted(office, meeting_id, voice[0]), voice[1]


def voice_of(turn: Turn) -> Voice:
    """Who speaks in a turn, so that the floor can be given to the same once more."""
    if turn.speaker_id:
        return ("row", turn.speaker_id), ""
    return (("body", turn.body_id), "") if turn.body_id else (None, turn.label)


def turn_name(turn: Turn, meeting: Meeting, register: Register) -> tuple[str, str]:
    """Name and title of whose turn it is."""
    if turn.speaker_id or turn.body_id:
        return speaker_name(_statement(turn), meeting, register)
    return turn.label, ""


def turn_doubt(turn: Turn, meeting: Meeting) -> str:
    """What does not fit the attendance, or nothing; it stops nobody."""
    return doubt(_statement(turn), meeting) if turn.speaker_id else ""


def usual_voice(key: str, meeting: Meeting) -> Voice | None:
    """Who is meant by the key of a usual voice, if there is anybody: chair, secretary, the one before."""
    if key == "previous_speaker":
        spoken = [turn for turn in meeting.turns if turn.spans]
        before = [turn for turn in spoken if turn.speaker != spoken[-1].speaker]
        return voice_of(before[-1]) if before else None
    row = meeting.who_presides(Role.CHAIR if key == "chair_speaks" else Role.SECRETARY)
    return (("row", row.id), "") if row else None


def nth_turn(turn: Turn, meeting: Meeting) -> str:
    """«نوبت دوم»: which turn of the same speaker it is."""
    mine = [one.id for one in meeting.turns if one.spans and one.speaker == turn.speaker]
    number = mine.index(turn.id) + 1 if turn.id in mine else len(mine) + 1
    return _say("turn").format(ordinal=figures.ordinal(number))


def time_in_all(turn: Turn, meeting: Meeting) -> SpeakingTime | None:
    """How long the speaker of a turn spoke in all, the running stretch not counted."""
    for one in speaking_times(meeting):
        if (one.speaker_id, one.body_id, one.label) == (turn.speaker_id, turn.body_id, turn.label):
            return one
    return None


def told_in_all(seconds: int, count: int) -> str:
    """«در مجموع ۱۲ دقیقه، ۲ نوبت»."""
    told = _say("in_all").format(time=figures.duration(seconds))
    return figures.row((told, _say("turns").format(count=figures.grouped(count))))


def running_time(seconds: int) -> str:
    """«۰۶:۴۲», or «۱:۰۶:۴۲» from an hour on."""
    minutes, rest = divmod(max(seconds, 0), 60)
    hours, minutes = divmod(minutes, 60)
    return figures.plain(f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}")


def _statement(turn: Turn) -> Statement:
    """What he says, for the questions that are asked of statements."""
    began = turn.spans[0].began if turn.spans else None
    return Statement(turn.id, turn.speaker_id, turn.body_id, started_at=began)


def _say(key: str) -> str:
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[key]))
