"""A place's name is misspelt as names are that came back through another script.

Why: "Filadilfya" is how Arabic letters carry Philadelphia home; a reader cannot find it on a map.

Bad:  A train left near Khabarufsk.
Bad:  Shells fell in Zaburijia again.
Good: A train left near Khabarovsk. / Shells fell in Zaporizhzhia again.
Good: The match in Wembley was sold out; the fair in Hogsmeade was not.
Misses: places that no list has, and names that nothing around them calls a place. Where it is not sure it only hints.
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Document
from checker.finding import Finding, Severity
from checker.glossary.pivot import pivot_of
from checker.glossary.rendering import as_printed_here
from checker.glossary.termbase import Glossary
from checker.names.countries import NOT_LATIN
from checker.names.index import NameIndex, path_of
from checker.names.people import name_key
from checker.names.places import PlaceIndex, place_runs
from checker.names.similarity import distance
from checker.names.suspects import VARIANT

CERTAIN, DOUBTFUL = 0.9, 0.75
"""Probabilities from which on a place is suggested, and hinted at: chosen on 302,000 words of good copy (corpora/garble,
mended). On 101,551 words that came later there was one false suggestion."""
_FEWEST_LETTERS = 5


@check(severity="major", mqm="terminology/inconsistent-with-terminology-resource", confidence=0.9)
def garbled_place(document: Document, glossary: Glossary, names: NameIndex, places: PlaceIndex) -> Iterator[Finding]:
    pivot = pivot_of(document, glossary)
    for segment in document.segments:
        known = [(match.start, match.end) for match in glossary.matches(segment)]
        for start, end, name in place_runs(segment):
            if len(name) < _FEWEST_LETTERS or places.knows(name) or any(s < end and start < e for s, e in known):
                continue
            if any(names.knows_word(word) for word in name.replace("-", " ").split()):
                continue
            found = places.lookup(name, pivot, 1)
            if not found or found[0].probability < DOUBTFUL:
                continue
            right = as_printed_here(found[0].name, document)
            is_variant = found[0].country in NOT_LATIN and distance(name_key(name), name_key(right)) <= VARIANT
            sure = found[0].probability >= CERTAIN and not is_variant
            message = f"{name!r} {'is not how' if sure else 'may stand for'} {right!r}{' is spelt' if sure else ''}"
            evidence = {"changes": path_of(name, right, pivot)}
            severity = None if sure else Severity.INFO
            yield Finding(segment, start, end, message, (right,), severity, round(found[0].probability, 3), evidence=evidence)
