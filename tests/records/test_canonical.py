"""The canonical bytes: what stands for a content on every machine, and what changes its hash."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from hashlib import sha256

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Named
from app.domain.quantity import Quantity
from app.domain.resolution import Resolution
from app.records.canonical import canonical_bytes, content_of, content_sha256
from app.records.reading import read
from tests.records.editing import SAMPLE
from tests.records.strategies import TEXTS, contents


def _titled(title: str) -> Content:
    return Content(Meeting("m", title))


def test_the_bytes_are_a_line_and_json_with_keys_in_order_and_no_spaces() -> None:
    content = Content(
        Meeting("m1", "نشست «۱۵»\n", held_on=date(2026, 11, 3), started=time(10, 5)), Named("s", "ماهیانه")
    )
    assert canonical_bytes(content).decode() == (
        "dabir/content/1\n"
        '{"bodies":[],"meeting":{"acknowledged":[],"agenda":[],"attachments":[],"attendance":[],"cancelled":false,'
        '"copies_to":[],"ended":null,"held_on":"2026-11-03","id":"m1","next_meeting_on":null,"opening_note":"",'
        '"ordinal":null,"planned_start":null,"requests":[],"resolutions":[],"sample":false,"series_id":null,'
        '"started":"10:05","statements":[],"title":"نشست «۱۵»\\n","venue":"","venue_id":null},'
        '"neighbourhoods":[],"people":[],"series":{"id":"s","name":"ماهیانه"}}'
    )
    assert content_sha256(content) == sha256(canonical_bytes(content)).hexdigest()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("۱۵ ایستگاه", "15 ایستگاه"),
        ("مصوبات", "مصوبات "),
        ("خانه‌های", "خانه های"),
        ("پلیس", "پليس"),
        ("مصوبه", "مصوّبه"),
    ],
    ids=["digits", "a space", "half-space", "Arabic yeh", "tashdid"],
)
def test_nothing_is_folded(one: str, other: str) -> None:
    assert content_sha256(_titled(one)) != content_sha256(_titled(other))


@given(TEXTS, TEXTS)
def test_two_texts_have_one_hash_only_if_unicode_calls_them_the_same(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (content_sha256(_titled(one)) == content_sha256(_titled(other))) is same


@given(TEXTS)
def test_composed_and_decomposed_letters_have_one_hash(text: str) -> None:
    assert content_sha256(_titled(text)) == content_sha256(_titled(unicodedata.normalize("NFD", text)))


def test_a_mark_at_the_start_of_a_line_does_not_melt_into_the_escape_before_it() -> None:
    assert '"\\n\u0303' in canonical_bytes(_titled("\n\u0303")).decode()


@settings(max_examples=50)
@given(contents(), st.data())
def test_one_other_sign_anywhere_is_another_hash(content: Content, data: st.DataObject) -> None:
    assume(content.bodies)
    name = content.bodies[0].name
    place = data.draw(st.integers(0, len(name)))
    changed = replace(
        content,
        bodies=(replace(content.bodies[0], name=f"{name[:place]}۸{name[place:]}"), *content.bodies[1:]),
    )
    assert content_sha256(changed) != content_sha256(content)


@pytest.mark.parametrize(
    ("one", "other"),
    [("15", "15.00"), ("100", "1E+2"), ("3.5", "3.50"), ("0.00000001", "1E-8")],
)
def test_one_amount_has_one_form(one: str, other: str) -> None:
    def counted(amount: str) -> Content:
        return Content(Meeting("m", resolutions=(Resolution("r", quantity=Quantity(Decimal(amount))),)))

    assert f'"amount":"{one}"'.encode() in canonical_bytes(counted(other))
    assert canonical_bytes(counted(one)) == canonical_bytes(counted(other))


def test_what_is_private_does_not_change_the_hash() -> None:
    row = Attendance("a", "نام نمونه")
    private = replace(row, excuse="بیماری", private_note="محرمانه")
    one, other = (Content(Meeting("m", attendance=(each,))) for each in (row, private))
    assert canonical_bytes(one) == canonical_bytes(other)


def test_anybody_can_compute_the_hash_from_a_record_without_this_program() -> None:
    content = json.loads(SAMPLE)["content"]
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    line_and_json = f"dabir/content/{json.loads(SAMPLE)['version']}\n" + unicodedata.normalize("NFC", text)
    assert sha256(line_and_json.encode()).hexdigest() == content_sha256(read(SAMPLE).content)


@settings(max_examples=60)
@given(contents())
def test_the_bytes_give_back_a_content_with_the_same_bytes(content: Content) -> None:
    data = canonical_bytes(content)
    assert canonical_bytes(content_of(data)) == data


def test_the_bytes_give_back_the_content_itself_where_letters_are_composed() -> None:
    content = read(SAMPLE).content
    assert content_of(canonical_bytes(content)) == content


def test_bytes_of_another_version_are_not_guessed_at() -> None:
    with pytest.raises(ValueError, match="version 1 to 3"):
        content_of(b"dabir/content/4\n{}")
