"""Numbers in a source of any language."""

import pytest

from checker.languages.facts import all_languages
from checker.text.numerals import Numeral, value_of_words
from checker.text.source_numbers import likely_languages, source_numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("fünfundzwanzig, zweihundertdreißig, drei Millionen", [25, 230, 3e6]),
        ("quatre-vingt-dix-sept, soixante et onze, deux cents", [97, 71, 200]),
        ("treinta y uno, mil quinientos, dos mil millones", [31, 1500, 2e9]),
        ("ventitré, duecentocinquanta", [23, 250]),
        ("двадцать пять тысяч, 3 миллиарда", [25000, 3e9]),
        ("خمسة وعشرون، مئتا ألف", [25, 1000]),
        ("بیست و پنج هزار", [25000]),
        ("पच्चीस लाख, ढाई हज़ार", [2.5e6, 2500]),
        ("dua puluh lima, sebelas, dua belas, seribu", [25, 11, 12, 1000]),
        ("yirmi beş bin, 5 milyondan", [25000, 5e6]),
        ("kakssada viiskümmend", [250]),
        ("vijfentwintig", [25]),
        ("三万五千，3万5千，二〇二四年，一亿", [35000, 35000, 2024, 1e8]),
        ("1억 2천만", [1.2e8]),
        ("ලක්ෂ 5", [500_000]),
        ("два три", [2, 3]),
        ("XIV, XX век", [14, 20]),
    ],
)
def test_values(text, values):
    assert [number.value for number in source_numbers(text)] == pytest.approx(values)


def test_a_number_keeps_its_place():
    text = "Am 1. Mai kamen 3,5\u00a0Millionen und e\u0301 zwei."
    assert [text[n.start : n.end] for n in source_numbers(text)] == ["1", "3,5\u00a0Millionen", "zwei"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Das ist nicht der Fall", "de"),
        ("On tuli ja ta on see", "et"),
        ("în anul acela și nu este", "ro"),
        ("que el perro y la casa", "es"),
    ],
)
def test_likely_languages(text, language):
    likely = likely_languages(text)
    assert language in likely and not likely & {other.tag for other in all_languages() if other.common} - {language}


@pytest.mark.parametrize("language", all_languages(), ids=lambda language: language.tag)
def test_every_numeral_stands_once(language):
    forms = [form for table in (language.numerals, language.scales) for some in table.values() for form in some.split()]
    assert sorted(set(forms)) == sorted(forms)


@pytest.mark.parametrize(
    ("numerals", "value"),
    [
        ([(3, 0), (10**4, 1), (5, 0), (1000, 1)], 35000),
        ([(2, 0), (100, 1), (30, 0), (1000, 1)], 230_000),
        ([(1000, 1), (10**6, 1)], 10**9),
    ],
)
def test_value_of_words(numerals, value):
    assert value_of_words([Numeral(v, bool(scale)) for v, scale in numerals]) == value
