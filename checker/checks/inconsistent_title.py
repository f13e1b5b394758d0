"""One person bears two offices in one text.

Why: "President Saleh" in one paragraph and "Prime Minister Saleh" in the next cannot both be meant.

Bad:  Prime Minister Ivo Dolan spoke. / The crowd cheered President Ivo Dolan.
Good: Prime Minister Ivo Dolan spoke. / Former president Ivo Dolan listened.
Good: Prime Minister Ivo Dolan met President Ana Dolan.
Misses: two words for one office ("premier", "prime minister"), which are allowed.
"""

from collections import defaultdict
from collections.abc import Iterator

from checker.check import check
from checker.document import Document
from checker.finding import Finding
from checker.names.identity import identified
from checker.names.mentions import Mention, mentions_in
from checker.names.people import People, name_key


@check(severity="minor", mqm="terminology/inconsistent-use-of-terminology", confidence=0.9)
def inconsistent_title(document: Document, people: People) -> Iterator[Finding]:
    mentions = mentions_in(document, people)
    persons = {id(mention): person.name for mention, person in identified(document, people)}
    several = _families_of_several(mentions)
    full_names = {name_key(m.family): persons.get(id(m)) or name_key(m.name) for m in mentions if len(m.words) > 1}
    borne: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.office is None or mention.modifiers:
            continue
        key = persons.get(id(mention)) or name_key(mention.name)
        if len(mention.words) == 1:
            if key in several:
                continue
            key = full_names.get(key, key)
        borne[key].append(mention)
    for titled in borne.values():
        counts = [mention.office for mention in titled]
        usual = max(counts, key=lambda office: (counts.count(office), -counts.index(office)))
        first = next(mention for mention in titled if mention.office == usual)
        for mention in titled:
            if mention.office != usual:
                message = f"{mention.title!r} {mention.text} is {first.title!r} elsewhere in this text"
                end = mention.title_start + len(mention.segment.target[mention.title_start : mention.start].rstrip(" ,"))
                yield Finding(mention.segment, mention.title_start, end, message, (first.title,))


def _families_of_several(mentions: tuple[Mention, ...]) -> frozenset[str]:
    """Family names that more than one person of the text bears."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if len(mention.words) > 1:
            bearers[name_key(mention.family)].add(name_key(" ".join(mention.words)))
    return frozenset(family for family, names in bearers.items() if len(names) > 1)
