"""One person's name, or one family name, is spelt two ways in one text.

Why: "Rodriguez" and "Rodríguez", "Mohammed" and "Mohamed" make readers ask whether two people are meant.

Bad:  President Ana Rodriguez spoke. / Rodriguez then met Foreign Minister Luis Rodríguez.
Bad:  Omar al-Halbousi, a lawmaker, said no. / Later Omar al-Halbusi, a lawmaker, said yes.
Good: President Ana Rodriguez spoke. / Rodriguez then met Foreign Minister Luis Rodriguez.
Good: Marta Suarez, a nurse, and Mario Juarez, a baker, agreed.
Misses: a family name alone that differs from the full name by more than a letter or two.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from checker.check import check
from checker.document import Document
from checker.finding import Finding
from checker.glossary.rendering import as_printed_here
from checker.names.mentions import Mention, mentions_in
from checker.names.people import People, name_key
from checker.names.similarity import word_distance
from checker.text.words import fold

_SAME = 0.16


@check(severity="minor", mqm="terminology/inconsistent-use-of-terminology", confidence=0.88)
def inconsistent_name(document: Document, people: People) -> Iterator[Finding]:
    mentions = mentions_in(document, people)
    yield from _diacritics(mentions)
    yield from _variants(document, mentions, people)


def _diacritics(mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Family names of one key in two spellings, such as with and without diacritics."""
    by_key: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        by_key[fold(mention.family)][mention.family] += 1
    for mention in mentions:
        spellings = by_key[fold(mention.family)]
        usual = max(spellings, key=lambda spelling: (spellings[spelling], -list(spellings).index(spelling)))
        if mention.family != usual and mention.family.casefold() != usual.casefold():
            start = mention.end - len(mention.family)
            message = f"{mention.family!r} stands beside {usual!r}; use one spelling"
            yield Finding(mention.segment, start, mention.end, message, (usual,), fixable=True)


def _variants(document: Document, mentions: tuple[Mention, ...], people: People) -> Iterator[Finding]:
    """Full names of one person in two spellings: the glossary's stands, else the more frequent, else the first."""
    full: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if len(mention.words) > 1:
            full[name_key(" ".join(mention.words))].append(mention)
    keys = list(full)
    for i, first in enumerate(keys):
        for second in keys[i + 1 :]:
            if _is_same_person(first, second, people):
                right, wrong = _better(first, second, full, people)
                known = people.named(right)
                name = as_printed_here(known.name, document) if known else full[right][0].text
                for mention in full[wrong]:
                    message = f"{mention.text!r} stands beside {full[right][0].text!r}; one person, one spelling"
                    yield Finding(mention.segment, mention.start, mention.end, message, (name,))


def _is_same_person(first: str, second: str, people: People) -> bool:
    one, other = people.named(first), people.named(second)
    if one and other:
        return one is other and len(first.split()) == len(second.split())
    a, b = first.split(), second.split()
    if len(a) != len(b) or sum(x == y for x, y in zip(a, b, strict=True)) < len(a) - 1:
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return all(min(len(x), len(y)) >= 4 and word_distance(x, y) <= _SAME for x, y in differing)


def _better(first: str, second: str, full: dict[str, list[Mention]], people: People) -> tuple[str, str]:
    def rank(key: str) -> tuple[bool, bool, int]:
        person = people.named(key)
        return person is not None and name_key(person.name) == key, person is not None, len(full[key])

    return (second, first) if rank(second) > rank(first) else (first, second)
