"""Names as other scripts send them back."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The talks end in Abu Dhabi. / Officials in Abu Dhabi said so.", id="a place"),
        pytest.param("The premier Markus Soeder said so.", id="an umlaut written out"),
        pytest.param("Elena Radionova, a lawyer, said so.", id="another known first name"),
        pytest.param("Oleksii Chernyshov, a minister, said so.", id="romanised in another way"),
        pytest.param("John Polga-Hecimovich, a professor, said so.", id="right"),
        pytest.param("President Emmanuel Macron spoke.", id="right"),
        pytest.param("Jean Macroux, a baker, listened.", id="another name"),
        pytest.param("President Nicolás Maduro and President Nicolas Maduro", id="with and without diacritics"),
        pytest.param("John Kelly, a judge, met John Kerry.", id="two real people"),
        pytest.param("Mr. Maduros, a farmer", id="another family name"),
        pytest.param("The Trump-Putin summit", id="two names"),
        pytest.param("Jill Biden, a teacher, spoke.", id="a relative"),
        pytest.param("The actor Kim Jong-kook sang.", id="near a leader's name"),
    ],
)
def test_passes(found, text):
    assert found("garbled-name", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("John Bulga-Hesimovic, a professor, said so.", ["Bulga-Hesimovic"]),
        ("French President Emanuel Makron spoke.", ["Emanuel Makron"]),
        ("President Emanuel Makron spoke. / Makron then left.", ["Emanuel Makron", "Makron"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("garbled-name", text) == wanted


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("John Bulga-Hesimovic, a professor, said so.", "Polga-Hecimovich"),
        ("French President Emanuel Makron spoke.", "Emmanuel Macron"),
    ],
)
def test_suggests(findings_of, text, right):
    assert findings_of("garbled-name", text)[0].suggestions[0] == right
