"""Tokens keep their offsets; keys fold what a reader takes for the same."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.words import count_words, fold, has_diacritics, strip_diacritics, tokens_in


@given(st.text(max_size=200))
def test_tokens_cut_out_what_they_print(text):
    tokens = tokens_in(text)
    assert all(text[token.start : token.end] == token.printed for token in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))


@given(st.text(max_size=60))
def test_fold_is_the_same_for_composed_and_decomposed(text):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("text", "key"),
    [("Rodríguez", "rodriguez"), ("Łódź", "lodz"), ("Erdoğan", "erdogan"), ("Straße", "strasse"), ("Sana’a", "sana'a"), ("Diyarbakır", "diyarbakir")],
)  # fmt: skip
def test_fold(text, key):
    assert fold(text) == key


def test_strip_keeps_case_and_other_scripts():
    assert strip_diacritics("Díaz-Canel हिन्दी مُحمد") == "Diaz-Canel हिन्दी مُحمد"


@pytest.mark.parametrize(
    ("text", "wanted"), [("Diaz", False), ("Díaz", True), ("Di\u0301az", True), ("المُدير", False), ("Ørsted", True)]
)
def test_has_diacritics(text, wanted):
    assert has_diacritics(text) is wanted


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("a", 1), ("well-known fact", 2), ("He didn’t pay $1,234.50.", 4), ("“Yes,” he said", 3), ("U.S. aid", 2)],
)
def test_count_words(text, count):
    assert count_words(text) == count


def test_marks_of_direction_do_not_split_a_word():
    assert [token.key for token in tokens_in("Mach\u200bado \u202bthe\u202c")] == ["machado", "the"]
