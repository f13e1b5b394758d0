"""A passage reads garbled: source word order, a lost subject, a wrong preposition, a word in the wrong sense.

Why: grammar checkers read English as English; a translation goes wrong in ways they never learnt.

Bad:  The spokesman, he denied what was circulated about that the army withdrew from the town.
Good: The minister said that talks were needed.
Misses: fluent errors of meaning (a wrong number, a lost "not"), which cannot be seen without the source, and most of the
rest: of garbles by the hands that wrote its training data it finds three in five, in articles by others two in five. Of
what it marks as minor about one in five is good English after all, most often a rare construction; what it is less sure of
is shown as info.
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Document
from checker.finding import Finding, Severity
from checker.models.tagged import Tagged, alone, bounds, shown, spans_in
from checker.models.tagger import Tagger

MINOR, INFO = 0.70, 0.50
"""A span counts from INFO on and is no mere hint from MINOR on: 0.18 findings per 1,000 words of clean English there (odd
rows of the clean corpora, 11,172 words; `benchmarks/spans.py`), 0.63 at INFO."""

SURE, UNSURE = 0.80, 0.60
"""The share of findings that was right in corpora/ (28 articles): 28 of 35 from MINOR on, 6 of 9 below
(`benchmarks/calibration.py`)."""


@check(severity="minor", mqm="fluency/unintelligible", gives_way=True)
def garbled_span(document: Document, tagger: Tagger) -> Iterator[Finding]:
    for tagged in alone(document, tagger):
        for first, last, peak in spans_in([word.p for word in tagged.words], INFO):
            yield _finding(tagged, first, last, peak)


def _finding(tagged: Tagged, first: int, last: int, peak: float) -> Finding:
    start, end = bounds(tagged, first, last)
    severity, confidence = (None, SURE) if peak >= MINOR else (Severity.INFO, UNSURE)
    message = f"{shown(tagged.segment.target[start:end])} reads garbled; read it against the source"
    return Finding(tagged.segment, start, end, message, (), severity, confidence, evidence={"p": round(peak, 3)})
