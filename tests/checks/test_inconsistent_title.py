"""One person, two offices."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Prime Minister Ivo Dolan spoke. / Former president Ivo Dolan listened.", id="former"),
        pytest.param("Prime Minister Ivo Dolan met President Ana Dolan.", id="two people"),
        pytest.param("Prime Minister Ivo Dolan spoke. / Premier Ivo Dolan left.", id="one office, two words"),
        pytest.param("Prime Minister Ivo Dolan and President Ana Dolan met. / President Dolan left.", id="one of two"),
    ],
)
def test_passes(found, text):
    assert found("inconsistent-title", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Prime Minister Ivo Dolan spoke. / The crowd cheered President Ivo Dolan.", ["President"]),
        ("President Ivo Dolan spoke. / Prime Minister Dolan left. / President Dolan slept.", ["Prime Minister"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("inconsistent-title", text) == wanted
