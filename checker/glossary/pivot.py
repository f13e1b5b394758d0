"""From which language a text was translated: as the user says, else as its calques show."""

from collections import defaultdict
from functools import lru_cache

from checker.document import Document
from checker.glossary.termbase import Glossary

_ENOUGH = 2


@lru_cache(maxsize=8)
def pivot_of(document: Document, glossary: Glossary) -> str | None:
    """The BCP 47 tag of the document's source language, "en" included if the user says so; None if unknown.

    Without a word from the user, it is the language of which at least two different certain calques stand in the text,
    and more than of any other.
    """
    if document.source_lang:
        return document.source_lang.split("-")[0].lower()
    patterns: dict[str, set[str]] = defaultdict(set)
    for segment in document.segments:
        for start, end, calque in glossary.calques(segment):
            if calque.certain:
                patterns[calque.pivot].add(segment.target[start:end].lower())
    ranked = sorted(patterns, key=lambda pivot: (-len(patterns[pivot]), pivot))
    if not ranked or len(patterns[ranked[0]]) < _ENOUGH:
        return None
    tied = len(ranked) > 1 and len(patterns[ranked[1]]) == len(patterns[ranked[0]])
    return None if tied else ranked[0]
