"""What another language left standing."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The party Frente Amplio de la Izquierda won.", id="a name"),
        pytest.param("Le Monde and El País reported it.", id="newspapers"),
        pytest.param("The novel (in Arabic: مئة عام) sold well.", id="a gloss in brackets"),
        pytest.param("The word “свобода” means freedom.", id="a quoted word"),
        pytest.param("The UN and NATO met in the US.", id="English abbreviations"),
        pytest.param("The CPI rose by 0.2 percent.", id="an abbreviation of our own"),
        pytest.param("He was declared persona non grata de facto.", id="loans"),
        pytest.param("The coup d'état of the junta was a fait accompli.", id="loans"),
        pytest.param("Rio de la Plata and Playa del Carmen", id="places"),
        pytest.param("β-carotene and α-particles", id="Greek signs"),
        pytest.param("They met at the Café de la Paix on rue de Rivoli.", id="a street"),
    ],
)
def test_passes(found, text):
    assert found("untranslated-text", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ONU called for calm.", ["ONU"]),
        ("The president of EE.UU. arrived.", ["EE.UU."]),
        ("Talks with the OTAN failed.", ["OTAN"]),
        ("He said that الوضع was calm.", ["الوضع"]),
        ("The minister said que el gobierno no tiene dinero for it.", ["que el gobierno no tiene dinero"]),
        ("[es] The CPI opened a case.", ["CPI"]),
        ("The 氏 thanked them.", ["氏"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("untranslated-text", text) == wanted
