"""The note about the opening: words that fit into the sentence of the form, or sentences of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.opening_note import OpeningNote, read


@pytest.mark.parametrize(
    "note",
    [
        "تلاوت آیاتی از قرآن کریم",
        "تلاوت آیاتی از قرآن کریم.",
        "با تلاوت آیاتی از قرآن کریم",
        "جلسه با تلاوت آیاتی از قرآن کریم آغاز شد.",
        "این جلسه با تلاوت آیاتی از قرآن کریم شروع گردید",
        "با تلاوت آیاتی از قرآن کریم آغاز شد",
    ],
)
def test_the_manner_is_told_however_it_was_typed(note: str) -> None:
    assert read(note) == OpeningNote(manner="تلاوت آیاتی از قرآن کریم")


@pytest.mark.parametrize(
    "note",
    [
        "ابتدا سوره حمد قرائت شد.",
        "جلسه با تلاوت قرآن آغاز شد. سپس سرود پخش شد.",
        "جلسه با تلاوت قرآن آغاز شد و با سرود شروع شد.",
        "شهردار خوش‌آمد گفت.",
    ],
)
def test_other_sentences_stand_as_they_are(note: str) -> None:
    assert read(note) == OpeningNote(sentences=note)


@given(st.text("با جلسه شد.!؟ \n۱", max_size=30))
def test_no_word_of_hers_is_lost_and_only_one_way_is_taken(note: str) -> None:
    told = read(note)
    assert not (told.manner and told.sentences)
    assert bool(told.manner or told.sentences) == bool(note.strip(". \n"))
