"""A passage is known again by what it tells of; a place outlives what is taken away."""

from __future__ import annotations

from app.domain.reading import Line, Passage, PassageKind, Piece, place_of


def passage(item: str, text: str = "متن") -> Passage:
    return Passage(PassageKind.RESOLUTION, "مصوبات", (Line((Piece(text),)),), (item,))


def test_the_place_is_that_of_the_passage_wherever_it_stands_now() -> None:
    assert place_of("resolution:b", (passage("a"), passage("new"), passage("b"))) == 2


def test_a_passage_that_is_gone_leaves_her_where_she_was() -> None:
    assert place_of("resolution:gone", (passage("a"), passage("b")), 1) == 1
    assert place_of("resolution:gone", (passage("a"),), 4) == 0
    assert place_of("", ()) == 0


def test_another_word_is_another_mark_and_the_bold_face_is_none() -> None:
    assert passage("a").digest != passage("a", "متنی").digest
    assert passage("a").digest == passage("b").digest
    bold = Passage(PassageKind.RESOLUTION, "", (Line((Piece("متن", bold=True),)),), ("a",))
    assert bold.digest == passage("a").digest
