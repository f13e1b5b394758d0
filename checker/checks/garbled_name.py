"""A name is misspelt as names are that came back through another script.

Why: "Bulga-Hesimovic" is how Arabic letters carry Polga-Hecimovich home; a reader cannot find the man, nor can a search.

Bad:  John Bulga-Hesimovic, a professor at the US Naval Academy, said so.
Bad:  French President Emanuel Makron spoke.
Good: John Polga-Hecimovich, a professor at the US Naval Academy, said so.
Good: President Emmanuel Macron spoke. / Jean Macroux, a baker, listened.
Misses: persons whom no glossary knows; a family name alone, unless it follows the full name.
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Document
from checker.finding import Finding, Severity
from checker.glossary.entry import Person, Place
from checker.glossary.rendering import as_printed_here, preferred
from checker.glossary.termbase import Glossary
from checker.names.identity import identified
from checker.names.mentions import Mention, mentions_in
from checker.names.people import Candidate, People, name_key
from checker.names.similarity import word_distance, worst_word
from checker.text.words import fold

_NEAR = 0.08
_WORST = 0.14
_MARGIN = 0.03
_VARIANT = 0.03


@check(severity="major", mqm="terminology/inconsistent-with-terminology-resource", confidence=0.9)
def garbled_name(document: Document, glossary: Glossary, people: People) -> Iterator[Finding]:
    listed = list(_listed(document, glossary))
    yield from listed
    garbled: dict[str, Person] = {}
    for finding in listed:
        if (person := people.wrongly(finding.text)) is not None:
            garbled[name_key(finding.text.split()[-1])] = person
    for mention in mentions_in(document, people):
        if any(mention.segment is f.segment and mention.start < f.end and f.start < mention.end for f in listed):
            continue
        candidate = _candidate(mention, people)
        if candidate is not None:
            garbled.setdefault(name_key(mention.family), candidate.person)
            yield _near_miss(document, mention, candidate)
        elif len(mention.words) == 1:
            yield from _follows(document, mention, garbled, people)


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


def _candidate(mention: Mention, people: People) -> Candidate | None:
    """The one person whose name the mention garbles; None if it is right, unknown, or could be two persons."""
    name = " ".join(mention.words)
    if len(mention.words) == 1:
        return _office_holder(mention, people)
    if people.named(name) or len(name_key(name).replace(" ", "")) < 8:
        return None
    near = people.near(name)
    if not near or near[0].distance > _NEAR or near[0].distance <= 0:
        return None
    if worst_word(name_key(name), near[0].form) > _WORST or (len(near) > 1 and near[1].distance - near[0].distance < _MARGIN):
        return None
    return near[0]


def _office_holder(mention: Mention, people: People) -> Candidate | None:
    """A family name after a title and a country: the holders of that office there are the only candidates."""
    if mention.office is None or mention.country is None or people.with_family(mention.text) or len(mention.text) < 5:
        return None
    found = [
        Candidate(person, person.family_name, distance)
        for person in people.holders(mention.office, mention.country)
        if 0 < (distance := word_distance(name_key(mention.text), name_key(person.family_name))) <= _NEAR
    ]
    return found[0] if len(found) == 1 else None


def _near_miss(document: Document, mention: Mention, candidate: Candidate) -> Finding:
    person = candidate.person
    right = as_printed_here(person.family_name if len(mention.words) == 1 else person.name, document)
    variant = candidate.distance <= _VARIANT and not _is_latin(person)
    who = f", {person.note}" if person.note else ""
    message = f"{mention.text!r} is not how {right!r} is spelt{who}"
    severity = Severity.INFO if variant else None
    evidence = {"distance": round(candidate.distance, 3), "form": candidate.form}
    confidence = round(0.97 - 2.5 * candidate.distance, 3) if not variant else 0.5
    return Finding(mention.segment, mention.start, mention.end, message, (right,), severity, confidence, evidence=evidence)


def _is_latin(person: Person) -> bool:
    """Whether the name is at home in Latin script, so that any other spelling is wrong."""
    return not set(person.native) & {"ar", "fa", "he", "ru", "uk", "zh", "ko", "ja", "el", "hi", "bn", "ur", "th"} or person.country in (
        "US", "GB", "FR", "DE", "ES", "IT", "AU", "CA", "MX", "BR", "AR", "CO", "CU", "VE", "CL", "PE", "TR", "PL", "NL", "HU", "CZ"
    )  # fmt: skip


def _follows(document: Document, mention: Mention, garbled: dict[str, Person], people: People) -> Iterator[Finding]:
    """A family name alone, garbled as in the full name before it."""
    person = garbled.get(name_key(mention.text))
    if (
        person is None
        or fold(person.family_name) == fold(mention.text)
        or any(m is mention for m, _ in identified(document, people))
    ):
        return
    right = as_printed_here(person.family_name, document)
    message = f"{mention.text!r} is not how {right!r} is spelt"
    yield Finding(mention.segment, mention.start, mention.end, message, (right,))
