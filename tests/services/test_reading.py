"""The reading before the signing: it says what the paper says, knows what it has changed, and is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.reading import PassageKind
from app.services import history, meetings, reading, sample
from app.services.office import Office
from app.services.reading import Place


@pytest.fixture
def sample_id(office: Office) -> str:
    return sample.fill(office)


def test_it_goes_from_the_facts_to_the_closing_sentence_one_item_each(office: Office, sample_id: str) -> None:
    meeting = meetings.read(office, sample_id).meeting
    found = reading.passages(office, sample_id)
    kinds = [one.kind for one in found]
    assert (kinds[0], kinds[-1]) == (PassageKind.FACTS, PassageKind.CLOSING)
    assert kinds.count(PassageKind.RESOLUTION) == len(meeting.resolutions)
    said = [item for one in found if one.kind is PassageKind.STATEMENTS for item in one.item_ids]
    assert said == [one.id for one in meeting.statements]
    assert len({one.key for one in found}) == len(found)
    decided = [one for one in found if one.kind is PassageKind.RESOLUTION]
    stations = next(one for one in decided if "ایستگاه" in one.lines[1].text)
    assert "۱۵ (پانزده)" in "".join(line.text for line in stations.lines)


def test_what_was_changed_since_it_began_is_known_and_by_what(office: Office, sample_id: str) -> None:
    place = reading.begin(office, sample_id, Place())
    assert reading.read(office, sample_id, place).changed == frozenset()
    decided = meetings.read(office, sample_id).meeting.resolutions[2]
    meetings.amend(office, sample_id, decided.id, text="تهیه ۶ کانکس برای محله‌ها و نصب همه آن‌ها تا پایان سال")
    now = reading.read(office, sample_id, place)
    assert now.changed == {f"resolution:{decided.id}"}
    assert [act.told.item_id for act in now.acts] == [decided.id]
    history.undo(office, sample_id)
    after = reading.read(office, sample_id, place)
    assert (after.changed, after.acts) == (frozenset(), ())


def test_the_place_is_kept_over_a_start_and_forgotten_when_it_is_over(office: Office, sample_id: str) -> None:
    place = replace(reading.begin(office, sample_id, Place("signing")), marks={"row": ("ink", "")})
    reading.keep(office, sample_id, place)
    reading.keep(office, "other", Place("gaps"))
    assert reading.place(office, sample_id) == place
    reading.keep(office, sample_id, Place())
    assert reading.place(office, sample_id) == Place()
    assert reading.place(office, "other") == Place("gaps")


def test_a_kept_place_that_cannot_be_read_is_the_beginning(office: Office, sample_id: str) -> None:
    reading.keep(office, sample_id, Place("gaps"))
    for broken in ("", "[]", '{"%s": 3}', '{"%s": {"marks": {"row": 1}}}', '{"%s": {"marks": {}, "old": 1}}'):
        text = broken.replace("%s", sample_id)
        office.keys.with_name(f"{office.keys.stem}.closing.json").write_text(text, "utf-8")
        assert reading.place(office, sample_id) == Place()
