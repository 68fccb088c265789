"""Proof-reading (نمونه‌خوانی): whether a PDF says what the minutes say, before a key is put to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.domain.minutes import Minutes
from app.domain.problems import Problem, Refusal
from app.services import minutes, trust, versions
from app.services.office import Office

if TYPE_CHECKING:
    from app.documents import Difference


def proofread(office: Office, meeting_id: str, pdf: bytes) -> tuple[Difference, ...]:
    """Where a PDF does not say what the minutes of this meeting say, signed or not, draft or approved.

    :raises Problem: ``proof_unreadable``.
    """
    return _differences(office, minutes.read(office, meeting_id), pdf)


def proofread_file(office: Office, pdf: bytes) -> tuple[Difference, ...]:
    """Where a PDF does not say what the minutes say whose record it holds.

    :raises Problem: ``document_damaged`` without a record, ``meeting_gone`` if its meeting is not in this
        office, ``proof_unreadable``.
    :raises Refusal: ``proof_of_others`` if the record is of other minutes than the office has.
    """
    inside = _inside(pdf)
    here = _here(office, inside)
    if inside != here:
        raise Refusal("proof_of_others", title=here.meeting.title, number=here.issue.number)
    return _differences(office, here, pdf)


def refuse_differences(office: Office, pdf: bytes) -> None:
    """Refuse a PDF that is no true copy of the office's minutes; it may be printed for ink all the same.

    :raises Problem: as :func:`proofread_file` and :func:`problem_of` do.
    """
    found = proofread_file(office, pdf)
    if found:
        raise problem_of(found)


def missing_characters(office: Office, pdf: bytes) -> tuple[str, ...]:
    """The characters, each once, that the press has no glyph for in the minutes whose record a PDF holds.

    :raises Problem: ``document_damaged`` without a record, ``meeting_gone``.
    """
    inside = _inside(pdf)
    version = inside.issue.version if inside == _here(office, inside) and inside.issue.is_frozen else None
    return minutes.printed(office, inside.meeting.id, version=version).missing


def problem_of(differences: Sequence[Difference]) -> Problem:
    """The first of some differences, and how many there are, as what it is: another text, one too few or
    too many (``proof_differs``, ``proof_lacks``, ``proof_adds``).
    """
    first, count = differences[0], len(differences)
    page, place, expected, found = first.page, first.place, first.expected, first.found
    if not found:
        return Refusal("proof_lacks", page=page, place=place, expected=expected, count=count)
    if not expected:
        return Refusal("proof_adds", page=page, place=place, found=found, count=count)
    return Refusal("proof_differs", page=page, place=place, expected=expected, found=found, count=count)


def _differences(office: Office, wanted: Minutes, pdf: bytes) -> tuple[Difference, ...]:
    """Whether it is worded as the form of today has it; of a file that people of this office have signed, and
    that was proof-read before the first of them did, whether the record is still all there.
    """
    from app import documents

    with office.store.read() as room:
        profile, font = room.profile(), room.font.get()
    found = documents.proofread(pdf, wanted, profile, office.resources, font)
    if found and _is_sealed(office, pdf):
        return documents.lacking_facts(pdf, wanted, office.resources)
    return found


def _is_sealed(office: Office, pdf: bytes) -> bool:
    """Whether a file is signed, keeps every rule of the bytes, and this office vouches for its signers.

    Anybody else's signature proves nothing here: a stranger can sign minutes that say the contrary.
    """
    from app import signing

    verdict = signing.verify(pdf, trust.of(office), office.clock())
    return verdict.state is signing.State.INTACT


def _here(office: Office, inside: Minutes) -> Minutes:
    """The minutes that the office has in the version that is named, if that stands; else as they are now."""
    if inside.issue.is_frozen:
        kept = versions.standing(office, inside.meeting.id, inside.issue.version)
        if kept:
            return kept
    return minutes.read(office, inside.meeting.id)


def _inside(pdf: bytes) -> Minutes:
    """The minutes whose record a PDF holds."""
    from app import records, signing

    return records.read(signing.embedded_record(pdf))
