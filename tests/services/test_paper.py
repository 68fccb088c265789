"""Checking a paper: its code leads to the minutes that are kept, or it is told why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain import paper_code
from app.domain.problems import Problem
from app.persian import digits
from app.services import (
    authority,
    keys,
    lifecycle,
    minutes,
    paper,
    proof,
    register,
    root_letter,
    signatures,
    trust,
    versions,
)
from app.services.keys import KeyFile
from app.services.office import Office
from app.services.paper import PaperCheck, Standing
from app.signing import State
from tests.documents.reading import by_pdfium
from tests.documents.scanning import as_pdf, scanned
from tests.services.test_lifecycle import NUMBER, amended, approved, signed, word_anew

PASSPHRASE = "گذرواژه آزمایشی یک"


def code_of(office: Office, meeting_id: str, version: int = 1) -> str:
    return paper_code.compose(versions.kept(office, meeting_id, version))


def problem_of(found: PaperCheck) -> str:
    assert found.problem
    return found.problem.code


def test_a_scan_leads_to_the_minutes(office: Office) -> None:
    meeting_id = approved(office)
    pdf = minutes.printed(office, meeting_id).pdf
    for scan in (pdf, scanned(pdf, 200, 2), as_pdf(scanned(pdf, 200, -2), 200)):
        found = paper.check(office, scan)
        assert (found.equal, found.meeting_id, found.number) == (True, meeting_id, NUMBER)
        assert found.problem is None
        assert found.stored == versions.in_force(office, meeting_id)
        assert found.standing is Standing.IN_FORCE


def test_typed_digits_do_the_same(office: Office) -> None:
    code = code_of(office, approved(office))
    shown = digits.to_persian(code)
    lines = "\n".join(shown[place : place + 10] for place in range(0, len(shown), 10))
    for typed in (code, shown, lines, shown[-12:], f"{code[-12:-8]} {code[-8:-4]} {code[-4:]}"):
        assert paper.check(office, typed).equal


def test_another_text_under_the_same_number_differs(office: Office) -> None:
    meeting_id = approved(office)
    code = code_of(office, meeting_id)
    forged = code[:-1] + str((int(code[-1]) + 1) % 10)
    found = paper.check(office, forged)
    assert not found.equal
    assert problem_of(found) == "paper_differs"
    assert found.stored == versions.in_force(office, meeting_id)


def test_another_day_under_the_same_hash_differs(office: Office) -> None:
    code = code_of(office, approved(office))
    assert problem_of(paper.check(office, code[:9] + "14050813" + code[17:])) == "paper_differs"


def test_a_number_that_was_never_given_is_unknown(office: Office) -> None:
    code = code_of(office, approved(office))
    found = paper.check(office, code[:5] + "0009" + code[9:])
    assert (found.equal, found.stored, problem_of(found)) == (False, None, "paper_unknown")
    assert problem_of(paper.check(office, "123456789012")) == "paper_unfound"
    assert problem_of(paper.check(office, "0" * 12)) == "paper_unfound"


def test_an_empty_office_knows_no_paper(office: Office, other_office: Office) -> None:
    assert problem_of(paper.check(other_office, code_of(office, approved(office)))) == "paper_unknown"


def test_what_came_after_is_told(office: Office) -> None:
    meeting_id = signed(office)
    first = code_of(office, meeting_id)
    amended(office, meeting_id, "نصب ۹ ایستگاه")
    old, new = paper.check(office, first), paper.check(office, code_of(office, meeting_id, 2))
    assert (old.equal, old.standing) == (True, Standing.AMENDED)
    assert (new.equal, new.standing, new.number) == (True, Standing.IN_FORCE, f"{NUMBER}/اصلاحیه-1")
    assert new.stored
    assert new.stored.content.amendment


def test_a_copy_from_before_a_reopening_is_told(office: Office) -> None:
    meeting_id = approved(office)
    first = code_of(office, meeting_id)
    lifecycle.reopen(office, meeting_id, "اصلاح شرح")
    assert paper.check(office, first).standing is Standing.REOPENED
    word_anew(office, meeting_id, 1, "متن دیگر")
    minutes.approve(office, meeting_id)
    old, new = paper.check(office, first), paper.check(office, code_of(office, meeting_id, 2))
    assert (old.equal, old.standing) == (True, Standing.REOPENED)
    assert (new.equal, new.standing) == (True, Standing.IN_FORCE)


def test_a_void_paper_is_told(office: Office) -> None:
    meeting_id = approved(office)
    first = code_of(office, meeting_id)
    lifecycle.void(office, meeting_id, "تاریخ نادرست")
    found = paper.check(office, first)
    assert (found.equal, found.standing) == (True, Standing.VOID)


@pytest.mark.parametrize("given", ["", "12 34", "سلام", "1" * 94, "9" * 95])
def test_a_damaged_code_is_refused(office: Office, given: str) -> None:
    with pytest.raises(Problem, match="paper_code_damaged"):
        paper.check(office, given)


def test_a_scan_without_our_code_is_refused(office: Office) -> None:
    meeting_id = approved(office)
    too_coarse = scanned(minutes.printed(office, meeting_id).pdf, 40)
    with pytest.raises(Problem, match="scan_without_code"):
        paper.check(office, too_coarse)
    with pytest.raises(Problem, match="scan_unreadable"):
        paper.check(office, b"no picture")


def test_the_letter_wants_an_authority(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="authority_missing"):
        root_letter.write(office, tmp_path / "letter.pdf")
    assert not (tmp_path / "letter.pdf").exists()


def test_a_signed_amendment_is_whole_and_its_code_is_read(office: Office) -> None:
    meeting_id = signed(office)
    amended(office, meeting_id, "نصب ۹ ایستگاه Wi-Fi")
    pdf = minutes.printed(office, meeting_id).pdf
    assert proof.proofread(office, meeting_id, pdf) == ()
    chair = minutes.read(office, meeting_id).meeting.chair
    assert chair
    authority.create(office, PASSPHRASE)
    person = register.find_person(office, chair.person_id or "")
    key = keys.enrol(office, person, PASSPHRASE, PASSPHRASE).read_bytes()
    sealed = signatures.sign_bytes(office, pdf, person, KeyFile(key, PASSPHRASE))
    assert signatures.verify_bytes(sealed, trust.of(office), office.clock()).state is State.INTACT
    found = paper.check(office, sealed)
    assert (found.equal, found.number) == (True, f"{NUMBER}/اصلاحیه-1")


def test_the_letter_shows_the_fingerprint(office: Office, tmp_path: Path) -> None:
    made = authority.create(office, PASSPHRASE)
    assert root_letter.write(office, tmp_path / "letter.pdf") == made
    text = by_pdfium((tmp_path / "letter.pdf").read_bytes())
    groups = [made.fingerprint[place : place + 4] for place in range(0, 64, 4)]
    assert " ".join(groups[:8]) in text
    assert " ".join(groups[8:]) in text
