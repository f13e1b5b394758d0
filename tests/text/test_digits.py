"""Numbers in digits."""

import pytest

from checker.text.digits import decimal_mark, digits_in, in_ascii, name_around, readings_of


@pytest.mark.parametrize(
    ("printed", "point", "readings"),
    [
        ("1234", "", [(1234,)]),
        ("1.234", "", [(1234,), (1.234,)]),
        ("1.234", ".", [(1.234,)]),
        ("1.234", ",", [(1234,)]),
        ("3,5", "", [(3.5,), (3, 5)]),
        ("0,125", "", [(0.125,), (0, 125)]),
        ("1.234,5", "", [(1234.5,)]),
        ("1,234,567.89", "", [(1234567.89,)]),
        ("1.234.567", "", [(1234567,)]),
        ("12,34,567", ".", [(1234567,)]),
        ("25.12.2024", "", [(25, 12, 2024)]),
        ("1 234 567", "", [(1234567,), (1, 234, 567)]),
        ("1'234", "", [(1234,)]),
    ],
)
def test_readings(printed, point, readings):
    assert list(readings_of(printed, point)) == readings


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("In 2008, 12 962 of 40 105 people", ["2008", "12 962", "40 105"]),
        ("km² and x²", []),
        ("3½, ¼", ["3½", "¼"]),
        ("१,२३४ और ２５％", ["1,234", "25"]),
        ("the identifier 12345678901234567890", []),
        ("in 1999, 2000. Then", ["1999", "2000"]),
    ],
)
def test_tokens(text, printed):
    text = in_ascii(text)
    assert [text[token.start : token.end] for token in digits_in(text)] == printed


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("3,5 und 1.234", ","),
        ("3.5 and 1,234,567", "."),
        ("1.234", ""),
        ("am 25.12.", ""),
        ("3,5 and 3.125.000", ","),
        ("3,5, 1,234.5", ""),
    ],
)
def test_decimal_mark(text, mark):
    assert decimal_mark(text) == mark


@pytest.mark.parametrize(
    ("text", "name"),
    [("Covid-19", "covid-"), ("5G", "g"), ("G7", "g"), ("RMB20", ""), ("19-year", ""), ("5km", ""), ("in 5 G", "")],
)
def test_name_around(text, name):
    (token,) = digits_in(text)
    assert name_around(token.start, token.end, text) == name
