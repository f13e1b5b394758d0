"""Quotations of English speakers in translated text: info only, so nothing here is minor."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "[es] US President Donald Trump said: “We are going to do very great things with that country soon.”", id="info"
        ),
    ],
)
def test_passes(found, text):
    assert found("back-translated-quote", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [],
)
def test_finds(found, text, wanted):
    assert found("back-translated-quote", text) == wanted


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[es] Prime Minister Pedro Sánchez said: “We are going to do very great things with that country soon.”", 0),
        ("US President Donald Trump said: “We are going to do very great things with that country soon.”", 0),
        ("[en] US President Donald Trump said: “We are going to do very great things with that country soon.”", 0),
        ("[es] US President Donald Trump said it was a “very good deal”.", 0),
        ("[es] US President Donald Trump listened. Pedro Sánchez said: “We are going to do great things with that country.”", 0),
        ("[es] US President Donald Trump said: “We are going to do very great things with that country soon.”", 1),
        ("[ar] “We are going to do very great things with that country soon,” said a White House official.", 1),
        ("[ru] Donald Trump arrived. / “We are going to do very great things with that country soon,” Trump wrote.", 1),
    ],
)
def test_info(findings_of, text, count):
    assert len(findings_of("back-translated-quote", text)) == count
