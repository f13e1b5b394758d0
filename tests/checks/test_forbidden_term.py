"""Terms and organisations in a form that the glossary forbids."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Rapid Support Forces took the airport.", id="the right form"),
        pytest.param("Quick support forces of nature", id="lower case"),
        pytest.param("The United Nations Security Council met.", id="right"),
        pytest.param("Doctors Without Borders left.", id="right"),
    ],
)
def test_passes(found, text):
    assert found("forbidden-term", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Quick Support Forces took the airport.", ["Quick Support Forces"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("forbidden-term", text) == wanted
