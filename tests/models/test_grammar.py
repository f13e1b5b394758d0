"""Grammar: only the chosen rules of Harper speak, and their offsets are code points."""

import pytest

from checker.models.grammar import RULES, Grammar


@pytest.fixture(scope="module")
def grammar(resources):
    return resources.grammar


def test_harper_knows_every_rule():
    import harper

    assert set(harper.get_default_lint_config()) >= RULES


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Szczęsny, Nguyễn and Öcalan flew to Bağdat.", id="foreign names are no misspellings"),
        pytest.param("The the talks ended.", id="another check's matter"),
        pytest.param("“We will stay,” he said; “they wo n't.”", id="odd spacing"),
        pytest.param("The data are clear, and the police were right.", id="plural nouns without -s"),
        pytest.param("习近平 met the envoy 😀.", id="other scripts"),
        pytest.param("An " + "old " * 80 + "man sat.", id="a long sentence"),
        pytest.param("The talks\n\nfailed\t.\r\n", id="white space"),
    ],
)
def test_passes(grammar, text):
    assert grammar.lint(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The convoy arrived to the city.", ["to"]),
        ("Öcalan 😀 cafe\u0301 习近平 arrived to the city.", ["to"]),
        ("They arrived to the city despite of the shelling.", ["to", "despite of"]),
    ],
)
def test_finds(grammar, text, wanted):
    lints = grammar.lint(text)
    assert [text[lint.start : lint.end] for lint in lints] == wanted
    assert lints == sorted(lints)
    assert all(lint.message and "\n" not in lint.message for lint in lints)


def test_suggestions(grammar):
    (lint,) = grammar.lint("They did not attended the meeting.")
    assert "attend" in " ".join(lint.suggestions)


def test_nothing_is_loaded_before_the_first_text():
    assert vars(Grammar()) == {}
