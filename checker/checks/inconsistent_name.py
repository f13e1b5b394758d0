"""One person's name, or one family name, is spelt two ways in one text.

Why: "Rodriguez" and "Rodríguez", "Mohammed" and "Mohamed" make readers ask whether two people are meant.

Bad:  President Ana Rodriguez spoke. / Rodriguez then met Foreign Minister Luis Rodríguez.
Bad:  Omar al-Halbousi, a lawmaker, said no. / Later Omar al-Halbusi, a lawmaker, said yes.
Bad:  The promoter Frank Warren spoke. / Vorren said no more.
Good: President Ana Rodriguez spoke. / Rodriguez then met Foreign Minister Luis Rodriguez.
Good: Marta Suarez, a nurse, and Mario Juarez, a baker, agreed.
Misses: a family name alone that sounds otherwise than in the full name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from unicodedata import normalize

from checker.check import check
from checker.document import Document, Segment
from checker.finding import Finding
from checker.glossary.rendering import as_printed_here
from checker.glossary.termbase import Glossary
from checker.names.countries import country_of
from checker.names.identity import identified, same_person
from checker.names.index import NameIndex
from checker.names.lexicon import SAYING, VERBS_AFTER_NAMES
from checker.names.mentions import Mention, mentions_in
from checker.names.people import People, name_key
from checker.names.places import PlaceIndex
from checker.names.runs import Run, runs_in
from checker.names.similarity import skeleton, word_distance
from checker.text.words import fold, tokens_in

_SAME_SOUND, _NEAR_SOUND = 0.27, 0.1


@check(severity="minor", mqm="terminology/inconsistent-use-of-terminology", confidence=0.9)
def inconsistent_name(
    document: Document, people: People, glossary: Glossary, names: NameIndex, places: PlaceIndex
) -> Iterator[Finding]:
    mentions = mentions_in(document, people)
    yield from _diacritics(mentions)
    yield from _full_names(document, mentions, people)
    yield from _known_families(document, mentions, people)
    for finding in _families_alone(document, mentions, glossary, people):
        if not names.knows_word(finding.text) and not places.knows(finding.text):
            yield finding


def _diacritics(mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Words of names in two spellings that fold alike, such as with and without diacritics."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        for word in mention.words:
            if not word.isupper():
                spellings[fold(word)][normalize("NFC", word)] += 1
    for mention in mentions:
        position = mention.start
        for word in mention.words:
            start = mention.segment.target.index(word, position)
            position = start + len(word)
            counts = spellings[fold(word)]
            usual = max(counts, key=lambda w: (counts[w], -list(counts).index(w)), default=word)
            if normalize("NFC", word).casefold() != usual.casefold() and not word.isupper():
                message = f"{word!r} stands beside {usual!r}; use one spelling"
                yield Finding(mention.segment, start, position, message, (usual,), fixable=True)


def _full_names(document: Document, mentions: tuple[Mention, ...], people: People) -> Iterator[Finding]:
    """Full names of one person in two spellings: the glossary's stands, else the more frequent, else the first."""
    full: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if len(mention.words) > 1:
            full[name_key(mention.name)].append(mention)
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
    return same_person(first, second)


def _better(first: str, second: str, full: dict[str, list[Mention]], people: People) -> tuple[str, str]:
    def rank(key: str) -> tuple[bool, bool, int]:
        person = people.named(key)
        return person is not None and name_key(person.name) == key, person is not None, len(full[key])

    return (second, first) if rank(second) > rank(first) else (first, second)


def _known_families(document: Document, mentions: tuple[Mention, ...], people: People) -> Iterator[Finding]:
    """Family names of one known person in two right spellings ("Zelensky" beside "Zelenskyy")."""
    borne: dict[str, list[Mention]] = defaultdict(list)
    for mention, person in identified(document, people):
        borne[person.name].append(mention)
    for found in borne.values():
        keys = Counter(name_key(mention.family) for mention in found)
        usual = max(keys, key=lambda key: (keys[key], -list(keys).index(key)))
        printed = next(mention.family for mention in found if name_key(mention.family) == usual)
        for mention in found:
            if len(mention.words) == 1 and name_key(mention.family) != usual and skeleton(fold(mention.text)) == skeleton(usual):
                message = f"{mention.text!r} stands beside {printed!r}; one person, one spelling"
                yield Finding(mention.segment, mention.start, mention.end, message, (printed,))


def _families_alone(document: Document, mentions: tuple[Mention, ...], glossary: Glossary, people: People) -> Iterator[Finding]:
    """A family name alone that sounds as one named in full, and is spelt otherwise."""
    families = {name_key(m.family): m.family for m in mentions if len(m.words) > 1 and len(m.family) >= 5}
    taken = {(m.segment.index, m.start) for m in mentions if len(m.words) > 1}
    alone = {(m.segment.index, m.start) for m in mentions} - taken
    for segment in document.segments:
        known = {match.start for match in glossary.matches(segment)}
        for run in runs_in(segment.target):
            start, end = run[0].start, run[-1].end
            printed = segment.target[start:end]
            if (
                (segment.index, start) in taken
                or start in known
                or " " in printed
                or not ((segment.index, start) in alone or _acts(segment, run))
                or country_of(printed)
            ):
                continue
            right = _sounding_like(name_key(printed), families)
            if right is not None and not people.with_family(printed):
                message = f"{printed!r} stands beside {right!r}; one person, one spelling"
                yield Finding(segment, start, end, message, (right,), confidence=0.8)


def _acts(segment: Segment, run: Run) -> bool:
    """Whether what follows or precedes the run makes it a person who speaks or acts."""
    after = tokens_in(segment.target[run[-1].end : run[-1].end + 30])
    before = tokens_in(segment.target[max(0, run[0].start - 20) : run[0].start])
    follows = bool(after) and (after[0].key in SAYING or after[0].key in VERBS_AFTER_NAMES)
    return follows or (
        bool(before)
        and (before[-1].key in SAYING or (before[-1].key in ("for", "by", "to") and bool(after) and after[0].printed in ",."))
    )


def _sounding_like(key: str, families: dict[str, str]) -> str | None:
    if len(key) < 5 or key in families:
        return None
    alike = [family for family in families if _sounds_alike(key, family)]
    return families[alike[0]] if len(alike) == 1 else None


def _sounds_alike(key: str, family: str) -> bool:
    """Whether one is the other's garble: the same consonants and vowels not far off, or hardly a difference at all."""
    distance = word_distance(key, family)
    return distance <= _NEAR_SOUND or (distance <= _SAME_SOUND and skeleton(key) == skeleton(family) and len(skeleton(key)) > 1)
