"""What an approved record must say of its own approval: a number, its year, when, and of which content."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import number
from app.domain.minutes import Minutes
from app.persian import digits
from app.records.field_error import FieldError, pointer, shown

_EXAMPLE = "20/ص/1405/08/1"
_HALF_SPACE = "\u200c"


def faults(minutes: Minutes) -> Iterator[FieldError]:
    """What is missing or cannot be in the issue of approved minutes; a draft has nothing to say."""
    issue, held_on = minutes.issue, minutes.meeting.held_on
    if not issue.is_frozen:
        return
    for name in ("number", "jalali_year", "sequence", "approved_at", "content_sha256"):
        if not getattr(issue, name):
            yield FieldError(pointer("issue", name), name, "missing")
    if minutes.content.amendment and not issue.replaces:
        yield FieldError(pointer("issue", "replaces"), "replaces", "missing")
    if issue.number and not is_number(issue.number):
        yield _of("number", "format", _EXAMPLE, issue.number)
    # An amendment has the number of its original, wherever it moves the meeting.
    counted = minutes.content.amendment.of_held_on if minutes.content.amendment else held_on
    if issue.jalali_year and counted and issue.jalali_year != number.year_of(counted):
        yield _of("jalali_year", "enum", number.year_of(counted), issue.jalali_year)


def is_number(text: str) -> bool:
    """Whether this can stand for minutes on paper, in a list and in a file name: visible, ASCII digits,
    no backslash and no step upwards.
    """
    visible = text.replace(_HALF_SPACE, "")
    return (
        visible.isprintable()
        and text == text.strip(f" {_HALF_SPACE}") == digits.to_ascii(text)
        and "\\" not in text
        and ".." not in text
    )


def _of(name: str, reason: str, expected: object, actual: object) -> FieldError:
    return FieldError(pointer("issue", name), name, reason, expected=str(expected), actual=shown(actual))
