"""Numbers in digits and in words."""

import pytest

from checker.text.numbers import value_of


@pytest.mark.parametrize(
    ("text", "value"), [("15", 15), ("1,200", 1200), ("fifteen", 15), ("twenty-one", 21), ("twenty one", 21), ("Ninety", 90)]
)
def test_value(text, value):
    assert value_of(text) == value


@pytest.mark.parametrize("text", ["", "some", "fifteen-one", "twenty-eleven", "a dozen"])
def test_no_value(text):
    assert value_of(text) is None
