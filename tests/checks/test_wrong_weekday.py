"""A weekday against its date."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("On Tuesday, March 4, 2025, the court met.", id="right"),
        pytest.param("On Tuesday, the court met. March 4, 2025 was cold.", id="apart"),
        pytest.param("On Monday 3 March 2025 it met.", id="right, British order"),
        pytest.param("By Friday, March 4 this year", id="no year"),
        pytest.param("Since Thursday, 29 Feb. 2024", id="a leap day"),
    ],
)
def test_passes(found, text):
    assert found("wrong-weekday", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On Monday, March 4, 2025, the court met.", ["Monday, March 4, 2025"]),
        ("On Sunday 3 March 2025 it met.", ["Sunday 3 March 2025"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("wrong-weekday", text) == wanted
