"""One fact, two numbers."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Perez, 45, was hurt. / Her brother Luis Perez, 54, was not.", id="two people"),
        pytest.param("The 15-member council met. / The 27-member union did not.", id="two bodies"),
        pytest.param("The fifteen-member council met. / The 15-member council rose.", id="digits and words"),
        pytest.param("Ten people died. / Officials later said 12 people had died.", id="a toll that rises"),
        pytest.param("Ana Perez, 45, was hurt. / In 2010 the court of 12 heard her.", id="no age"),
    ],
)
def test_passes(found, text):
    assert found("inconsistent-number", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Perez, 45, was hurt. / The court heard that Ana Perez, 54, had been alone.", ["54"]),
        ("The 15-member council met. / Only two states of the 14-member council voted no. / The 15-member council rose.", ["14"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("inconsistent-number", text) == wanted
