"""A name is misspelt as names are that came back through another script.

Why: "Bulga-Hesimovic" is how Arabic letters carry Polga-Hecimovich home; a reader cannot find the man, nor can a search.

Bad:  John Bulga-Hesimovic, a professor at the US Naval Academy, said so.
Bad:  French President Emanuel Makron spoke.
Good: John Polga-Hecimovich, a professor at the US Naval Academy, said so.
Good: President Emmanuel Macron spoke. / Jean Macroux, a baker, listened.
Misses: persons in no list; a family name alone, unless it follows the full name or an office and a country. Where
it is not sure it only hints (info).
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Document
from checker.finding import Finding, Severity
from checker.glossary.entry import Person, Place, Term
from checker.glossary.pivot import pivot_of
from checker.glossary.rendering import as_printed_here, preferred
from checker.glossary.termbase import Glossary
from checker.names.identity import identified
from checker.names.index import NameIndex, path_of
from checker.names.mentions import Mention, family_of, mentions_in
from checker.names.people import People, name_key
from checker.names.suspects import Suspect, suspect
from checker.text.words import fold


@check(severity="major", mqm="terminology/inconsistent-with-terminology-resource", confidence=0.95)
def garbled_name(document: Document, glossary: Glossary, people: People, names: NameIndex) -> Iterator[Finding]:
    listed = list(_listed(document, glossary))
    yield from listed
    rights = {name_key(f.text.split()[-1]): p.family_name for f in listed if (p := people.wrongly(f.text)) is not None}
    pivot = pivot_of(document, glossary)
    known = {(mention.segment.index, mention.start) for mention, _ in identified(document, people)}
    right = _rightly_named(document, glossary)
    for mention in mentions_in(document, people):
        if any(mention.segment is f.segment and mention.start < f.end and f.start < mention.end for f in listed):
            continue
        if any(mention.start < end and start < mention.end for start, end in right.get(mention.segment.index, ())):
            continue
        found = suspect(mention, people, names, pivot)
        if found is not None:
            if found.sure:
                rights.setdefault(name_key(mention.family), _family(found))
            yield _finding(document, mention, found, pivot)
        elif len(mention.words) == 1 and (mention.segment.index, mention.start) not in known:
            yield from _follows(document, mention, rights)


def _rightly_named(document: Document, glossary: Glossary) -> dict[int, list[tuple[int, int]]]:
    """For each segment the right forms of places, organisations and titles: they are no garbled persons."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for segment in document.segments:
        for match in glossary.matches(segment):
            if match.status != "forbidden" and not isinstance(match.entry, Person | Term):
                spans.setdefault(segment.index, []).append((match.start, match.end))
    return spans


def _listed(document: Document, glossary: Glossary) -> Iterator[Finding]:
    """Wrong forms that the glossary lists."""
    for segment in document.segments:
        for match in glossary.matches(segment):
            if match.status == "forbidden" and isinstance(match.entry, Person | Place):
                printed = segment.target[match.start : match.end]
                right = preferred(match, printed)
                if isinstance(match.entry, Person) and len(match.form.printed.split()) < len(right.split()):
                    right = match.entry.family_name if " " not in match.form.printed else right
                right = as_printed_here(right, document)
                message = f"{printed!r} is a known wrong form of {right!r}"
                yield Finding(segment, match.start, match.end, message, (right,), confidence=0.97, fixable=True)


def _family(found: Suspect) -> str:
    return found.person.family_name if found.person else family_of(tuple(found.name.split()))


def _finding(document: Document, mention: Mention, found: Suspect, pivot: str | None) -> Finding:
    right = as_printed_here(found.name, document)
    about = found.person.note if found.person else found.about
    note = f" ({about})" if about else ""
    message = f"{mention.text!r} is not how {right!r}{note} is spelt"
    if not found.sure:
        message = f"{mention.text!r} may stand for {right!r}{note}"
    evidence = {"changes": path_of(mention.text, found.name, pivot)}
    severity = None if found.sure else Severity.INFO
    return Finding(mention.segment, mention.start, mention.end, message, (right,), severity, found.probability, evidence=evidence)


def _follows(document: Document, mention: Mention, rights: dict[str, str]) -> Iterator[Finding]:
    """A family name alone, garbled as in the full name before it."""
    right = rights.get(name_key(mention.text))
    if right is not None and fold(right) != fold(mention.text):
        right = as_printed_here(right, document)
        yield Finding(mention.segment, mention.start, mention.end, f"{mention.text!r} is not how {right!r} is spelt", (right,))
