"""A document as the tagger reads it, and the spans that stand out."""

import pytest

from checker.document import Document, Segment
from checker.models.tagged import Tagged, alone, beside_source, bounds, shown, spans_in
from checker.models.tagger import WordProbability


class Recording:
    """A tagger that keeps what it is asked."""

    def __init__(self):
        self.asked = []

    def probabilities(self, sentences, sources=None):
        self.asked.append((list(sentences), sources))
        return [[WordProbability(0, 1, 0.5)] for _ in sentences]


DOCUMENT = Document(
    "x", "tsv",
    (
        Segment(0, "Talks Resume", is_heading=True, source="Reprise"),
        Segment(1, "One came. Two went.", source="Un venait. Deux sortaient."),
        Segment(2, "Three stayed.", source=" "),
        Segment(3, "Four slept."),
    ),
)  # fmt: skip


def test_alone_is_read_by_sentence_and_once():
    tagger = Recording()
    assert [(t.segment.index, t.offset) for t in alone(DOCUMENT, tagger)] == [(1, 0), (1, 10), (2, 0), (3, 0)]
    alone(DOCUMENT, tagger)
    assert tagger.asked == [(["One came.", "Two went.", "Three stayed.", "Four slept."], None)]


def test_beside_the_source_only_what_has_one():
    tagger = Recording()
    assert [t.segment.index for t in beside_source(DOCUMENT, tagger)] == [0, 1]
    assert tagger.asked == [(["Talks Resume", "One came. Two went."], ["Reprise", "Un venait. Deux sortaient."])]


def test_spans_grow_and_count():
    probabilities = (0.1, 0.5, 0.95, 0.5, 0.2, 0.6, 0.1)
    assert list(spans_in(probabilities, 0.9)) == [(1, 3, 0.95)]
    assert list(spans_in(probabilities, 0.6)) == [(1, 3, 0.95), (5, 5, 0.6)]
    assert list(spans_in((), 0.6)) == []


@pytest.mark.parametrize(("text", "inner"), [("He said “no way”.", "no way"), ("He said (no way),", "no way")])
def test_marks_around_a_span_are_left_out(text, inner):
    words = [WordProbability(0, 2, 0), WordProbability(3, 7, 0), WordProbability(8, 11, 1), WordProbability(12, len(text), 1)]
    start, end = bounds(Tagged(Segment(0, "Yes. " + text), 5, words), 2, 3)
    assert ("Yes. " + text)[start:end] == inner


def test_a_long_span_is_shown_by_its_ends():
    assert shown("short") == "'short'" and shown("long " * 20) == "'long long long long long long long  … g long long '"
