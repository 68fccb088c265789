"""The roster on a real office: taken, taken again, undone; each is one step."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from random import Random

import openpyxl
import pytest

from app.domain.identity import new_id
from app.domain.person import MemberKind, Person, Position
from app.domain.problems import Problem, Refusal
from app.domain.roster import KEEP, Choice, Decision, MatchKind
from app.domain.roster_places import NewPlaces
from app.services import attendance, meetings, register, roster, sample
from app.services.office import Office
from tests.rosters import PLACE_NAMES
from tests.rosters import roster as invented

HEADER = (
    "نام",
    "نام خانوادگی",
    "کد ملی",
    "تلفن همراه",
    "نام پدر",
    "سمت",
    "عضویت",
    "محله",
    "نهاد",
    "تا تاریخ",
)
FIELDS = {
    "first": 0,
    "last": 1,
    "id": 2,
    "mobile": 3,
    "father": 4,
    "title": 5,
    "kind": 6,
    "place": 7,
    "body": 8,
}


def row(first: str, last: str, **more: object) -> list[object]:
    cells: list[object] = [first, last, *[""] * (len(HEADER) - 2)]
    for name, value in more.items():
        cells[FIELDS.get(name, 9)] = value
    return cells


def write(folder: Path, rows: Iterable[list[object]], name: str = "roster.xlsx") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(list(HEADER))
    for cells in rows:
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    file = folder / name
    file.write_bytes(out.getvalue())
    return file


def take_all(office: Office, file: Path) -> roster.RosterPreview:
    shown = roster.preview(office, file)
    roster.take(office, shown, places=shown.new_places)
    return shown


def people(office: Office) -> tuple[Person, ...]:
    return register.read(office).people


def the_district(size: int = 230) -> list[list[object]]:
    """So many councillors of twenty neighbourhoods, some of whom are called alike."""
    chance = Random(5)
    found = []
    for at, one in enumerate(invented(size)):
        first, last = one.name.removeprefix("سید ").split(" ", 1)
        number = chance.randrange(10**8, 10**10)
        kind = "علی‌البدل" if at % 4 == 3 else "اصلی"
        found.append(row(first, last, id=number, kind=kind, place=PLACE_NAMES[at % len(PLACE_NAMES)]))
    return found


def test_a_whole_district_is_taken_once_and_known_again(office: Office, tmp_path: Path) -> None:
    file = write(tmp_path, the_district())
    first = take_all(office, file)
    assert first.counts == {MatchKind.NEW: 230}
    stored = register.read(office)
    assert len(stored.people) == 230
    assert len(stored.neighbourhoods) == len(PLACE_NAMES)
    assert {held.title for one in stored.people for held in one.positions} == {"شورایار"}
    again = roster.preview(office, file)
    assert again.counts == {MatchKind.SAME: 230}
    changes = roster.take(office, again)
    assert changes.intake is not None
    assert (changes.register, changes.intake.people) == (False, 0)
    assert register.read(office) == stored


def test_a_second_list_updates_and_ends_and_never_deletes(office: Office, tmp_path: Path) -> None:
    take_all(office, write(tmp_path, [row("علی", "کریمی", kind="اصلی", place="شکوفه"), row("زهرا", "آذری")]))
    newer = [
        row("علي", "كريمي", kind="اصلی", place="محله شکوفه", mobile=9123456789, until="1405/01/01"),
        row("لیلا", "صابری", kind="اصلی", place="شکوفه"),
    ]
    shown = take_all(office, write(tmp_path, newer))
    assert [one.kind for one in shown.matches] == [MatchKind.UPDATE, MatchKind.NEW]
    found = {one.full_name: one for one in people(office)}
    assert set(found) == {"علی کریمی", "زهرا آذری", "لیلا صابری"}
    assert found["علی کریمی"].mobile == "09123456789"
    assert found["علی کریمی"].positions[0].until is not None


def test_an_import_is_undone_in_one_step(office: Office, tmp_path: Path) -> None:
    sample.fill(office)
    before = register.read(office)
    known = before.people[0]
    rows = [*the_district(40), row(known.first_name, known.last_name, id="0932833810")]
    shown = roster.preview(office, write(tmp_path, rows))
    changes = roster.take(office, shown, places=shown.new_places)
    assert changes.intake is not None
    assert changes.intake.people == 41
    assert register.read(office) != before
    roster.undo_import(office, changes.intake)
    assert register.read(office) == before


def test_undo_leaves_what_was_changed_or_named_since(office: Office, tmp_path: Path) -> None:
    meeting_id = sample.fill(office)
    rows = [row("علی", "کریمی", place="شکوفه"), row("رضا", "صابری", place="شکوفه"), row("زهرا", "آذری")]
    shown = roster.preview(office, write(tmp_path, rows))
    changes = roster.take(office, shown, places=shown.new_places)
    ali, reza, zahra = (
        next(one for one in people(office) if one.full_name == name)
        for name in ("علی کریمی", "رضا صابری", "زهرا آذری")
    )
    register.put(office, replace(ali, note="تازه"))
    attendance.invite(office, meeting_id, reza.id)
    assert changes.intake is not None
    roster.undo_import(office, changes.intake)
    now = register.read(office)
    assert now.person(ali.id) == replace(ali, note="تازه")
    assert now.person(reza.id) == reza
    assert now.person(zahra.id) is None
    assert any(place.name == "شکوفه" for place in now.neighbourhoods)


def test_what_she_keeps_is_kept_and_whom_she_names_is_updated(office: Office, tmp_path: Path) -> None:
    held = Position(new_id(), "شورایار", None, None, MemberKind.MAIN)
    twins = [Person(f"twin-{at}", "کریمی", "علی", positions=(replace(held, id=new_id()),)) for at in (1, 2)]
    for twin in twins:
        register.put(office, twin)
    file = write(tmp_path, [row("علی", "کریمی", kind="اصلی", mobile="09123456789"), row("زهرا", "آذری")])
    shown = roster.preview(office, file)
    assert [one.kind for one in shown.matches] == [MatchKind.UNCLEAR, MatchKind.NEW]
    roster.take(office, shown, {2: Choice(Decision.UPDATE, "twin-2"), 3: KEEP})
    assert {one.id: one.mobile for one in people(office)} == {"twin-1": "", "twin-2": "09123456789"}
    assert roster.preview(office, file).matches[0].person_id == "twin-2"


def test_a_register_that_has_changed_meanwhile_is_not_written_over(office: Office, tmp_path: Path) -> None:
    shown = roster.preview(office, write(tmp_path, [row("علی", "کریمی")]))
    register.put(office, Person(new_id(), "کریمی", "علی"))
    with pytest.raises(Refusal, match="roster_stale"):
        roster.take(office, shown)
    assert len(people(office)) == 1


def test_drafts_follow_a_name_that_the_list_corrects_and_the_undo_takes_back(
    office: Office, tmp_path: Path
) -> None:
    meeting_id = sample.fill(office)
    person = next(one for one in people(office) if one.id == "sample-person-hosseini")
    register.put(office, replace(person, national_id="0932833810"))

    def printed() -> str:
        rows = meetings.read(office, meeting_id).meeting.attendance
        return next(one.name for one in rows if one.person_id == person.id)

    before = printed()
    file = write(tmp_path, [row("محمدعلی", "حسینی", id="0932833810")])
    changes = roster.take(office, roster.preview(office, file))
    assert printed() == before.replace("محمد", "محمدعلی")
    assert changes.intake is not None
    roster.undo_import(office, changes.intake)
    assert printed() == before


def test_a_file_that_is_away_or_too_large_is_told(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="file_missing"):
        roster.preview(office, tmp_path / "away.xlsx")
    large = tmp_path / "large.csv"
    large.write_bytes(b"x" * 10_000_001)
    with pytest.raises(Refusal, match="table_too_large"):
        roster.preview(office, large)


def test_the_template_is_written_and_empty(office: Office, tmp_path: Path) -> None:
    roster.template(tmp_path / "empty.xlsx")
    with pytest.raises(Refusal, match="roster_empty"):
        roster.preview(office, tmp_path / "empty.xlsx")


def test_new_places_are_made_only_with_her_consent(office: Office, tmp_path: Path) -> None:
    shown = roster.preview(office, write(tmp_path, [row("علی", "کریمی", place="شکوفه", body="کلانتری")]))
    assert shown.new_places == NewPlaces(("شکوفه",), ("کلانتری",))
    roster.take(office, shown, places=NewPlaces(bodies=("کلانتری",)))
    now = register.read(office)
    assert [body.name for body in now.bodies] == ["کلانتری"]
    assert now.neighbourhoods == ()
    assert now.people[0].positions[0].body_id == now.bodies[0].id
