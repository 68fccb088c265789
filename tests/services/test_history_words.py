"""Every action of the trail, every break and every choice of a register has its words in both languages."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum

import pytest

from app.domain.audit import Action
from app.domain.distribution import Channel
from app.domain.signature import Method
from app.words import LANGUAGES
from tests.conftest import ROOT

SOURCES = [
    ROOT / "app" / "domain" / "audit.py",
    *(ROOT / "app" / "services" / f"{name}.py" for name in ("checking", "checked_versions")),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("table", "kind"), [("audit", Action), ("methods", Method), ("channels", Channel)])
def test_every_choice_has_its_word(language: str, table: str, kind: type[StrEnum]) -> None:
    words = tomllib.loads((ROOT / "translations" / f"sentences.{language}.toml").read_text("utf-8"))
    assert set(words[table]) == {one.value for one in kind}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_break_has_its_sentence_and_none_is_told_of_nothing(language: str) -> None:
    sentences = tomllib.loads((ROOT / "translations" / f"sentences.{language}.toml").read_text("utf-8"))
    told = "".join(path.read_text("utf-8") for path in SOURCES)
    codes = set(re.findall(r'Break\("(\w+)"', told)) | set(re.findall(r'"(file_\w+)"', told))
    assert set(sentences["breaks"]) == codes
