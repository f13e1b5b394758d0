"""An idiom or formula of the source language stands in English word for word.

Why: "reopened the file of this alliance" is good Arabic; an English reader stumbles, or understands something else.

Bad:  [ar] The attack reopened the file of relations with Tehran.
Bad:  Four informed sources said that the talks had failed.
Good: The clerk reopened the file on her screen.
Misses: calques that no lexicon lists; those that good English shares are shown as info unless the source language is known.
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Document
from checker.finding import Finding, Severity
from checker.glossary.entry import Calque
from checker.glossary.pivot import pivot_of
from checker.glossary.termbase import Glossary
from checker.languages.names import language_name


@check(severity="minor", mqm="accuracy/overly-literal", confidence=0.93)
def calque(document: Document, glossary: Glossary) -> Iterator[Finding]:
    pivot = pivot_of(document, glossary)
    if pivot == "en":
        return
    for segment in document.segments:
        best: dict[tuple[int, int], Calque] = {}
        for start, end, entry in glossary.calques(segment):
            rival = best.get((start, end))
            if rival is None or _rank(entry, pivot) > _rank(rival, pivot):
                best[start, end] = entry
        for (start, end), entry in _outermost(best):
            sure = entry.certain or entry.pivot == pivot
            native = entry.native.get(entry.pivot, ("",))[0]
            origin = f"{language_name(entry.pivot)}{f' {native}' if native else ''}"
            message = f"{segment.target[start:end]!r} is word for word from {origin}"
            severity = None if sure else Severity.INFO
            confidence = None if entry.certain else (0.7 if sure else 0.4)
            evidence = {"pivot": entry.pivot, "pattern": entry.pattern}
            yield Finding(segment, start, end, message, entry.suggest, severity, confidence, evidence=evidence)


def _rank(entry: Calque, pivot: str | None) -> tuple[bool, bool]:
    return entry.pivot == pivot, entry.certain


def _outermost(found: dict[tuple[int, int], Calque]) -> Iterator[tuple[tuple[int, int], Calque]]:
    """Of spans that overlap, the longest; of two as long, the first."""
    kept: list[tuple[int, int]] = []
    for span in sorted(found, key=lambda s: (s[0] - s[1], s[0])):
        if not any(span[0] < end and start < span[1] for start, end in kept):
            kept.append(span)
            yield span, found[span]
