"""A passage reads garbled: source word order, a lost subject, a wrong preposition, a word in the wrong sense.

Why: grammar checkers read English as English; a translation goes wrong in ways they never learnt.

Bad:  The spokesman, he denied what was circulated about that the army withdrew from the town.
Good: The minister said that talks were needed.
Misses: fluent errors of meaning (a wrong number, a lost "not"), which cannot be seen without the source, and most of the
rest: of garbles by the hands that wrote its training data it finds one in two, in articles by others one in three. Of
what it marks as minor about one in six is good English after all; what it is less sure of is shown as info.
"""

from collections.abc import Iterator, Sequence

from checker.check import check
from checker.document import Document, Segment
from checker.finding import Finding, Severity
from checker.models.tagger import SpanTagger, WordProbability
from checker.text.sentences import sentences_in

MINOR, INFO = 0.90, 0.75
"""A span counts from INFO on and is no mere hint from MINOR on: 0.63 findings per 1,000 words of clean English there (odd
rows of the clean corpora, 11,172 words; `benchmarks/spans.py`), 0.90 at INFO."""

_LONGEST_SENTENCE = 40_000
"""In characters; what is longer is no sentence."""

SURE, UNSURE = 0.85, 0.55
"""The share of findings that was right in corpora/ (28 articles): 17 of 20 from MINOR on, 11 of 19 below
(`benchmarks/calibration.py`)."""


@check(severity="minor", mqm="fluency/unintelligible", gives_way=True)
def garbled_span(document: Document, tagger: SpanTagger) -> Iterator[Finding]:
    rows = [(s, start, end) for s in document.segments for start, end in sentences_in(s.target) if _is_prose(s, start, end)]
    probabilities = tagger.probabilities([s.target[start:end] for s, start, end in rows])
    for (segment, offset, _), words in zip(rows, probabilities, strict=True):
        for first, last, peak in spans_in(words, INFO):
            yield _finding(segment, offset, words[first].start, words[last].end, peak)


def _is_prose(segment: Segment, start: int, end: int) -> bool:
    return not segment.is_heading and end - start <= _LONGEST_SENTENCE


def spans_in(words: Sequence[WordProbability], threshold: float) -> Iterator[tuple[int, int, float]]:
    """(first word, last word, highest p) of every span: it grows while p >= threshold / 2 and counts if a word reaches it."""
    first: int | None = None
    for i in range(len(words) + 1):
        if i < len(words) and words[i].p >= threshold / 2:
            first = i if first is None else first
        elif first is not None:
            peak = max(word.p for word in words[first:i])
            if peak >= threshold:
                yield first, i - 1, peak
            first = None


def _finding(segment: Segment, offset: int, start: int, end: int, peak: float) -> Finding:
    text = segment.target[offset + start : offset + end]
    start += len(text) - len(text.lstrip("“\"'(‘"))
    end -= len(text) - len(text.rstrip(".,;:”\"')’"))
    text = segment.target[offset + start : offset + end]
    is_sure = peak >= MINOR
    severity, confidence = (None, SURE) if is_sure else (Severity.INFO, UNSURE)
    shown = text if len(text) <= 50 else f"{text[:35]} … {text[-12:]}"
    message = f"{shown!r} reads garbled; read it against the source"
    evidence = {"p": round(peak, 3)}
    return Finding(segment, offset + start, offset + end, message, (), severity, confidence, evidence=evidence)
