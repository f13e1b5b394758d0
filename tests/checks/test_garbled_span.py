"""What the tagger marks, and what it must not."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The minister said that talks were needed.", id="plain"),
        pytest.param("Rarely had the court sat so late.", id="inversion"),
        pytest.param("“No,” she said. “Not now.”", id="ellipsis"),
        pytest.param(
            "The foreign minister's office said the ceasefire monitoring mission's mandate had been extended.", id="a noun stack"
        ),
    ],
)
def test_passes(found, text):
    assert found("garbled-span", text) == []


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("The spokesman, he denied what was circulated about that the army withdrew from the town.", "circulated about that"),
        ("Of the men whom arrested them the police two were released.", "whom arrested them the police"),
    ],
)
def test_finds(found, text, core):
    (span,) = found("garbled-span", text)
    assert core in span
