"""What is found in the texts of the meetings, and the words around it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.search import Hit, Hits, Passage, find
from app.domain.texts import Text
from app.persian.folding import compact, fold
from tests.strategies import texts


def passage(text: str, item_id: str = "r") -> Passage:
    return Passage("m", "نشست", 8, date(2026, 11, 3), Text("resolutions", item_id, "text", 3, text))


def found(query: str, *told: str, most: int = 50) -> Hits:
    passages = [passage(text, str(at)) for at, text in enumerate(told)]
    return find(passages, {text: fold(text) for text in told}, query, most)


def marked(hit: Hit) -> list[str]:
    shown, marks = hit.excerpt()
    return [shown[start:end] for start, end in marks]


@given(st.lists(texts(60), min_size=1, max_size=4), st.data())
def test_every_word_of_a_text_finds_it_and_is_marked(told: list[str], data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(told))
    for word in text.split():
        if compact(word):
            hits = found(word, *told)
            mine = [hit for hit in hits.shown if hit.text.text == text]
            assert mine
            assert all(hit.marks for hit in mine)


@given(texts(400), texts(6))
def test_an_excerpt_is_the_text_itself_around_what_was_found(text: str, query: str) -> None:
    for hit in found(query, text).shown:
        shown, marks = hit.excerpt()
        plain = "".join(" " if sign.isspace() else sign for sign in text)
        assert shown.removeprefix("… ").removesuffix("…") in plain
        assert [shown[start:end] for start, end in marks[:1]] == [
            plain[start:end] for start, end in hit.marks[:1]
        ]
        assert list(marks) == sorted(marks)
        assert all(0 <= start < end <= len(shown) for start, end in marks)


def test_spaces_keyboards_and_digits_do_not_matter() -> None:
    text = "نصب ۵ کانکس برای اقشار کم‌برخوردار"
    for query in ("کم برخوردار", "كانكس 5", "برخوردار نصب", "کمبرخوردار"):
        assert found(query, text).count == 1, query
    assert found("کانتینر", text).count == 0
    assert found("کانکس کانتینر", text).count == 0


def test_letters_that_only_meet_across_two_words_are_no_hit() -> None:
    assert found("نام", "ایران امروز").count == 0
    assert found("خانه های", "خانههای امید").count == 1


def test_the_words_before_a_late_find_give_way() -> None:
    long = "در این نشست درباره موضوع‌های گوناگون گفت‌وگو شد و سرانجام نصب کانکس در بوستان به تصویب رسید"
    (hit,) = found("کانكس", long).shown
    shown, _marks = hit.excerpt()
    assert shown.startswith("… ")
    assert marked(hit) == ["کانکس"]
    assert len(shown) < len(long)


def test_only_some_are_shown_and_the_rest_is_counted() -> None:
    hits = found("کانکس", *(f"کانکس {number}" for number in range(9)), most=4)
    assert (len(hits.shown), hits.count, hits.rest) == (4, 9, 5)
