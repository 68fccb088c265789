"""The words of the form: what the code asks for exists, and what the file holds is asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.documents import wording
from app.documents.minutes import attendance
from app.documents.wording import Wording
from app.domain.minutes import MinutesState
from app.domain.quantity import Axis
from app.domain.quorum import QuorumBasis
from app.domain.resolution import ResolutionKind, ResolutionStatus
from tests.documents.conftest import RESOURCES

SOURCES = Path(wording.__file__).parent
BUILT = {
    *(f"resolutions.kind.{kind}" for kind in ResolutionKind),
    *(
        f"resolutions.status_name.{status}"
        for status in ResolutionStatus
        if status is not ResolutionStatus.ADOPTED
    ),
    *(f"split.axis.{axis}" for axis in Axis),
    *(f"page.watermark.{mark}" for mark in ("draft", "void", "sample", "draft_sample", "void_sample")),
    *(f"attendance.{key}" for key in ("present", "guests", "absent", "unmarked", "substitutes")),
    *(
        f"attendance.{key}"
        for key in ("columns", "absent_columns", "substitute_columns", "late", "left_early")
    ),
    *(f"opening.{key}" for key in ("persons", "groups")),
    *(f"opening.basis.{basis}" for basis in QuorumBasis),
    *(f"discussion.{way}{many}" for way in ("entered", "left") for many in ("", "_many")),
    *(f"stages.{key}" for key in ("interval", "from", "to", "throughout")),
    *(f"vote.{key}" for key in ("in_favour", "against", "abstained", "carried", "open")),
}

FORMS = {
    "reading_copy": {f"reading_copy.{key}" for key in ("absent", "excused", "before", "after")},
    "invitation": set[str](),
}
"""Forms beside the minutes, with the keys that their code puts together."""


def keys_in_code() -> set[str]:
    literals: set[str] = set()
    for file in SOURCES.rglob("*.py"):
        literals.update(re.findall(r'"([a-z_]+(?:\.[a-z_]+)+)"', file.read_text(encoding="utf-8")))
    return literals


def keys_in_file() -> set[str]:
    return set(wording.read(RESOURCES / "wording" / "minutes.toml")._texts)


def test_code_and_file_name_the_same_texts() -> None:
    asked = (keys_in_code() & keys_in_file()) | BUILT
    assert asked == keys_in_file()


def test_nothing_is_asked_for_that_the_file_lacks() -> None:
    sections = {key.partition(".")[0] for key in keys_in_file()}
    asked = {key for key in keys_in_code() if key.partition(".")[0] in sections}
    assert asked - keys_in_file() == set()
    assert attendance.__doc__
    assert {state.value for state in MinutesState} == {"draft", "approved", "void"}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_words_what_it_asks_for_and_nothing_else(form: str) -> None:
    folder = RESOURCES / "wording"
    own = set(wording.read(folder / f"{form}.toml")._texts)
    asked = {key for key in keys_in_code() if key.startswith(f"{form}.")} | FORMS[form]
    assert asked == own - keys_in_file(), "other keys word a text of the minutes anew"
    words = wording.read_form(folder, form)
    assert set(words._texts) == own | keys_in_file()
    assert all(words._texts[key] == wording.read(folder / f"{form}.toml")._texts[key] for key in own)


def test_texts_are_filled_in_and_lists_are_rows() -> None:
    words = Wording({"a.b": "صفحه {page}", "a.c": ("یک", "دو")})
    assert words("a.b", page="۲") == "صفحه ۲"
    assert words.row("a.c") == ("یک", "دو")
    for wrong in (lambda: words("a.c"), lambda: words.row("a.b"), lambda: words("nothing")):
        with pytest.raises(KeyError):
            wrong()
