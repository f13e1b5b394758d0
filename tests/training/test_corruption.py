"""Corruption: something is wrong afterwards, and marked; most of the sentence is left as it was."""

import random

from checker.training.corruption import corrupted
from checker.training.examples import BAD, right_example

SENTENCE = right_example(
    "The minister said that he was in the town when the army called the talks off, and that it had to wait for the vote."
)


def test_what_is_damaged_is_marked():
    draw = random.Random(1)
    made = [corrupted(SENTENCE, draw) for _ in range(300)]
    damaged = [example for example in made if example is not None]
    assert len(damaged) > 200
    for example in damaged:
        assert len(example.words) == len(example.labels)
        assert example.words != SENTENCE.words
        assert 0 < sum(label == BAD for label in example.labels) <= 8


def test_short_sentences_are_left_alone():
    assert corrupted(right_example("He said so."), random.Random(1)) is None
