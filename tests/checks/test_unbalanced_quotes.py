"""A quotation mark without its partner."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“We stay,” he said.", id="curly pair"),
        pytest.param('"We stay," he said.', id="straight pair"),
        pytest.param("“We stay. / “We will not leave,” he said.", id="several paragraphs, each opened"),
        pytest.param('"We stay. / "We will not leave," he said.', id="the same, straight"),
        pytest.param('He said: "It goes on. / And ends here."', id="opened here and closed in the next"),
        pytest.param("The 6'2\" striker scored.", id="inches"),
        pytest.param("„Wir bleiben“, he said.", id="German marks"),
        pytest.param("«Non», he said.", id="French marks"),
        pytest.param("The '80s and the ministers' plan.", id="apostrophes"),
        pytest.param("“He told me ‘no’,” she said.", id="nested"),
    ],
)
def test_passes(found, text):
    assert found("unbalanced-quotes", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The minister said: “We stay. He left.", ["“"]),
        ("He called it frank and useful” and left.", ["”"]),
        ('He said "no and left.', ['"']),
        ("“One “two” he said.", ["“"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("unbalanced-quotes", text) == wanted
