"""Words that do not agree."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The data are clear, and the police were right.", id="plural nouns"),
        pytest.param("He asked whether the plane, which has crashed, was old.", id="a relative clause"),
        pytest.param("All on the ship that has sunk, are they dead?", id="a question"),
        pytest.param("Neither of them was hurt.", id="neither"),
        pytest.param("It is not clear whether he has been charged, is in custody or has fled.", id="one subject, three verbs"),
        pytest.param("The number of dead has risen, and many are missing.", id="a new subject"),
        pytest.param("Texas A&M's team flew home from Launch Pad 39A.", id="letters"),
        pytest.param("A number of people were hurt.", id="a number of"),
    ],
)
def test_passes(found, text):
    assert found("broken-agreement", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He did not attended the meeting.", ["attended"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("broken-agreement", text) == wanted
