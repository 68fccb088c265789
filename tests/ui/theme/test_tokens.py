"""Text is legible on every ground it is painted on, in every theme; no colour hides outside the tokens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.ui.theme.stylesheet import fill, scaled
from app.ui.theme.tokens import (
    COLOUR_NAMES,
    COLOURS,
    LEAST_CONTRAST,
    LEAST_OF_SHAPES,
    SHAPE_GROUNDS,
    TEXT_GROUNDS,
    THEMES,
    ThemeName,
    contrast,
)

ROOT = Path(__file__).resolve().parents[3]
STYLES = ROOT / "resources" / "styles"
TEMPLATE = "".join((STYLES / name).read_text(encoding="utf-8") for name in ("dabir.qss", "contrast.qss"))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXT_GROUNDS, ids="-on-".join)
def test_text_has_the_contrast_of_its_theme(name: ThemeName, pair: tuple[str, str]) -> None:
    text, ground = (getattr(COLOURS[name], token) for token in pair)
    assert contrast(text, ground) >= LEAST_CONTRAST[name]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", SHAPE_GROUNDS, ids="-on-".join)
def test_fields_and_the_ring_of_the_focus_can_be_made_out(name: ThemeName, pair: tuple[str, str]) -> None:
    shape, ground = (getattr(COLOURS[name], token) for token in pair)
    assert contrast(shape, ground) >= LEAST_OF_SHAPES


def test_in_high_contrast_every_line_can_be_made_out() -> None:
    strong = COLOURS["contrast"]
    for token in ("line", "hairline", "dot", "scroll"):
        assert contrast(getattr(strong, token), strong.card) >= LEAST_OF_SHAPES


@pytest.mark.parametrize("name", THEMES)
def test_what_is_disabled_can_still_be_made_out(name: ThemeName) -> None:
    assert contrast(COLOURS[name].disabled, COLOURS[name].inset) >= 3.0


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("factor", [0.8, 1.0, 2.0])
def test_the_style_sheet_fills_completely(name: ThemeName, factor: float) -> None:
    filled = fill(TEMPLATE, name, factor)
    assert "$" not in filled
    assert COLOURS[name].primary in filled


def test_the_style_sheet_names_no_colour_itself() -> None:
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b(?!\w)(?<!#qt)", re.sub(r"QWidget#\w+", "", TEMPLATE))


def test_no_widget_names_a_colour_itself() -> None:
    own_looks = {"tokens.py", "look.py"}  # that of the window, and that of the hall's display
    sources = [p for p in (ROOT / "app" / "ui").rglob("*.py") if p.name not in own_looks]
    assert sources
    guilty = [p.name for p in sources if re.search(r"#[0-9A-Fa-f]{6}\b", p.read_text(encoding="utf-8"))]
    assert guilty == []


def test_pairs_name_tokens_that_exist() -> None:
    assert {token for pair in (*TEXT_GROUNDS, *SHAPE_GROUNDS) for token in pair} <= set(COLOUR_NAMES)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(
    ("file", "token"),
    [
        ("tick", "on_primary"),
        ("chevron", "muted"),
        ("chevron-primary", "on_primary"),
        ("chevron-up", "muted"),
    ],
)
def test_pictures_of_the_style_sheet_have_the_colour_of_their_token(
    file: str, name: ThemeName, token: str
) -> None:
    picture = (STYLES / f"{file}-{name}.svg").read_text(encoding="utf-8")
    assert f'stroke="{getattr(COLOURS[name], token)}"' in picture


def test_a_radius_is_never_more_than_half_its_height() -> None:
    for percent in range(80, 201):
        assert 2 * scaled(13, percent / 100) <= scaled(26, percent / 100)
