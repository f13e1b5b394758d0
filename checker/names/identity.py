"""Who is meant: mentions of a document and the persons of the glossary."""

from collections.abc import Iterator
from functools import lru_cache

from checker.document import Document
from checker.glossary.entry import Person
from checker.names.mentions import Mention, mentions_in
from checker.names.people import People, name_key
from checker.names.similarity import word_distance

_SAME = 0.16


def identified(document: Document, people: People) -> Iterator[tuple[Mention, Person]]:
    """The mentions whose person is certain, in order.

    A full name is its own witness. A family name alone is the person of that family who is named in full in the same
    text; where none is, the only person of that family in the glossary who held the office that the text gives.
    """
    named = _named_in_full(document, people)
    for mention in mentions_in(document, people):
        person = people.named(" ".join(mention.words)) if len(mention.words) > 1 else None
        person = person or _by_family(mention, people, named)
        if person is not None:
            yield mention, person


@lru_cache(maxsize=8)
def _named_in_full(document: Document, people: People) -> dict[str, tuple[Person, ...]]:
    """Family key -> the persons of that family who are named in full."""
    found: dict[str, tuple[Person, ...]] = {}
    for mention in mentions_in(document, people):
        person = people.named(" ".join(mention.words)) if len(mention.words) > 1 else None
        if person is not None:
            key = name_key(person.family_name)
            found[key] = (*(p for p in found.get(key, ()) if p is not person), person)
        elif len(mention.words) > 1:
            found.setdefault(name_key(mention.family), ())
    return found


def _by_family(mention: Mention, people: People, named: dict[str, tuple[Person, ...]]) -> Person | None:
    key = name_key(" ".join(mention.words))
    if key in named:
        return named[key][0] if len(named[key]) == 1 else None
    if mention.office is None:
        return None
    holders = [person for person in people.with_family(key) if mention.office in people.offices(person)]
    if mention.country:
        holders = [person for person in holders if person.country in (None, mention.country)]
    return holders[0] if len(holders) == 1 else None


def same_person(first: str, second: str) -> bool:
    """Whether two full names (folded keys) are one person's in two spellings: one word differs, by little in sound."""
    a, b = first.split(), second.split()
    if len(a) != len(b) or sum(x == y for x, y in zip(a, b, strict=True)) < len(a) - 1:
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return all(min(len(x), len(y)) >= 4 and word_distance(x, y) <= _SAME for x, y in differing)
