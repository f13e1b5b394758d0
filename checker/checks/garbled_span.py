"""A passage reads garbled: source word order, a lost subject, a wrong preposition, a word in the wrong sense.

Why: grammar checkers read English as English; a translation goes wrong in ways they never learnt.

Bad:  The spokesman, he denied what was circulated about that the army withdrew from the town.
Good: The minister said that talks were needed.
Misses: fluent errors of meaning (a wrong number, a lost "not"), which cannot be seen without the source. At the
threshold for minor it found 8 of 35 garbles in wire copy that it had not seen, with 12 of 14 findings right; below it
(info), 11 of 35.
"""

from collections.abc import Iterator, Sequence

from checker.check import check
from checker.document import Document, Segment
from checker.finding import Finding, Severity
from checker.models.tagger import SpanTagger, WordProbability
from checker.text.sentences import sentences_in

MINOR = 0.90
"""At most 0.7 findings per 1,000 words of clean English (odd rows); `make alarms` measures it."""
INFO = 0.70


@check(severity="minor", mqm="fluency/unintelligible", gives_way=True)
def garbled_span(document: Document, tagger: SpanTagger) -> Iterator[Finding]:
    rows = [(s, start, end) for s in document.segments for start, end in sentences_in(s.target) if not s.is_heading]
    probabilities = tagger.probabilities([s.target[start:end] for s, start, end in rows])
    for (segment, offset, _), words in zip(rows, probabilities, strict=True):
        for first, last, peak in spans_in(words, INFO):
            yield _finding(segment, offset, words[first].start, words[last].end, peak)


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
    severity = None if peak >= MINOR else Severity.INFO
    shown = text if len(text) <= 50 else f"{text[:35]} … {text[-12:]}"
    message = f"{shown!r} reads garbled; read it against the source"
    return Finding(segment, offset + start, offset + end, message, (), severity, calibrated(peak), evidence={"p": round(peak, 3)})


_CALIBRATION = ((0.70, 0.45), (0.80, 0.60), (0.90, 0.75), (0.97, 0.86), (1.0, 0.9))


def calibrated(peak: float) -> float:
    """The probability that an editor would agree, by the model's highest probability in the span."""
    points = list(_CALIBRATION)
    for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False):
        if peak <= x1:
            return round(y0 + (y1 - y0) * (max(peak, x0) - x0) / (x1 - x0), 3)
    return points[-1][1]
