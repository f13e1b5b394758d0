"""From which language a text was translated: as the user says, else as its calques show."""

from collections import defaultdict
from functools import lru_cache

from checker.document import Document
from checker.glossary.termbase import Glossary

_ENOUGH = 2


@lru_cache(maxsize=8)
def is_translated(document: Document, glossary: Glossary) -> bool:
    """Whether the text is known to be a translation into English: the user says so, or it shows.

    It shows by one certain calque, or by one form that the glossary forbids: English writers leave none of either.
    """
    if document.source_lang:
        return pivot_of(document, glossary) != "en"
    forbidden = any(match.status == "forbidden" for segment in document.segments for match in glossary.matches(segment))
    return forbidden or bool(_certain_calques(document, glossary))


def _certain_calques(document: Document, glossary: Glossary) -> dict[str, set[str]]:
    """Language -> what its certain calques cut out of the text, in lower case."""
    patterns: dict[str, set[str]] = defaultdict(set)
    for segment in document.segments:
        for start, end, calque in glossary.calques(segment):
            if calque.certain:
                patterns[calque.pivot].add(segment.target[start:end].lower())
    return patterns


@lru_cache(maxsize=8)
def pivot_of(document: Document, glossary: Glossary) -> str | None:
    """The BCP 47 tag of the document's source language, "en" included if the user says so; None if unknown.

    Without a word from the user, it is the language of which at least two different certain calques stand in the text,
    and more than of any other.
    """
    if document.source_lang:
        return document.source_lang.split("-")[0].lower()
    patterns = _certain_calques(document, glossary)
    ranked = sorted(patterns, key=lambda pivot: (-len(patterns[pivot]), pivot))
    if not ranked or len(patterns[ranked[0]]) < _ENOUGH:
        return None
    tied = len(ranked) > 1 and len(patterns[ranked[1]]) == len(patterns[ranked[0]])
    return None if tied else ranked[0]
