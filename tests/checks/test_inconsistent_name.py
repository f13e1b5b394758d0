"""One person, two spellings."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("President Ana Rodriguez spoke. / Rodriguez then met Foreign Minister Luis Rodriguez.", id="one spelling"),
        pytest.param("Marta Suarez, a nurse, and Mario Juarez, a baker, agreed.", id="two people"),
        pytest.param("The judge Ana Ruiz, 45, met the judge Eva Ruiz, 50.", id="two people, one family name"),
        pytest.param("The singer Ana Ruiz and her sister, the singer Anna Diaz", id="other family"),
        pytest.param("President ANA RUIZ spoke. / President Ana Ruiz left.", id="capitals"),
    ],
)
def test_passes(found, text):
    assert found("inconsistent-name", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("President Ana Rodriguez spoke. / Rodriguez then met Foreign Minister Luis Rodríguez.", ["Rodríguez"]),
        (
            "Omar al-Halbousi, a lawmaker, said no. / The lawmaker Omar al-Halbusi said yes. / Omar al-Halbousi left.",
            ["Omar al-Halbusi"],
        ),
        ("The singer Mohammed Farouk sang. / The singer Mohamed Farouk left. / Mohammed Farouk slept.", ["Mohamed Farouk"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("inconsistent-name", text) == wanted
