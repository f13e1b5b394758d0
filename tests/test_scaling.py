"""Time grows with the text: four times as long a paragraph takes a check about four times as long, not sixteen times."""

import time

import pytest

from checker.check import all_checks
from checker.engine import run
from checker.formats import plain
from checker.models.tagger import WordProbability, words_in
from checker.names.people import People
from checker.resources import Resources
from checker.settings import Settings

DENSE = (
    "French President Emanuel Makron, 47, met four informed sources on Monday, March 4, 2025: “The ONU will «stay»,” said Ana Perez"
    " of the 15-member council. The advisors arrived to the the city. "
)
WORDS = "word and word again "


def seconds(check, text, resources):
    """The time of the process that `check` takes on a fresh document with one paragraph."""
    document = plain.parse(text, "long.txt")
    started = time.process_time()
    run(document, [check], resources)
    return time.process_time() - started


class Capitals:
    """A tagger that takes every capitalised word for a person, in no time: what is done with names is to be measured."""

    def probabilities(self, sentences, sources=None):
        return [
            [WordProbability(a, b, 0.1, person=float(sentence[a].isupper())) for a, b in words_in(sentence)]
            for sentence in sentences
        ]


@pytest.fixture(scope="module")
def quiet(resources):
    made = Resources(Settings(models=False))
    vars(made).update(
        glossary=resources.glossary,
        people=People(resources.glossary.people, Capitals()),
        names=resources.names,
        grammar=resources.grammar,
    )
    return made


@pytest.mark.slow
@pytest.mark.parametrize("sentence", [pytest.param(WORDS, id="words"), pytest.param(DENSE, id="faults")])
@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_time_grows_with_the_text(request, quiet, check, sentence):
    size = 40_000 if sentence is WORDS else 80_000
    seconds(check, sentence * 10, quiet)
    short = seconds(check, (sentence * size)[:size], quiet)
    long = seconds(check, (sentence * size)[: 4 * size], quiet)
    assert long < 7 * short + 0.5
