"""Look-alike letters inside Latin words, and other scripts that stand by right."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The talks go on in Paris.", id="ascii"),
        pytest.param("José Peña met Łukasz Müller in Đà Nẵng.", id="diacritics"),
        pytest.param("TNF\u03b1 and NF\u03baB rose; the \u03b2-blocker did not.", id="symbols of science"),
        pytest.param("The novel \u0412\u043e\u0439\u043d\u0430 \u0438 \u043c\u0438\u0440 is long.", id="a word in Cyrillic"),
        pytest.param("5\u03a9 is little", id="a unit"),
    ],
)
def test_passes(found, text):
    assert found("mixed-script", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("in P\u0430ris", "Paris"),
        ("Presid\u0435nt Macron", "President"),
        ("Rodr\u00edgu\u0435z spoke", "Rodríguez"),
        ("\u0410thens and \u0391thens", "Athens"),
        ("the \u041dague", "Hague"),
    ],
)
def test_finds(findings_of, text, right):
    assert all(finding.suggestions == (right,) for finding in findings_of("mixed-script", text))
    assert findings_of("mixed-script", text)
