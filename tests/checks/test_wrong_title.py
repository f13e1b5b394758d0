"""Titles against what is borne, and against dates."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[2025-03-01] Former US President Joe Biden flew to Paris.", id="former"),
        pytest.param("[2021-03-01] US President Joe Biden flew to Paris.", id="in office"),
        pytest.param("US President Joe Biden flew to Paris.", id="no date"),
        pytest.param("The secretary-general of the United Nations called.", id="right"),
        pytest.param("[2025-03-01] then-President Joe Biden had said so.", id="then-"),
        pytest.param("[2024-12-01] President-elect Donald Trump spoke.", id="elect"),
        pytest.param("[2026-02-01] Acting President Delcy Rodriguez spoke.", id="acting"),
        pytest.param("[2025-03-01] Vice President Joe Biden", id="another office"),
    ],
)
def test_passes(found, text):
    assert found("wrong-title", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[2025-03-01] US President Joe Biden flew to Paris.", ["US President"]),
        ("The Secretary of the United Nations called.", ["Secretary of the United Nations"]),
        ("[2025-03-01] French Prime Minister Emmanuel Macron spoke.", ["French Prime Minister Emmanuel Macron"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("wrong-title", text) == wanted
