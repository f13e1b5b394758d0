"""A word twice: by mistake, or rightly."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He said that that evening was cold.", id="that that"),
        pytest.param("They had had no choice.", id="had had"),
        pytest.param("It was very, very late.", id="comma"),
        pytest.param("Boutros Boutros-Ghali spoke.", id="a name"),
        pytest.param("Duran Duran played in Walla Walla.", id="names"),
        pytest.param("This is the first FIRST Global.", id="an acronym after its word"),
        pytest.param("What it is is a lie.", id="is is"),
        pytest.param("No, no, no.", id="exclamation"),
        pytest.param("the The Hague court", id="the article of a name"),
        pytest.param("It rained in in-between days.", id="half of a compound"),
        pytest.param("5 5 5", id="digits"),
        pytest.param("Sirhan Sirhan was denied parole.", id="a doubled name"),
        pytest.param("The talks the president wanted failed.", id="not side by side"),
    ],
)
def test_passes(found, text):
    assert found("double-word", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He told the the parliament.", ["the the"]),
        ("The the talks failed.", ["The the"]),
        ("It was was late.", ["was was"]),
        ("They went to  to the town.", ["to  to"]),
        ("and and", ["and and"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("double-word", text) == wanted
