"""Punctuation of another language."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He called it “unfriendly” and 'odd'.", id="English marks"),
        pytest.param("Kick-off is at 19 : 30, score 2 : 1.", id="figures"),
        pytest.param("The word «да» means yes.", id="a quoted foreign word"),
        pytest.param("He said: yes; she said: no!", id="English spacing"),
        pytest.param("A smile :) ended it", id="a smiley at the end of a line"),
    ],
)
def test_passes(found, text):
    assert found("foreign-punctuation", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ministry called it «unfriendly» twice.", ["«unfriendly»"]),
        ("He named two reasons : money and time.", [" :"]),
        ("The talks failed، he said.", ["،"]),
        ("It was over。", ["。"]),
        ("He wrote „no“ and left.", ["„no“"]),
        ("¿Why now?", ["¿"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("foreign-punctuation", text) == wanted
