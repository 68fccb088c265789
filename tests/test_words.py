"""The sentences: the same in both languages, one for every code that is raised, none that nobody says."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attendance import Attendance, Presence, Role
from app.domain.gap import Gap, Weight
from app.domain.gap import gaps as gaps_of
from app.domain.meeting import Meeting
from app.domain.number import DocumentKind
from app.domain.problems import Problem
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.resolution import Resolution
from app.persian import digits
from app.persian.letters import LETTERS
from app.words import LANGUAGES, Catalogue, language_of
from tests import source_code
from tests.source_code import ROOT, Raised

FOLDER = ROOT / "translations"
TABLES = {name: tomllib.loads((FOLDER / f"sentences.{name}.toml").read_text("utf-8")) for name in LANGUAGES}
PERSIAN, ENGLISH = TABLES["fa"], TABLES["en"]
OWN_TABLES = [name for name in PERSIAN if name != "argparse"]
"""English needs no words for argparse, which speaks it by itself."""

SENTENCES = [(table, key) for table in OWN_TABLES for key in PERSIAN[table]]
TECHNICAL = re.compile(r"SHA-256|UTF-8")
"""Names of standards keep their digits."""

MADE_FROM_PARTS = {
    "gaps": {
        f"{name}_missing" for name in ("title", "held_on", "started", "ended", "venue", "chair", "secretary")
    }
    | {"chair_absent", "secretary_absent"},
}
"""Keys that the source puts together; a meeting with nothing in it, below, shows that they are said."""

MADE_BY_RULE = {
    "app/domain/gap.py": 4,  # «…_missing» of a fact and of an officer, «…_absent», and an uneven split
    "app/services/importing.py": 1,  # another content of a meeting that is here, or was deleted
    "app/storage/problems.py": 2,  # what the disk and the database say
    "app/ui/meetings/closing/gap_row.py": 1,  # an empty row, before a gap is shown in it
}
"""How many problems and gaps of a module have a code that is not written there in so many words."""


def blanks(sentence: str) -> set[str]:
    """The names of the blanks in a sentence."""
    return {name for _text, name, _form, _conversion in Formatter().parse(sentence) if name}


@pytest.fixture(scope="module")
def persian() -> Catalogue:
    return Catalogue.load(FOLDER, "fa")


@pytest.fixture(scope="module")
def english() -> Catalogue:
    return Catalogue.load(FOLDER, "en")


def test_both_languages_have_the_same_tables_and_keys() -> None:
    assert list(PERSIAN) == list(ENGLISH)
    assert {name: list(PERSIAN[name]) for name in OWN_TABLES} == {
        name: list(ENGLISH[name]) for name in OWN_TABLES
    }


@pytest.mark.parametrize("table", OWN_TABLES)
def test_a_sentence_has_the_same_blanks_in_both_languages(table: str) -> None:
    for key, sentence in PERSIAN[table].items():
        assert blanks(sentence) == blanks(ENGLISH[table][key]), f"[{table}] {key}"


def test_argparse_gets_back_the_blanks_that_it_fills() -> None:
    for asked, answered in PERSIAN["argparse"].items():
        blank = re.compile(r"%\(\w+\)[rs]|%s")
        assert set(blank.findall(answered)) <= set(blank.findall(asked)), asked


def test_every_persian_sentence_is_persian_and_has_no_latin_digit() -> None:
    for table, key in SENTENCES:
        plain = TECHNICAL.sub("", re.sub(r"{\w*}", "", PERSIAN[table][key]))
        assert re.search(f"[{LETTERS}]", plain) or not re.search("[A-Za-z]", plain), f"[{table}] {key}"
        assert not re.search("[0-9]", plain), f"[{table}] {key}: {plain}"


def test_no_english_sentence_has_a_persian_letter() -> None:
    for table, key in SENTENCES:
        assert not re.search(f"[{LETTERS}]", ENGLISH[table][key]), f"[{table}] {key}"


CODES = {
    "problems": {*source_code.raised("Problem", "Refusal")},
    "gaps": {*source_code.raised("Gap")},
    "findings": {
        *source_code.raised("Violation", "Finding", *source_code.takers_of_code("app/signing/verification"))
    },
}


@pytest.mark.parametrize("table", CODES)
def test_every_code_of_the_source_has_a_sentence(table: str) -> None:
    assert len(CODES[table]) > 10
    assert [one for one in CODES[table] if one.code not in PERSIAN[table]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_and_every_gap_brings_what_its_sentence_asks_for(language: str) -> None:
    assert [one for one in CODES["problems"] if lacks(one, TABLES[language]["problems"])] == []
    found = list(gap_calls())
    assert len(found) > 10
    assert [one for one in found if lacks(one, TABLES[language]["gaps"])] == []


def lacks(one: Raised, sentences: dict[str, str]) -> bool:
    """Whether the sentence has a blank for which nothing is given."""
    return one.values is None or not blanks(sentences[one.code]) <= one.values


def gap_calls() -> Iterator[Raised]:
    """Every gap with a code in so many words; its values are a dictionary."""
    for path, tree in source_code.modules():
        for name, call in source_code.calls(tree):
            if name == "Gap" and isinstance(call.args[0], ast.Constant) and call.args[0].value:
                given = [one for one in call.args[4:5] if isinstance(one, ast.Dict)]
                keys = frozenset(
                    key.value for one in given for key in one.keys if isinstance(key, ast.Constant)
                )
                yield Raised(name, call.args[0].value, keys, f"{path}:{call.lineno}")


def test_the_codes_that_are_made_by_rule_are_known() -> None:
    """Whoever makes another one shows in a test of its own that its sentence gets its values."""
    found = Counter(
        path
        for path, tree in source_code.modules()
        for name, call in source_code.calls(tree)
        if name in ("Problem", "Refusal", "Gap") and not getattr(call.args[0], "value", "")
    )
    assert found == MADE_BY_RULE


@pytest.mark.parametrize("table", ["problems", "gaps", "findings", "verdicts", "states", "weights"])
def test_no_sentence_waits_for_a_code_that_nobody_raises(table: str) -> None:
    said = source_code.words_of() | MADE_FROM_PARTS.get(table, set())
    assert sorted(set(PERSIAN[table]) - said) == []


def test_errors_of_the_world_are_told_too() -> None:
    from app.storage import problems

    codes = {*problems._BY_NAME.values(), *problems._BY_NUMBER.values()}
    assert codes <= set(PERSIAN["problems"])
    assert {blank for code in codes for blank in blanks(PERSIAN["problems"][code])} == {"path"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_gap_of_an_empty_meeting_is_told(language: str) -> None:
    catalogue = Catalogue.load(FOLDER, language)
    found = gaps_of(Meeting(id="m"))
    assert {gap.code for gap in found} >= {"title_missing", "held_on_missing", "chair_missing"}
    for gap in found:
        assert "{" not in catalogue.gap(gap)
        assert catalogue.tables["weights"][gap.weight]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gaps_of_absent_officers_and_of_uneven_parts_are_told(language: str) -> None:
    catalogue = Catalogue.load(FOLDER, language)
    away = [
        Attendance(role.value, "نمونه", role=role, presence=Presence.ABSENT)
        for role in (Role.CHAIR, Role.SECRETARY)
    ]
    halves = Split(Axis.PLACE, (Part("a", "شمال", Decimal(8)), Part("b", "جنوب", Decimal(8))))
    uneven = [
        Resolution(str(whole), text="نمونه", quantity=Quantity(Decimal(whole), "ایستگاه", halves))
        for whole in (15, 20)
    ]
    found = gaps_of(Meeting(id="m", attendance=tuple(away), resolutions=tuple(uneven)))
    assert {gap.code for gap in found} >= {"chair_absent", "secretary_absent", "split_over", "split_rest"}
    assert [catalogue.gap(gap) for gap in found if "{" in catalogue.gap(gap)] == []


def test_numbers_days_and_times_are_read_in_persian(persian: Catalogue) -> None:
    assert persian.show(1234567) == "۱٬۲۳۴٬۵۶۷"
    assert persian.show(Decimal("12.5")) == "۱۲٫۵"
    assert persian.show(date(2026, 11, 22)) == "۱۴۰۵/۰۹/۰۱"
    assert persian.show(time(9, 5)) == "۰۹:۰۵"
    assert persian.show(datetime(2026, 11, 22, 14, 30)) == "۱۴۰۵/۰۹/۰۱، ساعت ۱۴:۳۰"
    assert persian.show(DocumentKind.AMENDMENT) == "اصلاحیه"
    assert persian.show("جلسه 8") == "جلسه ۸"


def test_numbers_days_and_times_are_read_in_english(english: Catalogue) -> None:
    assert english.show(1234567) == "1,234,567"
    assert english.show(Decimal("12.5")) == "12.5"
    assert english.show(date(2026, 11, 22)) == "1405/09/01"
    assert english.show(time(9, 5)) == "09:05"
    assert english.show(datetime(2026, 11, 22, 14, 30)) == "1405/09/01, 14:30"
    assert english.show("جلسه 8") == "جلسه 8"
    assert (english.show("20/ص/1405"), english.show("باب 20")) == ("۲۰/ص/۱۴۰۵", "باب 20")


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.integers(0, 10**15))
def test_a_number_can_be_read_back(language: str, number: int) -> None:
    assert digits.parse_number(Catalogue(language, {}).show(number)) == number


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "data", ["9f86d081884c7d65", "C:\\Dabir\\office 2.dabir", Path("minutes-1405.pdf"), "SQLITE_IOERR 10"]
)
def test_hashes_paths_and_codes_stay_what_they_are(language: str, data: object) -> None:
    assert Catalogue(language, {}).show(data) == str(data)


def test_every_blank_of_a_printed_text_and_of_a_number_has_a_name() -> None:
    texts = "".join(file.read_text("utf-8") for file in (ROOT / "resources" / "wording").glob("*.toml"))
    used = set(re.findall(r"{(\w+)}", texts))
    assert set(PERSIAN["blanks"]) == used | {"region", "type", "jyear", "jmonth", "seq", "number", "ordinal"}


FILE_BLANKS = {"path", "file", "folder", "pointer"}
WITH_A_FILE = [
    (table, key) for table, key in SENTENCES if table != "cli" and blanks(PERSIAN[table][key]) & FILE_BLANKS
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_window_keeps_every_name_of_a_file_in_its_own_direction(language: str) -> None:
    catalogue = Catalogue.load(FOLDER, language, isolates=True)
    assert len(WITH_A_FILE) > 30
    for table, key in WITH_A_FILE:
        for name, shown in (
            ("/srv/dabir 2/office.dabir", "\u2066/srv/dabir 2/office.dabir\u2069"),
            ("جلسه 7.pdf", "\u2066\u2067جلسه 7.pdf\u2069\u2069"),
        ):
            sentence = catalogue.say(table, key, **dict.fromkeys(blanks(PERSIAN[table][key]), name))
            assert shown in sentence, f"[{table}] {key}"


def test_a_terminal_gets_names_of_files_that_can_be_copied(persian: Catalogue) -> None:
    missing = Problem("file_missing", path="/srv/جلسه 7.pdf")
    assert "پرونده /srv/جلسه 7.pdf پیدا نشد" in persian.problem(missing)


def test_a_problem_is_told_with_its_values(persian: Catalogue, english: Catalogue) -> None:
    late = Problem("ended_before_start", started=time(10, 5), ended=time(9, 30))
    assert "(۰۹:۳۰)" in persian.problem(late)
    assert "(09:30)" in english.problem(late)


def test_a_code_without_a_sentence_is_still_told(persian: Catalogue, english: Catalogue) -> None:
    strange = Problem("never_heard_of", value=3)
    assert persian.problem(strange) == "کاری که خواستید انجام نشد (کد: never_heard_of)."
    assert english.problem(strange) == "This could not be done (code: never_heard_of)."


def test_a_value_that_is_missing_stops_no_sentence(persian: Catalogue) -> None:
    assert "{number}" in persian.problem(Problem("locked"))


def test_a_damaged_document_is_told_with_its_place_if_it_has_one(persian: Catalogue) -> None:
    placeless = Problem("document_damaged", finding="shape_header", where="")
    assert "(کد shape_header)" in persian.problem(placeless)
    assert persian.details(placeless) == []
    placed = Problem("document_damaged", finding="shape_object", where="1200")
    assert persian.details(placed) == ["جای آن در پرونده: 1200"]


def test_the_open_gaps_of_a_refusal_are_listed(persian: Catalogue) -> None:
    still = (Gap("title_missing", Weight.MUST), Gap("deadline_missing", Weight.BLANK, values={"row": 12}))
    assert persian.details(Problem("gaps_open", count=2, gaps=still)) == [
        "عنوان جلسه نوشته نشده است.",
        "مصوبه ۱۲: مهلت تعیین نشده است.",
    ]


def test_a_finding_names_its_place(persian: Catalogue, english: Catalogue) -> None:
    assert persian.finding("shape_tail", "1200").endswith(" (بایت ۱٬۲۰۰)")
    assert persian.finding("cms_content", "object 460").endswith(" (جزء شماره ۴۶۰ پرونده)")
    assert english.finding("cms_content", "object 460").endswith(" (part 460 of the file)")
    assert english.finding("form_dictionary", "AcroForm").endswith(" (AcroForm)")
    assert english.finding("unsigned") == "The file holds no signature"
    assert english.finding("of_a_later_version") == "of_a_later_version"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "fa"),
        ({"LANG": ""}, "fa"),
        ({"LANG": "fa_IR.UTF-8"}, "fa"),
        ({"LANG": "fa"}, "fa"),
        ({"LANG": "C"}, "fa"),
        ({"LANG": "C.UTF-8"}, "fa"),
        ({"LC_ALL": "POSIX"}, "fa"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "fa_IR", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "fa_IR.UTF-8"}, "fa"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_to_refuse_a_font_is_told_with_its_name(language: str) -> None:
    from app.documents.typesetting import suitability

    text = Path(suitability.__file__).read_text("utf-8")
    codes = set(re.findall('"(font_[a-z_]+)"', text))
    assert len(codes) == 12
    assert [code for code in codes if blanks(TABLES[language]["problems"][code]) != {"font"}] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_loss_of_a_shaper_is_told(language: str) -> None:
    from app.documents import shaping_losses
    from app.documents.typesetting.cluster import RESHAPER

    assert set(TABLES[language]["losses"]) == set(shaping_losses(RESHAPER))


def test_losses_are_told_in_a_row(persian: Catalogue, english: Catalogue) -> None:
    assert persian.losses(["kerning", "mark_positions"]) == "فاصله دقیق جفت حروف، جای دقیق اعراب"
    assert english.losses(["kerning"]) == "exact spacing of pairs of letters"
