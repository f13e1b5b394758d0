"""Sentences that lost their subject, doubled it, or put it behind the verb."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“Our staff have left,” added the organization.", id="inversion after a quotation"),
        pytest.param("The spokesman, he said, denied that the army had left.", id="an attribution between commas"),
        pytest.param("Added to that, many families had stayed.", id="a participle first"),
        pytest.param("Reported in the press the day before, the deal fell through.", id="a participle first"),
        pytest.param("Called the Jewel of the Nile, it sank in 1902.", id="a participle first"),
        pytest.param("He asked whether the plane, which has crashed, was old.", id="a relative clause"),
        pytest.param("It is not clear whether he has been charged, is in custody or has fled.", id="one subject, three verbs"),
        pytest.param("And then the minister said that he would go.", id="a subject after all"),
        pytest.param("Said the minister: “No.”", id="verb first before a quotation"),
        pytest.param("Remains of a Roman fort were found.", id="a noun"),
        pytest.param("Came the dawn", id="a headline"),
        pytest.param("My brother, he is a pilot", id="a spoken headline"),
    ],
)
def test_passes(found, text):
    assert found("lost-subject", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("And added the organization that its staff had left.", ["And added the organization that"]),
        ("The spokesman, he denied that the army had left.", ["The spokesman, he denied that"]),
        ("Came out to the hall one by one and were met.", ["Came out to"]),
        ("Remains the second of them the harder.", ["Remains the second"]),
        ("Also expressed that many families had stayed.", ["Also expressed that"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("lost-subject", text) == wanted
