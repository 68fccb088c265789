"""Checking a paper (بررسی برگه): what a scan or the typed digits say, beside the minutes that are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain import number, paper_code
from app.domain.minutes import Issue, Minutes, MinutesState
from app.domain.number import DocumentKind
from app.domain.paper_code import PaperCode
from app.domain.problems import Problem, Refusal
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.answers import Version
    from app.storage.transaction import Transaction


class Standing(StrEnum):
    """What became of the version that a paper shows."""

    IN_FORCE = "in_force"
    AMENDED = "amended"
    REOPENED = "reopened"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class PaperCheck:
    """What a paper's code says beside what the office keeps.

    ``stored`` are the minutes to be laid beside the paper: those of the code, or else those that have its
    number; None if there are none.  ``standing`` is of ``stored``.  Where the two are not ``equal``,
    ``problem`` says it (``paper_differs``, ``paper_unknown``, of typed digits ``paper_unfound``).
    """

    meeting_id: str = ""
    number: str = ""
    equal: bool = False
    stored: Minutes | None = None
    standing: Standing | None = None
    problem: Problem | None = None

    @property
    def kind(self) -> DocumentKind:
        """What ``stored`` is: the original or an amendment."""
        return number.kind_of(self.stored and self.stored.content.amendment)


def check(office: Office, given: str | bytes) -> PaperCheck:
    """Look up what is printed at the end of a paper: the digits as they were typed, all or the last twelve,
    or the bytes of a scan (PNG, JPEG, PDF).

    Equal codes say that the office keeps such minutes, not that the paper's text is theirs: that is for the
    eye.

    :raises Problem: ``paper_code_damaged``, ``scan_without_code``, ``scan_unreadable``, ``scan_too_large``.
    """
    code = paper_code.plain(given) if isinstance(given, str) else _scanned(given)
    with office.store.read() as room:
        kept = tuple(_candidates(room, code))
    for one in kept:
        if one.stored and paper_code.compose(one.stored).endswith(code):
            return replace(one, equal=True)
    if not kept:
        return PaperCheck(problem=_unknown(code))
    beside = next((one for one in kept if one.standing is Standing.IN_FORCE), kept[0])
    return replace(beside, problem=Refusal("paper_differs", document=beside.kind, number=beside.number))


def _scanned(scan: bytes) -> str:
    """The first code of a scan that is one of ours."""
    from app import documents

    with closing(documents.read_scan(scan)) as texts:
        for text in texts:
            with suppress(Problem):
                if paper_code.read(text):
                    return paper_code.plain(text)
    raise Problem("scan_without_code")


def _candidates(room: Transaction, code: str) -> Iterator[PaperCheck]:
    """The versions that have the number of a whole code, or whose code ends with the digits that were typed;
    of each meeting the newest first.
    """
    from app import records

    whole = paper_code.read(code) if len(code) == paper_code.LENGTH else None
    for meeting_id in room.minutes.meetings():
        versions = room.minutes.versions(meeting_id)
        for one in reversed(versions):
            if _has_number(one.issue, whole) if whole else _ends_with(one.issue, code):
                stored = Minutes(records.content_of(one.content), one.issue)
                standing = _standing(one, versions)
                yield PaperCheck(meeting_id, one.issue.number, stored=stored, standing=standing)


def _has_number(issue: Issue, code: PaperCode) -> bool:
    said = ((issue.jalali_year or 0) % 10_000, (issue.sequence or 0) % 10_000)
    return said == (code.jalali_year, code.sequence)


def _ends_with(issue: Issue, typed: str) -> bool:
    return f"{int(issue.content_sha256, 16):0{len(typed)}}".endswith(typed)


def _standing(version: Version, versions: Sequence[Version]) -> Standing:
    if version.issue.state is MinutesState.VOID:
        return Standing.VOID
    if version.reopened:
        return Standing.REOPENED
    later = any(one.stands and one.issue.version > version.issue.version for one in versions)
    return Standing.AMENDED if later else Standing.IN_FORCE


def _unknown(code: str) -> Problem:
    if len(code) != paper_code.LENGTH:
        return Refusal("paper_unfound")
    said = paper_code.read(code)
    return Refusal("paper_unknown", year=said.jalali_year, sequence=said.sequence)
