"""Numbers in English."""

import pytest

from checker.text.calendars import names_month, other_years
from checker.text.dates import is_year_of_date
from checker.text.english_numbers import english_numbers, months_in, ordinal_ending, values_in_other_words, written_like


@pytest.mark.parametrize(
    ("text", "printed", "values"),
    [
        ("Twenty-five of 1,234.5 people", ["Twenty-five", "1,234.5"], [25, 1234.5]),
        (
            "3.5 million, $5bn, two hundred and fifty thousand",
            ["3.5 million", "5bn", "two hundred and fifty thousand"],
            [3.5e6, 5e9, 250_000],
        ),
        ("half a million, a quarter of a million", ["half a million", "quarter of a million"], [500_000, 250_000]),
        ("three and a half years", ["three and a half"], [3.5]),
        ("2001 and thousands more, dozens, one man, half of it, a third", ["2001"], [2001]),
        ("the third, the twenty-third, the thirties", ["third", "twenty-third", "thirties"], [3, 23, 30]),
        ("14 m, 3000m²", ["14", "3000"], [14, 3000]),
    ],
)
def test_numbers(text, printed, values):
    numbers = english_numbers(text)
    assert [text[n.start : n.end] for n in numbers] == printed
    assert [n.value for n in numbers] == values


@pytest.mark.parametrize(
    ("text", "value"), [("3:30 p.m.", 15), ("3 pm", 15), ("15:30", 3), ("2-3 million", 2e6), ("5m", 5), ("12 a.m.", 0)]
)
def test_other_readings(text, value):
    assert (value,) in english_numbers(text)[0].readings


@pytest.mark.parametrize(
    ("text", "grain"), [("1.2 million", 1e5), ("about 250", 10), ("nearly 3,000", 1000), ("250", 0), ("10 million", 1e6)]
)
def test_grain(text, grain):
    assert english_numbers(text)[0].grain == pytest.approx(grain)


def test_other_words():
    assert {2, 12, 10, 0.5} <= values_in_other_words("both a dozen and tenfold, half")
    assert months_in("In December, on Jan. 5 and in may") == {12, 1, 5}


@pytest.mark.parametrize(
    ("value", "printed", "written"),
    [
        (20_300_000, "203 million", "20.3 million"),
        (2e9, "2 million", "2 billion"),
        (38, "38 million", "38"),
        (1234, "1,324", "1,234"),
        (1994, "1995", "1994"),
        (50_000, "60000", "50,000"),
        (25, "twenty-six", "twenty-five"),
        (250, "twenty-six", None),
        (3, "fourth", None),
    ],
)
def test_written_like(value, printed, written):
    assert written_like(value, printed) == written


def test_ordinal_ending():
    assert [ordinal_ending(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "st",
        "nd",
        "rd",
        "th",
        "th",
        "th",
        "th",
        "st",
        "th",
    ]


@pytest.mark.parametrize(
    ("year", "text", "other"),
    [(2023, "۱۴۰۲", 1402), (2023, "عام", 1445), (2024, "ปี", 2567), (2015, "साल", 2072), (2024, "令和", 6)],
)
def test_other_years(year, text, other):
    assert other in other_years(year, text)


def test_only_years_are_converted():
    assert not other_years(2023, "im Jahr") and not other_years(12, "عام") and not other_years(2023.5, "عام")
    assert names_month("٢٥ رمضان") and not names_month("am 25. Mai")


def test_year_of_date():
    text = "on July 26, 2020, and in May 2021, in 2022"
    assert [is_year_of_date(text.index(year), text) for year in ("2020", "2021", "2022")] == [True, True, False]
