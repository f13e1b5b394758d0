"""Planted errors: marked where they stand; what reads well needs its source."""

import random

from checker.models.tagger import HEADS
from checker.training.examples import RIGHT, WRONG, Example, label
from checker.training.planting import planted

RIGHT_LABEL = label(mistranslated=RIGHT, missing=RIGHT)


def example(text, source):
    words = tuple(text.split())
    return Example(words, (RIGHT_LABEL,) * len(words), source)


GOOD = example(
    "The minister told Ana Cruz that he had not seen 35 of the old letters, which were lost before.", "Der Minister sagte"
)
OTHERS = [
    example("Every northern village celebrated quietly because Marta Lindqvist returned safely.", "Jedes nördliche Dorf feierte")
]
HEAD = {name: i for i, name in enumerate(HEADS)}


def made():
    draw = random.Random(1)
    return [row for row in (planted(GOOD, OTHERS, draw) for _ in range(600)) if row is not None]


def test_something_is_wrong_and_marked():
    for row in made():
        assert len(row.words) == len(row.labels)
        marked = [i for i, of in enumerate(row.labels) if of[HEAD["mistranslated"]] == WRONG or of[HEAD["missing"]] == WRONG]
        assert marked and (row.words != GOOD.words or row.source != GOOD.source)
        if row.source == GOOD.source and len(row.words) == len(GOOD.words):
            changed = {i for i, (new, old) in enumerate(zip(row.words, GOOD.words, strict=True)) if new != old}
            assert changed == set(marked)


def test_what_reads_well_needs_the_source():
    rows = {" ".join(row.words): row.needs_source for row in made()}
    number = [text for text in rows if " 35 " not in text and "see" in text and " of the old letters," in text]
    assert number and any(rows[text] for text in number)
    misspelt = [text for text in rows if "misistered" in text or "lettres" in text or "minster" in text]
    assert not any(rows[text] for text in misspelt)


def test_a_row_may_get_the_source_of_another():
    swapped = [row for row in made() if row.source != GOOD.source]
    assert swapped and all(row.words == GOOD.words and row.needs_source for row in swapped)


def test_short_rows_are_left_alone():
    assert planted(example("He said so.", "Er sagte es."), OTHERS, random.Random(1)) is None
