"""Idioms of another language, word for word."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The clerk reopened the file on her screen.", id="the literal sense"),
        pytest.param("He was an informed reader of sources.", id="other words"),
        pytest.param("[en] The crisis reopened the file of relations.", id="written in English"),
    ],
)
def test_passes(found, text):
    assert found("calque", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The attack reopened the file of relations with Tehran.", ["reopened the file of"]),
        ("Four informed sources said no.", ["Four informed sources"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("calque", text) == wanted
