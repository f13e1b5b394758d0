"""A document as the tagger reads it: alone, sentence by sentence, or beside its source, segment by segment; and the spans
that stand out there. It is read once, whatever the number of checks that ask."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.document import Document, Segment
from checker.models.tagger import Tagger, WordProbability
from checker.text.sentences import sentences_in

_LONGEST_SENTENCE = 40_000
"""In characters; what is longer is no sentence."""


class Tagged(NamedTuple):
    """The words of `segment.target` from `offset` on; their offsets count from there."""

    segment: Segment
    offset: int
    words: Sequence[WordProbability]


@lru_cache(maxsize=2)
def alone(document: Document, tagger: Tagger) -> tuple[Tagged, ...]:
    """Every sentence but headings, from the English alone."""
    rows = [
        (segment, start, end)
        for segment in document.segments
        if not segment.is_heading
        for start, end in sentences_in(segment.target)
        if end - start <= _LONGEST_SENTENCE
    ]
    found = tagger.probabilities([segment.target[start:end] for segment, start, end in rows])
    return tuple(Tagged(segment, start, words) for (segment, start, _), words in zip(rows, found, strict=True))


@lru_cache(maxsize=2)
def beside_source(document: Document, tagger: Tagger) -> tuple[Tagged, ...]:
    """Every segment that has a source, beside it."""
    segments = [s for s in document.segments if s.source and s.source.strip() and len(s.target) <= _LONGEST_SENTENCE]
    found = tagger.probabilities([s.target for s in segments], [s.source for s in segments])
    return tuple(Tagged(segment, 0, words) for segment, words in zip(segments, found, strict=True))


def spans_in(probabilities: Sequence[float], threshold: float) -> Iterator[tuple[int, int, float]]:
    """(first word, last word, highest p) of every span: it grows while p >= threshold / 2 and counts if a word reaches it."""
    first: int | None = None
    for i in range(len(probabilities) + 1):
        if i < len(probabilities) and probabilities[i] >= threshold / 2:
            first = i if first is None else first
        elif first is not None:
            peak = max(probabilities[first:i])
            if peak >= threshold:
                yield first, i - 1, peak
            first = None


def bounds(tagged: Tagged, first: int, last: int) -> tuple[int, int]:
    """Where the words `first` to `last` begin and end in the segment, quotation marks and stops around them left out."""
    start, end = tagged.offset + tagged.words[first].start, tagged.offset + tagged.words[last].end
    text = tagged.segment.target[start:end]
    return start + len(text) - len(text.lstrip("“\"'(‘")), end - (len(text) - len(text.rstrip(".,;:”\"')’")))


def shown(text: str) -> str:
    """`text` quoted, a long one with its middle left out."""
    return repr(text if len(text) <= 50 else f"{text[:35]} … {text[-12:]}")
