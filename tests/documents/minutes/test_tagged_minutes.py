"""The printed minutes as an archive and a screen reader find them."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from app import records
from app.documents import PrintOptions
from app.domain.meeting import Meeting
from app.domain.minutes import Issue, Minutes, compose
from app.domain.register import Register
from tests.documents import invariants, reading, structure
from tests.documents.minutes.conftest import PrintMinutes


@pytest.mark.parametrize("state", ["draft", "approved", "empty"])
def test_every_print_out_keeps_the_rules(
    draft: Minutes, approved: Minutes, print_minutes: PrintMinutes, state: str
) -> None:
    empty = compose(Meeting("m"), Register(), Issue())
    minutes = {"draft": draft, "approved": approved, "empty": empty}[state]
    invariants.check(print_minutes(minutes).pdf)


def test_two_hundred_and_thirty_attendees_keep_the_rules(
    approved: Minutes, print_minutes: PrintMinutes
) -> None:
    meeting = approved.meeting
    councillor = next(row for row in meeting.attendance if row.person_id and row.signs)
    crowd = tuple(replace(councillor, id=f"row-{place}", person_id=f"person-{place}") for place in range(230))
    content = replace(approved.content, meeting=replace(meeting, attendance=crowd, statements=()))
    pdf = print_minutes(replace(approved, content=content)).pdf
    invariants.check(pdf)
    with pikepdf.open(BytesIO(pdf)) as file:
        (root,) = structure.roots(file)
        present, *_, signed = [node for node in root.kids if node.role == "Table"]
    assert (len(present.kids), len(signed.kids)) == (231, 231)
    assert {page for row in signed.kids for cell in row.kids for page, _ in cell.contents} >= {8, 20, 30}


def test_the_record_inside_is_the_minutes(approved: Minutes, print_minutes: PrintMinutes) -> None:
    content_hash = records.content_sha256(approved.content)
    minutes = replace(approved, issue=replace(approved.issue, content_sha256=content_hash))
    with pikepdf.open(BytesIO(print_minutes(minutes).pdf)) as file:
        inside = invariants.record_of(file)
    assert inside == records.write(minutes)
    assert records.content_sha256(records.read(inside).content) == content_hash
    assert json.loads(inside)["issue"]["content_sha256"] == content_hash


def test_the_letterhead_is_read_first_and_the_signatures_last(
    approved: Minutes, print_minutes: PrintMinutes
) -> None:
    with pikepdf.open(BytesIO(print_minutes(approved).pdf)) as file:
        (root,) = structure.roots(file)
    roles = [kid.role for kid in root.kids]
    assert roles[:7] == ["P"] * 6 + ["H1"]
    assert [kid.contents for kid in root.kids[:7]] == [[(0, number)] for number in range(7)]
    signed = [kid for kid in root.kids if kid.role == "Table"][-1]
    forms = [
        (cell.role, column)
        for row in signed.kids
        for column, cell in enumerate(row.kids)
        for kid in cell.kids
        if kid.role == "Form"
    ]
    assert forms
    assert set(forms) == {("TD", 3)}
    assert len([kid for kid in root.kids if kid.role == "H1"]) == 1


def test_without_tags_the_page_looks_the_same(draft: Minutes, print_minutes: PrintMinutes) -> None:
    tagged, plain = print_minutes(draft), print_minutes(draft, PrintOptions(tagged=False))
    assert plain.pages == tagged.pages
    assert len(plain.pdf) < len(tagged.pdf)
    assert reading.page_texts(plain.pdf) == reading.page_texts(tagged.pdf)
    assert [reading.ink(plain.pdf, page) for page in range(plain.pages)] == [
        reading.ink(tagged.pdf, page) for page in range(tagged.pages)
    ]


def test_search_marks_can_be_left_out(draft: Minutes, print_minutes: PrintMinutes) -> None:
    without = print_minutes(draft, PrintOptions(search_marks=False)).pdf
    invariants.check(without)
    assert len(without) < len(print_minutes(draft).pdf)
