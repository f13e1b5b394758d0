"""Full dates, in the ways that English copy writes them."""

from datetime import date

import pytest

from checker.text.dates import dates_in


@pytest.mark.parametrize(
    ("text", "day"),
    [("on March 3, 2025,", date(2025, 3, 3)), ("3 March 2025", date(2025, 3, 3)), ("2025-03-03", date(2025, 3, 3)), ("Sept. 1, 2024", date(2024, 9, 1)),
     ("Feb. 29, 2024", date(2024, 2, 29)), ("the 1st January 2020", date(2020, 1, 1))],
)  # fmt: skip
def test_found(text, day):
    assert [found for *_, found in dates_in(text)] == [day]


@pytest.mark.parametrize("text", ["Feb. 30, 2024", "March 2025", "in 2025", "13/04/2025", "May 5"])
def test_not_found(text):
    assert list(dates_in(text)) == []
